package dictum.store;

/** Numbers but 0; open addressing, no object for a number. */
final class NumberSet {
    private long[] numbers = new long[64];
    private int size;

    boolean has(long number) {
        return numbers[slot(numbers, number)] == number;
    }

    void add(long number) {
        int slot = slot(numbers, number);
        if (numbers[slot] == number) {
            return;
        }
        numbers[slot] = number;
        if (++size > numbers.length / 2) {
            grow();
        }
    }

    private static int slot(long[] numbers, long number) {
        int mask = numbers.length - 1;
        int slot = (int) Likeness.mix(number) & mask;
        while (numbers[slot] != 0 && numbers[slot] != number) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] larger = new long[numbers.length * 2];
        for (long number : numbers) {
            if (number != 0) {
                larger[slot(larger, number)] = number;
            }
        }
        numbers = larger;
    }
}
