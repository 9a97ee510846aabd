package dictum.citation;

import dictum.model.Entry;
import dictum.model.Quotation;

/** Text made fit for XML and HTML, where it can neither open a tag nor end an attribute. */
final class Markup {
    private Markup() {}

    /** With the characters escaped that mean something, and those that XML forbids replaced by U+FFFD. */
    static String escaped(String text) {
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

    /** A quotation as a note of its own: its kind, its words as they are, speaker, occasion, what to beware of, and what was decided. */
    static String note(Entry entry) {
        Quotation quotation = entry.quotation();
        StringBuilder note = new StringBuilder();
        note.append("<p>Quotation (").append(quotation.kind().label()).append(")</p>");
        note.append("<blockquote><p>")
                .append(Wording.words(quotation, Markup::withBreaks))
                .append("</p></blockquote>");
        note.append("<p>Speaker: ").append(escaped(Wording.speaker(quotation))).append("</p>");
        Wording.said(quotation)
                .ifPresent(
                        said -> note.append("<p>Said: ").append(escaped(said)).append("</p>"));
        Wording.cautions(quotation)
                .ifPresent(cautions ->
                        note.append("<p>Caution: ").append(escaped(cautions)).append("</p>"));
        if (!entry.note().isBlank()) {
            note.append("<p>Comment: ").append(withBreaks(entry.note())).append("</p>");
        }
        return note.toString();
    }

    private static boolean isAllowed(char c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return !control && !Character.isSurrogate(c) && c != '\uFFFE' && c != '\uFFFF';
    }
}
