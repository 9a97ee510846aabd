package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.DictumException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "capture",
                "quotes --from yesterday",
                "quotes --from --03-16",
                "quotes --status maybe",
                "quotes --limit many",
                "show",
                "review 3f2a",
                "review accept reject",
                "review 3f2a accept reject",
                "review 3f2a set",
                "review 3f2a accept --speaker Bo",
                "export",
                "export --format",
                "extract --as pdf x.html",
                "extract --url https://a.example/ a.html b.html",
                "verify now",
                "--nonsense"
            })
    void whatIsNotUnderstoodExitsWithTwo(String arguments) {
        Outcome outcome = Outcome.in(folder.resolve("none"), arguments.split(" "));

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        assertThat(outcome.out()).isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quotes",
                "show 3f2a",
                "review 3f2a accept",
                "cite 3f2a",
                "export --format quotes-csv",
                "verify",
                "rebuild"
            })
    void askingNeverMakesALibrary(String arguments) throws IOException {
        for (Path library : new Path[] {folder.resolve("none"), Files.createDirectories(folder.resolve("empty"))}) {
            Outcome outcome = Outcome.in(library, arguments.split(" "));

            assertThat(outcome.code()).isEqualTo(ExitCode.STOPPED);
            assertThat(outcome.err()).startsWith("no library at " + library).contains("capture a page first");
        }
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(folder.resolve("empty")).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(DictumException.Kind.class)
    void everyErrorHasAnExitCode(DictumException.Kind kind) {
        assertThat(ExitCode.of(kind)).isBetween(ExitCode.FAILURES, ExitCode.STOPPED);
        assertThat(ExitCode.endsTheRun(kind) && ExitCode.of(kind) != ExitCode.STOPPED)
                .isFalse();
    }

    @Test
    void theVersionIsOneLine() {
        Outcome version = Outcome.of("--version");

        assertThat(version.code()).isEqualTo(ExitCode.DONE);
        assertThat(version.out()).startsWith("dictum ").hasLineCount(1);
    }
}
