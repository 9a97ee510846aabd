package dictum.capture;

import static dictum.model.DictumException.Kind.BINARY;
import static dictum.model.DictumException.Kind.EMPTY;
import static dictum.model.DictumException.Kind.TOO_LARGE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Snapshot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages saved by SingleFile, and zips of pages. */
final class ZipPagesTest extends HeldFiles {
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
        byte[] inside = Packed.zip(Map.of("archive/a.warc.gz", warc), false);
        byte[] twice = Packed.zip(Map.of("archive/a.warc.gz", Packed.gzip(warc)), false);

        assertFails(TOO_LARGE, () -> pages(bomb, "bomb.zip"), "200 times");
        assertFails(TOO_LARGE, () -> pages(warc, "bomb.warc.gz"), "200 times");
        assertFails(TOO_LARGE, () -> pages(inside, "bomb.wacz"), "200 times");
        assertFails(TOO_LARGE, () -> pages(twice, "twice.wacz"), "larger than 20 MB");
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
}
