package dictum.attribution;

import java.util.Arrays;

/**
 * The features of one decision, as slots of a weight table: a template's number mixed with what it saw.
 *
 * <p>Scratch space that is cleared and filled again; not for use by several threads.
 */
final class FeatureList {
    private int[] slots = new int[96];
    private int size;

    void clear() {
        size = 0;
    }

    /** Forgets all but the first {@code size} features: what follows them changes, they stay. */
    void truncate(int newSize) {
        size = newSize;
    }

    int size() {
        return size;
    }

    /** The slots themselves, of which the first {@link #size} count. */
    int[] slots() {
        return slots;
    }

    int slot(int i) {
        return slots[i];
    }

    void add(int template, int a) {
        push(mix(a * 0x9E3779B1 + template * 0x85EBCA6B));
    }

    void add(int template, int a, int b) {
        push(mix((a * 0x9E3779B1 + b) * 0xC2B2AE35 + template * 0x85EBCA6B));
    }

    void add(int template, int a, int b, int c) {
        push(mix(((a * 0x9E3779B1 + b) * 0xC2B2AE35 + c) * 0x27D4EB2F + template * 0x85EBCA6B));
    }

    private void push(int slot) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
        }
        slots[size++] = slot;
    }

    static int mix(int h) {
        int x = h ^ (h >>> 15);
        x *= 0x2C1B3C6D;
        x ^= x >>> 12;
        x *= 0x297A2D39;
        return x ^ (x >>> 15);
    }

    /** A distance or count in steps that grow with it; keeps the sign. */
    static int bucket(int distance) {
        int d = Math.abs(distance);
        int step;
        if (d <= 5) {
            step = d;
        } else if (d <= 7) {
            step = 6;
        } else if (d <= 10) {
            step = 7;
        } else if (d <= 14) {
            step = 8;
        } else if (d <= 20) {
            step = 9;
        } else if (d <= 30) {
            step = 10;
        } else if (d <= 50) {
            step = 11;
        } else {
            step = d <= 100 ? 12 : 13;
        }
        return distance < 0 ? -step : step;
    }
}
