package dictum.store;

import dictum.model.Reference;
import java.util.List;

/** A page with what was read on it, its quotations in the order of the text. */
public record Reread(Page page, Reference reference, Likeness likeness, List<Kept> quotations) {
    public Reread {
        quotations = List.copyOf(quotations);
    }

    /** The same page with its quotations as they stand beside those of other versions. */
    Reread with(List<Kept> settled) {
        return new Reread(page, reference, likeness, settled);
    }
}
