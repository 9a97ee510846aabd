package dictum.model;

import java.util.Optional;

/**
 * When the words were said, and how we know; without a date the statement is undated, and the basis says why.
 *
 * @throws IllegalArgumentException when a date comes without its basis
 */
public record Uttered(Optional<PartialDate> date, String basis) {
    /** What the basis of a date begins with that is known from another statement of the speaker alone. */
    public static final String SAME_SPEAKER = "inherited: same speaker";

    public Uttered {
        if (date.isPresent() && basis.isBlank()) {
            throw new IllegalArgumentException("a date of utterance needs its basis");
        }
    }

    /** Whether the date goes with the speaker, so that it tells nothing of another. */
    boolean isOfTheSpeaker() {
        return date.isPresent() && basis.startsWith(SAME_SPEAKER);
    }

    /** No date, and the reason. */
    public static Uttered undated(String reason) {
        return new Uttered(Optional.empty(), reason);
    }
}
