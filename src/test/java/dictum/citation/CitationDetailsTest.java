package dictum.citation;

import static dictum.citation.FormattedCitationTest.assertCited;
import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.indirectly;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.citation.FormattedCitation.Citations;
import dictum.citation.Samples.Source;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.ItemType;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all styles have in common, and the ways to a style. */
final class CitationDetailsTest {
    private static final Quotation CLOSED = said(OKORO, "It is closed");

    static List<CitationStyle> styles() {
        return CitationStyle.all();
    }

    @Test
    void putsASuffixBehindTheGivenName() {
        Entry entry = Source.byPeople("Martin Luther King Jr.", "Mia Berg").quoting(CLOSED);
        assertThat(reference(entry, CitationStyle.APA)).startsWith("King, M. L., Jr., & Berg, M. (2026, March 5).");
        assertThat(reference(entry, CitationStyle.MLA)).startsWith("King, Martin Luther, Jr., and Mia Berg. “Bridge");
        assertThat(reference(entry, CitationStyle.CHICAGO_NOTES))
                .startsWith("King, Martin Luther, Jr., and Mia Berg. “Bridge");
        assertThat(reference(entry, CitationStyle.AMA)).startsWith("1. King ML Jr, Berg M. Bridge");
        assertThat(reference(entry, CitationStyle.IEEE)).startsWith("[1] M. L. King Jr. and M. Berg, “Bridge");
        Entry alone = Source.byPeople("Martin Luther King Jr.").quoting(CLOSED);
        assertThat(reference(alone, CitationStyle.APA)).startsWith("King, M. L., Jr. (2026, March 5).");
        Entry initial = Source.byPeople("Martin King Jr.").quoting(CLOSED);
        assertThat(reference(initial, CitationStyle.AMA)).startsWith("1. King M Jr. Bridge");
        assertThat(reference(initial, CitationStyle.APA)).startsWith("King, M., Jr. (2026, March 5).");
        assertThat(reference(alone, CitationStyle.MLA)).startsWith("King, Martin Luther, Jr. “Bridge");
        assertThat(FormattedCitation.of(alone, CitationStyle.CHICAGO_NOTES).inText())
                .startsWith("Ada Okoro, quoted in Martin Luther King Jr., “Bridge");
        assertThat(FormattedCitation.of(alone, CitationStyle.APA).inText())
                .isEqualTo("(Okoro, as cited in King, 2026)");
    }

    @Test
    void tellsWhenAnUndatedArticleWasReadInChicago() {
        Entry entry = Source.plain().undated().quoting(CLOSED);
        assertThat(reference(entry, CitationStyle.CHICAGO_NOTES))
                .isEqualTo(
                        "Lind, Jan. “Bridge Will Stay Closed until Autumn.” The Harbour Times, n.d. Accessed November 25,"
                                + " 2026. https://harbour.example/bridge-closed.");
        assertThat(FormattedCitation.of(entry, CitationStyle.CHICAGO_NOTES).inText())
                .endsWith(
                        "The Harbour Times, n.d., accessed November 25, 2026, https://harbour.example/bridge-closed.");
        assertThat(reference(Source.byPeople().undated().quoting(CLOSED), CitationStyle.CHICAGO_AUTHOR_DATE))
                .isEqualTo("The Harbour Times. n.d. “Bridge Will Stay Closed until Autumn.” Accessed November 25, 2026."
                        + " https://harbour.example/bridge-closed.");
    }

    @Test
    void givesAnAdverbItsCapital() {
        assertThat(reference(
                        Source.plain()
                                .title("Ferry vote put off as islanders pack chamber")
                                .quoting(CLOSED),
                        CitationStyle.MLA))
                .contains("“Ferry Vote Put Off as Islanders Pack Chamber.”");
    }

    @Test
    void takesCapitalsFromWordsWhereApaWantsASentence() {
        Entry entry = Source.plain()
                .title("Council Votes To Close The Lenn Bridge: A City Waits")
                .quoting(said(OKORO, "The council votes to close the Lenn bridge, and the city waits"));
        assertThat(cited(CitationStyle.APA, entry).references().get(0))
                .startsWith("Lind, J. (2026, March 5). Council votes to close the Lenn bridge: A city waits.");
    }

    @Test
    void listsAnArticleOnceForTwoQuotations() {
        Citations citations = cited(
                CitationStyle.APA,
                Source.plain().quoting(CLOSED),
                Source.plain().quoting(indirectly(OKORO, "it is closed")));
        assertThat(citations.inText())
                .containsExactly("(Okoro, as cited in Lind, 2026)", "(Okoro, as cited in Lind, 2026)");
        assertThat(citations.references()).hasSize(1);
    }

    @Test
    void addsALetterToTheYearOfArticlesThatWouldBeConfused() {
        Entry first = Source.plain().key("a").quoting(CLOSED);
        Entry second = Source.plain().key("b").title("Another bridge").quoting(CLOSED);
        Entry other = Source.byPeople("Mia Berg").key("c").quoting(CLOSED);
        Citations apa = cited(CitationStyle.APA, first, second, other);
        assertThat(apa.inText())
                .containsExactlyInAnyOrder(
                        "(Okoro, as cited in Lind, 2026a)",
                        "(Okoro, as cited in Lind, 2026b)",
                        "(Okoro, as cited in Berg, 2026)");
        assertThat(apa.references().get(0)).startsWith("Berg, M. (2026, March 5).");
        assertThat(apa.references().get(1)).startsWith("Lind, J. (2026a, March 5). Another bridge.");
        assertThat(apa.references().get(2)).startsWith("Lind, J. (2026b, March 5). Bridge will stay");
        assertThat(cited(CitationStyle.CHICAGO_AUTHOR_DATE, first, second)
                        .references()
                        .get(0))
                .startsWith("Lind, Jan. 2026a. “Another Bridge.”");
        assertThat(cited(CitationStyle.HARVARD, first, second).inText())
                .containsExactly("(Okoro, quoted in Lind, 2026b)", "(Okoro, quoted in Lind, 2026a)");
    }

    @Test
    void addsTheTitleInMlaOnlyWhereTwoWorksWouldBeConfused() {
        Citations mla = cited(
                CitationStyle.MLA,
                Source.plain().key("a").quoting(CLOSED),
                Source.plain().key("b").title("Another bridge").quoting(CLOSED),
                Source.byPeople("Mia Berg").key("c").quoting(CLOSED));
        assertThat(mla.inText())
                .containsExactly(
                        "(qtd. in Lind, “Bridge Will Stay Closed until Autumn”)",
                        "(qtd. in Lind, “Another Bridge”)",
                        "(qtd. in Berg)");
    }

    @Test
    void keepsItalicsInEveryMarkup() {
        Entry entry = Source.plain().title("Tide & <b> *x* {y} é").quoting(CLOSED);
        assertThat(reference(entry, CitationOutput.HTML))
                .contains("Tide &amp; &lt;b&gt; *x* {y} é. <i>The Harbour Times</i>.");
        assertThat(reference(entry, CitationOutput.MARKDOWN))
                .contains("Tide & \\<b\\> \\*x\\* {y} é. *The Harbour Times*.");
        assertThat(reference(entry, CitationOutput.RTF))
                .contains("Tide & <b> *x* \\{y\\} \\u233?. {\\i The Harbour Times}.");
        assertThat(reference(entry, CitationOutput.TEXT)).contains("Tide & <b> *x* {y} é. The Harbour Times.");
    }

    @Test
    void takesAnyStyleByItsFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("house.csl");
        try (InputStream apa = CitationStyle.class.getResourceAsStream("styles/ieee.csl")) {
            Files.copy(java.util.Objects.requireNonNull(apa), file);
        }
        assertThat(FormattedCitation.of(Source.plain().quoting(CLOSED), CitationStyle.named(file.toString()))
                        .inText())
                .isEqualTo("Okoro, quoted in [1]");
    }

    @Test
    void saysWhyAFileIsNoStyle(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.csl"), "<style>");
        assertThatThrownBy(() -> CitationStyle.named(file.toString()))
                .isInstanceOf(DictumException.class)
                .hasMessageContaining("broken.csl is no style")
                .hasMessageContaining("line 1 is no well-formed XML");
        assertThatThrownBy(() -> CitationStyle.named("missing.csl"))
                .isInstanceOf(DictumException.class)
                .hasMessageContaining("there is no style file \"missing.csl\"");
    }

    private static String reference(Entry entry, CitationStyle style) {
        return FormattedCitation.of(entry, style).reference();
    }

    private static String reference(Entry entry, CitationOutput output) {
        return FormattedCitation.of(List.of(entry), Samples.ARTICLES, CitationStyle.APA, output)
                .references()
                .get(0);
    }

    static Citations cited(CitationStyle style, Entry... entries) {
        return FormattedCitation.of(List.of(entries), Samples.ARTICLES, style, CitationOutput.TEXT);
    }

    @Test
    void keepsAnOrganisationThatSpeaksWhole() {
        Entry entry = Source.plain().quoting(said(new Speaker.Organisation("Harbour Board of Lenn"), "x"));
        assertThat(FormattedCitation.of(entry, CitationStyle.APA).inText())
                .isEqualTo("(Harbour Board of Lenn, as cited in Lind, 2026)");
    }

    @Test
    void neverGivesAnUnnamedSourceAName() {
        Entry entry = Source.plain().quoting(said(unnamed("a senior official"), "x"));
        assertThat(FormattedCitation.of(entry, CitationStyle.APA).inText())
                .isEqualTo("(a senior official, as cited in Lind, 2026)");
    }

    @Test
    void citesWhatTheWriterSaysPlainly() {
        Entry entry =
                Source.plain().quoting(said(new Speaker.Person("Jan Lind", Optional.empty(), Optional.empty()), "x"));
        assertThat(FormattedCitation.of(entry, CitationStyle.APA).inText()).isEqualTo("(Lind, 2026)");
    }

    @Test
    void neverTurnsAChineseNameRound() {
        Speaker speaker = new Speaker.Person("李华", Optional.empty(), Optional.empty());
        Entry entry = Source.byPeople("王小明").title("大桥关闭").language("zh").quoting(said(speaker, "关闭"));
        assertCited(
                entry,
                CitationStyle.APA,
                "(李华, as cited in 王小明, 2026)",
                "王小明. (2026, March 5). 大桥关闭. The Harbour Times. https://harbour.example/bridge-closed");
    }

    @Test
    void sortsATitleByItsFirstWordInPlainLetters() {
        assertThat(List.of("The ‘Great’ Flood", "“Żółw” lost", "A Łódź diary", "…"))
                .extracting(title -> CslItem.of(Source.plain().title(title).reference(), Optional.empty())
                        .sortTitle())
                .containsExactly("great’ flood", "zolw” lost", "lodz diary", "...");
    }

    @Test
    void leavesATitleInAnotherLanguageItsOwnCapitals() {
        Entry entry = Source.byPeople("Jörg von der Heide")
                .title("Brücke bleibt zu: „Keine Eile“")
                .language("de-DE")
                .quoting(CLOSED);
        assertThat(FormattedCitation.of(entry, CitationStyle.MLA).reference())
                .startsWith("von der Heide, Jörg. “Brücke bleibt zu: „Keine Eile“.” The Harbour Times,");
    }

    @ParameterizedTest
    @MethodSource("styles")
    void takesMarkupInATitleForWords(CitationStyle style) {
        Entry entry = Source.plain()
                .title("Tide & <i>bridge</i> <script>x</script>\n&amp;\tstill\u0000 \uE000closed")
                .type(ItemType.WEBPAGE)
                .quoting(CLOSED);
        assertThat(FormattedCitation.of(entry, style).reference())
                .contains("Tide & <i>bridge</i> <script>x</script> &amp; still closed");
    }

    @ParameterizedTest
    @MethodSource("styles")
    void leavesTheNameOfAPublicationItsOwnCapitals(CitationStyle style) {
        for (String name : new String[] {"NPA", "BBC News", "USA Harbour", "the Courier", "iHarbour"}) {
            assertThat(FormattedCitation.of(Source.plain().publication(name).quoting(CLOSED), style)
                            .reference())
                    .contains(name);
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void leavesInitialsInATitleAlone(CitationStyle style) {
        Entry entry =
                Source.plain().title("US and NPA agree on S-400 deal, says BBC").quoting(CLOSED);
        assertThat(FormattedCitation.of(entry, style).reference())
                .contains("US and NPA")
                .contains("S-400")
                .contains("BBC");
    }

    @ParameterizedTest
    @MethodSource("styles")
    void writesEveryAddressUnchanged(CitationStyle style) {
        String url = "https://harbour.example/a_b/%C3%A9?x=1&y='2'--z";
        assertThat(FormattedCitation.of(Source.plain().url(url).quoting(CLOSED), style)
                        .reference())
                .contains(url);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void neverListsTheSpeakerAsTheAuthor(CitationStyle style) {
        assertThat(FormattedCitation.of(Source.plain().quoting(CLOSED), style).reference())
                .doesNotContain("Okoro");
    }

    @ParameterizedTest
    @MethodSource("styles")
    void isFoundByItsLabel(CitationStyle style) {
        assertThat(CitationStyle.named(style.label())).isSameAs(style);
    }

    @Test
    void takesChicagoForNotes() {
        assertThat(CitationStyle.named("chicago")).isSameAs(CitationStyle.CHICAGO_NOTES);
    }

    @Test
    void listsTheStylesWhenThereIsNone() {
        assertThatThrownBy(() -> CitationStyle.named("turabian"))
                .isInstanceOfSatisfying(
                        DictumException.class, error -> assertThat(error.kind()).isEqualTo(DictumException.Kind.USAGE))
                .hasMessageContaining(
                        "apa, mla, chicago-notes, chicago-author-date, harvard, ama, ieee, acs, or name a .csl file");
    }

    private static Speaker unnamed(String phrase) {
        return new Speaker.Unnamed(phrase, Optional.empty(), Optional.empty());
    }
}
