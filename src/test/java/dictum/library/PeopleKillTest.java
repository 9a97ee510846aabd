package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Authority;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process in which somebody decides who is who, and looks for every decision that it had reported. */
final class PeopleKillTest {
    /** 10 in every build; {@code -Dkills=200} for the long run. */
    private static final int KILLS = Integer.getInteger("kills", 10);

    private static final int CHECKED = 5;
    private static final String NAME = "Ada Okoro";

    @TempDir
    Path folder;

    @Test
    void losesNoDecisionThatWasReported() throws IOException, InterruptedException {
        Path place = folder.resolve("library");
        try (QuoteLibrary library = Libraries.open(place)) {
            library.capture(Pages.numbered(1));
        }
        int expected = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int reported = decideAndKill(place, expected, 1 + kill * 7 % 23);
            try (QuoteLibrary library = Libraries.open(place)) {
                List<People.Decided> history = library.people().history(100_000);
                if (!history.isEmpty()
                        && isTakenBack(history.size() - 1)
                        && !history.get(0).takenBack()) {
                    library.people().undo("ivo");
                    history = library.people().history(100_000);
                }
                int standing =
                        (int) history.stream().filter(one -> !one.takenBack()).count();
                // What was under way when the process died may be there or not, but whole.
                assertThat(history.size()).isBetween(reported, reported + 1);
                List<String> aliases = library.people().find(NAME).aliases();
                assertThat(aliases).hasSize(standing);
                for (int number = 0; number < reported; number++) {
                    assertThat(aliases.contains(alias(number))).isEqualTo(!isTakenBack(number));
                }
                if (kill % CHECKED == 0) {
                    library.rebuild(Progress.NONE);
                    assertThat(library.people().find(NAME).aliases()).isEqualTo(aliases);
                    assertThat(library.verify(Progress.NONE).problems()).isEmpty();
                }
                expected = history.size();
            }
        }
        assertThat(expected).isGreaterThanOrEqualTo(KILLS);
    }

    private static boolean isTakenBack(int number) {
        return number % 3 == 1;
    }

    private static String alias(int number) {
        return "Ada the %dth".formatted(number);
    }

    /** How many decisions there were when the process died, as far as it had told. */
    private static int decideAndKill(Path place, int first, int lines) throws IOException, InterruptedException {
        Process process = AnotherJava.start(Deciding.class, place.toString(), Integer.toString(first));
        int last = first - 1;
        int read = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = Integer.parseInt(line);
                if (++read == lines) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(read).isGreaterThanOrEqualTo(lines);
        return last + 1;
    }

    /** Gives names for ever, and takes every third back at once; prints the number of each once it is saved. */
    static final class Deciding {
        private Deciding() {}

        public static void main(String[] arguments) {
            try (QuoteLibrary library = Libraries.open(Path.of(arguments[0]))) {
                for (int number = Integer.parseInt(arguments[1]); ; number++) {
                    Authority decided = library.people().addAlias(NAME, alias(number), "ivo");
                    assertThat(decided.aliases()).contains(alias(number));
                    if (isTakenBack(number)) {
                        library.people().undo("ivo");
                    }
                    System.out.println(number);
                }
            }
        }
    }
}
