package dictum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as no browser of the reader would send them, byte by byte. */
final class GateTest {
    @TempDir
    static Path folder;

    private static OpenDesk desk;
    private static String host;
    private static String cookie;

    @BeforeAll
    static void open() throws IOException {
        desk = OpenDesk.withExamples(folder);
        host = "127.0.0.1:" + desk.port();
        String key = desk.link().substring(desk.link().indexOf('#') + 1);
        String admitted =
                answer(post("/session", host, "http://" + host, "application/json", "", "{\"key\":\"" + key + "\"}"));
        assertThat(admitted).startsWith("HTTP/1.1 204");
        cookie = admitted.lines()
                .filter(line -> line.startsWith("Set-Cookie: "))
                .map(line -> line.substring(12, line.indexOf(';')))
                .findFirst()
                .orElseThrow();
        assertThat(admitted).contains("HttpOnly", "SameSite=Strict");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void answersTheReader() throws IOException {
        assertThat(answer(get("/queue", host, "Cookie: " + cookie)))
                .startsWith("HTTP/1.1 200")
                .contains("<h1");
        String local = "localhost:" + desk.port();
        assertThat(answer(get("/queue", local, "Cookie: " + cookie))).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.test",
                "127.evil.test:PORT",
                "127.0.0.1.evil.test:PORT",
                "localhost.evil.test:PORT",
                "0.0.0.0:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.0.0.2:PORT",
                "[::]:PORT",
                "evil.test@127.0.0.1:PORT",
                "2130706433:PORT",
                "127.1:PORT",
                "xlocalhost:PORT",
                ""
            })
    void refusesAForeignHost(String foreign) throws IOException {
        String named = foreign.replace("PORT", Integer.toString(desk.port()));
        for (String path : List.of("/queue", "/", "/assets/desk.css", "/receive", "/export/quotes-csv")) {
            assertRefused(answer(get(path, named, "Cookie: " + cookie)));
        }
    }

    @Test
    void refusesARequestWithoutHost() throws IOException {
        assertRefused(answer("GET /queue HTTP/1.0\r\nCookie: " + cookie + "\r\n\r\n"));
        assertRefused(answer("GET /queue HTTP/1.1\r\nConnection: close\r\nCookie: " + cookie + "\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.test",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "https://127.0.0.1:PORT",
                "http://localhost:PORT",
                "http://127.evil.test:PORT",
                "file://",
                ""
            })
    void refusesAForeignOrigin(String foreign) throws IOException {
        String origin = foreign.replace("PORT", Integer.toString(desk.port()));
        String id = desk.library().queue(1).get(0).entry().id();
        String decide = post("/do/accept", host, origin, "application/json", cookie, "{\"id\":\"" + id + "\"}");
        assertRefused(answer(decide));
        assertRefused(answer(get("/queue", host, "Cookie: " + cookie + "\r\nOrigin: " + origin)));
        assertThat(desk.library().detail(id).reviews()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", ""})
    void refusesWhatAFormCanSend(String type) throws IOException {
        String id = desk.library().queue(1).get(0).entry().id();
        String answer = answer(post("/do/accept", host, "http://" + host, type, cookie, "{\"id\":\"" + id + "\"}"));
        assertThat(answer).startsWith("HTTP/1.1 415");
        assertThat(desk.library().detail(id).reviews()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesWhatAnotherSiteAsksForToRead(String site) throws IOException {
        for (String path : List.of("/queue", "/search", "/export/quotes-csv", "/assets/desk.js")) {
            assertRefused(answer(get(path, host, "Cookie: " + cookie + "\r\nSec-Fetch-Site: " + site)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "PUT", "DELETE", "TRACE", "PATCH"})
    void answersNoOtherMethod(String method) throws IOException {
        String answer = answer(
                "%s /queue HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nCookie: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .formatted(method, host, host, cookie));
        assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("Access-Control-Allow");
    }

    @Test
    void showsNothingWithoutTheCookie() throws IOException {
        String id = desk.library().queue(1).get(0).entry().id();
        for (String path : List.of(
                "/queue", "/inbox", "/search", "/article/strand2026city", "/export/quotes-csv", "/cite/" + id)) {
            assertThat(answer(get(path, host, "X-Nothing: 1")))
                    .startsWith("HTTP/1.1 401")
                    .doesNotContain("Halvorn", id);
        }
        String guessed = post("/session", host, "http://" + host, "application/json", "", "{\"key\":\"guess\"}");
        assertRefused(answer(guessed));
        String decide = post("/do/accept", host, "http://" + host, "application/json", "", "{\"id\":\"" + id + "\"}");
        assertThat(answer(decide)).startsWith("HTTP/1.1 401");
    }

    @Test
    void correctsNoArticleForAnybodyElse() throws IOException {
        String body = "{\"key\":\"strand2026city\",\"seen\":\"0\",\"title\":\"Taken over\"}";
        String own = "http://" + host;
        String json = "application/json";
        for (String path : List.of("/do/article", "/do/article-undo")) {
            assertRefused(answer(post(path, host, "https://evil.test", json, cookie, body)));
            assertThat(answer(post(path, host, own, "text/plain", cookie, body)))
                    .startsWith("HTTP/1.1 415");
            assertThat(answer(post(path, host, own, json, "", body))).startsWith("HTTP/1.1 401");
            assertThat(answer(get(path + "?key=strand2026city&seen=0&title=x", host, "Cookie: " + cookie)))
                    .startsWith("HTTP/1.1 404");
        }
        String unseen = body.replace("\"0\"", "\"\"");
        assertThat(answer(post("/do/article", host, own, json, cookie, unseen))).startsWith("HTTP/1.1 409");
        assertThat(desk.library().catalogue().article("strand2026city").reviews())
                .isEmpty();
    }

    @Test
    void changesNothingOnGet() throws IOException {
        String id = desk.library().queue(1).get(0).entry().id();
        for (String path : List.of("/do/accept?id=" + id, "/do/undo?id=" + id, "/inbox/addresses", "/session")) {
            assertThat(answer(get(path, host, "Cookie: " + cookie))).startsWith("HTTP/1.1 404");
        }
        assertThat(desk.library().detail(id).reviews()).isEmpty();
    }

    @Test
    void tellsTheBrowserToLetNothingElseIn() throws IOException {
        assertThat(answer(get("/queue", host, "Cookie: " + cookie)))
                .contains("Content-Security-Policy: default-src 'none'; script-src 'self'")
                .contains("frame-ancestors 'none'", "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer")
                .contains("Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin")
                .doesNotContain("unsafe-inline", "<script>", " style=", " onclick=");
        assertThat(answer(get("/article/strand2026city/page", host, "Cookie: " + cookie)))
                .startsWith("HTTP/1.1 200")
                .contains("Content-Security-Policy: sandbox; default-src 'none'");
    }

    @Test
    void namesTheDeskToWhoeverElseWantsTheLibrary() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> dictum.library.QuoteLibrary.open(folder.resolve("library"), dictum.library.Progress.NONE))
                .hasMessageContaining("is held by");
        assertThat(folder.resolve("library").resolve("lock"))
                .content()
                .contains("at the review desk " + desk.address());
    }

    private static void assertRefused(String answer) {
        assertThat(answer)
                .matches(text -> text.startsWith("HTTP/1.1 403") || text.startsWith("HTTP/1.1 400"), "refused");
        assertThat(answer).doesNotContain("Halvorn").doesNotContain("Set-Cookie");
    }

    private static String get(String path, String host, String headers) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n\r\n".formatted(path, host, headers);
    }

    private static String post(String path, String host, String origin, String type, String cookie, String body) {
        return "POST %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s%s%sContent-Length: %d\r\n\r\n%s"
                .formatted(
                        path,
                        host,
                        origin.isEmpty() ? "" : "Origin: " + origin + "\r\n",
                        type.isEmpty() ? "" : "Content-Type: " + type + "\r\n",
                        cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n",
                        body.length(),
                        body);
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
