package dictum.attribution;

import java.util.List;
import java.util.Set;

/** Tells which candidates take a credit the wrong way round: the speaker for what is said, or whom somebody quotes for somebody's words. */
final class MisreadCredits {
    private static final Set<Integer> SAYING = Tokens.hashesOf(
            "said says explained explains cautioned cautions noted notes argued argues cites wrote writes");
    private static final int ACCORDING = Tokens.hashOf("according");

    /** Words of a name with its titles. */
    private static final int LONGEST_NAME = 9;

    /** Tokens from a cue to the verb of another, at most. */
    private static final int REACH = 30;

    private final Tokens t;

    MisreadCredits(Tokens tokens) {
        this.t = tokens;
    }

    /** "It might help, says personal trainer Ada Okoro": whether she is taken for what is said, where a rule reads the credit behind it. */
    static boolean holdsSpeaker(Candidate c, List<Candidate> group) {
        for (Candidate ruled : group) {
            if (ruled.rule != null
                    && c.rule == null
                    && ruled.sourceFrom == ruled.cue + 1
                    && ruled.first() < ruled.cue
                    && c.overlaps(ruled.sourceFrom, ruled.sourceTo)) {
                return true;
            }
        }
        return false;
    }

    /** "It costs more, said Ada Okoro, an economist": whether what stands behind the verb is who says it, and no clause. */
    boolean isSpeakerBehindVerb(Candidate c) {
        int first = c.first();
        boolean behind = c.rule == null
                && first == c.cue + 1
                && c.sourceFrom >= 0
                && c.sourceTo < c.cue
                && t.tag[c.cue - 1] == Tag.COMMA
                && t.quote[first] < 0
                && SAYING.contains(t.word[c.cue]);
        boolean name = false;
        for (int i = first; behind && i <= c.last() && t.tag[i] != Tag.COMMA; i++) {
            behind = !Tag.isFinite(t.tag[i]) && t.quote[i] < 0 && i < first + LONGEST_NAME;
            name |= Tag.isName(t.tag[i]);
        }
        return behind && name;
    }

    /** "According to Okoro, the mayor once warned: “…”": whether the words in marks are another's, as the one named last tells it. */
    boolean isToldOfAnother(Candidate c) {
        if (c.cue < 0 || t.word[c.cue] != ACCORDING || c.first() < c.cue || t.quote[c.last()] < 0) {
            return false;
        }
        int end = Math.min(c.last(), c.cue + REACH);
        for (int i = Math.max(c.cue + 2, c.sourceTo + 1); i < end && t.quote[i] < 0; i++) {
            if (Tag.isVerb(t.tag[i]) && t.tag[i] != Tag.VBG && t.isSpeech(i)) {
                int next = t.firstWord(i + 1, end);
                return t.quote[next] >= 0 && opensLikeSentence(t.quote[next]);
            }
        }
        return false;
    }

    private boolean opensLikeSentence(int quote) {
        return t.isCapitalised(t.firstWord(t.quoteFirst[quote], t.quoteLast[quote]));
    }
}
