package dictum.library;

import dictum.citation.QuoteCsvReader;
import dictum.model.Entry;
import dictum.model.Review;
import dictum.model.Review.Correction;
import dictum.store.Stored;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What people decided on a quotation since a table was exported, told by the cells: what the library shows now is not what was
 * exported.
 */
final class Since {
    private final QuoteCsvReader.Row row;
    private final Stored stored;
    private final List<Review> reviews;

    /** @param reviews on the quotation, in order, without those that were taken back */
    Since(QuoteCsvReader.Row row, Stored stored, List<Review> reviews) {
        this.row = row;
        this.stored = stored;
        this.reviews = reviews;
    }

    /** The latest decision on a value that a person corrected, if it was made since in any of the columns {@code titles}. */
    Optional<Review> corrected(Function<Correction, Optional<?>> value, List<String> titles) {
        return value.apply(stored.kept().standing().correction()).isPresent()
                ? latest(
                        review -> review.correction()
                                .filter(set -> value.apply(set).isPresent())
                                .isPresent(),
                        titles)
                : Optional.empty();
    }

    /** The latest verdict, if it was given since. */
    Optional<Review> judged() {
        return latest(review -> review.marks().isEmpty(), List.of("Review"));
    }

    /** The latest note, if it was written since. */
    Optional<Review> noted() {
        return stored.entry().note().isEmpty()
                ? Optional.empty()
                : latest(review -> !review.note().isBlank(), List.of("Notes"));
    }

    /** The latest change of the tags, if it was made since. */
    Optional<Review> tagged() {
        return latest(
                review -> !review.marks().added().isEmpty()
                        || !review.marks().removed().isEmpty(),
                List.of("Tags"));
    }

    /** Both values of a cell that was changed here and in the table, in words. */
    String told(String title, Review decided) {
        return "%s is \"%s\" here, as %s decided at %s, and \"%s\" in the table"
                .formatted(
                        title,
                        Lookup.shortened(QuoteCsvReader.cell(title, stored.entry())),
                        decided.reviewer(),
                        decided.at().truncatedTo(ChronoUnit.SECONDS),
                        Lookup.shortened(QuoteCsvReader.cell(title, row.entry())));
    }

    private Optional<Review> latest(Predicate<Review> wanted, List<String> titles) {
        Entry here = stored.entry();
        // A record that was renamed since is shown by another name, and is no other speaker.
        Entry own = new Stored(stored.kept(), stored.reference(), stored.kept().quotation()).entry();
        boolean asExported = titles.stream().allMatch(title -> row.showed(title, here) || row.showed(title, own));
        return asExported ? Optional.empty() : reviews.stream().filter(wanted).reduce((earlier, later) -> later);
    }
}
