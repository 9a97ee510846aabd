package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Samples.Source;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class QuoteCsvTest {
    private static final CitationFormat LOSSLESS = CitationFormats.named("quotes-csv");
    private static final CitationFormat SAFE = CitationFormats.named("excel-csv");

    static List<String> hostileStrings() {
        return List.of(
                "she said \"no\"",
                "\"\"",
                "one, two;three",
                "line\r\nbreak\nand\ttab\rend",
                "\ttab first",
                "\r\nbreak first",
                "\nx",
                "\u0000nul",
                "=HYPERLINK(\"https://evil.example\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "  =1+1",
                "\u00A0=1+1",
                "\uFEFF=1+1",
                "\u200B=1+1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "'quoted'",
                "soft\u00ADly\u200B hyphenated",
                "\uFEFFbom",
                "non\u00A0breaking  spaces ",
                "emoji 👩‍🚒 and 𝔘",
                "שלום עולם",
                "x".repeat(40_000));
    }

    @Test
    void writesTheColumnsThatPeopleReadFirst() {
        assertThat(text(LOSSLESS).lines().findFirst().orElseThrow())
                .isEqualTo("\uFEFF\"Quote\",\"Quote Type\",\"Speaker\",\"Speaker Role\",\"Speaker Affiliation\","
                        + "\"Joint Speakers\",\"Statement Date\",\"Venue\",\"Venue Kind\",\"Cautions\",\"Title\",\"Author\",\"Publication Title\","
                        + "\"Publisher\",\"Date\",\"Url\",\"Access Date\",\"Archive Url\",\"Language\",\"Notes\","
                        + "\"Tags\",\"Link\",\"Review\",\"Confidence\",\"Id\",\"Citation Key\",\"Item Type\","
                        + "\"Section\",\"Author Kind\",\"Speaker Kind\",\"Act\",\"Statement Date Basis\","
                        + "\"Venue Basis\",\"Cue\",\"Cue Span\",\"Source\",\"Source Span\",\"Quote Spans\",\"Exact\","
                        + "\"Prefix\",\"Suffix\",\"Rule\",\"Evidence\",\"Snapshot Hash\",\"As Exported\"");
    }

    @Test
    void writesOneRowForEachQuotation() throws IOException {
        Quotation split = Samples.quotationsOfArticle().get(0);
        Entry entry = Samples.entry(
                "q7",
                split,
                Source.byPeople("Jan Lind", "Mia van Berg")
                        .archive("https://archive.example/1")
                        .reference(),
                "check the date",
                List.of("bridge", "harbour"));
        CSVRecord row = read(text(LOSSLESS, entry)).get(1);
        assertThat(row.toList())
                .containsExactly(
                        "The bridge is closed […] It will stay so",
                        "direct",
                        "Ada Okoro",
                        "chief engineer",
                        "Harbour Board",
                        "",
                        "2026-03-05",
                        "",
                        "statement",
                        "",
                        "Bridge will stay closed until autumn",
                        "Lind, Jan; van Berg, Mia",
                        "The Harbour Times",
                        "",
                        "2026-03-05",
                        "https://harbour.example/bridge-closed",
                        "2026-11-25T09:30:00Z",
                        "https://archive.example/1",
                        "en",
                        "check the date",
                        "bridge; harbour",
                        TextFragment.link(entry, Samples.ARTICLES.of(entry)).orElseThrow(),
                        "accepted",
                        "0.97",
                        "q7",
                        "lind2026",
                        "article-newspaper",
                        "Local",
                        "person; person",
                        "person",
                        "speech",
                        "dateline",
                        "in a statement",
                        "said",
                        "40-44",
                        "Ada Okoro",
                        "45-54",
                        "17-37; 57-72",
                        "The bridge is closed It will stay so",
                        "she said: “",
                        "” The ferry",
                        "marks, said",
                        "the name stands after the cue",
                        Samples.SHA,
                        "5fe7049c764ba727d0cee8f30655f6b8d397b280a6d325fd947993e3811c9dc5fb8d6d1627a079889e5e2bf0bfe868821bc03140");
    }

    @ParameterizedTest
    @MethodSource("hostileStrings")
    void readsBackCharacterForCharacter(String hostile) throws IOException {
        CSVRecord row = read(text(LOSSLESS, everywhere(hostile))).get(1);
        assertThat(row.get(column("Quote"))).isEqualTo(hostile);
        assertThat(row.get(column("Title"))).isEqualTo(hostile);
        assertThat(row.get(column("Notes"))).isEqualTo(hostile);
        assertThat(row.get(column("Tags"))).isEqualTo(hostile);
        assertThat(row.get(column("Exact"))).isEqualTo(hostile);
    }

    @ParameterizedTest
    @MethodSource("hostileStrings")
    void givesASpreadsheetNothingToCompute(String hostile) throws IOException {
        List<CSVRecord> safe = read(text(SAFE, everywhere(hostile)));
        List<CSVRecord> lossless = read(text(LOSSLESS, everywhere(hostile)));
        for (int row = 0; row < safe.size(); row++) {
            for (int column = 0; column < safe.get(row).size(); column++) {
                String cell = safe.get(row).get(column);
                String whole = lossless.get(row).get(column);
                assertThat(cell.strip()).doesNotMatch("(?s)[\\s\\p{Cf}\\p{Zs}]*[=+\\-@\t\r\n\0＝＋－＠].*");
                assertThat(cell).isIn(whole, "'" + whole);
            }
        }
    }

    @Test
    void guardsADateWithoutYearInTheTwinAlone() throws IOException {
        Entry entry = Source.plain().issued("--03-05").quoting(said(OKORO, "It is closed"));
        assertThat(read(text(LOSSLESS, entry)).get(1).get(column("Date"))).isEqualTo("--03-05");
        assertThat(read(text(SAFE, entry)).get(1).get(column("Date"))).isEqualTo("'--03-05");
    }

    @Test
    void quotesEveryCellAndEndsEveryRowWithCrLf() {
        String table = text(LOSSLESS, Source.plain().quoting(said(OKORO, "It is closed")));
        assertThat(table).endsWith("\"\r\n");
        assertThat(table.substring(1).split("\r\n", -1))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).matches("(\"[^\"]*\"(,\"[^\"]*\")*)?"));
    }

    /** What an article's rows share is written once for all of them, and anew for the next article. */
    @Test
    void givesEachRowItsOwnArticle() throws IOException {
        Source lind = Source.byPeople("Jan Lind").title("3-10").key("lind2026");
        Source berg = Source.byPeople("Mia Berg").title("Harbour").key("berg2026");
        List<CSVRecord> rows = read(text(
                SAFE,
                lind.quoting(said(OKORO, "one")),
                lind.quoting(said(OKORO, "two")),
                berg.quoting(said(OKORO, "three")),
                lind.quoting(said(OKORO, "four"))));
        assertThat(rows.stream()
                        .skip(1)
                        .map(row -> row.get(0) + " " + row.get(column("Title")) + " " + row.get(column("Author")) + " "
                                + row.get(column("Citation Key"))))
                .containsExactly(
                        "one '3-10 Lind, Jan lind2026",
                        "two '3-10 Lind, Jan lind2026",
                        "three Harbour Berg, Mia berg2026",
                        "four '3-10 Lind, Jan lind2026");
    }

    @Test
    void writesAHeaderForNoQuotationsAtAll() throws IOException {
        assertThat(read(text(LOSSLESS))).hasSize(1);
    }

    @Test
    void marksHalfASurrogatePairAsBroken() throws IOException {
        Entry entry = Source.plain().quoting(said(OKORO, "a\uD800b\uDC00"));
        assertThat(read(text(LOSSLESS, entry)).get(1).get(0)).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void putsNoMarksAroundWords() throws IOException {
        Entry entry = Source.plain().quoting(Samples.indirectly(OKORO, "the bridge is closed"));
        assertThat(read(text(LOSSLESS, entry)).get(1).get(0)).isEqualTo("the bridge is closed");
    }

    @Test
    void keepsAnUnnamedSourceApartFromAName() throws IOException {
        Speaker official = new Speaker.Unnamed("a senior official", Optional.empty(), Optional.empty());
        CSVRecord row = read(text(LOSSLESS, Source.plain().quoting(said(official, "x"))))
                .get(1);
        assertThat(row.get(column("Speaker"))).isEqualTo("a senior official");
        assertThat(row.get(column("Speaker Kind"))).isEqualTo("unnamed");
    }

    @Test
    void namesAllWhoSpeakTogetherAndWhatToBewareOf() throws IOException {
        CSVRecord row = read(text(LOSSLESS, Samples.shared())).get(1);
        assertThat(row.get(column("Speaker"))).isEqualTo("Ada Okoro");
        assertThat(row.get(column("Joint Speakers")))
                .isEqualTo("Ben Moss | person |  | Port Board\nThe Ferry Company | organisation");
        assertThat(row.get(column("Cautions")))
                .isEqualTo("second-hand | told by Mia Berg\nnegated | “not” before the words");
    }

    private static Entry everywhere(String hostile) {
        Speaker speaker = new Speaker.Person(hostile, Optional.of(hostile), Optional.of(hostile));
        return Samples.entry(
                "q1",
                said(speaker, hostile),
                Source.byPeople(hostile).title(hostile).reference(),
                hostile,
                List.of(hostile));
    }

    private static int column(String title) {
        return QuoteColumn.ALL.stream().map(CsvTable.Column::title).toList().indexOf(title);
    }

    private static String text(CitationFormat format, Entry... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(Arrays.asList(entries).iterator(), Samples.ARTICLES, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> read(String table) throws IOException {
        assertThat(table).startsWith("\uFEFF");
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(table.substring(1)))
                .setFormat(CSVFormat.RFC4180)
                .get()) {
            return parser.getRecords();
        }
    }
}
