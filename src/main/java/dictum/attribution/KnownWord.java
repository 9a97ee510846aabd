package dictum.attribution;

import java.util.Optional;

/**
 * What is known of a word before any text is read.
 *
 * @param classes the bits, as {@link WordClass#bits} gives them, of the classes that list it
 * @param cueVerb the form of a cue verb that it may be
 */
record KnownWord(long classes, Optional<Lexicon.CueVerb> cueVerb) {
    static final KnownWord NOTHING = new KnownWord(0, Optional.empty());

    /** Whether one of the classes {@code bits} stands for lists it. */
    boolean isAny(long bits) {
        return (classes & bits) != 0;
    }

    KnownWord with(long more) {
        return new KnownWord(classes | more, cueVerb);
    }
}
