package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.library.Progress;
import dictum.library.QuoteLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServeTest {
    @TempDir
    Path folder;

    @Test
    void holdsTheLibraryUntilItIsClosed() throws IOException, InterruptedException {
        Path library = folder.resolve("library");
        Outcome.in(library, "capture", Path.of("src", "examples").toString());
        String id =
                Outcome.in(library, "quotes", "--json", "--limit", "1").out().substring(7, 15);
        Process desk = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--library",
                        library.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = desk.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            assertThat(line)
                    .startsWith("The review desk is open: http://127.0.0.1:")
                    .contains("/#");
            String address = line.substring(line.indexOf("http"), line.indexOf('#'));

            Outcome refused = Outcome.in(library, "quotes");
            assertThat(refused.code()).isEqualTo(ExitCode.STOPPED);
            assertThat(refused.err()).contains("process " + desk.pid(), "at the review desk " + address);
            Outcome undone = Outcome.in(library, "review", id, "accept");
            assertThat(undone.code()).isEqualTo(ExitCode.STOPPED);
            assertThat(undone.err()).contains("at the review desk " + address);

            desk.destroy();
            assertThat(desk.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            desk.destroyForcibly();
        }
        assertThat(library.resolve("lock")).isEmptyFile();
        assertThat(Outcome.in(library, "quotes", "occupied").out()).contains("occupied");
        assertThat(Outcome.in(library, "show", id).out()).containsPattern("status +proposed");
    }

    @Test
    void waitsUntilAnotherHolderIsDone() {
        Path library = folder.resolve("library");
        try (QuoteLibrary held = QuoteLibrary.open(library, Progress.NONE)) {
            Outcome refused = Outcome.in(library, "serve", "--port", "0");
            assertThat(refused.code()).isEqualTo(ExitCode.STOPPED);
            assertThat(refused.err()).contains("held by");
            assertThat(held.projects()).isEmpty();
        }
    }

    @Test
    void tellsOfATakenPortInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome refused =
                    Outcome.in(folder.resolve("library"), "serve", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.err().lines())
                    .containsExactly("port %d is taken by another program: name a free one with --port, or 0 for any"
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void refusesAPortThatIsNone() {
        Outcome outcome = Outcome.in(folder.resolve("library"), "serve", "--port", "70000");
        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("0 to 65535");
    }
}
