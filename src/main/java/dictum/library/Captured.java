package dictum.library;

import dictum.model.Article;
import dictum.model.Entry;
import java.util.List;

/**
 * What a capture gave: the article, its entries, and whether the very same page was kept before.
 *
 * @param key the article's citation key
 */
public record Captured(Article article, String key, List<Entry> entries, boolean alreadyKept) {
    public Captured {
        entries = List.copyOf(entries);
    }
}
