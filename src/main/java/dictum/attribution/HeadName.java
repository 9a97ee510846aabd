package dictum.attribution;

import dictum.attribution.Mention.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the name that a source is about, among those that only own, complete or modify another noun of it. */
final class HeadName {
    private static final Set<String> MILITARY = Set.of(
            "general",
            "gen",
            "admiral",
            "adm",
            "marshal",
            "colonel",
            "col",
            "major",
            "brigadier",
            "commodore",
            "captain",
            "capt");

    private static final int LONGEST_PORTFOLIO = 6;

    private static final Set<String> MINISTERS = Set.of("minister", "secretary", "commissioner", "undersecretary");

    /** What joins a body or a place to the office of whoever has it: "the senator representing Selby". */
    private static final Set<String> HOLDING =
            Set.of("representing", "covering", "overseeing", "heading", "leading", "chairing", "running", "including");

    private HeadName() {}

    /** The first name that the phrase is about: no possessor, no complement, no modifier of a noun. */
    static Optional<Mention> of(List<Unit> units, int from, int end, List<Mention> names) {
        for (Mention name : names) {
            if (name.from() < from || name.from() >= end || name.kind() == Kind.OTHER) {
                continue;
            }
            boolean possessor = name.possessive() && name.to() < end;
            if (!possessor
                    && !isStateOfPlace(units, name)
                    && !isComplement(units, name, from, names)
                    && !modifiesNoun(units, name, end)
                    && !isFirstTitle(units, name)
                    && !joinsModifier(units, name, end, names)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** "Pa." after the name of a town: a state written short, which speaks for nobody. */
    private static boolean isStateOfPlace(List<Unit> units, Mention name) {
        return name.kind() == Kind.PLACE && units.get(name.to() - 1).word().endsWith(".");
    }

    /**
     * Whether the name only completes another noun: "a spokesman for Ada Okoro". A name that a role runs into completes
     * nothing: "head of the Harbour Board Ada Okoro", "Secretary of State Ann Lee".
     */
    private static boolean isComplement(List<Unit> units, Mention name, int from, List<Mention> names) {
        int prefix = Math.max(name.prefix(), from);
        int preposition = prefix - 1;
        while (preposition >= from
                && (isInsideBody(preposition, names)
                        || !units.get(preposition).is(WordClass.PREPOSITION)
                                && !HOLDING.contains(units.get(preposition).lower())
                                && !units.get(preposition).is(WordClass.CAUSING))) {
            preposition--;
        }
        if (preposition < from) {
            return prefix > from && units.get(prefix - 1).is("and") && !joinsTitles(units, from, prefix - 1);
        }
        if (name.kind() == Kind.PERSON && isSecondTitle(units, from, preposition, name.from())) {
            return false;
        }
        boolean person = name.kind() == Kind.PERSON || name.kind() == Kind.SINGLE;
        int first = firstPreposition(units, from, preposition);
        boolean ofRole = first > from && NameWords.isRole(units.get(first - 1));
        boolean ofKin = first > from && WordClass.KIN.has(units.get(first - 1).lower());
        boolean ofOffice = (preposition == prefix - 1 || isOneComplement(units, preposition + 1, prefix))
                && prefix < name.from()
                && (units.get(preposition).is("of") || isOfMinister(units, preposition))
                && !NameWords.isRole(units.get(prefix))
                // "the wife of Prime Minister Okoro": the title is another's, but not in "Chief of Army Staff General
                // Okoro".
                && (!NameWords.isRole(units.get(name.from() - 1).lower())
                        || MILITARY.contains(
                                NameWords.bare(units.get(name.from() - 1).lower())))
                && !WordClass.HONORIFIC.has(NameWords.bare(units.get(prefix).lower()));
        boolean ofBody = preposition < prefix - 1
                && (units.get(prefix - 1).isCapitalised() || isOfGroup(units, preposition, prefix - 1))
                && !NameWords.isPossessive(units.get(prefix - 1).word())
                && !NameWords.isRole(units.get(prefix - 1));
        boolean ofBodyInOneRun =
                prefix < name.from() && units.get(name.from() - 1).is(WordClass.ORGANISATION);
        boolean ofPortfolio = name.kind() == Kind.PERSON && isPortfolio(units, preposition, prefix);
        return !(person && ofRole && !ofKin && (ofOffice || ofBody || ofBodyInOneRun || ofPortfolio));
    }

    /** "of mines and energy" between a minister in small letters and the name. */
    private static boolean isPortfolio(List<Unit> units, int preposition, int to) {
        if (preposition == 0
                || !MINISTERS.contains(units.get(preposition - 1).lower())
                || to == preposition + 1
                || to > preposition + LONGEST_PORTFOLIO) {
            return false;
        }
        for (int i = preposition + 1; i < to; i++) {
            Unit unit = units.get(i);
            boolean noun = unit.isWord()
                    && !unit.isCapitalised()
                    && !unit.is(WordClass.DETERMINER)
                    && !unit.is(WordClass.PREPOSITION)
                    && !unit.is(WordClass.AUXILIARY)
                    && !unit.is(WordClass.POSSESSIVE)
                    && !NameWords.isRole(unit);
            if (!noun) {
                return false;
            }
        }
        return true;
    }

    /** "of the parents' association" before a name. */
    private static boolean isOfGroup(List<Unit> units, int preposition, int noun) {
        return units.get(preposition).is("of")
                && units.get(preposition + 1).is("the")
                && (units.get(noun).is(WordClass.GROUP)
                        || NameWords.isBody(units.get(noun).lower()));
    }

    /** "Chairman and CEO Ada Okoro": two titles of one, unlike "the mayor and police chief Ada Okoro". */
    private static boolean joinsTitles(List<Unit> units, int from, int and) {
        return and > from
                && NameWords.isRole(units.get(and - 1))
                && units.subList(units.get(from).is("former") ? from + 1 : from, and).stream()
                        .allMatch(Unit::isCapitalised)
                && !units.get(from).is(WordClass.DETERMINER)
                && !NameWords.isPossessive(units.get(from).word());
    }

    /** "Velmont CEO and" before another title and a name: a body only where its head speaks for it. */
    private static boolean isFirstTitle(List<Unit> units, Mention name) {
        return name.kind() == Kind.ORGANISATION
                && name.to() < units.size()
                && units.get(name.to()).is("and")
                && NameWords.isRole(units.get(name.to() - 1).lower());
    }

    /** "Former Secretary of State and presidential candidate Ada Okoro": an office in capitals and another of the same person. */
    private static boolean isSecondTitle(List<Unit> units, int from, int preposition, int name) {
        int and = preposition;
        while (and < name && !units.get(and).is("and")) {
            and++;
        }
        boolean office = preposition > from
                && units.get(preposition).is("of")
                && NameWords.isRole(units.get(preposition - 1))
                && units.subList(from, preposition).stream().allMatch(Unit::isCapitalised)
                && !units.get(from).is(WordClass.DETERMINER)
                && isOneComplement(units, preposition + 1, and);
        return office
                && and + 1 < name
                && NameWords.isRole(units.get(name - 1))
                && units.subList(and + 1, name).stream()
                        .allMatch(unit -> unit.isWord()
                                && !unit.is(WordClass.DETERMINER)
                                && !unit.is(WordClass.PREPOSITION)
                                && !NameWords.isPossessive(unit.word()));
    }

    /** "Industry and" of "Minister of Industry and Trade Ada Okoro", "the" of "Governor of the Kuprin Region Ada Okoro". */
    private static boolean isOneComplement(List<Unit> units, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!units.get(i).is("the")
                    && !units.get(i).is("and")
                    && (!units.get(i).isCapitalised() || NameWords.isRole(units.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** The "of" of "University of Selby historian Ada Okoro" completes nothing. */
    private static boolean isInsideBody(int i, List<Mention> names) {
        for (Mention name : names) {
            if (name.kind() == Kind.ORGANISATION && name.from() < i && i < name.to()) {
                return true;
            }
        }
        return false;
    }

    /** "Minister for Health", whose name may follow; a spokesman for a minister is another. */
    private static boolean isOfMinister(List<Unit> units, int preposition) {
        return units.get(preposition).is("for")
                && MINISTERS.contains(units.get(preposition - 1).lower());
    }

    static int firstPreposition(List<Unit> units, int from, int to) {
        for (int i = from; i < to; i++) {
            if (units.get(i).is(WordClass.PREPOSITION)) {
                return i;
            }
        }
        return to;
    }

    private static boolean modifiesNoun(List<Unit> units, Mention name, int end) {
        if (name.to() >= end) {
            return false;
        }
        Unit next = units.get(name.to());
        return !(next.is(WordClass.PREPOSITION)
                || next.is("and")
                || next.is("or")
                || next.is("nor")
                || next.is("himself")
                || next.is("herself")
                || next.is("itself")
                || (next.kind() == Unit.Kind.PUNCTUATION && !next.isPunctuation('/'))
                || next.isQuotation()
                || next.is(WordClass.TIME)
                || Lexicon.isAdverb(next.lower()));
    }

    /** Whether the name and the one after "and" qualify a noun together: "Selby and Harbour Board spokesmen". */
    private static boolean joinsModifier(List<Unit> units, Mention name, int end, List<Mention> names) {
        if (name.to() >= end || !units.get(name.to()).is("and")) {
            return false;
        }
        boolean modifies = false;
        for (Mention other : names) {
            if (other.prefix() == name.to() + 1) {
                modifies = modifiesNoun(units, other, end);
            } else if (modifies && name.kind() == Kind.PERSON && other.kind() == Kind.PERSON && other.to() == end) {
                // "Ada Okoro and Selby council leader Peter Lind": two who speak.
                return false;
            }
        }
        return modifies;
    }
}
