package dictum.citation;

import dictum.model.Entry;
import dictum.model.Quotation;
import java.util.function.UnaryOperator;

/** Text made fit for XML and HTML, where it can neither open a tag nor end an attribute. */
final class Markup {
    private static final boolean[] PLAIN = plain();

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
        if (isPlain(text)) {
            return text;
        }
        String escaped = escaped(text);
        return escaped.indexOf('\n') < 0 && escaped.indexOf('\r') < 0
                ? escaped
                : escaped.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "<br/>");
    }

    /** A quotation as a note of its own: its kind, its words as they are, speaker, occasion, what to beware of, and what was decided. */
    static String note(Entry entry) {
        StringBuilder note = new StringBuilder();
        note(entry, Markup::withBreaks, speakers(Markup::withBreaks), note);
        return note.toString();
    }

    /**
     * The same at the end of {@code note}.
     *
     * @param cleaned escapes text from a page, and whatever else the place wants
     * @param speakers as the same place wants them
     */
    static void note(Entry entry, UnaryOperator<String> cleaned, SpeakerWords speakers, StringBuilder note) {
        Quotation quotation = entry.quotation();
        note.append("<p>Quotation (").append(quotation.kind().label()).append(")</p><blockquote><p>");
        Wording.words(quotation, cleaned, note);
        speakers.of(quotation, note);
        speakers.said(quotation, note);
        note.append("</p>");
        Wording.cautions(quotation)
                .ifPresent(cautions -> note.append("<p>Caution: ")
                        .append(cleaned.apply(cautions))
                        .append("</p>"));
        if (!entry.note().isBlank()) {
            note.append("<p>Comment: ").append(cleaned.apply(entry.note())).append("</p>");
        }
    }

    /** Speakers and occasions for {@link #note(Entry, UnaryOperator, SpeakerWords, StringBuilder)}. */
    static SpeakerWords speakers(UnaryOperator<String> cleaned) {
        return new SpeakerWords("</p></blockquote><p>Speaker: ", "</p><p>Said: ", cleaned);
    }

    /** Whether there is nothing to escape, to break or to fold: most texts of an export, of which there may be millions. */
    static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean plain = c < PLAIN.length ? PLAIN[c] : c < '\uD800' && c != '\u2028' && c != '\u2029';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x100];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = !Character.isISOControl(c) && "&<>\"'".indexOf(c) < 0;
        }
        return plain;
    }

    private static boolean isAllowed(char c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return !control && !Character.isSurrogate(c) && c != '\uFFFE' && c != '\uFFFF';
    }
}
