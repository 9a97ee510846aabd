package dictum.article;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Snapshot;
import java.nio.ByteBuffer;
import java.util.Set;

/** Looks over a page's bytes before they are parsed, and refuses what would only cost memory: too many tags, or nested too deep. */
final class PageScan {
    /** More tags than this are no article; long pages have some ten thousand. */
    static final int MOST_TAGS = 500_000;

    /** Deeper than this nothing can be read reliably; real pages stay below a hundred. */
    static final int DEEPEST = 5_000;

    /** Elements that never hold others or that end by themselves, so that leaving them open nests nothing. */
    private static final Set<String> NOT_NESTING = Set.of(
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

    private final ByteBuffer bytes;
    private int at;
    private int tags;
    private int depth;
    private int deepest;

    private PageScan(ByteBuffer bytes) {
        this.bytes = bytes;
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
        int end = bytes.limit();
        while (at + 1 < end) {
            if (bytes.get(at++) != '<') {
                continue;
            }
            int next = letterAt(at);
            if (next == '/') {
                at++;
                String name = name();
                if (!NOT_NESTING.contains(name) && depth > 0) {
                    depth--;
                }
            } else if (next == '!') {
                skipComment();
            } else if (isLetter(next)) {
                open(name());
            }
        }
    }

    private void open(String name) {
        tags++;
        if (name.equals("script") || name.equals("style") || name.equals("textarea") || name.equals("svg")) {
            skipTo("</" + name);
        } else if (!NOT_NESTING.contains(name)) {
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
        int limit = bytes.limit() - end.length();
        for (int i = at; i <= limit; i++) {
            int k = 0;
            while (k < end.length() && Character.toLowerCase(bytes.get(i + k)) == end.charAt(k)) {
                k++;
            }
            if (k == end.length()) {
                at = i + k;
                return;
            }
        }
    }

    private String name() {
        StringBuilder name = new StringBuilder(12);
        int c = letterAt(at);
        while ((isLetter(c) || (c >= '0' && c <= '9')) && name.length() < 20) {
            name.append((char) Character.toLowerCase(c));
            c = letterAt(++at);
        }
        return name.toString();
    }

    private int letterAt(int index) {
        return index < bytes.limit() ? bytes.get(index) : 0;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
