package dictum.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * One quotation as the library keeps it: what the engine found with a person's corrections applied, the article it stands
 * in, and what was decided.
 *
 * @param id stable across re-readings: made from the snapshot, the exact words and their occurrence
 * @param quotation with corrections applied
 * @param selector by which its words are found again on the page
 * @param verdict the latest decision
 * @param note of the latest decision that has one, possibly empty
 * @param tags that people put on it
 * @param signed the second reviewer's assent to the decision
 */
public record Entry(
        String id,
        Quotation quotation,
        TextQuoteSelector selector,
        Reference reference,
        Review.Verdict verdict,
        String note,
        List<String> tags,
        Optional<SignOff> signed) {
    /** An entry to which no second reviewer has assented. */
    public Entry(
            String id,
            Quotation quotation,
            TextQuoteSelector selector,
            Reference reference,
            Review.Verdict verdict,
            String note,
            List<String> tags) {
        this(id, quotation, selector, reference, verdict, note, tags, Optional.empty());
    }

    /**
     * What is wrong with a day on which the words cannot have been said, since their article was there before; else nothing.
     *
     * <p>An article that is not dated was there when it was captured, by a calendar that may be a day ahead of Universal Time.
     */
    public Optional<String> saidTooLate() {
        LocalDate captured = LocalDate.ofInstant(reference.accessed(), ZoneOffset.UTC);
        Optional<PartialDate> issued = reference.issued().filter(PartialDate::hasYear);
        String since = issued.map(day -> "published on " + day).orElse("captured on " + captured);
        return quotation
                .uttered()
                .date()
                .filter(said -> said.isSurelyAfter(issued.orElse(PartialDate.of(captured.plusDays(1)))))
                .map(said -> "%s is later than the article, which was %s".formatted(said, since));
    }

    public Entry {
        tags = List.copyOf(tags);
        if (id.isBlank()) {
            throw new IllegalArgumentException("an entry needs its identifier");
        }
    }
}
