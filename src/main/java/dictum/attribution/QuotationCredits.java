package dictum.attribution;

import dictum.attribution.Lexicon.CueVerb;
import dictum.attribution.NounPhrases.Phrase;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Credits by where they stand, whatever the verb: “It holds,” Okoro enthused. Behind words in marks that end with a comma, a
 * subject and a verb alone say whose the words are.
 */
final class QuotationCredits {
    /** Words of a verb of any kind that is no abbreviation. */
    private static final int SHORTEST_VERB = 4;

    /** Units from "how" to its verb at most. */
    private static final int LONGEST_SUBJECT = 20;

    /** Verbs of "is how she puts it". */
    private static final Set<String> WORDING = Set.of(
            "put",
            "puts",
            "described",
            "describes",
            "summed",
            "sums",
            "summarised",
            "summarises",
            "summarized",
            "summarizes",
            "explained",
            "explains",
            "characterised",
            "characterises",
            "recalled",
            "recalls",
            "remembers",
            "remembered",
            "phrased",
            "phrases",
            "expressed",
            "expresses",
            "characterized",
            "characterizes");

    private QuotationCredits() {}

    /** The cue whose verb, which is known for none, is unit {@code i}; null when it stands elsewhere. */
    static @Nullable Cue at(List<Unit> units, int i) {
        Unit verb = units.get(i);
        if (!isVerb(verb) || !endsCredit(units, i + 1)) {
            return null;
        }
        int to = i;
        while (to > 1 && Lexicon.isAdverb(units.get(to - 1).lower())) {
            to--;
        }
        Phrase subject = NounPhrases.endingAt(units, to, 0);
        if (subject == null || subject.from() == 0 || !isBehindQuotation(units, subject.from())) {
            return null;
        }
        Unit first = units.get(subject.from());
        boolean pronoun = subject.to() - subject.from() == 1 && (first.is("he") || first.is("she") || first.is("they"));
        boolean named = units.get(subject.to() - 1).isCapitalised();
        // “The search goes on,” the health department tooted.
        boolean definite = first.is("the") && verb.lower().endsWith("ed");
        if (!pronoun && !named && !definite) {
            return null;
        }
        CueVerb.Form form = verb.lower().endsWith("s") ? CueVerb.Form.THIRD : CueVerb.Form.PAST;
        return new Cue(Cue.Form.SUBJECT_VERB, to, i + 1, new CueVerb(verb.lower(), form, "sq"), subject);
    }

    /** “A mess” is how Okoro puts it: the cue whose verb is unit {@code i}; null when it stands elsewhere. */
    static @Nullable Cue howAt(List<Unit> units, int i) {
        Unit verb = units.get(i);
        if (i < 4 || verb.isCapitalised() || !WORDING.contains(verb.lower())) {
            return null;
        }
        int how = i - 2;
        while (how > 2
                && i - how < LONGEST_SUBJECT
                && !units.get(how).is("how")
                && !units.get(how).isQuotation()) {
            how--;
        }
        long commas = units.subList(how, i).stream()
                .filter(unit -> unit.isPunctuation(','))
                .count();
        // One comma ends another clause: "is how the book ends, Okoro recalled".
        if (commas % 2 == 1
                || !units.get(how).is("how")
                || !(units.get(how - 1).is("is") || units.get(how - 1).is("was"))
                || !isBehindQuotation(units, how - 1)) {
            return null;
        }
        CueVerb.Form form = verb.lower().endsWith("s") ? CueVerb.Form.THIRD : CueVerb.Form.PAST;
        return new Cue(Cue.Form.IS_HOW, i, i + 1, new CueVerb(verb.lower(), form, "sq"), new Phrase(how + 1, i));
    }

    /** After the quotation that ends right before unit {@code from} or the comma before it. */
    static int behindQuotation(List<Unit> units, int from) {
        return units.get(from - 1).isQuotation() ? from : from - 1;
    }

    /** "enthuses", "enthused": by its ending, not "was" or "has". */
    private static boolean isVerb(Unit unit) {
        String lower = unit.lower();
        return unit.isWord()
                && !unit.isCapitalised()
                && lower.length() >= SHORTEST_VERB
                && !unit.is(WordClass.AUXILIARY)
                && !unit.is(WordClass.PREPOSITION)
                && !unit.is(WordClass.CONJUNCTION)
                && (lower.endsWith("ed") || (lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("'s")));
    }

    /** Whether nothing follows that the verb could have for an object. */
    private static boolean endsCredit(List<Unit> units, int next) {
        if (next >= units.size()) {
            return true;
        }
        Unit unit = units.get(next);
        return unit.isPunctuation('.')
                || unit.isPunctuation(',')
                || unit.is("to")
                || unit.is("with")
                || unit.is("of")
                || unit.is("in")
                || unit.is("about")
                || unit.is("when")
                || unit.is("as");
    }

    private static boolean isBehindQuotation(List<Unit> units, int from) {
        Unit left = units.get(from - 1);
        if (left.isPunctuation(',') && from > 1) {
            return units.get(from - 2).isQuotation();
        }
        return left.isQuotation();
    }
}
