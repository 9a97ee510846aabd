package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Authority;
import dictum.model.Entry;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that reads a whole library again, fifty pages at once, and looks whether anything is otherwise than without it. */
final class RebuildKillTest {
    /** 8 in every build; {@code -Dkills=200} for the long run. */
    private static final int KILLS = Integer.getInteger("kills", 8);

    private static final int PAGES = 130;
    private static final int TOGETHER = 50;

    /** How long fifty pages take to be put into the index, about. */
    private static final int PUTTING = 150;

    @TempDir
    Path folder;

    private final Random random = new Random(11);

    @Test
    void leavesWhatAnUndisturbedReadingLeaves() throws IOException, InterruptedException {
        Path place = folder.resolve("library");
        Seen undisturbed = fill(place);
        for (int kill = 0; kill < KILLS; kill++) {
            killAndCompare(place, kill, undisturbed);
        }
    }

    @Test
    void leavesTheSameWhenTheReadingIsFromTheBeginning() throws IOException, InterruptedException {
        Path place = folder.resolve("library");
        Seen undisturbed = fill(place);
        for (int kill = 0; kill < KILLS; kill++) {
            Backup.delete(place.resolve("index"));
            killAndCompare(place, kill, undisturbed);
        }
    }

    /** A library with decisions, read whole once more. */
    private static Seen fill(Path place) {
        try (QuoteLibrary library = Libraries.open(place)) {
            for (int i = 0; i < PAGES; i++) {
                Entry entry = library.capture(Pages.numbered(i)).entries().get(0);
                if (i % 9 == 0) {
                    library.review(entry.id(), Verdict.ACCEPTED, Correction.NONE, "ivo", "");
                    library.tag(entry.id(), List.of("tides"), List.of(), "ivo");
                }
            }
            library.people().merge("Ada Okoro", "Piet Vandermeer", "ivo");
            library.people()
                    .splitArticles(
                            "Ada Okoro",
                            List.of(library.shelf(1).get(0).reference().key()),
                            "ivo");
            Seen captured = Seen.in(library);
            library.rebuild(Progress.NONE);
            Seen undisturbed = Seen.in(library);
            assertThat(undisturbed).isEqualTo(captured);
            return undisturbed;
        }
    }

    private void killAndCompare(Path place, int kill, Seen undisturbed) throws IOException, InterruptedException {
        int together = TOGETHER * (1 + random.nextInt(PAGES / TOGETHER));
        // Half of them while pages are read, half of them while they are put into the index, or while that is
        // completed.
        int page = kill % 2 == 0 ? random.nextInt(PAGES) : kill % 4 == 1 ? together - 1 : PAGES - 1;
        readAndKill(place, "curly-again-" + kill, page, kill % 2 == 0 ? 0 : random.nextInt(PUTTING));
        try (QuoteLibrary library = Libraries.open(place, reader("curly-again-" + kill))) {
            assertThat(library.unread()).isEmpty();
            assertThat(Seen.in(library)).isEqualTo(undisturbed);
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
    }

    private record Seen(
            List<Entry> entries,
            Map<String, Map<String, Integer>> counts,
            List<Authority> people,
            List<Shelved> shelf,
            List<Waiting> queue,
            long waiting,
            List<Project> projects,
            List<Entry> found) {
        static Seen in(QuoteLibrary library) {
            return new Seen(
                    Libraries.all(library),
                    library.counts(Query.ALL),
                    library.people().list(PAGES),
                    library.shelf(PAGES),
                    library.queue(PAGES),
                    library.waiting(),
                    library.projects(),
                    library.find(Query.SPEECH.words("boats"), 0, PAGES).page());
        }
    }

    private static CurlyReader reader(String version) {
        return new CurlyReader(version, quotation -> true);
    }

    private static void readAndKill(Path place, String version, int page, int delay)
            throws IOException, InterruptedException {
        Process process = AnotherJava.start(Opening.class, place.toString(), version);
        boolean reached = false;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null && !reached; line = out.readLine()) {
                reached = line.equals(Integer.toString(page));
            }
            assertThat(process.waitFor(delay, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(reached).isTrue();
    }

    /** Opens a library with another engine, so that every page is read again, prints the number of each, and then waits. */
    static final class Opening {
        private Opening() {}

        public static void main(String[] arguments) throws IOException {
            Progress progress = (what, done, total) -> System.out.println(done);
            try (QuoteLibrary library = Libraries.open(Path.of(arguments[0]), reader(arguments[1]), progress)) {
                System.in.read();
                library.waiting();
            }
        }
    }
}
