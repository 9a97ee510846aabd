package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LockTest {
    @TempDir
    Path folder;

    @Test
    void refusesASecondOpenerInTheSameProcess() {
        try (Lock held = Lock.acquire(folder)) {
            assertThat(held.afterCrash()).isFalse();
            assertThatThrownBy(() -> Lock.acquire(folder))
                    .isInstanceOfSatisfying(
                            DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LIBRARY_HELD))
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        Lock.acquire(folder).close();
    }

    @Test
    void namesTheOtherProcessThatHoldsItAndTakesOverWhenThatDies() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("held");
            assertThatThrownBy(() -> Lock.acquire(folder))
                    .isInstanceOfSatisfying(
                            DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LIBRARY_HELD))
                    .hasMessageContaining("process " + other.pid() + " (since ");
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (Lock taken = Lock.acquire(folder)) {
            assertThat(taken.afterCrash()).isTrue();
        }
        try (Lock again = Lock.acquire(folder)) {
            assertThat(again.afterCrash()).isFalse();
        }
    }

    @Test
    void refusesAFolderOfOtherThings() throws IOException {
        Files.writeString(folder.resolve("thesis.docx"), "mine");
        assertThatThrownBy(() -> Store.open(folder))
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE))
                .hasMessageContaining("is not empty and no library");
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("notes"), "mine");
        assertThatThrownBy(() -> Store.open(file)).hasMessageContaining("is a file");
    }

    /** Holds the lock until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (Lock held = Lock.acquire(Path.of(arguments[0]))) {
                System.out.println(held.afterCrash() ? "held after a crash" : "held");
                System.in.read();
            }
        }
    }
}
