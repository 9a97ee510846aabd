package dictum.library;

import dictum.model.Article;
import dictum.model.Block;
import dictum.model.Quotation;
import dictum.model.Span;
import java.util.List;

/**
 * The stretch of an article that shows a quotation where it stands: its paragraphs, and the one before where the quotation
 * fills its own.
 */
final class Context {
    /** A paragraph is cut at a space this far from the quotation; some pages have no break for a thousand words. */
    private static final int REACH = 500;

    private Context() {}

    /** The quotation's extent with what stands around it; never cuts a surrogate pair. */
    static Span of(Article article, Quotation quotation) {
        String text = article.text();
        int start = quotation.start();
        int end = quotation.end();
        List<Block> blocks = article.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Span block = blocks.get(i).span();
            if (block.overlaps(quotation.extent())) {
                boolean fills = block.start() + 1 >= quotation.start() && i > 0;
                start = Math.min(start, fills ? blocks.get(i - 1).span().start() : block.start());
                end = Math.max(end, block.end());
            }
        }
        int from = start < quotation.start() - REACH
                ? spaceAfter(text, quotation.start() - REACH, quotation.start())
                : start;
        int to = end > quotation.end() + REACH ? spaceBefore(text, quotation.end() + REACH, quotation.end()) : end;
        return new Span(from, to);
    }

    private static int spaceAfter(String text, int from, int limit) {
        int i = from;
        while (i < limit && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < limit ? i + 1 : limit;
    }

    private static int spaceBefore(String text, int from, int limit) {
        int i = from;
        while (i > limit && !Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i;
    }
}
