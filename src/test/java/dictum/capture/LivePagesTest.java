package dictum.capture;

import static dictum.model.DictumException.Kind.BAD_ADDRESS;
import static dictum.model.DictumException.Kind.BINARY;
import static dictum.model.DictumException.Kind.EMPTY;
import static dictum.model.DictumException.Kind.FORBIDDEN_ADDRESS;
import static dictum.model.DictumException.Kind.GONE;
import static dictum.model.DictumException.Kind.HTTP_STATUS;
import static dictum.model.DictumException.Kind.NETWORK;
import static dictum.model.DictumException.Kind.REDIRECT_LOOP;
import static dictum.model.DictumException.Kind.TIMEOUT;
import static dictum.model.DictumException.Kind.TOO_LARGE;
import static dictum.model.DictumException.Kind.TRUNCATED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import dictum.model.Snapshot.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LivePagesTest {
    private static final Instant NOON = Instant.parse("2024-05-03T12:00:00Z");
    private static final String PAGE =
            "<!doctype html><title>Bridge opens</title><p>“At last,” said Ada Okoro, déjà vu.";
    private static final Charset LATIN = Charset.forName("windows-1252");

    /** Small and patient: these tests are about sizes, and the machine that runs them may be busy. */
    private static final Limits SMALL = new Limits(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60), 100_000, 2_000_000, 200, 5);

    private static final Limits QUICK =
            new Limits(Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ofSeconds(1), 100_000, 100_000, 200, 5);

    private final MockWebServer server = new MockWebServer();
    private final LivePages pages = new LivePages(SMALL, true, () -> NOON);

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        pages.close();
        server.close();
    }

    @Test
    void keepsThePageAsReceived() throws Exception {
        server.enqueue(page("text/html; charset=utf-8", PAGE.getBytes(UTF_8))
                .addHeader("Last-Modified", "Fri, 03 May 2024 10:00:00 GMT")
                .addHeader("X-Twice", "a")
                .addHeader("X-Twice", "b")
                .build());
        URI address = at("/news/bridge-opens.html");
        Snapshot snapshot = pages.fetch(address);
        assertThat(snapshot.doc()).isEqualTo("bridge-opens");
        assertThat(snapshot.origin()).isEqualTo(address.toString());
        assertThat(snapshot.address()).contains(address);
        assertThat(snapshot.requested()).isEmpty();
        assertThat(snapshot.accessed()).isEqualTo(NOON);
        assertThat(snapshot.status()).isEqualTo(200);
        assertThat(snapshot.format()).isEqualTo(Format.HTML);
        assertThat(snapshot.charsetBasis()).isEqualTo("HTTP");
        assertThat(text(snapshot)).isEqualTo(PAGE);
        assertThat(snapshot.headers())
                .contains(new Header("Last-Modified", "Fri, 03 May 2024 10:00:00 GMT"))
                .containsSubsequence(new Header("X-Twice", "a"), new Header("X-Twice", "b"));
    }

    @Test
    void saysHonestlyWhoAsks() throws Exception {
        server.enqueue(page("text/html", PAGE.getBytes(UTF_8))
                .addHeader("Set-Cookie", "a=b")
                .build());
        server.enqueue(page("text/html", PAGE.getBytes(UTF_8)).build());
        pages.fetch(at("/a"));
        pages.fetch(at("/b"));
        RecordedRequest first = server.takeRequest();
        assertThat(first.getHeaders().get("User-Agent")).isEqualTo("Dictum/0.1 (personal citation tool)");
        assertThat(first.getHeaders().get("Accept")).startsWith("text/html");
        assertThat(first.getHeaders().get("Referer")).isNull();
        RecordedRequest second = server.takeRequest();
        assertThat(second.getHeaders().get("Cookie")).isNull();
        assertThat(second.getConnectionIndex()).isEqualTo(first.getConnectionIndex());
    }

    @Test
    void believesTheHeadersEncodingBeforeThePages() throws Exception {
        byte[] body = ("<meta charset=koi8-r>" + PAGE).getBytes(LATIN);
        server.enqueue(page("text/html; charset=ISO-8859-1", body).build());
        server.enqueue(page("text/html", ("<meta charset=iso-8859-1>" + PAGE).getBytes(LATIN))
                .build());
        Snapshot byHeader = pages.fetch(at("/"));
        assertThat(byHeader.charsetBasis()).isEqualTo("HTTP");
        assertThat(text(byHeader)).endsWith(PAGE);
        Snapshot byMeta = pages.fetch(at("/"));
        assertThat(byMeta.charsetBasis()).isEqualTo("meta");
        assertThat(text(byMeta)).endsWith(PAGE);
    }

    @Test
    void readsPlainText() throws Exception {
        server.enqueue(page("text/plain", PAGE.getBytes(UTF_8)).build());
        assertThat(pages.fetch(at("/a.txt")).format()).isEqualTo(Format.PLAIN_TEXT);
    }

    @Test
    void leavesTheFragmentOut() throws Exception {
        server.enqueue(page("text/html", PAGE.getBytes(UTF_8)).build());
        Snapshot snapshot = pages.fetch(at("/a#:~:text=bridge"));
        assertThat(snapshot.address()).contains(at("/a"));
        assertThat(snapshot.requested()).contains(at("/a#:~:text=bridge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "deflate-raw", "GZIP", "identity", "gzip, gzip"})
    void unpacksWhatIsPacked(String encoding) throws Exception {
        byte[] body = PAGE.getBytes(UTF_8);
        byte[] packed = switch (encoding) {
            case "identity" -> body;
            case "deflate" -> deflate(body, false);
            case "deflate-raw" -> deflate(body, true);
            case "gzip, gzip" -> gzip(gzip(body));
            default -> gzip(body);
        };
        server.enqueue(page("text/html", packed)
                .addHeader("Content-Encoding", encoding.replace("-raw", ""))
                .build());
        assertThat(text(pages.fetch(at("/")))).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, zstd", "gzip, gzip, gzip"})
    void refusesWhatItCannotUnpack(String encoding) {
        server.enqueue(page("text/html", new byte[] {1, 2, 3})
                .addHeader("Content-Encoding", encoding)
                .build());
        assertFails(HTTP_STATUS, () -> pages.fetch(at("/")), "packed as");
    }

    @Test
    void followsFiveRedirects() {
        for (int i = 1; i <= 5; i++) {
            server.enqueue(redirect(i % 2 == 0 ? 301 : 307, "/" + i));
        }
        server.enqueue(page("text/html", PAGE.getBytes(UTF_8)).build());
        Snapshot snapshot = pages.fetch(at("/0"));
        assertThat(snapshot.address()).contains(at("/5"));
        assertThat(snapshot.requested()).contains(at("/0"));
        assertThat(snapshot.doc()).isEqualTo("5");
        assertThat(server.getRequestCount()).isEqualTo(6);
    }

    @Test
    void followsNoSixthRedirect() {
        for (int i = 1; i <= 6; i++) {
            server.enqueue(redirect(302, "/" + i));
        }
        assertFails(REDIRECT_LOOP, () -> pages.fetch(at("/0")), "more than 5");
        assertThat(server.getRequestCount()).isEqualTo(6);
    }

    @Test
    void seesACircle() {
        server.enqueue(redirect(302, "/b"));
        server.enqueue(redirect(302, "/a#again"));
        assertFails(REDIRECT_LOOP, () -> pages.fetch(at("/a")), "circle");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1/, FORBIDDEN_ADDRESS",
        "http://169.254.169.254/latest/meta-data/, FORBIDDEN_ADDRESS",
        "//192.168.0.1/, FORBIDDEN_ADDRESS",
        "http://2130706433/, FORBIDDEN_ADDRESS",
        "http://0x7f.1/, FORBIDDEN_ADDRESS",
        "http://[::ffff:10.0.0.1]/, FORBIDDEN_ADDRESS",
        "http://printer.local/, FORBIDDEN_ADDRESS",
        "http://127.0.0.1:22/, FORBIDDEN_ADDRESS",
        "file:///etc/passwd, BAD_ADDRESS",
        "ftp://paper.example/, BAD_ADDRESS",
        "javascript:alert(1), BAD_ADDRESS",
        "http://a:b@127.0.0.1/, BAD_ADDRESS"
    })
    void vetsEveryRedirect(String location, DictumException.Kind kind) {
        server.enqueue(redirect(302, location));
        assertFails(kind, () -> pages.fetch(at("/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://[::1]:%d/",
                "http://2130706433:%d/",
                "http://0x7f.1:%d/",
                "http://0177.0.0.1:%d/",
                "http://127.1:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://0.0.0.0:%d/"
            })
    void neverCallsThisMachineUnlessOpened(String address) {
        try (LivePages closed = LivePages.standard()) {
            assertFails(
                    FORBIDDEN_ADDRESS,
                    () -> closed.fetch(URI.create(address.formatted(server.getPort()))),
                    "not fetched");
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void opensLoopbackOnRequest() {
        server.enqueue(page("text/html", PAGE.getBytes(UTF_8)).build());
        try (LivePages open = LivePages.openToLoopback()) {
            assertThat(text(open.fetch(at("/")))).isEqualTo(PAGE);
            assertFails(FORBIDDEN_ADDRESS, () -> open.fetch(URI.create("http://10.0.0.1/")));
            assertFails(BAD_ADDRESS, () -> open.fetch(URI.create("file:///etc/passwd")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, sign in",
        "402, subscribe",
        "403, refuses programs",
        "404, no such page",
        "410, taken down",
        "418, check the address",
        "429, wait 120 seconds",
        "451, legal reasons",
        "500, fault of its own",
        "503, wait 120 seconds",
        "304, did not give the page"
    })
    void saysWhatToDoWhenThereIsNoPage(int status, String advice) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Retry-After", "120")
                .build());
        DictumException.Kind kind = status == 404 || status == 410 ? GONE : HTTP_STATUS;
        assertFails(kind, () -> pages.fetch(at("/a")), advice, "answered " + status, at("/a").toString());
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void refusesARedirectThatLeadsNowhere() {
        server.enqueue(new MockResponse.Builder().code(302).build());
        assertFails(HTTP_STATUS, () -> pages.fetch(at("/")), "answered 302");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, PDF",
        "image/png, picture",
        "video/mp4, recording",
        "application/ld+json, data for programs",
        "application/rss+xml, feed",
        "application/zip, application/zip"
    })
    void refusesWhatIsNoPageByItsType(String type, String kind) {
        server.enqueue(page(type, PAGE.getBytes(UTF_8)).build());
        assertFails(BINARY, () -> pages.fetch(at("/")), kind);
    }

    @Test
    void refusesAPdfThatCallsItselfHtml() {
        server.enqueue(page("text/html", "%PDF-1.7".getBytes(UTF_8)).build());
        assertFails(BINARY, () -> pages.fetch(at("/")), "PDF");
    }

    @Test
    void readsAPageWithoutType() {
        server.enqueue(new MockResponse.Builder().body(PAGE).build());
        assertThat(pages.fetch(at("/")).format()).isEqualTo(Format.HTML);
    }

    @Test
    void refusesAnEmptyPage() {
        server.enqueue(page("text/html", new byte[0]).build());
        assertFails(EMPTY, () -> pages.fetch(at("/")));
    }

    @Test
    void refusesALargePageWhateverItDeclares() {
        byte[] large = "x".repeat(100_001).getBytes(UTF_8);
        server.enqueue(page("text/html", large).build());
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .chunkedBody(new Buffer().write(large), 8192)
                .build());
        server.enqueue(page("text/html", "x".repeat(100_000).getBytes(UTF_8)).build());
        assertFails(TOO_LARGE, () -> pages.fetch(at("/declared")), "100000 bytes");
        assertFails(TOO_LARGE, () -> pages.fetch(at("/undeclared")), "100000 bytes");
        assertThat(pages.fetch(at("/just")).body().size()).isEqualTo(100_000);
    }

    @Test
    void letsGoOfABomb() throws IOException {
        byte[] zeros = new byte[50_000_000];
        server.enqueue(page("text/html", gzip(zeros))
                .addHeader("Content-Encoding", "gzip")
                .build());
        server.enqueue(page("text/html", gzip(gzip(zeros)))
                .addHeader("Content-Encoding", "gzip, gzip")
                .build());
        assertFails(TOO_LARGE, () -> pages.fetch(at("/bomb")), "200 times");
        assertFails(TOO_LARGE, () -> pages.fetch(at("/bomb-in-bomb")), "200 times");
    }

    @Test
    void refusesMoreThanTheLimitOnceUnpacked() throws IOException {
        // Hexadecimal noise shrinks to half: under the ratio, over the size.
        StringBuilder noise = new StringBuilder("<p>");
        Random random = new Random(5);
        while (noise.length() < 150_000) {
            noise.append(Integer.toHexString(random.nextInt()));
        }
        Limits limits = new Limits(SMALL.connect(), SMALL.firstByte(), SMALL.whole(), 100_000, 120_000, 200, 5);
        server.enqueue(page("text/html", gzip(noise.toString().getBytes(UTF_8)))
                .addHeader("Content-Encoding", "gzip")
                .build());
        try (LivePages narrow = new LivePages(limits, true, () -> NOON)) {
            assertFails(TOO_LARGE, () -> narrow.fetch(at("/")), "120000 bytes");
        }
    }

    @Test
    void doesNotWaitForASilentServer() {
        server.enqueue(page("text/html", PAGE.getBytes(UTF_8))
                .headersDelay(30, SECONDS)
                .build());
        assertTimesOut();
    }

    @Test
    void doesNotWaitForATricklingServer() {
        server.enqueue(page("text/html", PAGE.getBytes(UTF_8))
                .throttleBody(1, 100, MILLISECONDS)
                .build());
        assertTimesOut();
    }

    @Test
    void countsRedirectsIntoTheTimeOfTheWhole() {
        for (int i = 1; i <= 6; i++) {
            server.enqueue(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", "/" + i)
                    .headersDelay(250, MILLISECONDS)
                    .build());
        }
        assertTimesOut();
    }

    @Test
    void keepsNoHalfPage() throws IOException {
        server.enqueue(page("text/html", PAGE.getBytes(UTF_8))
                .setHeader("Content-Length", "5000")
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        byte[] packed = gzip(PAGE.repeat(20).getBytes(UTF_8));
        server.enqueue(page("text/html", Arrays.copyOf(packed, packed.length / 2))
                .addHeader("Content-Encoding", "gzip")
                .build());
        assertFails(TRUNCATED, () -> pages.fetch(at("/cut")), "whole");
        assertFails(TRUNCATED, () -> pages.fetch(at("/cut-in-packing")), "whole");
    }

    @Test
    void tellsThatNobodyAnswers() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0)) {
            unused = socket.getLocalPort();
        }
        assertFails(NETWORK, () -> pages.fetch(URI.create("http://127.0.0.1:" + unused + "/")));
    }

    private void assertTimesOut() {
        try (LivePages quick = new LivePages(QUICK, true, () -> NOON)) {
            assertFails(TIMEOUT, () -> quick.fetch(at("/")), "took too long");
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private static MockResponse.Builder page(String type, byte[] body) {
        return new MockResponse.Builder().body(new Buffer().write(body)).addHeader("Content-Type", type);
    }

    private static MockResponse redirect(int status, String location) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Location", location)
                .build();
    }

    private static String text(Snapshot snapshot) {
        return snapshot.charset().decode(snapshot.body().bytes()).toString();
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] body, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private static void assertFails(DictumException.Kind kind, ThrowingCallable call, String... words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .message()
                .isNotBlank()
                .satisfies(message -> assertThat(List.of(words)).allMatch(message::contains));
    }
}
