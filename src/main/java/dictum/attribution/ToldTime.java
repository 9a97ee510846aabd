package dictum.attribution;

import dictum.model.Offsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds, among the words of a sentence that tell a time, those that tell when one statement in it was made. */
final class ToldTime {
    /** More words of time than prose has in a sentence; it bounds the work on hostile text. */
    private static final int MOST_PHRASES = 16;

    /** Words that open a clause with a time of its own. */
    private static final Set<String> OTHER_CLAUSE = Set.of(
            "who",
            "which",
            "whose",
            "whom",
            "that",
            "where",
            "before",
            "ahead",
            "until",
            "since",
            "because",
            "if",
            "about",
            "regarding",
            "concerning",
            "although",
            "though",
            "whether",
            "how",
            "why",
            "despite",
            "prior");

    /** Participles of speaking that open a phrase whose time is the statement's. */
    private static final Set<String> SPEAKING = Set.of(
            "speaking",
            "addressing",
            "talking",
            "writing",
            "testifying",
            "appearing",
            "asked",
            "tweeting",
            "posting",
            "responding",
            "reacting",
            "replying",
            "announcing",
            "presenting",
            "opening",
            "launching",
            "commenting",
            "interviewed",
            "quoted",
            "reached",
            "contacted",
            "questioned",
            "quizzed",
            "pressed",
            "standing",
            "sitting",
            "leaving",
            "arriving",
            "visiting",
            "touring",
            "attending",
            "emerging",
            "giving",
            "meeting",
            "hosting",
            "campaigning",
            "as",
            "when",
            "while");

    private static final Set<String> OF_TEXT = Set.of("of", "from", "dated");

    static final Set<String> OPENERS =
            Set.of("on", "in", "at", "during", "outside", "inside", "earlier", "late", "early", "later");

    private static final Set<String> CONNECTIVES = Set.of("and", "but", "however", "then", "also", "meanwhile", ",");

    private static final int LONGEST_SUBJECT = 5;

    /** Units from "to" to the day on which somebody wants to do it. */
    private static final int LONGEST_PURPOSE = 20;

    private final Telling telling;
    private final OtherDays others;
    private final List<Unit> units;
    private final int from;
    private final int to;
    private final int first;
    private final int last;

    private ToldTime(Telling telling) {
        this.telling = telling;
        this.others = new OtherDays(telling);
        this.units = telling.units();
        this.from = telling.from();
        this.to = telling.to();
        this.first = telling.first();
        this.last = telling.last();
    }

    static ToldTime of(Telling telling) {
        return new ToldTime(telling);
    }

    /** The phrase that tells when this statement was made: a day before a bound, the nearer before the farther. */
    Optional<DatePhrase> phrase() {
        DatePhrase best = null;
        int tried = 0;
        List<DatePhrase> phrases = telling.phrases();
        for (int i = firstFrom(phrases, from);
                i < phrases.size() && phrases.get(i).to() <= to;
                i++) {
            DatePhrase phrase = phrases.get(i);
            if (telling.isTold(phrase.from())
                    && tried++ < MOST_PHRASES
                    && (phrase.canDate() && ties(phrase) || isDateOfText(phrase))
                    && (best == null || isBetter(phrase, best))) {
                best = phrase;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean ties(DatePhrase phrase) {
        if (phrase.to() <= first && (isAside() || isOfPurpose(phrase))) {
            return false;
        }
        return phrase.from() > last ? tiesAfter(phrase) : phrase.to() <= first && tiesBefore(phrase);
    }

    /** "In 2008, Okoro said, the gift made her famous": the day before an aside is that of what is said. */
    private boolean isAside() {
        return last + 2 < units.size()
                && units.get(last + 1).isPunctuation(',')
                && units.get(last + 2).isWord()
                && !telling.isTold(last + 2);
    }

    /** "Those who hope to win the port in November say": when the subject wants to do something. */
    private boolean isOfPurpose(DatePhrase phrase) {
        if (phrase.to() != first) {
            return false;
        }
        for (int i = phrase.from() - 1;
                i > Math.max(from, phrase.from() - LONGEST_PURPOSE)
                        && units.get(i).isWord();
                i--) {
            if (units.get(i).is("to")
                    && !units.get(i + 1).isCapitalised()
                    && !units.get(i + 1).is(WordClass.DETERMINER)) {
                return true;
            }
        }
        return false;
    }

    /** "An email of 6 May 2022 reads", "In a letter dated 6 May, Okoro wrote": the date of the text in which the words stand. */
    private boolean isDateOfText(DatePhrase phrase) {
        int lead = phrase.from() - 1;
        int text = lead > 0 && units.get(lead - 1).isPunctuation(',') ? lead - 2 : lead - 1;
        if (phrase.kind() != DatePhrase.Kind.DATE
                || !OF_TEXT.contains(phrase.lead())
                || text <= from
                || !(units.get(text).is(WordClass.DOCUMENT) || units.get(text).is(WordClass.SPEAKING_NOUN))) {
            return false;
        }
        int start = text;
        while (start > from && start > text - 4 && !units.get(start).is(WordClass.DETERMINER)) {
            start--;
        }
        if (!units.get(start).is(WordClass.DETERMINER)) {
            return false;
        }
        boolean inText = start > from && units.get(start - 1).is("in");
        if (phrase.from() > last) {
            return inText && start > last && tiesAfter(phrase);
        }
        int leading = leadingUnit();
        boolean subject = start == leading && isOpenTo(phrase.to());
        return phrase.to() <= first && (subject || (inText && start == leading + 1));
    }

    /** Whether commas between unit {@code end} and the cue only set something off: "the letter, seen by the Courier, says". */
    private boolean isOpenTo(int end) {
        int commas = 0;
        for (int i = end; i < first; i++) {
            commas += units.get(i).isPunctuation(',') ? 1 : 0;
        }
        return commas % 2 == 0;
    }

    /** Index of the first phrase that begins at unit {@code from} or after it. */
    private static int firstFrom(List<DatePhrase> phrases, int from) {
        return Offsets.countUpTo(phrases, DatePhrase::from, from - 1);
    }

    private boolean isBetter(DatePhrase phrase, DatePhrase than) {
        boolean bound = phrase.kind() == DatePhrase.Kind.VAGUE;
        boolean thanBound = than.kind() == DatePhrase.Kind.VAGUE;
        return bound != thanBound ? thanBound : distance(phrase) < distance(than);
    }

    private int distance(DatePhrase phrase) {
        return phrase.from() > last ? phrase.from() - last : 2 * units.size() + first - phrase.to();
    }

    /** After the cue: "said in an interview on Monday", not "said the man who fled on Monday". */
    private boolean tiesAfter(DatePhrase phrase) {
        if (others.isOfMishap(phrase)) {
            return false;
        }
        int comma = -1;
        boolean overContent = false;
        int resumed = -1;
        for (int i = last + 1; i < phrase.from(); i++) {
            if (!telling.isTold(i)) {
                overContent = true;
                resumed = -1;
                comma = -1;
                continue;
            }
            Unit unit = units.get(i);
            if (unit.kind() == Unit.Kind.PUNCTUATION) {
                if (";:".indexOf(unit.word().charAt(0)) >= 0 && !overContent) {
                    return false;
                }
                comma = i;
            } else if ((OTHER_CLAUSE.contains(unit.lower()) && !isThatBeforeContent(i))
                    || (unit.is("of") && i == last + 1)
                    || (unit.is("after") && !others.isGathering(i + 1, phrase.from()))) {
                return false;
            } else if (overContent && to < units.size() && Telling.JOINS.contains(unit.lower())) {
                return false;
            } else if (resumed < 0) {
                resumed = i;
            }
        }
        // After the content only what follows it at once, or opens like a time, tells of the saying.
        if (overContent && resumed >= 0 && resumed < phrase.from() - 2 && !opensTime(resumed)) {
            return false;
        }
        return comma < 0 || comma + 1 >= phrase.from() - 1 || opensTime(comma + 1);
    }

    private boolean isThatBeforeContent(int i) {
        return units.get(i).is("that") && i + 1 < units.size() && !telling.isTold(i + 1);
    }

    /** Before the cue: "the board on Monday said", "On Monday the board said", "Speaking in Lagos on Monday, she said". */
    private boolean tiesBefore(DatePhrase phrase) {
        if (others.isOfSomethingElse(phrase)) {
            return false;
        }
        if (others.isAdjacent(phrase.to())) {
            return true;
        }
        if (phrase.possessive() && !others.isPunctuationBetween(phrase.to(), first)) {
            return false;
        }
        int start = segmentStart(phrase.from());
        int end = segmentEnd(phrase.to());
        boolean leads = start <= leadingUnit();
        boolean alone = phrase.from() - start <= 2 && end == phrase.to() && startsTime(start, phrase);
        if (alone || (leads && startsTime(leadingUnit(), phrase))) {
            return true;
        }
        if ((leads && isSubordinateTime(start, phrase)) || isBesideParticiple(start, end, phrase)) {
            return true;
        }
        if (end < first && isWhoSpoke(start, phrase) && isFollowedByCue(end)) {
            return true;
        }
        if (leads
                && end == first
                && opensTime(leadingUnit())
                && isBareSubject(phrase.to())
                && isVerbless(start, phrase.from())) {
            return true;
        }
        return end < first
                && (leads
                        ? opensTime(leadingUnit())
                        : SPEAKING.contains(units.get(start).lower()))
                && !hasOtherClause(isAppearanceBefore(start) ? start + 2 : start, phrase.from());
    }

    /** "Appearing before the committee on Tuesday": no clause of its own. */
    private boolean isAppearanceBefore(int start) {
        return opensSpeaking(units.get(start)) && units.get(start + 1).is("before");
    }

    /** Whether nothing but a short subject stands between unit {@code at} and the cue: "At a rally on Monday she said". */
    private boolean isBareSubject(int at) {
        if (at >= first
                || first - at > LONGEST_SUBJECT
                || !(units.get(at).isCapitalised()
                        || units.get(at).is(WordClass.SUBJECT)
                        || units.get(at).is(WordClass.DETERMINER))) {
            return false;
        }
        for (int i = at; i < first; i++) {
            if (!units.get(i).isWord() || units.get(i).is(WordClass.PREPOSITION)) {
                return false;
            }
        }
        return isVerbless(at, first);
    }

    private boolean isVerbless(int start, int end) {
        for (int i = start; i < end; i++) {
            Unit unit = units.get(i);
            boolean regular = unit.lower().endsWith("ed") && !unit.isCapitalised();
            if (regular || unit.is(WordClass.PAST) || unit.is(WordClass.AUXILIARY)) {
                return false;
            }
        }
        return true;
    }

    /** "He went further on Tuesday, saying": what a participle tells is told at the time of its main clause. */
    private boolean isBesideParticiple(int start, int end, DatePhrase phrase) {
        boolean participle = first == last
                && units.get(first)
                        .cueVerb()
                        .filter(verb -> verb.form() == Lexicon.CueVerb.Form.ING)
                        .isPresent();
        if (!participle || end != first - 1 || !units.get(end).isPunctuation(',') || hasOtherClause(start, end)) {
            return false;
        }
        int verbs = 0;
        for (int i = start; i < end; i++) {
            boolean regular =
                    units.get(i).lower().endsWith("ed") && !units.get(i).isCapitalised();
            verbs += regular || units.get(i).is(WordClass.PAST) ? 1 : 0;
        }
        return verbs == 1 && phrase.from() > start;
    }

    /** "Okoro, who spoke on Monday, said". */
    private boolean isWhoSpoke(int start, DatePhrase phrase) {
        return start + 1 < phrase.from()
                && units.get(start).is("who")
                && units.get(start + 1).is(WordClass.APPEARING)
                && !hasOtherClause(start + 1, phrase.from());
    }

    /** Whether nothing but what was said and punctuation stands between unit {@code end} and the cue. */
    private boolean isFollowedByCue(int end) {
        for (int i = end; i < first; i++) {
            if (telling.isTold(i) && units.get(i).kind() != Unit.Kind.PUNCTUATION) {
                return false;
            }
        }
        return true;
    }

    private boolean isSubordinateTime(int start, DatePhrase phrase) {
        return units.get(start).is("after")
                && others.isGathering(start + 1, phrase.from())
                && !hasOtherClause(start, phrase.from());
    }

    /** Whether the phrase stands at {@code start}, its preposition apart. */
    private boolean startsTime(int start, DatePhrase phrase) {
        for (int i = start; i < phrase.from(); i++) {
            if (!OPENERS.contains(units.get(i).lower()) && !units.get(i).is("the")) {
                return false;
            }
        }
        return true;
    }

    private boolean opensTime(int i) {
        return i < units.size() && (OPENERS.contains(units.get(i).lower()) || opensSpeaking(units.get(i)));
    }

    /** Whether the word opens a phrase whose time is that of what is said: "Speaking in Lagos", "Outside court". */
    static boolean opensSpeaking(Unit unit) {
        return SPEAKING.contains(unit.lower());
    }

    private int leadingUnit() {
        int i = from;
        while (i < first && CONNECTIVES.contains(units.get(i).lower())) {
            i++;
        }
        return i;
    }

    private int segmentStart(int i) {
        int start = i;
        while (start > from && units.get(start - 1).kind() != Unit.Kind.PUNCTUATION && telling.isTold(start - 1)) {
            start--;
        }
        return start;
    }

    private int segmentEnd(int i) {
        int end = i;
        while (end < first && units.get(end).kind() != Unit.Kind.PUNCTUATION && telling.isTold(end)) {
            end++;
        }
        return end;
    }

    private boolean hasOtherClause(int start, int end) {
        return units.subList(start, end).stream().anyMatch(unit -> OTHER_CLAUSE.contains(unit.lower()));
    }

    /** Whether the phrase stands in a relative clause with the cue, "who proposed in 2014": the main clause has a time of its own. */
    boolean isOfRelativeClause(DatePhrase phrase) {
        int start = telling.verbGroup();
        return start > from && units.get(start - 1).is(WordClass.RELATIVE) && phrase.from() >= start;
    }
}
