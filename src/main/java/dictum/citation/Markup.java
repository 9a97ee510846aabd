package dictum.citation;

import dictum.model.Entry;
import dictum.model.Quotation;

/** Text made fit for XML and HTML, where it can neither open a tag nor end an attribute. */
final class Markup {
    private Markup() {}

    /** With the characters escaped that mean something, and those that XML forbids replaced by U+FFFD. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** The same with line breaks as elements. */
    static String withBreaks(String text) {
        return escaped(text).replace("\r\n", "\n").replace('\r', '\n').replace("\n", "<br/>");
    }

    /** A quotation as a note of its own: its kind, its words as they are, speaker, occasion, and what was decided. */
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
        if (!entry.note().isBlank()) {
            note.append("<p>Comment: ").append(withBreaks(entry.note())).append("</p>");
        }
        return note.toString();
    }

    private static boolean isAllowed(int point) {
        boolean control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
        boolean half = point >= 0xD800 && point <= 0xDFFF;
        return !control && !half && point != 0xFFFE && point != 0xFFFF;
    }
}
