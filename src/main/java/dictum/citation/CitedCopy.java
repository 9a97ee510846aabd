package dictum.citation;

import dictum.model.Entry;
import dictum.model.Reference;
import java.util.Iterator;

/** Which copy of a page is cited: the live one, or the archived. */
public final class CitedCopy {
    private CitedCopy() {}

    /** The entries with the address of the archived copy in the place of the page's own, where there is one. */
    public static Iterator<Entry> archived(Iterator<Entry> entries) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Entry next() {
                return archived(entries.next());
            }
        };
    }

    /** The entry with the address of the archived copy in the place of the page's own, when there is one. */
    public static Entry archived(Entry entry) {
        Reference live = entry.reference();
        if (live.archive().isEmpty()) {
            return entry;
        }
        Reference archived = new Reference(
                live.key(),
                live.itemType(),
                live.title(),
                live.authors(),
                live.publication(),
                live.section(),
                live.issued(),
                live.archive(),
                live.archive(),
                live.accessed(),
                live.language(),
                live.sha256());
        return new Entry(
                entry.id(),
                entry.quotation(),
                entry.selector(),
                archived,
                entry.verdict(),
                entry.note(),
                entry.tags(),
                entry.signed());
    }
}
