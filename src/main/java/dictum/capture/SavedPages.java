package dictum.capture;

import static dictum.model.DictumException.Kind.BAD_ADDRESS;
import static dictum.model.DictumException.Kind.IO;
import static dictum.model.DictumException.Kind.MISSING;
import static dictum.model.DictumException.Kind.USAGE;

import dictum.model.DictumException;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads pages that were saved as files, and pages from standard input. */
public final class SavedPages implements Fetcher {
    private final BodyReader bodies;
    private final Unpacking unpacked;
    private final InstantSource clock;

    public SavedPages() {
        this(Limits.STANDARD, InstantSource.system());
    }

    SavedPages(Limits limits, InstantSource clock) {
        this(limits, ArchiveLimits.STANDARD, clock);
    }

    SavedPages(Limits limits, ArchiveLimits archives, InstantSource clock) {
        this.bodies = new BodyReader(limits);
        this.unpacked = new Unpacking(bodies, archives, clock);
        this.clock = clock;
    }

    /**
     * The page in a file.
     *
     * @param file an address that begins with {@code file:}
     * @throws DictumException BAD_ADDRESS when it names no file of this machine, and as {@link #read(Path, Optional)}
     */
    @Override
    public Snapshot fetch(URI file) {
        return read(pathOf(file), Optional.empty());
    }

    /**
     * The page in a file, read as plain text when its name is that of a text ({@code .txt}, {@code .md}, {@code .rst}) and it does not
     * begin as a page, and as HTML otherwise.
     *
     * @param address the page had on the web; when empty, the one a browser wrote into the file
     * @throws DictumException MISSING, USAGE for a folder, IO, EMPTY, BINARY, TOO_LARGE; BAD_ADDRESS for {@code address}
     */
    public Snapshot read(Path file, Optional<URI> address) {
        Optional<URI> checked = address.map(SavedPages::webAddress);
        byte[] bytes = bytesOf(file);
        Documents.refuse(file.toString(), bytes, file.toString());
        return snapshot(bytes, ShortName.of(file), file.toString(), checked, Opening.format(file.toString(), bytes));
    }

    /** As {@link #read(Path, Optional)}, but read as {@code format} whatever its name. */
    public Snapshot read(Path file, Optional<URI> address, Format format) {
        Optional<URI> checked = address.map(SavedPages::webAddress);
        return snapshot(bytesOf(file), ShortName.of(file), file.toString(), checked, format);
    }

    /**
     * What a file holds, told by what it begins with and not by its name: a page, or several (web archive, zip, MHTML, e-mail), or
     * a list of addresses (feed, sitemap, text, table).
     *
     * @param address as in {@link #read(Path, Optional)}, where it holds one page
     * @param format in which it is read as one page, whatever it holds
     * @throws DictumException as {@link #read(Path, Optional)}, and TRUNCATED or TOO_DEEP
     */
    public Holding open(Path file, Optional<URI> address, Optional<Format> format) {
        if (format.isPresent() || Files.isDirectory(file)) {
            Snapshot page = format.map(told -> read(file, address, told)).orElseGet(() -> read(file, address));
            return single(page);
        }
        Optional<URI> checked = address.map(SavedPages::webAddress);
        Holding held = reading(file.toString(), file, () -> unpacked.open(file, checked));
        if (checked.isPresent() && !held.addresses().isEmpty()) {
            held.close();
            throw new DictumException(
                    USAGE, "%s is a list of addresses, so that none can be given for it".formatted(file));
        }
        return held;
    }

    /** Whether bytes of that name are read as plain text: it is that of a text, and they do not begin as a page. */
    public static boolean holdsText(String name, byte[] bytes) {
        return Opening.format(name, bytes) == Format.PLAIN_TEXT;
    }

    /** A page that was read already, as a file that holds nothing else. */
    public Holding single(Snapshot page) {
        return Holding.of(new Holding.Item(page.origin(), page.doc(), () -> page));
    }

    /** As {@link #open(Path, Optional, Optional)}, for what comes through standard input. */
    public Holding open(InputStream in, String doc, Optional<URI> address) {
        Optional<URI> checked = address.map(SavedPages::webAddress);
        return reading("standard input", Path.of("-"), () -> unpacked.open(in, ShortName.safe(doc), checked));
    }

    /**
     * A page from standard input.
     *
     * @param in read to its end or to the limit, and left open
     * @param doc its short name
     * @param address as in {@link #read(Path, Optional)}
     * @throws DictumException IO, EMPTY, BINARY, TOO_LARGE; BAD_ADDRESS for {@code address}
     */
    public Snapshot read(InputStream in, String doc, Optional<URI> address, Format format) {
        Optional<URI> checked = address.map(SavedPages::webAddress);
        byte[] bytes = reading("standard input", Path.of("-"), () -> bodies.read(in, "standard input"));
        return snapshot(bytes, ShortName.safe(doc), "-", checked, format);
    }

    /**
     * The pages in {@code folder} and the folders in it, in the order of their names: what begins as a page, a message or an
     * archive of pages, and what is called so or {@code .txt}. Hidden files, links, and the folders of pictures that browsers save beside a page are left out. A folder that cannot
     * be opened is listed itself, so that reading it tells the failure.
     *
     * @throws DictumException MISSING, IO, or USAGE when it is no folder
     */
    public List<Path> pagesIn(Path folder) {
        if (!Files.exists(folder)) {
            throw missing(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new DictumException(USAGE, "%s is a file, not a folder".formatted(folder));
        }
        try {
            return PageFolder.pagesIn(folder);
        } catch (IOException e) {
            throw new DictumException(IO, "folder %s could not be read: %s".formatted(folder, reason(e)), e);
        }
    }

    private byte[] bytesOf(Path file) {
        if (Files.isDirectory(file)) {
            throw Files.isReadable(file)
                    ? new DictumException(USAGE, "%s is a folder: name the page in it".formatted(file))
                    : unreadable(file);
        }
        String origin = file.toString();
        return reading(origin, file, () -> {
            if (Files.isRegularFile(file)) {
                bodies.expect(Files.size(file), origin);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return bodies.read(in, origin);
            }
        });
    }

    private interface Reading<T> {
        T from() throws IOException;
    }

    private static <T> T reading(String shown, Path file, Reading<T> work) {
        try {
            return work.from();
        } catch (NoSuchFileException e) {
            throw missing(file);
        } catch (AccessDeniedException e) {
            throw unreadable(file);
        } catch (IOException e) {
            throw new DictumException(IO, "%s could not be read: %s".formatted(shown, reason(e)), e);
        }
    }

    private Snapshot snapshot(byte[] bytes, String doc, String origin, Optional<URI> address, Format format) {
        return Part.bare(bytes, doc, origin, format, clock.instant())
                .called(origin.equals("-") ? "standard input" : origin)
                .at(address)
                .snapshot();
    }

    private static URI webAddress(URI address) {
        return WebAddress.parse(address.toString());
    }

    private static Path pathOf(URI file) {
        try {
            return Path.of(file);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new DictumException(
                    BAD_ADDRESS,
                    "%s names no file of this machine: write file:///folder/page.html"
                            .formatted(Shown.of(file.toString())),
                    e);
        }
    }

    private static DictumException missing(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? new DictumException(MISSING, "%s is a link to a file that is not there".formatted(file))
                : new DictumException(MISSING, "there is no file %s: check its name and folder".formatted(file));
    }

    private static DictumException unreadable(Path file) {
        return new DictumException(IO, "%s may not be read by you: change its permissions".formatted(file));
    }

    private static String reason(IOException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }
}
