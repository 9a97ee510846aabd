package dictum.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What one run of the program gave: its exit code and what it printed. */
record Outcome(int code, String out, String err) {
    /** Runs the program as a script would: nobody watches. */
    static Outcome of(String... arguments) {
        return of(Map.of(), "", arguments);
    }

    /** Runs it with that library. */
    static Outcome in(Path library, String... arguments) {
        return of(Map.of("DICTUM_LIBRARY", library.toString()), "", arguments);
    }

    static Outcome of(Map<String, String> environment, String input, String... arguments) {
        Recorded recorded = new Recorded(environment, input, false);
        int code = Main.run(arguments, recorded.terminal());
        return new Outcome(code, recorded.out(), recorded.err());
    }

    /** A terminal whose output can be looked at. */
    static final class Recorded {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final Terminal terminal;

        Recorded(Map<String, String> environment, String input, boolean watched) {
            this.terminal = new Terminal(
                    new PrintStream(out, false, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    new HashMap<>(environment),
                    watched);
        }

        Terminal terminal() {
            return terminal;
        }

        String out() {
            terminal.out().flush();
            return out.toString(StandardCharsets.UTF_8);
        }

        String err() {
            return err.toString(StandardCharsets.UTF_8);
        }
    }
}
