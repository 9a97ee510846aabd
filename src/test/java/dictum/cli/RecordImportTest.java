package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of a reference manager become sources: their pages are captured, and what these do not tell is taken from the record. */
final class RecordImportTest {
    @TempDir
    Path folder;

    private Path library;
    private NewsServer site;

    @BeforeEach
    void start() throws IOException {
        library = folder.resolve("library");
        site = new NewsServer();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void takesFromTheRecordWhatThePageDoesNotTell() throws IOException {
        Outcome imported = imported(record("Report 1 from the coast"));

        assertThat(imported.code()).isEqualTo(ExitCode.DONE);
        assertThat(imported.out())
                .contains(
                        "taken from the record, for the page does not tell: by Jan Lind; Harbour Board, date 2026-03-05")
                .contains("not taken from the record: publisher Quay Press, DOI 10.1000/x.7");
        assertThat(table())
                .contains("\"Lind, Jan; Harbour Board\"", "\"2026-03-05\"")
                .doesNotContain("Another");
    }

    @Test
    void keepsItThroughARebuildAndAnotherReading() throws IOException {
        imported(record("Report 1 from the coast"));
        String before = table();
        assertThat(Outcome.in(library, "rebuild").code()).isEqualTo(ExitCode.DONE);
        assertThat(table()).isEqualTo(before);
    }

    @Test
    void takesNothingWhereThePageIsCalledOtherwise() throws IOException {
        Outcome imported = imported(record("The glassworks under new owners"));

        assertThat(imported.out())
                .contains("nothing taken from the record \"The glassworks under new owners\", for the page is called"
                        + " \"Report 1 from the coast\"");
        assertThat(table()).doesNotContain("Lind, Jan");
    }

    @Test
    void neverPutsTheRecordInPlaceOfThePage() throws IOException {
        Outcome imported = imported(record("Report 1 from the coast").replace("LA  - en", "LA  - de"));

        assertThat(imported.out()).doesNotContain("language");
        assertThat(table()).contains("\"en\"").doesNotContain("\"de\"");
    }

    @Test
    void namesTheLineOfABrokenFileAndTakesNothing() throws IOException {
        Outcome imported = imported(record("Report 1 from the coast").replace("ER  - \n", ""));

        assertThat(imported.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(imported.err()).contains("refs.ris, line 1: the record that begins here has no end");
        assertThat(site.requests()).isZero();
    }

    private Outcome imported(String records) throws IOException {
        Path file = Files.writeString(folder.resolve("refs.ris"), records);
        return Outcome.in(library, "import", "--allow-loopback", file.toString());
    }

    private String table() throws IOException {
        Outcome.in(library, "export", "--format", "quotes-csv", "--out", folder.toString());
        return Files.readString(folder.resolve("quotes.csv"));
    }

    private String record(String title) {
        return """
                TY  - NEWS
                AU  - Lind, Jan
                AU  - Harbour Board,
                TI  - %s
                DA  - 2026/03/05/
                PB  - Quay Press
                DO  - 10.1000/x.7
                LA  - en
                UR  - %s
                ER  -\s
                """.formatted(title, site.at("/good/1"));
    }
}
