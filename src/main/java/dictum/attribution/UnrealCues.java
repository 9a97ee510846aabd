package dictum.attribution;

import java.util.Set;

/** Cues of what nobody has said yet or at all: "might say", "is eager to prove", "if she says", "whether he would accept". */
final class UnrealCues {
    /** What makes a perfect unreal: "might have said". */
    private static final Set<Integer> UNREAL = Tokens.hashesOf("might could would should may must");

    /** What makes a verb one that nobody has done: "might say". */
    private static final Set<Integer> POSSIBLE = Tokens.hashesOf("might could may should");

    private static final Set<Integer> CONDITIONAL = Tokens.hashesOf("might could may should would must");

    private static final Set<Integer> SUPPOSING =
            Tokens.hashesOf("if unless whether doubtful unlikely improbable inconceivable");

    /** Of what somebody else does: "It is doubtful Okoro knew that". */
    private static final Set<Integer> DOUBTFUL = Tokens.hashesOf("doubtful unlikely improbable inconceivable");

    private static final int LIKE = Tokens.hashOf("like");
    private static final Set<Integer> SOUNDING = Tokens.hashesOf("sound look seem feel");
    private static final Set<Integer> NEGATING = Tokens.hashesOf("not doesn't didn't don't doesn’t didn’t don’t never");
    private static final int IT = Tokens.hashOf("it");
    private static final Set<Integer> LIMITING = Tokens.hashesOf("only just merely simply");

    /** What says that somebody may never say it: "eager to prove"; what is to be said on a day comes with a caution. */
    private static final Set<Integer> PROSPECTIVE = Tokens.hashesOf(
            "unlikely likelier eager bound prepared supposed sure certain tempted reluctant hesitant loath left");

    /** What somebody still has to do: "has to show", "needs to tell". */
    private static final Set<Integer> OBLIGED = Tokens.hashesOf("has have need needs ought must");

    /** Verbs of those who have to and do: "has to admit". */
    private static final Set<Integer> ADMITTING =
            Tokens.hashesOf("admit concede acknowledge confess say laugh wonder ask");

    private static final Set<Integer> ABLE = Tokens.hashesOf("able free");

    /** Tokens of a subject of several, "Okoro and her friends", before the last. */
    private static final int LONGEST_SUBJECT = 6;

    private static final int LIKELY = Tokens.hashOf("likely");
    private static final Set<Integer> COMPARED = Tokens.hashesOf("more less most least");
    private static final int EVEN = Tokens.hashOf("even");
    private static final int TO = Tokens.hashOf("to");
    private static final int BE = Tokens.hashOf("be");
    private static final int BASE = Tag.of("VB");

    private final Tokens t;

    UnrealCues(Tokens tokens) {
        t = tokens;
    }

    /** Whether the cue of the candidate is one, unlike "even if Okoro said so". */
    boolean isOne(Candidate c) {
        int before = behindAdverb(c.cue - 1);
        // "is eager to prove that it was late", where "eager" is taken for the cue.
        boolean prospect = PROSPECTIVE.contains(t.word[c.cue])
                && t.wordAt(c.cue + 1) == TO
                && c.firstBehindCue() > c.cue + 2
                && t.tag[c.cue] != Tag.IN;
        boolean doubted = DOUBTFUL.contains(t.word[c.cue]) && t.wordAt(c.cue - 2) == IT && c.sourceFrom > c.cue;
        return prospect
                || doubted
                || isUnlike(c)
                || isPerfect(before)
                || isPossible(c.cue, before)
                || isSupposed(c, before)
                || isAhead(c.cue, before);
    }

    private int behindAdverb(int i) {
        return i > 0 && t.tag[i] == Tag.RB ? i - 1 : i;
    }

    /** "It doesn't sound like Okoro knows what is next". */
    private boolean isUnlike(Candidate c) {
        int like = c.sourceFrom - 1;
        return like > 2
                && t.word[like] == LIKE
                && SOUNDING.contains(t.word[like - 1])
                && NEGATING.contains(t.word[like - 2]);
    }

    /** "might have said “sorry”". */
    private boolean isPerfect(int before) {
        return before > 0 && CueLexicon.HAVING.contains(t.word[before]) && UNREAL.contains(t.word[before - 1]);
    }

    /** "Okoro could argue that", "would be praising it". */
    private boolean isPossible(int cue, int before) {
        if (before > 0 && t.tag[cue] == Tag.VBG && t.word[before] == BE) {
            return CONDITIONAL.contains(t.wordAt(behindAdverb(before - 1)));
        }
        return before >= 0
                && POSSIBLE.contains(t.word[before])
                && !Tag.isName(t.tag[before])
                && !(t.isCapitalised(before) && before > t.sentenceStart[t.sentence[cue]])
                && !LIMITING.contains(t.word[cue - 1])
                && !LIMITING.contains(t.wordAt(cue + 1));
    }

    /** "if Okoro says “no”", "it is unclear whether Okoro would accept it". */
    private boolean isSupposed(Candidate c, int before) {
        int supposing = c.sourceFrom - 1;
        int floor = Math.max(0, supposing - LONGEST_SUBJECT);
        while (supposing > floor
                && t.tag[supposing + 1] != Tag.PRP
                && (Tag.isNoun(t.tag[supposing]) || t.tag[supposing] == Tag.CC || t.tag[supposing] == Tag.OWNER)) {
            supposing--;
        }
        if (supposing < 0
                || !SUPPOSING.contains(t.word[supposing])
                || t.wordAt(supposing - 1) == EVEN
                || c.firstBehindCue() <= c.cue) {
            return false;
        }
        int subject = before >= 0 && CONDITIONAL.contains(t.word[before]) ? before - 1 : before;
        return c.sourceTo == subject;
    }

    /** "is eager to prove", "has to show", "would be able to claim", "could try to require". */
    private boolean isAhead(int cue, int before) {
        if (t.wordAt(before) != TO) {
            return false;
        }
        int frame = behindAdverb(before - 1);
        int word = t.wordAt(frame);
        if (OBLIGED.contains(word)) {
            return !ADMITTING.contains(t.word[cue]);
        }
        if (ABLE.contains(word)) {
            return t.wordAt(frame - 1) == BE && CONDITIONAL.contains(t.wordAt(frame - 2));
        }
        boolean tried = frame > 0 && t.tag[frame] == BASE && POSSIBLE.contains(t.wordAt(frame - 1));
        // "more likely to say that it is too late than too early": how many do, and not what.
        if (word == LIKELY) {
            return COMPARED.contains(t.wordAt(frame - 1));
        }
        return tried || PROSPECTIVE.contains(word) && t.tag[frame] != Tag.IN;
    }
}
