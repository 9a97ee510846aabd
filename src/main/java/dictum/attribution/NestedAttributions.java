package dictum.attribution;

import java.util.Set;

/** Tells which candidates hold words that are credited elsewhere, or are themselves a part of what is. */
final class NestedAttributions {
    private static final Set<Integer> TOLD =
            Tokens.hashesOf("told tells argued argues insisted insists claimed claims");
    private static final Set<Integer> SAID = Tokens.hashesOf("said says");
    private static final int THAT = Tokens.hashOf("that");
    private static final int WHICH = Tokens.hashOf("which");
    private static final int IN = Tokens.hashOf("in");
    private static final int ACCORDING = Tokens.hashOf("according");

    /** Words of a name with its titles. */
    private static final int LONGEST_NAME = 9;

    /** Tokens behind the last word of a quotation, up to the one behind its mark: the comma and the mark. */
    private static final int CLOSING = 3;

    /** Tokens from a verb of saying to the cue within what is said, and from a cue to "in which", at most. */
    private static final int REACH = 30;

    /** Tokens of a content that are looked through. */
    private static final int LONGEST_CONTENT = 120;

    /** Tokens between a verb and the marks that it credits. */
    private static final int BESIDE = 5;

    private static final int FOR = Tokens.hashOf("for");
    static final Set<Integer> JUDGING = Tokens.hashesOf(
            "praised praises praise praising criticised criticized criticises criticizes criticise criticize criticising criticizing "
                    + "blamed blames blame blaming thanked thanks thank thanking slammed slams slam blasted blasts blast mocked mocks "
                    + "mock attacked attacks attack condemned condemns condemn lauded lauds chided chides rebuked rebukes hailed hails "
                    + "faulted faults scolded scolds commended commends denounced denounces");
    private static final Set<Integer> OTHERS = Tokens.hashesOf("but and while");

    private final Tokens t;

    NestedAttributions(Tokens tokens) {
        this.t = tokens;
    }

    /**
     * Whether it takes a quotation with its credit from another paragraph than its cue's: “Nobody asked,” said Ada Okoro.
     */
    boolean holdsAnothersCredit(Candidate c) {
        for (int i = 0; i < c.content.length; i += 2) {
            int from = c.content[i];
            int to = c.content[i + 1];
            if (isApart(c, from, to) && t.quotedWordsWithin(from, to) > 0 && creditsOutsideMarks(from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it takes a credit for a part of what is said: "It might help, explains Okoro." */
    boolean holdsCredit(Candidate c) {
        for (int i = 0; i < c.content.length && c.cue >= 0; i += 2) {
            for (int k = c.content[i] + 1; k < Math.min(c.content[i + 1], c.content[i] + LONGEST_CONTENT); k++) {
                if (t.tag[k] == Tag.COMMA && t.quote[k] < 0 && isCredit(k + 1, c.content[i + 1])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "says Ada Okoro" up to a comma or the sentence's end. */
    private boolean isCredit(int verb, int to) {
        if (!t.isSpeech(verb) || !(Tag.isFinite(t.tag[verb]) || t.tag[verb] == Tag.NNS) || t.quote[verb] >= 0) {
            return false;
        }
        int end = verb + 1;
        while (end <= to && end <= verb + LONGEST_NAME && Tag.isName(t.tag[end]) && t.quote[end] < 0) {
            end++;
        }
        int next = Math.min(t.sentenceStart[t.sentence[to] + 1], to + REACH);
        boolean last = end > to && t.firstWord(end, next) == next;
        return end > verb + 1 && (last || t.tagAt(end) == Tag.COMMA && t.isCapitalised(end - 1));
    }

    /**
     * Whether whoever stands behind its cue is taken for what is said: "It is early days, warns Ada Okoro.", "according to the
     * Times, the Gazette".
     */
    boolean takesSpeakerForWords(Candidate c) {
        int from = c.content[c.content.length - 2];
        int to = c.last();
        if (c.cue < 0 || !t.isSpeech(c.cue)) {
            return false;
        }
        boolean behindVerb = c.rule == null && from == c.cue + 1 && c.first() < c.cue;
        boolean behindSource = t.word[c.cue] == ACCORDING && from == c.first() && from > c.cue;
        if (!behindVerb && !behindSource) {
            return false;
        }
        for (int i = from; i <= to; i++) {
            boolean article = i == from && t.tag[i] == Tag.DT;
            if (!(article || Tag.isName(t.tag[i])) || t.quote[i] >= 0) {
                return false;
            }
        }
        return true;
    }

    /** "praised Okoro for calling it “a farce”": whether those are the words of whom another judges. */
    boolean areOfWhomAnotherJudges(Candidate c) {
        if (c.cue < 3 || t.tag[c.cue] != Tag.VBG || t.word[c.cue - 1] != FOR || !Tag.isNoun(t.tag[c.cue - 2])) {
            return false;
        }
        for (int i = c.cue - 3; i > Math.max(c.sourceTo, c.cue - LONGEST_NAME - 1); i--) {
            if (JUDGING.contains(t.word[i])) {
                return c.sourceFrom >= 0 && c.sourceTo < i;
            }
        }
        return false;
    }

    /** ", but according to buyers, the paint peels": whether it takes what stands before, in the clause of another. */
    boolean isOfClauseBefore(Candidate c) {
        return c.cue > 2
                && t.word[c.cue] == ACCORDING
                && OTHERS.contains(t.word[c.cue - 1])
                && t.tag[c.cue - 2] == Tag.COMMA
                && c.first() < c.cue;
    }

    /** "“It is late,” Okoro said, according to the Gazette": whether it takes a quotation and the verb that credits it. */
    boolean passesOn(Candidate c) {
        if (c.cue < 0 || t.word[c.cue] != ACCORDING || c.first() > c.cue) {
            return false;
        }
        int from = c.content[0];
        int to = Math.min(c.content[1], c.cue);
        if (t.tag[from] == Tag.IN && from > t.sentenceStart[t.sentence[from]] && t.isWord(from - 1)) {
            return true;
        }
        if (t.quotedWordsWithin(from, to) == 0) {
            return false;
        }
        for (int k = Math.max(from, to - LONGEST_CONTENT) + 1; k <= to; k++) {
            boolean verb = t.quote[k] < 0 && t.isSpeech(k) && (Tag.isFinite(t.tag[k]) || t.tag[k] == Tag.VBG);
            if (verb && isBesideMarks(k, to)) {
                return true;
            }
        }
        return false;
    }

    /** "called the turn “heartbreaking”", "“late,” he said". */
    private boolean isBesideMarks(int verb, int to) {
        for (int i = verb + 1; i <= Math.min(to, verb + BESIDE); i++) {
            if (t.quote[i] >= 0) {
                return true;
            }
            if (t.tag[i] == Tag.COMMA && i > verb + 1) {
                break;
            }
        }
        for (int i = verb - 1; i >= verb - BESIDE && i > 0; i--) {
            if (t.quote[i] >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean creditsOutsideMarks(int from, int to) {
        for (int k = from; k <= to; k++) {
            if (t.quote[k] < 0 && Tag.isFinite(t.tag[k]) && t.isSpeech(k)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it takes a quotation that is credited right behind its marks, with its credit or without. */
    boolean holdsCreditedWords(Candidate c) {
        for (int i = 0; i < c.content.length && c.cue >= 0 && c.rule == null; i += 2) {
            int from = c.content[i];
            int to = c.content[i + 1];
            boolean behind = from > c.cue || isApart(c, from, to);
            int end = behind ? t.paragraphStart[t.paragraph[to] + 1] - 1 : to;
            if (t.quotedWordsWithin(from, to) > 0 && creditsBehindComma(from, end, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isApart(Candidate c, int from, int to) {
        return t.paragraph[from] != t.paragraph[c.cue] && t.paragraph[from] == t.paragraph[to];
    }

    /**
     * Whether a verb of saying stands close behind marks that end with a comma: “But it will be,” the official added.
     *
     * @param end the last token that the verb may be
     * @param to the last word that may stand in those marks
     */
    private boolean creditsBehindComma(int from, int end, int to) {
        for (int k = from + 1; k < Math.min(end, to + CLOSING); k++) {
            if (t.quote[k] >= 0 && t.quote[k + 1] != t.quote[k] && endsWithComma(k) && opensLikeSentence(t.quote[k])) {
                for (int i = k + 1; i <= Math.min(end, k + LONGEST_NAME) && isOfCredit(i); i++) {
                    if (t.isSpeech(i) && Tag.isFinite(t.tag[i])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the token may stand between a quotation and its verb: no other clause begins there. */
    private boolean isOfCredit(int i) {
        return t.quote[i] < 0 && t.tag[i] != Tag.CC && !OthersWords.JOINING_CLAUSES.contains(t.word[i]);
    }

    private boolean opensLikeSentence(int quote) {
        return t.isCapitalised(t.firstWord(t.quoteFirst[quote], t.quoteLast[quote]));
    }

    private boolean endsWithComma(int last) {
        return t.tag[last - 1] == Tag.COMMA || t.tag[last] == Tag.COMMA || t.tagAt(last + 1) == Tag.COMMA;
    }

    /** "According to a note that was sent on Thursday, the shift …": whether the content begins with what the source is. */
    boolean tellsOfSource(Candidate c) {
        return c.cue >= 0
                && t.word[c.cue] == ACCORDING
                && c.first() == c.sourceTo + 1
                && (OthersWords.ABOUT_IT.contains(t.word[c.first()]) || Tag.isFinite(t.tag[c.first()]));
    }

    /** "Okoro said the board had recommended a delay": what the board did is a part of what Okoro said, and no statement of hers. */
    boolean isWithinStatement(Candidate c) {
        int said = c.sourceTo + 1;
        boolean verbal = c.cue > 0 && (Tag.isFinite(t.tag[c.cue]) || t.isPerfect(c.cue));
        if (c.rule != null
                || c.cue <= said + 1
                || c.cue > said + REACH
                || c.sourceFrom < 0
                || c.first() < c.cue
                || !isSaid(said)
                || !verbal) {
            return false;
        }
        int verb = c.cue - 1;
        while (verb > said && (Tag.isVerb(t.tag[verb]) || t.tag[verb] == Tag.MD || t.tag[verb] == Tag.RB)) {
            verb--;
        }
        if (!Tag.isNoun(t.tag[verb]) && t.tag[verb] != Tag.PRP) {
            return false;
        }
        for (int i = said + 1; i < c.cue; i++) {
            if (t.quote[i] >= 0
                    || t.tag[i] == Tag.COMMA
                    || t.tag[i] == Tag.CC
                    || OthersWords.ABOUT_IT.contains(t.word[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isSaid(int i) {
        return (SAID.contains(t.word[i]) || TOLD.contains(t.word[i])) && t.sentence[i] == t.sentence[i - 1];
    }

    /** "cleared of doping by a panel which found that …": whether another verb of saying stands right before "that". */
    boolean isCuedByAnother(Candidate c) {
        int first = c.cue < 0 ? 0 : c.firstBehindCue();
        return first > c.cue + 1
                && t.word[first] == THAT
                && t.sentence[first] == t.sentence[c.cue]
                && t.isSpeech(first - 1)
                && t.tag[first - 1] != Tag.VBG
                && Tag.isFinite(t.tag[first - 1])
                && t.word[first - 2] == WHICH;
    }

    /** "read from a column in which Okoro called the plan “a farce”": the words in marks are Okoro's. */
    boolean isWithinText(Candidate c) {
        int last = c.last();
        for (int i = c.cue - 2; c.sourceFrom >= 0 && i > Math.max(c.sourceTo, c.cue - LONGEST_NAME); i--) {
            if (t.word[i] == WHICH
                    && t.word[i - 1] == IN
                    && t.tag[i + 1] != Tag.PRP
                    && (Tag.isNoun(t.tag[i + 1]) || Tag.opensSubject(t.tag[i + 1]))) {
                return true;
            }
        }
        if (c.cue < 0 || last < c.cue || t.quotedWordsWithin(c.first(), last) == 0) {
            return false;
        }
        for (int i = c.cue + 2; i < Math.min(last, c.cue + REACH) && t.quote[i] < 0; i++) {
            if (t.word[i] == WHICH && t.word[i - 1] == IN && t.tag[i + 1] != Tag.PRP) {
                for (int k = i + 2; k < Math.min(last, i + LONGEST_NAME) && t.quote[k] < 0; k++) {
                    if (t.isSpeech(k) && (Tag.isFinite(t.tag[k]) || t.isPerfect(k))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
