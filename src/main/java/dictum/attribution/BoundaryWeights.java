package dictum.attribution;

import java.util.List;

/**
 * The weights of the six boundaries, each table for itself and all six side by side: what a token's position is worth is
 * asked for most of them, and one look then fetches all.
 *
 * <p>Side by side the six weights of a slot are the bytes of a long, each 128 more than it is, so that none is negative. Two
 * longs add them up in lanes of 16 bits: those of even places and those of odd ones. A lane holds 257 of them.
 */
final class BoundaryWeights {
    private static final long LANES = 0x00FF00FF00FF00FFL;
    private static final int BYTE = 8;
    private static final int LANE = 16;
    private static final int LANE_MASK = 0xFFFF;
    /** What is added to each weight. */
    private static final int BIAS = 128;

    private final List<PackedTable> tables;
    private final long[] sideBySide;

    /** @param tables in the order of {@link Boundary#place}, all of one length */
    BoundaryWeights(List<PackedTable> tables) {
        if (tables.size() != Boundary.values().length) {
            throw new IllegalArgumentException("%d tables for the boundaries".formatted(tables.size()));
        }
        this.tables = List.copyOf(tables);
        sideBySide = new long[tables.get(0).bytes().length];
        for (int place = 0; place < tables.size(); place++) {
            byte[] weights = tables.get(place).bytes();
            int shift = BYTE * place;
            for (int slot = 0; slot < sideBySide.length; slot++) {
                sideBySide[slot] |= (long) (weights[slot] + BIAS) << shift;
            }
        }
    }

    Table table(Boundary boundary) {
        return tables.get(boundary.place);
    }

    /**
     * Adds up the weights of {@code features} for all boundaries.
     *
     * @param sums where the sums of even places go, at {@code 2 * place}, and those of odd places behind them
     */
    void addUp(FeatureList features, long[] sums, int place) {
        int[] slots = features.slots();
        int size = features.size();
        long[] weights = sideBySide;
        long even = 0;
        long odd = 0;
        for (int i = 0; i < size; i++) {
            long six = weights[slots[i] & (weights.length - 1)];
            even += six & LANES;
            odd += six >>> BYTE & LANES;
        }
        sums[2 * place] = even;
        sums[2 * place + 1] = odd;
    }

    /** The score of one boundary: its lane of the sums, at {@code place}, over {@code size} features. */
    float score(Boundary boundary, long[] sums, int place, int size) {
        long lanes = sums[2 * place + (boundary.place & 1)];
        int steps = (int) (lanes >>> LANE * (boundary.place >> 1)) & LANE_MASK;
        return (steps - BIAS * size) * tables.get(boundary.place).step();
    }
}
