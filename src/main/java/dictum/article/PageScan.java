package dictum.article;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Snapshot;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks over a page's bytes before they are parsed: refuses what would only cost memory, too many tags or nested too deep, and notes
 * what the parser can be spared, the inside of comments, style sheets, scripts and drawings, and attributes for scripts and style.
 */
final class PageScan {
    /** More tags than this are no article; long pages have some ten thousand. */
    static final int MOST_TAGS = 500_000;

    /** Deeper than this nothing can be read reliably; real pages stay below a hundred. */
    static final int DEEPEST = 5_000;

    /** Elements that never hold others or that end by themselves, so that leaving them open nests nothing. */
    private static final List<String> NOT_NESTING = List.of(
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
    private static final List<String> TEXT = List.of("textarea", "title", "iframe", "xmp", "noembed", "noframes");

    private static final long SCRIPT = pack("script");
    private static final long STYLE = pack("style");
    private static final long SVG = pack("svg");
    private static final long MATH = pack("math");

    /** Elements that a drawing is made of; with others in it, it may not be one, or not end where it seems to. */
    private static final List<String> DRAWN = List.of(
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

    /** The letters of the shortest name of an attribute that is spared, with the sign behind it. */
    private static final int SHORTEST_SPARED = 6;

    private static final String SCRIPT_END = "</script";

    /** A name of more letters than a long has bytes. */
    private static final long LONG_NAME = -1;

    /** What is told of a name, a bit each. */
    private static final int IS_NOT_NESTING = 1;

    private static final int IS_TEXT = 2;
    private static final int IS_DRAWN = 4;

    /** The names above, found by a hash of their letters; 0 where there is none. */
    private static final long[] KNOWN = new long[512];

    private static final byte[] TOLD = new byte[KNOWN.length];

    static {
        know(NOT_NESTING, IS_NOT_NESTING);
        know(TEXT, IS_TEXT);
        know(DRAWN, IS_DRAWN);
    }

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

    private static void know(List<String> names, int sign) {
        for (String name : names) {
            if (name.length() <= Long.BYTES) {
                int place = place(pack(name));
                KNOWN[place] = pack(name);
                TOLD[place] |= (byte) sign;
            }
        }
    }

    /** Where {@code name} stands in the table of names, or would. */
    private static int place(long name) {
        int place = (int) (name * 0x9E3779B97F4A7C15L >>> 55);
        while (KNOWN[place] != name && KNOWN[place] != 0) {
            place = (place + 1) % KNOWN.length;
        }
        return place;
    }

    private static int told(long name) {
        return TOLD[place(name)];
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
        int end = bytes.length - 1;
        for (int i = ByteSearch.next(bytes, 0, '<'); i < end; i = ByteSearch.next(bytes, at, '<')) {
            at = i + 1;
            tag();
        }
    }

    private void tag() {
        int next = letterAt(at);
        if (next == '/') {
            at++;
            if (isLetter(letterAt(at))) {
                if ((told(name()) & IS_NOT_NESTING) == 0 && depth > 0) {
                    depth--;
                }
                skipAttributes(false);
            }
        } else if (next == '!') {
            skipComment();
        } else if (isLetter(next)) {
            open();
        }
    }

    private void open() {
        tags++;
        int from = at;
        long name = name();
        int behind = at;
        boolean holds = skipAttributes(true);
        int told = told(name);
        if (name == SCRIPT) {
            boolean script = !holds(behind, at, "ld+json") && !holds(behind, at, "template");
            int start = at;
            boolean commented = skipScript();
            int end = at == bytes.length ? -1 : at - SCRIPT_END.length();
            if (script && end > start && !commented) {
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
        } else if ((told & IS_TEXT) != 0) {
            skipText("</"
                    + new String(bytes, from, behind - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        } else if (name == LONG_NAME && holdsAt(from, "plaintext")) {
            at = bytes.length;
        } else if ((told & IS_NOT_NESTING) == 0) {
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

    /**
     * Moves behind the tag's end; answers whether what follows is inside the element, as it is not behind {@code />}.
     *
     * @param sparing whether the parser is spared attributes of which nothing is read
     */
    private boolean skipAttributes(boolean sparing) {
        byte[] page = bytes;
        int i = at;
        int last = 0;
        while (i < page.length) {
            byte c = page[i];
            if (c > '>') {
                last = c;
                i++;
                continue;
            }
            if (c == '>') {
                at = i + 1;
                return last != '/';
            }
            if ((c == '"' || c == '\'') && last == '=') {
                int opened = i;
                i = ByteSearch.next(page, opened + 1, c);
                if (sparing) {
                    spareAttribute(opened, i + 1);
                }
            }
            if (!isSpace(c)) {
                last = c;
            }
            i++;
        }
        at = bytes.length;
        return false;
    }

    /** Takes out an attribute with the value in marks from {@code opened} to {@code closed} when its name is one that nobody asks for. */
    private void spareAttribute(int opened, int closed) {
        byte[] page = bytes;
        int start = opened - 1;
        while (start > at && (isLetter(page[start - 1]) || page[start - 1] == '-')) {
            start--;
        }
        if (page[opened - 1] != '=' || opened - start < SHORTEST_SPARED || closed >= page.length) {
            return;
        }
        int before = start - 1;
        while (before > at && isSpace(page[before])) {
            before--;
        }
        boolean whole = before < start - 1
                && page[before] != '='
                && (isSpace(page[closed]) || page[closed] == '>' || page[closed] == '/');
        if (whole && isNotAskedFor(start) && !holdsData(opened, closed)) {
            lean.spare(start, closed);
        }
    }

    /** Whether a value may hold more than a name or an address. */
    private boolean holdsData(int opened, int closed) {
        boolean data = false;
        for (int i = opened; i < closed; i++) {
            data |= bytes[i] == '{' || bytes[i] == '&';
        }
        return data;
    }

    /** Whether the attribute that begins at {@code start} is for scripts, style or pictures alone. */
    private boolean isNotAskedFor(int start) {
        return switch (bytes[start]) {
            case 'd' -> holdsAt(start, "data-");
            case 'o' -> holdsAt(start, "onclick=");
            case 's' -> holdsAt(start, "srcset=") || holdsAt(start, "sizes=");
            case 'a' -> holdsAt(start, "aria-label");
            case 't' -> holdsAt(start, "target=") || holdsAt(start, "tabindex=");
            case 'w' -> holdsAt(start, "width=");
            case 'h' -> holdsAt(start, "height=");
            case 'l' -> holdsAt(start, "loading=");
            default -> false;
        };
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
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
                drawing = (told(name) & IS_DRAWN) != 0
                        || (name == LONG_NAME
                                && (holdsAt(from, "lineargr") || holdsAt(from, "radialgr") || holdsAt(from, "fe")));
                skipAttributes(false);
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

    /** Moves behind the end of a script's text, or to the page's when there is none; answers whether a comment begins in it. */
    private boolean skipScript() {
        byte[] page = bytes;
        boolean commented = false;
        for (int i = ByteSearch.next(page, at, '<'); i < page.length; i = ByteSearch.next(page, i + 1, '<')) {
            int next = letterAt(i + 1);
            if (next == '/' && holdsAt(i, SCRIPT_END)) {
                at = i + SCRIPT_END.length();
                return commented;
            }
            commented |= next == '!' && letterAt(i + 2) == '-' && letterAt(i + 3) == '-';
        }
        at = page.length;
        return commented;
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
        for (int i = ByteSearch.next(bytes, at, first); i <= limit; i = ByteSearch.next(bytes, i + 1, first)) {
            if (holdsAt(i, end)) {
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
