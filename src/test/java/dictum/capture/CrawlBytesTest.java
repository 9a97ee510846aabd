package dictum.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Test;

/** While pages of 64 MB arrive or wait to be read, no more are asked for. */
final class CrawlBytesTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final int BIG_PAGES = 4;
    private static final int BIG = 16_500_000;
    private static final int PATIENCE = 30;

    /** A clock whose crawl tells when it waits for pages to end, though the next could be asked for. */
    private static final class Watch implements Time {
        private final CountDownLatch listed = new CountDownLatch(1);
        private final CountDownLatch heldBack = new CountDownLatch(1);

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the caller looks again at what it waits for
        public void await(Condition changed, long nanos) throws InterruptedException {
            if (nanos == Long.MAX_VALUE && listed.getCount() == 0) {
                heldBack.countDown();
            }
            changed.await(Math.min(nanos, TimeUnit.MILLISECONDS.toNanos(20)), TimeUnit.NANOSECONDS);
        }
    }

    private final Watch watch = new Watch();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicReference<Boolean> askedInTime = new AtomicReference<>();
    private final AtomicReference<Crawl> running = new AtomicReference<>();

    @Test
    void asksForNoMoreWhilePagesArrive() throws IOException {
        assertThat(heldBackUntilTheyEnd(true)).isTrue();
    }

    @Test
    void asksForNoMoreWhilePagesWaitToBeRead() throws IOException {
        assertThat(heldBackUntilTheyEnd(false)).isTrue();
    }

    /** Whether a page that a list names is asked for only behind the big ones, which are held up on their way or by their reader. */
    private boolean heldBackUntilTheyEnd(boolean onTheWay) throws IOException {
        byte[] page = new byte[BIG];
        Arrays.fill(page, (byte) ' ');
        System.arraycopy("<!doctype html><p>At last.".getBytes(UTF_8), 0, page, 0, 26);
        try (RawServer server = new RawServer((path, out) -> {
            switch (path) {
                case "/big" -> {
                    RawServer.head(out, "Content-Length: " + BIG);
                    out.write(page, 0, BIG - 1);
                    out.flush();
                    if (onTheWay) {
                        holdUp();
                    }
                    out.write(' ');
                }
                case "/list" -> {
                    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
                    while (running.get().held() < BIG_PAGES * (BIG - 1L)
                            && System.nanoTime() < end
                            && !watch.heldBack.await(5, TimeUnit.MILLISECONDS)) {
                        // looks again
                    }
                    byte[] list = "<rss><channel><item><link>/late</link></item></channel></rss>".getBytes(UTF_8);
                    RawServer.head(out, "Content-Length: " + list.length);
                    out.write(list);
                }
                default -> {
                    askedInTime.compareAndSet(null, ended.get());
                    watch.heldBack.countDown();
                    RawServer.head(out, "Content-Length: 26");
                    out.write(page, 0, 26);
                }
            }
        })) {
            List<String> addresses = new ArrayList<>();
            for (int host = 1; host <= BIG_PAGES; host++) {
                addresses.add(server.at("127.0.3." + host, "/big").toString());
            }
            addresses.add(server.at("127.0.3.9", "/list").toString());
            List<String> late = List.of(server.at("127.0.3.10", "/late").toString());
            LivePages pages = new LivePages(Limits.STANDARD, true, () -> NOON);
            try (Crawl crawl = new Crawl(pages, Manners.HASTY, watch, new Random(1))) {
                running.set(crawl);
                crawl.run(addresses, address -> Optional.empty(), result -> {
                    if (result.addresses().isPresent()) {
                        watch.listed.countDown();
                        return late;
                    }
                    if (result.address().endsWith("/big") && !onTheWay) {
                        holdUp();
                    }
                    return List.of();
                });
            }
        }
        return Boolean.TRUE.equals(askedInTime.get());
    }

    private void holdUp() {
        try {
            watch.heldBack.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
        }
        ended.set(true);
    }
}
