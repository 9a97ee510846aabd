package dictum.library;

import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Reference;
import java.util.List;

/** An article of the library, opened for reading: its text, its entry in a list of references, its quotations in order. */
public record Opened(Article article, Reference reference, List<Entry> entries) {
    public Opened {
        entries = List.copyOf(entries);
    }
}
