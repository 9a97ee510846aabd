package dictum.model;

import dictum.model.ArticleCorrection.Field;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An article as its page has it, and as people corrected it.
 *
 * @param asRead what the page says, and where it says nothing what a person's own record told
 * @param now with the corrections
 * @param reviews the corrections in order, without those that were taken back
 */
public record CorrectedArticle(Reference asRead, Reference now, List<ArticleReview> reviews) {
    public CorrectedArticle {
        reviews = List.copyOf(reviews);
    }

    /** The fields that are otherwise than the page has them. */
    public Set<Field> corrected() {
        return ArticleCorrection.differences(asRead, now);
    }

    /** The correction by which a field is as it is now. */
    public Optional<ArticleReview> latest(Field field) {
        return reviews.stream()
                .filter(review -> review.correction().sets(field))
                .reduce((earlier, later) -> later);
    }

    /** What is wrong with a day of publication on which the page had been captured already; else nothing. */
    public Optional<String> issuedTooLate() {
        // By a calendar that may be a day ahead of Universal Time.
        LocalDate captured = LocalDate.ofInstant(now.accessed(), ZoneOffset.UTC);
        return now.issued()
                .filter(issued -> issued.isSurelyAfter(PartialDate.of(captured.plusDays(1))))
                .map(issued ->
                        "%s is later than the day on which the page was captured, %s".formatted(issued, captured));
    }
}
