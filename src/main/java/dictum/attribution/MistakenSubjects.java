package dictum.attribution;

import java.util.Set;

/** Tells which candidates take for the subject of a verb what only stands beside it: an object, the end of a list, a name within one. */
final class MistakenSubjects {
    private static final Set<Integer> OBJECTS = Tokens.hashesOf("him them me us");
    private static final Set<Integer> JOINING = Tokens.hashesOf("and but");

    /** Verbs that have an object, and what stands behind their participle where it has none: "Hale Accused Of Fraud". */
    private static final Set<Integer> DONE_OF = Tokens.hashesOf("accused");

    private static final Set<Integer> DONE_FOR =
            Tokens.hashesOf("blamed criticized criticised slammed blasted mocked praised hailed rebuked");
    private static final Set<Integer> DONE_TO = Tokens.hashesOf("told urged ordered warned");
    private static final int OF = Tokens.hashOf("of");
    private static final int FOR = Tokens.hashOf("for");
    private static final int BY = Tokens.hashOf("by");
    private static final int TO = Tokens.hashOf("to");
    private static final int THAT = Tokens.hashOf("that");
    private static final int AND = Tokens.hashOf("and");

    /** Tokens from one verb to that of another's words. */
    private static final int REACH = 30;

    /** Tokens of a list behind its preposition. */
    private static final int LONGEST_LIST = 14;

    private final Tokens t;

    MistakenSubjects(Tokens tokens) {
        this.t = tokens;
    }

    boolean isOne(Candidate c) {
        return c.cue > 0
                && c.sourceFrom >= 0
                && (isObject(c)
                        || isEndOfList(c)
                        || c.rule == null && (isWhomItRemindsOf(c) || isDoneTo(c) || isInsideObject(c)));
    }

    /** "groups that have endorsed him say": an object says nothing. */
    private boolean isObject(Candidate c) {
        return c.sourceFrom == c.sourceTo
                && c.sourceTo == c.cue - 1
                && OBJECTS.contains(t.word[c.sourceTo])
                && Tag.isFinite(t.tag[c.cue]);
    }

    /** "Roth reminds me of Marius Veld saying that …": whether the first is taken for who says it. */
    private boolean isWhomItRemindsOf(Candidate c) {
        if (t.tag[c.cue] == Tag.VBG && c.sourceTo < c.cue - 1 && Tag.isName(t.tag[c.cue - 1])) {
            int name = c.cue - 1;
            while (name > c.sourceTo + 1 && Tag.isName(t.tag[name - 1])) {
                name--;
            }
            return t.word[name - 1] == OF && t.verbsBetween(c.sourceTo, name) > 0;
        }
        int end = Math.min(c.last(), c.cue + REACH);
        for (int i = c.cue + 2; i < end && t.quote[i] < 0; i++) {
            boolean another = i - 1 < c.sourceFrom || i - 1 > c.sourceTo;
            if (t.tag[i] == Tag.VBG && t.isSpeech(i) && Tag.isName(t.tag[i - 1]) && another) {
                return t.quote[t.word[i + 1] == THAT ? t.firstWord(i + 2, end) : t.firstWord(i + 1, end)] >= 0;
            }
        }
        return false;
    }

    /** "Most voters in Alabama, Georgia and Virginia said": places that tell of which voters. */
    private boolean isEndOfList(Candidate c) {
        int first = c.sourceFrom;
        if (c.sourceTo != c.cue - 1
                || !Tag.isName(t.tag[first])
                || !(t.wordAt(first - 1) == AND || t.tagAt(first - 1) == Tag.COMMA && holds(AND, first, c.sourceTo))) {
            return false;
        }
        int i = first - 2;
        int floor = Math.max(t.sentenceStart[t.sentence[first]], first - LONGEST_LIST);
        while (i > floor && (Tag.isName(t.tag[i]) || t.tag[i] == Tag.COMMA)) {
            i--;
        }
        int start = t.firstWord(t.sentenceStart[t.sentence[first]], first);
        return i > floor
                && i < first - 2
                && t.tag[i] == Tag.IN
                && t.tag[i - 1] == Tag.NNS
                && t.tag[start] != Tag.IN
                && t.verbsBetween(start - 1, first) == 0;
    }

    private boolean holds(int word, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (t.word[i] == word) {
                return true;
            }
        }
        return false;
    }

    /** "Hale Accused Of Fraud", "Hale Told To Leave": a headline that leaves "is" out tells what was done to her. */
    private boolean isDoneTo(Candidate c) {
        int next = t.wordAt(c.cue + 1);
        return c.sourceTo == c.cue - 1
                && c.first() > c.cue
                && (DONE_OF.contains(t.word[c.cue]) && (next == OF || next == BY)
                        || DONE_FOR.contains(t.word[c.cue]) && (next == FOR || next == BY)
                        || DONE_TO.contains(t.word[c.cue]) && (next == TO || next == BY));
    }

    /** "The party sent a picture of Ann Hale and her husband, Tom Hale, at sea, and accused": who stands within an object of the verb before. */
    private boolean isInsideObject(Candidate c) {
        if (!JOINING.contains(t.word[c.cue - 1])
                || !Tag.isFinite(t.tag[c.cue])
                || c.sourceTo > c.cue - 4
                || !Tag.isName(t.tag[c.sourceTo])) {
            return false;
        }
        int before = c.sourceFrom - 1;
        int behind = t.tag[c.sourceTo + 1];
        int start = t.sentenceStart[t.sentence[c.cue]];
        return before > start
                && (t.tag[before] == Tag.COMMA || t.tag[before] == Tag.IN)
                && (behind == Tag.COMMA || behind == Tag.IN)
                && t.quote[before] < 0
                && c.cue - before < REACH
                && t.verbsBetween(c.sourceTo, c.cue) == 0
                && t.verbsBetween(start - 1, before) > 0;
    }
}
