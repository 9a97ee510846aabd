package dictum.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RobotsShelfTest {
    private static final HttpUrl FILE = HttpUrl.get("https://harbour.example/robots.txt");
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    @TempDir
    Path folder;

    private RobotsShelf at(Instant now) {
        return new RobotsShelf(folder.resolve("robots"), InstantSource.fixed(now));
    }

    private static Robots.RobotsFile said(int status, String body) {
        return new Robots.RobotsFile(status, body.getBytes(UTF_8), Optional.empty());
    }

    @Test
    void anAnswerHoldsForADayAcrossRuns() {
        at(NOON).keep(FILE, said(200, "User-agent: *\nDisallow: /news\n"));

        RobotsShelf.Kept kept = at(NOON.plus(Duration.ofHours(23))).recall(FILE).orElseThrow();
        assertThat(new String(kept.answer().body(), UTF_8)).isEqualTo("User-agent: *\nDisallow: /news\n");
        assertThat(kept.answer().status()).isEqualTo(200);
        assertThat(kept.left()).isEqualTo(Duration.ofHours(1));
        assertThat(at(NOON.plus(Duration.ofHours(24))).recall(FILE)).isEmpty();
        assertThat(at(NOON.minus(Duration.ofHours(1))).recall(FILE)).isEmpty();
        assertThat(at(NOON).recall(HttpUrl.get("http://harbour.example/robots.txt")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 599})
    void whatASiteSaysWhileItFailsIsNotKept(int status) {
        at(NOON).keep(FILE, said(status, "User-agent: *"));
        assertThat(at(NOON).recall(FILE)).isEmpty();
    }

    @Test
    void noWordOfAnUnreachableSiteIsKept() {
        DictumException reason = new DictumException(Kind.TIMEOUT, "took too long");
        at(NOON).keep(FILE, new Robots.RobotsFile(0, new byte[0], Optional.of(reason)));
        assertThat(at(NOON).recall(FILE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dictum robots 1",
                "dictum robots 1\nhttps://harbour.example/robots.txt\nsoon\n200\n",
                "\0\0\0"
            })
    void aDamagedFileIsAskedForAgain(String damaged) throws IOException {
        at(NOON).keep(FILE, said(404, ""));
        try (var files = Files.list(folder.resolve("robots"))) {
            Files.writeString(files.findFirst().orElseThrow(), damaged);
        }
        assertThat(at(NOON).recall(FILE)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenHurtsNobody() throws IOException {
        Files.writeString(folder.resolve("robots"), "a file where the folder should be");
        at(NOON).keep(FILE, said(404, ""));
        at(NOON).tidy();
        assertThat(at(NOON).recall(FILE)).isEmpty();
    }

    @Test
    void whatIsOlderThanADayIsRemoved() {
        at(NOON).keep(FILE, said(404, ""));
        at(Instant.now().plus(Duration.ofHours(25))).tidy();
        assertThat(folder.resolve("robots")).isEmptyDirectory();
    }

    @Test
    void aSecondRunObeysWithoutAsking() throws IOException {
        List<String> asked = new ArrayList<>();
        MockWebServer server = new MockWebServer();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                synchronized (asked) {
                    asked.add(request.getUrl().encodedPath());
                }
                return request.getUrl().encodedPath().equals("/robots.txt")
                        ? new MockResponse.Builder()
                                .body("User-agent: *\nDisallow: /closed\n")
                                .build()
                        : new MockResponse.Builder()
                                .addHeader("Content-Type", "text/html")
                                .body("<p>“At last,” said Ada Okoro.")
                                .build();
            }
        });
        server.start();
        try {
            URI open = server.url("/open").uri();
            URI closed = server.url("/closed").uri();
            try (Crawl first = crawl()) {
                first.page(open);
            }
            try (Crawl second = crawl()) {
                second.page(open);
                assertThat(kindOf(second, closed)).isEqualTo(Kind.ROBOTS);
            }
            assertThat(asked).containsExactly("/robots.txt", "/open", "/open");
        } finally {
            server.close();
        }
    }

    private Crawl crawl() {
        Crawl crawl =
                new Crawl(new LivePages(Limits.STANDARD, true, () -> NOON), Manners.POLITE.withGap(Duration.ZERO));
        crawl.keepRobotsIn(folder.resolve("robots"));
        return crawl;
    }

    private static Kind kindOf(Crawl crawl, URI address) {
        try {
            crawl.page(address);
            throw new AssertionError(address + " was fetched");
        } catch (DictumException refused) {
            return refused.kind();
        }
    }
}
