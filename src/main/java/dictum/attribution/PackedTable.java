package dictum.attribution;

/** A table as shipped: one byte a weight, in steps of the table's own size. */
final class PackedTable implements Table {
    private final byte[] weights;
    private final int mask;
    private final float step;

    /**
     * @param weights in steps of {@code step}; not copied
     * @throws IllegalArgumentException unless there is a power of two of them
     */
    PackedTable(byte[] weights, float step) {
        if (Integer.bitCount(weights.length) != 1) {
            throw new IllegalArgumentException("%d weights: need a power of two".formatted(weights.length));
        }
        this.weights = weights;
        this.step = step;
        this.mask = weights.length - 1;
    }

    @Override
    public float weight(int slot) {
        return weights[slot & mask] * step;
    }

    /** Added up in whole steps: exact, and in any order. */
    @Override
    public float score(FeatureList features) {
        int[] slots = features.slots();
        int size = features.size();
        byte[] table = weights;
        int steps = 0;
        for (int i = 0; i < size; i++) {
            steps += table[slots[i] & (table.length - 1)];
        }
        return steps * step;
    }

    byte[] bytes() {
        return weights;
    }

    float step() {
        return step;
    }
}
