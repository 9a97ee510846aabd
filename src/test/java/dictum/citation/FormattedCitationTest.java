package dictum.citation;

import static dictum.citation.CitationDetailsTest.cited;
import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.bySomebody;
import static dictum.citation.Samples.inInterview;
import static dictum.citation.Samples.indirectly;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.FormattedCitation.Citation;
import dictum.citation.FormattedCitation.Citations;
import dictum.citation.Samples.Source;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected strings are worked out from the manuals: APA 7 §8.6, MLA 9, Chicago 18. */
final class FormattedCitationTest {
    private static final Quotation CLOSED = said(OKORO, "It is closed");

    @Nested
    final class Apa {
        @Test
        void namesTheSpeakerByFamilyNameBeforeTheArticleRead() {
            assertCited(
                    Source.plain().quoting(CLOSED),
                    CitationStyle.APA,
                    "(Okoro, as cited in Lind, 2026)",
                    "Lind, J. (2026, March 5). Bridge will stay closed until autumn. The Harbour Times."
                            + " https://harbour.example/bridge-closed");
        }

        @Test
        void joinsTwoWritersByAmpersand() {
            assertCited(
                    Source.byPeople("Jan Lind", "Mia van Berg").quoting(CLOSED),
                    CitationStyle.APA,
                    "(Okoro, as cited in Lind & van Berg, 2026)",
                    "Lind, J., & van Berg, M. (2026, March 5). Bridge will stay closed until autumn. The Harbour Times."
                            + " https://harbour.example/bridge-closed");
        }

        @Test
        void shortensThreeWritersInTheTextOnly() {
            assertCited(
                    Source.byPeople("Jan Lind", "Mia Berg", "Ola Rask")
                            .issued("2026-03")
                            .quoting(CLOSED),
                    CitationStyle.APA,
                    "(Okoro, as cited in Lind et al., 2026)",
                    "Lind, J., Berg, M., & Rask, O. (2026, March). Bridge will stay closed until autumn. The Harbour"
                            + " Times. https://harbour.example/bridge-closed");
        }

        @Test
        void namesTheLastOfMoreThanTwentyWriters() {
            String[] twenty = IntStream.range(0, 20)
                    .mapToObj(i -> "Ada Berg" + (char) ('a' + i))
                    .toArray(String[]::new);
            String[] many = Stream.concat(Stream.of(twenty), Stream.of("Mia Sorg", "Wim Wick Jr."))
                    .toArray(String[]::new);
            assertThat(reference(Source.byPeople(twenty))).contains("Bergs, A., & Bergt, A. (2026");
            assertThat(reference(Source.byPeople(many)))
                    .startsWith("Berga, A., Bergb, A.,")
                    .contains("Bergr, A., Bergs, A., … Wick, W., Jr. (2026, March 5).");
        }

        @Test
        void keepsAnAgencyWholeAndSaysWhenAnUndatedPageWasRead() {
            assertCited(
                    Source.byAgency("Northern Press Agency").undated().quoting(CLOSED),
                    CitationStyle.APA,
                    "(Okoro, as cited in Northern Press Agency, n.d.)",
                    "Northern Press Agency. (n.d.). Bridge will stay closed until autumn. The Harbour Times. Retrieved"
                            + " November 25, 2026, from https://harbour.example/bridge-closed");
        }

        @Test
        void movesTheTitleUpWhenNobodySigned() {
            assertCited(
                    Source.byPeople().title("“It’s shut”, says Okoro").quoting(CLOSED),
                    CitationStyle.APA,
                    "(Okoro, as cited in “‘It’s Shut’, Says Okoro,” 2026)",
                    "“It’s shut”, says Okoro. (2026, March 5). The Harbour Times. https://harbour.example/bridge-closed");
        }

        @Test
        void leavesTheTitleInItsOwnMarksAndPutsTheFullStopInside() {
            assertThat(reference(Source.plain().title("Mayor: \"Pull it down\"")))
                    .isEqualTo("Lind, J. (2026, March 5). Mayor: “Pull it down.” The Harbour Times."
                            + " https://harbour.example/bridge-closed");
        }

        @Test
        void takesAYearlessDateForNone() {
            assertThat(FormattedCitation.of(Source.plain().issued("--03-05").quoting(CLOSED), CitationStyle.APA)
                            .inText())
                    .isEqualTo("(Okoro, as cited in Lind, n.d.)");
        }

        @Test
        void describesAnArticleWithoutTitle() {
            assertThat(reference(Source.plain().untitled().noPublication().noUrl()))
                    .isEqualTo("Lind, J. (2026, March 5). [Untitled article].");
        }

        private String reference(Source source) {
            return FormattedCitation.of(source.quoting(CLOSED), CitationStyle.APA)
                    .reference();
        }
    }

    @Nested
    final class Mla {
        @Test
        void leavesTheSpeakerToTheSentenceAndTheTitleOutOfTheBrackets() {
            assertCited(
                    Source.plain().quoting(CLOSED),
                    CitationStyle.MLA,
                    "(qtd. in Lind)",
                    "Lind, Jan. “Bridge Will Stay Closed until Autumn.” The Harbour Times, 5 Mar. 2026,"
                            + " https://harbour.example/bridge-closed.");
        }

        @Test
        void citesAnIndirectStatement() {
            assertThat(inText(
                            Source.byPeople("Jan Lind", "Mia Berg").quoting(indirectly(OKORO, "the bridge is closed"))))
                    .isEqualTo("(cited in Lind and Berg)");
        }

        @Test
        void givesTheTitleWhenNobodySigned() {
            assertThat(inText(Source.byPeople().title("A bridge too few").quoting(CLOSED)))
                    .isEqualTo("(qtd. in “A Bridge Too Few”)");
        }

        @Test
        void turnsMarksInsideTheTitle() {
            assertThat(FormattedCitation.of(
                                    Source.plain()
                                            .title("Mayor: \"The 'old' bridge's end is near\"")
                                            .quoting(CLOSED),
                                    CitationStyle.MLA)
                            .reference())
                    .startsWith("Lind, Jan. “Mayor: ‘The “Old” Bridge’s End Is Near.’” The Harbour Times,");
        }

        @Test
        void endsATitleThatAsksWithItsOwnMark() {
            assertThat(FormattedCitation.of(
                                    Source.plain()
                                            .title("Who closed the bridge?")
                                            .quoting(CLOSED),
                                    CitationStyle.MLA)
                            .reference())
                    .startsWith("Lind, Jan. “Who Closed the Bridge?” The Harbour Times,");
        }

        private String inText(Entry entry) {
            return FormattedCitation.of(entry, CitationStyle.MLA).inText();
        }
    }

    @Nested
    final class ChicagoNotes {
        @Test
        void writesAFullNote() {
            assertCited(
                    Source.plain().quoting(inInterview(CLOSED, "Radio Lenn", "2026-03-03")),
                    CitationStyle.CHICAGO_NOTES,
                    "Ada Okoro, interview with Radio Lenn, March 3, 2026, quoted in Jan Lind, “Bridge Will Stay Closed"
                            + " until Autumn,” The Harbour Times, March 5, 2026, https://harbour.example/bridge-closed.",
                    "Lind, Jan. “Bridge Will Stay Closed until Autumn.” The Harbour Times, March 5, 2026."
                            + " https://harbour.example/bridge-closed.");
        }

        @Test
        void citesAnIndirectStatement() {
            assertThat(inText(Source.plain().quoting(indirectly(OKORO, "the bridge is closed"))))
                    .startsWith("Ada Okoro, cited in Jan Lind, “Bridge");
        }

        @Test
        void beginsTheNoteOfAnUnnamedSourceWithACapital() {
            assertThat(inText(Source.plain().quoting(said(unnamed("a senior official"), "x"))))
                    .startsWith("A senior official, quoted in Jan Lind, “Bridge");
        }

        @Test
        void saysNothingOfASpeakerWhoIsNotKnown() {
            assertThat(inText(Source.plain().quoting(bySomebody("x")))).startsWith("Quoted in Jan Lind, “Bridge");
        }

        @Test
        void listsAnUnsignedArticleUnderItsNewspaper() {
            assertCited(
                    Source.byPeople().quoting(CLOSED),
                    CitationStyle.CHICAGO_NOTES,
                    "Ada Okoro, quoted in “Bridge Will Stay Closed until Autumn,” The Harbour Times, March 5, 2026,"
                            + " https://harbour.example/bridge-closed.",
                    "The Harbour Times. “Bridge Will Stay Closed until Autumn.” March 5, 2026."
                            + " https://harbour.example/bridge-closed.");
        }

        private String inText(Entry entry) {
            return FormattedCitation.of(entry, CitationStyle.CHICAGO_NOTES).inText();
        }
    }

    @Nested
    final class ChicagoAuthorDate {
        @Test
        void putsNothingBetweenWriterAndYear() {
            assertCited(
                    Source.byPeople("Jan Lind", "Mia Berg").quoting(CLOSED),
                    CitationStyle.CHICAGO_AUTHOR_DATE,
                    "(Okoro, quoted in Lind and Berg 2026)",
                    "Lind, Jan, and Mia Berg. 2026. “Bridge Will Stay Closed until Autumn.” The Harbour Times, March 5."
                            + " https://harbour.example/bridge-closed.");
        }

        @Test
        void putsACommaBeforeNoDate() {
            assertThat(inText(Source.plain().undated().quoting(CLOSED))).isEqualTo("(Okoro, quoted in Lind, n.d.)");
        }

        @Test
        void citesAnIndirectStatement() {
            assertThat(inText(Source.plain().quoting(indirectly(OKORO, "the bridge is closed"))))
                    .isEqualTo("(Okoro, cited in Lind 2026)");
        }

        @Test
        void listsAnUnsignedArticleUnderItsNewspaper() {
            assertCited(
                    Source.byPeople().issued("2026").quoting(CLOSED),
                    CitationStyle.CHICAGO_AUTHOR_DATE,
                    "(Okoro, quoted in The Harbour Times 2026)",
                    "The Harbour Times. 2026. “Bridge Will Stay Closed until Autumn.”"
                            + " https://harbour.example/bridge-closed.");
        }

        private String inText(Entry entry) {
            return FormattedCitation.of(entry, CitationStyle.CHICAGO_AUTHOR_DATE)
                    .inText();
        }
    }

    @Test
    void writesHarvardAsCiteThemRightHasIt() {
        assertCited(
                Source.plain().quoting(CLOSED),
                CitationStyle.HARVARD,
                "(Okoro, quoted in Lind, 2026)",
                "Lind, J. (2026) ‘Bridge will stay closed until autumn’, The Harbour Times, 5 March. Available at:"
                        + " https://harbour.example/bridge-closed (Accessed: 25 November 2026).");
        assertThat(FormattedCitation.of(
                                Source.plain().title("Mayor: \"It's over\"").quoting(CLOSED), CitationStyle.HARVARD)
                        .reference())
                .startsWith("Lind, J. (2026) ‘Mayor: “It’s over”’, The Harbour Times");
    }

    @Nested
    final class Numbered {
        @Test
        void amaRaisesTheNumber() {
            assertCited(
                    Source.plain().quoting(CLOSED),
                    CitationStyle.AMA,
                    "Okoro, cited in¹",
                    "1. Lind J. Bridge will stay closed until autumn. The Harbour Times. March 5, 2026. Accessed"
                            + " November 25, 2026. https://harbour.example/bridge-closed");
        }

        @Test
        void ieeePutsTheNumberInBrackets() {
            assertCited(
                    Source.plain().quoting(CLOSED),
                    CitationStyle.IEEE,
                    "Okoro, quoted in [1]",
                    "[1] J. Lind, “Bridge will stay closed until autumn,” The Harbour Times, Mar. 05, 2026. Accessed:"
                            + " Nov. 25, 2026. [Online]. Available: https://harbour.example/bridge-closed");
        }

        @Test
        void acsSetsTheTitleInCapitals() {
            assertCited(
                    Source.plain().quoting(indirectly(OKORO, "the bridge is closed")),
                    CitationStyle.ACS,
                    "Okoro, cited in¹",
                    "(1) Lind, J. Bridge Will Stay Closed until Autumn. The Harbour Times. March 5, 2026."
                            + " https://harbour.example/bridge-closed (accessed 2026-11-25).");
        }

        @Test
        void articlesAreCountedInTheOrderOfTheirCitation() {
            Citations citations = cited(
                    CitationStyle.IEEE,
                    Source.byPeople("Mia Berg").key("b").quoting(CLOSED),
                    Source.plain().key("a").quoting(CLOSED),
                    Source.byPeople("Mia Berg").key("b").quoting(CLOSED));
            assertThat(citations.inText())
                    .containsExactly("Okoro, quoted in [1]", "Okoro, quoted in [2]", "Okoro, quoted in [1]");
            assertThat(citations.references()).hasSize(2);
            assertThat(citations.references().get(0)).startsWith("[1] M. Berg,");
            assertThat(citations.references().get(1)).startsWith("[2] J. Lind,");
        }
    }

    private static Speaker unnamed(String phrase) {
        return new Speaker.Unnamed(phrase, Optional.empty(), Optional.empty());
    }

    static void assertCited(Entry entry, CitationStyle style, String inText, String reference) {
        assertThat(FormattedCitation.of(entry, style)).isEqualTo(new Citation(inText, reference));
    }
}
/** In one list of citations, where each stands for whoever it names first. */
@Nested
final class NamesakesOfARun {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                        apa                 | (A. Okoro, as cited in Lind, 2026) | (B. L. Okoro, as cited in Lind, 2026)
                        harvard             | (A. Okoro, quoted in Lind, 2026)   | (B. L. Okoro, quoted in Lind, 2026)
                        chicago-author-date | (A. Okoro, quoted in Lind 2026)    | (B. L. Okoro, quoted in Lind 2026)
                        ieee                | A. Okoro, quoted in [1]            | B. L. Okoro, quoted in [1]
                        mla                 | (qtd. in Lind)                     | (qtd. in Lind)
                        """)
    void haveTheirInitials(String style, String one, String other) {
        assertThat(inText(style, OKORO, person("Ben Lou Okoro"))).containsExactly(one, other);
    }

    @Test
    void areNamedInFullWhereTheirInitialsAreTheSame() {
        assertThat(inText("apa", OKORO, person("Abel Okoro"), person("Jan Moss")))
                .containsExactly(
                        "(Ada Okoro, as cited in Lind, 2026)",
                        "(Abel Okoro, as cited in Lind, 2026)",
                        "(Moss, as cited in Lind, 2026)");
    }

    @Test
    void areNoneWhereOneIsCitedTwice() {
        assertThat(inText("apa", OKORO, person("Ada Okoro"))).containsOnly("(Okoro, as cited in Lind, 2026)");
    }

    private List<String> inText(String style, Speaker... speakers) {
        List<Entry> entries = Arrays.stream(speakers)
                .map(speaker -> Source.plain().quoting(said(speaker, "It is closed")))
                .toList();
        return FormattedCitation.of(entries, Samples.ARTICLES, CitationStyle.named(style), CitationOutput.TEXT)
                .inText();
    }

    private Speaker person(String name) {
        return new Speaker.Person(name, Optional.empty(), Optional.empty());
    }
}
