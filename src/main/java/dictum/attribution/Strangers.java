package dictum.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether somebody without a name was brought in by a role that a named person has too: behind "A minister, who asked not
 * to be named, said …", "the minister" is that one, until the named minister is named again.
 */
final class Strangers {
    private static final Set<String> INTRODUCING = Set.of("a", "an", "another", "one");

    /** What sets the holder of a role against the one known: "the opposing coach". */
    private static final Set<String> OTHER =
            Set.of("other", "opposing", "rival", "fellow", "neighbouring", "neighboring", "second", "third");

    /** Words behind which such a phrase says what somebody known is: "Reed is a minister", "as a minister". */
    private static final Set<String> DESCRIBING =
            Set.of("is", "was", "are", "were", "be", "been", "being", "as", "became", "become", "of", "like", "not");

    /** Sentences that are looked through before the reference. */
    private static final int REACH = 12;

    /** Words between the article and the role: "a senior government minister". */
    private static final int MODIFIERS = 3;

    private static final String AGED = "-year-old";

    private final Cast cast;
    private final List<Line> lines;

    Strangers(Cast cast) {
        this.cast = cast;
        this.lines = cast.lines();
    }

    /**
     * Whether "the 52-year-old" may be somebody without a name: one of that age was brought in, or anybody since the last name.
     */
    boolean mayBeAged(SourcePhrase reference) {
        Unit last = reference.line().units().get(reference.end() - 1);
        if (!last.lower().endsWith(AGED)) {
            return false;
        }
        int at = reference.line().index();
        boolean named = false;
        for (int i = at; i >= Math.max(0, at - REACH); i--) {
            Line line = lines.get(i);
            List<Unit> units = line.units();
            for (int k = (i == at ? reference.from() : units.size()) - 1; k >= 0 && !line.quoted(); k--) {
                Unit unit = units.get(k);
                boolean sameAge = unit.is(last.lower());
                boolean somebody = unit.isWord() && !unit.isCapitalised() && NameWords.isRole(unit);
                if ((sameAge || (somebody && !named)) && isIntroduced(units, k)) {
                    return true;
                }
                Optional<Persona> person = personAt(line, k);
                if (!named
                        && person.filter(one -> !one.isSure() && one.givenName().isEmpty())
                                .isPresent()) {
                    return true;
                }
                named |= person.isPresent();
            }
        }
        return false;
    }

    private Optional<Persona> personAt(Line line, int unit) {
        return cast.in(line).stream()
                .filter(name -> name.from() == unit)
                .findFirst()
                .flatMap(cast::personOf);
    }

    /**
     * Whether the role of {@code reference} meant a stranger last.
     *
     * @param known whose naming in between makes it mean that person again
     */
    boolean meantBy(SourcePhrase reference, Optional<Persona> known) {
        String role = reference.headWord();
        int at = reference.line().index();
        for (int i = at; i >= Math.max(0, at - REACH); i--) {
            Line line = lines.get(i);
            int end = i == at ? reference.from() : line.units().size();
            for (int k = end - 1; k >= 0 && !line.quoted(); k--) {
                Unit unit = line.units().get(k);
                if (known.isPresent()
                        && NameWords.plain(unit).equalsIgnoreCase(known.get().surname())) {
                    return false;
                }
                if (unit.is(role)
                        && (isIntroduced(line.units(), k)
                                || isOfSomething(line.units(), k)
                                || (known.isPresent() && isOfAnother(line.units(), k, known.get())))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isIntroduced(List<Unit> units, int role) {
        for (int k = role - 1; k >= Math.max(0, role - 1 - MODIFIERS); k--) {
            Unit unit = units.get(k);
            if (!unit.isWord()) {
                return false;
            }
            if (OTHER.contains(unit.lower()) && k > 0 && units.get(k - 1).is("the")) {
                return k == 1 || !saysWhatSomebodyIs(units, k - 2);
            }
            if (INTRODUCING.contains(unit.lower())) {
                return k == 0 || !saysWhatSomebodyIs(units, k - 1);
            }
        }
        return false;
    }

    /** "the mayor of a town nearby", unlike "she was the mayor of a town". */
    private static boolean isOfSomething(List<Unit> units, int role) {
        return role + 2 < units.size()
                && (units.get(role + 1).is("of") || units.get(role + 1).is("for"))
                && INTRODUCING.contains(units.get(role + 2).lower())
                && role > 0
                && units.get(role - 1).is("the")
                && (role == 1 || !saysWhatSomebodyIs(units, role - 2));
    }

    /** "the regulator's spokeswoman" beside the bank's. */
    private static boolean isOfAnother(List<Unit> units, int role, Persona known) {
        for (int k = role - 1; k >= Math.max(0, role - 1 - MODIFIERS); k--) {
            Unit unit = units.get(k);
            if (!unit.isWord()) {
                return false;
            }
            if (NameWords.isPossessive(unit.word())) {
                String owner = NameWords.plain(unit);
                return !WordClass.COMMON_OWNER.has(owner)
                        && !owner.equals(known.surname())
                        && known.belongsElsewhere(units.get(role).lower(), owner);
            }
        }
        return false;
    }

    /** "Anna Reed, a minister, said", "Reed is a minister". */
    private static boolean saysWhatSomebodyIs(List<Unit> units, int before) {
        return DESCRIBING.contains(units.get(before).lower())
                || (units.get(before).isPunctuation(',')
                        && before > 0
                        && units.get(before - 1).isCapitalised());
    }
}
