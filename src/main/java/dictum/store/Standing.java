package dictum.store;

import dictum.model.Review;
import java.util.List;

/**
 * Where a quotation stands after all decisions on it.
 *
 * @param correction everything corrected so far, the later over the earlier; taking a decision back clears it
 * @param note of the latest decision, possibly empty
 */
public record Standing(Review.Verdict verdict, Review.Correction correction, String note) {
    /** Nobody has decided. */
    public static final Standing UNREVIEWED = new Standing(Review.Verdict.PROPOSED, Review.Correction.NONE, "");

    /** The standing after one more decision. */
    public Standing after(Review review) {
        Review.Correction corrected = review.verdict() == Review.Verdict.PROPOSED
                ? Review.Correction.NONE
                : review.correction().map(correction::then).orElse(correction);
        return new Standing(review.verdict(), corrected, review.note());
    }

    /** The standing after {@code reviews}, given in the order they were made. */
    public static Standing of(List<Review> reviews) {
        Standing standing = UNREVIEWED;
        for (Review review : reviews) {
            standing = standing.after(review);
        }
        return standing;
    }
}
