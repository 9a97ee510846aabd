package dictum.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Everything outside that a command touches: its streams, its environment, and whether a person is watching. */
final class Terminal {
    /** How printed words can stand out, where colours are shown. */
    enum Style {
        PLAIN(""),
        STRONG("1"),
        FAINT("2"),
        IDENTIFIER("33"),
        WORDS("36"),
        WARNING("31");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    private static final int WIDTH_OF_A_TERMINAL = 80;
    private static final int WIDTH_OF_A_FILE = 100;
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 160;
    private static final int BUFFER = 1 << 16;

    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;
    private final Map<String, String> environment;
    private final boolean watched;

    /** @param watched whether a person sees what is printed as it is printed */
    Terminal(PrintStream out, PrintStream err, InputStream in, Map<String, String> environment, boolean watched) {
        this.out = out;
        this.err = err;
        this.in = in;
        this.environment = environment;
        this.watched = watched;
    }

    /** This process's own, in UTF-8 whatever the system's encoding. */
    static Terminal ofProcess() {
        StandardOutput standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        return new Terminal(
                new PrintStream(new BufferedOutputStream(standard, BUFFER), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.in,
                System.getenv(),
                isWatched());
    }

    /** Whether both input and output are a terminal's: from Java 22 on there is a console without one. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    /** Standard output, buffered: for results. */
    PrintStream out() {
        return out;
    }

    /** Standard error: for everything that is no result. */
    PrintStream err() {
        return err;
    }

    InputStream in() {
        return in;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** The value of an environment variable that is set and not empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    boolean watched() {
        return watched;
    }

    /** Cells in a line: {@code COLUMNS} within reason, or else 80, and 100 where nobody watches. */
    int width() {
        try {
            return variable("COLUMNS")
                    .map(columns -> Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, Integer.parseInt(columns))))
                    .orElseGet(this::usualWidth);
        } catch (NumberFormatException notANumber) {
            return usualWidth();
        }
    }

    private int usualWidth() {
        return watched ? WIDTH_OF_A_TERMINAL : WIDTH_OF_A_FILE;
    }

    /** Colours are for a watched terminal, unless {@code NO_COLOR} forbids them. */
    boolean colours() {
        return watched && variable("NO_COLOR").isEmpty() && !variable("TERM").equals(Optional.of("dumb"));
    }

    /** The text in a style, or as it is where there are no colours. */
    String styled(Style style, String text) {
        return colours() && style != Style.PLAIN && !text.isEmpty()
                ? "\u001B[" + style.code + "m" + text + "\u001B[0m"
                : text;
    }

    /** Prints a line for a person on standard error, made harmless, after everything printed so far. */
    void tell(String message) {
        out.flush();
        err.println(Printable.line(message));
        err.flush();
    }

    /** The same after a word of its own style. */
    void tell(Style style, String word, String message) {
        out.flush();
        err.println(styled(style, word) + " " + Printable.line(message));
        err.flush();
    }
}
