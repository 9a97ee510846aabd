package dictum.model;

import java.time.Instant;

/**
 * A person's correction of one article, which outranks whatever its page says of itself.
 *
 * @param reviewer who set it
 * @param note free words of the reviewer, possibly empty
 * @throws IllegalArgumentException when it sets nothing, or has no reviewer
 */
public record ArticleReview(ArticleCorrection correction, String reviewer, Instant at, String note) {
    public ArticleReview {
        if (correction.isEmpty()) {
            throw new IllegalArgumentException("a correction must set something");
        }
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("a correction needs the name of who made it");
        }
    }
}
