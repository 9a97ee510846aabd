package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Samples.Source;
import dictum.model.ItemType;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BibLatexTest {
    @Test
    void writesOneEntryForEachArticleWithItsQuotations() {
        assertThat(Samples.written("bibtex", Samples.complete(), Samples.indirect()))
                .isEqualTo("""
                        @article{lind2026,
                          author = {Lind, Jan and van Berg, Mia},
                          title = {{Bridge will stay closed until autumn}},
                          journaltitle = {The Harbour Times},
                          entrysubtype = {newspaper},
                          date = {2026-03-05},
                          url = {https://harbour.example/bridge-closed},
                          urldate = {2026-11-25},
                          langid = {english},
                          keywords = {bridge, harbour},
                          annote = {Quotation (direct): “It is closed, \\& stays so” ¶ Said by: Ada Okoro (chief engineer, Harbour Board) ¶ Said: 2026-03-03, interview (Radio Lenn) ¶ Comment: check the date ¶ Tagged: bridge; harbour ¶ Quotation (indirect): denied: the bridge will fall ¶ Said by: Ada Okoro (chief engineer, Harbour Board) ¶ Archived: https://web.archive.example/web/20260305101500/https://harbour.example/bridge-closed ¶ Snapshot: sha256 %s}
                        }

                        """.formatted(Samples.SHA));
    }

    @Test
    void namesTheSiteOfAWebPageTwiceForTwoKindsOfReaders() throws ParseException {
        BibTeXEntry entry = only(Source.plain().type(ItemType.WEBPAGE));
        assertThat(entry.getType().getValue()).isEqualTo("online");
        assertThat(field(entry, "journaltitle")).isEqualTo("The Harbour Times");
        assertThat(field(entry, "organization")).isEqualTo("The Harbour Times");
    }

    @Test
    void keepsNamesWhole() throws ParseException {
        assertThat(field(only(Source.byAgency("Sand and Gravel, Ltd")), "author"))
                .isEqualTo("{Sand and Gravel, Ltd}");
        assertThat(field(only(Source.byPeople("Martin King Jr.")), "author")).isEqualTo("King, Jr., Martin");
        assertThat(field(only(Source.byPeople("王小明")), "author")).isEqualTo("{王小明}");
    }

    @Test
    void escapesWhatTexActsOn() throws ParseException {
        assertThat(field(only(Source.plain().title("50% of $5 & #1 a_b {c} x^y ~z \\end")), "title"))
                .isEqualTo("{50\\% of \\$5 \\& \\#1 a\\_b \\{c\\} x\\^{}y \\~{}z \\textbackslash{}end}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Smile :-{ wins vote", "Frown }-: loses", "}{", "\\{ \\}"})
    void balancesItsBracesWhateverATitleHolds(String title) {
        String written = Samples.written("bibtex", Source.plain().title(title).quoting(said(OKORO, title)));
        int depth = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertThat(depth).isNotNegative();
        }
        assertThat(depth).isZero();
    }

    @Test
    void writesAnAddressRaw() throws ParseException {
        assertThat(field(only(Source.plain().url("https://a.example/a_b%20c?x=1&y=%7B#z~")), "url"))
                .isEqualTo("https://a.example/a_b%20c?x=1&y=%7B#z~");
    }

    @Test
    void letsNoTextEndItsEntry() throws ParseException {
        BibTeXDatabase read = read(Source.plain().title("x}} @book{evil, title={y}}, author = {Evil}"));
        assertThat(read.getEntries()).hasSize(1);
        assertThat(field(read.getEntries().values().iterator().next(), "author"))
                .isEqualTo("Lind, Jan");
    }

    @Test
    void leavesOutWhatIsNotKnown() throws ParseException {
        Map<Key, ?> fields = only(Source.byPeople()
                        .untitled()
                        .undated()
                        .noPublication()
                        .noUrl())
                .getFields();
        assertThat(fields.keySet().stream().map(Key::getValue))
                .containsExactly("entrysubtype", "urldate", "langid", "annote");
    }

    private static BibTeXEntry only(Source source) throws ParseException {
        return read(source).getEntries().values().iterator().next();
    }

    private static BibTeXDatabase read(Source source) throws ParseException {
        return new BibTeXParser()
                .parse(new StringReader(Samples.written("bibtex", source.quoting(said(OKORO, "It is closed")))));
    }

    private static String field(BibTeXEntry entry, String name) {
        return Optional.ofNullable(entry.getField(new Key(name))).orElseThrow().toUserString();
    }
}
