package dictum.attribution;

import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the tokens of a candidate into spans of the text: quotations to their marks, words in marks with the marks where
 * they stand inside a paraphrase, and brackets closed.
 */
final class ContentSpans {
    private final Tokens t;
    private final String text;

    ContentSpans(Tokens tokens) {
        this.t = tokens;
        this.text = tokens.frame.text();
    }

    /** The spans of a content, in order: without the marks around it when all of it stands in marks, else with all of its marks. */
    List<Span> of(int[] content) {
        boolean marked = false;
        for (int i = 0; i < content.length; i += 2) {
            marked |= !allQuoted(content[i], content[i + 1]);
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < content.length; i += 2) {
            int from = content[i];
            while (from <= content[i + 1]) {
                int to = Math.min(content[i + 1], t.paragraphStart[t.paragraph[from] + 1] - 1);
                add(from, to, marked, spans);
                from = to + 1;
            }
        }
        return spans;
    }

    /** The span of a source. */
    Span source(int from, int to) {
        return new Span(t.start[from], closed(from, to));
    }

    private void add(int first, int last, boolean marked, List<Span> spans) {
        int from = first;
        int to = last;
        while (from <= to && !t.isWord(from)) {
            from++;
        }
        while (to >= from && !t.isWord(to)) {
            to--;
        }
        if (from > to) {
            return;
        }
        if (!allQuoted(from, to)) {
            spans.add(paraphrase(from, to));
            return;
        }
        int at = from;
        while (at <= to) {
            int quote = t.quote[at];
            int end = Math.min(to, t.quoteLast[quote]);
            spans.add(marked ? paraphrase(at, end) : quotation(at, end, quote));
            at = end + 1;
            while (at <= to && !t.isWord(at)) {
                at++;
            }
        }
    }

    private boolean allQuoted(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (t.isWord(i) && t.quote[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private Span quotation(int from, int to, int quote) {
        Quoted quoted = t.quotes[quote];
        int start = isFirst(from, quote) ? quoted.start() : t.start[from];
        int end = isLast(to, quote) ? quoted.end() : withPunctuation(to);
        return new Span(Math.min(start, end), end);
    }

    private Span paraphrase(int from, int to) {
        int a = t.quote[from];
        int b = t.quote[to];
        int start = a >= 0 && isFirst(from, a) ? t.quotes[a].open() : withSign(from, to);
        int end = b >= 0 && isLast(to, b) ? t.quotes[b].close() : closed(from, to);
        return new Span(start, end);
    }

    /** The start of a stretch, with the sign of a currency before its number, and the bracket of "(Selby) The mayor". */
    private int withSign(int from, int to) {
        int start = t.start[from];
        int before = from - 1;
        if (before < 0 || t.end[before] != start || t.isWord(before)) {
            return start;
        }
        char sign = text.charAt(start - 1);
        boolean currency = "$\u00a3\u20ac\u00a5".indexOf(sign) >= 0;
        return currency || (sign == '(' && closesWithin(from, to)) ? start - 1 : start;
    }

    private boolean closesWithin(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (t.shape[i] == Tokens.PUNCTUATION) {
                char mark = text.charAt(t.start[i]);
                if (mark == '(' || mark == ')') {
                    return mark == ')' && i < to;
                }
            }
        }
        return false;
    }

    /** Whether only punctuation comes before the token in its quotation. */
    private boolean isFirst(int token, int quote) {
        for (int i = t.quoteFirst[quote]; i < token; i++) {
            if (t.isWord(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLast(int token, int quote) {
        for (int i = t.quoteLast[quote]; i > token; i--) {
            if (t.isWord(i)) {
                return false;
            }
        }
        return true;
    }

    private int withPunctuation(int to) {
        boolean stop = to + 1 < t.size
                && t.quote[to + 1] == t.quote[to]
                && t.shape[to + 1] == Tokens.PUNCTUATION
                && ".?!\u2026".indexOf(text.charAt(t.start[to + 1])) >= 0;
        return stop ? t.end[to + 1] : t.end[to];
    }

    /** The end of a stretch, with the bracket that closes one opened in it, and a percent sign. */
    private int closed(int from, int to) {
        int open = 0;
        for (int i = from; i <= to; i++) {
            if (t.shape[i] == Tokens.PUNCTUATION) {
                char mark = text.charAt(t.start[i]);
                open += mark == '(' || mark == '[' ? 1 : mark == ')' || mark == ']' ? -1 : 0;
            }
        }
        for (int i = to + 1; i <= to + 2 && i < t.size && t.shape[i] == Tokens.PUNCTUATION; i++) {
            char mark = text.charAt(t.start[i]);
            if ((open > 0 && (mark == ')' || mark == ']')) || (mark == '%' && i == to + 1)) {
                return t.end[i];
            }
        }
        return t.end[to];
    }
}
