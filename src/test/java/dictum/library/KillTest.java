package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Entry;
import dictum.model.Snapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that captures, again and again, and looks for everything it had reported as saved. */
final class KillTest {
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void keepsEverythingThatWasReportedAsSaved() throws IOException, InterruptedException {
        Path place = folder.resolve("library");
        List<String> reported = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            // Each process goes on where the killed one stopped, and dies after a few pages more.
            reported.addAll(captureAndKill(place, reported.size(), 1 + kill % 4));
            assertHolds(place, reported);
        }
        int all = reported.size() + 5;
        try (QuoteLibrary library = Libraries.open(place)) {
            for (int i = 0; i < all; i++) {
                library.capture(Pages.numbered(i));
            }
            assertThat(Libraries.all(library)).hasSize(2 * all);
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
    }

    private static List<String> captureAndKill(Path place, int from, int lines)
            throws IOException, InterruptedException {
        Process process = AnotherJava.start(Capturing.class, place.toString(), Integer.toString(from));
        List<String> saved = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                saved.add(line);
                if (saved.size() == lines) {
                    // By its handle, since killing the process object would also close the pipe with what was printed.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(saved).hasSizeGreaterThanOrEqualTo(lines);
        return saved;
    }

    private static void assertHolds(Path place, List<String> reported) {
        try (QuoteLibrary library = Libraries.open(place)) {
            List<Entry> entries = Libraries.all(library);
            Set<String> kept =
                    entries.stream().map(entry -> entry.reference().sha256()).collect(Collectors.toSet());
            assertThat(kept).containsAll(reported);
            for (Entry entry : entries) {
                Detail detail = library.detail(entry.id());
                assertThat(entry.quotation().isVerbatimIn(detail.article())).isTrue();
            }
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
    }

    /** Captures numbered pages for ever and prints the hash of each once it is saved. */
    static final class Capturing {
        private Capturing() {}

        public static void main(String[] arguments) {
            try (QuoteLibrary library = Libraries.open(Path.of(arguments[0]))) {
                for (int i = Integer.parseInt(arguments[1]); ; i++) {
                    Snapshot snapshot = Pages.numbered(i);
                    library.capture(snapshot);
                    System.out.println(snapshot.sha256());
                }
            }
        }
    }
}
