package dictum.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CrawlTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final String PAGE = "<!doctype html><title>Bridge opens</title><p>“At last,” said Ada Okoro.";

    private final MockWebServer server = new MockWebServer();
    private final Clockwork time = new Clockwork();
    private final Crawl crawl =
            new Crawl(new LivePages(Limits.STANDARD, true, () -> NOON), Manners.POLITE, time, new Random(1));
    private final Map<String, Function<RecordedRequest, MockResponse>> site = new ConcurrentHashMap<>();

    /** When each request came, by the crawl's own clock. */
    private final Map<String, List<Double>> asked = new ConcurrentHashMap<>();

    /** A clock that is moved on instead of waiting by it. */
    private static final class Clockwork implements Time {
        private final AtomicLong now = new AtomicLong();

        @Override
        public long nanos() {
            return now.get();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the caller looks again at what it waits for
        public void await(Condition changed, long nanos) throws InterruptedException {
            // Whatever is being fetched may end first; then the clock stands.
            if (!changed.await(50, TimeUnit.MILLISECONDS) && nanos < Long.MAX_VALUE) {
                now.addAndGet(nanos);
            }
        }

        double seconds() {
            return now.get() / 1e9;
        }
    }

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getUrl().encodedPath();
                asked.computeIfAbsent(path, unseen -> new CopyOnWriteArrayList<>())
                        .add(time.seconds());
                return site.getOrDefault(path, any -> answer(404)).apply(request);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        crawl.close();
        server.close();
    }

    @Test
    void asksRobotsOnceAndThenOnePageASecond() {
        serve("/a", "/b", "/c");

        assertThat(run("/a", "/b", "/c"))
                .allSatisfy(result -> assertThat(result.page()).isPresent());

        assertThat(asked.get("/robots.txt")).hasSize(1);
        assertThat(allTimes()).hasSize(4);
        for (int i = 1; i < 4; i++) {
            assertThat(allTimes().get(i) - allTimes().get(i - 1)).isGreaterThanOrEqualTo(1);
        }
        assertThat(time.seconds()).isLessThan(5);
        run("/a");
        assertThat(asked.get("/robots.txt"))
                .as("what was learnt holds for the next run")
                .hasSize(1);
    }

    @Test
    void honoursCrawlDelayUpToAMinute() {
        site.put("/robots.txt", any -> text("User-agent: *\nCrawl-delay: 20"));
        serve("/a", "/b");
        run("/a", "/b");
        assertThat(asked.get("/b").get(0) - asked.get("/a").get(0)).isBetween(20.0, 21.0);
    }

    @Test
    void takesALongerCrawlDelayForAMinute() {
        site.put("/robots.txt", any -> text("User-agent: *\nCrawl-delay: 86400"));
        serve("/a", "/b");
        run("/a", "/b");
        assertThat(asked.get("/b").get(0) - asked.get("/a").get(0)).isBetween(60.0, 61.0);
    }

    @Test
    void doesNotFetchWhatRobotsForbids() {
        site.put("/robots.txt", any -> text("User-agent: *\nDisallow: /private"));
        serve("/private/a", "/b");

        Map<String, Crawl.Result> results = byPath(run("/private/a", "/b"));

        assertThat(failure(results.get("/private/a")).kind()).isEqualTo(Kind.ROBOTS);
        assertThat(failure(results.get("/private/a"))).hasMessageContaining("--ignore-robots");
        assertThat(results.get("/b").page()).isPresent();
        assertThat(asked).doesNotContainKey("/private/a");
    }

    @Test
    void aRedirectMayNotLeadPastRobotsEither() {
        site.put("/robots.txt", any -> text("User-agent: *\nDisallow: /private"));
        site.put("/a", any -> redirect("/private/a"));
        serve("/private/a");

        assertThat(failure(run("/a").get(0)).kind()).isEqualTo(Kind.ROBOTS);
        assertThat(asked).doesNotContainKey("/private/a");
    }

    @Test
    void robotsThatFailForbidAllAndAreAskedAgainLater() {
        AtomicInteger times = new AtomicInteger();
        site.put("/robots.txt", any -> times.getAndIncrement() == 0 ? answer(503) : answer(404));
        serve("/a");

        assertThat(failure(run("/a").get(0))).hasMessageContaining("robots.txt answers 503");
        assertThat(run("/a").get(0).page()).as("within ten minutes it is a no").isEmpty();
        time.now.addAndGet(Duration.ofMinutes(11).toNanos());
        assertThat(run("/a").get(0).page()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void triesAgainWhatMayMend(int status) {
        AtomicInteger times = new AtomicInteger();
        site.put("/a", any -> times.incrementAndGet() < 3 ? answer(status) : page());

        Crawl.Result result = run("/a").get(0);

        assertThat(result.page()).isPresent();
        assertThat(result.tries()).isEqualTo(3);
        List<Double> at = asked.get("/a");
        assertThat(at.get(1) - at.get(0)).isBetween(2.0, 3.5);
        assertThat(at.get(2) - at.get(1)).isBetween(4.0, 6.5);
    }

    @Test
    void givesUpAfterThreeTriesAndAtOnceWhatWillNotMend() {
        site.put("/a", any -> answer(500));
        site.put("/b", any -> answer(403));

        Map<String, Crawl.Result> results = byPath(run("/a", "/b", "/none"));

        assertThat(results.get("/a").tries()).isEqualTo(3);
        assertThat(failure(results.get("/a"))).hasMessageContaining("answered 500");
        assertThat(asked.get("/b")).hasSize(1);
        assertThat(failure(results.get("/none")).kind()).isEqualTo(Kind.GONE);
        assertThat(asked.get("/none")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "'Thu, 05 Mar 2026 12:00:45 GMT', 45", "'Thu, 05 Mar 2026 11:00:00 GMT', 0"})
    void waitsAsLongAsTheSiteAsksWithAllItsPages(String retryAfter, double seconds) {
        AtomicInteger times = new AtomicInteger();
        site.put(
                "/a",
                any -> times.incrementAndGet() == 1
                        ? answer(429)
                                .newBuilder()
                                .addHeader("Retry-After", retryAfter)
                                .build()
                        : page());
        serve("/b");

        assertThat(run("/a", "/b"))
                .allSatisfy(result -> assertThat(result.page()).isPresent());

        double first = asked.get("/a").get(0);
        assertThat(asked.get("/a").get(1) - first).isGreaterThanOrEqualTo(seconds);
        assertThat(asked.get("/b").get(0) - first).isGreaterThanOrEqualTo(seconds);
        assertThat(time.seconds()).isLessThan(seconds + 10);
    }

    @Test
    void doesNotWaitForHours() {
        site.put(
                "/a",
                any -> answer(503)
                        .newBuilder()
                        .addHeader("Retry-After", "86400")
                        .build());

        assertThat(failure(run("/a").get(0))).hasMessageContaining("wait 86400 seconds");
        assertThat(time.seconds()).isLessThan(5);
    }

    @Test
    void asksOnlyWhetherAKeptPageChanged() {
        site.put(
                "/a",
                request -> "\"1\"".equals(request.getHeaders().get("If-None-Match"))
                                && "Sun, 01 Mar 2026 00:00:00 GMT"
                                        .equals(request.getHeaders().get("If-Modified-Since"))
                        ? answer(304)
                        : page());
        Validators kept = new Validators(at("/a"), Optional.of("\"1\""), Optional.of("Sun, 01 Mar 2026 00:00:00 GMT"));
        Validators ofAnother = new Validators(at("/b"), Optional.of("\"1\""), Optional.empty());

        assertThat(run(address -> Optional.of(kept), "/a").get(0).unchanged()).isTrue();
        assertThat(run(address -> Optional.of(ofAnother), "/a").get(0).page()).isPresent();
    }

    @Test
    void fetchesWhatAFetchedListNames() {
        site.put(
                "/index",
                any -> xml("<sitemapindex><sitemap><loc>%s</loc></sitemap></sitemapindex>".formatted(at("/map"))));
        site.put(
                "/map",
                any -> xml("<urlset><url><loc>%s</loc></url><url><loc>%s</loc></url></urlset>"
                        .formatted(at("/a"), at("/none"))));
        site.put(
                "/feed",
                any -> xml("<rss><channel><item><link>/a</link></item><item><link>/feed2</link></item>"
                        + "<item><link>javascript:alert(1)</link></item></channel></rss>"));
        site.put("/feed2", any -> xml("<rss><channel><item><link>/b</link></item></channel></rss>"));
        serve("/a", "/b");

        List<Crawl.Result> results = run("/index", "/feed");

        assertThat(byPath(results))
                .containsOnlyKeys("/index", "/map", "/a", "/none", "/feed", "/feed2", "javascript:alert(1)");
        assertThat(byPath(results).get("/a").page()).isPresent();
        assertThat(failure(byPath(results).get("/feed2"))).hasMessageContaining("is itself a list");
        assertThat(failure(byPath(results).get("javascript:alert(1)")).kind()).isEqualTo(Kind.BAD_ADDRESS);
        assertThat(asked.get("/a")).hasSize(1);
        assertThat(asked).doesNotContainKey("/b");
    }

    @Test
    void listsThatListThemselvesEnd() {
        site.put(
                "/map",
                any -> xml(
                        "<sitemapindex><sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>"
                                .formatted(
                                        at("/map"),
                                        at("/map?" + asked.get("/map").size()))));

        assertThat(run("/map").size()).isLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd", "javascript:alert(1)", "data:text/html,<p>x", "ftp://a.example/",
                        "gopher://a.example/",
                "http://10.0.0.1/", "http://192.168.1.1/", "http://172.16.0.1/", "http://169.254.169.254/latest/",
                        "http://100.64.0.1/",
                "http://0.0.0.0:1/", "http://[fe80::1]/", "http://[fc00::1]/", "http://[::ffff:10.0.0.1]/",
                        "http://[64:ff9b::a00:1]/",
                "http://printer.local/", "http://metadata.internal/", "http://localhost.localdomain:22/", "//10.0.0.1/",
                        "\\\\10.0.0.1\\a",
                "/\\10.0.0.1/", "http:\\\\10.0.0.1/", "https:@10.0.0.1/", "http://a:b@127.0.0.1/",
                        "http://user@10.0.0.1/",
                "http://127.0.0.1:22/", "http://127.0.0.1:25/", "http://2130706433:22/", "http://0x0a000001/",
                        "http://012.0.0.1/",
                "http://10.1/", "http://224.0.0.1/", "http://255.255.255.255/", "http://240.0.0.1/",
                        "http://192.0.2.1/",
                "http://[::]:1/", "http://10.0.0.1./", "http://１０.0.0.1/", "http://198.18.0.1/",
                        "https://[::ffff:a00:1]:443/"
            })
    void refusesARedirectToWhereNobodyShouldBeLed(String target) {
        site.put("/a", any -> redirect("/b"));
        site.put("/b", any -> redirect(target));

        Crawl.Result result = run("/a").get(0);

        assertThat(failure(result).kind()).isIn(Kind.BAD_ADDRESS, Kind.FORBIDDEN_ADDRESS, Kind.NETWORK, Kind.GONE);
        assertThat(failure(result)).hasMessageContaining("(redirected: ").hasMessageContaining("/a → ");
    }

    @Test
    void showsTheChainOfACircleAndOfAnEndlessOne() {
        site.put("/a", any -> redirect("/b"));
        site.put("/b", any -> redirect("/a"));
        for (int i = 0; i < 50; i++) {
            int next = i + 1;
            site.put("/hop" + i, any -> redirect("/hop" + next));
        }

        assertThat(failure(run("/a").get(0)).kind()).isEqualTo(Kind.REDIRECT_LOOP);
        assertThat(failure(run("/hop0").get(0)))
                .hasMessageContaining("more than 5 times")
                .hasMessageContaining("/hop4 → ")
                .hasMessageNotContaining("/hop7");
    }

    @Test
    void stopsWhenItsListenerCannotGoOn() {
        serve("/a", "/b", "/c");
        assertThatThrownBy(() -> crawl.run(
                        List.of(at("/a").toString(), at("/b").toString(), at("/c").toString()),
                        address -> Optional.empty(),
                        result -> {
                            throw new DictumException(Kind.DISK_FULL, "full");
                        }))
                .hasMessage("full");
        assertThat(allTimes()).hasSize(2);
    }

    @Test
    void whatIsGivenTwiceIsFetchedOnce() {
        serve("/a");
        Map<String, Crawl.Result> results = byPath(run("/a", "/a", "/a#part", "/a#part"));
        assertThat(results).containsOnlyKeys("/a", "/a#part");
        assertThat(results.get("/a#part").samePageAs()).contains(at("/a").toString());
        assertThat(byPath(run("/b#part", "/b")).get("/b").samePageAs())
                .contains(at("/b#part").toString());
        assertThat(asked.get("/a")).hasSize(1);
    }

    private List<Crawl.Result> run(String... paths) {
        return run(address -> Optional.empty(), paths);
    }

    private List<Crawl.Result> run(Function<String, Optional<Validators>> kept, String... paths) {
        List<Crawl.Result> results = new CopyOnWriteArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (String path : paths) {
            addresses.add(at(path).toString());
        }
        crawl.run(addresses, kept, result -> {
            results.add(result);
            return result.addresses().orElse(List.of());
        });
        return results;
    }

    private Map<String, Crawl.Result> byPath(List<Crawl.Result> results) {
        Map<String, Crawl.Result> byPath = new ConcurrentHashMap<>();
        results.forEach(result -> byPath.put(result.address().replace(at("").toString(), ""), result));
        assertThat(byPath).hasSameSizeAs(results);
        return byPath;
    }

    private static DictumException failure(Crawl.Result result) {
        return result.failure().orElseThrow();
    }

    private List<Double> allTimes() {
        return asked.values().stream().flatMap(List::stream).sorted().toList();
    }

    private void serve(String... paths) {
        for (String path : paths) {
            site.put(path, any -> page());
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private static MockResponse page() {
        return new MockResponse.Builder()
                .body(PAGE)
                .addHeader("Content-Type", "text/html")
                .build();
    }

    private static MockResponse text(String text) {
        return new MockResponse.Builder()
                .body(text)
                .addHeader("Content-Type", "text/plain")
                .build();
    }

    private static MockResponse xml(String xml) {
        return new MockResponse.Builder()
                .body(xml)
                .addHeader("Content-Type", "application/xml")
                .build();
    }

    private static MockResponse answer(int status) {
        return new MockResponse.Builder().code(status).build();
    }

    private static MockResponse redirect(String target) {
        return new MockResponse.Builder()
                .code(302)
                .addHeaderLenient("Location", target)
                .build();
    }
}
