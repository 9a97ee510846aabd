package dictum.capture;

import static dictum.model.DictumException.Kind.EMPTY;
import static dictum.model.DictumException.Kind.TRUNCATED;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dictum.capture.Holding.Item;
import dictum.model.DictumException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The pages in a zip file: a web archive in WACZ, a page that SingleFile saved as a zip, or saved pages that somebody packed.
 *
 * <p>Nothing is ever written to the disk, so that no entry's name can lead anywhere: names are only shown.
 *
 * @see <a href="https://specs.webrecorder.net/wacz/1.1.1/">WACZ 1.1.1</a>
 */
final class ZipPages {
    private static final String INDEX = "index.html";
    private static final String WACZ_PAGES = "pages/pages.jsonl";
    private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml", ".txt");

    /** What documents of offices, books and programs hold. */
    private static final Set<String> NO_PAGES =
            Set.of("[Content_Types].xml", "content.xml", "META-INF/container.xml", "META-INF/MANIFEST.MF");

    /** What tells a document, and what it is. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "word/document.xml", "a Word document (.docx)",
            "xl/workbook.xml", "an Excel workbook (.xlsx)",
            "ppt/presentation.xml", "a PowerPoint presentation (.pptx)",
            "content.xml", "an OpenDocument file (.odt)",
            "META-INF/container.xml", "an e-book (.epub)");

    private final Path file;
    private final ArchiveLimits.Meter meter;
    private final BodyReader bodies;
    private final Instant now;

    private ZipPages(Path file, ArchiveLimits.Meter meter, BodyReader bodies, Instant now) {
        this.file = file;
        this.meter = meter;
        this.bodies = bodies;
        this.now = now;
    }

    static Holding open(Path file, ArchiveLimits limits, BodyReader bodies, Instant now) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw new DictumException(
                    TRUNCATED,
                    "%s is a broken zip file (%s): get it again"
                            .formatted(file, Shown.of(String.valueOf(broken.getMessage()))),
                    broken);
        }
        try {
            ZipPages pages = new ZipPages(file, limits.meter(file.toString()), bodies, now);
            return Holding.of(pages.in(zip), zip);
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    /** Whether a zip file holds pages, and is not a program or a document made of files. */
    static boolean holdsPages(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            return names.stream().noneMatch(NO_PAGES::contains)
                    && zip.stream().anyMatch(entry -> isWarc(entry) || isPage(entry));
        }
    }

    private Iterator<Item> in(ZipFile zip) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        zip.stream().forEach(entry -> {
            meter.entry();
            entries.add(entry);
        });
        List<ZipEntry> archives = entries.stream().filter(ZipPages::isWarc).toList();
        if (!archives.isEmpty()) {
            Optional<ZipEntry> list = named(entries, WACZ_PAGES);
            Set<String> wanted = list.isPresent() ? addresses(zip, list.get()) : Set.of();
            return new Archives(zip, archives.iterator(), wanted);
        }
        for (Map.Entry<String, String> document : DOCUMENTS.entrySet()) {
            if (named(entries, document.getKey()).isPresent()) {
                throw Binaries.refused(file.toString(), document.getValue());
            }
        }
        Optional<ZipEntry> index = named(entries, INDEX);
        List<ZipEntry> pages = index.map(List::of)
                .orElseGet(() -> entries.stream().filter(ZipPages::isPage).toList());
        if (pages.isEmpty()) {
            throw new DictumException(
                    EMPTY,
                    "%s is a zip archive without pages: it needs files that end in .html, .htm or .txt"
                            .formatted(file));
        }
        return pages.stream().map(entry -> item(zip, entry)).iterator();
    }

    private Item item(ZipFile zip, ZipEntry entry) {
        boolean alone = entry.getName().equals(INDEX);
        String label = alone ? file.toString() : "%s: %s".formatted(file, entry.getName());
        String doc = ShortName.of(alone ? file : Path.of(ShortName.safe(lastPart(entry.getName()))));
        return new Item(label, doc, () -> {
            try (InputStream in = open(zip, entry)) {
                byte[] bytes = bodies.read(in, label);
                return Part.bare(bytes, doc, file.toString(), Opening.format(entry.getName(), bytes), now)
                        .called(label)
                        .snapshot();
            } catch (IOException broken) {
                throw new DictumException(
                        TRUNCATED,
                        "%s cannot be unpacked (%s): get the archive again"
                                .formatted(Shown.of(label), Shown.of(String.valueOf(broken.getMessage()))),
                        broken);
            }
        });
    }

    private InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
        long packed = Math.max(entry.getCompressedSize(), 1);
        return meter.metered(zip.getInputStream(entry), () -> packed);
    }

    /** The addresses that a WACZ calls its pages. */
    private Set<String> addresses(ZipFile zip, ZipEntry list) throws IOException {
        Set<String> addresses = new HashSet<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(zip, list), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                url(line).ifPresent(addresses::add);
            }
        }
        return addresses;
    }

    private static Optional<String> url(String line) {
        try (JsonParser json = new JsonFactory().createParser(line)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("url")) {
                        return Optional.of(json.getText());
                    }
                    json.skipChildren();
                }
            }
            return Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty(); // the archive is then read as if it had no list
        }
    }

    private static Optional<ZipEntry> named(List<ZipEntry> entries, String name) {
        return entries.stream().filter(entry -> entry.getName().equals(name)).findFirst();
    }

    private static boolean isWarc(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }

    private static boolean isPage(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean hidden = lastPart(name).startsWith(".") || name.startsWith("__macosx/");
        return !entry.isDirectory()
                && !hidden
                && !name.contains("_files/")
                && PAGES.stream().anyMatch(name::endsWith);
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The pages of several web archives, one after the other. */
    private final class Archives implements Iterator<Item> {
        private final ZipFile zip;
        private final Iterator<ZipEntry> archives;
        private final Set<String> wanted;
        private Iterator<Item> current = List.<Item>of().iterator();
        private boolean any;
        private boolean told;

        Archives(ZipFile zip, Iterator<ZipEntry> archives, Set<String> wanted) {
            this.zip = zip;
            this.archives = archives;
            this.wanted = wanted;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && archives.hasNext()) {
                current = pages(archives.next());
            }
            return current.hasNext() || (!any && !told);
        }

        @Override
        public Item next() {
            if (!hasNext() || (!current.hasNext() && told)) {
                throw new java.util.NoSuchElementException();
            }
            if (!current.hasNext()) {
                told = true;
                return Item.failing(file.toString(), ShortName.of(file), WarcPages.empty(file.toString()));
            }
            any = true;
            return current.next();
        }

        private Iterator<Item> pages(ZipEntry entry) {
            String label = "%s: %s".formatted(file, entry.getName());
            try {
                PushbackInputStream raw = new PushbackInputStream(zip.getInputStream(entry), 2);
                long packed = Math.max(entry.getCompressedSize(), 1);
                InputStream plain = meter.metered(isGzip(raw) ? new GZIPInputStream(raw, 1 << 16) : raw, () -> packed);
                return new WarcPages(
                        plain, file.toString(), meter, bodies, address -> wanted.isEmpty() || wanted.contains(address));
            } catch (IOException broken) {
                return List.of(Item.failing(
                                label,
                                ShortName.of(file),
                                new DictumException(
                                        TRUNCATED,
                                        "%s cannot be unpacked (%s): get the archive again"
                                                .formatted(
                                                        Shown.of(label), Shown.of(String.valueOf(broken.getMessage()))),
                                        broken)))
                        .iterator();
            }
        }

        private static boolean isGzip(PushbackInputStream in) throws IOException {
            byte[] magic = in.readNBytes(2);
            in.unread(magic);
            return magic.length == 2 && magic[0] == (byte) 0x1F && magic[1] == (byte) 0x8B;
        }
    }
}
