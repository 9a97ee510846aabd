package dictum.cli;

import dictum.library.Progress;
import java.util.function.LongSupplier;

/**
 * One line on standard error that tells a waiting person how far long work has come.
 *
 * <p>Silent for the first two seconds, and always where nobody watches.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long PATIENCE = 2_000_000_000L;
    private static final long PAUSE = 200_000_000L;
    private static final String WIPE = "\r\u001B[K";

    private final Terminal terminal;
    private final LongSupplier nanoseconds;
    private final long started;
    private long shown;
    private boolean visible;

    ProgressLine(Terminal terminal) {
        this(terminal, System::nanoTime);
    }

    ProgressLine(Terminal terminal, LongSupplier nanoseconds) {
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
        this.started = nanoseconds.getAsLong();
        this.shown = started;
    }

    @Override
    public void at(String what, long done, long total) {
        if (!terminal.watched()) {
            return;
        }
        long now = nanoseconds.getAsLong();
        if (now - started < PATIENCE || now - shown < PAUSE) {
            return;
        }
        shown = now;
        visible = true;
        String line = "%s: %,d of %,d".formatted(Printable.line(what), done, total);
        terminal.err().print(WIPE + TextWidth.cut(line, terminal.width() - 1));
        terminal.err().flush();
    }

    /** Takes the line away, so that something else can be printed there. */
    void wipe() {
        if (visible) {
            terminal.err().print(WIPE);
            terminal.err().flush();
            visible = false;
        }
    }

    @Override
    public void close() {
        wipe();
    }
}
