package dictum.attribution;

import dictum.model.Quotation.Kind;
import java.util.Set;

/**
 * Leads a content that ends before its clause does on to where it ends: "that while she regrets it" before ", the sale goes
 * ahead", "able to judge" before ", as well as foretell"; and begins one behind what is of another.
 */
final class CutClauses {
    private static final int THAT = Tokens.hashOf("that");
    private static final Set<Integer> OPENING = Tokens.hashesOf(
            "for while if when in although though once after before unless since with by at despite because given on");
    private static final Set<Integer> JOINING = Tokens.hashesOf("and but or");
    private static final Set<Integer> DEMONSTRATED = Tokens.hashesOf(
            "is was will would has had could can may might does did 's isn't wasn't doesn't didn't won't wouldn't hasn't can't");
    private static final int NN = Tag.of("NN");
    private static final Set<Integer> PERSONS = Tokens.hashesOf("he she");
    private static final Set<Integer> RELATIVE = Tokens.hashesOf("who which");
    private static final int AS = Tokens.hashOf("as");
    private static final int WELL = Tokens.hashOf("well");
    private static final int RATHER = Tokens.hashOf("rather");
    private static final int THAN = Tokens.hashOf("than");
    private static final int INSTEAD = Tokens.hashOf("instead");
    private static final int OF = Tokens.hashOf("of");
    private static final int WITHOUT = Tokens.hashOf("without");

    private static final int ACCORDING = Tokens.hashOf("according");
    private static final int TO = Tokens.hashOf("to");
    private static final int SEMICOLON = Tokens.hashOf(";");
    private static final Set<Integer> OTHERS = Tokens.hashesOf("and but while");

    private static final int FOR = Tokens.hashOf("for");

    /** Tokens of whom a verb judges, "for" included. */
    private static final int LONGEST_OBJECT = 6;

    /** Marks at the end of a sentence. */
    private static final int CLOSING = 8;

    /** Tokens that a clause is led on by at most. */
    private static final int REACH = 80;

    /** Tokens of a content that is looked at. */
    private static final int LONGEST = 60;

    private final Tokens t;

    CutClauses(Tokens tokens) {
        this.t = tokens;
    }

    /** Lengthens the last part of {@code c}'s content, where it stands behind the cue, in place. */
    void leadOn(Candidate c) {
        int n = c.content.length;
        int from = c.content[n - 2];
        int to = c.content[n - 1];
        if (c.cue < 0
                || (c.rule != null && c.rule.kind() == Kind.DIRECT)
                || from < c.cue
                || to - from > LONGEST
                || t.sentence[from] != t.sentence[to]
                || t.sentence[to] != t.sentence[c.cue]) {
            return;
        }
        int end = sentenceEnd(to);
        if (end <= to || end > to + REACH) {
            return;
        }
        if (t.word[from] == THAT && (isFrontedAlone(from, to) || hasNoVerb(from, to, end)) || isSecondThat(from, to)) {
            c.content[n - 1] = RELATIVE.contains(t.wordAt(c.cue - 1)) ? clauseEnd(to, end) : end;
        } else if (isLimited(to)) {
            c.content[n - 1] = clauseEnd(to, end);
        }
    }

    /**
     * Lets what stands before "according to Okoro" begin behind what is of another: "…, according to Reed, and …", or, where it goes
     * on behind the credit, in the clause behind a semicolon.
     */
    void beginBehindOthers(Candidate c) {
        int from = c.content[0];
        int to = c.content[1];
        if (c.cue < 0 || t.word[c.cue] != ACCORDING || to > c.cue || to - from > REACH) {
            return;
        }
        int begin = from;
        boolean other = false;
        for (int k = from + 1; k < to - 1; k++) {
            if (t.quote[k] >= 0) {
                continue;
            }
            boolean semicolon = t.word[k] == SEMICOLON && c.last() > c.cue;
            other |= t.word[k] == ACCORDING && t.word[k + 1] == TO;
            if (semicolon || (other && t.tag[k] == Tag.COMMA && OTHERS.contains(t.word[k + 1]))) {
                begin = t.firstWord(semicolon ? k + 1 : k + 2, to);
                other = false;
            }
        }
        c.content[0] = begin;
    }

    /** Lets "people for defending the mayor" begin with the people, behind a verb that judges them. */
    void beginWithWhoIsJudged(Candidate c) {
        int from = c.content[0];
        int object = c.cue + 1;
        if (c.cue < 0
                || c.rule != null
                || from < object + 2
                || from > object + LONGEST_OBJECT
                || t.word[from - 1] != FOR
                || t.tag[from] != Tag.VBG
                || !MisreadCredits.JUDGING.contains(t.word[c.cue])
                || c.sourceTo > c.cue) {
            return;
        }
        for (int i = object; i < from - 1; i++) {
            if (!(Tag.isNoun(t.tag[i]) || Tag.opensSubject(t.tag[i]) || t.tag[i] == Tag.JJ) || t.quote[i] >= 0) {
                return;
            }
        }
        c.content[0] = object;
    }

    private int sentenceEnd(int token) {
        int end = t.sentenceStart[t.sentence[token] + 1] - 1;
        int floor = Math.max(token, end - CLOSING);
        while (end > floor && !t.isWord(end)) {
            end--;
        }
        return end;
    }

    /** "that while she regrets it" before a comma and a subject. */
    private boolean isFrontedAlone(int from, int to) {
        int comma = commaBehind(to);
        if (comma < 0
                || !OPENING.contains(t.word[from + 1])
                || !(Tag.opensSubject(t.tagAt(comma + 1)) || Tag.isNoun(t.tagAt(comma + 1)))
                || (isPerson(comma + 1) && t.isSpeech(comma + 2))) {
            return false;
        }
        for (int i = from + 1; i <= to; i++) {
            if (t.tag[i] == Tag.COMMA) {
                return false;
            }
        }
        return true;
    }

    private boolean isPerson(int i) {
        return PERSONS.contains(t.word[i]) || Tag.isName(t.tag[i]);
    }

    /** "that the number of lights" before "(Unknown Lights) was far too low". */
    private boolean hasNoVerb(int from, int to, int end) {
        for (int i = from + 1; i <= to; i++) {
            if (Tag.isVerb(t.tag[i]) || t.tag[i] == Tag.MD) {
                return false;
            }
        }
        for (int i = to + 1; i <= end && t.tag[i] != Tag.COMMA; i++) {
            if (Tag.isFinite(t.tag[i])) {
                return t.quote[i] < 0;
            }
        }
        return false;
    }

    /** ", but that nobody came": the second of two. */
    private boolean isSecondThat(int from, int to) {
        int i = to + 1;
        if (t.tagAt(i) == Tag.COMMA || isDash(i) || t.shapeAt(i) == Tokens.CLOSE_MARK) {
            i++;
        }
        return JOINING.contains(t.wordAt(i))
                && t.quote[i] < 0
                && t.wordAt(i + 1) == THAT
                && !DEMONSTRATED.contains(t.wordAt(i + 2))
                && (t.word[from] == THAT || (t.tagAt(i + 2) != NN && t.verbsBetween(from, to) > 0));
    }

    private boolean isDash(int i) {
        return t.shapeAt(i) == Tokens.PUNCTUATION
                && "\u2014\u2013-".indexOf(t.frame.text().charAt(t.start[i])) >= 0;
    }

    /** ", as well as …", ", without …", ", rather than …": what the statement is not without. */
    private boolean isLimited(int to) {
        int i = commaBehind(to) + 1;
        if (i == 0) {
            return false;
        }
        int first = t.wordAt(i);
        int second = t.wordAt(i + 1);
        return (first == AS && second == WELL && t.wordAt(i + 2) == AS)
                || (first == RATHER && second == THAN)
                || (first == INSTEAD && second == OF)
                || (first == WITHOUT && t.tagAt(i + 1) == Tag.VBG);
    }

    private int commaBehind(int to) {
        int comma = t.shapeAt(to + 1) == Tokens.CLOSE_MARK ? to + 2 : to + 1;
        return t.tagAt(comma) == Tag.COMMA && t.quote[comma] < 0 ? comma : -1;
    }

    private int clauseEnd(int to, int end) {
        for (int i = Math.max(commaBehind(to), to) + 1; i < end; i++) {
            if (t.tag[i] == Tag.COMMA && t.quote[i] < 0) {
                return t.isWord(i - 1) ? i - 1 : i - 2;
            }
        }
        return end;
    }
}
