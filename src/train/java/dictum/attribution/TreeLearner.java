package dictum.attribution;

import java.util.Arrays;
import java.util.List;

/**
 * Grows trees that correct a score, one after another, each by a Newton step over binned measures.
 *
 * <p>The caller fills {@link #gradient} and {@link #weight} for the scores as they stand, and calls {@link #grow}. Method:
 * Friedman, "Greedy function approximation: a gradient boosting machine", 2001; weighted leaves as in Chen and Guestrin,
 * "XGBoost: a scalable tree boosting system", 2016.
 */
final class TreeLearner {
    private static final int BINS = 64;
    /** Least sum of weights on either side of a cut. */
    private static final double LEAST_WEIGHT = 15;

    private static final double SHRINKAGE = 1;

    private final int depth;
    private final float rate;
    private final int rows;
    /** For every measure the bin of every row, and the lower bounds of the bins but the first. */
    private final byte[][] bins;

    private final float[][] cuts;

    /** First and second derivative of the loss by the score of every row. */
    final double[] gradient;

    final double[] weight;
    /** The score of every row, from what it begins with to what the trees make of it. */
    final double[] score;

    private final byte[] feature;
    private final float[] cut;
    private final float[] leaf;
    private int grown;

    TreeLearner(List<float[]> measures, int trees, int depth, float rate) {
        this.depth = depth;
        this.rate = rate;
        rows = measures.size();
        int columns = measures.get(0).length;
        bins = new byte[columns][rows];
        cuts = new float[columns][];
        gradient = new double[rows];
        weight = new double[rows];
        score = new double[rows];
        feature = new byte[trees * inner()];
        cut = new float[trees * inner()];
        leaf = new float[trees << depth];
        Arrays.fill(feature, (byte) -1);
        for (int column = 0; column < columns; column++) {
            bin(measures, column);
        }
    }

    private int inner() {
        return (1 << depth) - 1;
    }

    private void bin(List<float[]> measures, int column) {
        float[] values = new float[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = measures.get(i)[column];
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float[] bounds = new float[BINS];
        int n = 0;
        for (int bin = 1; bin < BINS; bin++) {
            float value = sorted[(int) ((long) bin * rows / BINS)];
            if (value > sorted[0] && (n == 0 || value > bounds[n - 1])) {
                bounds[n++] = value;
            }
        }
        cuts[column] = Arrays.copyOf(bounds, n);
        for (int i = 0; i < rows; i++) {
            int place = Arrays.binarySearch(cuts[column], values[i]);
            bins[column][i] = (byte) (place >= 0 ? place + 1 : -place - 1);
        }
    }

    /** One more tree, which is added to the scores. */
    void grow() {
        int[] node = new int[rows];
        for (int level = 0; level < depth; level++) {
            int[] bin = split(node, grown * inner() + (1 << level) - 1, 1 << level);
            for (int i = 0; i < rows; i++) {
                int asked = feature[grown * inner() + (1 << level) - 1 + node[i]];
                boolean right = asked >= 0 && bins[asked][i] > bin[node[i]];
                node[i] = 2 * node[i] + (right ? 1 : 0);
            }
        }
        double[][] sums = sums(node, 1 << depth);
        for (int k = 0; k < 1 << depth; k++) {
            leaf[(grown << depth) + k] = (float) (-rate * sums[0][k] / (sums[1][k] + SHRINKAGE));
        }
        for (int i = 0; i < rows; i++) {
            score[i] += leaf[(grown << depth) + node[i]];
        }
        grown++;
    }

    /** Chooses the question of every node of a level: those from {@code first} on; the last bin that goes left. */
    private int[] split(int[] node, int first, int width) {
        double[] most = new double[width];
        int[] chosen = new int[width];
        double[][] all = sums(node, width);
        double[] g = new double[width * BINS];
        double[] h = new double[width * BINS];
        for (int column = 0; column < bins.length; column++) {
            Arrays.fill(g, 0);
            Arrays.fill(h, 0);
            byte[] binned = bins[column];
            for (int i = 0; i < rows; i++) {
                int at = node[i] * BINS + binned[i];
                g[at] += gradient[i];
                h[at] += weight[i];
            }
            for (int k = 0; k < width; k++) {
                double leftG = 0;
                double leftH = 0;
                for (int bin = 0; bin < cuts[column].length; bin++) {
                    leftG += g[k * BINS + bin];
                    leftH += h[k * BINS + bin];
                    double rightH = all[1][k] - leftH;
                    if (leftH < LEAST_WEIGHT || rightH < LEAST_WEIGHT) {
                        continue;
                    }
                    double gain = gain(leftG, leftH) + gain(all[0][k] - leftG, rightH) - gain(all[0][k], all[1][k]);
                    if (gain > most[k]) {
                        most[k] = gain;
                        chosen[k] = bin;
                        feature[first + k] = (byte) column;
                        cut[first + k] = cuts[column][bin];
                    }
                }
            }
        }
        return chosen;
    }

    private static double gain(double gradient, double weight) {
        return gradient * gradient / (weight + SHRINKAGE);
    }

    private double[][] sums(int[] node, int width) {
        double[][] sums = new double[2][width];
        for (int i = 0; i < rows; i++) {
            sums[0][node[i]] += gradient[i];
            sums[1][node[i]] += weight[i];
        }
        return sums;
    }

    Trees trees() {
        return new Trees(depth, feature, cut, leaf);
    }
}
