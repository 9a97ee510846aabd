package dictum.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person's decision on one quotation, which outranks whatever any engine finds.
 *
 * @param quotation the identifier that the library gave it
 * @param correction what the person set; present exactly when the verdict is {@link Verdict#CORRECTED} and there are no marks
 * @param marks what was put on the quotation or taken off; then the verdict is that of before and decides nothing
 * @param reviewer who decided
 * @param note free words of the reviewer; empty words leave the note that is there, {@link #NO_NOTE} takes it away
 */
public record Review(
        String quotation,
        Verdict verdict,
        Optional<Correction> correction,
        String reviewer,
        Instant at,
        String note,
        Marks marks) {
    /** The note of a decision that takes an earlier note away. */
    public static final String NO_NOTE = " ";

    /** A decision without marks. */
    public Review(
            String quotation,
            Verdict verdict,
            Optional<Correction> correction,
            String reviewer,
            Instant at,
            String note) {
        this(quotation, verdict, correction, reviewer, at, note, Marks.NONE);
    }

    /**
     * What is put on a quotation beside a verdict.
     *
     * @param added tags
     * @param removed tags
     * @param signed whether a second reviewer assents to what was decided
     */
    public record Marks(List<String> added, List<String> removed, boolean signed) {
        public static final Marks NONE = new Marks(List.of(), List.of(), false);

        public Marks {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    /** What was decided. */
    public enum Verdict {
        /** Nobody has decided yet, or a decision was taken back. */
        PROPOSED,
        ACCEPTED,
        CORRECTED,
        REJECTED;

        private final String label = name().toLowerCase(java.util.Locale.ROOT);

        public String label() {
            return label;
        }
    }

    /**
     * The values a person set in place of the engine's; what is absent stays as the engine found it.
     *
     * @param words of the article that were marked anew; the quotation they are applied to has them already, since words are
     *     moved in the text and never typed
     */
    public record Correction(
            Optional<Speaker> speaker,
            Optional<Uttered> uttered,
            Optional<Quotation.Kind> kind,
            Optional<Venue> venue,
            Optional<String> words) {
        public static final Correction NONE =
                new Correction(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** A correction that leaves the words as they are. */
        public Correction(
                Optional<Speaker> speaker,
                Optional<Uttered> uttered,
                Optional<Quotation.Kind> kind,
                Optional<Venue> venue) {
            this(speaker, uttered, kind, venue, Optional.empty());
        }

        public boolean isEmpty() {
            return equals(NONE);
        }

        /** This correction with whatever {@code later} sets put over it. */
        public Correction then(Correction later) {
            return new Correction(
                    later.speaker.or(() -> speaker),
                    later.uttered.or(() -> uttered),
                    later.kind.or(() -> kind),
                    later.venue.or(() -> venue),
                    later.words.or(() -> words));
        }

        /**
         * The quotation with these values in place of its own; who speaks jointly, and a date known from what the speaker
         * says elsewhere, stay with a speaker of the same name.
         */
        public Quotation applyTo(Quotation quotation) {
            boolean another = speaker.isPresent()
                    && !speaker.map(Speaker::label).equals(quotation.speaker().map(Speaker::label));
            return new Quotation(
                    kind.orElse(quotation.kind()),
                    quotation.act(),
                    quotation.text(),
                    quotation.spans(),
                    quotation.cue(),
                    quotation.source(),
                    speaker.or(quotation::speaker),
                    uttered.orElse(another ? ofAnother(quotation.uttered()) : quotation.uttered()),
                    venue.or(quotation::venue),
                    quotation.confidence(),
                    quotation.rule(),
                    quotation.evidence(),
                    another ? List.of() : quotation.jointly(),
                    quotation.cautions());
        }

        private static Uttered ofAnother(Uttered found) {
            return found.isOfTheSpeaker()
                    ? Uttered.undated("the date was known from another statement of a speaker who was corrected")
                    : found;
        }
    }

    public Review {
        if (marks.isEmpty() && (verdict == Verdict.CORRECTED) != correction.isPresent()) {
            throw new IllegalArgumentException("a correction belongs to the verdict \"corrected\", and only to it");
        }
        if (!marks.isEmpty() && correction.isPresent()) {
            throw new IllegalArgumentException("marks correct nothing");
        }
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("a review needs its reviewer");
        }
    }
}
