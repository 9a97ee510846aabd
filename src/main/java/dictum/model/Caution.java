package dictum.model;

import java.util.Locale;

/**
 * Something a writer should know before quoting: the words alone do not show it.
 *
 * @param basis the article's words, or what else shows it, for people
 * @throws IllegalArgumentException when there is no basis
 */
public record Caution(Kind kind, String basis) {
    /** What to beware of. */
    public enum Kind {
        /** The words are probably the outlet's translation. */
        TRANSLATED,
        /** The article has the words from somebody who passes them on. */
        SECOND_HAND,
        /** A doubt stands just outside the quoted words: "perhaps", "might". */
        HEDGED,
        /** A "not" stands just outside the quoted words. */
        NEGATED,
        /** An "if" stands just outside the quoted words. */
        CONDITIONAL,
        /** The words are given as a paraphrase, marks or not. */
        PARAPHRASED,
        /** They had not been said yet when the article was written: "will say", "is expected to say". */
        PROSPECTIVE;

        /** As files and screens have it: {@code second-hand}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Caution {
        if (basis.isBlank()) {
            throw new IllegalArgumentException("a caution needs its basis");
        }
    }
}
