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

    /**
     * The measures and cuts again, the first level of all trees before the second level of all: where nothing is asked, a cut
     * that none reaches.
     */
    private final byte[] asked;

    private final float[] reached;

    Trees(int depth, byte[] feature, float[] cut, float[] leaf) {
        this.depth = depth;
        this.feature = feature;
        this.cut = cut;
        this.leaf = leaf;
        asked = new byte[feature.length];
        reached = new float[feature.length];
        int inner = (1 << depth) - 1;
        int trees = feature.length / inner;
        for (int i = 0; i < feature.length; i++) {
            int node = i % inner;
            int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(node + 1);
            int first = (1 << level) - 1;
            int place = trees * first + (i / inner << level) + node - first;
            asked[place] = (byte) Math.max(0, feature[i]);
            reached[place] = feature[i] < 0 ? Float.POSITIVE_INFINITY : cut[i];
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

    /**
     * The sum over all trees. They go down side by side, so that none waits for what another looks up; which way one goes is the
     * sign of a difference: no branch to foretell.
     */
    float correction(float[] measures) {
        int trees = leaf.length >> depth;
        int[] nodes = new int[trees];
        for (int tree = 0; tree < trees; tree++) {
            nodes[tree] = tree;
        }
        for (int level = 0; level < depth; level++) {
            int first = trees * ((1 << level) - 1);
            for (int tree = 0; tree < trees; tree++) {
                int node = nodes[tree];
                float over = measures[asked[first + node]] - reached[first + node];
                nodes[tree] = 2 * node + 1 - (Float.floatToRawIntBits(over) >>> 31);
            }
        }
        float sum = 0;
        for (int tree = 0; tree < trees; tree++) {
            sum += leaf[nodes[tree]];
        }
        return sum;
    }
}
