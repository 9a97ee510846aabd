package dictum.library;

import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Relative;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a capture gave: the article, its entries, and what of it was kept before.
 *
 * @param key the article's citation key
 * @param alreadyKept whether the very same bytes were
 * @param fromElsewhere whether these bytes came from another address before, and never from this one
 * @param address of the page, when it is known
 * @param relatives other versions of the article, and copies of its text elsewhere
 * @param listed by the citation key of an earlier version, how many of the entries are in lists as entries of that one, which has them
 *     the same; told of a page that is new
 */
public record Captured(
        Article article,
        String key,
        List<Entry> entries,
        boolean alreadyKept,
        boolean fromElsewhere,
        Optional<URI> address,
        List<Relative> relatives,
        Map<String, Integer> listed) {
    public Captured {
        entries = List.copyOf(entries);
        relatives = List.copyOf(relatives);
        listed = Map.copyOf(listed);
    }
}
