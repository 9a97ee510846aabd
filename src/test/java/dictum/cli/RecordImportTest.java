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

    /** A page behind a wall: saved by hand, captured from the file, and told by the record. */
    @Test
    void fillsThePageThatWasCapturedFromAFile() throws IOException {
        String address = site.at("/missing/7");
        String record = record("Bridge closed").replace(site.at("/good/1"), address);

        Outcome alone = imported(record);
        assertThat(alone.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(alone.err())
                .contains("The record alone is not kept, for a quotation hangs on its page.")
                .contains("'dictum capture PAGE.html --url " + address + "', and import this file again");

        Path page = Files.writeString(folder.resolve("saved.html"), """
                <html lang="en"><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>
                <p>The old bridge stays closed, the board said on Monday after a night of rain and wind.</p>
                <p>“We will mend it before the winter,” said Ada Okoro, the chief engineer of the board.</p>
                </article></body></html>""");
        assertThat(Outcome.in(library, "capture", page.toString(), "--url", address)
                        .code())
                .isEqualTo(ExitCode.DONE);
        Outcome again = imported(record);

        assertThat(again.out())
                .contains("taken from the record, for the page does not tell: by Jan Lind; Harbour Board");
        assertThat(table()).contains("\"Lind, Jan; Harbour Board\"", "We will mend it before the winter");
    }

    /** A page that was saved under no address, but declares its own. */
    @Test
    void fillsThePageThatDeclaresTheAddress() throws IOException {
        String address = site.at("/missing/8");
        Path page = Files.writeString(folder.resolve("saved.html"), """
                <html lang="en"><head><title>Bridge closed</title><link rel="canonical" href="%s"></head><body><article>
                <h1>Bridge closed</h1><p>The old bridge stays closed, the board said on Monday after a night of rain and wind.</p>
                <p>“We will mend it before the winter,” said Ada Okoro, the chief engineer of the board.</p>
                </article></body></html>""".formatted(address));
        Outcome.in(library, "capture", page.toString());
        Outcome imported = imported(record("Bridge closed").replace(site.at("/good/1"), address));

        assertThat(imported.err()).doesNotContain("The record alone is not kept");
        assertThat(imported.out())
                .contains("taken from the record, for the page does not tell: by Jan Lind; Harbour Board");
        assertThat(table()).contains("\"Lind, Jan; Harbour Board\"");
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
