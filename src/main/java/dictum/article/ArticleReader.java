package dictum.article;

import dictum.model.Article;
import dictum.model.Snapshot;

/**
 * Reads a snapshot into an article: its frozen text in blocks, and what the page says of itself.
 *
 * <p>A pure function of the snapshot; safe for any number of threads.
 */
public final class ArticleReader {
    private final HtmlReader html = new HtmlReader();
    private final PlainTextReader plainText = new PlainTextReader();

    /**
     * Reads {@code snapshot} as its format says.
     *
     * @throws dictum.model.DictumException EMPTY when there are no words, NO_ARTICLE when a page has no running text, TOO_DEEP or
     *     TOO_LARGE when a page cannot be read reliably
     */
    public Article read(Snapshot snapshot) {
        return switch (snapshot.format()) {
            case HTML -> html.read(snapshot);
            case PLAIN_TEXT -> plainText.read(snapshot);
        };
    }

    /** Names the rules by which pages are read, so that a library knows when to read again. */
    public String version() {
        return "article-6";
    }
}
