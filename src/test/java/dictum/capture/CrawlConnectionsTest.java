package dictum.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How many requests are under way at once, by the clock on the wall. */
final class CrawlConnectionsTest {
    private static final String PAGE = "<!doctype html><title>Bridge opens</title><p>“At last,” said Ada Okoro.";
    private static final List<String> HOSTS = List.of("127.0.0.1", "127.0.0.2", "127.0.0.3");

    /** Of all hosts, and of each by its name, which its paths begin with. */
    private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();

    private final Map<String, AtomicInteger> most = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void aHostHasOneRequestAtATimeWhileOthersHaveTheirs() throws IOException {
        try (RawServer server = new RawServer((path, out) -> {
            String host = path.substring(1).replaceAll("/.*", "");
            begin("all");
            begin(host);
            Thread.sleep(120); // an answer that takes its time
            end("all");
            end(host);
            page(out);
        })) {
            List<URI> addresses = new ArrayList<>();
            for (int page = 0; page < 6; page++) {
                for (String host : HOSTS) {
                    addresses.add(server.at(host, "/%s/%d".formatted(host, page)));
                }
            }
            assertThat(crawled(Manners.HASTY, addresses).values()).containsOnly(Optional.empty());
        }
        HOSTS.forEach(host -> assertThat(most.get(host)).as(host).hasValue(1));
        assertThat(most.get("all")).hasValueGreaterThan(1);
    }

    /** A redirect waits for its turn at the host that it leads to, whose rules count there. */
    @Test
    void aRedirectToAnotherHostIsUnderThatHostsRules() throws IOException {
        AtomicInteger port = new AtomicInteger();
        try (RawServer other = new RawServer((path, out) -> {
                    asked.add("other " + path);
                    begin("other");
                    Thread.sleep(60);
                    end("other");
                    if (path.equals("/robots.txt")) {
                        RawServer.head(out);
                        out.write("User-agent: *\nDisallow: /private\n".getBytes(UTF_8));
                    } else {
                        page(out);
                    }
                });
                RawServer first = new RawServer((path, out) -> {
                    asked.add(path);
                    if (path.equals("/robots.txt")) {
                        out.write("HTTP/1.1 404 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
                    } else {
                        out.write(
                                "HTTP/1.1 301 Moved\r\nConnection: close\r\nLocation: http://127.0.0.2:%d%s\r\nContent-Length: 0\r\n\r\n"
                                        .formatted(port.get(), path)
                                        .getBytes(UTF_8));
                    }
                })) {
            port.set(other.port());
            Map<String, Optional<Kind>> ends = crawled(
                    Manners.POLITE.withGap(Duration.ZERO),
                    List.of(
                            first.at("/private/a"),
                            first.at("/public/b"),
                            other.at("127.0.0.2", "/public/c"),
                            other.at("127.0.0.2", "/public/d")));

            assertThat(ends.get(first.at("/private/a").toString())).contains(Kind.ROBOTS);
            assertThat(ends.values()).filteredOn(Optional::isEmpty).hasSize(3);
        }
        assertThat(asked).doesNotContain("other /private/a").contains("other /public/b");
        assertThat(asked).filteredOn("other /robots.txt"::equals).hasSize(1);
        assertThat(most.get("other")).hasValue(1);
    }

    private static Map<String, Optional<Kind>> crawled(Manners manners, List<URI> addresses) {
        Map<String, Optional<Kind>> ends = new ConcurrentHashMap<>();
        LivePages pages = new LivePages(Limits.STANDARD, true, () -> Instant.parse("2026-03-05T12:00:00Z"));
        try (Crawl crawl = new Crawl(pages, manners)) {
            crawl.run(addresses.stream().map(URI::toString).toList(), address -> Optional.empty(), result -> {
                ends.put(result.address(), result.failure().map(DictumException::kind));
                return List.of();
            });
        }
        return ends;
    }

    private static void page(OutputStream out) throws IOException {
        RawServer.head(out, "Content-Length: " + PAGE.getBytes(UTF_8).length);
        out.write(PAGE.getBytes(UTF_8));
    }

    private void begin(String what) {
        int now = open.computeIfAbsent(what, unseen -> new AtomicInteger()).incrementAndGet();
        most.computeIfAbsent(what, unseen -> new AtomicInteger()).accumulateAndGet(now, Math::max);
    }

    private void end(String what) {
        open.getOrDefault(what, new AtomicInteger()).decrementAndGet();
    }
}
