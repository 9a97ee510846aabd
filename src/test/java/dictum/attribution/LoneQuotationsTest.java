package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Quotation;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LoneQuotationsTest {
    @Test
    void goesOnFromTheSubjectOfTheSentenceBefore() {
        assertThat(told("A woman wept. “Who will row him over?”", "A woman", "Who will row him over?"))
                .containsExactly("Who will row him over? | A woman");
        assertThat(told("A woman wept. “It is over.” Reed said he was sorry.", "A woman", "It is over."))
                .containsExactly("It is over. | A woman");
    }

    @Test
    void isNobodysWhereItGoesOnIntoACreditOfItsOwn() {
        assertThat(told(
                        "A woman wept. “Who will row him over?” Ada Reed, 74, asked.",
                        "A woman",
                        "Who will row him over?"))
                .containsExactly("Who will row him over? | nobody");
    }

    @Test
    void isNobodysWhereTheSubjectIsWhoseTheSpeakerIs() {
        assertThat(told("Reed’ coach scoffed. “Who needs it?”", "Reed", "Who needs it?"))
                .containsExactly("Who needs it? | nobody");
    }

    @Test
    void isSeveralTurnsWhereOneStandsRightBehindAnother() {
        assertThat(told("Reed sat down. “Was it ordered?” “It was.”", "Reed", "Was it ordered?", "It was."))
                .containsExactly("Was it ordered? | nobody", "It was. | nobody");
        assertThat(told(
                        "Reed sat down. “It was ordered,” and then “It was not.”",
                        "Reed",
                        "It was ordered,",
                        "It was not."))
                .containsExactly("It was ordered, It was not. | Reed");
    }

    @Test
    void isNobodysWhereItOnlyGoesOnFromWordsBeforeIt() {
        String text = "Reed was sorry.\n“It was ordered in March.”";
        assertThat(told(text, "Reed", 0, "It was ordered in March."))
                .containsExactly("It was ordered in March. | nobody");
        assertThat(told("Reed was sorry.\n“Ferry of Dreams”", "Reed", 0, "Ferry of Dreams"))
                .isEmpty();
        assertThat(told("Reed was sorry.\n“Nooo!”", "Reed", 0, "Nooo!")).isEmpty();
    }

    private static List<String> told(String text, String source, String... words) {
        return told(text, source, -1, words);
    }

    private static List<String> told(String text, String source, int continues, String... words) {
        Attribution rule = new Attribution(
                0,
                Quotation.Kind.DIRECT,
                Quotation.Act.SPEECH,
                Arrays.stream(words).map(each -> spanOf(text, each)).toList(),
                Optional.empty(),
                Optional.of(spanOf(text, source)),
                continues,
                0.6,
                "subject of the sentence before");
        List<Attribution> all = new ArrayList<>();
        new LoneQuotations(text, List.of(rule)).addTo(all, false);
        return all.stream()
                .map(each -> String.join(
                                " ",
                                each.content().stream()
                                        .map(span -> span.of(text))
                                        .toList())
                        + " | "
                        + each.source().map(span -> span.of(text)).orElse("nobody"))
                .toList();
    }

    private static Span spanOf(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    @Test
    void leavesOutTheTitlesOfWorks() {
        assertThat(
                        Readings.read(
                                "The book, “The Long Road of the Captains,” came out in May, and “Harbour Tonight.” ran a piece."))
                .isEmpty();
        assertThat(Readings.read(
                        "It was quiet in the hall. “The Long Road!” somebody shouted. “The Captains Must Go!”"))
                .isNotEmpty();
    }

    @Test
    void goOnWithWhoeverTheSentenceBeforeCredits() {
        assertThat(
                        Readings.read(
                                "Herb Lindenmuth of Oyster Lane said he had lived in town 71 years and had never once found a space in August. “I'd pay the dollar just to see what it's like.”"))
                .endsWith("I'd pay the dollar just to see what it's like. | Herb Lindenmuth");
        assertThat(
                        Readings.read(
                                "Adeyinka claimed that nobody had said a word for ten minutes. Vantongeren remembered it otherwise. “I said plenty. Obi had his head under a towel.”"))
                .endsWith("I said plenty. Obi had his head under a towel. | nobody");
    }

    @Test
    void areSpokenByWhoeverLaughsRightBefore() {
        assertThat(
                        Readings.read(
                                "Moira Galbrath, a deckhand, was at the terminal.",
                                "Asked whether he had meant her, Galbrath laughed. “I was born in the cottage hospital in Fennan.”"))
                .endsWith("I was born in the cottage hospital in Fennan. | Moira Galbrath");
    }
}
