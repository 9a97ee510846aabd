package dictum.cli;

import java.util.function.LongSupplier;

/** How fast work goes, and how long it will still take, in words. */
final class Pace {
    private static final double NANOS = 1e9;
    private static final long FEWEST = 5;

    private final LongSupplier nanoseconds;
    private final long started;

    Pace() {
        this(System::nanoTime);
    }

    Pace(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        this.started = nanoseconds.getAsLong();
    }

    /** {@code 42 a minute, 5 min left}; empty until there is something to judge by. */
    String words(long done, long total) {
        double seconds = (nanoseconds.getAsLong() - started) / NANOS;
        if (done < FEWEST || seconds <= 0) {
            return "";
        }
        double rate = done / seconds;
        String speed = rate >= 1 ? "%,.0f a second".formatted(rate) : "%,.0f a minute".formatted(rate * 60);
        return total > done ? "%s, %s left".formatted(speed, duration((total - done) / rate)) : speed;
    }

    private static String duration(double seconds) {
        if (seconds < 90) {
            return "%.0f s".formatted(Math.max(seconds, 1));
        }
        return seconds < 5400 ? "%.0f min".formatted(seconds / 60) : "%.1f h".formatted(seconds / 3600);
    }
}
