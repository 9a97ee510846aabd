package dictum.library;

import dictum.citation.QuoteCsvReader;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes decisions over from a quotation table: what was changed in it of speaker, date, kind, venue, status, note and tags, or decided
 * elsewhere, becomes a review under the name of whoever imports it. What the library decided since stays.
 */
public final class Import {
    private final QuoteLibrary library;
    private final String reviewer;

    public Import(QuoteLibrary library, String reviewer) {
        this.library = library;
        this.reviewer = reviewer;
    }

    /**
     * What came of a row.
     *
     * @param taken whether the library says anything new for it
     * @param left what of the row was not taken over, and why, in words
     * @param conflicts the cells that were changed in the table and decided on here since it was exported, each with both values, in
     *     words; what was decided here stays
     * @param beside the titles of columns of which nothing is ever taken, where the row has another cell than the library
     */
    public record Outcome(boolean taken, Optional<String> left, List<String> conflicts, List<String> beside) {
        public Outcome {
            conflicts = List.copyOf(conflicts);
            beside = List.copyOf(beside);
        }
    }

    /**
     * Makes the library's quotation agree with {@code row} as far as that is newer.
     *
     * @throws DictumException {@link Kind#UNKNOWN_ID} when the library has no such quotation of that page, or other words: an import
     *     never touches what is merely similar
     */
    public Outcome take(QuoteCsvReader.Row row) {
        Entry there = row.entry();
        Detail detail = library.detail(there.id());
        Entry here = detail.entry();
        check(here, there);
        Optional<Speaker> named = there.quotation()
                .speaker()
                .map(speaker -> here.quotation().speaker().equals(Optional.of(speaker))
                        ? speaker
                        : library.people().called(speaker, there.reference().sha256()));
        List<String> beside = beside(row, detail);
        RowDifference difference = RowDifference.of(row, here, library.earlier(here.id()), library.since(row), named);
        if (difference.isEmpty()) {
            return new Outcome(false, difference.told(), difference.conflicts(), beside);
        }
        Entry tagged = library.tag(here.id(), difference.tagsOn(), difference.tagsOff(), reviewer);
        boolean decided = decide(here, there, difference);
        return new Outcome(
                decided || !tagged.tags().equals(here.tags()), difference.told(), difference.conflicts(), beside);
    }

    /** Where another speaker was set here nobody speaks jointly any more, though the table has it still. */
    private static List<String> beside(QuoteCsvReader.Row row, Detail here) {
        Entry entry = here.entry();
        Entry proposed = new Entry(
                entry.id(),
                here.proposed(),
                entry.selector(),
                entry.reference(),
                entry.verdict(),
                entry.note(),
                entry.tags());
        List<String> other = new ArrayList<>();
        row.beside().forEach((title, cell) -> {
            if (!cell.equals(QuoteCsvReader.cell(title, entry)) && !cell.equals(QuoteCsvReader.cell(title, proposed))) {
                other.add(title);
            }
        });
        return other;
    }

    private static void check(Entry here, Entry there) {
        String sha256 = there.reference().sha256();
        if (!here.id().equals(there.id()) || !here.reference().sha256().equals(sha256)) {
            throw new DictumException(
                    Kind.UNKNOWN_ID,
                    "quotation %s is another one here: capture the same page (sha256 %s) first"
                            .formatted(there.id(), sha256));
        }
        if (!here.quotation().text().equals(there.quotation().text())) {
            throw new DictumException(
                    Kind.UNKNOWN_ID,
                    "quotation %s is another one here, its words are “%s”: words are not changed in a table, but marked on the desk. Put the cell \"Quote\" as it was, and import again"
                            .formatted(
                                    there.id(),
                                    Lookup.shortened(here.quotation().text())));
        }
    }

    private boolean decide(Entry here, Entry there, RowDifference difference) {
        Correction correction = difference.correction();
        String note = difference.note().orElse("");
        Verdict verdict = difference.verdict().orElse(here.verdict());
        if (!correction.isEmpty()) {
            review(here, Verdict.CORRECTED, correction, note);
            if (there.verdict() == Verdict.CORRECTED && verdict == Verdict.ACCEPTED) {
                return true;
            }
            if (verdict == Verdict.ACCEPTED || verdict == Verdict.REJECTED) {
                review(here, verdict, Correction.NONE, "");
            }
            return true;
        }
        if (difference.verdict().isEmpty() && difference.note().isEmpty()) {
            return false;
        }
        // What was corrected there and stands here already needs no correction, only the assent. Taking back takes the
        // note too.
        review(
                here,
                verdict == Verdict.CORRECTED ? Verdict.ACCEPTED : verdict,
                Correction.NONE,
                verdict == Verdict.PROPOSED ? there.note() : note);
        return true;
    }

    private void review(Entry here, Verdict verdict, Correction correction, String note) {
        library.review(here.id(), verdict, correction, reviewer, note);
    }
}
