package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Entry;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Speaker;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process in which somebody captures, decides and takes back, and looks for every decision it had reported. */
final class ReviewKillTest {
    /** 20 in every build; {@code -Dkills=200} for the long run. */
    private static final int KILLS = Integer.getInteger("kills", 20);

    /** Every fifth time the whole library is checked, which takes longer than all else. */
    private static final int CHECKED = 5;

    private static final int ENTRIES = 2;
    private static final List<Verdict> STEPS =
            List.of(Verdict.ACCEPTED, Verdict.PROPOSED, Verdict.CORRECTED, Verdict.REJECTED);

    @TempDir
    Path folder;

    @Test
    void losesNoDecisionThatWasReported() throws IOException, InterruptedException {
        Path place = folder.resolve("library");
        Map<String, Verdict> expected = new HashMap<>();
        int page = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Map<String, Integer> steps = decideAndKill(place, page, 1 + (kill * 7) % 23);
            try (QuoteLibrary library = Libraries.open(place)) {
                for (Map.Entry<String, Integer> reported : steps.entrySet()) {
                    Verdict now = library.detail(reported.getKey()).entry().verdict();
                    int step = reported.getValue();
                    // What was under way when the process died may be there or not, but whole.
                    assertThat(STEPS.subList(step, Math.min(step + 2, STEPS.size())))
                            .contains(now);
                    expected.put(reported.getKey(), now);
                }
                expected.forEach((id, verdict) ->
                        assertThat(library.detail(id).entry().verdict()).isEqualTo(verdict));
                if (kill % CHECKED == 0) {
                    assertThat(library.verify(Progress.NONE).problems()).isEmpty();
                }
            }
            page += 1 + steps.size() / ENTRIES;
        }
        assertThat(expected).hasSizeGreaterThanOrEqualTo(KILLS);
    }

    /** The number of the last step that was reported for each quotation. */
    private static Map<String, Integer> decideAndKill(Path place, int page, int lines)
            throws IOException, InterruptedException {
        Process process = AnotherJava.start(Deciding.class, place.toString(), Integer.toString(page));
        Map<String, Integer> steps = new HashMap<>();
        int read = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                int space = line.indexOf(' ');
                steps.put(line.substring(0, space), Integer.parseInt(line.substring(space + 1)));
                if (++read == lines) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(read).isGreaterThanOrEqualTo(lines);
        return steps;
    }

    /** Captures pages and takes every step with each of their quotations, for ever; prints each step once it is saved. */
    static final class Deciding {
        private Deciding() {}

        public static void main(String[] arguments) {
            try (QuoteLibrary library = Libraries.open(Path.of(arguments[0]))) {
                for (int page = Integer.parseInt(arguments[1]); ; page++) {
                    for (Entry entry : library.capture(Pages.numbered(page)).entries()) {
                        for (int step = 0; step < STEPS.size(); step++) {
                            take(library, entry.id(), STEPS.get(step));
                            System.out.println(entry.id() + " " + step);
                        }
                    }
                }
            }
        }

        private static void take(QuoteLibrary library, String id, Verdict step) {
            if (step == Verdict.PROPOSED) {
                library.undo(id, "ivo");
            } else {
                library.review(id, step, step == Verdict.CORRECTED ? SPEAKER : Correction.NONE, "ivo", "");
            }
        }

        private static final Correction SPEAKER = new Correction(
                Optional.of(new Speaker.Person("Bo Ek", Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
