package dictum.attribution;

/** A map from the hash of a word to a small number, in two arrays. */
final class WordMap {
    private final int[] keys;
    private final byte[] values;
    private final int mask;
    private int size;

    WordMap(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        keys = new int[capacity];
        values = new byte[capacity];
        mask = capacity - 1;
    }

    /** The number of {@code word}, 0 to 255, or -1. */
    int of(int word) {
        int key = word == 0 ? 1 : word;
        for (int i = FeatureList.mix(key) & mask; keys[i] != 0; i = (i + 1) & mask) {
            if (keys[i] == key) {
                return values[i] & 0xff;
            }
        }
        return -1;
    }

    void put(int word, int value) {
        if (2 * size >= keys.length) {
            throw new IllegalStateException("the map is full at %d words".formatted(size));
        }
        int key = word == 0 ? 1 : word;
        int i = FeatureList.mix(key) & mask;
        while (keys[i] != 0 && keys[i] != key) {
            i = (i + 1) & mask;
        }
        if (keys[i] == 0) {
            size++;
        }
        keys[i] = key;
        values[i] = (byte) value;
    }
}
