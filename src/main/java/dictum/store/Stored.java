package dictum.store;

import dictum.model.Entry;
import dictum.model.Reference;
import java.util.List;

/** One quotation of the library, with the article it stands in. */
public record Stored(Kept kept, Reference reference) {
    /** The entry that lists and exports show. */
    public Entry entry() {
        return new Entry(
                kept.id(),
                kept.quotation(),
                kept.selector(),
                reference,
                kept.standing().verdict(),
                kept.standing().note(),
                List.of());
    }
}
