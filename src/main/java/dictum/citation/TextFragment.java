package dictum.citation;

import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Span;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A link that opens the live page at the quotation and marks it: {@code https://…#:~:text=…}.
 *
 * <p>Short words in one piece are given whole. A long quotation, or one that runs over a paragraph's end or is split by
 * its attribution, is given as a range from its first words to its last. A browser marks the first place that fits, so the
 * words before or after are added until only the right place fits; where none of that helps there is no link.
 *
 * @see <a href="https://wicg.github.io/scroll-to-text-fragment/">URL Fragment Text Directives</a>
 */
public final class TextFragment {
    private static final int WHOLE = 300;
    private static final int RANGE_WORDS = 6;
    private static final int RANGE_CHARACTERS = 80;
    private static final int[] CONTEXT_WORDS = {3, 6, 12, 24};
    private static final String DIRECTIVE = ":~:";
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] PLAIN = plain();

    private final String text;
    private final PageWords page;

    /** Where marks stand that no search finds on the page. */
    private final List<Integer> supplied;

    TextFragment(Article article) {
        text = article.text();
        page = new PageWords(article);
        supplied = article.notes().supplied();
    }

    /** The link to a quotation found in {@code article}: nothing without a web address, or when its words fit elsewhere too. */
    public static Optional<String> link(Optional<URI> address, Quotation quotation, Article article) {
        return new TextFragment(article).link(address, quotation);
    }

    /** The link to an entry of the library, which stands in {@code article}. */
    public static Optional<String> link(Entry entry, Article article) {
        return link(entry.reference().url(), entry.quotation(), article);
    }

    Optional<String> link(Optional<URI> address, Quotation quotation) {
        if (address.isEmpty() || !isWeb(address.get()) || quotation.end() > text.length()) {
            return Optional.empty();
        }
        return directive(quotation).map(directive -> {
            String web = address.get().toString();
            int old = web.indexOf(DIRECTIVE);
            String page = old < 0 ? web : web.substring(0, old);
            return page + (page.indexOf('#') < 0 ? "#" : "") + DIRECTIVE + "text=" + directive;
        });
    }

    private Optional<String> directive(Quotation quotation) {
        Span words = stripped(quotation.extent());
        boolean onePiece = quotation.spans().size() == 1 && !holdsBreak(words) && words.length() <= WHOLE;
        return onePiece ? whole(words) : range(quotation);
    }

    private Optional<String> whole(Span words) {
        if (page.isOnce(words)) {
            return Optional.of(encoded(words));
        }
        for (int count : CONTEXT_WORDS) {
            Span before = before(words, count);
            Span after = after(words, count);
            if (before.length() > 0 && page.isOnce(new Span(before.start(), words.end()))) {
                return Optional.of(encoded(before) + "-," + encoded(words));
            }
            if (after.length() > 0 && page.isOnce(new Span(words.start(), after.end()))) {
                return Optional.of(encoded(words) + ",-" + encoded(after));
            }
            if (before.length() > 0 && after.length() > 0 && page.isOnce(new Span(before.start(), after.end()))) {
                return Optional.of(encoded(before) + "-," + encoded(words) + ",-" + encoded(after));
            }
        }
        return Optional.empty();
    }

    /** The first words must fit once; the last words, from there on, first where they belong. */
    private Optional<String> range(Quotation quotation) {
        Span first = firstWords(stripped(quotation.spans().get(0)));
        Span last = lastWords(stripped(quotation.spans().get(quotation.spans().size() - 1)));
        Optional<String> start = start(first);
        Optional<String> end = end(first, last);
        return start.isPresent() && end.isPresent() ? Optional.of(start.get() + "," + end.get()) : Optional.empty();
    }

    private Optional<String> start(Span first) {
        if (page.isOnce(first)) {
            return Optional.of(encoded(first));
        }
        for (int count : CONTEXT_WORDS) {
            Span before = before(first, count);
            if (before.length() > 0 && page.isOnce(new Span(before.start(), first.end()))) {
                return Optional.of(encoded(before) + "-," + encoded(first));
            }
        }
        return Optional.empty();
    }

    private Optional<String> end(Span first, Span last) {
        if (page.isFirstAfter(first.end(), last)) {
            return Optional.of(encoded(last));
        }
        for (int count : CONTEXT_WORDS) {
            Span after = after(last, count);
            if (after.length() > 0 && page.isFirstAfter(first.end(), new Span(last.start(), after.end()))) {
                return Optional.of(encoded(last) + ",-" + encoded(after));
            }
        }
        return Optional.empty();
    }

    private static boolean isWeb(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
    }

    /**
     * Up to {@code count} words that stand directly before, in one line; empty at the beginning of the text, and where the page shows
     * something else in between.
     */
    private Span before(Span words, int count) {
        int end = words.start();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        for (int i = 0; i < count && start > 0; i++) {
            int next = start;
            while (next > 0 && isSpace(text.charAt(next - 1))) {
                next--;
            }
            if (next == 0 || text.charAt(next - 1) == '\n') {
                break;
            }
            while (next > 0 && !Character.isWhitespace(text.charAt(next - 1))) {
                next--;
            }
            start = next;
        }
        boolean adjoins = end > 0 && page.isInOnePiece(new Span(end - 1, words.start() + 1));
        return adjoins ? new Span(start, end) : new Span(end, end);
    }

    private Span after(Span words, int count) {
        int start = words.end();
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        for (int i = 0; i < count && end < text.length(); i++) {
            int next = end;
            while (next < text.length() && isSpace(text.charAt(next))) {
                next++;
            }
            if (next == text.length() || text.charAt(next) == '\n') {
                break;
            }
            while (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            end = next;
        }
        boolean adjoins = start < text.length() && page.isInOnePiece(new Span(words.end() - 1, start + 1));
        return adjoins ? new Span(start, end) : new Span(start, start);
    }

    /** White space that parts words, not lines. */
    private static boolean isSpace(char c) {
        return c != '\n' && Character.isWhitespace(c);
    }

    private Span stripped(Span words) {
        int start = words.start();
        int end = words.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private boolean holdsBreak(Span words) {
        int breaks = text.indexOf('\n', words.start());
        return breaks >= 0 && breaks < words.end();
    }

    /** A directive's start may not cross a paragraph: the first words of the first line. */
    private Span firstWords(Span words) {
        int breaks = text.indexOf('\n', words.start());
        int limit = breaks < 0 ? words.end() : Math.min(breaks, words.end());
        int end = words.start();
        for (int count = 0; count < RANGE_WORDS && end < limit; count++) {
            int next = end + 1;
            while (next < limit && !Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            if (next - words.start() > RANGE_CHARACTERS && end > words.start()) {
                break;
            }
            end = next;
        }
        // Scripts without spaces: a word as long as a paragraph is cut, but not inside a character.
        end = Math.min(end, words.start() + RANGE_CHARACTERS);
        boolean insidePair = end < limit && Character.isLowSurrogate(text.charAt(end));
        return new Span(words.start(), insidePair ? end - 1 : end);
    }

    private Span lastWords(Span words) {
        int breaks = text.lastIndexOf('\n', words.end() - 1);
        int limit = Math.max(breaks + 1, words.start());
        int start = words.end();
        for (int count = 0; count < RANGE_WORDS && start > limit; count++) {
            int next = start - 1;
            while (next > limit && !Character.isWhitespace(text.charAt(next - 1))) {
                next--;
            }
            if (words.end() - next > RANGE_CHARACTERS && start < words.end()) {
                break;
            }
            start = next;
        }
        start = Math.max(start, words.end() - RANGE_CHARACTERS);
        boolean insidePair = start > limit && Character.isLowSurrogate(text.charAt(start));
        return new Span(insidePair ? start + 1 : start, words.end());
    }

    /** Percent-encodes all but letters, digits, dot, underscore and tilde: hyphen, comma and ampersand mean something here. */
    private String encoded(Span words) {
        byte[] plain = OneLine.of(written(words)).getBytes(StandardCharsets.UTF_8);
        byte[] encoded = new byte[3 * plain.length];
        int end = 0;
        for (byte b : plain) {
            if (b >= 0 && PLAIN[b]) {
                encoded[end++] = b;
            } else {
                encoded[end++] = '%';
                encoded[end++] = HEX[b >> 4 & 0xF];
                encoded[end++] = HEX[b & 0xF];
            }
        }
        return new String(encoded, 0, end, StandardCharsets.ISO_8859_1);
    }

    /** The words as the page writes them, without the marks that only the browser shows. */
    private String written(Span words) {
        if (supplied.isEmpty()) {
            return words.of(text);
        }
        StringBuilder written = new StringBuilder(words.length());
        int from = words.start();
        for (int mark : supplied) {
            if (mark >= from && mark < words.end()) {
                written.append(text, from, mark);
                from = mark + 1;
            }
        }
        return written.append(text, from, words.end()).toString().strip();
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x80];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '~';
        }
        return plain;
    }
}
