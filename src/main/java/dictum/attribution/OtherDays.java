package dictum.attribution;

import java.util.List;
import java.util.Set;

/** Tells which times before a cue are those of something else than what is said: of an arrest, a fire, a visit, the main clause. */
final class OtherDays {
    private static final Set<String> APART = Set.of("after", "before", "since", "until");

    /** What somebody does somewhere without a word. */
    private static final Set<String> STAYING = Set.of("visited", "toured", "attended", "met", "campaigned");

    /** What one speaks at, and right after: what is said "after talks on Monday" is said on Monday. */
    private static final Set<String> GATHERINGS = Set.of(
            "talks",
            "meeting",
            "meetings",
            "summit",
            "session",
            "vote",
            "hearing",
            "game",
            "match",
            "conference",
            "ceremony",
            "debate",
            "race",
            "trial",
            "verdict",
            "ruling",
            "visit",
            "briefing");

    private final Telling telling;
    private final List<Unit> units;
    private final int from;
    private final int first;

    OtherDays(Telling telling) {
        this.telling = telling;
        this.units = telling.units();
        this.from = telling.from();
        this.first = telling.first();
    }

    /** Whether the time, before the cue, is that of another clause or thing. */
    boolean isOfSomethingElse(DatePhrase phrase) {
        return isBeforeRelative(phrase) || isBeforeAside(phrase) || isDayOfSomethingElse(phrase) || isOfAside(phrase);
    }

    /** "A man arrested on Tuesday said", "a survivor of the fire on Monday said": the day is that of the arrest, of the fire. */
    private boolean isDayOfSomethingElse(DatePhrase phrase) {
        int at = phrase.from() - 1;
        while (at > from
                && (ToldTime.OPENERS.contains(units.get(at).lower())
                        || units.get(at).is("the"))) {
            at--;
        }
        if (at <= from) {
            return false;
        }
        Unit before = units.get(at);
        boolean participle = !before.isCapitalised()
                && (before.lower().endsWith("ed") || before.is(WordClass.PAST))
                && !before.is(WordClass.GIVING)
                && !before.is(WordClass.APPEARING)
                && !ToldTime.opensSpeaking(before)
                && before.cueVerb().isEmpty();
        boolean subject =
                participle && units.get(at - 1).isWord() && !units.get(at - 1).is(WordClass.SUBJECT);
        return (subject && isAdjacent(phrase.to())) || isOfMishap(phrase);
    }

    /** "the fire on Monday", "Monday's fire"; but one can speak "at the funeral on Monday". */
    boolean isOfMishap(DatePhrase phrase) {
        int lead = phrase.from() - 1;
        int noun = lead > 0 && (units.get(lead).is("on") || units.get(lead).is("in")) ? lead - 1 : lead;
        boolean attended = noun > 1
                && units.get(noun - 1).is(WordClass.DETERMINER)
                && units.get(noun - 2).is("at");
        return (noun >= 0 && units.get(noun).is(WordClass.MISHAP) && !attended)
                || (phrase.possessive()
                        && phrase.to() < units.size()
                        && units.get(phrase.to()).is(WordClass.MISHAP));
    }

    /** "On Monday Okoro, who had backed Bello, will speak": the day is that of the main clause. */
    private boolean isBeforeRelative(DatePhrase phrase) {
        int start = telling.verbGroup();
        return start - 2 > phrase.to()
                && units.get(start - 1).is("who")
                && units.get(start - 2).kind() == Unit.Kind.PUNCTUATION;
    }

    /** "In March, a month after Okoro announced it, the quay was shut": the day is that of the main clause. */
    private boolean isBeforeAside(DatePhrase phrase) {
        int i = first - 1;
        while (i > phrase.to() && units.get(i).kind() != Unit.Kind.PUNCTUATION && !opensAside(i, phrase)) {
            i--;
        }
        return i > phrase.to()
                && opensAside(i, phrase)
                && !isGathering(i + 1, first)
                && isPunctuationBetween(phrase.to(), i);
    }

    /** "a month after", and beside "today", which may mean these days, "as has been confirmed". */
    private boolean opensAside(int i, DatePhrase phrase) {
        return APART.contains(units.get(i).lower())
                || units.get(i).is("as") && units.get(phrase.from()).is("today");
    }

    /** "Okoro, who visited the village on Sunday, said": the day is that of the visit. */
    private boolean isOfAside(DatePhrase phrase) {
        int who = phrase.from() - 1;
        while (who > from && units.get(who).isWord() && !units.get(who).is("who")) {
            Unit unit = units.get(who);
            if (unit.is(WordClass.APPEARING) && !STAYING.contains(unit.lower())
                    || unit.cueVerb().isPresent()
                    || unit.is(WordClass.SPEAKING_NOUN)) {
                return false;
            }
            who--;
        }
        return who > from
                && units.get(who).is("who")
                && units.get(who - 1).isPunctuation(',')
                && phrase.to() < first
                && units.get(phrase.to()).isPunctuation(',');
    }

    boolean isAdjacent(int end) {
        for (int i = end; i < first; i++) {
            if (!Telling.HAVE.contains(units.get(i).lower())
                    && !Lexicon.isAdverb(units.get(i).lower())) {
                return false;
            }
        }
        return true;
    }

    boolean isPunctuationBetween(int start, int end) {
        return units.subList(start, end).stream().anyMatch(unit -> unit.kind() == Unit.Kind.PUNCTUATION);
    }

    boolean isGathering(int start, int end) {
        return units.subList(start, Math.max(start, end)).stream().anyMatch(unit -> GATHERINGS.contains(unit.lower()));
    }
}
