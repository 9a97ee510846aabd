package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Quotation;
import dictum.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is ascribed to which mention: written as "kind: content <- source (cue)". */
final class AttributionsTest {
    private static List<String> read(String... paragraphs) {
        Frame frame = Paragraphs.frame(paragraphs);
        String text = frame.text();
        return Attributions.of(frame).stream()
                .map(a -> "%s: %s <- %s (%s)"
                        .formatted(
                                a.kind().label(),
                                Quotation.textAt(text, a.content()),
                                a.source().map(span -> span.of(text)).orElse("?"),
                                a.cue().map(span -> span.of(text)).orElse("-")))
                .toList();
    }

    @Test
    void creditsTheSubjectAfterTheQuotation() {
        assertThat(read("“The bridge is shut,” Okoro said."))
                .containsExactly("direct: The bridge is shut, <- Okoro (said)");
    }

    @Test
    void creditsTheSubjectAfterTheVerb() {
        assertThat(read("“The bridge is shut,” said Ada Okoro, the harbour master."))
                .containsExactly("direct: The bridge is shut, <- Ada Okoro (said)");
    }

    @Test
    void creditsTheSubjectBeforeTheQuotation() {
        assertThat(read("Okoro said: “The bridge is shut.”"))
                .containsExactly("direct: The bridge is shut. <- Okoro (said)");
        assertThat(read("Okoro told reporters, “The bridge is shut.”"))
                .containsExactly("direct: The bridge is shut. <- Okoro (told)");
    }

    @Test
    void keepsTheAppositionWithTheSubject() {
        assertThat(read("Ada Okoro, 43, the harbour master, said the bridge was shut."))
                .containsExactly("indirect: the bridge was shut <- Ada Okoro, 43, the harbour master (said)");
    }

    @Test
    void joinsAQuotationCutByItsCredit() {
        assertThat(read("“The bridge,” Okoro said, “is shut.”"))
                .containsExactly("direct: The bridge, is shut. <- Okoro (said)");
        assertThat(read("“It is shut,” Okoro said. “Go home.”"))
                .containsExactly("direct: It is shut, Go home. <- Okoro (said)");
    }

    @Test
    void goesOnIntoTheNextParagraph() {
        assertThat(read("“It is shut,” Okoro said.", "“Nobody goes in.”"))
                .containsExactly("direct: It is shut, <- Okoro (said)", "direct: Nobody goes in. <- Okoro (-)");
    }

    @Test
    void joinsParagraphsOfOneQuotation() {
        assertThat(read("“It is shut,” Okoro said. “Go home.", "“Come back tomorrow.”"))
                .containsExactly("direct: It is shut, Go home. Come back tomorrow. <- Okoro (said)");
    }

    @Test
    void takesTheColonAtTheEndOfAParagraph() {
        assertThat(read("Okoro said in a statement:", "“The bridge is shut.”"))
                .containsExactly("direct: The bridge is shut. <- Okoro (said)");
    }

    @Test
    void readsAClauseAfterThat() {
        assertThat(read("Okoro told Harbour Radio that the bridge was shut."))
                .containsExactly("indirect: the bridge was shut <- Okoro (told)");
    }

    @Test
    void readsAClauseAroundItsCredit() {
        assertThat(read("The bridge, Okoro said, was shut on purpose."))
                .containsExactly("indirect: The bridge was shut on purpose <- Okoro (said)");
    }

    @Test
    void readsALongSubjectAfterTheClause() {
        assertThat(read(
                        "The bridge may open next year, Head of Norland’s Federal Office for Roads and Bridges Ada Okoro said"
                                + " in an interview with the Norland-2 TV channel on Monday."))
                .containsExactly(
                        "indirect: The bridge may open next year <- Head of Norland’s Federal Office for Roads and"
                                + " Bridges Ada Okoro (said)");
    }

    @Test
    void readsAccordingToOnEitherSide() {
        assertThat(read("According to Okoro, the bridge is shut."))
                .containsExactly("indirect: the bridge is shut <- Okoro (According to)");
        assertThat(read("The bridge is shut, according to the head of the Roads Office."))
                .containsExactly("indirect: The bridge is shut <- the head of the Roads Office (according to)");
    }

    @Test
    void readsAsSheSaid() {
        assertThat(read("As she specified, the talks were on a second bridge."))
                .containsExactly("indirect: the talks were on a second bridge <- she (specified)");
    }

    @Test
    void callsAClauseWithQuotedWordsMixed() {
        assertThat(read("She said the bridge was “not finished” and left it there."))
                .containsExactly("mixed: the bridge was “not finished” and left it there <- She (said)");
    }

    @Test
    void leavesTheSettingOutOfTheContent() {
        assertThat(read(
                        "On July 17, 2025, the press secretary of the Norland House said in a written statement that the bridge"
                                + " was shut."))
                .containsExactly("indirect: the bridge was shut <- the press secretary of the Norland House (said)");
    }

    @Test
    void readsADashSignature() {
        assertThat(read("“The bridge is shut.” — Ada Okoro"))
                .containsExactly("direct: The bridge is shut. <- Ada Okoro (—)");
    }

    @Test
    void leavesNamesInQuotationMarksAlone() {
        assertThat(read("The “Heron” is the oldest ferry on the lake.")).isEmpty();
    }

    @Test
    void leavesNarrationAlone() {
        assertThat(read("The council met on Monday. The report of the engineers was read."))
                .isEmpty();
    }

    @Test
    void neverOverlapsAndNeverFails() {
        String[] words = {
            "Okoro",
            "said",
            "told",
            "that",
            "according",
            "to",
            "“",
            "”",
            "\"",
            ",",
            ".",
            ":",
            "—",
            "he",
            "who",
            "the",
            "bridge",
            "and",
            "as",
            "(",
            ")",
            "Mr.",
            "called",
            "?",
            "'",
            "adding",
            "on",
            "Monday",
            "of",
            "Lind"
        };
        Random random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            Frame frame = Paragraphs.frame(text.toString(), text.toString().toUpperCase(Locale.ROOT));
            int end = 0;
            for (Attribution attribution : Attributions.of(frame)) {
                for (Span span : attribution.content()) {
                    assertThat(span.start()).isGreaterThanOrEqualTo(end);
                    end = span.end();
                }
                assertThat(end).isLessThanOrEqualTo(frame.text().length());
            }
        }
    }
}
