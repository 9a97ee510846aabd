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

    private boolean creditsOutsideMarks(int from, int to) {
        for (int k = from; k <= to; k++) {
            if (t.quote[k] < 0 && Tag.isFinite(t.tag[k]) && t.isSpeech(k)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is one: it may not be chosen at all. */
    boolean isOne(Candidate c) {
        return holdsCreditedWords(c)
                || tellsOfSource(c)
                || isWithinStatement(c)
                || isWithinText(c)
                || isCuedByAnother(c);
    }

    /** Whether it takes a quotation that is credited right behind its marks, with its credit or without. */
    private boolean holdsCreditedWords(Candidate c) {
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
    private boolean tellsOfSource(Candidate c) {
        return c.cue >= 0
                && t.word[c.cue] == ACCORDING
                && c.first() == c.sourceTo + 1
                && (OthersWords.ABOUT_IT.contains(t.word[c.first()]) || Tag.isFinite(t.tag[c.first()]));
    }

    /** "Okoro said the board had recommended a delay": what the board did is a part of what Okoro said, and no statement of hers. */
    private boolean isWithinStatement(Candidate c) {
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
    private boolean isCuedByAnother(Candidate c) {
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
    private boolean isWithinText(Candidate c) {
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
