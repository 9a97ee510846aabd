package dictum.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Whether somebody is at the desk just now, before whom whatever the desk does by itself gives way. */
final class Presence {
    /** A page brings its assets with it; then whoever reads it is quiet. */
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(300);

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

    boolean isFelt() {
        return nanos.getAsLong() - seen.get() < QUIET;
    }
}
