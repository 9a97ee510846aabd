package dictum.attribution;

/**
 * Regression trees whose sum corrects a linear score by how measures go together.
 *
 * <p>All trees are full and of one depth. Inner nodes lie level by level, all those of a tree before those of the next; so do
 * the leaves.
 */
final class Trees {
    /** No tree, no correction. */
    static final Trees NONE = new Trees(1, new byte[0], new float[0], new float[0]);

    private final int depth;
    /** For every inner node the measure it asks for; -1 where there is nothing to ask, and all go left. */
    private final byte[] feature;
    /** A measure of at least this goes right. */
    private final float[] cut;
    /** What the tree adds to the score. */
    private final float[] leaf;

    /** The measures and cuts again; where nothing is asked, a cut that none reaches. */
    private final int[] asked;

    private final float[] reached;

    Trees(int depth, byte[] feature, float[] cut, float[] leaf) {
        this.depth = depth;
        this.feature = feature;
        this.cut = cut;
        this.leaf = leaf;
        asked = new int[feature.length];
        reached = cut.clone();
        for (int i = 0; i < feature.length; i++) {
            asked[i] = Math.max(0, feature[i]);
            if (feature[i] < 0) {
                reached[i] = Float.POSITIVE_INFINITY;
            }
        }
    }

    int depth() {
        return depth;
    }

    byte[] feature() {
        return feature;
    }

    float[] cut() {
        return cut;
    }

    float[] leaf() {
        return leaf;
    }

    /** The sum over all trees. Which way a node goes is the sign of a difference: no branch to foretell, which takes most time. */
    float correction(float[] measures) {
        float sum = 0;
        int inner = (1 << depth) - 1;
        int leaves = 0;
        for (int first = 0; first < asked.length; first += inner) {
            int node = 0;
            for (int level = 0; level < depth; level++) {
                float over = measures[asked[first + node]] - reached[first + node];
                node = 2 * node + 2 - (Float.floatToRawIntBits(over) >>> 31);
            }
            sum += leaf[leaves + node - inner];
            leaves += inner + 1;
        }
        return sum;
    }
}
