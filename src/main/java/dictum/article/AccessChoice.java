package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Found;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses whether all may read the whole article, as the page declares it for search engines.
 *
 * @see <a href="https://schema.org/isAccessibleForFree">schema.org isAccessibleForFree</a>
 */
final class AccessChoice {
    private static final Set<String> FREE = Set.of("true", "yes", "1", "free");

    /** A metered article is not free, as the vocabulary has it. */
    private static final Set<String> PAID = Set.of("false", "no", "0", "locked", "metered", "paid");

    private AccessChoice() {}

    static Optional<Found<Boolean>> choose(Clues clues) {
        for (Clue clue : clues.about(Field.FREE)) {
            Optional<Boolean> free = meant(clue.value());
            if (free.isPresent()) {
                return free.map(clue::gives);
            }
        }
        return Optional.empty();
    }

    /** What is meant by {@code False}, {@code http://schema.org/False} and the like. */
    static Optional<Boolean> meant(String written) {
        String word =
                Words.lower(written.substring(written.lastIndexOf('/') + 1).strip());
        return FREE.contains(word) ? Optional.of(true) : PAID.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
