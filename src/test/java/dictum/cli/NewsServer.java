package dictum.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/** A site of numbered articles, of which some misbehave as their addresses say, and a log of who asked for what. */
final class NewsServer implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("harbour", "bridge", "market", "library", "ferry", "tower", "quarry");
    private static final List<String> NAMES =
            List.of("Ada Okoro", "Mara Olin", "Ivo Brandt", "Sanna Lind", "Pavel Orlin");

    private static final String DAY = "Sun, 01 Mar 2026 08:30:00 GMT";

    private final MockWebServer server = new MockWebServer();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final List<Long> times = new CopyOnWriteArrayList<>();

    /** Pages that are answered with their words changed. */
    final Map<String, String> changed = new ConcurrentHashMap<>();

    /** Paths that were answered with "not modified". */
    final List<String> unchanged = new CopyOnWriteArrayList<>();

    /** Paths that the site's map names. */
    final List<String> mapped = new CopyOnWriteArrayList<>();

    NewsServer() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getUrl().encodedPath();
                times.add(System.nanoTime());
                int before = asked.computeIfAbsent(path, unseen -> new AtomicInteger())
                        .getAndIncrement();
                MockResponse answer = path.startsWith("/dated")
                        ? dated(path, request.getHeaders().get("If-Modified-Since"))
                        : answer(path, before, request.getHeaders().get("If-None-Match"));
                if (answer.getCode() == 304) {
                    unchanged.add(path);
                }
                return answer;
            }
        });
        server.start();
    }

    String at(String path) {
        return server.url(path).toString();
    }

    /** How often the page was asked for. */
    int asked(String path) {
        AtomicInteger times = asked.get(path);
        return times == null ? 0 : times.get();
    }

    int requests() {
        return times.size();
    }

    /** An article of some paragraphs, with other words for each number. */
    static String article(int number) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><head><title>Report ")
                .append(number)
                .append(" from the coast</title></head><body><article><h1>Report ")
                .append(number)
                .append(" from the coast</h1>");
        for (int i = 0; i < 6; i++) {
            String place = PLACES.get((number + i) % PLACES.size());
            String name = NAMES.get((number * 3 + i) % NAMES.size());
            page.append("<p>The old %s number %d will be open again before the summer, and %s %d will pay for it. "
                            .formatted(place, number * 7 + i, place, number + i * 13))
                    .append("“We counted %d stones and %d of them were new,” said %s, who keeps the %s in order."
                            .formatted(number * 11 + i, number + 3 * i, name, place))
                    .append("</p>");
        }
        return page.append("</article></body></html>").toString();
    }

    @Override
    public void close() {
        server.close();
    }

    private MockResponse answer(String path, int before, String etag) {
        String kind = path.substring(1).replaceAll("[/0-9].*", "");
        int number = Integer.parseInt("0" + path.replaceAll("[^0-9]", ""));
        return switch (kind) {
            case "good", "copy" -> tagged(path, number, etag);
            case "slow" ->
                page(article(number))
                        .newBuilder()
                        .headersDelay(100, TimeUnit.MILLISECONDS)
                        .build();
            case "later" -> before == 0 ? status(503) : page(article(number));
            case "busy" ->
                before == 0
                        ? status(429).newBuilder().addHeader("Retry-After", "0").build()
                        : page(article(number));
            case "moved" ->
                status(301)
                        .newBuilder()
                        .addHeader("Location", "/good/" + number)
                        .build();
            case "circle" ->
                status(302).newBuilder().addHeader("Location", path).build();
            case "cut" -> cut(article(number));
            case "huge" ->
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/html")
                        .body(new Buffer().write(new byte[21_000_000]))
                        .build();
            case "sitemap.xml" ->
                page(map())
                        .newBuilder()
                        .setHeader("Content-Type", "application/xml")
                        .build();
            case "dead" -> status(500);
            case "picture" ->
                page("x").newBuilder().setHeader("Content-Type", "image/png").build();
            case "door" -> page("<html><body><form><input name=user></form></body></html>");
            case "robots.txt" ->
                page("User-agent: *\nDisallow: /private")
                        .newBuilder()
                        .setHeader("Content-Type", "text/plain")
                        .build();
            default -> status(404);
        };
    }

    private String map() {
        StringBuilder map = new StringBuilder("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
        mapped.forEach(path -> map.append("<url><loc>").append(at(path)).append("</loc></url>"));
        return map.append("</urlset>").toString();
    }

    private MockResponse tagged(String path, int number, String etag) {
        String words = changed.getOrDefault(path, article(number));
        String tag = "\"" + words.hashCode() + "\"";
        return tag.equals(etag)
                ? status(304)
                : page(words).newBuilder().addHeader("ETag", tag).build();
    }

    /** Tells by the day alone whether the page changed, as sites do that keep no tags. */
    private static MockResponse dated(String path, String since) {
        return DAY.equals(since)
                ? status(304)
                : page(article(Integer.parseInt(path.replaceAll("[^0-9]", ""))))
                        .newBuilder()
                        .addHeader("Last-Modified", DAY)
                        .build();
    }

    private static MockResponse cut(String words) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(words.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .addHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(Arrays.copyOf(packed.toByteArray(), packed.size() / 2)))
                .build();
    }

    private static MockResponse page(String words) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(words)
                .build();
    }

    private static MockResponse status(int status) {
        return new MockResponse.Builder().code(status).build();
    }
}
