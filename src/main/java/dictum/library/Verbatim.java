package dictum.library;

import dictum.citation.Articles;
import dictum.model.Entry;
import java.util.Iterator;

/** Lets only those entries pass whose words stand in their article; the first that do not stop the run. */
final class Verbatim implements Iterator<Entry> {
    private final Iterator<Entry> entries;
    private final Articles articles;

    Verbatim(Iterator<Entry> entries, Articles articles) {
        this.entries = entries;
        this.articles = articles;
    }

    @Override
    public boolean hasNext() {
        return entries.hasNext();
    }

    @Override
    public Entry next() {
        Entry entry = entries.next();
        articles.of(entry);
        return entry;
    }
}
