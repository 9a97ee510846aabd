package dictum.citation;

import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.Entry;

/** Where an export finds the article that a quotation stands in, read from its snapshot. */
@FunctionalInterface
public interface Articles {
    /**
     * The article of {@code entry}; cheap when the entry before stands in the same.
     *
     * @throws DictumException when the snapshot is not what it was
     */
    Article of(Entry entry);
}
