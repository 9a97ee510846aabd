package dictum.attribution;

import dictum.model.Span;
import java.util.List;
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

    static final Set<String> HAVE = Set.of("has", "have", "had", "'ve", "hasn't", "haven't", "hadn't", "having");
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
    private static final Set<String> IN_THE_PAST = Set.of("in", "the", "past");
    private static final Set<String> TIMES = Set.of("occasions", "times");
    /** How far from the head of a sentence "in her memoir" may open. */
    private static final int FURTHEST_BOOK = 6;

    private static final Set<String> BOOKS =
            Set.of("book", "memoir", "memoirs", "autobiography", "biography", "diary", "diaries", "novel");

    static final Set<String> JOINS = Set.of("and", "but", "while");
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
            if (i < last && (UNREAL.contains(word) || word.equals("used"))) {
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
        int start = verbGroup();
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
                    && !IN_THE_PAST.contains(word)
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

    /** Index of the cue's first auxiliary or adverb. */
    int verbGroup() {
        int start = first;
        while (start > from && start > first - 4 && isBesideVerb(start - 1)) {
            start--;
        }
        return start;
    }

    /** The words of the sentence that tell a time. */
    List<DatePhrase> phrases() {
        return clauses.phrases(sentence);
    }
}
