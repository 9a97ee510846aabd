package dictum.attribution;

/** Weights of a linear model whose features are hashed into a fixed number of slots. */
interface Table {
    /** The weight at {@code slot}, which is folded into the table's size. */
    float weight(int slot);

    default float score(FeatureList features) {
        float sum = 0;
        for (int i = 0; i < features.size(); i++) {
            sum += weight(features.slot(i));
        }
        return sum;
    }

    /** The logistic function: a score as a probability. */
    static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
