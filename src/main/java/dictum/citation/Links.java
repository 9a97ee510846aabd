package dictum.citation;

import dictum.model.Article;
import dictum.model.Entry;
import java.util.Optional;

/** The links of entries that pass one after the other; the words of an article are laid out once for all its quotations. */
final class Links {
    private final Articles articles;
    private Optional<Article> article = Optional.empty();
    private Optional<TextFragment> words = Optional.empty();

    Links(Articles articles) {
        this.articles = articles;
    }

    Optional<String> of(Entry entry) {
        if (entry.reference().url().isEmpty()) {
            return Optional.empty();
        }
        Article stands = articles.of(entry);
        if (!article.equals(Optional.of(stands))) {
            article = Optional.of(stands);
            words = Optional.of(new TextFragment(stands));
        }
        return words.flatMap(known -> known.link(entry.reference().url(), entry.quotation()));
    }
}
