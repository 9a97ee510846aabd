package dictum.attribution;

import dictum.model.Quotation.Kind;
import java.util.Arrays;
import java.util.Set;

/**
 * Ends a content before what the reporter goes on with: "…, a charge denied by Okoro", "…, but she doubted that …", "who said she
 * was ill has won".
 *
 * <p>Only words outside marks are cut off.
 */
final class ReportersWords {
    /** What the reporter calls what somebody says of another. */
    static final Set<Integer> CLAIMS =
            Tokens.hashesOf("charge claim accusation allegation assertion suggestion contention insinuation");

    /** What the reporter makes of a statement: ", a clear message to the board". */
    private static final Set<Integer> SIGNALS = Tokens.hashesOf(
            "message sign signal reference nod jab swipe allusion departure reversal contrast rebuke concession admission reminder dig");

    /** What others do to what is said: ", a figure the board disputes". */
    private static final Set<Integer> DISPUTING = Tokens.hashesOf(
            "disputes disputed denies denied rejects rejected contests contested questions questioned challenged");

    /** Tokens from the article to such a verb. */
    private static final int LONGEST_DISPUTE = 8;

    private static final Set<Integer> LEADING = Tokens.hashesOf("to about that of at from in");
    private static final Set<Integer> ARTICLES = Tokens.hashesOf("a an");
    private static final Set<Integer> PRONOUNS = Tokens.hashesOf("he she they");
    private static final Set<Integer> RELATIVE = Tokens.hashesOf("who that which");
    private static final Set<Integer> AUXILIARIES = Tokens.hashesOf("has have had is are was were will would");
    /** What a number of people does: "the share who said they read at night rose by a tenth". */
    private static final Set<Integer> CHANGING = Tokens.hashesOf(
            "rose rises fell falls grew grows dropped drops climbed climbs jumped jumps doubled doubles increased increases decreased "
                    + "decreases declined declines slipped slips");

    private static final Set<Integer> CALLING =
            Tokens.hashesOf("called calls dubbed dubs termed terms labelled labeled branded deemed described");
    private static final Set<Integer> SUBORDINATING = Tokens.hashesOf(
            "because that if as since while after before until although though whether than like unless");
    private static final int BUT = Tokens.hashOf("but");
    private static final int THAT = Tokens.hashOf("that");
    private static final int CONTRARY = Tokens.hashOf("contrary");
    private static final int TO = Tokens.hashOf("to");
    private static final int WHO = Tokens.hashOf("who");

    /** Tokens that are looked through, so that a sentence of any length costs the same for each cue. */
    private static final int REACH = 120;

    /** Tokens between "a" and "charge" with it: "a serious charge". */
    private static final int QUALIFIED = 2;

    /** Words that a statement has at least before such a cut. */
    private static final int FEWEST_WORDS = 3;

    private final Tokens t;
    private final UnsaidCues unsaid;
    private final ReportersClauses goesOn;

    ReportersWords(Tokens tokens, UnsaidCues unsaid) {
        this.t = tokens;
        this.goesOn = new ReportersClauses(tokens);
        this.unsaid = unsaid;
    }

    /** Shortens the last part of {@code c}'s content, where it stands behind the cue, in place. */
    void cutOff(Candidate c) {
        int n = c.content.length;
        if (c.cue < 0 || (c.rule != null && c.rule.kind() == Kind.DIRECT) || c.content[n - 2] < c.cue) {
            return;
        }
        int from = c.content[n - 2];
        int to = c.content[n - 1];
        int end = Math.min(to, from + REACH);
        int quoted = Tag.isNoun(t.tag[c.cue]) && t.word[from] == THAT ? t.firstWord(from + 1, end) : from;
        boolean noun = quoted > from && t.quote[quoted] >= 0;
        if (noun || CALLING.contains(t.word[c.cue]) && t.quote[from] >= 0 && c.cue >= from - 2) {
            int marked = quoted;
            while (marked < end && (t.quote[marked] >= 0 || !t.isWord(marked))) {
                marked++;
            }
            boolean whole = !noun || t.verbsBetween(quoted, marked) > 0;
            if (whole && marked < end && Tag.isFinite(t.tag[marked])) {
                c.content[n - 1] = marked - 1;
                return;
            }
        }
        boolean relative = t.wordAt(c.cue - 1) == WHO || isOfOwner(c);
        int verb = -1;
        for (int k = from; k < end; k++) {
            if (t.quote[k] >= 0) {
                verb = verb < 0 && Tag.isFinite(t.tag[k]) ? k : verb;
                continue;
            }
            // "for a week,” an allegation the company denies"
            if (t.shape[Math.max(0, k - 1)] == Tokens.CLOSE_MARK
                    && t.tagAt(k - 2) == Tag.COMMA
                    && opensJudgement(k, end)) {
                c.content[n - 1] = k - 1;
                return;
            }
            if (k >= from + FEWEST_WORDS
                    && t.tag[k] == Tag.COMMA
                    && (opensJudgement(k + 1, end) || opensDoubt(k + 1, end))) {
                c.content[n - 1] = k - 1;
                return;
            }
            if (k > from && goesOn.isReporters(c, from, k, to)) {
                c.content[n - 1] = goesOn.lastBefore(k);
                return;
            }
            if (relative && verb >= 0 && isMainVerb(verb, k)) {
                c.content[n - 1] = k - 1;
                return;
            }
            verb = verb < 0 && Tag.isFinite(t.tag[k]) ? k : verb;
        }
    }

    /** "Okoro's conclusion that it was late is not shared": the sentence goes on with what became of it. */
    private boolean isOfOwner(Candidate c) {
        return Tag.isNoun(t.tag[c.cue])
                && c.sourceFrom == t.firstWord(t.sentenceStart[t.sentence[c.cue]], c.cue)
                && c.sourceTo < c.cue
                && t.tag[c.cue - 1] != Tag.COMMA
                && t.word[c.first()] == THAT
                && t.verbsBetween(c.sourceFrom - 1, c.cue) == 0;
    }

    /** "Answering a question, Okoro told MPs that …": what she did meanwhile is no part of what she told. */
    int[] withoutAdjunct(Candidate candidate, int[] content) {
        int said = 0;
        while (said < content.length && content[said] < candidate.cue) {
            said += 2;
        }
        if (said > 0 && said < content.length && unsaid.isAccused(candidate)) {
            return Arrays.copyOfRange(content, said, content.length);
        }
        boolean meanwhile = said > 0
                && said < content.length
                && t.word[content[said]] == THAT
                && t.tag[content[0]] == Tag.VBG
                && t.quote[content[0]] < 0
                && content[0] < candidate.sourceFrom
                && candidate.sourceFrom < candidate.cue;
        return meanwhile ? Arrays.copyOfRange(content, said, content.length) : content;
    }

    /** ", a charge denied by Okoro": what the reporter calls the statement. */
    private boolean opensJudgement(int first, int end) {
        if (t.wordAt(first) == CONTRARY && t.wordAt(first + 1) == TO) {
            return true;
        }
        if (!ARTICLES.contains(t.wordAt(first)) || t.quote[first] >= 0) {
            return false;
        }
        for (int i = first + 1; i <= Math.min(end - 1, first + QUALIFIED); i++) {
            if (CLAIMS.contains(t.word[i]) || SIGNALS.contains(t.word[i]) && LEADING.contains(t.wordAt(i + 1))) {
                return true;
            }
        }
        for (int i = first + 3; i <= Math.min(end, first + LONGEST_DISPUTE) && t.isWord(i) && t.quote[i] < 0; i++) {
            if (DISPUTING.contains(t.word[i]) && Tag.isNoun(t.tag[i - 1])) {
                return true;
            }
        }
        return false;
    }

    /** ", but she doubted that …": the next statement. */
    private boolean opensDoubt(int but, int end) {
        int verb = t.tagAt(but + 2) == Tag.RB ? but + 3 : but + 2;
        return t.wordAt(but) == BUT
                && verb < end
                && t.quote[but] < 0
                && PRONOUNS.contains(t.word[but + 1])
                && Tag.isFinite(t.tag[verb])
                && (t.isSpeech(verb) || t.quotedWordsWithin(verb, end) == 0 && t.sense[verb] != 0)
                && t.word[verb + 1] == THAT;
    }

    /**
     * "who said she was shamed during a lesson has won": whether the verb at {@code k}, behind the clause's own at {@code verb},
     * has no subject of its own.
     */
    private boolean isMainVerb(int verb, int k) {
        if (!(AUXILIARIES.contains(t.word[k]) || CHANGING.contains(t.word[k]))
                || !Tag.isNoun(t.tag[k - 1])
                || t.quote[k - 1] >= 0) {
            return false;
        }
        int i = k - 1;
        while (i > verb
                && (Tag.isNoun(t.tag[i]) || t.tag[i] == Tag.JJ || t.tag[i] == Tag.DT || t.tag[i] == Tag.OWNER)) {
            i--;
        }
        if (t.tag[i] != Tag.IN && t.word[i] != TO || SUBORDINATING.contains(t.word[i])) {
            return false;
        }
        for (; i > verb; i--) {
            if (t.tag[i] == Tag.COMMA || t.tag[i] == Tag.CC || RELATIVE.contains(t.word[i])) {
                return false;
            }
        }
        return true;
    }
}
