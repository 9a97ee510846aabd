package dictum.library;

import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Review;
import java.util.List;

/** One entry with all its evidence: what the engine proposed, the article it stands in, and every decision in order. */
public record Detail(Entry entry, Quotation proposed, Article article, List<Review> reviews) {
    public Detail {
        reviews = List.copyOf(reviews);
    }
}
