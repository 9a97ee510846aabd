package dictum.article;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Snapshot;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Looks over a page's bytes before they are parsed, and refuses what would only cost memory: too many tags, or nested too deep. */
final class PageScan {
    /** More tags than this are no article; long pages have some ten thousand. */
    static final int MOST_TAGS = 500_000;

    /** Deeper than this nothing can be read reliably; real pages stay below a hundred. */
    static final int DEEPEST = 5_000;

    /** Elements that never hold others or that end by themselves, so that leaving them open nests nothing. */
    private static final long[] NOT_NESTING = packed(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
            "p",
            "li",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "tfoot",
            "option",
            "optgroup",
            "body",
            "html",
            "head",
            "path",
            "rect",
            "circle",
            "use",
            "g",
            "line",
            "polygon");

    /** Elements whose inside is text to the parser. */
    private static final long SCRIPT = pack("script");

    private static final long STYLE = pack("style");
    private static final long TEXTAREA = pack("textarea");
    private static final long SVG = pack("svg");

    /** A name of more letters than a long has bytes; none of the names above is so long. */
    private static final long LONG_NAME = -1;

    private final byte[] bytes;
    private int at;
    private int tags;
    private int depth;
    private int deepest;

    /** Ends that do not come any more: looked for once, since the scan never goes back. */
    private final Set<String> absent = new HashSet<>();

    private PageScan(ByteBuffer page) {
        this.bytes = new byte[page.remaining()];
        page.get(bytes);
    }

    private static long[] packed(String... names) {
        return Arrays.stream(names).mapToLong(PageScan::pack).sorted().toArray();
    }

    private static long pack(String name) {
        long packed = 0;
        for (int i = 0; i < name.length(); i++) {
            packed = packed << 8 | name.charAt(i);
        }
        return packed;
    }

    /**
     * Passes a page that can be read.
     *
     * @throws DictumException EMPTY, TOO_LARGE or TOO_DEEP
     */
    static void check(Snapshot snapshot) {
        PageScan scan = new PageScan(snapshot.body().bytes());
        if (snapshot.body().size() == 0) {
            throw new DictumException(Kind.EMPTY, "%s is empty: there is nothing to read".formatted(snapshot.origin()));
        }
        scan.run();
        if (scan.deepest > DEEPEST) {
            throw new DictumException(
                    Kind.TOO_DEEP,
                    "%s nests its elements more than %d deep, which no article does: save the page from a browser's reader view and read that"
                            .formatted(snapshot.origin(), DEEPEST));
        }
        if (scan.tags > MOST_TAGS) {
            throw new DictumException(
                    Kind.TOO_LARGE,
                    "%s holds more than %d tags, which no article does: save the page from a browser's reader view and read that"
                            .formatted(snapshot.origin(), MOST_TAGS));
        }
    }

    private void run() {
        byte[] page = bytes;
        int end = page.length - 1;
        int i = 0;
        while (i < end) {
            if (page[i++] == '<') {
                at = i;
                tag();
                i = at;
            }
        }
    }

    private void tag() {
        int next = letterAt(at);
        if (next == '/') {
            at++;
            if (!isNotNesting(name()) && depth > 0) {
                depth--;
            }
        } else if (next == '!') {
            skipComment();
        } else if (isLetter(next)) {
            open(name());
        }
    }

    private static boolean isNotNesting(long name) {
        return Arrays.binarySearch(NOT_NESTING, name) >= 0;
    }

    private void open(long name) {
        tags++;
        if (name == SCRIPT) {
            skipTo("</script");
        } else if (name == STYLE) {
            skipTo("</style");
        } else if (name == TEXTAREA) {
            skipTo("</textarea");
        } else if (name == SVG) {
            skipTo("</svg");
        } else if (!isNotNesting(name)) {
            depth++;
            deepest = Math.max(deepest, depth);
        }
    }

    private void skipComment() {
        if (letterAt(at + 1) == '-' && letterAt(at + 2) == '-') {
            skipTo("-->");
        }
    }

    /** Moves behind the next {@code end}; stays when there is none, as a browser reads on then. */
    private void skipTo(String end) {
        if (absent.contains(end)) {
            return;
        }
        int limit = bytes.length - end.length();
        char first = end.charAt(0);
        for (int i = at; i <= limit; i++) {
            if (bytes[i] != first) {
                continue;
            }
            int k = 1;
            while (k < end.length() && lower(bytes[i + k]) == end.charAt(k)) {
                k++;
            }
            if (k == end.length()) {
                at = i + k;
                return;
            }
        }
        absent.add(end);
    }

    /** The name at the present place in lower case, its letters packed into a long. */
    private long name() {
        long name = 0;
        int length = 0;
        int c = letterAt(at);
        while ((isLetter(c) || (c >= '0' && c <= '9')) && length < 20) {
            name = name << 8 | lower(c);
            length++;
            c = letterAt(++at);
        }
        return length > 8 ? LONG_NAME : name;
    }

    private int letterAt(int index) {
        return index < bytes.length ? bytes[index] : 0;
    }

    private static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
