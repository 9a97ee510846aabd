package dictum.web;

import dictum.model.Review;
import java.util.List;

/**
 * How far the decisions on a quotation had come when somebody looked at it.
 *
 * <p>A request that decides carries it, so that no decision overrules another that its maker has not seen: of two pages of the
 * desk that show the same quotation, the one that was not looked at for a while shows what was.
 */
final class Seen {
    private Seen() {}

    /** The same for the same decisions, another one as soon as one is made or taken back. */
    static String of(List<Review> reviews) {
        return reviews.isEmpty()
                ? "0"
                : reviews.size() + " " + reviews.get(reviews.size() - 1).at();
    }
}
