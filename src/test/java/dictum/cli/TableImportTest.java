package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the import of a table that was edited tells. */
final class TableImportTest {
    @TempDir
    Path folder;

    private Path library;
    private Path table;

    @BeforeEach
    void export() throws IOException {
        library = folder.resolve("library");
        table = folder.resolve("quotes.csv");
        Outcome.of(
                Map.of("DICTUM_LIBRARY", library.toString()),
                """
                "The water is deep enough," said Dmitry Shugayev, head of the Harbour Board.

                "Nobody asked the fishermen," said Ada Okoro, a councillor.
                """,
                "capture",
                "--as",
                "text",
                "--url",
                "https://npa.example/first",
                "-");
        Outcome exported = Outcome.in(library, "export", "--format", "quotes-csv", "--out", folder.toString());
        assertThat(exported.code()).as(exported.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void namesTheRowAndBothValuesWhereTheNewerDecisionStays() throws IOException {
        String id = id(1);
        put(1, cells(1, "Speaker", "Bo Ek"));
        assertThat(Outcome.in(library, "review", id, "set", "--speaker", "Cy Ruud", "--reviewer", "ada")
                        .code())
                .isEqualTo(ExitCode.DONE);
        Outcome imported = imported();
        assertThat(imported.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(imported.err()).contains("row 2: " + id + ": Speaker is \"Cy Ruud\" here, as ada decided", "Bo Ek");
        assertThat(imported.out()).contains("0 decisions taken over, something left in 1 row");
        assertThat(Outcome.in(library, "quotes", "--speaker", "ruud").out()).contains(id);
    }

    @Test
    void takesNoneOfTheRowsThatContradictEachOther() throws IOException {
        String id = id(1);
        List<String> lines = lines();
        lines.add(lines.get(2));
        lines.add(joined(cells(1, "Speaker", "Bo Ek")));
        Files.writeString(table, String.join("\r\n", lines) + "\r\n");
        String before = Files.readString(library.resolve("journal.jsonl"));
        Outcome imported = imported();
        assertThat(imported.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(imported.err())
                .contains("row 2: " + id + ": rows 2 and 5 of the table say different things")
                .contains("row 5: " + id);
        assertThat(imported.out()).contains("4 quotations read, 0 decisions taken over");
        assertThat(Files.readString(library.resolve("journal.jsonl"))).isEqualTo(before);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsATableOutOfAPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        put(1, cells(1, "Speaker", "Bo Ek"));
        // Whoever opens a pipe waits for the other end.
        Process writer =
                new ProcessBuilder("sh", "-c", "cat \"$0\" > \"$1\"", table.toString(), pipe.toString()).start();
        assertThat(Outcome.in(library, "import", pipe.toString()).out())
                .isEqualTo("2 quotations read, 1 decision taken over" + System.lineSeparator());
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void namesTheColumnsOfWhichNothingIsTaken() throws IOException {
        assertThat(imported().out()).isEqualTo("2 quotations read, 0 decisions taken over" + System.lineSeparator());
        put(1, cells(1, "Author", "Somebody Else"));
        put(2, cells(2, "Joint Speakers", "Odo Frank | person |  | "));
        List<String> both = cells(2, "Author", "Somebody Else");
        both.set(titles().indexOf("Notes"), "ask her");
        put(2, both);
        Outcome imported = imported();
        assertThat(imported.code()).as(imported.err()).isEqualTo(ExitCode.DONE);
        assertThat(imported.out())
                .contains("row 3: Joint Speakers is not as it is here, and import takes nothing of that column")
                .contains(
                        "rows 2, 3: Author is not as it is here, and import takes nothing of that column; 'dictum article' sets it right")
                .contains("1 decision taken over, something left in 2 rows");
    }

    private Outcome imported() {
        return Outcome.in(library, "import", table.toString(), "--reviewer", "mia");
    }

    private String id(int row) throws IOException {
        return cells(row).get(titles().indexOf("Id"));
    }

    private List<String> titles() throws IOException {
        return cells(0);
    }

    /** The cells of a row, of which none has a line break. */
    private List<String> cells(int row) throws IOException {
        String line = lines().get(row).replace("\uFEFF", "");
        return new ArrayList<>(List.of(line.substring(1, line.length() - 1).split("\",\"", -1)));
    }

    private List<String> cells(int row, String title, String cell) throws IOException {
        List<String> cells = cells(row);
        cells.set(titles().indexOf(title), cell);
        return cells;
    }

    private void put(int row, List<String> cells) throws IOException {
        List<String> lines = lines();
        lines.set(row, joined(cells));
        Files.writeString(table, String.join("\r\n", lines) + "\r\n");
    }

    private static String joined(List<String> cells) {
        return '"' + String.join("\",\"", cells) + '"';
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(List.of(Files.readString(table).split("\r\n")));
    }
}
