package dictum.capture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks for the encoding a page names in its own first bytes: an XML declaration, {@code <meta charset>} or {@code <meta
 * http-equiv="Content-Type">}. One pass, linear in the bytes looked at.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding">WHATWG
 *     HTML, prescan a byte stream</a>
 */
final class MetaPrescan {
    /** The standard asks for 1024; real pages put styles and comments before their meta tags. */
    static final int BYTES = 4096;

    private static final char END = '\0';

    private final String head;
    private int at;
    private String name = "";
    private String value = "";

    private MetaPrescan(String head) {
        this.head = head;
    }

    /** The encoding named in the first {@value #BYTES} bytes, or nothing. */
    static Optional<Charset> encodingOf(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, BYTES), StandardCharsets.ISO_8859_1);
        return new MetaPrescan(head).scan();
    }

    private Optional<Charset> scan() {
        Optional<Charset> declared = xmlDeclaration();
        while (declared.isEmpty() && at < head.length()) {
            if (head.charAt(at) != '<') {
                at++;
            } else if (head.startsWith("<!--", at)) {
                at = after("-->", at + 2); // "<!-->" is a whole comment
            } else if (isMeta()) {
                at += 6;
                declared = meta();
            } else if (isTag()) {
                skipTag();
            } else if (isOther()) {
                at = after(">", at);
            } else {
                at++;
            }
        }
        return declared;
    }

    /** {@code <?xml version="1.0" encoding="…"?>}, which must be the very first thing. */
    private Optional<Charset> xmlDeclaration() {
        if (!head.startsWith("<?xml")) {
            return Optional.empty();
        }
        int end = after(">", 0);
        int encoding = head.indexOf("encoding", 5);
        if (encoding < 0 || encoding >= end) {
            return Optional.empty();
        }
        int i = skipSpace(encoding + 8);
        if (charAt(i) != '=') {
            return Optional.empty();
        }
        i = skipSpace(i + 1);
        char quote = charAt(i);
        int close = quote == '"' || quote == '\'' ? head.indexOf(quote, i + 1) : -1;
        return close < 0 || close > end ? Optional.empty() : CharsetLabels.inMarkup(head.substring(i + 1, close));
    }

    private Optional<Charset> meta() {
        boolean pragma = false;
        Optional<String> charset = Optional.empty();
        Optional<String> content = Optional.empty();
        while (attribute()) {
            // Of an attribute written twice the first holds.
            switch (name) {
                case "http-equiv" -> pragma = pragma || value.equalsIgnoreCase("content-type");
                case "charset" -> charset = charset.or(() -> Optional.of(value));
                case "content" -> content = content.or(() -> Optional.of(value));
                default -> {}
            }
        }
        if (at > head.length()) {
            return Optional.empty(); // cut off inside the tag: the label may be half of one
        }
        Optional<String> label = charset;
        if (label.isEmpty() && pragma) {
            label = content.flatMap(ContentType::charsetIn);
        }
        return label.flatMap(CharsetLabels::inMarkup);
    }

    private boolean isMeta() {
        return head.regionMatches(true, at, "<meta", 0, 5) && (isSpace(charAt(at + 5)) || charAt(at + 5) == '/');
    }

    private boolean isTag() {
        char next = charAt(at + 1);
        return isLetter(next == '/' ? charAt(at + 2) : next);
    }

    private boolean isOther() {
        char next = charAt(at + 1);
        return next == '!' || next == '/' || next == '?';
    }

    private void skipTag() {
        while (at < head.length() && !isSpace(head.charAt(at)) && head.charAt(at) != '>') {
            at++;
        }
        boolean more = true;
        while (more) {
            more = attribute();
        }
    }

    /** Reads the next attribute into {@code name} and {@code value}; false at the end of the tag, which is passed. */
    private boolean attribute() {
        while (isSpace(charAt(at)) || charAt(at) == '/') {
            at++;
        }
        if (at >= head.length() || head.charAt(at) == '>') {
            at++;
            return false;
        }
        int start = at;
        while (at < head.length() && !endsName(head.charAt(at), at == start)) {
            at++;
        }
        name = head.substring(start, at).toLowerCase(Locale.ROOT);
        value = "";
        at = skipSpace(at);
        if (charAt(at) == '=') {
            at = skipSpace(at + 1);
            value = attributeValue();
        }
        return true;
    }

    private String attributeValue() {
        char quote = charAt(at);
        int start = at;
        if (quote == '"' || quote == '\'') {
            int close = head.indexOf(quote, at + 1);
            int end = close < 0 ? head.length() : close;
            at = end + 1;
            return head.substring(start + 1, end);
        }
        while (at < head.length() && !isSpace(head.charAt(at)) && head.charAt(at) != '>') {
            at++;
        }
        return head.substring(start, at);
    }

    private static boolean endsName(char c, boolean first) {
        return isSpace(c) || c == '/' || c == '>' || (c == '=' && !first);
    }

    private int after(String what, int from) {
        int found = head.indexOf(what, from);
        return found < 0 ? head.length() : found + what.length();
    }

    private int skipSpace(int from) {
        int i = from;
        while (isSpace(charAt(i))) {
            i++;
        }
        return i;
    }

    private char charAt(int i) {
        return i < head.length() ? head.charAt(i) : END;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
