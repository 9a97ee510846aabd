package dictum.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sites whose robots.txt lies, drips, floods or leads astray: what they allow then, and how often they are asked. */
final class HostileRobotsTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final String RULES = "User-agent: *\nDisallow: /private\n";
    private static final String PAGE = "<!doctype html><title>Bridge opens</title><p>“At last,” said Ada Okoro.";
    private static final Limits QUICK = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(2), 2_000_000, 6_000_000, 200, 5);

    /** How a page ended that was fetched. */
    private static final String GOT = "got";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<RawServer> servers = new ArrayList<>();
    private final Map<String, String> messages = new ConcurrentHashMap<>();

    @AfterEach
    void stop() throws IOException {
        for (RawServer server : servers) {
            server.close();
        }
    }

    @Test
    void ofAFileWithoutEndTheStartCounts() throws IOException {
        assertThat(ends(out -> {
                    RawServer.head(out);
                    out.write(RULES.getBytes(UTF_8));
                    forEver(out, "# and on\n");
                }))
                .containsExactlyInAnyOrder("/page " + GOT, "/private/a ROBOTS", "/private/b ROBOTS");
        assertThat(asked).containsExactlyInAnyOrder("/robots.txt", "/page");
    }

    @Test
    void ofAFileThatUnpacksWithoutEndTheStartCounts() throws IOException {
        assertThat(ends(out -> {
                    RawServer.head(out, "Content-Encoding: gzip");
                    OutputStream packed = new GZIPOutputStream(out);
                    packed.write(RULES.getBytes(UTF_8));
                    forEver(packed, "\n".repeat(1 << 16));
                }))
                .containsExactlyInAnyOrder("/page " + GOT, "/private/a ROBOTS", "/private/b ROBOTS");
        assertThat(asked).containsExactlyInAnyOrder("/robots.txt", "/page");
    }

    @Test
    void aFileThatDripsForbidsAll() throws IOException {
        assertThat(ends(out -> {
                    RawServer.head(out);
                    while (true) {
                        out.write('#');
                        out.flush();
                        Thread.sleep(200);
                    }
                }))
                .containsExactlyInAnyOrder("/page TIMEOUT", "/private/a TIMEOUT", "/private/b TIMEOUT");
        assertThat(asked).containsExactly("/robots.txt");
        assertThat(messages.get("/page")).contains("nothing is fetched from a site whose robots.txt");
    }

    @Test
    void aSilentSiteForbidsAll() throws IOException {
        assertThat(ends(out -> Thread.sleep(60_000)))
                .containsExactlyInAnyOrder("/page TIMEOUT", "/private/a TIMEOUT", "/private/b TIMEOUT");
        assertThat(asked).containsExactly("/robots.txt");
    }

    @Test
    void aSiteThatHangsUpForbidsAll() throws IOException {
        assertThat(ends(out -> {}))
                .containsExactlyInAnyOrder("/page NETWORK", "/private/a NETWORK", "/private/b NETWORK");
        assertThat(asked).containsOnly("/robots.txt").hasSizeBetween(2, 4); // each of two tries may be sent twice
    }

    @Test
    void aFileThatIsNowhereForbidsNothing() throws IOException {
        assertThat(ends(out -> redirect(out, "/robots.txt")))
                .as("in a circle")
                .containsExactlyInAnyOrder("/page " + GOT, "/private/a " + GOT, "/private/b " + GOT);
        assertThat(asked).containsExactlyInAnyOrder("/robots.txt", "/page", "/private/a", "/private/b");
        asked.clear();

        assertThat(ends(out -> redirect(out, "/robots.txt?" + asked.size())))
                .as("ever further on")
                .containsExactlyInAnyOrder("/page " + GOT, "/private/a " + GOT, "/private/b " + GOT);
        assertThat(asked).filteredOn(path -> path.startsWith("/robots.txt")).hasSize(6);
    }

    /** Rules that may not be asked for could forbid all, so nothing is fetched; and the site is not asked again for each page. */
    @Test
    void aFileThatLeadsIntoTheUsersNetworkForbidsAll() throws IOException {
        for (String target : List.of("http://10.0.0.1/robots.txt", "http://169.254.169.254/", "http://a.internal/")) {
            asked.clear();
            assertThat(ends(out -> redirect(out, target)))
                    .as(target)
                    .containsExactlyInAnyOrder("/page ROBOTS", "/private/a ROBOTS", "/private/b ROBOTS");
            assertThat(asked).as(target).containsExactly("/robots.txt");
            assertThat(messages.get("/page")).contains("robots.txt", "redirected: ", "nothing is fetched");
        }
    }

    @Test
    void rulesThatLieAtAnotherHostCount() throws IOException {
        RawServer other = server((path, out) -> {
            asked.add("other " + path);
            RawServer.head(out);
            out.write(RULES.getBytes(UTF_8));
        });
        assertThat(ends(out -> redirect(out, other.at("127.0.0.2", "/rules").toString())))
                .containsExactlyInAnyOrder("/page " + GOT, "/private/a ROBOTS", "/private/b ROBOTS");
        assertThat(asked).containsExactlyInAnyOrder("/robots.txt", "other /rules", "/page");
    }

    @Test
    void whatStandsBehindTheLimitDoesNotCountNorHalfALine() throws IOException {
        String padding = "# padding\n".repeat(51_199);
        String long600 = RULES + padding.substring(0, Robots.BYTES - RULES.length() - 12) + "\nDisallow: /archive\n"
                + padding.substring(0, 88_000) + "\nDisallow: /page\n";
        assertThat(long600.length()).isGreaterThan(600_000);
        assertThat(long600.substring(0, Robots.BYTES)).endsWith("\nDisallow: /");

        assertThat(ends(out -> {
                    RawServer.head(out, "Content-Length: " + long600.length());
                    out.write(long600.getBytes(UTF_8));
                }))
                .containsExactlyInAnyOrder("/page " + GOT, "/private/a ROBOTS", "/private/b ROBOTS");
        assertThat(asked).containsExactlyInAnyOrder("/robots.txt", "/page");
    }

    private interface Answer {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    /** How three pages of a site end that answers so for its robots.txt. */
    private List<String> ends(Answer robots) throws IOException {
        RawServer server = server((path, out) -> {
            asked.add(path.replaceAll("\\?.*", ""));
            if (path.startsWith("/robots.txt")) {
                robots.to(out);
            } else {
                RawServer.head(out, "Content-Length: " + PAGE.getBytes(UTF_8).length);
                out.write(PAGE.getBytes(UTF_8));
            }
        });
        List<String> addresses = new ArrayList<>();
        for (String path : List.of("/page", "/private/a", "/private/b")) {
            addresses.add(server.at(path).toString());
        }
        List<String> ends = new CopyOnWriteArrayList<>();
        long start = System.nanoTime();
        try (Crawl crawl = new Crawl(new LivePages(QUICK, true, () -> NOON), Manners.POLITE.withGap(Duration.ZERO))) {
            crawl.run(addresses, address -> Optional.empty(), result -> {
                String path = result.address().replaceAll("^http://[^/]*", "");
                result.failure().ifPresent(reason -> messages.put(path, reason.getMessage()));
                ends.add(path + " "
                        + result.failure()
                                .map(DictumException::kind)
                                .map(Kind::name)
                                .orElse(GOT));
                return List.of();
            });
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        return ends;
    }

    private RawServer server(RawServer.Site site) throws IOException {
        RawServer server = new RawServer(site);
        servers.add(server);
        return server;
    }

    private static void redirect(OutputStream out, String target) throws IOException {
        out.write("HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                .formatted(target)
                .getBytes(UTF_8));
    }

    private static void forEver(OutputStream out, String text) throws IOException {
        while (true) {
            out.write(text.getBytes(UTF_8)); // until the other side lets go
        }
    }
}
