package dictum.attribution;

import java.util.Arrays;

/**
 * Scores what {@link Pointers} proposes: the sums of its features' weights, of which the parts that several cues, sources
 * or boundaries share are added up once.
 */
final class PointerScores {
    /** More than the tokens within reach of a cue, so that few of them push each other out. */
    private static final int PLACES = 512;

    private final Pointers pointers;
    private final PositionFeatures positions;
    private final BoundaryWeights weights;
    private final FeatureList features = new FeatureList();

    /** For every place the pair of token and cue that it holds, and the sums of all their features. */
    private final int[] pairTokens = new int[PLACES];

    private final int[] pairCues = new int[PLACES];
    private final long[] sumsOfPairs = new long[2 * PLACES];

    /** The same for a token and its side alone. */
    private final int[] tokens = new int[2 * PLACES];

    private final long[] sumsOfTokens = new long[4 * PLACES];

    PointerScores(Tokens tokens, Models models, Pointers pointers) {
        this.pointers = pointers;
        positions = new PositionFeatures(tokens);
        weights = models.boundaries();
        Arrays.fill(this.tokens, -1);
        Arrays.fill(pairCues, -1);
    }

    /** Scores the candidates of {@link Pointers#sourceStarts}. */
    float sourceStart(int i, int cue) {
        if (i == Pointers.NONE) {
            return weights.table(Boundary.SOURCE_START).score(pointers.sourceStart(i, cue));
        }
        float position = position(Boundary.SOURCE_START, i, cue);
        features.clear();
        pointers.ofSourceStart(features, i, cue);
        return position + weights.table(Boundary.SOURCE_START).score(features);
    }

    float sourceEnd(int i, int start, int cue) {
        float position = position(Boundary.SOURCE_END, i, cue);
        features.clear();
        pointers.ofSourceEnd(features, i, start, cue);
        return position + weights.table(Boundary.SOURCE_END).score(features);
    }

    float contentNear(int i, int cue, int sourceFrom, int sourceTo, boolean left) {
        Boundary near = Boundary.near(left);
        if (i == Pointers.NONE) {
            return weights.table(near).score(pointers.contentNear(i, cue, sourceFrom, sourceTo, left));
        }
        float position = position(near, i, cue);
        features.clear();
        pointers.ofContentNear(features, i, cue, sourceFrom, sourceTo, left);
        return position + weights.table(near).score(features);
    }

    float contentFar(int i, int near, int cue, int sourceFrom, int sourceTo, boolean left) {
        Boundary far = Boundary.far(left);
        float position = position(far, i, cue);
        features.clear();
        pointers.ofContentFar(features, i, near, cue, sourceFrom, sourceTo);
        return position + weights.table(far).score(features);
    }

    private float position(Boundary boundary, int i, int cue) {
        int place = i & (PLACES - 1);
        if (pairTokens[place] != i || pairCues[place] != cue) {
            int token = ofToken(i, PositionFeatures.side(i, cue));
            features.clear();
            positions.addOfPair(features, i, cue);
            weights.addUp(features, sumsOfPairs, place);
            sumsOfPairs[2 * place] += sumsOfTokens[2 * token];
            sumsOfPairs[2 * place + 1] += sumsOfTokens[2 * token + 1];
            pairTokens[place] = i;
            pairCues[place] = cue;
        }
        return weights.score(boundary, sumsOfPairs, place, PositionFeatures.SIZE);
    }

    /** The place of the sums that hold for every cue on one side of the token. */
    private int ofToken(int i, int side) {
        int key = 2 * i + side;
        int place = key & (2 * PLACES - 1);
        if (tokens[place] != key) {
            features.clear();
            positions.addOfToken(features, i, side);
            weights.addUp(features, sumsOfTokens, place);
            tokens[place] = key;
        }
        return place;
    }
}
