package dictum.attribution;

import java.util.Arrays;

/**
 * Scores what {@link Pointers} proposes: the sums of its features' weights, of which the parts that several cues, sources
 * or bounds share are added up once.
 */
final class PointerScores {
    private final Pointers pointers;
    private final FeatureList features = new FeatureList();
    private final Boundary sourceStart;
    private final Boundary sourceEnd;
    private final Boundary nearLeft;
    private final Boundary farLeft;
    private final Boundary nearRight;
    private final Boundary farRight;

    PointerScores(Tokens tokens, Models models, Pointers pointers) {
        this.pointers = pointers;
        PositionFeatures positions = new PositionFeatures(tokens);
        sourceStart = new Boundary(models.sourceStart(), positions);
        sourceEnd = new Boundary(models.sourceEnd(), positions);
        nearLeft = new Boundary(models.nearLeft(), positions);
        farLeft = new Boundary(models.farLeft(), positions);
        nearRight = new Boundary(models.nearRight(), positions);
        farRight = new Boundary(models.farRight(), positions);
    }

    /** Scores the candidates of {@link Pointers#sourceStarts}. */
    float sourceStart(int i, int cue) {
        if (i == Pointers.NONE) {
            return sourceStart.table.score(pointers.sourceStart(i, cue));
        }
        features.clear();
        pointers.ofSourceStart(features, i, cue);
        return sourceStart.withPosition(i, cue);
    }

    float sourceEnd(int i, int start, int cue) {
        features.clear();
        pointers.ofSourceEnd(features, i, start, cue);
        return sourceEnd.withPosition(i, cue);
    }

    float contentNear(int i, int cue, int sourceFrom, int sourceTo, boolean left) {
        Boundary boundary = left ? nearLeft : nearRight;
        if (i == Pointers.NONE) {
            return boundary.table.score(pointers.contentNear(i, cue, sourceFrom, sourceTo, left));
        }
        features.clear();
        pointers.ofContentNear(features, i, cue, sourceFrom, sourceTo, left);
        return boundary.withPosition(i, cue);
    }

    float contentFar(int i, int near, int cue, int sourceFrom, int sourceTo, boolean left) {
        features.clear();
        pointers.ofContentFar(features, i, near, cue, sourceFrom, sourceTo);
        return (left ? farLeft : farRight).withPosition(i, cue);
    }

    /** One of the six boundaries, with the scores of the positions that were asked for last. */
    private final class Boundary {
        /** More than the tokens within reach of a cue, so that few of them push each other out. */
        private static final int PLACES = 512;

        private final Table table;
        private final PositionFeatures positions;
        private final FeatureList scratch = new FeatureList();
        private final int[] tokens = new int[2 * PLACES];
        private final float[] ofTokens = new float[2 * PLACES];
        private final int[] pairs = new int[PLACES];
        private final int[] pairCues = new int[PLACES];
        private final float[] ofPairs = new float[PLACES];

        Boundary(Table table, PositionFeatures positions) {
            this.table = table;
            this.positions = positions;
            Arrays.fill(tokens, -1);
            Arrays.fill(pairCues, -1);
        }

        /** The score of {@link #features} and of the position. */
        float withPosition(int i, int cue) {
            return position(i, cue) + table.score(features);
        }

        private float position(int i, int cue) {
            int place = i & (PLACES - 1);
            if (pairs[place] != i || pairCues[place] != cue) {
                scratch.clear();
                positions.addOfPair(scratch, i, cue);
                ofPairs[place] = table.score(scratch) + ofToken(i, PositionFeatures.side(i, cue));
                pairs[place] = i;
                pairCues[place] = cue;
            }
            return ofPairs[place];
        }

        private float ofToken(int i, int side) {
            int key = 2 * i + side;
            int place = key & (2 * PLACES - 1);
            if (tokens[place] != key) {
                scratch.clear();
                positions.addOfToken(scratch, i, side);
                ofTokens[place] = table.score(scratch);
                tokens[place] = key;
            }
            return ofTokens[place];
        }
    }
}
