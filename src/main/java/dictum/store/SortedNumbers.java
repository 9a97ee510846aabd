package dictum.store;

import java.util.Arrays;

/**
 * Numbers in their order, to which others are added all the time: a few sorted runs that are merged as they grow, so that adding one
 * costs hardly more among millions than among thousands.
 */
final class SortedNumbers {
    /** The last run takes up so many one by one. */
    private static final int FRESH = 1 << 10;

    private long[][] runs = new long[0][];

    /** Whether each run is at least twice as long as the next. */
    private boolean merged = true;

    private final long[] fresh = new long[FRESH];
    private int freshCount;

    /** Adds many that are in order. They are merged with the others when one more is added: whoever looks up a few need not wait for it. */
    void addAll(long[] ordered) {
        runs = Arrays.copyOf(runs, runs.length + 1);
        runs[runs.length - 1] = ordered;
        merged = false;
    }

    void add(long number) {
        merge();
        int at = Arrays.binarySearch(fresh, 0, freshCount, number);
        if (at >= 0) {
            return;
        }
        int place = -at - 1;
        System.arraycopy(fresh, place, fresh, place + 1, freshCount - place);
        fresh[place] = number;
        if (++freshCount == FRESH) {
            freshCount = 0;
            push(fresh.clone());
        }
    }

    boolean has(long number) {
        merge();
        if (Arrays.binarySearch(fresh, 0, freshCount, number) >= 0) {
            return true;
        }
        for (long[] run : runs) {
            if (Arrays.binarySearch(run, number) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The least {@code most} of those from {@code first} to {@code last}, in order; one that was added twice may come twice. */
    long[] between(long first, long last, int most) {
        long[] found = between(fresh, freshCount, first, last, most);
        for (long[] run : runs) {
            long[] more = between(run, run.length, first, last, most);
            if (more.length > 0) {
                long[] both = found.length == 0 ? more : merged(found, more);
                found = both.length > most ? Arrays.copyOf(both, most) : both;
            }
        }
        return found;
    }

    private void merge() {
        if (!merged) {
            long[][] before = runs;
            runs = new long[0][];
            for (long[] run : before) {
                push(run);
            }
            merged = true;
        }
    }

    private void push(long[] numbers) {
        long[] last = numbers;
        int kept = runs.length;
        while (kept > 0 && runs[kept - 1].length < 2 * last.length) {
            last = merged(runs[--kept], last);
        }
        runs = Arrays.copyOf(runs, kept + 1);
        runs[kept] = last;
    }

    private static long[] between(long[] run, int length, long first, long last, int most) {
        int from = lowest(run, length, first);
        int to = from;
        while (to < length && to - from < most && run[to] <= last) {
            to++;
        }
        return Arrays.copyOfRange(run, from, to);
    }

    /** Where the first number stands that is not less. */
    private static int lowest(long[] run, int length, long number) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (run[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long[] merged(long[] one, long[] other) {
        long[] merged = new long[one.length + other.length];
        int i = 0;
        int j = 0;
        for (int n = 0; n < merged.length; n++) {
            boolean first = j == other.length || i < one.length && one[i] <= other[j];
            merged[n] = first ? one[i++] : other[j++];
        }
        return merged;
    }
}
