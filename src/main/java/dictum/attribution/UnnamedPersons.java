package dictum.attribution;

import java.util.List;
import java.util.Set;

/** Tells where somebody is told of without a name, whom "he" or "she" may mean next. */
final class UnnamedPersons {
    /** Words from the article to the noun at most: "the young deputy". */
    private static final int REACH = 3;

    /** Whom "he" or "she" means next where what is theirs is told of. */
    private static final Set<String> OWNERS = Set.of("woman", "man", "boy", "girl", "teenager", "widow", "widower");

    private UnnamedPersons() {}

    /** "the minister smiled", "a boy waved": whether a role begins at unit {@code i} that is no known person's. */
    static boolean isRole(List<Unit> units, int i) {
        if (i + 2 < units.size() && opensRole(units.get(i)) && isOwner(units.get(i + 1))) {
            return true;
        }
        int end = roleEnd(units, i);
        return end > 0 && !Description.isOfSomebodyKnown(units.get(end - 1).lower());
    }

    private static boolean opensRole(Unit article) {
        return article.is("the") || isIntroducing(article);
    }

    private static boolean isIntroducing(Unit article) {
        return article.is("a") || article.is("an") || article.is("another");
    }

    /** Index after the role that begins at unit {@code i} and is what a clause tells of: "the minister" in "the minister smiled"; -1 for none. */
    static int roleEnd(List<Unit> units, int i) {
        if (i + 2 >= units.size() || !opensRole(units.get(i))) {
            return -1;
        }
        if (isFromSomewhere(units, i)) {
            return i + 2;
        }
        int noun = i + 1;
        while (noun < i + REACH && noun + 1 < units.size() && units.get(noun).isWord() && !isRole(units.get(noun))) {
            noun++;
        }
        if (noun + 1 >= units.size()
                || !isRole(units.get(noun))
                || units.get(noun).isCapitalised()) {
            return -1;
        }
        Unit next = units.get(noun + 1);
        boolean told = next.isWord() && !next.is(WordClass.PREPOSITION)
                || next.isPunctuation(',')
                        && noun + 2 < units.size()
                        && units.get(noun + 2).is(WordClass.RELATIVE);
        return !next.isCapitalised() && !isRole(next) && (isIntroducing(units.get(i)) || told) ? noun + 1 : -1;
    }

    /** "A walker from Selby": whoever is of a place, by whatever word. */
    private static boolean isFromSomewhere(List<Unit> units, int i) {
        return isIntroducing(units.get(i))
                && i + 3 < units.size()
                && units.get(i + 1).isWord()
                && !units.get(i + 1).isCapitalised()
                && !units.get(i + 1).is(WordClass.DOCUMENT)
                && units.get(i + 2).is("from")
                && units.get(i + 3).isCapitalised();
    }

    /** "the woman's enthusiasm". */
    private static boolean isOwner(Unit noun) {
        String lower = noun.lower();
        return lower.endsWith("'s") && !noun.isCapitalised() && OWNERS.contains(lower.substring(0, lower.length() - 2));
    }

    /** "Okoro's neighbour, who", "Okoro's aide smiled": somebody who belongs to the one that {@code owner} names. */
    static boolean isOwned(List<Unit> units, Mention owner) {
        int noun = owner.to();
        if (!owner.possessive()
                || noun + 1 >= units.size()
                || !isRole(units.get(noun))
                || units.get(noun).isCapitalised()) {
            return false;
        }
        Unit next = units.get(noun + 1);
        boolean told = next.isWord() && !next.isCapitalised() && !isRole(next) && !next.is(WordClass.PREPOSITION);
        return told
                || next.isPunctuation(',')
                        && noun + 2 < units.size()
                        && units.get(noun + 2).is(WordClass.RELATIVE);
    }

    private static boolean isRole(Unit unit) {
        return NameWords.isRole(unit);
    }

    /** "One of them was blunt", "Another sighed", "; the other was less sure": whether it is one of several told of before. */
    static boolean isOneOfSeveral(List<Unit> units, int i) {
        if (i + 2 >= units.size()) {
            return false;
        }
        Unit unit = units.get(i);
        boolean one = unit.is("one") || unit.is("another");
        boolean other = unit.is("other") && i > 0 && units.get(i - 1).is("the");
        if (!(one || other) || !opensClause(units, other ? i - 1 : i)) {
            return false;
        }
        Unit next = units.get(i + 1);
        return next.is("of") && units.get(i + 2).is("them")
                || next.is(WordClass.AUXILIARY)
                || next.is(WordClass.PAST)
                || next.cueVerb().isPresent()
                || next.lower().endsWith("ed");
    }

    private static boolean opensClause(List<Unit> units, int i) {
        if (i == 0) {
            return true;
        }
        Unit before = units.get(i - 1);
        return before.isPunctuation(';') || before.isPunctuation(',') || before.is("but") || before.is("and");
    }

    /**
     * Whether a source begins like a name of which nothing tells whose it is.
     *
     * @param first word of the source
     * @param referent whom the source is taken for
     */
    static boolean isNameOfNobodyKnown(Unit first, Referent referent) {
        return referent.sort() == Referent.Sort.GROUP
                && referent.speaker().name().isEmpty()
                && first.isCapitalised()
                && !first.is(WordClass.DETERMINER)
                && !referent.speaker().label().endsWith("s");
    }
}
