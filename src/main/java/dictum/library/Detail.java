package dictum.library;

import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Span;
import java.util.List;

/** One entry with all its evidence: what the engine proposed, the article it stands in, and every decision in order. */
public record Detail(Entry entry, Quotation proposed, Article article, List<Review> reviews) {
    public Detail {
        reviews = List.copyOf(reviews);
    }

    /** The stretch of the article's text that shows the quotation where it stands. */
    public Span context() {
        return Context.of(article, entry.quotation());
    }

    /** What speaks for a second look, the weightiest first. */
    public List<String> doubts() {
        return Doubts.of(entry.quotation());
    }
}
