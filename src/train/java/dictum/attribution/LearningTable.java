package dictum.attribution;

/** A table while it is learned: AdaGrad, so that rare features take longer steps than common ones. */
final class LearningTable implements Table {
    private final float[] weights;
    private final float[] squares;
    /** Sums of the weights over all steps, brought up to date when a weight changes. */
    private final float[] sums;

    private final int[] stamps;
    private int step;
    private int first;
    private final int mask;
    private final float rate;

    LearningTable(int bits, float rate) {
        weights = new float[1 << bits];
        squares = new float[1 << bits];
        sums = new float[1 << bits];
        stamps = new int[1 << bits];
        mask = weights.length - 1;
        this.rate = rate;
    }

    @Override
    public float weight(int slot) {
        return weights[slot & mask];
    }

    /** Moves the weights of {@code features} against {@code gradient}. */
    void learn(FeatureList features, float gradient) {
        for (int i = 0; i < features.size(); i++) {
            learn(features.slot(i), gradient);
        }
    }

    /** Counts one more example, over which the weights are averaged. */
    void next() {
        step++;
    }

    /** Replaces the weights by their averages over the examples so far. */
    void average() {
        for (int i = 0; i < weights.length; i++) {
            if (stamps[i] > 0) {
                weights[i] = (sums[i] + weights[i] * (step - stamps[i])) / (step - first);
            }
        }
    }

    /** Begins the average here. */
    void averageFromHere() {
        first = step;
        java.util.Arrays.fill(sums, 0);
        for (int i = 0; i < stamps.length; i++) {
            stamps[i] = weights[i] != 0 ? step : 0;
        }
    }

    void learn(int slot, float gradient) {
        int i = slot & mask;
        sums[i] += weights[i] * (step - Math.max(first, stamps[i]));
        stamps[i] = step;
        squares[i] += gradient * gradient;
        weights[i] -= rate * gradient / (float) Math.sqrt(squares[i] + 0.1f);
    }

    /** The mean of the weights, put into the first of the tables. */
    static LearningTable mean(LearningTable... tables) {
        LearningTable mean = tables[0];
        for (int i = 0; i < mean.weights.length; i++) {
            float sum = 0;
            for (LearningTable table : tables) {
                sum += table.weights[i];
            }
            mean.weights[i] = sum / tables.length;
        }
        return mean;
    }

    void set(int slot, float weight) {
        weights[slot & mask] = weight;
    }

    int length() {
        return weights.length;
    }

    /** Rounded to bytes; weights that come to less than {@code least} steps become nothing. */
    PackedTable packed(float step, float least) {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            float steps = weights[i] / step;
            if (Math.abs(steps) >= least) {
                bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(steps)));
            }
        }
        return new PackedTable(bytes, step);
    }
}
