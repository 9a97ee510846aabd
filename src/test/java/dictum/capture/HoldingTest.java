package dictum.capture;

import static dictum.model.DictumException.Kind.BINARY;
import static dictum.model.DictumException.Kind.EMPTY;
import static dictum.model.DictumException.Kind.TOO_DEEP;
import static dictum.model.DictumException.Kind.TOO_LARGE;
import static dictum.model.DictumException.Kind.TRUNCATED;
import static dictum.model.DictumException.Kind.USAGE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import dictum.model.Snapshot.Header;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HoldingTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final String PAGE = "<!doctype html><html><title>Bridge opens</title><p>“At last,” said Ada Okoro.";
    private static final String DATE = "2026-03-01T08:30:00Z";
    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nX-Cache: hit";
    private static final String BRIDGE = "https://harbour.example/bridge";
    private static final String LOCK = "https://harbour.example/lock";

    @TempDir
    Path folder;

    private final SavedPages saved = new SavedPages(Limits.STANDARD, () -> NOON);

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

    @Test
    void aPageFromABrowsersMhtmlHasItsAddressAndTime() throws IOException {
        String mhtml = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://harbour.example/bridge
                Subject: Bridge opens
                Date: Sun, 1 Mar 2026 09:30:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/related;
                \ttype="text/html";
                \tboundary="--x--"


                ----x--
                Content-Type: text/html
                Content-ID: <frame-1@mhtml.blink>
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://harbour.example/bridge

                <html><p>=E2=80=9CAt last,=E2=80=9D said Ada=
                 Okoro.
                ----x--
                Content-Type: text/html
                Content-Transfer-Encoding: binary
                Content-Location: https://ads.example/frame

                <p>Buy a boat.
                ----x----
                """.replace("\n", "\r\n");

        Snapshot page = pages(mhtml.getBytes(UTF_8), "page.bin").get(0);

        assertThat(pages(mhtml.getBytes(UTF_8), "page.bin")).hasSize(1);
        assertThat(page.address()).contains(URI.create(BRIDGE));
        assertThat(page.accessed()).isEqualTo(Instant.parse(DATE));
        assertThat(text(page)).isEqualTo("<html><p>“At last,” said Ada Okoro.");
        assertThat(page.format()).isEqualTo(Format.HTML);
    }

    @Test
    void anEmailGivesItsArticle() throws IOException {
        String head = """
                Received: from mail.example
                From: Desk <desk@harbour.example>
                To: reader@example.org
                Subject: Bridge
                Message-ID: <1@harbour.example>
                Date: Sun, 1 Mar 2026 08:30:00 +0000 (UTC)
                MIME-Version: 1.0
                """;
        String both = head + """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                At last, said Ada Okoro.
                --b
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: base64

                PHA+QXQgbGFzdCwgc2FpZCBBZGEgT2tvcm8gaW4gTvZycmhhbW4u
                --b--
                """;
        String attached = head + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                For your files.
                --b
                Content-Type: text/html; name=bridge.html
                Content-Disposition: attachment; filename=bridge.html

                <!-- saved from url=(0030)https://harbour.example/bridge -->
                <p>At last, said Ada Okoro.
                --b--
                """;
        String plain = head + "Content-Type: text/plain; charset=utf-8\n\n“At last,” said Ada Okoro.\n";

        Snapshot html = only(both);
        assertThat(text(html)).isEqualTo("<p>At last, said Ada Okoro in Nörrhamn.");
        assertThat(html.accessed()).isEqualTo(Instant.parse(DATE));
        assertThat(html.charsetBasis()).isEqualTo("HTTP");
        assertThat(only(attached).address()).contains(URI.create(BRIDGE));
        assertThat(only(plain).format()).isEqualTo(Format.PLAIN_TEXT);
        assertThat(text(only(plain))).startsWith("“At last,”");
        assertFails(EMPTY, () -> only(head + "Content-Type: image/png\n\nx\n"), "without a page");
    }

    @Test
    void aPageSavedBySingleFileHasItsAddressAndTimeInAnyOfItsForms() throws IOException {
        String page = """
                <!DOCTYPE html> <html><!--
                 Page saved with SingleFile
                 url: https://harbour.example/bridge
                 saved date: Sun Mar 01 2026 09:30:00 GMT+0100 (Central European Standard Time)
                --><p>“At last,” said Ada Okoro.""";
        byte[] zip = Packed.zip(
                new LinkedHashMap<>(Map.of(
                        "index.html", page.getBytes(UTF_8), "frames/0/index.html", "<p>Buy a boat.".getBytes(UTF_8))),
                false);
        byte[] opensInABrowser = Packed.joined(
                "<!doctype html><html data-sfz><script></script>".getBytes(UTF_8), zip, "--></html>".getBytes(UTF_8));

        for (byte[] form : List.of(page.getBytes(UTF_8), zip, opensInABrowser)) {
            List<Snapshot> pages = pages(form, "saved.html");
            assertThat(pages).hasSize(1);
            assertThat(pages.get(0).address()).contains(URI.create(BRIDGE));
            assertThat(pages.get(0).accessed()).isEqualTo(Instant.parse(DATE));
            assertThat(text(pages.get(0))).isEqualTo(page);
        }
    }

    @Test
    void aZipOfPagesGivesEach() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.html", PAGE.getBytes(UTF_8));
        entries.put("a_files/frame.html", PAGE.getBytes(UTF_8));
        entries.put("more/b.txt", "“At last,” said Ada Okoro.".getBytes(UTF_8));
        entries.put("__MACOSX/._a.html", new byte[] {0, 5, 22});
        entries.put("picture.png", new byte[] {1});

        assertThat(pages(Packed.zip(entries, false), "pages.zip"))
                .extracting(Snapshot::doc)
                .containsExactly("a", "b");
        assertFails(EMPTY, () -> pages(Packed.zip(Map.of("a.png", new byte[1]), false), "empty.zip"), "without pages");
        assertFails(BINARY, () -> pages(Packed.zip(Map.of("word/document.xml", new byte[1]), false), "a.zip"), ".docx");
    }

    /** Names that would lead elsewhere if anything were unpacked by them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../escape.html",
                "/etc/escape.html",
                "C:\\Windows\\escape.html",
                "..\\..\\escape.html",
                "a/../../escape.html",
                "CON.html",
                "nul.html",
                "a\u0000b.html",
                "\u202Elmth.html",
                "~/escape.html",
                "$(touch escape).html",
                "%2e%2e%2fescape.html",
            })
    void noNameInAZipLeadsAnywhere(String name) throws IOException {
        Map<String, byte[]> entries = Map.of(name, PAGE.getBytes(UTF_8));
        List<Path> before = files();
        Path zip = write("names.zip", Packed.zip(entries, false));

        try (Holding held = saved.open(zip, Optional.empty(), Optional.empty())) {
            Snapshot page = held.next().page().get();
            assertThat(page.doc()).doesNotContain("/", "\\", "..", ":", "\u0000", "\u202E");
            assertThat(text(page)).isEqualTo(PAGE);
        }
        assertThat(files()).hasSize(before.size() + 1);
    }

    @Test
    void aNameThatIsTooLongIsCut() throws IOException {
        Snapshot page = pages(Packed.zip(Map.of("x".repeat(3000) + ".html", PAGE.getBytes(UTF_8)), false), "a.zip")
                .get(0);
        assertThat(page.doc().length()).isLessThanOrEqualTo(ShortName.LONGEST);
    }

    @Test
    void anArchiveThatUnpacksTooFarIsLetGo() throws IOException {
        byte[] zeros = new byte[30_000_000];
        byte[] bomb = Packed.zip(Map.of("bomb.html", zeros), false);
        byte[] warc = Packed.gzip(Packed.response(BRIDGE, DATE, OK, zeros));
        byte[] inside = Packed.zip(Map.of("archive/a.warc.gz", Packed.gzip(warc)), false);

        assertFails(TOO_LARGE, () -> pages(bomb, "bomb.zip"), "200 times");
        assertFails(TOO_LARGE, () -> pages(warc, "bomb.warc.gz"), "200 times");
        assertThatThrownBy(() -> pages(inside, "bomb.wacz")).isInstanceOf(DictumException.class);
        assertFails(TOO_LARGE, () -> pages(Packed.gzip(zeros), "bomb.gz"), "200 times");
    }

    @Test
    void anArchiveOfTooManyEntriesOrBytesIsLetGoAfterWhatItMayHold() throws IOException {
        SavedPages narrow = new SavedPages(Limits.STANDARD, new ArchiveLimits(3, 20_000, 200), () -> NOON);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            entries.put(i + ".html", PAGE.getBytes(UTF_8));
        }
        Path many = write("many.zip", Packed.zip(entries, false));
        assertFails(TOO_LARGE, () -> narrow.open(many, Optional.empty(), Optional.empty()), "more than 3 entries");

        byte[] two = Packed.joined(
                Packed.response(BRIDGE, DATE, OK, PAGE.getBytes(UTF_8)),
                Packed.response(LOCK, DATE, OK, noise(30_000)));
        try (Holding held = narrow.open(write("big.warc", two), Optional.empty(), Optional.empty())) {
            assertThat(text(held.next().page().get())).isEqualTo(PAGE);
            assertFails(TOO_LARGE, () -> held.next().page().get(), "20000 bytes");
            assertThat(held.hasNext()).isFalse();
        }
    }

    @Test
    void feedsAndSitemapsAreListsOfAddresses() throws IOException {
        String rss = """
                <?xml version="1.0"?><rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"
                    xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://harbour.example/</link>
                <atom:link rel="self" href="https://harbour.example/feed"/><image><url>https://harbour.example/logo.png</url></image>
                <item><title>A</title><link> https://harbour.example/bridge </link><guid isPermaLink="false">1</guid></item>
                <item><guid>https://harbour.example/lock</guid><enclosure url="https://harbour.example/a.mp3"/></item>
                <item><link>https://count.example/1</link><feedburner:origLink>https://harbour.example/quay</feedburner:origLink></item>
                </channel></rss>""";
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://harbour.example/"/><id>urn:x</id>
                <entry><id>urn:1</id><link rel="edit" href="https://harbour.example/edit"/><link href="https://harbour.example/bridge"/></entry>
                <entry><id>https://harbour.example/lock</id></entry></feed>""";
        String rdf = """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel><link>https://harbour.example/</link></channel>
                <item><link>https://harbour.example/bridge</link></item><item><link>https://harbour.example/lock</link></item></rdf:RDF>""";
        String sitemap = """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                <url><loc>https://harbour.example/bridge</loc><image:image><image:loc>https://harbour.example/a.png</image:loc></image:image></url>
                <url><loc>https://harbour.example/lock</loc></url></urlset>""";
        String index = sitemap.replace("urlset", "sitemapindex")
                .replace("<url>", "<sitemap>")
                .replace("</url>", "</sitemap>");
        String json =
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"authors\":[{\"url\":\"https://x.example/\"}],"
                        + "\"items\":[{\"id\":\"1\",\"url\":\"https://harbour.example/bridge\",\"tags\":[\"a\"]},"
                        + "{\"external_url\":\"https://harbour.example/lock\"}]}";
        String lines = "# to read\n\nhttps://harbour.example/bridge\r\n  https://harbour.example/lock\n";
        String csv =
                "title,URL,note\n\"A, b\",https://harbour.example/bridge,x\nB,\"https://harbour.example/lock\",\"two\nlines\"\n";

        assertThat(addresses(rss.getBytes(UTF_8))).containsExactly(BRIDGE, LOCK, "https://harbour.example/quay");
        for (String list :
                List.of(atom, rdf, sitemap, index, json, lines, csv, csv.replace(',', ';'), "\uFEFF" + lines)) {
            assertThat(addresses(list.getBytes(UTF_8))).as(list).containsExactly(BRIDGE, LOCK);
        }
        assertThat(addresses(Packed.gzip(sitemap.getBytes(UTF_8)))).containsExactly(BRIDGE, LOCK);
        assertThat(addresses(Packed.joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, lines.getBytes(UTF_16LE))))
                .containsExactly(BRIDGE, LOCK);
    }

    @Test
    void relativeAddressesOfAFetchedFeedAreResolved() {
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='/bridge'/></entry></feed>";
        assertThat(AddressLists.in(atom.getBytes(UTF_8), Optional.of(URI.create("https://harbour.example/feed")), "x"))
                .get()
                .extracting(AddressLists.Listed::addresses)
                .isEqualTo(List.of(BRIDGE));
    }

    @Test
    void articlesAreNotTakenForLists() throws IOException {
        for (String article : List.of(
                "https://harbour.example/bridge\nThe bridge is open, said Ada Okoro.",
                "url\nThis word opened the report.",
                "From: a town by the sea\nTo: another\n\nThe bridge is open.",
                "<html><body><rss>no feed</rss></body></html>",
                "{\"a\": 1}")) {
            assertThat(pages(article.getBytes(UTF_8), "a.html")).as(article).hasSize(1);
        }
    }

    /** Everything that XML could name, and what grows without end: refused before anything is opened. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><item><link>https://a.example/&x;</link></item></rss>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\"><rss><item><link>https://a.example/</link></item></rss>",
                "<!DOCTYPE feed PUBLIC \"x\" \"http://127.0.0.1:1/x.dtd\"><feed><entry><id>https://a.example/</id></entry></feed>",
                "<!DOCTYPE urlset [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]><urlset><url><loc>https://a.example/</loc></url></urlset>",
                "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><rss><item><link>&c;</link></item></rss>",
                "<rss><item><link>https://a.example/&undeclared;</link></item></rss>",
                "<rss><item><link>https://a.example/</link>",
                "<rss><channel></channel></rss>",
                "<urlset><url><loc>\u0001</loc></url></urlset>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"url\":\"https://a.example/\"}",
                "url,note\nhttps://a.example/,\"broken"
            })
    void aListThatIsBrokenOrHostileIsRefused(String list) {
        if (list.startsWith("url,")) {
            // Read leniently: a quotation mark that is never closed ends with the file.
            assertThat(AddressLists.in(list.getBytes(UTF_8), Optional.empty(), "x"))
                    .isPresent();
            return;
        }
        assertFails(BINARY, () -> addresses(list.getBytes(UTF_8)), "list.bin");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String open = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + "[".repeat(100_000);
        assertFails(BINARY, () -> addresses(open.getBytes(UTF_8)));
        assertFails(BINARY, () -> addresses(("<rss>" + "<a>".repeat(100_000)).getBytes(UTF_8)), "deeper");
        StringBuilder mail = new StringBuilder("MIME-Version: 1.0\nMessage-ID: <1>\n");
        for (int i = 0; i < 2000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        assertFails(TOO_DEEP, () -> pages(mail.toString().getBytes(UTF_8), "deep.eml"), "deep.eml");
    }

    @Test
    void standardInputMayHoldAnyOfThemButAZip() {
        byte[] warc = Packed.gzip(Packed.response(BRIDGE, DATE, OK, PAGE.getBytes(UTF_8)));
        try (Holding held = saved.open(new ByteArrayInputStream(warc), "stdin", Optional.empty())) {
            assertThat(held.next().page().get().address()).contains(URI.create(BRIDGE));
        }
        assertFails(
                USAGE,
                () -> saved.open(
                        new ByteArrayInputStream(Packed.zip(Map.of("a", new byte[1]), false)), "x", Optional.empty()),
                "write it to a file");
    }

    @Test
    void failsInNoOtherWayOnDamagedFiles() throws IOException {
        byte[] warc = gzipByRecord(Packed.joined(
                Packed.response(BRIDGE, DATE, OK, PAGE.getBytes(UTF_8)),
                Packed.response(LOCK, DATE, OK, PAGE.getBytes(UTF_8))));
        byte[] wacz = Packed.zip(Map.of("archive/a.warc.gz", warc), true);
        byte[] mail =
                "MIME-Version: 1.0\nMessage-ID: <1>\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>x\n--b--"
                        .getBytes(UTF_8);
        byte[] feed = "<rss><channel><item><link>https://a.example/</link></item></channel></rss>".getBytes(UTF_8);
        Random random = new Random(11);
        for (byte[] whole : List.of(warc, wacz, mail, feed)) {
            for (int i = 0; i < 150; i++) {
                byte[] damaged =
                        Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
                for (int flips = random.nextInt(6); flips >= 0 && damaged.length > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    pages(damaged, "damaged.bin");
                } catch (DictumException told) {
                    assertThat(told.getMessage()).isNotBlank();
                }
            }
        }
    }

    private static byte[] gzipByRecord(byte[] archive) {
        String whole = new String(archive, ISO_8859_1);
        List<byte[]> members = new ArrayList<>();
        int start = 0;
        while (start < whole.length()) {
            int next = whole.indexOf("\r\n\r\nWARC/1.1", start);
            int end = next < 0 ? whole.length() : next + 4;
            members.add(Packed.gzip(whole.substring(start, end).getBytes(ISO_8859_1)));
            start = end;
        }
        return Packed.joined(members.toArray(byte[][]::new));
    }

    private Snapshot only(String message) throws IOException {
        List<Snapshot> pages = pages(message.replace("\n", "\r\n").getBytes(UTF_8), "mail.bin");
        assertThat(pages).hasSize(1);
        return pages.get(0);
    }

    private List<Snapshot> pages(byte[] file, String name) throws IOException {
        List<Snapshot> pages = new ArrayList<>();
        try (Holding held = saved.open(write(name, file), Optional.empty(), Optional.empty())) {
            held.forEachRemaining(item -> pages.add(item.page().get()));
        }
        return pages;
    }

    private List<String> addresses(byte[] list) throws IOException {
        try (Holding held = saved.open(write("list.bin", list), Optional.empty(), Optional.empty())) {
            return held.addresses();
        }
    }

    private Path write(String name, byte[] file) throws IOException {
        return Files.write(folder.resolve(name), file);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(3).nextBytes(noise);
        return noise;
    }

    private static String text(Snapshot snapshot) {
        return snapshot.charset().decode(snapshot.body().bytes()).toString();
    }

    private interface Call {
        Object call() throws IOException;
    }

    private static void assertFails(DictumException.Kind kind, Call call, String... words) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        DictumException.class,
                        e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind))
                .message()
                .satisfies(message -> assertThat(List.of(words)).allMatch(message::contains));
    }
}
