package dictum.library;

import dictum.citation.Articles;
import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The articles that entries stand in, read from their snapshots and not from the index, so that whatever is quoted can be held
 * against them. Those read last are kept, up to a number of characters.
 */
final class SnapshotArticles implements Articles {
    private static final int CHARACTERS = 4_000_000;

    private final Function<String, Article> read;
    private final Map<String, Article> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    /** @param read the article of the snapshot with that hash */
    SnapshotArticles(Function<String, Article> read) {
        this.read = read;
    }

    /** @throws DictumException {@link Kind#DAMAGED} naming {@code entry} when its words do not stand there */
    @Override
    public synchronized Article of(Entry entry) {
        Article article = article(entry.reference().sha256());
        if (!entry.quotation().isVerbatimIn(article)) {
            throw new DictumException(
                    Kind.DAMAGED,
                    "quotation %s is not what its page has at %s: run 'dictum rebuild', which reads the page again"
                            .formatted(entry.id(), entry.quotation().spans()));
        }
        return article;
    }

    private Article article(String sha256) {
        Article known = kept.get(sha256);
        if (known != null) {
            return known;
        }
        Article article = read.apply(sha256);
        kept.put(sha256, article);
        characters += article.text().length();
        while (characters > CHARACTERS && kept.size() > 1) {
            String oldest = kept.keySet().iterator().next();
            Article dropped = kept.remove(oldest);
            characters -= dropped == null ? 0 : dropped.text().length();
        }
        return article;
    }
}
