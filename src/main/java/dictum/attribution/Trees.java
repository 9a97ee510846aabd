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

    Trees(int depth, byte[] feature, float[] cut, float[] leaf) {
        this.depth = depth;
        this.feature = feature;
        this.cut = cut;
        this.leaf = leaf;
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

    float correction(float[] measures) {
        float sum = 0;
        int trees = leaf.length >> depth;
        int inner = (1 << depth) - 1;
        for (int tree = 0; tree < trees; tree++) {
            int first = tree * inner;
            int node = 0;
            while (node < inner) {
                int asked = feature[first + node];
                boolean right = asked >= 0 && measures[asked] >= cut[first + node];
                node = 2 * node + (right ? 2 : 1);
            }
            sum += leaf[(tree << depth) + node - inner];
        }
        return sum;
    }
}
