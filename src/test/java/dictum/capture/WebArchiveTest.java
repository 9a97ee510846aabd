package dictum.capture;

import static dictum.model.DictumException.Kind.TRUNCATED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Snapshot;
import dictum.model.Snapshot.Header;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Web archives, plain, packed and in a WACZ. */
final class WebArchiveTest extends HeldFiles {
    @Test
    void aWebArchiveGivesEachPageWithItsAddressHeadersAndTime() throws IOException {
        byte[] archive = Packed.joined(
                Packed.record("warcinfo", "x", DATE, "application/warc-fields", "software: x\r\n".getBytes(UTF_8)),
                Packed.response(BRIDGE, DATE, OK, PAGE.getBytes(UTF_8)),
                Packed.response(
                        "https://harbour.example/a.png", DATE, "HTTP/1.1 200 OK\nContent-Type: image/png", new byte[9]),
                Packed.response(
                        "https://harbour.example/old", DATE, "HTTP/1.1 301 Moved\nLocation: /bridge", new byte[0]),
                Packed.response(
                        "https://harbour.example/gone", DATE, "HTTP/1.1 404 No\nContent-Type: text/html", new byte[9]),
                Packed.record(
                        "request",
                        BRIDGE,
                        DATE,
                        "application/http; msgtype=request",
                        "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                Packed.record("resource", LOCK, "2026-03-02T09:00:00Z", "text/html", PAGE.getBytes(UTF_8)));
        for (byte[] file : List.of(archive, Packed.gzip(archive), gzipByRecord(archive))) {
            List<Snapshot> pages = pages(file, "crawl.bin");

            assertThat(pages).hasSize(2);
            Snapshot bridge = pages.get(0);
            assertThat(bridge.address()).contains(URI.create(BRIDGE));
            assertThat(bridge.accessed()).isEqualTo(Instant.parse(DATE));
            assertThat(bridge.headers()).contains(new Header("X-Cache", "hit"));
            assertThat(bridge.status()).isEqualTo(200);
            assertThat(bridge.doc()).isEqualTo("bridge");
            assertThat(bridge.origin()).endsWith("crawl.bin");
            assertThat(bridge.charsetBasis()).isEqualTo("HTTP");
            assertThat(text(bridge)).isEqualTo(PAGE);
            assertThat(pages.get(1).address()).contains(URI.create(LOCK));
            assertThat(pages.get(1).accessed()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        }
    }

    @Test
    void archivedBodiesAreUnpackedWhetherTheCrawlerDidOrNot() throws IOException {
        byte[] page = PAGE.getBytes(UTF_8);
        byte[] packed = Packed.gzip(page);
        byte[] chunked = Packed.joined(
                (Integer.toHexString(packed.length) + "\r\n").getBytes(UTF_8), packed, "\r\n0\r\n\r\n".getBytes(UTF_8));
        String both = OK + "\nTransfer-Encoding: chunked\nContent-Encoding: gzip";
        byte[] archive = Packed.joined(
                Packed.response(BRIDGE, DATE, both, chunked),
                Packed.response(BRIDGE, DATE, both, packed),
                Packed.response(BRIDGE, DATE, both, page));

        assertThat(pages(archive, "crawl.warc"))
                .hasSize(3)
                .allSatisfy(one -> assertThat(text(one)).isEqualTo(PAGE));
    }

    @Test
    void aWebArchiveThatBreaksOffGivesWhatCameBeforeAndSaysSo() throws IOException {
        byte[] one = Packed.response(BRIDGE, DATE, OK, PAGE.getBytes(UTF_8));
        byte[] two = Packed.gzip(Packed.response(LOCK, DATE, OK, noise(5000)));
        byte[] cut = Packed.joined(Packed.gzip(one), Arrays.copyOf(two, two.length / 2));

        try (Holding held = saved.open(write("cut.warc.gz", cut), Optional.empty(), Optional.empty())) {
            assertThat(text(held.next().page().get())).isEqualTo(PAGE);
            assertFails(TRUNCATED, () -> held.next().page().get(), "after 1 pages", "cut.warc.gz");
            assertThat(held.hasNext()).isFalse();
        }
    }

    @Test
    void aFileWhoseFirstBytesAreAllThatCameBreaksOff() {
        byte[] cut = {0x1f, (byte) 0x8b, 8, 'j', 'u', 'n', 'k'};

        assertFails(TRUNCATED, () -> pages(cut, "cut.warc.gz"), "breaks off while it is unpacked: get it again");
    }

    @Test
    void aRecordThatWasCutOffIsNoPage() throws IOException {
        String record = new String(Packed.response(BRIDGE, DATE, OK, PAGE.getBytes(UTF_8)), ISO_8859_1);
        byte[] marked = record.replaceFirst("WARC-Date", "WARC-Truncated: length\r\nWARC-Date")
                .getBytes(ISO_8859_1);

        assertFails(TRUNCATED, () -> pages(marked, "a.warc"), "cut off", BRIDGE);
    }

    @Test
    void aWaczGivesThePagesOfItsListAlone() throws IOException {
        byte[] archive = Packed.gzip(Packed.joined(
                Packed.response(BRIDGE, DATE, OK, PAGE.getBytes(UTF_8)),
                Packed.response("https://ads.example/frame", DATE, OK, PAGE.getBytes(UTF_8))));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("datapackage.json", "{}".getBytes(UTF_8));
        entries.put("archive/data.warc.gz", archive);
        entries.put("archive/more.warc.gz", Packed.gzip(Packed.response(LOCK, DATE, OK, PAGE.getBytes(UTF_8))));
        byte[] all = Packed.zip(entries, true);
        entries.put(
                "pages/pages.jsonl",
                "{\"format\":\"json-pages-1.0\"}\n{\"id\":\"1\",\"url\":\"%s\",\"ts\":\"x\"}\n{\"url\":\"%s\"}\n"
                        .formatted(BRIDGE, LOCK)
                        .getBytes(UTF_8));

        assertThat(pages(Packed.zip(entries, true), "site.wacz"))
                .extracting(page -> page.address().orElseThrow().toString())
                .containsExactly(BRIDGE, LOCK);
        assertThat(pages(all, "site.zip")).hasSize(3);
    }
}
