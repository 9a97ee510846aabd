package dictum.store;

import dictum.model.Quotation;
import dictum.model.TextQuoteSelector;

/**
 * One quotation of a page as the index keeps it.
 *
 * @param proposed as the engine found it
 * @param extracted whether the present engine finds it, or only a person's decision keeps it
 * @param risk how soon a person should look at it: the higher, the sooner
 */
public record Kept(
        String id, Quotation proposed, TextQuoteSelector selector, boolean extracted, int risk, Standing standing) {
    /** The quotation with all corrections. */
    public Quotation quotation() {
        return standing.correction().applyTo(proposed);
    }

    /** The same quotation with another standing. */
    public Kept with(Standing other) {
        return new Kept(id, proposed, selector, extracted, risk, other);
    }
}
