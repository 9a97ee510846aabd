package dictum.attribution;

import java.util.Arrays;
import java.util.Set;

/**
 * Mends a content that lies on both sides of its cue, where the two would be sewn into a sentence that nobody said: "It was
 * over" and "a day after the vote", "The court" and "one of the best".
 */
final class SewnParts {
    private static final Set<Integer> MEASURES = Tokens.hashesOf(
            "second seconds minute minutes hour hours day days week weeks month months year years decade decades");
    private static final Set<Integer> RELATING = Tokens.hashesOf("after before earlier later ago since following");
    private static final Set<Integer> AMOUNTS =
            Tokens.hashesOf("a an one two three several some many few just only almost nearly");
    private static final Set<Integer> REMARKING = Tokens.hashesOf("a an the its their his her one");
    /** What a clause of its own begins with behind a noun. */
    private static final Set<Integer> OPENING =
            Tokens.hashesOf("that which who whose whom since after before because although while when where as");

    private static final Set<Integer> CALLING = Tokens.hashesOf("described describes");
    private static final Set<Integer> OF_SOURCE = Tokens.hashesOf("of from");
    private static final Set<Integer> ON_CONDITION = Tokens.hashesOf("if unless provided providing");
    private static final int AS = Tokens.hashOf("as");
    private static final Set<Integer> DEGREES = Tokens.hashesOf("long soon far");
    private static final int SO = Tokens.hashOf("so");
    private static final int FOR = Tokens.hashOf("for");
    private static final int TO = Tokens.hashOf("to");

    /** Tokens of a passive between the two sides of what it takes. */
    private static final int LONGEST_PASSIVE = 8;

    /** Words from "for" to the "to" of what is easy. */
    private static final int LONGEST_NAME = 5;

    /** Tokens of a condition. */
    private static final int REACH = 60;

    private final Tokens t;

    SewnParts(Tokens tokens) {
        this.t = tokens;
    }

    /** The content, from and to in turn, without what does not belong together; never empty. */
    int[] of(Candidate c, int[] content) {
        int n = content.length;
        int right = 0;
        while (right < n && content[right] < c.cue) {
            right += 2;
        }
        if (right == 0) {
            return content;
        }
        if (right == n) {
            return withCondition(c, content);
        }
        int left = content[right - 1];
        if (c.sourceFrom >= 0 && isBesideQuotation(content, right)) {
            return Arrays.copyOf(content, right);
        }
        if (t.sentence[left] != t.sentence[content[right]] || t.sentence[left] != t.sentence[c.cue]) {
            return content;
        }
        if (c.sourceFrom < 0) {
            return isOneClause(left, content[right]) ? joined(content, right) : content;
        }
        if (isCalledThing(c, content, right)) {
            int[] called = Arrays.copyOfRange(content, right, right + 2);
            called[0] -= t.wordAt(called[0] - 1) == AS ? 1 : 0;
            return called;
        }
        if (isAsideOfCredit(c, content[right], content[right + 1]) || isRemarkOnClause(content, right)) {
            return Arrays.copyOf(content, right);
        }
        int verb = lostVerb(c, content, right);
        if (verb >= 0) {
            int[] whole = content.clone();
            whole[right] = verb;
            return whole;
        }
        return content;
    }

    /**
     * Whether words without a verb stand on the one side of a cue that nothing sets apart from those on the other: "things Okoro
     * said about ferries", "Reed has been criticized by rivals for waiting". In a row they are nobody's.
     */
    boolean isTorn(Candidate c, int[] content) {
        int right = 0;
        while (right < content.length && content[right] < c.cue) {
            right += 2;
        }
        if (right == 0 || right == content.length || c.rule != null) {
            return false;
        }
        int left = content[right - 1];
        int from = content[right];
        int to = content[content.length - 1];
        boolean apart = !t.isWord(left + 1) && !t.isWord(from - 1)
                || !t.isWord(left)
                || !t.isWord(from)
                || t.sentence[left] != t.sentence[from];
        if (apart || Tag.isVerb(t.tag[from])) {
            return false;
        }
        for (int i = from; i <= to; i++) {
            if (Tag.isFinite(t.tag[i]) || t.tag[i] == Tag.MD) {
                return false;
            }
        }
        return t.quotedWordsWithin(from, to) == 0;
    }

    /** "The deficit, which ends in June, is projected to be large": with nobody who says so, all from the first word to the last. */
    static int[] asItStands(int[] content) {
        return new int[] {content[0], content[content.length - 1]};
    }

    /** "The court is considered one of the best": with nobody who considers, the words are told as they stand. */
    private boolean isOneClause(int left, int right) {
        if (right - left > LONGEST_PASSIVE) {
            return false;
        }
        boolean aside = t.tagAt(left + 1) == Tag.COMMA && t.tagAt(right - 1) == Tag.COMMA;
        if (isActive(left, right)) {
            return false;
        }
        for (int i = left + 1; i < right; i++) {
            if (t.shape[i] >= Tokens.OPEN_MARK && !aside) {
                return i == right - 1 && t.shape[i] == Tokens.OPEN_MARK;
            }
        }
        return !aside;
    }

    /** "Studies have shown that …": no passive stands between the two. */
    private boolean isActive(int left, int right) {
        boolean perfect = false;
        for (int i = left + 1; i < right; i++) {
            if (CueLexicon.BEING.contains(t.word[i])) {
                return false;
            }
            perfect |= CueLexicon.HAVING.contains(t.word[i]);
        }
        return perfect;
    }

    /** "an explosion that Okoro described as “a crime”": the thing, without a verb, is not of what she says. */
    private boolean isCalledThing(Candidate c, int[] content, int right) {
        return CALLING.contains(t.word[c.cue])
                && right == 2
                && t.quote[content[right]] >= 0
                && t.quotedWordsWithin(content[0], content[right - 1]) == 0
                && t.verbsBetween(content[0] - 1, content[right - 1] + 1) == 0
                && t.isWord(content[right - 1] + 1);
    }

    /** "“Not us!” Okoro wrote on Friday with a picture of it": how she wrote it. */
    private boolean isBesideQuotation(int[] content, int right) {
        int from = content[right];
        int to = content[right + 1];
        return content.length == 4
                && t.isWholeQuotation(content[0], content[right - 1])
                && t.quotedWordsWithin(from, to) == 0
                && t.tag[from] == Tag.IN
                && t.verbsBetween(from, to + 1) == 0
                && t.quote[content[right - 1]] >= 0
                && ",.?!".indexOf(t.frame.text().charAt(t.quotes[t.quote[content[right - 1]]].end() - 1)) >= 0;
    }

    private static int[] joined(int[] content, int right) {
        int[] joined = new int[content.length - 2];
        System.arraycopy(content, 0, joined, 0, right - 1);
        System.arraycopy(content, right + 1, joined, right - 1, content.length - right - 1);
        return joined;
    }

    /** ", said Okoro, of the Selby Hospital", ", Okoro said, a day after the vote": of the speaker, or when it was said. */
    private boolean isAsideOfCredit(Candidate c, int from, int to) {
        if (t.quotedWordsWithin(from, to) > 0) {
            return false;
        }
        boolean ofSource = OF_SOURCE.contains(t.word[from])
                && c.sourceFrom > c.cue
                && from - c.sourceTo <= 2
                && (t.tag[from + 1] == Tag.DT || Tag.isName(t.tag[from + 1]));
        if (ofSource) {
            return true;
        }
        int i = from;
        while (i < to && (AMOUNTS.contains(t.word[i]) || t.tag[i] == Tag.CD)) {
            i++;
        }
        return i > from
                && i < to
                && t.tag[from - 1] == Tag.COMMA
                && MEASURES.contains(t.word[i])
                && RELATING.contains(t.word[i + 1]);
    }

    /**
     * "It will close in May, Okoro said, a blow to a town that lost two": a noun behind a whole clause may be the writer's remark on it;
     * behind a verb it may be what that takes.
     */
    private boolean isRemarkOnClause(int[] content, int right) {
        int from = content[right];
        if (right + 2 != content.length
                || t.tagAt(from - 1) != Tag.COMMA
                || !REMARKING.contains(t.word[from])
                || Tag.isVerb(t.tag[content[right - 1]])
                || t.quotedWordsWithin(from, content[right + 1]) > 0) {
            return false;
        }
        boolean clause = false;
        for (int i = content[0]; i <= content[right - 1]; i++) {
            clause |= Tag.isFinite(t.tag[i]);
        }
        for (int i = from; clause && i <= content[right + 1] && !OPENING.contains(t.word[i]); i++) {
            clause = !Tag.isFinite(t.tag[i]);
        }
        return clause;
    }

    /** Where "reached 49 megawatts" begins in "Demand, according to Okoro, reached 49 megawatts, much lower than before"; -1 for nowhere. */
    private int lostVerb(Candidate c, int[] content, int right) {
        int comma = c.sourceTo + 1;
        if (c.sourceFrom < c.cue
                || t.tagAt(comma) != Tag.COMMA
                || content[right] <= comma + 1
                || !Tag.isVerb(t.tagAt(comma + 1))
                || t.tagAt(comma + 1) == Tag.VBG) {
            return -1;
        }
        for (int i = content[0]; i <= content[right - 1]; i++) {
            if (Tag.isFinite(t.tag[i])) {
                return -1;
            }
        }
        return comma + 1;
    }

    /** "It is well and good, says Okoro, as long as you work": the condition is a part of it. */
    private int[] withCondition(Candidate c, int[] content) {
        int credit = Math.max(c.cue, c.sourceTo);
        int left = content[content.length - 1];
        int from = credit + 2;
        if (t.quote[left] >= 0
                || t.tagAt(left + 1) != Tag.COMMA
                || t.tagAt(credit + 1) != Tag.COMMA
                || credit > left + LONGEST_PASSIVE + 2
                || from >= t.size
                || t.sentence[from] != t.sentence[left]
                || !isCondition(from, left)) {
            return content;
        }
        int end = Math.min(t.sentenceStart[t.sentence[from] + 1], from + REACH) - 1;
        while (end > from && !t.isWord(end)) {
            end--;
        }
        if (end - from < 3 || t.quotedWordsWithin(from, end) > 0 || t.quote[end] >= 0) {
            return content;
        }
        int[] whole = Arrays.copyOf(content, content.length + 2);
        whole[content.length] = from;
        whole[content.length + 1] = end;
        return whole;
    }

    private boolean isCondition(int from, int left) {
        int degree = t.wordAt(from + 1);
        if (ON_CONDITION.contains(t.word[from])
                || ((t.word[from] == AS || t.word[from] == SO)
                        && DEGREES.contains(degree)
                        && t.wordAt(from + 2) == AS)) {
            return true;
        }
        for (int i = from + 2; t.word[from] == FOR && t.tag[left] == Tag.JJ && i <= from + LONGEST_NAME; i++) {
            if (t.wordAt(i) == TO && t.tag[from + 1] != Tag.CD) {
                return true;
            }
        }
        return false;
    }
}
