package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which candidates hold words that are credited elsewhere. */
class NestedAttributionsTest {
    @Test
    void seesTheCreditOfAnotherParagraph() {
        assertThat(holdsAnothersCredit(
                        "“The water is deep,” said Tom Barr.", "“Nobody asked the fishermen,” said Ada Okoro."))
                .isTrue();
    }

    @Test
    void takesNoCreditForWords() {
        assertThat(read("It suggests a way to look at the past with less anger, explains Anna Reed."))
                .containsExactly("It suggests a way to look at the past with less anger | Anna Reed");
        assertThat(read("The black paint looks good, but according to the Selby Times, it peels off over time."))
                .containsExactly("it peels off over time | organisation: Selby Times");
    }

    @Test
    void leavesWordsToWhomAnotherJudges() {
        assertThat(read("Tom Hart also praised Anna Reed for calling the builder “a scoundrel” after the vote."))
                .noneMatch(told -> told.startsWith("the builder"));
        assertThat(read("Tom Hart criticised Anna Reed for claiming that the harbour was shut to all."))
                .noneMatch(told -> told.equals("that the harbour was shut to all | Tom Hart"));
    }

    @Test
    void takesNoSecondPaperForWords() {
        assertThat(read("“It is late,” Tom Hart said, according to the Intelligencer, the Selby Gazette."))
                .containsExactly("It is late, | Tom Hart");
    }

    @Test
    void leavesToItsSpeakerWhatAPaperPassesOn() {
        assertThat(
                        read(
                                "Ada Lowe, the mayor's sister, campaigned on the issue — and called the turn “heartbreaking,” according to the Selby Times."))
                .containsExactly("the turn “heartbreaking,” | Ada Lowe");
    }

    @Test
    void leavesAParagraphWithoutACreditToTheOneBefore() {
        assertThat(holdsAnothersCredit(
                        "Tom Barr said the following.", "Celebrating the “turning” of the tide at noon."))
                .isFalse();
        assertThat(holdsAnothersCredit("Tom Barr said the following.", "“Nobody asked the fishermen.”"))
                .isFalse();
    }

    /** Whether all of the second paragraph, as a content of the first one's "said", does. */
    private static boolean holdsAnothersCredit(String first, String second) {
        Frame frame = Frame.of(Paragraphs.article(first, second));
        Tokens tokens = Tokens.of(frame);
        tokens.tagged(Weights.shipped().models().tagger().tag(tokens));
        int cue = 0;
        while (tokens.word[cue] != Tokens.hashOf("said")) {
            cue++;
        }
        int[] content = {tokens.paragraphStart[1], tokens.size - 1};
        return new NestedAttributions(tokens).holdsAnothersCredit(new Candidate(cue, -1, -1, content, null));
    }
}
