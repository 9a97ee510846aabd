package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what its commands print. */
final class ReadmeTest {
    private static final String CUT = "\u2026";

    @TempDir
    Path folder;

    @Test
    void showsWhatItsCommandsPrint() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Path library = folder.resolve("library");

        List<String> captured = lines(library, "capture src/examples/broadsheet-library.html");
        List<String> capture = shown(readme, "capture src/examples/broadsheet-library.html");
        int cut = capture.indexOf(CUT);
        assertThat(captured).startsWith(capture.subList(0, cut).toArray(String[]::new));
        String kept = capture.get(cut + 1);
        assertThat(captured.get(captured.size() - 1)).startsWith(kept.substring(0, kept.lastIndexOf(" in ")));

        assertThat(lines(library, "quotes occupied --from 2026-02"))
                .isEqualTo(shown(readme, "quotes occupied --from 2026-02"));
        assertThat(undated(lines(library, "show 9d50c160"))).isEqualTo(undated(shown(readme, "show 9d50c160")));
        assertThat(lines(library, "cite 9d50c160 --style apa")).isEqualTo(shown(readme, "cite 9d50c160 --style apa"));
    }

    /** What stands in the block of the command, behind the command and an empty line. */
    private static List<String> shown(String readme, String command) {
        String opening = "\n```\ndictum " + command + "\n\n";
        int from = readme.indexOf(opening);
        assertThat(from).as("the README's block of " + command).isNotNegative();
        return readme.substring(from + opening.length(), readme.indexOf("\n```", from + opening.length()))
                .lines()
                .toList();
    }

    private static List<String> lines(Path library, String command) {
        Outcome outcome = Outcome.in(library, command.split(" "));
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        return (outcome.out() + outcome.err()).strip().lines().toList();
    }

    /** The day of capture is that of the run. */
    private static List<String> undated(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("accessed ")).toList();
    }
}
