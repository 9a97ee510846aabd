package dictum.attribution;

import java.util.List;
import java.util.Set;

/** Clauses that stand before the main one: what ends them, beside the name that follows, is nobody's role. */
final class FrontedClauses {
    /** What a clause opens with that stands before the main one, prepositions apart. */
    private static final Set<String> FRONTING = Set.of(
            "asked",
            "when",
            "while",
            "although",
            "though",
            "because",
            "if",
            "as",
            "once",
            "whenever",
            "pressed",
            "questioned",
            "told",
            "shown",
            "given");

    /** What opens a clause that says what was asked or told, and nobody's role: "Ada Okoro, whether his uncle drank". */
    private static final Set<String> REPORTING = Set.of("whether", "if", "that", "how", "why", "what");

    private FrontedClauses() {}

    /** Whether a sentence that opens so begins with such a clause; prepositions and participles apart. */
    static boolean opens(Unit unit) {
        return FRONTING.contains(unit.lower());
    }

    /** Whether the unit opens what was asked or told. */
    static boolean tellsWhat(Unit unit) {
        return REPORTING.contains(unit.lower());
    }

    /**
     * "Asked if he knew the defendant, Ken Moor said": what ends a clause before the main one is nobody's role.
     *
     * @param subject whether the name is followed by its verb, as in "Quoting her late mother, Ms. Moor said"
     */
    static boolean ends(List<Unit> units, int from, boolean subject) {
        int start = from;
        while (start > 0 && units.get(start - 1).isWord()) {
            start--;
        }
        Unit opening = units.get(start);
        boolean clause = opening.is(WordClass.PREPOSITION)
                || opening.is(WordClass.RELATIVE)
                || opens(opening)
                || opening.lower().endsWith("ing");
        return clause && from > start + (subject ? 0 : 1) && !opening.is("according");
    }

    /** "Asked by the coroner, Ada Okoro, whether": the clause ends only behind the name. */
    static boolean goesOnBehind(List<Unit> units, int behind) {
        return behind + 1 < units.size()
                && units.get(behind).isPunctuation(',')
                && (tellsWhat(units.get(behind + 1)) || units.get(behind + 1).is("about"));
    }
}
