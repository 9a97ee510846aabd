package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.CitationFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the library and comes back, as a user goes. */
final class ExportWalkTest {
    private static final Path EXAMPLES = Path.of("src", "examples");

    @TempDir
    Path folder;

    private Path library;
    private Path out;

    @BeforeEach
    void captureTwoPages() {
        library = folder.resolve("library");
        out = folder.resolve("out");
        done(
                "capture",
                EXAMPLES.resolve("broadsheet-library.html").toString(),
                EXAMPLES.resolve("british-ferry.html").toString());
    }

    @Test
    void allFormatsAreWrittenWithWhatTheyCannotKeep() throws IOException {
        Outcome exported = done("export", "--format", "all", "--out", out.toString());

        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("quotes.excel.changed.csv")
                    .containsAll(CitationFormats.all().stream()
                            .map(format -> format.fileName())
                            .toList())
                    .noneMatch(name -> name.endsWith(".part"));
        }
        assertThat(exported.out())
                .contains("refs.rdf: ", "  not kept: Who said a quotation")
                .contains("refs.ris: ", "  not kept: A line break");
    }

    @Test
    void nothingFoundLeavesTheFilesAsTheyAre() throws IOException {
        done("export", "--format", "all", "--out", out.toString());
        Path ris = out.resolve("refs.ris");
        String before = Files.readString(ris);
        for (String[] typo : new String[][] {
            {"--speaker", "typo"},
            {"--article", "typo2026"},
            {"--tag", "typo"},
            {"--split", "source", "--outlet", "typo"}
        }) {
            List<String> arguments = new ArrayList<>(List.of("export", "--format", "all", "--out", out.toString()));
            arguments.addAll(List.of(typo));
            Outcome exported = Outcome.in(library, arguments.toArray(String[]::new));
            assertThat(exported.code()).isEqualTo(ExitCode.FAILURES);
            assertThat(exported.err()).contains("no quotation answers to that: nothing was written");
            assertThat(exported.out()).isEmpty();
            assertThat(Files.readString(ris)).isEqualTo(before);
        }
        assertThat(done("export", "--format", "ris", "--out", "-").out()).isEqualTo(before);
        Outcome printed = Outcome.in(library, "export", "--format", "csl-json", "--out", "-", "--speaker", "typo");
        assertThat(printed.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(printed.out()).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void theSameLibraryGivesTheSameBytes() throws IOException {
        done("export", "--format", "all", "--out", out.toString());
        done("export", "--format", "all", "--out", folder.resolve("again").toString());

        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                assertThat(folder.resolve("again").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void aSplitExportHasAFileForEachSourceOrSpeaker() throws IOException {
        done("export", "--format", "markdown", "--split", "source", "--out", out.toString());
        assertThat(names(out)).containsExactlyInAnyOrder("quotes-cope2026ferry.md", "quotes-strand2026city.md");
        assertThat(Files.readString(out.resolve("quotes-cope2026ferry.md"))).startsWith("---\ntitle: \"Ferry vote");

        Path speakers = folder.resolve("speakers");
        done("export", "--format", "quotes-csv", "--split", "speaker", "--out", speakers.toString());
        assertThat(names(speakers)).contains("quotes-ottoline-brandt.csv", "quotes-agnes-tolliver.csv");
        int rows = 0;
        for (String name : names(speakers)) {
            rows += rows(speakers.resolve(name));
        }
        done("export", "--format", "quotes-csv", "--out", out.toString());
        assertThat(rows).isEqualTo(rows(out.resolve("quotes.csv")));
    }

    @Test
    void whoeverIsUnnamedInTwoArticlesHasTwoFiles() throws IOException {
        for (String place : List.of("Selby", "Port Vale")) {
            Path page = folder.resolve(place + ".html");
            Files.writeString(
                    page,
                    "<title>Bridge at %1$s shut</title><article><h1>Bridge at %1$s shut</h1><p>The bridge at %1$s is shut until May.</p><p>“We shall mend the bridge at %1$s by the spring,” a harbour official said.</p></article>"
                            .formatted(place));
            done("capture", page.toString());
        }
        done("export", "--format", "quotes-csv", "--split", "speaker", "--out", out.toString());

        assertThat(names(out))
                .filteredOn(name -> name.contains("harbour-official"))
                .hasSize(2);
    }

    @Test
    void onlyReviewedQuotationsLeaveWhenThatIsAskedFor() {
        done("review", id("boat or you can have a lit harbour"), "accept");

        assertThat(done("export", "--format", "quotes-csv", "--reviewed-only", "--out", out.toString())
                        .out())
                .contains("quotes.csv: 1 quotation\n");
    }

    @Test
    void anEditedTableBringsItsDecisionsBack() throws IOException {
        done("export", "--format", "quotes-csv", "--out", out.toString());
        Path table = out.resolve("quotes.csv");
        String edited = Files.readString(table).replaceFirst("\"proposed\"", "\"accepted\"");
        Files.writeString(table, edited);

        Outcome imported = done("import", table.toString());
        done("export", "--format", "quotes-csv", "--out", out.toString());

        assertThat(imported.out()).contains(" read, 1 decision taken over\n");
        assertThat(withoutMarks(Files.readString(table))).isEqualTo(withoutMarks(edited));
    }

    /** The table without its last column, which tells what was changed since it was exported. */
    private static String withoutMarks(String table) {
        return table.replaceAll(",\"[0-9a-f]{104}\"\r\n", "\r\n");
    }

    @Test
    void anOldTableLeavesWhatWasDecidedSince() throws IOException {
        done("export", "--format", "quotes-csv", "--out", out.toString());
        String id = id("boat or you can have a lit harbour");
        done("review", id, "accept", "--note", "heard it");

        Outcome imported = done("import", out.resolve("quotes.csv").toString());

        assertThat(imported.out())
                .contains(", " + id + ": Notes, Review: decided here since the table was exported\n")
                .contains(" read, 0 decisions taken over, something left in 1 row\n");
        assertThat(done("show", id).out()).contains("status      accepted", ": heard it");
    }

    @Test
    void aRowOfAnUnknownQuotationIsNamedByItsPlace() throws IOException {
        done("export", "--format", "quotes-csv", "--out", out.toString());
        Path table = out.resolve("quotes.csv");
        String id = id("boat or you can have a lit harbour");
        Files.writeString(table, Files.readString(table).replace('"' + id + '"', "\"00000000\""));

        assertThat(Outcome.in(library, "import", table.toString()).err())
                .containsPattern("quotes.csv, row \\d+: no quotation is called \"00000000\"");
    }

    /** As it comes from a spreadsheet: semicolons, guarded cells, one decision, and one row that lost its day. */
    @Test
    void aTableEditedInASpreadsheetBringsItsDecisionsBackToo() throws IOException {
        String note = "=SUM(1)";
        done("review", id("boat or you can have a lit harbour"), "accept", "--note", note);
        done("export", "--format", "quotes-csv,excel-csv", "--out", out.toString());
        Path table = out.resolve("quotes.excel.csv");
        String saved = Files.readString(table).replace("\",\"", "\";\"");
        Files.writeString(table, saved.replaceFirst("\"proposed\"", "\"accepted\""));

        Outcome imported = done("import", table.toString());
        String before = Files.readString(out.resolve("quotes.csv"));
        done("export", "--format", "quotes-csv", "--out", out.toString());

        assertThat(saved).contains("\"'" + note + "\"");
        assertThat(imported.out()).contains(" read, 1 decision taken over\n");
        assertThat(withoutMarks(Files.readString(out.resolve("quotes.csv"))))
                .isEqualTo(withoutMarks(before.replaceFirst("\"proposed\"", "\"accepted\"")));
    }

    @Test
    void aRowThatCannotBeReadLeavesTheOthersTheirDecisions() throws IOException {
        done("export", "--format", "quotes-csv", "--out", out.toString());
        Path table = out.resolve("quotes.csv");
        String whole = Files.readString(table);
        String edited = whole.replaceFirst("\"speech\"", "\"speach\"");
        int last = edited.lastIndexOf("\"proposed\"");
        Files.writeString(
                table, edited.substring(0, last) + "\"accepted\"" + edited.substring(last + "\"proposed\"".length()));

        Outcome imported = Outcome.in(library, "import", table.toString());

        assertThat(imported.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(imported.err())
                .contains("row 2 cannot be read: \"Act\" is \"speach\": write one of speech, thought");
        assertThat(imported.out()).contains(" read, 1 decision taken over\n");
    }

    @Test
    void aTableInAnotherCharacterSetIsNamed() throws IOException {
        Path table = Files.write(folder.resolve("ansi.csv"), new byte[] {'"', 'Q', (byte) 0xE9, '"', '\n'});
        assertThat(Outcome.in(library, "import", table.toString()).err())
                .contains("ansi.csv\" is not written in UTF-8: save it as \"CSV UTF-8\"");
    }

    @Test
    void whatCannotBeImportedIsNamed() throws IOException {
        Path records = Files.writeString(folder.resolve("refs.ris"), "TY  - NEWS\nTI  - No address\nER  - \n");
        Outcome imported = Outcome.in(library, "import", records.toString());

        assertThat(imported.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(imported.err()).contains("failed: No address: the record has neither address nor DOI");
        assertThat(Outcome.in(library, "import", folder.resolve("missing.csv").toString())
                        .err())
                .contains("there is no file");
    }

    @Test
    void twoQuotationsOfOneArticleShareItsReference() {
        List<String> ids = done("quotes", "--json", "--article", "cope2026ferry")
                .out()
                .lines()
                .limit(2)
                .map(line -> line.substring(7, 15))
                .toList();
        Outcome cited = done("cite", ids.get(0), ids.get(1), "--as", "html");

        assertThat(cited.out().split("Cope, W. \\(2026, January 22\\)", -1)).hasSize(2);
        assertThat(cited.out()).contains("<i>Saltmere Echo</i>", "as cited in Cope, 2026)");
    }

    @Test
    void standardOutputTakesOneFile() {
        assertThat(Outcome.in(library, "export", "--format", "all", "--out", "-")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(done("export", "--format", "ris", "--out", "-").out()).startsWith("TY  - ");
    }

    private String id(String words) {
        return done("quotes", "--json", words).out().substring(7, 15);
    }

    private static int rows(Path table) throws IOException {
        return Files.readString(table).split("\r\n", -1).length - 2;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Outcome done(String... arguments) {
        Outcome outcome = Outcome.in(library, arguments);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        return outcome;
    }
}
