package dictum.cli;

import dictum.library.Progress;
import dictum.model.Entry;
import java.util.Iterator;

/** Counts entries as they pass, and tells how far it is. */
final class Counting implements Iterator<Entry> {
    private final Iterator<Entry> entries;
    private final String format;
    private final Progress progress;
    private long count;

    Counting(Iterator<Entry> entries, String format, Progress progress) {
        this.entries = entries;
        this.format = format;
        this.progress = progress;
    }

    long count() {
        return count;
    }

    @Override
    public boolean hasNext() {
        return entries.hasNext();
    }

    @Override
    public Entry next() {
        count++;
        if (count % 1000 == 0) {
            progress.at("writing " + format, count, 0);
        }
        return entries.next();
    }
}
