package dictum.library;

import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Relative;
import dictum.model.Review;
import dictum.model.Span;
import java.net.URI;
import java.util.List;

/**
 * One entry with all its evidence: what the engine proposed, the article it stands in, and every decision in order.
 *
 * @param relatives other versions of the article, and copies of its text elsewhere
 * @param addresses that the page's very bytes were captured from
 */
public record Detail(
        Entry entry,
        Quotation proposed,
        Article article,
        List<Review> reviews,
        List<Relative> relatives,
        List<URI> addresses) {
    public Detail {
        reviews = List.copyOf(reviews);
        relatives = List.copyOf(relatives);
        addresses = List.copyOf(addresses);
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
