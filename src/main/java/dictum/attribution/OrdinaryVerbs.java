package dictum.attribution;

import java.util.Set;

/** Verbs and nouns that tell of statements elsewhere and of none here: "accepted the apology", "raising hopes of". */
final class OrdinaryVerbs {
    /** What is done to a thing: "accepted the apology", "gave a smile", "posted a picture". */
    private static final Set<Integer> DOING =
            Tokens.hashesOf("accepted accepts gave gives posted posts apologized apologised apologizes apologises");

    /** What is no statement whatever follows: "interested in joining". */
    private static final Set<Integer> NEVER = Tokens.hashesOf("interested referring");

    /** What is done to hopes and fears that are nobody's here: "raising hopes of a cheaper weapon". */
    private static final Set<Integer> RAISING = Tokens.hashesOf(
            "raising raised raises sparking sparked fuelling fueling fuelled fueled prompting prompted stoking stoked dashing dashed "
                    + "easing eased");

    /** Without "to" right behind it, somebody is sent on: "referred the call to the police". */
    private static final Set<Integer> REFERRING = Tokens.hashesOf("refer refers referred");

    private static final int TO = Tokens.hashOf("to");
    private static final Set<Integer> ANSWERING = Tokens.hashesOf("answered answers answering");
    private static final Set<Integer> CALLING = Tokens.hashesOf("telephone phone door call calls doorbell bell");

    /** Participles of what was done to somebody before the words: "Reached at home, Okoro agreed." */
    private static final Set<Integer> REACHED =
            Tokens.hashesOf("reached contacted approached asked pressed questioned");

    private static final Set<Integer> NOBODY = Tokens.hashesOf("nobody none neither");
    private static final int NO = Tokens.hashOf("no");
    private static final int ONE = Tokens.hashOf("one");
    private static final int NOTHING = Tokens.hashOf("nothing");
    private static final int THAT = Tokens.hashOf("that");

    /** Words of "nothing of the kind". */
    private static final int LONGEST_NOTHING = 4;

    private final Tokens t;

    OrdinaryVerbs(Tokens tokens) {
        this.t = tokens;
    }

    /** Whether a content none of whose words stand in marks is no statement. */
    boolean isMeant(Candidate c) {
        int first = c.first();
        int cue = t.word[c.cue];
        boolean behind = first > c.cue;
        boolean verbless = t.verbsBetween(first - 1, c.last() + 1) == 0;
        return NEVER.contains(cue)
                || (behind && REFERRING.contains(cue) && t.wordAt(c.cue + 1) != TO)
                || (behind && verbless && t.word[first] != THAT && DOING.contains(cue))
                || (behind && ANSWERING.contains(cue) && isCall(first))
                || (behind && verbless && isNothing(first, c.last()))
                || (t.isWord(c.cue) && Tag.isNoun(t.tag[c.cue]) && RAISING.contains(t.wordAt(c.cue - 1)))
                || isFronted(c);
    }

    /** "Nobody told Varga that …": what was not told. */
    boolean isByNobody(Candidate c) {
        int first = c.sourceFrom;
        return first >= 0
                && first < c.cue
                && (NOBODY.contains(t.word[first]) || t.word[first] == NO && t.wordAt(first + 1) == ONE);
    }

    private boolean isCall(int first) {
        return CALLING.contains(t.word[first]) || CALLING.contains(t.wordAt(first + 1));
    }

    private boolean isNothing(int first, int last) {
        return t.word[first] == NOTHING && last - first < LONGEST_NOTHING;
    }

    /** "Reached at home, Okoro agreed." */
    private boolean isFronted(Candidate c) {
        int first = c.first();
        return c.last() < c.sourceFrom
                && c.sourceFrom < c.cue
                && REACHED.contains(t.word[first])
                && first == t.firstWord(t.sentenceStart[t.sentence[first]], first)
                && t.verbsBetween(first, c.last() + 1) == 0;
    }
}
