package dictum.attribution;

import java.util.Arrays;

/** Which tokens the best candidates of the cues claim, and how strongly: no token can serve two attributions. */
final class Claims {
    /** What stands for no claim. */
    static final float NONE = -9;

    private final float[] content;
    private final float[] contentOfNext;
    private final int[] claimant;
    private final float[] credit;
    private final float[] creditOfNext;
    private final int[] creditor;

    Claims(int tokens) {
        content = new float[tokens];
        contentOfNext = new float[tokens];
        claimant = new int[tokens];
        credit = new float[tokens];
        creditOfNext = new float[tokens];
        creditor = new int[tokens];
    }

    void clear() {
        for (float[] scores : new float[][] {content, contentOfNext, credit, creditOfNext}) {
            Arrays.fill(scores, NONE);
        }
        Arrays.fill(claimant, -2);
        Arrays.fill(creditor, -2);
    }

    void add(Candidate best) {
        float score = best.linear;
        if (score <= NONE) {
            return;
        }
        for (int i = 0; i < best.content.length; i += 2) {
            for (int k = best.content[i]; k <= best.content[i + 1]; k++) {
                claim(content, contentOfNext, claimant, k, best.cue, score);
            }
        }
        if (best.cue >= 0) {
            claim(credit, creditOfNext, creditor, best.cue, best.cue, score);
        }
        for (int k = Math.max(0, best.sourceFrom); k <= best.sourceTo; k++) {
            claim(credit, creditOfNext, creditor, k, best.cue, score);
        }
    }

    private static void claim(float[] first, float[] next, int[] owner, int token, int cue, float score) {
        if (score > first[token]) {
            next[token] = first[token];
            first[token] = score;
            owner[token] = cue;
        } else if (score > next[token]) {
            next[token] = score;
        }
    }

    /** The strongest claim of another cue than {@code cue} on the token as content. */
    float content(int token, int cue) {
        return claimant[token] == cue ? contentOfNext[token] : content[token];
    }

    /** The same on it as cue or source. */
    float credit(int token, int cue) {
        return creditor[token] == cue ? creditOfNext[token] : credit[token];
    }
}
