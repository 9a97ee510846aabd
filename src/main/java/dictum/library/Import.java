package dictum.library;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Speaker;
import dictum.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes decisions over from a quotation table: what it says of speaker, date, kind, venue, status and note becomes a review, under
 * the name of whoever imports it.
 */
public final class Import {
    private final QuoteLibrary library;
    private final String reviewer;

    public Import(QuoteLibrary library, String reviewer) {
        this.library = library;
        this.reviewer = reviewer;
    }

    /**
     * Makes the library's quotation agree with {@code row}; whether anything had to be changed.
     *
     * @throws DictumException {@link Kind#UNKNOWN_ID} when the library has no such quotation of that page, or other words: an import
     *     never touches what is merely similar
     */
    public boolean take(Entry row) {
        Entry here = library.detail(row.id()).entry();
        boolean same = here.id().equals(row.id())
                && here.reference().sha256().equals(row.reference().sha256())
                && here.quotation().text().equals(row.quotation().text());
        if (!same) {
            throw new DictumException(
                    Kind.UNKNOWN_ID,
                    "quotation %s is another one here: capture the same page (sha256 %s) first"
                            .formatted(row.id(), row.reference().sha256()));
        }
        boolean tagged = tag(here, row);
        if (row.verdict() == Verdict.PROPOSED) {
            return here.verdict() != Verdict.PROPOSED && reset(row) || tagged;
        }
        Optional<Speaker> named = row.quotation()
                .speaker()
                .map(speaker -> library.people().called(speaker, row.reference().sha256()));
        Correction correction = difference(here.quotation(), row.quotation(), named);
        boolean settled = correction.isEmpty()
                && here.verdict() == row.verdict()
                && here.note().equals(row.note());
        if (settled) {
            return tagged;
        }
        if (!correction.isEmpty()) {
            library.review(row.id(), Verdict.CORRECTED, correction, reviewer, row.note());
        }
        if (correction.isEmpty() || row.verdict() != Verdict.CORRECTED) {
            // What was corrected there and stands here already needs no correction, only the assent.
            Verdict verdict = row.verdict() == Verdict.CORRECTED ? Verdict.ACCEPTED : row.verdict();
            library.review(row.id(), verdict, Correction.NONE, reviewer, row.note());
        }
        return true;
    }

    /** The row's tags in place of those that are here; a cell that the table leaves empty is left as it is. */
    private boolean tag(Entry here, Entry row) {
        if (row.tags().isEmpty() || Set.copyOf(row.tags()).equals(Set.copyOf(here.tags()))) {
            return false;
        }
        List<String> off = new ArrayList<>(here.tags());
        off.removeIf(name -> new Tag(name).isAmong(row.tags()));
        Entry tagged = library.tag(here.id(), row.tags(), off, reviewer);
        return !tagged.tags().equals(here.tags());
    }

    private boolean reset(Entry row) {
        library.review(row.id(), Verdict.PROPOSED, Correction.NONE, reviewer, row.note());
        return true;
    }

    /** What {@code wanted} has otherwise. A value that the table leaves empty is left as it is. */
    private static Correction difference(Quotation here, Quotation wanted, Optional<Speaker> named) {
        return new Correction(
                // A name that the library was told to call otherwise since is no other speaker.
                wanted.speaker()
                        .filter(speaker -> !here.speaker().equals(Optional.of(speaker))
                                && !here.speaker().equals(named)),
                Optional.of(wanted.uttered()).filter(uttered -> !here.uttered().equals(uttered)),
                Optional.of(wanted.kind()).filter(kind -> here.kind() != kind),
                wanted.venue().filter(venue -> !here.venue().equals(Optional.of(venue))));
    }
}
