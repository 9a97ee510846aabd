package dictum.citation;

import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.TextQuoteSelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A link that opens the live page at the quotation and marks it: {@code https://…#:~:text=…}.
 *
 * <p>Short words in one piece are given whole. A long quotation, or one that runs over a paragraph's end or is split by
 * its attribution, is given as a range from its first words to its last.
 *
 * @see <a href="https://wicg.github.io/scroll-to-text-fragment/">URL Fragment Text Directives</a>
 */
public final class TextFragment {
    private static final int WHOLE = 300;
    private static final int RANGE_WORDS = 6;
    private static final int RANGE_CHARACTERS = 80;
    private static final String DIRECTIVE = ":~:";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private TextFragment() {}

    /** The link to a quotation found in {@code article}, or nothing when no web address is known. */
    public static Optional<String> link(Optional<URI> address, Quotation quotation, Article article) {
        return link(address, quotation.spans(), quotation.extent().of(article.text()));
    }

    /** The link to an entry of the library, or nothing when no web address is known. */
    public static Optional<String> link(Entry entry) {
        TextQuoteSelector selector = entry.selector();
        return link(entry.reference().url(), entry.quotation().spans(), selector.exact());
    }

    private static Optional<String> link(Optional<URI> address, List<Span> spans, String extent) {
        return address.filter(TextFragment::isWeb).map(web -> {
            StringBuilder link = new StringBuilder(web.toString());
            int directive = link.indexOf(DIRECTIVE);
            if (directive >= 0) {
                link.setLength(directive);
            }
            if (link.indexOf("#") < 0) {
                link.append('#');
            }
            link.append(DIRECTIVE).append("text=");
            appendTarget(link, spans, extent);
            return link.toString();
        });
    }

    private static void appendTarget(StringBuilder link, List<Span> spans, String extent) {
        String words = extent.strip();
        boolean onePiece = spans.size() == 1 && words.indexOf('\n') < 0 && words.length() <= WHOLE;
        if (onePiece) {
            appendEncoded(link, OneLine.of(words));
            return;
        }
        // A directive's start and end may each not cross a paragraph: stay in the first and the last line of the words.
        int firstPart = spans.get(0).length();
        int lastPart = spans.get(spans.size() - 1).length();
        String first = firstLine(
                extent.substring(0, Math.min(firstPart, extent.length())).strip());
        String last = lastLine(
                extent.substring(Math.max(0, extent.length() - lastPart)).strip());
        appendEncoded(link, firstWords(OneLine.of(first)));
        link.append(',');
        appendEncoded(link, lastWords(OneLine.of(last)));
    }

    private static boolean isWeb(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
    }

    private static String firstLine(String words) {
        int end = words.indexOf('\n');
        return end < 0 ? words : words.substring(0, end);
    }

    private static String lastLine(String words) {
        return words.substring(words.lastIndexOf('\n') + 1);
    }

    private static String firstWords(String line) {
        int end = 0;
        for (int count = 0; count < RANGE_WORDS && end < line.length(); count++) {
            int space = line.indexOf(' ', end + 1);
            int next = space < 0 ? line.length() : space;
            if (next > RANGE_CHARACTERS && end > 0) {
                break;
            }
            end = next;
        }
        // Scripts without spaces: a word as long as a paragraph is cut, but not inside a character.
        end = Math.min(end, RANGE_CHARACTERS);
        boolean insidePair = end < line.length() && end > 0 && Character.isLowSurrogate(line.charAt(end));
        return line.substring(0, insidePair ? end - 1 : end);
    }

    private static String lastWords(String line) {
        int start = line.length();
        for (int count = 0; count < RANGE_WORDS && start > 0; count++) {
            int next = line.lastIndexOf(' ', start - 2) + 1;
            if (line.length() - next > RANGE_CHARACTERS && start < line.length()) {
                break;
            }
            start = next;
        }
        start = Math.max(start, line.length() - RANGE_CHARACTERS);
        boolean insidePair = start > 0 && start < line.length() && Character.isLowSurrogate(line.charAt(start));
        return line.substring(insidePair ? start + 1 : start);
    }

    /** Percent-encodes all but letters, digits, dot, underscore and tilde: hyphen, comma and ampersand mean something here. */
    private static void appendEncoded(StringBuilder link, String words) {
        for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '.'
                    || c == '_'
                    || c == '~';
            if (plain) {
                link.append(c);
            } else {
                link.append('%').append(HEX[c >> 4]).append(HEX[c & 0xF]);
            }
        }
    }
}
