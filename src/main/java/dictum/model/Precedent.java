package dictum.model;

import java.util.Optional;

/**
 * What was decided on the same words in another version of the article.
 *
 * @param quotation the identifier that it has there
 * @param article the citation key of that version
 * @param review the latest decision there
 * @param difference what keeps it from holding here, in words; nothing when it holds here as it does there
 */
public record Precedent(String quotation, String article, Review review, Optional<String> difference) {
    /** Whether the decision holds here too. */
    public boolean isFollowed() {
        return difference.isEmpty();
    }
}
