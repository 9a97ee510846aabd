package dictum.library;

import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The spans of a quotation without what two right answers may differ in.
 *
 * <p>Quotation marks and white space at either end of a span, and a comma, period or semicolon at its end, do not count;
 * spans with nothing else between them are one.
 */
final class Content {
    private static final String MARKS = "\"'`“”„‟‘’‚‛«»‹›";
    private static final String FINAL_PUNCTUATION = ",.;";

    private Content() {}

    static List<Span> of(String text, List<Span> spans) {
        List<Span> content = new ArrayList<>();
        for (Span span : spans) {
            Span trimmed = trimmed(text, span);
            int last = content.size() - 1;
            if (last >= 0 && nothingBetween(text, content.get(last).end(), trimmed.start())) {
                content.set(last, new Span(content.get(last).start(), trimmed.end()));
            } else {
                content.add(trimmed);
            }
        }
        return content;
    }

    private static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isOutside(text.charAt(start))) {
            start++;
        }
        while (end > start
                && (isOutside(text.charAt(end - 1)) || FINAL_PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean nothingBetween(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isOutside(text.charAt(i)) && FINAL_PUNCTUATION.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOutside(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || MARKS.indexOf(c) >= 0;
    }
}
