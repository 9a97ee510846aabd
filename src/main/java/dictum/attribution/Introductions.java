package dictum.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the words beside a name tell of its bearer: a title, a relation, an age, a role, or that it is a place. */
final class Introductions {
    /** Words of a role behind a name. */
    private static final int LONGEST_ROLE = 4;

    private static final Set<String> CALLED = Set.of("only", "simply", "just", "name", "identified");

    private Introductions() {}

    /** "the capital, Halvorn", "the port of Halvorn": {@code before} is the unit before the name. */
    static boolean isIntroducedAsPlace(List<Unit> units, int before) {
        return before >= 1
                && (units.get(before).isPunctuation(',') || units.get(before).is("of"))
                && units.get(before - 1).is(WordClass.SETTLEMENT);
    }

    /** "Ada Okoro, 55,". */
    static Optional<String> ageAfter(Mention mention, List<Unit> units) {
        int i = mention.to();
        boolean number = i + 2 < units.size()
                && units.get(i).isPunctuation(',')
                && units.get(i + 1).kind() == Unit.Kind.NUMBER
                && units.get(i + 1).word().length() <= 2
                && units.get(i + 2).kind() == Unit.Kind.PUNCTUATION;
        return number ? Optional.of(units.get(i + 1).word()) : Optional.empty();
    }

    /** "Okoro, 70,", "Okoro, a parent,": whoever has a role is a person. */
    static boolean isPresented(Mention mention, List<Unit> units) {
        int article = mention.to() + 1;
        if (isPartOfATitle(mention, units)) {
            return false;
        }
        if (ageAfter(mention, units).isPresent() || isCalledOnly(mention, units)) {
            return true;
        }
        if (article + 1 >= units.size()
                || !units.get(article - 1).isPunctuation(',')
                || !(units.get(article).is("a") || units.get(article).is("an"))) {
            return false;
        }
        int last = article;
        while (last + 1 < units.size()
                && last < article + LONGEST_ROLE
                && units.get(last + 1).isWord()) {
            last++;
        }
        return last + 1 < units.size()
                && units.get(last + 1).isPunctuation(',')
                && NameWords.isRole(units.get(last).lower());
    }

    /** "who gave her name only as Ada", "identified as Ada": a name by which somebody will be called. */
    static boolean isCalledOnly(Mention mention, List<Unit> units) {
        int as = mention.prefix() - 1;
        return as > 0
                && units.get(as).is("as")
                && CALLED.contains(units.get(as - 1).lower());
    }

    /** "Megan, Duchess of Lowmoor, 41,": the age is hers. */
    private static boolean isPartOfATitle(Mention mention, List<Unit> units) {
        int of = mention.prefix() - 1;
        return of > 0
                && units.get(of).is("of")
                && units.get(of - 1).isCapitalised()
                && NameWords.isTitle(units.get(of - 1).lower());
    }

    static boolean beforeVerb(Mention mention, Line line) {
        if (mention.to() >= line.units().size()) {
            return false;
        }
        int verb = mention.to();
        while (verb + 1 < line.units().size()
                && verb < mention.to() + 2
                && line.units().get(verb).is(WordClass.ADVERB)) {
            verb++;
        }
        Unit next = line.units().get(verb);
        return next.is(WordClass.AUXILIARY) || next.cueVerb().isPresent();
    }

    /** "said Okoro, a dental hygienist". */
    static boolean isBehindVerb(Mention mention, Line line) {
        return mention.prefix() > 0
                && line.units()
                        .get(mention.prefix() - 1)
                        .cueVerb()
                        .filter(Lexicon.CueVerb::isFinite)
                        .isPresent();
    }

    /** "Sir Lionel", "Prince Edvard", "Sister Agnes". */
    static boolean isCalledByGivenName(Mention mention, Line line) {
        return hasTitle(mention)
                && WordClass.GIVEN_TITLE.has(
                        NameWords.bare(line.units().get(mention.from() - 1).lower()));
    }

    static boolean hasTitle(Mention mention) {
        return mention.prefix() < mention.from();
    }

    /** The gender of a relative named by one word: "his wife, Ada,", "their daughter Ada". */
    static Gender kinBefore(Mention mention, Line line) {
        List<Unit> units = line.units();
        int noun = mention.from() - 1;
        boolean comma = noun > 0 && units.get(noun).isPunctuation(',');
        if (comma) {
            noun--;
        }
        boolean closed = !comma
                || mention.to() == units.size()
                || units.get(mention.to()).kind() == Unit.Kind.PUNCTUATION;
        if (noun < 1 || !closed || !units.get(noun).is(WordClass.KIN)) {
            return Gender.UNKNOWN;
        }
        String owner = units.get(noun - 1).lower();
        boolean owned = WordClass.POSSESSIVE.has(owner) || NameWords.isPossessive(owner);
        return owned ? NameWords.genderOfRole(units.get(noun).lower()) : Gender.UNKNOWN;
    }

    static Gender genderBefore(Mention mention, Line line) {
        for (int i = mention.from() - 1; i >= 0 && i >= mention.from() - 2; i--) {
            Gender gender = NameWords.genderOfRole(line.units().get(i).lower());
            if (gender != Gender.UNKNOWN) {
                return gender;
            }
            if (!line.units().get(i).isWord() || line.units().get(i).is("of")) {
                break;
            }
        }
        return Gender.UNKNOWN;
    }
}
