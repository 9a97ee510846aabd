package dictum.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Whether somebody is at the desk just now, before whom whatever the desk does by itself gives way. */
final class Presence {
    /** A page brings its assets with it; then whoever reads it is quiet. */
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(300);

    /** Whoever started the desk opens the browser, which asks for the first page. */
    private static final long ON_THE_WAY = TimeUnit.SECONDS.toNanos(2);

    private final LongSupplier nanos;
    private final AtomicLong seen;

    /** @param nanos a clock that never goes back, as that of {@link System#nanoTime()} */
    Presence(LongSupplier nanos) {
        this.nanos = nanos;
        this.seen = new AtomicLong(nanos.getAsLong() - QUIET);
    }

    /** Somebody asked for something, or was answered. */
    void seen() {
        seen.set(nanos.getAsLong());
    }

    /** Somebody is on the way, and felt until the first request, or until it is clear that nobody comes yet. */
    void expected() {
        seen.set(nanos.getAsLong() + ON_THE_WAY - QUIET);
    }

    boolean isFelt() {
        return nanos.getAsLong() - seen.get() < QUIET;
    }
}
