package dictum.article;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Snapshot;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Looks over a page's bytes before they are parsed: refuses what would only cost memory, too many tags or nested too deep, and notes
 * what the parser can be spared, the inside of comments, style sheets, scripts and drawings.
 */
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
    private static final long[] TEXT = packed("textarea", "title", "iframe", "xmp", "noembed", "noframes");

    private static final long SCRIPT = pack("script");
    private static final long STYLE = pack("style");
    private static final long SVG = pack("svg");
    private static final long MATH = pack("math");

    /** Elements that a drawing is made of; with others in it, it may not be one, or not end where it seems to. */
    private static final long[] DRAWN = packed(
            "path",
            "g",
            "rect",
            "circle",
            "use",
            "line",
            "polygon",
            "polyline",
            "ellipse",
            "defs",
            "clippath",
            "mask",
            "title",
            "desc",
            "stop",
            "symbol",
            "text",
            "tspan",
            "filter",
            "image",
            "animate",
            "pattern",
            "marker",
            "style");

    /** A name of more letters than a long has bytes; none of the names above is so long. */
    private static final long LONG_NAME = -1;

    private final byte[] bytes;
    private final LeanPage lean;
    private int at;
    private int tags;
    private int depth;
    private int deepest;

    /** Ends that do not come any more: looked for once, since the scan never goes back. */
    private final Set<String> absent = new HashSet<>();

    private PageScan(byte[] bytes, LeanPage lean) {
        this.bytes = bytes;
        this.lean = lean;
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
    static LeanPage check(Snapshot snapshot) {
        if (snapshot.body().size() == 0) {
            throw new DictumException(Kind.EMPTY, "%s is empty: there is nothing to read".formatted(snapshot.origin()));
        }
        ByteBuffer page = snapshot.body().bytes();
        byte[] bytes = new byte[page.remaining()];
        page.get(bytes);
        LeanPage lean = new LeanPage(bytes, snapshot.charset());
        PageScan scan = new PageScan(bytes, lean);
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
        return lean;
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
            if (isLetter(letterAt(at))) {
                if (!isNotNesting(name()) && depth > 0) {
                    depth--;
                }
                skipAttributes();
            }
        } else if (next == '!') {
            skipComment();
        } else if (isLetter(next)) {
            open();
        }
    }

    private static boolean isNotNesting(long name) {
        return Arrays.binarySearch(NOT_NESTING, name) >= 0;
    }

    private void open() {
        tags++;
        int from = at;
        long name = name();
        int behind = at;
        boolean holds = skipAttributes();
        if (name == SCRIPT) {
            boolean script = !holds(behind, at, "ld+json") && !holds(behind, at, "template");
            int start = at;
            int end = skipText("</script");
            if (script && end > start && !holds(start, end, "<!--")) {
                lean.spareScript(start, end);
            }
        } else if (name == STYLE) {
            int start = at;
            lean.spare(start, skipText("</style"));
        } else if (name == SVG) {
            int start = at;
            int end = holds ? skipTo("</svg") : -1;
            if (end > start && isDrawing(start, end)) {
                lean.spare(start, end);
            } else if (holds && end != start) {
                // Whatever follows may be read by other rules.
                lean.spareNoMore();
            }
        } else if (name == MATH) {
            lean.spareNoMore();
            depth++;
            deepest = Math.max(deepest, depth);
        } else if (Arrays.binarySearch(TEXT, name) >= 0) {
            skipText("</"
                    + new String(bytes, from, behind - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        } else if (name == LONG_NAME && holdsAt(from, "plaintext")) {
            at = bytes.length;
        } else if (!isNotNesting(name)) {
            depth++;
            deepest = Math.max(deepest, depth);
        }
    }

    private void skipComment() {
        if (letterAt(at + 1) == '-' && letterAt(at + 2) == '-') {
            int start = at + 3;
            int end = skipTo("-->");
            // Comments that end in odd ways are left to the parser.
            if (end > start && bytes[start] != '-' && bytes[start] != '>' && !holds(start, end, "--!>")) {
                lean.spare(start, end);
            }
        }
    }

    /** Moves behind the tag's end; answers whether what follows is inside the element, as it is not behind {@code />}. */
    private boolean skipAttributes() {
        int i = at;
        int last = 0;
        while (i < bytes.length) {
            byte c = bytes[i];
            if (c == '>') {
                at = i + 1;
                return last != '/';
            }
            if ((c == '"' || c == '\'') && last == '=') {
                i++;
                while (i < bytes.length && bytes[i] != c) {
                    i++;
                }
            }
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                last = c;
            }
            i++;
        }
        at = bytes.length;
        return false;
    }

    /** Whether between {@code start} and {@code end} there is nothing but what drawings are made of. */
    private boolean isDrawing(int start, int end) {
        int behind = at;
        boolean drawing = true;
        for (int i = start; i < end && drawing; i++) {
            if (bytes[i] == '<' && holdsAt(i, "<!--")) {
                at = i + 4;
                drawing = skipTo("-->") > 0 && at <= end;
                i = at - 1;
            } else if (bytes[i] == '<') {
                at = i + (bytes[i + 1] == '/' ? 2 : 1);
                int from = at;
                long name = name();
                drawing = Arrays.binarySearch(DRAWN, name) >= 0
                        || (name == LONG_NAME
                                && (holdsAt(from, "lineargr") || holdsAt(from, "radialgr") || holdsAt(from, "fe")));
                skipAttributes();
                i = at - 1;
            }
        }
        drawing &= at <= end || at == behind;
        at = behind;
        return drawing;
    }

    private boolean holds(int start, int end, String words) {
        byte[] page = bytes;
        int first = words.charAt(0);
        for (int i = start; i + words.length() <= end; i++) {
            if ((page[i] == first || lower(page[i]) == first) && holdsAt(i, words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code words}, in lower case, stand at {@code index}. */
    private boolean holdsAt(int index, String words) {
        int k = 0;
        while (k < words.length() && lower(letterAt(index + k)) == words.charAt(k)) {
            k++;
        }
        return k == words.length();
    }

    /** As {@link #skipTo}; where there is no end, all the rest is text to the parser. */
    private int skipText(String end) {
        int found = skipTo(end);
        at = found < 0 ? bytes.length : at;
        return found;
    }

    /**
     * Moves behind the next {@code end} and answers where it begins; stays when there is none, as a browser reads on then, and
     * answers -1.
     */
    private int skipTo(String end) {
        if (absent.contains(end)) {
            return -1;
        }
        int limit = bytes.length - end.length();
        char first = end.charAt(0);
        for (int i = at; i <= limit; i++) {
            if (bytes[i] == first && holdsAt(i, end)) {
                at = i + end.length();
                return i;
            }
        }
        absent.add(end);
        return -1;
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
