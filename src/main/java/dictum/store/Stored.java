package dictum.store;

import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Reference;

/**
 * One quotation of the library, with the article it stands in.
 *
 * @param shown the quotation with all corrections, and its speakers called as people decided
 */
public record Stored(Kept kept, Reference reference, Quotation shown) {
    /** The entry that lists and exports show. */
    public Entry entry() {
        return new Entry(
                kept.id(),
                shown,
                kept.selector(),
                reference,
                kept.standing().verdict(),
                kept.standing().note(),
                kept.standing().tags(),
                kept.standing().signed());
    }
}
