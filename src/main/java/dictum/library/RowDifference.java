package dictum.library;

import dictum.citation.QuoteCsvReader;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Speaker;
import dictum.model.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a row of a table says of its quotation that the library does not, and is to be taken over.
 *
 * <p>A cell that somebody changed since the export is a decision, which gives way only to one that was made here on the same value since
 * the export. One that nobody changed is, where the row was decided on, a decision
 * that was made elsewhere, unless the library had said the same before: then the table is only older. A cell that is empty takes
 * nothing away.
 *
 * @param verdict to be given, if another
 * @param note to be written, if another
 * @param tagsOff what the row has not, where somebody changed its tags
 * @param older the columns in which the library has something newer than the table
 * @param emptied the columns that somebody emptied
 * @param conflicts the cells that were decided on here since the export and changed in the table too, each with both values; what was
 *     decided here stays
 */
record RowDifference(
        Correction correction,
        Optional<Verdict> verdict,
        Optional<String> note,
        List<String> tagsOn,
        List<String> tagsOff,
        List<String> older,
        List<String> emptied,
        List<String> conflicts) {

    /** @param named the row's speaker as people decided here to call it */
    static RowDifference of(QuoteCsvReader.Row row, Entry here, Earlier earlier, Since since, Optional<Speaker> named) {
        return new Comparison(row, here, earlier, since).difference(named);
    }

    private static final class Comparison {
        private final Entry there;
        private final Set<String> edited;
        private final Entry here;
        private final Earlier earlier;
        private final Since since;
        private final List<String> conflicts = new ArrayList<>();
        private final List<String> older = new ArrayList<>();
        private final List<String> emptied = new ArrayList<>();

        /** Whether the row shows a value that is not taken over, so that its verdict is one on something else. */
        private boolean stale;

        /** Whether a value that was changed in the row stands here already. */
        private boolean standing;

        private Comparison(QuoteCsvReader.Row row, Entry here, Earlier earlier, Since since) {
            this.there = row.entry();
            this.edited = row.edited();
            this.here = here;
            this.earlier = earlier;
            this.since = since;
        }

        private RowDifference difference(Optional<Speaker> named) {
            Quotation is = here.quotation();
            Quotation wanted = there.quotation();
            Correction correction = new Correction(
                    value(
                            named,
                            is.speaker(),
                            earlier.speakers(),
                            corrected(Correction::speaker),
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
                            corrected(Correction::uttered),
                            "Statement Date",
                            "Statement Date Basis"),
                    value(
                            Optional.of(wanted.kind()),
                            Optional.of(is.kind()),
                            earlier.kinds(),
                            corrected(Correction::kind),
                            "Quote Type"),
                    value(
                            wanted.venue(),
                            is.venue(),
                            earlier.venues(),
                            corrected(Correction::venue),
                            "Venue",
                            "Venue Kind",
                            "Venue Basis"));
            boolean judgesAnother = stale;
            boolean corrected = standing;
            Optional<String> note = value(
                    written(there.note()), written(here.note()), earlier.notes(), titles -> since.noted(), "Notes");
            List<String> on = new ArrayList<>(there.tags());
            on.removeIf(tag -> has(here.tags(), tag));
            List<String> off = new ArrayList<>(here.tags());
            off.removeIf(tag -> has(there.tags(), tag));
            tags(on, off);
            return new RowDifference(
                    correction, verdict(judgesAnother, corrected), note, on, off, older, emptied, conflicts);
        }

        private Function<List<String>, Optional<Review>> corrected(Function<Correction, Optional<?>> value) {
            return titles -> since.corrected(value, titles);
        }

        /** @param decided the decision on the value that was made here since, if any was */
        private <T> Optional<T> value(
                Optional<T> wanted,
                Optional<T> is,
                Set<T> stood,
                Function<List<String>, Optional<Review>> decided,
                String... titles) {
            List<String> touched =
                    List.of(titles).stream().filter(edited::contains).toList();
            if (wanted.equals(is)) {
                standing |= !touched.isEmpty();
                return Optional.empty();
            }
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
            Optional<Review> newer = touched.isEmpty() ? Optional.empty() : decided.apply(List.of(titles));
            newer.ifPresent(decision -> {
                stale = true;
                touched.forEach(title -> conflicts.add(since.told(title, decision)));
            });
            return newer.isPresent() ? Optional.empty() : wanted;
        }

        /** Whether the row says that somebody decided. */
        private boolean isDecided() {
            return there.verdict() != Verdict.PROPOSED;
        }

        private Optional<Verdict> verdict(boolean judgesAnother, boolean corrected) {
            Verdict wanted = there.verdict();
            boolean agreed = wanted == here.verdict()
                    // What was corrected there and was assented to here.
                    || wanted == Verdict.CORRECTED && here.verdict() == Verdict.ACCEPTED
                    // A row that corrects is no taking back, and was taken before.
                    || wanted == Verdict.PROPOSED && here.verdict() == Verdict.CORRECTED && corrected;
            if (agreed) {
                return Optional.empty();
            }
            Optional<Review> newer = edited.contains("Review") ? since.judged() : Optional.empty();
            if (newer.isPresent()) {
                conflicts.add(since.told("Review", newer.get()));
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
            Optional<Review> changed = edited.contains("Tags") ? since.tagged() : Optional.empty();
            if (edited.contains("Tags") && changed.isEmpty()) {
                if (there.tags().isEmpty() && !off.isEmpty()) {
                    emptied.add("Tags");
                    off.clear();
                }
                return;
            }
            boolean newer = on.removeIf(tag -> has(earlier.tags(), tag)) || !off.isEmpty();
            off.clear();
            if (newer && changed.isPresent()) {
                conflicts.add(since.told("Tags", changed.get()));
            } else if (newer) {
                older.add("Tags");
            }
        }

        private static boolean has(List<String> tags, String name) {
            return tags.stream().anyMatch(tag -> Tag.key(tag).equals(Tag.key(name)));
        }

        private static Optional<String> written(String note) {
            return Optional.of(note.strip()).filter(words -> !words.isEmpty());
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
