package dictum.library;

import dictum.capture.LivePages;
import dictum.capture.SavedPages;
import dictum.model.DictumException;
import dictum.model.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Where pages come from: addresses, files, folders and standard input. */
public final class PageSource implements AutoCloseable {
    /** What stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** Characters that a URI may not hold as they are, though browsers show and copy them. */
    private static final String QUOTED_IN_ADDRESSES = " \"<>\\^`{|}";

    /**
     * How inputs are to be read, for all of them alike.
     *
     * @param address where a single file or standard input was saved from
     * @param format instead of what the file's name tells
     */
    public record Manner(Optional<URI> address, Optional<Snapshot.Format> format) {
        /** As each input tells itself. */
        public static final Manner AS_FOUND = new Manner(Optional.empty(), Optional.empty());
    }

    /** One page that is still to be got. */
    public static final class Page {
        private final String label;
        private final String doc;
        private final Supplier<Snapshot> source;

        private Page(String label, String doc, Supplier<Snapshot> source) {
            this.label = label;
            this.doc = doc;
            this.source = source;
        }

        /** The page as the user named it. */
        public String label() {
            return label;
        }

        /** The page's short name, also when it cannot be got. */
        public String doc() {
            return doc;
        }

        /**
         * Gets the page now.
         *
         * @throws DictumException when it cannot be got, with the reason
         */
        public Snapshot snapshot() {
            return source.get();
        }
    }

    private final boolean allowLoopback;
    private final SavedPages saved = new SavedPages();
    private Optional<LivePages> live = Optional.empty();

    /** @param allowLoopback whether addresses of this machine may be called; for tests */
    public PageSource(boolean allowLoopback) {
        this.allowLoopback = allowLoopback;
    }

    /**
     * The pages that {@code arguments} name, in their order; a folder stands for all pages in it and below.
     *
     * <p>Nothing is read yet but the folders. An argument that names nothing is a page too, whose
     * {@link Page#snapshot()} tells why.
     *
     * @throws DictumException of kind USAGE when an address is given for what is not a single file or standard input
     */
    public List<Page> listed(List<String> arguments, Manner manner, InputStream standardInput) {
        List<Page> pages = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                pages.add(fromStandardInput(manner, standardInput));
            } else if (argument.contains("://")) {
                pages.add(at(argument));
            } else {
                pages.addAll(fromFiles(argument, manner));
            }
        }
        boolean single =
                arguments.size() == 1 && pages.size() == 1 && !arguments.get(0).contains("://");
        if (manner.address().isPresent() && !single) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "an address can be given for one file or for standard input, not for %d inputs"
                            .formatted(pages.size()));
        }
        return pages;
    }

    /** The page at an address, whatever it looks like: no file is ever opened by it. */
    public Page at(String address) {
        return new Page(address, lastPart(address), () -> fetch(address));
    }

    /**
     * A page whose bytes are at hand: pasted, dropped, or sent by a browser.
     *
     * @param name a file name or title, of which its short name is made
     * @param bytes of HTML, or of plain text when {@code manner} says so or the name ends in {@code .txt}
     */
    public Page given(String name, byte[] bytes, Manner manner) {
        Snapshot.Format format = manner.format()
                .orElse(
                        name.toLowerCase(Locale.ROOT).endsWith(".txt")
                                ? Snapshot.Format.PLAIN_TEXT
                                : Snapshot.Format.HTML);
        String doc = lastPart(name);
        return new Page(name, doc, () -> saved.read(new ByteArrayInputStream(bytes), doc, manner.address(), format));
    }

    @Override
    public void close() {
        live.ifPresent(LivePages::close);
    }

    private Page fromStandardInput(Manner manner, InputStream standardInput) {
        String doc =
                manner.address().map(address -> lastPart(address.toString())).orElse("stdin");
        return new Page(
                STANDARD_INPUT,
                doc,
                () -> saved.read(
                        standardInput, doc, manner.address(), manner.format().orElse(Snapshot.Format.HTML)));
    }

    private List<Page> fromFiles(String argument, Manner manner) {
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException impossible) {
            return List.of(failing(
                    argument,
                    new DictumException(
                            DictumException.Kind.MISSING,
                            "there can be no file \"%s\": %s".formatted(argument, impossible.getReason()),
                            impossible)));
        }
        if (!Files.isDirectory(path)) {
            return List.of(fromFile(path, manner));
        }
        try {
            List<Page> pages = saved.pagesIn(path).stream()
                    .map(file -> fromFile(file, manner))
                    .toList();
            return pages.isEmpty() ? List.of(failing(argument, noPagesIn(path))) : pages;
        } catch (DictumException unreadable) {
            return List.of(failing(argument, unreadable));
        }
    }

    private Page fromFile(Path file, Manner manner) {
        return new Page(
                file.toString(),
                withoutExtension(String.valueOf(file.getFileName())),
                () -> manner.format()
                        .map(format -> saved.read(file, manner.address(), format))
                        .orElseGet(() -> saved.read(file, manner.address())));
    }

    private static Page failing(String argument, DictumException reason) {
        return new Page(argument, lastPart(argument), () -> {
            throw reason;
        });
    }

    private static DictumException noPagesIn(Path folder) {
        return new DictumException(
                DictumException.Kind.EMPTY,
                "there are no pages in the folder %s: it needs files that end in .html, .htm or .txt"
                        .formatted(folder));
    }

    private synchronized LivePages live() {
        LivePages pages = live.orElseGet(() -> allowLoopback ? LivePages.openToLoopback() : LivePages.standard());
        live = Optional.of(pages);
        return pages;
    }

    private Snapshot fetch(String address) {
        return live().fetch(address(address));
    }

    /**
     * The address a user typed or pasted.
     *
     * @throws DictumException of kind BAD_ADDRESS when it is none
     */
    public static URI address(String typed) {
        try {
            return new URI(quoted(typed.strip()));
        } catch (URISyntaxException broken) {
            throw new DictumException(
                    DictumException.Kind.BAD_ADDRESS,
                    "\"%s\" is no address: %s at character %d"
                            .formatted(typed, broken.getReason(), broken.getIndex() + 1),
                    broken);
        }
    }

    private static String quoted(String typed) {
        StringBuilder address = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char character = typed.charAt(i);
            if (QUOTED_IN_ADDRESSES.indexOf(character) >= 0) {
                address.append('%').append("%02X".formatted((int) character));
            } else {
                address.append(character);
            }
        }
        return address.toString();
    }

    /** The end of an address or path that is not empty: what a page without a name is called. */
    private static String lastPart(String address) {
        int end = firstOf(address, "?#");
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        String last = withoutExtension(address.substring(address.lastIndexOf('/', end - 1) + 1, end));
        return last.isBlank() ? "page" : last;
    }

    private static int firstOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
