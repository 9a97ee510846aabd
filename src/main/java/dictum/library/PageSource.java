package dictum.library;

import dictum.capture.Crawl;
import dictum.capture.Holding;
import dictum.capture.LivePages;
import dictum.capture.Manners;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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

    /** One input that is still to be got: an address, or a file or stream that holds a page, many pages or a list of addresses. */
    public static final class Page {
        private final String label;
        private final String doc;
        private final Optional<String> address;
        private final Supplier<Snapshot> one;
        private final Supplier<Holding> all;

        private final int depth;
        private final boolean single;

        private Page(
                String label,
                String doc,
                Optional<String> address,
                Supplier<Snapshot> one,
                Supplier<Holding> all,
                int depth,
                boolean single) {
            this.label = label;
            this.doc = doc;
            this.address = address;
            this.one = one;
            this.all = all;
            this.depth = depth;
            this.single = single;
        }

        private static Page held(String label, String doc, Supplier<Holding> all) {
            return new Page(label, doc, Optional.empty(), () -> only(label, all), all, 0, false);
        }

        private static Page fetched(String address, String doc, Supplier<Snapshot> one) {
            return new Page(address, doc, Optional.of(address), one, Page::notOpened, 0, false);
        }

        private static Page of(Holding.Item item) {
            return new Page(item.label(), item.doc(), Optional.empty(), item.page(), Page::notOpened, 0, true);
        }

        private static Holding notOpened() {
            throw new IllegalStateException("only files and streams are opened");
        }

        /** The same, after it was fetched. */
        Page got(Snapshot page) {
            return new Page(label, doc, address, () -> page, all, depth, true);
        }

        /** The same, when it cannot be got. */
        Page failing(DictumException reason) {
            return new Page(
                    label,
                    doc,
                    address,
                    () -> {
                        throw reason;
                    },
                    all,
                    depth,
                    true);
        }

        /** The same, named by a list. */
        Page from(Page list) {
            return new Page(label, doc, address, one, all, list.depth + 1, single);
        }

        /** How many lists led to it. */
        int depth() {
            return depth;
        }

        /** Whether it holds no other pages, and nothing is left to be fetched. */
        boolean isSingle() {
            return single;
        }

        /** The page as the user named it. */
        public String label() {
            return label;
        }

        /** The page's short name, also when it cannot be got. */
        public String doc() {
            return doc;
        }

        /** The address it is to be fetched from; nothing when it lies on this machine. */
        public Optional<String> address() {
            return address;
        }

        /**
         * Gets the page now.
         *
         * @throws DictumException when it cannot be got, or is not a single page, with the reason
         */
        public Snapshot snapshot() {
            return one.get();
        }

        /**
         * Opens what lies on this machine.
         *
         * @throws DictumException when it cannot be opened, with the reason
         */
        public Contents open() {
            return new Contents(all.get());
        }

        private static Snapshot only(String label, Supplier<Holding> all) {
            try (Holding held = all.get()) {
                if (!held.addresses().isEmpty()) {
                    throw new DictumException(
                            DictumException.Kind.BINARY,
                            "%s is a list of addresses and not a page: 'dictum capture' fetches what it lists"
                                    .formatted(label));
                }
                Snapshot first = held.next().page().get();
                if (held.hasNext()) {
                    throw new DictumException(
                            DictumException.Kind.USAGE,
                            "%s holds more than one page: 'dictum capture' takes them all".formatted(label));
                }
                return first;
            }
        }
    }

    /** What an input holds: its pages one after the other, or the addresses that it lists. */
    public static final class Contents implements Iterator<Page>, AutoCloseable {
        private final Holding held;

        private Contents(Holding held) {
            this.held = held;
        }

        /** The addresses that it lists; none when it holds pages. */
        public List<String> addresses() {
            return held.addresses();
        }

        @Override
        public boolean hasNext() {
            return held.hasNext();
        }

        @Override
        public Page next() {
            return Page.of(held.next());
        }

        @Override
        public void close() {
            held.close();
        }
    }

    /**
     * How the web is asked.
     *
     * @param loopback whether addresses of this machine may be called; for tests
     * @param robots whether the sites' robots.txt is honoured
     * @param gap between two requests to one host, when another than a second
     */
    public record Web(boolean loopback, boolean robots, Optional<Duration> gap) {
        public static final Web STANDARD = new Web(false, true, Optional.empty());

        Manners manners() {
            Manners polite = robots ? Manners.POLITE : Manners.POLITE.ignoringRobots();
            return gap.map(polite::withGap).orElse(polite);
        }
    }

    private final Web web;
    private final SavedPages saved = new SavedPages();
    private Optional<Crawl> crawl = Optional.empty();

    /** @param allowLoopback whether addresses of this machine may be called; for tests */
    public PageSource(boolean allowLoopback) {
        this(new Web(allowLoopback, true, Optional.empty()));
    }

    public PageSource(Web web) {
        this.web = web;
    }

    /**
     * The pages that {@code arguments} name, in their order; a folder stands for all pages in it and below.
     *
     * <p>Nothing is read yet but the names in folders. An argument that names nothing is a page too, whose
     * {@link Page#snapshot()} tells why.
     *
     * @throws DictumException of kind USAGE when an address is given for what is not a single file or standard input, or an argument
     *     is empty
     */
    public List<Page> listed(List<String> arguments, Manner manner, InputStream standardInput) {
        List<Page> pages = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.isBlank()) {
                throw new DictumException(
                        DictumException.Kind.USAGE,
                        "an input is empty, as an unset variable of a shell is: name a file, a folder (\".\" is this one) or an address");
            }
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

    /** Every single page of {@code inputs} in their order, archives and lists gone through. */
    public PagesInOrder inOrder(List<Page> inputs) {
        return new PagesInOrder(this, inputs);
    }

    /** The page at an address, whatever it looks like: no file is ever opened by it. */
    public Page at(String address) {
        return Page.fetched(address, lastPart(address), () -> crawl().page(address(address)));
    }

    /**
     * A page whose bytes are at hand: pasted, dropped, or sent by a browser.
     *
     * @param name a file name or title, of which its short name is made
     * @param bytes of a page in any form that a file may have; of plain text when {@code manner} says so or the name is that
     *     of a text ({@code .txt}, {@code .md}) and they do not begin as a page
     */
    public Page given(String name, byte[] bytes, Manner manner) {
        String doc = lastPart(name);
        Optional<Snapshot.Format> format = manner.format()
                .or(() ->
                        SavedPages.holdsText(name, bytes) ? Optional.of(Snapshot.Format.PLAIN_TEXT) : Optional.empty());
        return Page.held(name, doc, () -> stream(new ByteArrayInputStream(bytes), doc, manner.address(), format));
    }

    @Override
    public void close() {
        crawl.ifPresent(Crawl::close);
    }

    /** Whether what a fetched list names is fetched too: robots.txt is passed over for a single page alone. */
    boolean followsLists() {
        return web.robots();
    }

    /** The one that knows when which site may be asked again. */
    synchronized Crawl crawl() {
        Crawl one = crawl.orElseGet(
                () -> new Crawl(web.loopback() ? LivePages.openToLoopback() : LivePages.standard(), web.manners()));
        crawl = Optional.of(one);
        return one;
    }

    private Holding stream(InputStream in, String doc, Optional<URI> address, Optional<Snapshot.Format> format) {
        return format.map(told -> saved.single(saved.read(in, doc, address, told)))
                .orElseGet(() -> saved.open(in, doc, address));
    }

    private Page fromStandardInput(Manner manner, InputStream standardInput) {
        String doc =
                manner.address().map(address -> lastPart(address.toString())).orElse("stdin");
        return Page.held(STANDARD_INPUT, doc, () -> stream(standardInput, doc, manner.address(), manner.format()));
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
                    .map(file -> inFolder(file, manner))
                    .toList();
            return pages.isEmpty() ? List.of(failing(argument, noPagesIn(path))) : pages;
        } catch (DictumException unreadable) {
            return List.of(failing(argument, unreadable));
        }
    }

    private Page fromFile(Path file, Manner manner) {
        return Page.held(
                file.toString(),
                withoutExtension(String.valueOf(file.getFileName())),
                () -> saved.open(file, manner.address(), manner.format()));
    }

    /** A list of addresses must be named itself: reading a folder never starts fetching. */
    private Page inFolder(Path file, Manner manner) {
        Page page = fromFile(file, manner);
        return Page.held(page.label(), page.doc(), () -> {
            Holding held = page.all.get();
            if (!held.addresses().isEmpty()) {
                held.close();
                throw new DictumException(
                        DictumException.Kind.BINARY,
                        "%s is a list of addresses and not a page: name the file itself to fetch what it lists"
                                .formatted(file));
            }
            return held;
        });
    }

    private static Page failing(String argument, DictumException reason) {
        return Page.held(argument, lastPart(argument), () -> {
            throw reason;
        });
    }

    private static DictumException noPagesIn(Path folder) {
        return new DictumException(
                DictumException.Kind.EMPTY,
                "there are no pages in the folder %s: it needs saved pages, messages, archives of pages, or texts that end in .txt"
                        .formatted(folder));
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

    /** What a page is called that could not be got. */
    public static String shortName(String input) {
        return lastPart(input);
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
