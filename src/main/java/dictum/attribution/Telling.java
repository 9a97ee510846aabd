package dictum.attribution;

import dictum.model.Offsets;
import dictum.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The telling of one statement: the words around its cue that are the reporter's own, and what they say of its time.
 *
 * <p>The contents of statements are left out, and so is the clause of another speaker's cue in the same sentence.
 */
final class Telling {
    /** How the cue's verb stands to time. */
    enum Manner {
        /** Once, at some point told or not told. */
        ONCE,
        /** Repeatedly: "has often said". */
        REPEATED,
        /** At some time up to now: "has said". */
        PERFECT,
        /** Not yet, or not really: "would say". */
        UNREAL
    }

    /** More words of time than prose has in a sentence; it bounds the work on hostile text. */
    private static final int MOST_PHRASES = 16;

    private static final Set<String> HAVE =
            Set.of("has", "have", "had", "'ve", "hasn't", "haven't", "hadn't", "having");
    private static final Set<String> UNREAL = Set.of(
            "will",
            "would",
            "'ll",
            "'d",
            "won't",
            "wouldn't",
            "may",
            "might",
            "could",
            "should",
            "can",
            "must",
            "shall");
    private static final Set<String> REPEATED = Set.of(
            "repeatedly",
            "often",
            "frequently",
            "always",
            "usually",
            "sometimes",
            "regularly",
            "routinely",
            "consistently",
            "never",
            "long");
    private static final Set<String> MANY =
            Set.of("many", "several", "numerous", "multiple", "various", "countless", "other");
    private static final Set<String> TIMES = Set.of("occasions", "times");
    /** How far from the head of a sentence "in her memoir" may open. */
    private static final int FURTHEST_BOOK = 6;

    private static final Set<String> BOOKS =
            Set.of("book", "memoir", "memoirs", "autobiography", "biography", "diary", "diaries", "novel");

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
            "despite",
            "prior");

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
            "announcing",
            "presenting",
            "opening",
            "launching",
            "commenting",
            "interviewed",
            "quoted",
            "as",
            "when",
            "while");

    private static final Set<String> JOINS = Set.of("and", "but", "while");
    private static final Set<String> OPENERS = Set.of("on", "in", "at", "during", "earlier", "late", "early", "later");
    private static final Set<String> CONNECTIVES = Set.of("and", "but", "however", "then", "also", "meanwhile", ",");

    private final Clauses clauses;
    private final int sentence;
    private final List<Unit> units;
    private final Span cue;
    private final int first;
    private final int last;
    private final int from;
    private final int to;
    private final SaidWords said;

    private Telling(Clauses clauses, int sentence, Span cue, List<Span> otherCues, SaidWords said) {
        this.clauses = clauses;
        this.sentence = sentence;
        this.units = clauses.sentences().get(sentence).units();
        this.cue = cue;
        this.said = said;
        this.first = unitAt(cue.start());
        this.last = Math.max(first, unitAt(cue.end() - 1));
        int start = 0;
        int end = units.size();
        for (Span other : otherCues) {
            int at = unitAt(other.start());
            if (said.holds(units.get(at), cue)) {
                continue;
            }
            if (at < first) {
                start = Math.max(start, unitAt(other.end() - 1) + 1);
            } else if (at > last) {
                end = Math.min(end, at);
            }
        }
        // What stands between the other's cue and the last comma or conjunction is the other's.
        int own = first;
        while (start > 0 && own > start && !isJoin(units.get(own - 1))) {
            own--;
        }
        this.from = start == 0 ? 0 : own > start ? own : first;
        this.to = end;
    }

    /**
     * The telling around {@code cue} in the sentence with that index.
     *
     * @param otherCues of other speakers' statements in the same sentence
     * @param said the contents of all statements
     */
    static Telling of(Clauses clauses, int sentence, Span cue, List<Span> otherCues, SaidWords said) {
        return new Telling(clauses, sentence, cue, otherCues, said);
    }

    private static boolean isJoin(Unit unit) {
        return unit.isPunctuation(',') || unit.isPunctuation(';') || JOINS.contains(unit.lower());
    }

    private int unitAt(int offset) {
        return clauses.unitAt(sentence, offset);
    }

    Span cue() {
        return cue;
    }

    List<Unit> units() {
        return units;
    }

    /** Index of the first unit of the clause, and after its last. */
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Index of the cue's first and last unit. */
    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** Whether unit {@code i} is the reporter's word, outside quotations and contents. */
    boolean isTold(int i) {
        return !units.get(i).isQuotation() && !said.holds(units.get(i), cue);
    }

    Manner manner() {
        boolean perfect = false;
        for (int i = Math.max(from, first - 4); i <= last; i++) {
            String word = units.get(i).lower();
            if (i < first && !isBesideVerb(i)) {
                perfect = false;
                continue;
            }
            if (REPEATED.contains(word)) {
                return Manner.REPEATED;
            }
            if (i < first && (UNREAL.contains(word) || word.equals("used"))) {
                return word.equals("used") ? Manner.REPEATED : Manner.UNREAL;
            }
            perfect |= HAVE.contains(word);
        }
        if (manyTimes() >= 0) {
            return Manner.REPEATED;
        }
        return perfect ? Manner.PERFECT : Manner.ONCE;
    }

    /** Index of "occasions" or "times" after a word for many; -1 for none. */
    private int manyTimes() {
        for (int i = from + 1; i < to; i++) {
            if (isTold(i)
                    && TIMES.contains(units.get(i).lower())
                    && MANY.contains(units.get(i - 1).lower())) {
                return i;
            }
        }
        return -1;
    }

    /** The cue with its auxiliaries and adverbs and, when it has them, its "on many occasions". */
    Span act() {
        int start = first;
        while (start > from && start > first - 4 && isBesideVerb(start - 1)) {
            start--;
        }
        int times = manyTimes();
        int end = times > last && times <= last + 4 ? times : last;
        return new Span(units.get(start).start(), units.get(end).end());
    }

    /** Whether only auxiliaries and adverbs stand from unit {@code i} to the cue. */
    private boolean isBesideVerb(int i) {
        for (int k = i; k < first; k++) {
            String word = units.get(k).lower();
            if (!HAVE.contains(word)
                    && (!UNREAL.contains(word) || units.get(k).isCapitalised())
                    && !word.equals("used")
                    && !word.equals("to")
                    && !word.equals("been")
                    && !word.equals("not")
                    && !Lexicon.isAdverb(word)
                    && !REPEATED.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** The words "in a memoir" and the like, behind the cue or at the head of the sentence. */
    boolean isWrittenInBook() {
        for (int i = from; i + 2 < Math.min(first, from + FURTHEST_BOOK); i++) {
            boolean opens = units.get(i).is("in") && units.get(i + 1).is(WordClass.DETERMINER);
            if (opens && isTold(i + 2) && (isBook(i + 2) || isBook(i + 3))) {
                return true;
            }
        }
        for (int i = last + 1; i < Math.min(to, last + 8); i++) {
            if (isTold(i) && isBook(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBook(int i) {
        return BOOKS.contains(units.get(i).lower());
    }

    /** The phrase that tells when this statement was made: a day before a bound, the nearer before the farther. */
    Optional<DatePhrase> time() {
        DatePhrase best = null;
        int tried = 0;
        List<DatePhrase> phrases = clauses.phrases(sentence);
        for (int i = firstFrom(phrases, from);
                i < phrases.size() && phrases.get(i).to() <= to;
                i++) {
            DatePhrase phrase = phrases.get(i);
            if (phrase.canDate()
                    && isTold(phrase.from())
                    && tried++ < MOST_PHRASES
                    && (phrase.from() > last ? tiesAfter(phrase) : phrase.to() <= first && tiesBefore(phrase))
                    && (best == null || isBetter(phrase, best))) {
                best = phrase;
            }
        }
        return Optional.ofNullable(best);
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
        int comma = -1;
        boolean overContent = false;
        int resumed = -1;
        for (int i = last + 1; i < phrase.from(); i++) {
            if (!isTold(i)) {
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
                    || (unit.is("after") && !isGathering(i + 1, phrase.from()))) {
                return false;
            } else if (overContent && to < units.size() && JOINS.contains(unit.lower())) {
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
        return units.get(i).is("that") && i + 1 < units.size() && !isTold(i + 1);
    }

    /** Before the cue: "the board on Monday said", "On Monday the board said", "Speaking in Lagos on Monday, she said". */
    private boolean tiesBefore(DatePhrase phrase) {
        if (isAdjacent(phrase.to())) {
            return true;
        }
        if (phrase.possessive() && !isPunctuationBetween(phrase.to(), first)) {
            return false;
        }
        int start = segmentStart(phrase.from());
        int end = segmentEnd(phrase.to());
        boolean leads = start <= leadingUnit();
        boolean alone = phrase.from() - start <= 2 && end == phrase.to() && startsTime(start, phrase);
        if (alone || (leads && startsTime(leadingUnit(), phrase))) {
            return true;
        }
        if (leads && isSubordinateTime(start, phrase)) {
            return true;
        }
        return end < first
                && (leads
                        ? opensTime(leadingUnit())
                        : SPEAKING.contains(units.get(start).lower()))
                && !hasOtherClause(start, phrase.from());
    }

    private boolean isSubordinateTime(int start, DatePhrase phrase) {
        return units.get(start).is("after")
                && isGathering(start + 1, phrase.from())
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
        return i < units.size()
                && (OPENERS.contains(units.get(i).lower())
                        || SPEAKING.contains(units.get(i).lower()));
    }

    private int leadingUnit() {
        int i = from;
        while (i < first && CONNECTIVES.contains(units.get(i).lower())) {
            i++;
        }
        return i;
    }

    private boolean isAdjacent(int end) {
        for (int i = end; i < first; i++) {
            if (!HAVE.contains(units.get(i).lower())
                    && !Lexicon.isAdverb(units.get(i).lower())) {
                return false;
            }
        }
        return true;
    }

    private int segmentStart(int i) {
        int start = i;
        while (start > from && units.get(start - 1).kind() != Unit.Kind.PUNCTUATION && isTold(start - 1)) {
            start--;
        }
        return start;
    }

    private int segmentEnd(int i) {
        int end = i;
        while (end < first && units.get(end).kind() != Unit.Kind.PUNCTUATION && isTold(end)) {
            end++;
        }
        return end;
    }

    private boolean isPunctuationBetween(int start, int end) {
        return units.subList(start, end).stream().anyMatch(unit -> unit.kind() == Unit.Kind.PUNCTUATION);
    }

    private boolean hasOtherClause(int start, int end) {
        return units.subList(start, end).stream().anyMatch(unit -> OTHER_CLAUSE.contains(unit.lower()));
    }

    private boolean isGathering(int start, int end) {
        return units.subList(start, Math.max(start, end)).stream().anyMatch(unit -> GATHERINGS.contains(unit.lower()));
    }
}
