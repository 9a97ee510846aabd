package dictum.capture;

import java.util.Locale;
import java.util.Optional;

/** What a {@code Content-Type} says: {@code text/html; charset="utf-8"}. Forgiving, as servers are not careful. */
record ContentType(String type, Optional<String> charset) {
    static ContentType parse(String header) {
        int end = header.indexOf(';');
        String type = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return new ContentType(type, end < 0 ? Optional.empty() : charsetIn(header.substring(end)));
    }

    /** What follows the first {@code charset=} in {@code text}, quoted or up to a semicolon or white space. */
    static Optional<String> charsetIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        while (true) {
            int word = lower.indexOf("charset", from);
            if (word < 0) {
                return Optional.empty();
            }
            int i = skipSpace(text, word + 7);
            if (i < text.length() && text.charAt(i) == '=') {
                return valueAt(text, skipSpace(text, i + 1));
            }
            from = word + 7;
        }
    }

    private static Optional<String> valueAt(String text, int start) {
        if (start >= text.length()) {
            return Optional.empty();
        }
        char quote = text.charAt(start);
        if (quote == '"' || quote == '\'') {
            int close = text.indexOf(quote, start + 1);
            return close < 0 ? Optional.empty() : Optional.of(text.substring(start + 1, close));
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != ';' && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end == start ? Optional.empty() : Optional.of(text.substring(start, end));
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
