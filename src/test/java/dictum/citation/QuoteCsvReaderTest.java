package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.bySomebody;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.citation.Samples.Source;
import dictum.model.Caution;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.ItemType;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuoteCsvReaderTest {
    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(List.of(
                Samples.complete(),
                Samples.indirect(),
                Samples.shared(),
                Samples.entry(
                        "q7",
                        Samples.quotationsOfArticle().get(0),
                        Source.plain().reference(),
                        "",
                        List.of("a", "b; c")),
                Source.byPeople().untitled().undated().noPublication().noUrl().quoting(bySomebody("x")),
                Source.byPeople("Martin King Jr.", "王小明", "Mia van Berg", "Cher")
                        .issued("--03")
                        .quoting(said(OKORO, "x")),
                Source.byAgency("Sand, Gravel; Sons")
                        .type(ItemType.WEBPAGE)
                        .quoting(said(new Speaker.Document("report"), "x")),
                Source.plain().quoting(said(new Speaker.Unnamed("a voice", Optional.empty(), Optional.empty()), "x"))));
        for (String hostile : QuoteCsvTest.hostileStrings()) {
            Speaker speaker = new Speaker.Person(hostile, Optional.of(hostile), Optional.of(hostile));
            entries.add(Samples.entry(
                    "q1",
                    Samples.together(
                            said(speaker, hostile),
                            List.of(speaker, new Speaker.Organisation(hostile)),
                            List.of(new Caution(Caution.Kind.HEDGED, hostile))),
                    Source.byPeople("Jan Lind").title(hostile).reference(),
                    hostile,
                    List.of(hostile)));
        }
        return entries;
    }

    @ParameterizedTest
    @MethodSource("entries")
    void readsBackWhatIsWrittenAgainByteForByte(Entry entry) {
        String table = Samples.written("quotes-csv", entry);
        assertThat(Samples.written("quotes-csv", read(table).toArray(Entry[]::new)))
                .isEqualTo(table);
    }

    @Test
    void passesOverEmptyRowsAndTheLineThatNamesTheSeparator() {
        String table = Samples.written("quotes-csv", Samples.complete()).replace("\uFEFF", "");
        long commas = table.lines()
                .findFirst()
                .orElseThrow()
                .chars()
                .filter(c -> c == ',')
                .count();

        assertThat(read(table + ",".repeat((int) commas) + "\r\n\r\n")).containsExactlyElementsOf(read(table));
        assertThat(read("sep=,\r\n" + table)).containsExactlyElementsOf(read(table));
        assertThat(read("SEP=;\n" + table.replace("\",\"", "\";\""))).containsExactlyElementsOf(read(table));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void readsTheSpreadsheetsTableWithoutItsApostrophes(Entry entry) {
        assertThat(Samples.written("quotes-csv", back(Samples.written("excel-csv", entry), entry)))
                .isEqualTo(Samples.written("quotes-csv", entry));
    }

    /** An apostrophe before a formula that the library has itself is no guard. */
    @Test
    void keepsAnApostropheOfOnesOwn() {
        Entry entry = Samples.entry(
                "q1", said(OKORO, "'=1+1"), Source.plain().title("'3-10").reference(), "'=note", List.of("'@tag"));
        String table = Samples.written("quotes-csv", entry);
        assertThat(Samples.written("quotes-csv", back(table, entry))).isEqualTo(table);
    }

    /** As a spreadsheet of another country saves it: semicolons, and its own order of days. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 3/5/2026",
        "2026-03-05, 05.03.2026",
        "2026-03-05, 05.03.26",
        "2026-03-05, 5-Mar-26",
        "2026-03, Mar-26",
        "2026-03, March 2026"
    })
    void knowsADayThatASpreadsheetWroteItsOwnWay(String day, String rewritten) {
        Entry entry = Source.plain().issued(day).quoting(said(OKORO, "It is closed; for good"));
        String table = Samples.written("excel-csv", entry)
                .replace("\",\"", "\";\"")
                .replace('"' + day + '"', '"' + rewritten + '"');
        assertThat(Samples.written("quotes-csv", back(table, entry))).isEqualTo(Samples.written("quotes-csv", entry));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/6/2026", "5-Apr-26", "Mar-26", "in March"})
    void guessesNoDay(String written) {
        Entry entry = Source.plain().issued("2026-03-05").quoting(said(OKORO, "It is closed"));
        String table = Samples.written("excel-csv", entry).replace("\"2026-03-05\"", '"' + written + '"');
        assertThatThrownBy(() -> back(table, entry))
                .isInstanceOf(DictumException.class)
                .hasMessageContaining("\"" + written + "\" is no date: write 2020, 2020-03, 2020-03-16");
    }

    /** As tables were written before: no cue, and the parts of a cut quotation one text. */
    @ParameterizedTest
    @MethodSource("introducedOrCut")
    void readsATableOfTheWordsAlone(Entry entry, String written) {
        String table = Samples.written("quotes-csv", entry);
        assertThat(table).contains('"' + written + '"');
        String before =
                table.replace('"' + written + '"', '"' + entry.quotation().text() + '"');
        assertThat(before).isNotEqualTo(table);
        assertThat(read(before)).isEqualTo(read(table));
        assertThat(read(table))
                .singleElement()
                .extracting(back -> back.quotation().text())
                .isEqualTo(entry.quotation().text());
    }

    static List<Arguments> introducedOrCut() {
        return List.of(
                Arguments.of(Samples.indirect(), "denied: the bridge will fall"),
                Arguments.of(
                        Source.plain().quoting(Samples.quotationsOfArticle().get(0)),
                        "The bridge is closed […] It will stay so"));
    }

    /** Whoever finds a statement to be direct changes that cell, and no other. */
    @Test
    void readsTheWordsWhateverTheirKindHasBecome() {
        String table = Samples.written("quotes-csv", Samples.indirect()).replace("\"indirect\"", "\"direct\"");
        assertThat(read(table))
                .singleElement()
                .extracting(entry -> entry.quotation().text())
                .isEqualTo("the bridge will fall");
    }

    @Test
    void readsEveryRow() {
        String table = Samples.written("quotes-csv", Samples.complete(), Samples.indirect());
        assertThat(read(table)).extracting(Entry::id).containsExactly("q1", "q2");
    }

    @Test
    void readsAllWhoSpeakTogetherAndWhatToBewareOf() {
        assertThat(read(Samples.written("quotes-csv", Samples.shared())))
                .singleElement()
                .extracting(Entry::quotation)
                .satisfies(quotation -> {
                    assertThat(quotation.jointly())
                            .isEqualTo(Samples.shared().quotation().jointly());
                    assertThat(quotation.cautions())
                            .isEqualTo(Samples.shared().quotation().cautions());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a | b", " | ", "a|b", "\\", "\\n", "a\r\nb", " a ", "a \\| b"})
    void keepsWhatPartsJointSpeakersInsideAName(String name) {
        Speaker odd = new Speaker.Person(name, Optional.of(name), Optional.of(name));
        Entry entry = Source.plain().quoting(Samples.together(said(OKORO, "x"), List.of(odd, odd), List.of()));
        assertThat(read(Samples.written("quotes-csv", entry)))
                .singleElement()
                .extracting(read -> read.quotation().jointly())
                .isEqualTo(List.of(odd, odd));
    }

    @Test
    void saysHowJointSpeakersAreWritten() {
        String table = Samples.written("quotes-csv", Samples.shared());
        assertThatThrownBy(() -> read(table.replace("Ben Moss | person", "Ben Moss|person")))
                .isInstanceOf(DictumException.class)
                .hasMessageStartingWith("row 2 cannot be read: ")
                .hasMessageContaining("parts are set off by \" | \"");
    }

    @Test
    void namesTheColumnThatIsMissing() {
        assertThatThrownBy(() -> read("\"Quote\",\"Speaker\"\r\n\"a\",\"b\"\r\n"))
                .isInstanceOf(DictumException.class)
                .hasMessageContaining("no column \"Quote Type\"");
    }

    @Test
    void namesTheRowThatCannotBeRead() {
        String table = Samples.written("quotes-csv", Samples.complete()).replace("\"10-35\"", "\"10-99\"");
        assertThatThrownBy(() -> read(table.replace("\"10-34\"", "\"10-99\"")))
                .isInstanceOf(DictumException.class)
                .hasMessageStartingWith("row 2 cannot be read: ");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void nothingIsChangedInATableAsItWasExported(Entry entry) {
        assertThat(row(Samples.written("quotes-csv", entry), entry).edited()).isEmpty();
        assertThat(row(Samples.written("excel-csv", entry), entry).edited()).isEmpty();
    }

    /** Whatever the library has by then. */
    @Test
    void nothingIsChangedByTheOddHandsOfASpreadsheet() {
        Entry entry =
                Samples.entry("q1", said(OKORO, "It is closed"), Source.plain().reference(), "=1\r\n2", List.of());
        Entry later =
                Samples.entry("q1", said(OKORO, "It is closed"), Source.plain().reference(), "'=2", List.of());
        QuoteCsvReader.Row row = row(Samples.written("excel-csv", entry).replace("=1\r\n2", "=1\n2"), later);
        assertThat(row.edited()).isEmpty();
        assertThat(row.entry().note()).isEqualTo("=1\n2");
    }

    @Test
    void tellsWhichCellsWereChanged() {
        String table = Samples.written("quotes-csv", Samples.complete());
        assertThat(row(table.replace("\"direct\"", "\" Mixed \""), Samples.complete()))
                .satisfies(row -> {
                    assertThat(row.edited()).containsExactly("Quote Type");
                    assertThat(row.entry().quotation().kind()).isEqualTo(Quotation.Kind.MIXED);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "direct; BANANA; row 2 cannot be read: \"Quote Type\" is \"BANANA\": write one of direct, mixed, indirect",
                "accepted; BANANA; row 2 cannot be read: \"Review\" is \"BANANA\": write one of proposed, accepted, corrected, rejected",
                "0.88; high; row 2 cannot be read: \"Confidence\" is \"high\", which is no number between 0 and 1",
                "10-34; ten; row 2 cannot be read: \"ten\" is no place on the page: put it as it was exported, like 595-668",
            })
    void saysWhatACellHoldsAndWhatItMayHold(String is, String written, String said) {
        String table = Samples.written("quotes-csv", Samples.complete());
        assertThat(table).contains('"' + is + '"');
        assertThatThrownBy(() -> read(table.replace('"' + is + '"', '"' + written + '"')))
                .isInstanceOf(DictumException.class)
                .hasMessage(said);
    }

    @Test
    void saysThatWordsAreNotChangedInATable() {
        Entry entry = Source.plain().quoting(said(OKORO, "It is closed"));
        String table = Samples.written("quotes-csv", entry);
        assertThatThrownBy(() -> read(table.replace("\"It is closed\"", "\"It is open\"")))
                .isInstanceOf(DictumException.class)
                .hasMessageContaining("\"Quote\" has 10 characters, and its place on the page (\"Quote Spans\") 12")
                .hasMessageContaining("marked on the desk");
    }

    /** What is read where the library has {@code entry}. */
    private static Entry back(String table, Entry entry) {
        return row(table, entry).entry();
    }

    private static QuoteCsvReader.Row row(String table, Entry entry) {
        return new QuoteCsvReader(
                        new BufferedReader(new StringReader(table)),
                        id -> id.equals(entry.id()) ? Optional.of(entry) : Optional.empty())
                .next();
    }

    private static List<Entry> read(String table) {
        List<Entry> entries = new ArrayList<>();
        new QuoteCsvReader(new BufferedReader(new StringReader(table)))
                .forEachRemaining(row -> entries.add(row.entry()));
        return entries;
    }
}
