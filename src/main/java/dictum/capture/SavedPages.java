package dictum.capture;

import static dictum.model.DictumException.Kind.BAD_ADDRESS;
import static dictum.model.DictumException.Kind.IO;
import static dictum.model.DictumException.Kind.MISSING;
import static dictum.model.DictumException.Kind.USAGE;

import dictum.model.Body;
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
import java.util.Locale;
import java.util.Optional;

/** Reads pages that were saved as files, and pages from standard input. */
public final class SavedPages implements Fetcher {
    private static final int OK = 200;

    private final BodyReader bodies;
    private final InstantSource clock;

    public SavedPages() {
        this(Limits.STANDARD, InstantSource.system());
    }

    SavedPages(Limits limits, InstantSource clock) {
        this.bodies = new BodyReader(limits);
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
     * The page in a file, read as plain text when its name ends in {@code .txt} and as HTML otherwise.
     *
     * @param address the page had on the web; when empty, the one a browser wrote into the file
     * @throws DictumException MISSING, USAGE for a folder, IO, EMPTY, BINARY, TOO_LARGE; BAD_ADDRESS for {@code address}
     */
    public Snapshot read(Path file, Optional<URI> address) {
        boolean text = file.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
        return read(file, address, text ? Format.PLAIN_TEXT : Format.HTML);
    }

    /** As {@link #read(Path, Optional)}, but read as {@code format} whatever its name. */
    public Snapshot read(Path file, Optional<URI> address, Format format) {
        Optional<URI> checked = address.map(SavedPages::webAddress);
        return snapshot(bytesOf(file), ShortName.of(file), file.toString(), checked, format);
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
        byte[] bytes;
        try {
            bytes = bodies.read(in, "standard input");
        } catch (IOException e) {
            throw new DictumException(IO, "standard input could not be read: " + reason(e), e);
        }
        return snapshot(bytes, ShortName.safe(doc), "-", checked, format);
    }

    /**
     * The pages in {@code folder} and the folders in it, in the order of their names: files ending in .html, .htm, .xhtml or
     * .txt. Hidden files, links, and the folders of pictures that browsers save beside a page are left out. A folder that cannot
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
        try {
            if (Files.isRegularFile(file)) {
                bodies.expect(Files.size(file), origin);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return bodies.read(in, origin);
            }
        } catch (NoSuchFileException e) {
            throw missing(file);
        } catch (AccessDeniedException e) {
            throw unreadable(file);
        } catch (IOException e) {
            throw new DictumException(IO, "%s could not be read: %s".formatted(file, reason(e)), e);
        }
    }

    private Snapshot snapshot(byte[] bytes, String doc, String origin, Optional<URI> address, Format format) {
        Charsets.Decision encoding =
                TextCheck.encodingOf(bytes, Optional.empty(), format, origin.equals("-") ? "standard input" : origin);
        Optional<URI> told = address;
        if (told.isEmpty() && format == Format.HTML) {
            told = SavedFrom.addressIn(bytes, encoding.charset());
        }
        return new Snapshot(
                doc,
                origin,
                told,
                Optional.empty(),
                clock.instant(),
                OK,
                List.of(),
                format,
                encoding.charset(),
                encoding.basis(),
                Body.of(bytes));
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
