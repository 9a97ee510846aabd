package dictum.capture;

import static dictum.model.DictumException.Kind.BAD_ADDRESS;
import static dictum.model.DictumException.Kind.BINARY;
import static dictum.model.DictumException.Kind.EMPTY;
import static dictum.model.DictumException.Kind.IO;
import static dictum.model.DictumException.Kind.MISSING;
import static dictum.model.DictumException.Kind.TOO_LARGE;
import static dictum.model.DictumException.Kind.USAGE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dictum.model.DictumException;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SavedPagesTest {
    private static final Instant NOON = Instant.parse("2024-05-03T12:00:00Z");
    private static final String PAGE = "<!doctype html><title>Bridge opens</title><p>“At last,” said Ada Okoro.";

    private final SavedPages saved = new SavedPages(Limits.STANDARD, () -> NOON);

    @TempDir
    Path folder;

    @Test
    void readsAPageAsItLies() throws IOException {
        Path file = write("bridge.opens.html", PAGE);
        Snapshot snapshot = saved.read(file, Optional.empty());
        assertThat(snapshot.doc()).isEqualTo("bridge.opens");
        assertThat(snapshot.origin()).isEqualTo(file.toString());
        assertThat(snapshot.address()).isEmpty();
        assertThat(snapshot.requested()).isEmpty();
        assertThat(snapshot.accessed()).isEqualTo(NOON);
        assertThat(snapshot.status()).isEqualTo(200);
        assertThat(snapshot.headers()).isEmpty();
        assertThat(snapshot.format()).isEqualTo(Format.HTML);
        assertThat(snapshot.charset()).isEqualTo(UTF_8);
        assertThat(snapshot.body().open().readAllBytes()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void readsTheSameFileByItsAddress() throws IOException {
        Path file = write("bridge.html", PAGE);
        assertThat(saved.fetch(file.toUri())).isEqualTo(saved.read(file, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bridge.md", "bridge.markdown", "bridge.rst"})
    void readsTextsWithMarksAsPlainText(String name) throws IOException {
        Path file = write(name, "<p align=center>\n\n[[Bridge]]\n\n“At last,” she said.");
        assertThat(saved.read(file, Optional.empty()).format()).isEqualTo(Format.PLAIN_TEXT);
        try (Holding held = saved.open(file, Optional.empty(), Optional.empty())) {
            assertThat(held.next().page().get().format()).isEqualTo(Format.PLAIN_TEXT);
        }
        assertThat(saved.read(write(name, PAGE), Optional.empty()).format()).isEqualTo(Format.HTML);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a.rtf | {\\rtf1 At last} | an RTF document
            a.txt | {\\rtf1 At last} | an RTF document
            a.tex | At last.         | a LaTeX source
            a.html | %x\\n\\documentclass{article} | a LaTeX source
            a.json | [1] | JSON
            a.txt | { "text": "At last" } | JSON
            a.html | [{"text": 1}] | JSON
            a.bib | @article{okoro, | dictum import
            """)
    void refusesSourcesOfDocumentsAndDataUnlessToldToReadThem(String name, String content, String kind)
            throws IOException {
        Path file = write(name, content.replace("\\n", "\n"));
        assertThatThrownBy(() -> saved.read(file, Optional.empty()))
                .hasMessageContainingAll(name, kind, ".txt", "--as text");
        assertThatThrownBy(() -> saved.open(file, Optional.empty(), Optional.empty()))
                .hasMessageContaining(kind);
        assertThat(saved.read(file, Optional.empty(), Format.PLAIN_TEXT).format())
                .isEqualTo(Format.PLAIN_TEXT);
    }

    @Test
    void readsTextFilesAsPlainTextUnlessToldOtherwise() throws IOException {
        Path file = write("Bridge.TXT", "LAGOS, 3 May — “At last,” she said.");
        assertThat(saved.read(file, Optional.empty()).format()).isEqualTo(Format.PLAIN_TEXT);
        assertThat(saved.read(file, Optional.empty(), Format.HTML).format()).isEqualTo(Format.HTML);
    }

    @Test
    void readsStandardInput() {
        Snapshot snapshot =
                saved.read(stream(PAGE.getBytes(UTF_8)), "bridge", web("https://paper.example/b"), Format.HTML);
        assertThat(snapshot.doc()).isEqualTo("bridge");
        assertThat(snapshot.origin()).isEqualTo("-");
        assertThat(snapshot.address()).isEqualTo(web("https://paper.example/b"));
    }

    @ParameterizedTest
    @CsvSource({
        "'<!-- saved from url=(0025)https://paper.example/b/1 -->', https://paper.example/b/1",
        "'<!doctype html>\r\n<!-- saved from url=(0025)https://paper.example/b/1#top -->', https://paper.example/b/1",
        "'<html><!--\n Page saved with SingleFile \n url: https://paper.example/b/1 \n saved date: Fri\n-->', https://paper.example/b/1",
        "'<!-- a --><!-- saved from url=(0022)http://paper.example/b --><!-- saved from url=(0022)http://paper.example/c -->', http://paper.example/b",
        "'<!-- saved from url=(0014)about:internet -->', ''",
        "'<!-- saved from url=(0019)file:///etc/passwd -->', ''",
        "'<!-- saved from url=(0027)https://me:pw@paper.example -->', ''",
        "'<!-- saved from url=https://paper.example/ -->', ''",
        "'<!-- url: https://paper.example/ -->', ''",
        "'saved from url=(0022)https://paper.example/', ''",
        "'<!-- saved from url=(', ''",
        "'<!-- Page saved with SingleFile url: -->', ''"
    })
    void findsTheAddressTheBrowserWrote(String head, String address) throws IOException {
        Snapshot snapshot = saved.read(write("a.html", head + PAGE), Optional.empty());
        assertThat(snapshot.address().map(URI::toString).orElse("")).isEqualTo(address);
    }

    @Test
    void findsTheBrowsersAddressInUtf16Too() throws IOException {
        String page = "\uFEFF<!-- saved from url=(0025)https://paper.example/b/1 -->" + PAGE;
        Path file = Files.write(folder.resolve("a.html"), page.getBytes(UTF_16LE));
        assertThat(saved.read(file, Optional.empty()).address()).isEqualTo(web("https://paper.example/b/1"));
    }

    @Test
    void looksForTheBrowsersAddressAtTheTopOnly() throws IOException {
        String late = "<p>" + "x".repeat(2048) + "<!-- saved from url=(0025)https://paper.example/b/1 -->";
        assertThat(saved.read(write("a.html", late), Optional.empty()).address())
                .isEmpty();
    }

    @Test
    void believesTheUserBeforeTheFile() throws IOException {
        Path file = write("a.html", "<!-- saved from url=(0025)https://paper.example/b/1 -->" + PAGE);
        assertThat(saved.read(file, web("https://paper.example/mine")).address())
                .isEqualTo(web("https://paper.example/mine"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///tmp/a.html", "ftp://paper.example/a", "paper.example", "https://me:pw@paper.example/"})
    void refusesAnAddressThatIsNone(String address) throws IOException {
        Path file = write("a.html", PAGE);
        assertFails(BAD_ADDRESS, () -> saved.read(file, Optional.of(URI.create(address))));
    }

    @Test
    void tellsWhatIsWrongWithAFile() throws IOException {
        assertFails(MISSING, () -> saved.read(folder.resolve("none.html"), Optional.empty()));
        assertFails(USAGE, () -> saved.read(folder, Optional.empty()));
        assertFails(EMPTY, () -> saved.read(write("a.html", ""), Optional.empty()));
        assertFails(EMPTY, () -> saved.read(write("a.html", " \r\n\t\u00A0"), Optional.empty()));
        assertFails(EMPTY, () -> saved.read(write("a.html", "\uFEFF\n"), Optional.empty()));
        assertFails(BAD_ADDRESS, () -> saved.fetch(URI.create("file://elsewhere/a.html")));
        assertFails(BAD_ADDRESS, () -> saved.fetch(URI.create("https://paper.example/")));
    }

    @Test
    void tellsThatAFileMayNotBeRead() throws IOException {
        Path file = write("a.html", PAGE);
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "the superuser may read anything");
        assertFails(IO, () -> saved.read(file, Optional.empty()));
    }

    @Test
    void namesTheKindOfFileThatIsNoText() throws IOException {
        Map<String, String> kinds = Map.of(
                "%PDF-1.7", "PDF",
                "PK\u0003\u0004", "zip",
                "\u001F\u008B\b", "gzip",
                "\u0089PNG\r\n\u001A\n", "PNG",
                "\u00FF\u00D8\u00FF\u00E0", "JPEG",
                "GIF89a", "GIF",
                "\u007FELF", "ELF",
                "\u00CA\u00FE\u00BA\u00BE", "Java class",
                "RIFFxxxxWEBPVP8", "WebP",
                "xxxxftypmp42", "MP4");
        for (Map.Entry<String, String> entry : kinds.entrySet()) {
            byte[] bytes = (entry.getKey() + " and more").getBytes(ISO_8859_1);
            Path file = Files.write(folder.resolve("a.html"), bytes);
            String kind = entry.getValue();
            assertFails(BINARY, () -> saved.read(file, Optional.empty()), kind, "save the page as HTML");
            assertFails(
                    BINARY,
                    () -> saved.read(stream(bytes), "a", Optional.empty(), Format.PLAIN_TEXT),
                    kind,
                    "standard input");
        }
    }

    @Test
    void takesZeroBytesForBinaryExceptInWideEncodings() throws IOException {
        assertFails(BINARY, () -> saved.read(write("a.html", PAGE + "\0"), Optional.empty()), "binary");
        Path wide = Files.write(folder.resolve("w.html"), ("\uFEFF" + PAGE).getBytes(UTF_16LE));
        assertThat(saved.read(wide, Optional.empty()).charset()).isEqualTo(UTF_16LE);
    }

    @Test
    void readsUpToTheLimitAndNotAByteMore() throws IOException {
        SavedPages small = new SavedPages(limited(1000), () -> NOON);
        assertThat(small.read(write("a.html", "x".repeat(1000)), Optional.empty())
                        .body()
                        .size())
                .isEqualTo(1000);
        assertFails(TOO_LARGE, () -> small.read(write("a.html", "x".repeat(1001)), Optional.empty()), "1000 bytes");
        Endless endless = new Endless();
        assertFails(TOO_LARGE, () -> small.read(endless, "a", Optional.empty(), Format.HTML));
        assertThat(endless.given).isEqualTo(1001);
    }

    @Test
    void refusesAnEndlessFile() {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero), "no such device here");
        SavedPages small = new SavedPages(limited(1000), () -> NOON);
        assertFails(TOO_LARGE, () -> small.read(zero, Optional.empty()));
    }

    @Test
    void findsThePagesOfAFolderInTheOrderOfTheirNames() throws IOException {
        for (String name : List.of(
                "b.html",
                "a.HTM",
                "c/d.xhtml",
                "c/a.txt",
                "c.txt",
                ".hidden.html",
                ".git/x.html",
                "b_files/frame.html",
                "other_files/page.html")) {
            write(name, PAGE);
        }
        write("notes.pdf", "%PDF-1.7 <html>");
        assertThat(found())
                .containsExactly("a.HTM", "b.html", "c.txt", "c/a.txt", "c/d.xhtml", "other_files/page.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.html",
                "a.htm",
                "a.xhtml",
                "a.txt",
                "a.mht",
                "a.mhtml",
                "a.eml",
                "a.warc",
                "a.warc.gz",
                "a.wacz"
            })
    void whatIsCalledAPageIsListedSoThatItsFailureIsTold(String name) throws IOException {
        write(name, "\0\1\2");
        assertThat(found()).containsExactly(name);
    }

    @Test
    void tellsThePagesOfAFolderByWhatTheyHold() throws IOException {
        byte[] page = PAGE.getBytes(UTF_8);
        byte[] warc = Packed.response(
                "https://harbour.example/a", "2026-03-01T08:30:00Z", "HTTP/1.1 200 OK\nContent-Type: text/html", page);
        String mail = "From: ada@harbour.example\nTo: ben@harbour.example\nMIME-Version: 1.0\n\nAt last.\n";
        put("page", page);
        put("page.bak", ("\uFEFF <!-- saved -->\n<HTML>" + PAGE).getBytes(UTF_8));
        put("page.php", "<?xml version='1.0'?><!DOCTYPE html>".getBytes(UTF_8));
        put("wide", ("\uFEFF" + PAGE).getBytes(UTF_16LE));
        put("page.gz", Packed.gzip(page));
        put("long.gz", Packed.gzip(Packed.joined(page, HeldFiles.noise(50_000))));
        put("crawl", warc);
        put("crawl.gz", Packed.gzip(warc));
        put("mail", mail.getBytes(UTF_8));
        put("saved.zip", Packed.zip(Map.of("index.html", page), false));
        put("crawl.zip", Packed.zip(Map.of("archive/data.warc", warc), true));
        put("broken.zip", "PK\u0003\u0004 and no more".getBytes(UTF_8));
        put("none/picture.png", "\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1));
        put("none/drawing", "<svg><title>x</title></svg>".getBytes(UTF_8));
        put("none/feed", "<?xml version='1.0'?><rss><![CDATA[<html>]]></rss>".getBytes(UTF_8));
        put("none/data.gz", Packed.gzip("1;2;3".getBytes(UTF_8)));
        put("none/letter.docx", Packed.zip(Map.of("[Content_Types].xml", page, "a.html", page), false));
        put("none/tool.jar", Packed.zip(Map.of("META-INF/MANIFEST.MF", page, "doc/index.html", page), false));
        put("none/pictures.zip", Packed.zip(Map.of("a.png", page), false));
        put("none/list", "https://harbour.example/a\n".getBytes(UTF_8));
        put("none/empty", new byte[0]);

        assertThat(found())
                .containsExactly(
                        "broken.zip",
                        "crawl",
                        "crawl.gz",
                        "crawl.zip",
                        "long.gz",
                        "mail",
                        "page",
                        "page.bak",
                        "page.gz",
                        "page.php",
                        "saved.zip",
                        "wide");
    }

    @Test
    void aTextThatBeginsAsAPageIsOne() throws IOException {
        Path file = write("bridge.txt", PAGE);
        put("packed.zip", Packed.zip(Map.of("bridge.txt", PAGE.getBytes(UTF_8)), false));

        assertThat(saved.read(file, Optional.empty()).format()).isEqualTo(Format.HTML);
        for (Path opened : List.of(file, folder.resolve("packed.zip"))) {
            try (Holding held = saved.open(opened, Optional.empty(), Optional.empty())) {
                assertThat(held.next().page().get().format()).isEqualTo(Format.HTML);
            }
        }
        assertThat(saved.read(write("words.txt", "<3 is what they wrote. <b>"), Optional.empty())
                        .format())
                .isEqualTo(Format.PLAIN_TEXT);
    }

    private List<String> found() {
        return saved.pagesIn(folder).stream()
                .map(page -> folder.relativize(page).toString().replace('\\', '/'))
                .toList();
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @Test
    void neverLeavesTheFolder(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.html"), PAGE);
        write("a.html", PAGE);
        Files.createSymbolicLink(folder.resolve("way-out"), elsewhere);
        Files.createSymbolicLink(folder.resolve("secret.html"), elsewhere.resolve("secret.html"));
        Files.createSymbolicLink(folder.resolve("circle"), folder);
        assertThat(saved.pagesIn(folder)).containsExactly(folder.resolve("a.html"));
    }

    @Test
    void entersAFolderThatIsItselfALink(@TempDir Path elsewhere) throws IOException {
        write("a.html", PAGE);
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
        assertThat(saved.pagesIn(link)).containsExactly(link.resolve("a.html"));
    }

    @Test
    void tellsWhatIsWrongWithAFolder() throws IOException {
        Path file = write("a.html", PAGE);
        assertFails(MISSING, () -> saved.pagesIn(folder.resolve("none")));
        assertFails(USAGE, () -> saved.pagesIn(file));
    }

    @ParameterizedTest
    @CsvSource({
        "https://paper.example/2024/05/bridge-opens.html, bridge-opens",
        "https://paper.example/2024/bridge/, bridge",
        "https://paper.example/, paper.example",
        "https://paper.example, paper.example",
        "https://paper.example/st.-mary-opens, st.-mary-opens",
        "https://paper.example/a.php?id=7#x, a",
        "https://paper.example/%2e%2e%2f%2e%2e%2fetc, etc",
        "https://paper.example/%1B%5B31m, [31m",
        "https://paper.example/%D0%BC%D0%BE%D1%81%D1%82.html, мост",
        "https://paper.example/..., page"
    })
    void namesAPageByTheEndOfItsAddress(String address, String name) {
        assertThat(ShortName.of(URI.create(address))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-Paper_2023_06_20",
                "thelist.example.multivitamin-852a05",
                "Bridge opens — The Paper (1)",
                "мост"
            })
    void keepsAFilesName(String name) {
        assertThat(ShortName.of(Path.of(name + ".html"))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"a\u202Eb, a-b", "'a\nb', a-b", "../../etc, etc", "'', page", "' ', page", "--help, help", "C:\\x, C--x"
    })
    void makesAnyNameSafe(String name, String safe) {
        assertThat(ShortName.safe(name)).isEqualTo(safe);
    }

    @Test
    void failsInNoOtherWayOnAnyBytes() throws IOException {
        Random random = new Random(13);
        String[] openings = {
            "", "<!-- saved from url=(", "\u00FF\u00FE", "\u00EF\u00BB\u00BF", "<!-- SingleFile\nurl:", "<meta charset="
        };
        for (int round = 0; round < 2_000; round++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            String page = openings[random.nextInt(openings.length)] + new String(noise, ISO_8859_1);
            try {
                Snapshot snapshot = saved.read(
                        stream(page.getBytes(ISO_8859_1)),
                        page,
                        Optional.empty(),
                        round % 2 == 0 ? Format.HTML : Format.PLAIN_TEXT);
                assertThat(snapshot.doc()).isNotBlank();
            } catch (DictumException e) {
                assertThat(e.kind()).isIn(EMPTY, BINARY);
            }
        }
    }

    private static Limits limited(int bytes) {
        return new Limits(
                Limits.CONNECT, Limits.FIRST_BYTE, Limits.WHOLE, bytes, bytes, Limits.RATIO, Limits.REDIRECTS);
    }

    private static void assertFails(DictumException.Kind kind, ThrowingCallable call, String... words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .message()
                .isNotBlank()
                .satisfies(message -> assertThat(List.of(words)).allMatch(message::contains));
    }

    private static Optional<URI> web(String address) {
        return Optional.of(URI.create(address));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Gives letters for ever, and counts them. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            given += length;
            return length;
        }
    }
}
