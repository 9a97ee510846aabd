package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.bySomebody;
import static dictum.citation.Samples.inInterview;
import static dictum.citation.Samples.indirectly;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.citation.FormattedCitation.Citation;
import dictum.citation.FormattedCitation.Style;
import dictum.citation.Samples.Source;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.ItemType;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Expected strings are worked out from the manuals: APA 7 §8.6, MLA 9, Chicago 18. */
final class FormattedCitationTest {
    private static final Quotation CLOSED = said(OKORO, "It is closed");

    @Nested
    final class Apa {
        @Test
        void namesTheSpeakerByFamilyNameBeforeTheArticleRead() {
            assertCited(
                    Source.plain().quoting(CLOSED),
                    Style.APA,
                    "(Okoro, as cited in Lind, 2026)",
                    "Lind, J. (2026, March 5). Bridge will stay closed until autumn. The Harbour Times."
                            + " https://harbour.example/bridge-closed");
        }

        @Test
        void joinsTwoWritersByAmpersand() {
            assertCited(
                    Source.byPeople("Jan Lind", "Mia van Berg").quoting(CLOSED),
                    Style.APA,
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
                    Style.APA,
                    "(Okoro, as cited in Lind et al., 2026)",
                    "Lind, J., Berg, M., & Rask, O. (2026, March). Bridge will stay closed until autumn. The Harbour"
                            + " Times. https://harbour.example/bridge-closed");
        }

        @Test
        void keepsAnAgencyWholeAndSaysWhenAnUndatedPageWasRead() {
            assertCited(
                    Source.byAgency("Northern Press Agency").undated().quoting(CLOSED),
                    Style.APA,
                    "(Okoro, as cited in Northern Press Agency, n.d.)",
                    "Northern Press Agency. (n.d.). Bridge will stay closed until autumn. The Harbour Times. Retrieved"
                            + " November 25, 2026, from https://harbour.example/bridge-closed");
        }

        @Test
        void movesTheTitleUpWhenNobodySigned() {
            assertCited(
                    Source.byPeople().title("“It’s shut”, says Okoro").quoting(CLOSED),
                    Style.APA,
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
            assertThat(FormattedCitation.of(Source.plain().issued("--03-05").quoting(CLOSED), Style.APA)
                            .inText())
                    .isEqualTo("(Okoro, as cited in Lind, n.d.)");
        }

        @Test
        void describesAnArticleWithoutTitle() {
            assertThat(reference(Source.plain().untitled().noPublication().noUrl()))
                    .isEqualTo("Lind, J. (2026, March 5). [Untitled article].");
        }

        private String reference(Source source) {
            return FormattedCitation.of(source.quoting(CLOSED), Style.APA).reference();
        }
    }

    @Nested
    final class Mla {
        @Test
        void leavesTheSpeakerToTheSentenceAndTheTitleOutOfTheBrackets() {
            assertCited(
                    Source.plain().quoting(CLOSED),
                    Style.MLA,
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
                                    Style.MLA)
                            .reference())
                    .startsWith("Lind, Jan. “Mayor: ‘The “Old” Bridge’s End Is Near.’” The Harbour Times,");
        }

        @Test
        void endsATitleThatAsksWithItsOwnMark() {
            assertThat(FormattedCitation.of(
                                    Source.plain()
                                            .title("Who closed the bridge?")
                                            .quoting(CLOSED),
                                    Style.MLA)
                            .reference())
                    .startsWith("Lind, Jan. “Who Closed the Bridge?” The Harbour Times,");
        }

        private String inText(Entry entry) {
            return FormattedCitation.of(entry, Style.MLA).inText();
        }
    }

    @Nested
    final class ChicagoNotes {
        @Test
        void writesAFullNote() {
            assertCited(
                    Source.plain().quoting(inInterview(CLOSED, "Radio Lenn", "2026-03-03")),
                    Style.CHICAGO_NOTES,
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
                    Style.CHICAGO_NOTES,
                    "Ada Okoro, quoted in “Bridge Will Stay Closed until Autumn,” The Harbour Times, March 5, 2026,"
                            + " https://harbour.example/bridge-closed.",
                    "The Harbour Times. “Bridge Will Stay Closed until Autumn.” March 5, 2026."
                            + " https://harbour.example/bridge-closed.");
        }

        private String inText(Entry entry) {
            return FormattedCitation.of(entry, Style.CHICAGO_NOTES).inText();
        }
    }

    @Nested
    final class ChicagoAuthorDate {
        @Test
        void putsNothingBetweenWriterAndYear() {
            assertCited(
                    Source.byPeople("Jan Lind", "Mia Berg").quoting(CLOSED),
                    Style.CHICAGO_AUTHOR_DATE,
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
                    Style.CHICAGO_AUTHOR_DATE,
                    "(Okoro, quoted in The Harbour Times 2026)",
                    "The Harbour Times. 2026. “Bridge Will Stay Closed until Autumn.”"
                            + " https://harbour.example/bridge-closed.");
        }

        private String inText(Entry entry) {
            return FormattedCitation.of(entry, Style.CHICAGO_AUTHOR_DATE).inText();
        }
    }

    @Test
    void keepsAnOrganisationThatSpeaksWhole() {
        Entry entry = Source.plain().quoting(said(new Speaker.Organisation("Harbour Board of Lenn"), "x"));
        assertThat(FormattedCitation.of(entry, Style.APA).inText())
                .isEqualTo("(Harbour Board of Lenn, as cited in Lind, 2026)");
    }

    @Test
    void neverGivesAnUnnamedSourceAName() {
        Entry entry = Source.plain().quoting(said(unnamed("a senior official"), "x"));
        assertThat(FormattedCitation.of(entry, Style.APA).inText())
                .isEqualTo("(a senior official, as cited in Lind, 2026)");
    }

    @Test
    void citesWhatTheWriterSaysPlainly() {
        Entry entry =
                Source.plain().quoting(said(new Speaker.Person("Jan Lind", Optional.empty(), Optional.empty()), "x"));
        assertThat(FormattedCitation.of(entry, Style.APA).inText()).isEqualTo("(Lind, 2026)");
    }

    @Test
    void neverTurnsAChineseNameRound() {
        Speaker speaker = new Speaker.Person("李华", Optional.empty(), Optional.empty());
        Entry entry = Source.byPeople("王小明").title("大桥关闭").language("zh").quoting(said(speaker, "关闭"));
        assertCited(
                entry,
                Style.APA,
                "(李华, as cited in 王小明, 2026)",
                "王小明. (2026, March 5). 大桥关闭. The Harbour Times. https://harbour.example/bridge-closed");
    }

    @Test
    void leavesATitleInAnotherLanguageItsOwnCapitals() {
        Entry entry = Source.byPeople("Jörg von der Heide")
                .title("Brücke bleibt zu: „Keine Eile“")
                .language("de-DE")
                .quoting(CLOSED);
        assertThat(FormattedCitation.of(entry, Style.MLA).reference())
                .startsWith("von der Heide, Jörg. “Brücke bleibt zu: „Keine Eile“.” The Harbour Times,");
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void takesMarkupInATitleForWords(Style style) {
        Entry entry = Source.plain()
                .title("Tide & <i>bridge</i> <script>x</script>\n&amp;\tstill\u0000 \uE000closed")
                .type(ItemType.WEBPAGE)
                .quoting(CLOSED);
        assertThat(FormattedCitation.of(entry, style).reference())
                .contains("Tide & <i>bridge</i> <script>x</script> &amp; still closed");
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void leavesTheNameOfAPublicationItsOwnCapitals(Style style) {
        for (String name : new String[] {"NPA", "BBC News", "USA Harbour", "the Courier", "iHarbour"}) {
            assertThat(FormattedCitation.of(Source.plain().publication(name).quoting(CLOSED), style)
                            .reference())
                    .contains(name);
        }
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void leavesInitialsInATitleAlone(Style style) {
        Entry entry =
                Source.plain().title("US and NPA agree on S-400 deal, says BBC").quoting(CLOSED);
        assertThat(FormattedCitation.of(entry, style).reference())
                .contains("US and NPA")
                .contains("S-400")
                .contains("BBC");
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void writesEveryAddressUnchanged(Style style) {
        String url = "https://harbour.example/a_b/%C3%A9?x=1&y='2'--z";
        assertThat(FormattedCitation.of(Source.plain().url(url).quoting(CLOSED), style)
                        .reference())
                .contains(url);
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void neverListsTheSpeakerAsTheAuthor(Style style) {
        assertThat(FormattedCitation.of(Source.plain().quoting(CLOSED), style).reference())
                .doesNotContain("Okoro");
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void isFoundByItsLabel(Style style) {
        assertThat(Style.named(style.label())).isSameAs(style);
    }

    @Test
    void takesChicagoForNotes() {
        assertThat(Style.named("chicago")).isSameAs(Style.CHICAGO_NOTES);
    }

    @Test
    void listsTheStylesWhenThereIsNone() {
        assertThatThrownBy(() -> Style.named("harvard"))
                .isInstanceOfSatisfying(
                        DictumException.class, error -> assertThat(error.kind()).isEqualTo(DictumException.Kind.USAGE))
                .hasMessageContaining("apa, mla, chicago-notes, chicago-author-date");
    }

    private static Speaker unnamed(String phrase) {
        return new Speaker.Unnamed(phrase, Optional.empty(), Optional.empty());
    }

    private static void assertCited(Entry entry, Style style, String inText, String reference) {
        assertThat(FormattedCitation.of(entry, style)).isEqualTo(new Citation(inText, reference));
    }
}
