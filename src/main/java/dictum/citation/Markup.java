package dictum.citation;

import dictum.model.Entry;
import dictum.model.Quotation;
import java.util.function.UnaryOperator;

/** Text made fit for XML and HTML, where it can neither open a tag nor end an attribute. */
final class Markup {
    private Markup() {}

    /** With the characters escaped that mean something, and those that XML forbids replaced by U+FFFD. */
    static String escaped(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    boolean pair = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
                    if (pair) {
                        escaped.append(c).append(text.charAt(++i));
                    } else {
                        escaped.append(isAllowed(c) ? c : '\uFFFD');
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** The same with line breaks as elements. */
    static String withBreaks(String text) {
        String escaped = escaped(text);
        return escaped.indexOf('\n') < 0 && escaped.indexOf('\r') < 0
                ? escaped
                : escaped.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "<br/>");
    }

    /**
     * Adds a quotation as a note of its own: its kind, its words as they are, speaker, occasion, what to beware of, and what was
     * decided.
     *
     * @param cleaned how text of several lines is made fit, {@link #withBreaks} at least
     */
    static void note(Entry entry, UnaryOperator<String> cleaned, StringBuilder note) {
        Quotation quotation = entry.quotation();
        note.append("<p>Quotation (").append(quotation.kind().label()).append(")</p>");
        note.append("<blockquote><p>").append(Wording.words(quotation, cleaned)).append("</p></blockquote>");
        fact(note, "Speaker", escaped(Wording.speaker(quotation)));
        Wording.said(quotation).ifPresent(said -> fact(note, "Said", escaped(said)));
        Wording.cautions(quotation).ifPresent(cautions -> fact(note, "Caution", escaped(cautions)));
        if (!entry.note().isBlank()) {
            fact(note, "Comment", cleaned.apply(entry.note()));
        }
    }

    private static void fact(StringBuilder note, String name, String value) {
        note.append("<p>").append(name).append(": ").append(value).append("</p>");
    }

    /** Whether there is nothing to escape: most texts of an export, of which there may be millions. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c > '>' && c < Character.MIN_SURROGATE;
            if (!letter && (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' || !isAllowed(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return !control && !Character.isSurrogate(c) && c != '\uFFFE' && c != '\uFFFF';
    }
}
