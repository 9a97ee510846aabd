package dictum.cli;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps the libraries beneath quiet: their warnings reach standard error in one line each, the rest only on demand. */
final class Logging extends Handler {
    private final Terminal terminal;

    /** The reader of robots.txt warns of every file that is not written by the book. */
    private static final Logger ROBOTS = Logger.getLogger("crawlercommons");

    /** The server of the desk logs a start that failed, and throws it too; whoever catches that tells it in words. */
    private static final Logger SERVER = Logger.getLogger("io.javalin.Javalin");

    private static final String TOLD = "Failed to start Javalin";

    private Logging(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Sends all logs of this process to {@code terminal}. */
    static void to(Terminal terminal, boolean everything) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(everything ? Level.FINE : Level.WARNING);
        ROBOTS.setLevel(everything ? Level.FINE : Level.SEVERE);
        SERVER.setFilter(entry -> everything || !TOLD.equals(entry.getMessage()));
        Logging handler = new Logging(terminal);
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    @Override
    public void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        String message = new java.util.logging.SimpleFormatter().formatMessage(entry);
        terminal.tell("%s: %s: %s"
                .formatted(
                        entry.getLevel().getName().toLowerCase(java.util.Locale.ROOT), entry.getLoggerName(), message));
        Throwable thrown = entry.getThrown();
        if (thrown != null) {
            terminal.tell("  " + thrown);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
