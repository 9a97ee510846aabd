package dictum.attribution;

import dictum.attribution.NounPhrases.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cue in its sentence, with whom it credits.
 *
 * @param form how it credits
 * @param from first unit of the verb group or preposition
 * @param to after its last unit
 * @param verb of the cue; null for {@link Form#ACCORDING}
 * @param source whom it credits; null when only the sentences before tell
 */
record Cue(
        Form form,
        int from,
        int to,
        Lexicon.@Nullable CueVerb verb,
        @Nullable Phrase source) {
    enum Form {
        /** "Okoro said". */
        SUBJECT_VERB,
        /** "said Okoro". */
        VERB_SUBJECT,
        /** "as Okoro said". */
        AS_SUBJECT_VERB,
        /** "…, saying". */
        PARTICIPLE,
        /** "according to Okoro". */
        ACCORDING,
        /** "is how Okoro puts it". */
        IS_HOW
    }

    /** First unit of cue and source together. */
    int blockFrom() {
        int first = source == null || form == Form.PARTICIPLE ? from : Math.min(from, source.from());
        return switch (form) {
            case AS_SUBJECT_VERB -> first - 1;
            case IS_HOW -> first - 2;
            default -> first;
        };
    }

    /** After the last unit of cue and source together. */
    int blockTo() {
        return source == null || form == Form.PARTICIPLE ? to : Math.max(to, source.to());
    }

    /** Whether the source is a relative pronoun: "who said". */
    boolean isRelative(List<Unit> units) {
        return source != null
                && source.to() - source.from() == 1
                && units.get(source.from()).is(WordClass.RELATIVE);
    }

    boolean has(char flag) {
        return verb != null && verb.has(flag);
    }
}
