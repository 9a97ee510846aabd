package dictum.attribution;

import dictum.model.Article;
import dictum.model.Quotation;
import java.util.List;

/**
 * Finds who said what in an article.
 *
 * <p>A pure function: no clock, no state between articles; safe for use by many threads. Quotations come in the order of
 * their first words and do not overlap.
 */
public interface QuoteReader {
    List<Quotation> read(Article article);

    /** Names this engine and its rules or weights, so that a library knows what was read by whom. */
    String version();
}
