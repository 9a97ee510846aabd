package dictum.attribution;

import dictum.attribution.Mention.Kind;
import java.util.List;

/**
 * How far a mention brings whom it refers to into focus, by its grammatical role: a subject further than an object, and that
 * further than what stands behind a preposition.
 */
final class Salience {
    /** Whom a statement is credited to. */
    static final double SPEAKER = 2.5;

    /** Whom somebody asks, who answers next. */
    static final double ASKED = 2.4;

    static final double SUBJECT = 2.2;

    /** The subject that is a pronoun. */
    static final double BY_PRONOUN = 1.6;

    /** "Okoro's plan" before any subject. */
    private static final double TOPIC = 1.5;

    /** The subject of a clause behind a conjunction or a relative pronoun. */
    private static final double SUBORDINATE = 1.3;

    private static final double OTHER = 1.0;
    static final double OBLIQUE = 0.7;
    private static final double HEARER = 0.6;

    /** Who is named within another's source, or only asks. */
    static final double ASIDE = 0.4;

    private static final double QUOTED = 0.12;

    /** Words of a noun phrase before the name that are passed over. */
    private static final int MODIFIERS = 4;

    private Salience() {}

    /** @param subjectSeen whether the subject of the sentence stands before the name */
    static double of(Mention name, Line line, boolean subjectSeen) {
        if (line.quoted()) {
            return QUOTED;
        }
        List<Unit> units = line.units();
        if (name.kind() == Kind.PERSON && isBehindThe(name, units)) {
            return OBLIQUE;
        }
        if (isKinBesideOther(name, units)) {
            return ASIDE;
        }
        if (name.possessive()) {
            return subjectSeen ? OBLIQUE : TOPIC;
        }
        int before = beforeNounPhrase(name, units);
        if (isQualified(name, line)) {
            return OBLIQUE;
        }
        String lower = before < 0 ? "" : units.get(before).lower();
        if (WordClass.PREPOSITION.has(lower)) {
            return OBLIQUE;
        }
        if (Lexicon.cue(lower).filter(verb -> verb.has('h')).isPresent()) {
            return HEARER;
        }
        if (name.to() < units.size() && isModified(units.get(name.to()))) {
            return OBLIQUE;
        }
        if (isSubordinating(lower)) {
            return SUBORDINATE;
        }
        return subjectSeen || before > 0 && isVerbBefore(units.get(before)) ? OTHER : SUBJECT;
    }

    /** Whether a body stands behind a preposition and adjectives: "of sovereign Norland". */
    static boolean isQualified(Mention name, Line line) {
        List<Unit> units = line.units();
        return name.kind() == Mention.Kind.ORGANISATION && isBehindPreposition(units, beforeNounPhrase(name, units));
    }

    private static boolean isBehindPreposition(List<Unit> units, int before) {
        int i = before;
        while (i >= 0 && i > before - MODIFIERS && isAdjective(units.get(i))) {
            i--;
        }
        return i >= 0
                && (units.get(i).is(WordClass.PREPOSITION) && i < before
                        || units.get(i).is("throughout"));
    }

    private static boolean isAdjective(Unit unit) {
        String lower = unit.lower();
        return unit.isWord()
                && !unit.isCapitalised()
                && !unit.is(WordClass.PREPOSITION)
                && !unit.is(WordClass.CONJUNCTION)
                && !unit.is(WordClass.RELATIVE)
                && !unit.is(WordClass.AUXILIARY)
                && !unit.is(WordClass.PAST)
                && !unit.is(WordClass.PRONOUN)
                && unit.cueVerb().isEmpty()
                && !lower.endsWith("ed")
                && !lower.endsWith("ing")
                && !lower.endsWith("s")
                && !lower.endsWith("ly")
                && !lower.equals("throughout");
    }

    /** "the Ada Okoro affair". */
    private static boolean isBehindThe(Mention name, List<Unit> units) {
        return name.prefix() == name.from()
                && name.prefix() > 0
                && units.get(name.prefix() - 1).is("the");
    }

    /** "the duke and his wife, Megan": who is told of only as somebody's kin, and does not open the sentence. */
    private static boolean isKinBesideOther(Mention name, List<Unit> units) {
        int kin = name.prefix() - 1;
        if (kin > 0 && NounPhrases.isMark(units.get(kin), ',')) {
            kin--;
        }
        return kin > 1
                && units.get(kin).is(WordClass.KIN)
                && (units.get(kin - 1).is("his") || units.get(kin - 1).is("her"));
    }

    /** Index of the unit before the noun phrase that the name is in: "with" in "with his deputy Ada Okoro"; -1 for none. */
    private static int beforeNounPhrase(Mention name, List<Unit> units) {
        int before = name.prefix() - 1;
        int floor = before - MODIFIERS;
        while (before >= 0 && before > floor && isInsideNounPhrase(units.get(before))) {
            before--;
        }
        return before;
    }

    private static boolean isInsideNounPhrase(Unit unit) {
        return unit.isWord()
                && (unit.is(WordClass.DETERMINER)
                        || NameWords.isTitle(unit.lower())
                        || NameWords.isPossessive(unit.word()));
    }

    /** "the Okoro lawyer": whether the name only modifies the noun behind it. */
    private static boolean isModified(Unit next) {
        String lower = next.lower();
        return next.isWord()
                && !next.isCapitalised()
                && (NameWords.isRole(lower) || NameWords.isPluralRole(lower) || NameWords.isBody(lower));
    }

    private static boolean isSubordinating(String lower) {
        return !lower.equals("and")
                && !lower.equals("but")
                && (WordClass.CONJUNCTION.has(lower) || WordClass.RELATIVE.has(lower));
    }

    /** "since replacing Paul Reyes", "who succeeded Paul Reyes": the object of a verb is no subject. */
    private static boolean isVerbBefore(Unit unit) {
        String lower = unit.lower();
        boolean verb = lower.endsWith("ing") || lower.endsWith("ed") || unit.is(WordClass.PAST);
        return verb
                && unit.isWord()
                && !unit.isCapitalised()
                && !NameWords.isRole(lower)
                && unit.cueVerb().isEmpty();
    }
}
