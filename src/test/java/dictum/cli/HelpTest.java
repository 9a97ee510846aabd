package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HelpTest {
    static List<String> commands() {
        return Dictum.COMMANDS;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHelpsWithAnExample(String command) {
        Outcome help = Outcome.of(command, "--help");

        assertThat(help.code()).isEqualTo(ExitCode.DONE);
        assertThat(help.out())
                .startsWith("Usage: dictum " + command)
                .contains("Example:\n  ")
                .containsPattern("(?m)^  .*dictum " + command);
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsNamedInTheHelpOfTheProgram(String command) {
        assertThat(Outcome.of("--help").out()).contains("\n  " + command + " ");
    }

    @Test
    void theKeptHelpIsWhatTheCommandsSayOfThemselves() {
        Outcome made = Outcome.of(Map.of("COLUMNS", "80"), "", "--debug", "--help");

        assertThat(Outcome.of("--help").out()).isEqualTo(made.out());
    }

    @Test
    void withoutACommandTheHelpIsShownAsAMistake() {
        Outcome nothing = Outcome.of();

        assertThat(nothing.code()).isEqualTo(ExitCode.USAGE);
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.err()).contains("Commands:");
    }

    @Test
    void anUnknownCommandIsMetWithTheNearestOnes() {
        Outcome mistyped = Outcome.of("quote");

        assertThat(mistyped.code()).isEqualTo(ExitCode.USAGE);
        assertThat(mistyped.err()).contains("'quote'").contains("did you mean: quotes");
    }

    @Test
    void completionKnowsEveryCommandAndFormat() {
        assertThat(Outcome.of("completion").out())
                .contains("complete -F")
                .contains(Dictum.COMMANDS)
                .contains("quotes-csv");
    }

    @Test
    void helpIsPrintedWithoutLoadingPicocliOrTheLibrary() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--help")
                .redirectErrorStream(true)
                .start();
        String loaded;
        try (InputStream out = program.getInputStream()) {
            loaded = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(program.waitFor()).isEqualTo(ExitCode.DONE);
        assertThat(loaded)
                .contains("dictum.cli.Main ")
                .doesNotContain("picocli.CommandLine")
                .doesNotContain("dictum.library.")
                .doesNotContain("java.util.logging.Logger ");
    }
}
