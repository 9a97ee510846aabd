package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OthersWordsTest {
    private static final String QUOTED = "The paper quoted a harbour official as saying that the bridge was shut.";
    private static final String BEHIND = "Tom Barr shook his head as the judge said that the bridge was shut.";

    @Test
    void areOfWhomTheSubjectQuotes() {
        assertThat(within(QUOTED, "The paper", "quoted")).isEqualTo("a harbour official");
    }

    @Test
    void areOfTheSubjectRightBeforeTheCue() {
        assertThat(within(BEHIND, "Tom Barr", "said")).isEqualTo("the judge");
    }

    @Test
    void areOfTheSourceWhereNothingTellsOtherwise() {
        assertThat(within("The paper said that the bridge was shut.", "The paper", "said"))
                .isEmpty();
    }

    /** The words of whom it finds within the candidate, empty for none. */
    private static String within(String text, String source, String cue) {
        Frame frame = Paragraphs.frame(text);
        Tokens tokens = Tokens.of(frame);
        tokens.tagged(Weights.shipped().models().tagger().tag(tokens));
        int sourceEnd = text.indexOf(source) + source.length();
        int[] content = {tokenAt(tokens, text.indexOf("that")), tokens.size - 2};
        Candidate candidate = new Candidate(
                tokenAt(tokens, text.indexOf(cue)),
                tokenAt(tokens, text.indexOf(source)),
                tokenAt(tokens, text.lastIndexOf(' ', sourceEnd - 1) + 1),
                content,
                null);
        return new OthersWords(tokens)
                .within(candidate)
                .map(found -> text.substring(tokens.start[found[0]], tokens.end[found[1]]))
                .orElse("");
    }

    private static int tokenAt(Tokens tokens, int offset) {
        int token = 0;
        while (tokens.start[token] < offset) {
            token++;
        }
        return token;
    }
}
