package dictum.model;

import java.util.Optional;

/**
 * When the words were said, and how we know; without a date the statement is undated, and the basis says why.
 *
 * @throws IllegalArgumentException when a date comes without its basis
 */
public record Uttered(Optional<PartialDate> date, String basis) {
    public Uttered {
        if (date.isPresent() && basis.isBlank()) {
            throw new IllegalArgumentException("a date of utterance needs its basis");
        }
    }

    /** No date, and the reason. */
    public static Uttered undated(String reason) {
        return new Uttered(Optional.empty(), reason);
    }
}
