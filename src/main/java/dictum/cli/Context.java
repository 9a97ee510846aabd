package dictum.cli;

import dictum.model.Article;
import dictum.model.Quotation;
import dictum.model.Span;
import java.text.BreakIterator;
import java.util.Locale;

/** The stretch of an article that shows a quotation where it stands: from the sentence before it to the sentence after. */
final class Context {
    /** A sentence longer than this is cut short; some pages have no full stop for a thousand words. */
    private static final int REACH = 600;

    private Context() {}

    /** The quotation's extent with the sentence before and the one after; never cuts a surrogate pair. */
    static Span of(Article article, Quotation quotation) {
        String text = article.text();
        int from = whole(text, Math.max(0, quotation.start() - REACH));
        int to = whole(text, Math.min(text.length(), quotation.end() + REACH));
        BreakIterator sentences = BreakIterator.getSentenceInstance(article.language()
                .map(found -> Locale.forLanguageTag(found.value()))
                .orElse(Locale.ENGLISH));
        sentences.setText(text.substring(from, to));

        int start = back(sentences, back(sentences, quotation.start() - from + 1));
        int end = forth(sentences, forth(sentences, quotation.end() - from - 1, to - from), to - from);
        return new Span(from + start, from + end);
    }

    /** The last beginning of a sentence before {@code offset}, or 0. */
    private static int back(BreakIterator sentences, int offset) {
        int before = offset <= 0 ? BreakIterator.DONE : sentences.preceding(offset);
        return before == BreakIterator.DONE ? 0 : before;
    }

    /** The first end of a sentence after {@code offset}, or the end of the text. */
    private static int forth(BreakIterator sentences, int offset, int length) {
        int after = offset >= length ? BreakIterator.DONE : sentences.following(offset);
        return after == BreakIterator.DONE ? length : after;
    }

    private static int whole(String text, int offset) {
        boolean inside = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
        return inside ? offset - 1 : offset;
    }
}
