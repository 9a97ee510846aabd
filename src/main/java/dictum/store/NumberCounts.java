package dictum.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** How often each number came, with where it came last; open addressing, no object for a number. */
final class NumberCounts {
    private long[] numbers = new long[64];
    private int[] counts = new int[64];
    private int[] documents = new int[64];
    private int size;

    /** A number with how often it came, and a document that has it. */
    record Counted(long number, int count, int document) {}

    void add(long number, int document) {
        add(number, 1, document);
    }

    /** @param base what is added to the numbers of the other's documents */
    void add(NumberCounts other, int base) {
        for (int slot = 0; slot < other.counts.length; slot++) {
            if (other.counts[slot] > 0) {
                add(other.numbers[slot], other.counts[slot], base + other.documents[slot]);
            }
        }
    }

    /** The counts without those of {@code other}, whose numbers were all added here too. */
    NumberCounts less(NumberCounts other) {
        if (other.size == 0) {
            return this;
        }
        NumberCounts less = new NumberCounts();
        for (int slot = 0; slot < counts.length; slot++) {
            int left = counts[slot] - other.count(numbers[slot]);
            if (counts[slot] > 0 && left > 0) {
                less.add(numbers[slot], left, documents[slot]);
            }
        }
        return less;
    }

    private void add(long number, int times, int document) {
        int slot = slot(number);
        if (counts[slot] == 0 && ++size > numbers.length / 2) {
            grow();
            slot = slot(number);
        }
        numbers[slot] = number;
        documents[slot] = document;
        counts[slot] += times;
    }

    int count(long number) {
        return counts[slot(number)];
    }

    /** The numbers that came most often, the most frequent first. */
    List<Counted> most(int limit) {
        Comparator<Counted> order = Comparator.comparingInt(Counted::count).thenComparing(Counted::number);
        PriorityQueue<Counted> most = new PriorityQueue<>(order);
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0
                    && (most.size() < limit || counts[slot] >= most.element().count())) {
                most.add(new Counted(numbers[slot], counts[slot], documents[slot]));
                if (most.size() > limit) {
                    most.remove();
                }
            }
        }
        List<Counted> sorted = new ArrayList<>(most);
        sorted.sort(order.reversed());
        return sorted;
    }

    private int slot(long number) {
        int mask = numbers.length - 1;
        int slot = (int) Likeness.mix(number) & mask;
        while (counts[slot] > 0 && numbers[slot] != number) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        int[] oldCounts = counts;
        int[] oldDocuments = documents;
        numbers = new long[oldNumbers.length * 2];
        counts = new int[numbers.length];
        documents = new int[numbers.length];
        for (int old = 0; old < oldNumbers.length; old++) {
            if (oldCounts[old] > 0) {
                int slot = slot(oldNumbers[old]);
                numbers[slot] = oldNumbers[old];
                counts[slot] = oldCounts[old];
                documents[slot] = oldDocuments[old];
            }
        }
    }
}
