package dictum.attribution;

/** Words that are taken, token by token: no word is in two contents, or in the content of one and the cue or source of another. */
final class TakenWords {
    private static final int WHO = Tokens.hashOf("who");

    private final Tokens t;
    private final boolean[] contents;
    private final boolean[] credits;
    /** What stands behind "who" in a source: "said Barr, who says he is sorry". */
    private final boolean[] clauses;

    TakenWords(Tokens tokens) {
        t = tokens;
        contents = new boolean[tokens.size];
        credits = new boolean[tokens.size];
        clauses = new boolean[tokens.size];
    }

    boolean isFree(Candidate c) {
        if (c.cue >= 0 && contents[c.cue]) {
            return false;
        }
        boolean inClause = false;
        for (int i = Math.max(0, c.sourceFrom); i <= c.sourceTo; i++) {
            // "Barr, who says he is sorry, told …": what lies in a clause about the source is another's content.
            inClause |= t.word[i] == WHO;
            if (contents[i] && !inClause) {
                return false;
            }
        }
        boolean says = c.cue >= 0 && t.isSpeech(c.cue);
        for (int i = 0; i < c.content.length; i += 2) {
            for (int k = c.content[i]; k <= c.content[i + 1]; k++) {
                if (contents[k] || credits[k] || clauses[k] && !says) {
                    return false;
                }
            }
        }
        return true;
    }

    void take(Candidate c) {
        if (c.cue >= 0) {
            credits[c.cue] = true;
        }
        boolean[] credit = credits;
        for (int i = Math.max(0, c.sourceFrom); i <= c.sourceTo; i++) {
            credit = t.word[i] == WHO ? clauses : credit;
            credit[i] = true;
        }
        for (int i = 0; i < c.content.length; i += 2) {
            for (int k = c.content[i]; k <= c.content[i + 1]; k++) {
                contents[k] = true;
            }
        }
    }
}
