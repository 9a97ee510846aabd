package dictum.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.capture.Packed;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, messages and lists through {@code dictum capture}: a row for every page in them. */
final class ArchiveCaptureTest {
    private static final String BRIDGE = "https://harbour.example/bridge";
    private static final String DATE = "2026-03-01T08:30:00Z";
    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8";

    @TempDir
    Path folder;

    @Test
    void aPageThatAnArchiveHoldsTwiceHasTwoRows() throws IOException {
        String first = NewsServer.article(1);
        String second = first.replace("before the summer", "before the autumn");
        Path file = write(
                "crawl.warc",
                Packed.joined(
                        response(BRIDGE, first),
                        response(BRIDGE, "<html><body><form><input name=user></form></body></html>"),
                        response(BRIDGE, second)));

        assertThat(states(file))
                .containsExactly(
                        "%s: %s=stored".formatted(file, BRIDGE),
                        "%s: %s (2)=no running text".formatted(file, BRIDGE),
                        "%s: %s (3)=stored".formatted(file, BRIDGE));
        assertThat(states(file)).hasSize(3).allMatch(row -> row.matches(".*=(unchanged|no running text)"));
    }

    @Test
    void aWaczGivesARowForEachPageOfItsList() throws IOException {
        String lock = "https://harbour.example/lock";
        byte[] archive = Packed.joined(response(BRIDGE, NewsServer.article(1)), response(lock, NewsServer.article(2)));
        Path file = write(
                "crawl.wacz",
                Packed.zip(
                        Map.of(
                                "archive/data.warc.gz",
                                Packed.gzip(archive),
                                "pages/pages.jsonl",
                                "{\"url\":\"%s\"}\n".formatted(lock).getBytes(UTF_8)),
                        true));

        assertThat(states(file)).containsExactly("%s: %s=stored".formatted(file, lock));
    }

    @Test
    void aMessageGivesARowForEachOfItsPages() throws IOException {
        String saved = """
                From: <Saved by Blink>
                Snapshot-Content-Location: %s
                Date: Sun, 1 Mar 2026 09:30:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="x"

                --x
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: 8bit
                Content-Location: %s

                %s
                --x--
                """.formatted(BRIDGE, BRIDGE, NewsServer.article(3));
        Path mhtml = write("page.mhtml", saved.replace("\n", "\r\n").getBytes(UTF_8));
        String sent = """
                From: Desk <desk@harbour.example>
                To: reader@example.org
                MIME-Version: 1.0
                Date: Sun, 1 Mar 2026 09:30:00 +0100
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                """.formatted(NewsServer.article(4));
        Path mail = write("mail.eml", sent.replace("\n", "\r\n").getBytes(UTF_8));

        assertThat(states(mhtml)).containsExactly(mhtml + "=stored");
        assertThat(states(mail)).containsExactly(mail + "=stored");
    }

    @Test
    void aFeedGivesARowForItselfAndEachPageItNames() throws IOException {
        try (NewsServer site = new NewsServer()) {
            Path feed = write("feed", """
                            <rss version="2.0"><channel><title>News</title><link>%s</link>
                            <item><link>%s</link></item><item><link>%s</link></item></channel></rss>
                            """.formatted(site.at("/"), site.at("/good/1"), site.at("/nothing/2"))
                    .getBytes(UTF_8));

            assertThat(states(feed))
                    .containsExactlyInAnyOrder(
                            feed + "=list", site.at("/good/1") + "=stored", site.at("/nothing/2") + "=gone");
        }
    }

    /** Names from an archive are shown and never opened. */
    @Test
    void noAddressInAWebArchiveLeadsOutOfTheLibrary() throws IOException {
        Path file = write(
                "crawl.warc",
                Packed.joined(
                        response("https://harbour.example/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd", article(1)),
                        response("https://harbour.example/..%5C..%5CCON.html", article(2)),
                        response("https://harbour.example/a%00%1B%5B31mb", article(3)),
                        response("https://harbour.example/" + "%D0%BC".repeat(300), article(4)),
                        Packed.record(
                                "resource",
                                "file:///etc/passwd",
                                DATE,
                                "text/html",
                                article(5).getBytes(UTF_8)),
                        Packed.record(
                                "resource",
                                "urn:x:../../CON",
                                DATE,
                                "text/html",
                                article(6).getBytes(UTF_8))));
        List<Path> outside = outside();

        assertThat(states(file)).hasSize(6).allMatch(row -> row.endsWith("=stored"));
        assertThat(outside()).isEqualTo(outside);
        try (Stream<Path> kept = Files.walk(folder.resolve("library"))) {
            assertThat(kept.map(path -> String.valueOf(path.getFileName())))
                    .allMatch(name -> name.matches("[A-Za-z0-9._-]{1,120}") && !name.contains("passwd"));
        }
        assertThat(Outcome.in(folder.resolve("library"), "verify").code()).isEqualTo(ExitCode.DONE);
    }

    private static String article(int number) {
        return NewsServer.article(number);
    }

    private static byte[] response(String target, String page) {
        return Packed.response(target, DATE, OK, page.getBytes(UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** What lies beside the library; the report aside. */
    private List<Path> outside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("library") && !file.endsWith("report.csv"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> states(Path input) throws IOException {
        Path report = folder.resolve("report.csv");
        Outcome outcome = Outcome.in(
                folder.resolve("library"),
                "capture",
                "--allow-loopback",
                "--gap",
                "0",
                input.toString(),
                "--report",
                report.toString());
        assertThat(report).as(outcome.err()).exists();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(new StringReader(Files.readString(report)), format)) {
            List<String> states = new ArrayList<>();
            rows.forEach(row -> states.add(row.get("Input") + "=" + row.get("State")));
            return states;
        }
    }
}
