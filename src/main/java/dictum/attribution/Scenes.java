package dictum.attribution;

import dictum.attribution.Frame.Sentence;
import dictum.model.Span;
import dictum.model.Uttered;
import dictum.model.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the sentence that sets the scene for a statement: "Okoro spoke at the harbour on Tuesday."
 *
 * <p>It must tell that the speaker spoke, wrote, appeared or met somebody: the day of an arrest is not that of what is
 * told of it.
 */
final class Scenes {
    /** How many sentences before a statement can set its scene. */
    private static final int REACH = 2;

    private static final Set<String> NOT_NOW = Set.of(
            "will",
            "would",
            "has",
            "have",
            "is",
            "are",
            "who",
            "which",
            "whose",
            "before",
            "since",
            "until",
            "due",
            "expected",
            "after",
            "had",
            "when",
            "that",
            "where");

    /** Deeds of long ago that one tells of rather than speaks at. */
    private static final Set<String> MEETING = Set.of("met", "visited", "toured", "attended", "appeared");

    /** How far the verb may stand from its subject, an apposition apart, and the occasion from its verb, in units. */
    private static final int REACH_OF_VERB = 5;

    private static final int REACH_OF_OCCASION = 10;
    private static final int LONGEST_APPOSITION = 15;

    /** What a speaker is called before the name. */
    private static final long BEFORE_NAME =
            WordClass.bits(WordClass.DETERMINER, WordClass.TITLE, WordClass.ROLE, WordClass.RANK, WordClass.OFFICE);

    private static final long VERBS =
            WordClass.bits(WordClass.APPEARING, WordClass.GIVING, WordClass.PAST, WordClass.AUXILIARY);

    private final Clauses clauses;
    private final SaidWords said;
    private final ReferenceDay reference;

    Scenes(Clauses clauses, SaidWords said, ReferenceDay reference) {
        this.clauses = clauses;
        this.said = said;
        this.reference = reference;
    }

    /**
     * The day of the scene told right before a statement.
     *
     * @param offset of the statement's cue, or of its content
     * @param after end of the speaker's statement before, which is older than the scene
     * @param name that the sentence must have before the day
     * @param venue of the statement, of which the scene must not tell another
     * @param present whether the statement is told in the present
     */
    Optional<Uttered> before(int offset, int after, String name, Optional<Venue> venue, boolean present) {
        int at = clauses.sentenceAt(offset);
        List<Unit> wanted = Units.of(name, new Span(0, name.length()));
        int paragraph = at < 0 ? 0 : clauses.sentences().get(at).paragraph();
        for (int i = at - 1, seen = 0; i >= 0 && seen < REACH; i--) {
            Sentence sentence = clauses.sentences().get(i);
            if (sentence.span().start() < after || sentence.paragraph() < paragraph - 1) {
                return Optional.empty();
            }
            if (sentence.isWholeQuotation()) {
                continue;
            }
            seen++;
            Optional<Uttered> scene = day(i, sentence.units(), wanted, venue, present);
            if (scene.isPresent()) {
                return scene;
            }
        }
        return Optional.empty();
    }

    private Optional<Uttered> day(
            int sentence, List<Unit> units, List<Unit> name, Optional<Venue> venue, boolean present) {
        List<DatePhrase> days = new ArrayList<>();
        for (DatePhrase phrase : clauses.phrases(sentence)) {
            if (phrase.kind() != DatePhrase.Kind.VAGUE) {
                days.add(phrase);
            }
        }
        if (days.size() != 1 || !days.get(0).tellsDay() || !days.get(0).canDate()) {
            return Optional.empty();
        }
        DatePhrase phrase = days.get(0);
        boolean leads = leads(units, phrase);
        int named = find(units, name, phrase.from() < 3 || leads ? units.size() : phrase.from());
        if (named < 0 || (leads && named < phrase.to()) || !isPlain(units, named, phrase, leads)) {
            return Optional.empty();
        }
        int verb = leads ? phrase.from() : verbOfSpeaking(units, named + name.size());
        if (verb < 0 || !fits(sentence, units, verb, venue)) {
            return Optional.empty();
        }
        Uttered told = reference.resolve(phrase, phrase.words(clauses.frame().text(), units));
        boolean recollected = present || MEETING.contains(units.get(verb).lower());
        boolean background = told.date().filter(reference::isOfTheReport).isEmpty();
        return told.date().isPresent() && !(background && recollected)
                ? Optional.of(
                        new Uttered(told.date(), told.basis().replace("in its sentence", "in the sentence before it")))
                : Optional.empty();
    }

    /** Whether the sentence tells one act in the past, in the reporter's own words, with the name as its subject. */
    private boolean isPlain(List<Unit> units, int named, DatePhrase phrase, boolean leads) {
        int day = phrase.from();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean ofDay = (leads || i >= day - 1) && i < phrase.to();
            boolean beforeName = i < named && (day > named || i > day) && !ofDay;
            boolean subject = unit.isCapitalised()
                    || unit.kind() == Unit.Kind.PUNCTUATION
                    || unit.known().isAny(BEFORE_NAME);
            boolean between = i >= Math.min(named, day) && i <= Math.max(named, day);
            boolean upToDay = i <= Math.max(named, day);
            if ((upToDay && said.holds(unit))
                    || (between && (NOT_NOW.contains(unit.lower()) || unit.is(WordClass.NEGATION)))
                    || (beforeName && !subject)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sentence opens with the occasion and its day: "In a speech on Monday", "Giving evidence on Monday". */
    private static boolean leads(List<Unit> units, DatePhrase phrase) {
        boolean occasion = WordClass.PREPOSITION.has(units.get(0).lower());
        if (phrase.from() > REACH_OF_OCCASION || !occasion && !ToldTime.opensSpeaking(units.get(0))) {
            return false;
        }
        boolean named = !occasion;
        for (int i = 1; i < phrase.from(); i++) {
            Unit unit = units.get(i);
            if (unit.known().isAny(VERBS) || unit.is(WordClass.RELATIVE)) {
                return false;
            }
            named |= unit.is(WordClass.SPEAKING_NOUN);
        }
        return named && phrase.to() < units.size() && units.get(phrase.to()).isPunctuation(',');
    }

    /** Index of the verb behind the subject when it tells of speaking, writing, appearing or meeting; else -1. */
    private static int verbOfSpeaking(List<Unit> units, int from) {
        int start = afterApposition(units, from);
        for (int i = start; i < Math.min(units.size(), start + REACH_OF_VERB); i++) {
            Unit unit = units.get(i);
            if (unit.is("was") || unit.is("were")) {
                int next = i + 1 < units.size()
                                && Lexicon.isAdverb(units.get(i + 1).lower())
                        ? i + 2
                        : i + 1;
                return next < units.size() && units.get(next).is(WordClass.APPEARING) ? next : -1;
            }
            if (unit.is(WordClass.APPEARING) || isPastCue(unit)) {
                return i;
            }
            if (unit.is(WordClass.GIVING)) {
                return hasOccasion(units, i + 1) ? i : -1;
            }
            boolean otherVerb = unit.is(WordClass.PAST)
                    || unit.is(WordClass.AUXILIARY)
                    || unit.lower().endsWith("ed") && !unit.isCapitalised();
            if (otherVerb || unit.kind() == Unit.Kind.PUNCTUATION) {
                return otherVerb && !unit.is(WordClass.AUXILIARY) && isInText(units, i + 1) ? i : -1;
            }
        }
        return -1;
    }

    /** Skips ", 34, a pilot," behind the name: up to the last comma before a verb. */
    private static int afterApposition(List<Unit> units, int from) {
        if (from >= units.size() || !units.get(from).isPunctuation(',')) {
            return from;
        }
        int after = from + 1;
        for (int i = after; i < Math.min(units.size(), from + LONGEST_APPOSITION); i++) {
            if (units.get(i).known().isAny(VERBS)) {
                break;
            }
            if (units.get(i).isPunctuation(',')) {
                after = i + 1;
            }
        }
        return after;
    }

    /** "announced", "explained": a cue that is common in no other sense. */
    private static boolean isPastCue(Unit unit) {
        return unit.cueVerb()
                .filter(verb -> verb.form() == Lexicon.CueVerb.Form.PAST && verb.has('s') && !verb.has('w'))
                .isPresent();
    }

    private static boolean hasOccasion(List<Unit> units, int from) {
        for (int i = from; i < Math.min(units.size(), from + REACH_OF_OCCASION); i++) {
            if (units.get(i).is(WordClass.SPEAKING_NOUN)) {
                return true;
            }
        }
        return false;
    }

    /** "thanked her in a memo": whether "in" leads to what speaking or writing is called. */
    private static boolean isInText(List<Unit> units, int from) {
        int in = -1;
        for (int i = from; i < Math.min(units.size(), from + REACH_OF_OCCASION); i++) {
            Unit unit = units.get(i);
            if (unit.is("in")) {
                in = i;
            } else if (in >= 0 && unit.is(WordClass.SPEAKING_NOUN)) {
                return i - in <= REACH_OF_VERB;
            } else if (unit.is(WordClass.PREPOSITION) || !unit.isWord()) {
                in = -1;
            }
        }
        return false;
    }

    /** Whether the statement may have been made there: on an occasion that nobody named, or on that of the scene. */
    private boolean fits(int sentence, List<Unit> units, int verb, Optional<Venue> venue) {
        if (venue.isEmpty() || isOpen(venue.get())) {
            return true;
        }
        String text = clauses.frame().text();
        Telling scene = Telling.of(clauses, sentence, units.get(verb).span(), List.of(), said);
        String words =
                text.substring(units.get(0).start(), units.get(units.size() - 1).end());
        return Venues.of(text, scene)
                        .filter(there -> Venues.canBeOne(venue.get(), there))
                        .isPresent()
                || venue.get().name().filter(words::contains).isPresent();
    }

    /** Whether one can speak so wherever one appears. */
    private static boolean isOpen(Venue venue) {
        return switch (venue.kind()) {
            case "told reporters",
                    "speech",
                    "comments",
                    "remarks",
                    "press conference",
                    "briefing",
                    "rally",
                    "ceremony" -> venue.name().isEmpty();
            default -> false;
        };
    }

    private static int find(List<Unit> units, List<Unit> name, int before) {
        for (int i = 0; i + name.size() <= before; i++) {
            boolean same = true;
            for (int k = 0; k < name.size() && same; k++) {
                same = units.get(i + k).lower().equals(name.get(k).lower().toLowerCase(Locale.ROOT));
            }
            if (same) {
                return i;
            }
        }
        return -1;
    }
}
