package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Samples.Source;
import dictum.model.Entry;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that are shaped for one tool. */
final class TablesTest {
    /** Every format that tells the speaker in words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "readwise",
                "endnote",
                "zotero-csv",
                "zotero-rdf",
                "ris",
                "bibtex",
                "csl-json",
                "markdown",
                "html",
                "annotations",
                "schema-org"
            })
    void namesAllWhoSpeakTogetherAndWhatToBewareOf(String format) {
        assertThat(Samples.written(format, Samples.shared()))
                .contains("Ada Okoro", "Ben Moss", "Ferry Company", "second-hand", "told by Mia Berg", "negated");
    }

    @Test
    void tellsJointSpeakersAfterTheSpeaker() {
        StringBuilder lines = new StringBuilder();
        NoteLines.of(Samples.shared(), "\n", NoteLines.speakers("\n"), lines);
        assertThat(lines.toString().lines())
                .containsExactly(
                        "Quotation (direct): “safe to cross”",
                        "Said by: Ada Okoro (chief engineer, Harbour Board), Ben Moss (Port Board) and The Ferry Company",
                        "Caution: second-hand (told by Mia Berg); negated (“not” before the words)");
    }

    @Nested
    final class ForReadwise {
        @Test
        void tellsTheSpeakerInTheNote() throws IOException {
            CSVRecord row = read(Samples.written("readwise", Samples.complete()), CSVFormat.RFC4180)
                    .get(1);
            assertThat(row.toList())
                    .containsExactly(
                            "It is closed, & stays so",
                            "Bridge will stay closed until autumn",
                            "Jan Lind, Mia van Berg",
                            "https://harbour.example/bridge-closed",
                            """
                            Said by: Ada Okoro (chief engineer, Harbour Board)
                            Quotation: direct
                            Said: 2026-03-03, interview (Radio Lenn)
                            Comment: check the date
                            Tagged: bridge; harbour
                            Source: lind2026""",
                            "10",
                            "2026-11-25 09:30:00");
        }

        @Test
        void saysWhenWordsAreNotTheSpeakers() throws IOException {
            CSVRecord row = read(Samples.written("readwise", Samples.indirect()), CSVFormat.RFC4180)
                    .get(1);
            assertThat(row.get(0)).isEqualTo("denied: the bridge will fall");
            assertThat(row.get(4)).contains("Quotation: indirect, not the speaker's own words, introduced by “denied”");
        }

        @Test
        void showsWhereTheCreditCutsTheWords() throws IOException {
            Entry split = Source.plain().quoting(Samples.quotationsOfArticle().get(0));
            assertThat(read(Samples.written("readwise", split), CSVFormat.RFC4180)
                            .get(1)
                            .get(0))
                    .isEqualTo("The bridge is closed […] It will stay so");
        }

        @Test
        void hasTheHeaderThatReadwiseAsksFor() {
            assertThat(Samples.written("readwise")).isEqualTo("Highlight,Title,Author,URL,Note,Location,Date\r\n");
        }
    }

    @Nested
    final class ForEndNote {
        @Test
        void writesOneRowForEachArticle() {
            String[] lines = Samples.written("endnote", Samples.complete(), Samples.indirect())
                    .split("\r\n");
            assertThat(lines).hasSize(3);
            assertThat(lines[0]).isEqualTo("*Generic");
            assertThat(lines[1].split("\t", -1)).hasSize(13);
            assertThat(lines[2].split("\t", -1))
                    .containsExactly(
                            "Newspaper Article",
                            "Lind, Jan//van Berg, Mia",
                            "2026",
                            "Bridge will stay closed until autumn",
                            "The Harbour Times",
                            "2026-03-05",
                            "https://harbour.example/bridge-closed",
                            "2026-11-25",
                            "en",
                            "bridge//harbour",
                            "Archived: https://web.archive.example/web/20260305101500/https://harbour.example/bridge-closed"
                                    + " ¶ Snapshot: sha256 " + Samples.SHA,
                            "Quotation (direct): “It is closed, & stays so” ¶ Said by: Ada Okoro (chief engineer, Harbour"
                                    + " Board) ¶ Said: 2026-03-03, interview (Radio Lenn) ¶ Comment: check the date ¶"
                                    + " Tagged: bridge; harbour ¶ Quotation (indirect): denied: the bridge will fall ¶"
                                    + " Said by: Ada Okoro (chief engineer, Harbour Board)",
                            "lind2026");
        }

        @Test
        void letsNoValueBreakARecord() {
            String hostile = "a\tb\r\nc\u2028d\u0000";
            Entry entry = Samples.entry(
                    "q1",
                    said(OKORO, hostile),
                    Source.byAgency("A, B").title(hostile).reference(),
                    hostile,
                    List.of(hostile));
            String[] lines = Samples.written("endnote", entry).split("\r\n", -1);
            assertThat(lines).hasSize(4);
            assertThat(lines[2].split("\t", -1)).hasSize(13).contains("A,, B,");
        }
    }

    @Nested
    final class LikeZotero {
        private static final CSVFormat ZOTERO = CSVFormat.RFC4180;

        @Test
        void hasZoterosColumns() throws IOException {
            List<CSVRecord> rows =
                    read(Samples.written("zotero-csv", Samples.complete()).substring(1), ZOTERO);
            assertThat(rows.get(0)).hasSize(87).startsWith("Key", "Item Type", "Publication Year", "Author", "Title");
            assertThat(cell(rows, "Key")).isEqualTo("lind2026");
            assertThat(cell(rows, "Author")).isEqualTo("Lind, Jan; van Berg, Mia");
            assertThat(cell(rows, "Manual Tags")).isEqualTo("bridge; harbour");
            assertThat(cell(rows, "Notes"))
                    .contains("<blockquote><p>“It is closed, &amp; stays so”</p></blockquote>", "Speaker: Ada Okoro");
            assertThat(cell(rows, "Access Date")).isEqualTo("2026-11-25 09:30:00");
        }

        @Test
        void putsNoLineBreakIntoACell() {
            String table = Samples.written("zotero-csv", Source.plain().quoting(said(OKORO, "a\r\n\nb\u2028c")));
            assertThat(table).startsWith("\uFEFF\"Key\"").doesNotContain("\r");
            assertThat(table.lines()).hasSize(2);
        }

        private static String cell(List<CSVRecord> rows, String column) {
            return rows.get(1).get(rows.get(0).toList().indexOf(column));
        }
    }

    @Nested
    final class ForSpreadsheets {
        @Test
        void listsTheCellsThatWereChanged() throws IOException {
            Entry plain = Source.plain().quoting(said(OKORO, "It is closed"));
            Entry formula = Samples.entry(
                    "q2", said(OKORO, "=1+1"), Source.plain().title("@sum").reference(), "", List.of());
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            CitationFormats.named("excel-csv")
                    .companion()
                    .orElseThrow()
                    .write(List.of(plain, formula).iterator(), Samples.ARTICLES, out);
            List<CSVRecord> rows =
                    read(out.toString(java.nio.charset.StandardCharsets.UTF_8).substring(1), CSVFormat.RFC4180);
            assertThat(rows.stream().map(CSVRecord::toList))
                    .containsExactly(
                            List.of("Row", "Column", "Id"),
                            List.of("2", "Quote Spans", "q1"),
                            List.of("3", "Quote", "q2"),
                            List.of("3", "Title", "q2"),
                            List.of("3", "Quote Spans", "q2"),
                            List.of("3", "Exact", "q2"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "04821776",
                    "12345e67",
                    "3-10",
                    "0-12",
                    "3/4",
                    "3 May",
                    "3-May-26",
                    "0.50",
                    "1,000",
                    "5%",
                    "€ 5.00",
                    "(5)",
                    "14:30",
                    "1234567890123456"
                })
        void keepsTextFromBecomingANumberOrADay(String text) {
            assertThat(FormulaGuard.ofText(text)).hasToString("'" + text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "2026",
                    "0",
                    "595-668",
                    "5 o’clock",
                    "3 Mayors said no",
                    "1,000 boats",
                    "lind2026bridge",
                    "9d50c160"
                })
        void leavesTextThatStaysAsItIs(String text) {
            assertThat(FormulaGuard.ofText(text)).hasToString(text);
        }
    }

    private static List<CSVRecord> read(String table, CSVFormat format) throws IOException {
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(table))
                .setFormat(format)
                .get()) {
            return parser.getRecords();
        }
    }
}
