package dictum.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what somebody does for a living where no office is named: "Ada Okoro, who leads the Harbour Board,". */
final class Duties {
    /** What somebody does who holds an office or has a trade. */
    private static final Set<String> LEADING = Set.of(
            "leads",
            "heads",
            "runs",
            "chairs",
            "directs",
            "manages",
            "oversees",
            "owns",
            "edits",
            "coaches",
            "captains",
            "represents",
            "teaches",
            "studies",
            "covers",
            "ran",
            "led",
            "headed",
            "chaired",
            "owned",
            "managed",
            "directed",
            "taught",
            "coached",
            "works",
            "worked",
            "drives",
            "drove",
            "farms",
            "founded",
            "co-founded",
            "edited");

    /** Longest duty in units. */
    private static final int LONGEST = 12;

    private Duties() {}

    /** The duty that begins with the verb at unit {@code verb}, up to the mark that closes the clause; absent for any other verb. */
    static Optional<Role> at(String text, Line line, int verb, List<Mention> inLine) {
        List<Unit> units = line.units();
        if (!LEADING.contains(units.get(verb).lower())) {
            return Optional.empty();
        }
        int end = verb + 1;
        while (end < units.size()
                && end - verb < LONGEST
                && (belongs(units.get(end)) || RoleFinder.isPossessiveMark(units, end, verb))) {
            end++;
        }
        boolean closed = end < units.size() && units.get(end).kind() == Unit.Kind.PUNCTUATION;
        return closed && end > verb + 1 ? Optional.of(Role.ofDuty(text, line, verb, end, inLine)) : Optional.empty();
    }

    private static boolean belongs(Unit unit) {
        return unit.isWord() && !unit.is(WordClass.RELATIVE) && !unit.is(WordClass.AUXILIARY) && !unit.isPronoun();
    }
}
