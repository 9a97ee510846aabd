package dictum.attribution;

import dictum.article.ArticleReader;
import dictum.model.Article;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * Reads texts of every {@link Shape} in two lengths, one twice the other, and fails when the longer takes more than two and a
 * half times as long.
 *
 * <p>Processor time of the thread, the best of a few rounds, so that a busy machine does not fail it. The property
 * {@code length} is that of the longer text in characters, {@code shape} the name of the only shape to try.
 */
public final class GrowthCheck {
    private static final double MOST = 2.5;
    private static final int ROUNDS = 3;
    /** Rounds more for a shape that seems to grow too fast, before it is believed. */
    private static final int MORE_ROUNDS = 12;

    private static final long LEAST_TIME = 200_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private GrowthCheck() {}

    public static void main(String[] arguments) {
        int length = Integer.getInteger("length", 1_000_000);
        String only = System.getProperty("shape", "");
        int failures = 0;
        for (Shape shape : Shape.values()) {
            if (!only.isEmpty() && !shape.name().equals(only)) {
                continue;
            }
            Article half = article(shape.text(length / 2));
            Article whole = article(shape.text(length));
            Times times = new Times();
            times.measure(half, whole, ROUNDS);
            if (times.growth() > MOST) {
                times.measure(half, whole, MORE_ROUNDS);
            }
            boolean failed = times.growth() > MOST;
            failures += failed ? 1 : 0;
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %8.0f ms  %8.0f ms  x %.2f%s%n",
                    shape,
                    times.half / 1e6,
                    times.whole / 1e6,
                    times.growth(),
                    failed ? "  TOO FAST A GROWTH" : "");
        }
        if (failures > 0) {
            System.err.printf(
                    "%d shapes take more than %.1f times as long when they are twice as long%n", failures, MOST);
            System.exit(1);
        }
    }

    private static Article article(String text) {
        return new ArticleReader().read(Inputs.plainText(text));
    }

    /** The best times of a text and of its double. */
    private static final class Times {
        private final TrainedReader reader = new TrainedReader();
        private long half = Long.MAX_VALUE;
        private long whole = Long.MAX_VALUE;

        void measure(Article shorter, Article longer, int rounds) {
            for (int i = 0; i < rounds; i++) {
                half = Math.min(half, time(shorter));
                whole = Math.min(whole, time(longer));
            }
        }

        /** Of one reading, over as many as the clock and the caches of a busy machine can be believed for. */
        private long time(Article article) {
            long began = THREADS.getCurrentThreadCpuTime();
            long passed = 0;
            int readings = 0;
            while (passed < LEAST_TIME) {
                reader.read(article);
                readings++;
                passed = THREADS.getCurrentThreadCpuTime() - began;
            }
            return passed / readings;
        }

        double growth() {
            return (double) whole / half;
        }
    }
}
