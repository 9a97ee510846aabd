package dictum.store;

import dictum.model.Reference;
import java.util.List;

/** A page with what was read on it, its quotations in the order of the text. */
public record Reread(Page page, Reference reference, Likeness likeness, List<Kept> quotations) {
    public Reread {
        quotations = List.copyOf(quotations);
    }
}
