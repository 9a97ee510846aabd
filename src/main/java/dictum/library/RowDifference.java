package dictum.library;

import dictum.citation.QuoteCsvReader;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Speaker;
import dictum.model.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a row of a table says of its quotation that the library does not, and is to be taken over.
 *
 * <p>A cell that somebody changed since the export is a decision. One that nobody changed is, where the row was decided on, a decision
 * that was made elsewhere, unless the library had said the same before: then the table is only older. A cell that is empty takes
 * nothing away.
 *
 * @param verdict to be given, if another
 * @param note to be written, if another
 * @param tagsOff what the row has not, where somebody changed its tags
 * @param older the columns in which the library has something newer than the table
 * @param emptied the columns that somebody emptied
 */
record RowDifference(
        Correction correction,
        Optional<Verdict> verdict,
        Optional<String> note,
        List<String> tagsOn,
        List<String> tagsOff,
        List<String> older,
        List<String> emptied) {

    /** @param named the row's speaker as people decided here to call it */
    static RowDifference of(QuoteCsvReader.Row row, Entry here, Earlier earlier, Optional<Speaker> named) {
        return new Comparison(row, here, earlier).difference(named);
    }

    private static final class Comparison {
        private final Entry there;
        private final Set<String> edited;
        private final Entry here;
        private final Earlier earlier;
        private final List<String> older = new ArrayList<>();
        private final List<String> emptied = new ArrayList<>();

        /** Whether the row shows a value that is not taken over, so that its verdict is one on something else. */
        private boolean stale;

        private Comparison(QuoteCsvReader.Row row, Entry here, Earlier earlier) {
            this.there = row.entry();
            this.edited = row.edited();
            this.here = here;
            this.earlier = earlier;
        }

        private RowDifference difference(Optional<Speaker> named) {
            Quotation is = here.quotation();
            Quotation wanted = there.quotation();
            Correction correction = new Correction(
                    value(
                            named,
                            is.speaker(),
                            earlier.speakers(),
                            "Speaker",
                            "Speaker Role",
                            "Speaker Affiliation",
                            "Speaker Kind"),
                    value(
                            Optional.of(wanted.uttered())
                                    .filter(uttered -> uttered.date().isPresent()),
                            Optional.of(is.uttered())
                                    .filter(uttered -> uttered.date().isPresent()),
                            earlier.uttered(),
                            "Statement Date",
                            "Statement Date Basis"),
                    value(Optional.of(wanted.kind()), Optional.of(is.kind()), earlier.kinds(), "Quote Type"),
                    value(wanted.venue(), is.venue(), earlier.venues(), "Venue", "Venue Kind", "Venue Basis"));
            boolean judgesAnother = stale;
            Optional<String> note = value(written(there.note()), written(here.note()), earlier.notes(), "Notes");
            List<String> on = new ArrayList<>(there.tags());
            on.removeIf(tag -> has(here.tags(), tag));
            List<String> off = new ArrayList<>(here.tags());
            off.removeIf(tag -> has(there.tags(), tag));
            tags(on, off);
            return new RowDifference(correction, verdict(judgesAnother), note, on, off, older, emptied);
        }

        private <T> Optional<T> value(Optional<T> wanted, Optional<T> is, Set<T> stood, String... titles) {
            if (wanted.equals(is)) {
                return Optional.empty();
            }
            List<String> touched =
                    List.of(titles).stream().filter(edited::contains).toList();
            if (wanted.isEmpty()) {
                emptied.addAll(touched);
                if (touched.isEmpty() && earlier.decided()) {
                    older.add(titles[0]);
                }
                return Optional.empty();
            }
            if (touched.isEmpty() && (!isDecided() || stood.contains(wanted.get()))) {
                stale = true;
                if (earlier.decided()) {
                    older.add(titles[0]);
                }
                return Optional.empty();
            }
            return wanted;
        }

        /** Whether the row says that somebody decided. */
        private boolean isDecided() {
            return there.verdict() != Verdict.PROPOSED;
        }

        private Optional<Verdict> verdict(boolean judgesAnother) {
            Verdict wanted = there.verdict();
            boolean agreed = wanted == here.verdict()
                    // What was corrected there and was assented to here.
                    || wanted == Verdict.CORRECTED && here.verdict() == Verdict.ACCEPTED;
            if (agreed) {
                return Optional.empty();
            }
            boolean counts = edited.contains("Review")
                    ? !judgesAnother
                    : isDecided() && !earlier.verdicts().contains(wanted);
            if (!counts) {
                older.add("Review");
                return Optional.empty();
            }
            return Optional.of(wanted);
        }

        /** Leaves in {@code on} and {@code off} what is to be put on and taken off. */
        private void tags(List<String> on, List<String> off) {
            if (edited.contains("Tags")) {
                if (there.tags().isEmpty() && !off.isEmpty()) {
                    emptied.add("Tags");
                    off.clear();
                }
                return;
            }
            boolean newer = on.removeIf(tag -> has(earlier.tags(), tag)) || !off.isEmpty();
            off.clear();
            if (newer) {
                older.add("Tags");
            }
        }

        private static boolean has(List<String> tags, String name) {
            return tags.stream().anyMatch(tag -> Tag.key(tag).equals(Tag.key(name)));
        }

        private static Optional<String> written(String note) {
            return Optional.of(note).filter(words -> !words.isEmpty());
        }
    }

    /** Whether there is nothing to take over. */
    boolean isEmpty() {
        return correction.isEmpty() && verdict.isEmpty() && note.isEmpty() && tagsOn.isEmpty() && tagsOff.isEmpty();
    }

    /** What is not taken over, and why; in words, or nothing. */
    Optional<String> told() {
        List<String> told = new ArrayList<>();
        if (!older.isEmpty()) {
            told.add("%s: decided here since the table was exported".formatted(String.join(", ", older)));
        }
        if (!emptied.isEmpty()) {
            List<String> columns = new ArrayList<>(emptied);
            Collections.sort(columns);
            told.add("%s: a cell that was emptied takes nothing away".formatted(String.join(", ", columns)));
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", told));
    }
}
