package dictum.store;

import dictum.model.Review;
import dictum.model.SignOff;
import dictum.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a quotation stands after all decisions on it.
 *
 * @param correction everything corrected so far, the later over the earlier; taking a decision back clears it
 * @param note of the latest decision that has one, possibly empty; taking a decision back clears it
 * @param tags in the order in which they were put on; no decision takes them off but the one that says so
 * @param reviewers who decided on it as it stands, in order
 * @param signed the second reviewer's assent to it as it stands
 */
public record Standing(
        Review.Verdict verdict,
        Review.Correction correction,
        String note,
        List<String> tags,
        List<String> reviewers,
        Optional<SignOff> signed) {
    /** Nobody has decided. */
    public static final Standing UNREVIEWED =
            new Standing(Review.Verdict.PROPOSED, Review.Correction.NONE, "", List.of(), List.of(), Optional.empty());

    public Standing {
        tags = List.copyOf(tags);
        reviewers = List.copyOf(reviewers);
    }

    /** Whether a person did something to the quotation that must not go away with it. */
    public boolean isHeld() {
        return verdict != Review.Verdict.PROPOSED || !tags.isEmpty();
    }

    /** The standing after one more decision. */
    public Standing after(Review review) {
        if (!review.marks().isEmpty()) {
            return marked(review);
        }
        if (review.verdict() == Review.Verdict.PROPOSED) {
            return new Standing(
                    review.verdict(), Review.Correction.NONE, review.note().strip(), tags, List.of(), Optional.empty());
        }
        List<String> all = new ArrayList<>(reviewers);
        all.remove(review.reviewer());
        all.add(review.reviewer());
        return new Standing(
                review.verdict(),
                review.correction().map(correction::then).orElse(correction),
                review.note().isEmpty() ? note : review.note().strip(),
                tags,
                all,
                Optional.empty());
    }

    /** The standing after {@code reviews}, given in the order they were made. */
    public static Standing of(List<Review> reviews) {
        Standing standing = UNREVIEWED;
        for (Review review : reviews) {
            standing = standing.after(review);
        }
        return standing;
    }

    private Standing marked(Review review) {
        List<String> all = new ArrayList<>(tags);
        review.marks().removed().forEach(removed -> all.removeIf(new Tag(removed)::is));
        for (String added : review.marks().added()) {
            if (!new Tag(added).isAmong(all)) {
                all.add(added);
            }
        }
        Optional<SignOff> assent =
                review.marks().signed() ? Optional.of(new SignOff(review.reviewer(), review.at())) : signed;
        return new Standing(verdict, correction, note, all, reviewers, assent);
    }
}
