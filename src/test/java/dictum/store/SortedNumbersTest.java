package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SortedNumbersTest {
    /** However they come: many at once, one by one, some of them twice. */
    @Test
    void findsWhatASortedSetFinds() {
        Random random = new Random(5);
        SortedNumbers numbers = new SortedNumbers();
        TreeSet<Long> set = new TreeSet<>();
        for (int round = 0; round < 4; round++) {
            long[] many = random.longs(round * 700L, -5000, 5000).sorted().toArray();
            for (long number : many) {
                set.add(number);
            }
            numbers.addAll(many);
            for (int i = 0; i < round * 1000; i++) {
                long number = random.nextInt(10_000) - 5000L;
                set.add(number);
                numbers.add(number);
            }
            for (int i = 0; i < 500; i++) {
                long first = random.nextInt(10_100) - 5050L;
                long last = first + random.nextInt(40);
                assertThat(numbers.between(first, last, Integer.MAX_VALUE)).isSorted();
                assertThat(numbers.between(first, last, Integer.MAX_VALUE))
                        .containsOnly(set.subSet(first, true, last, true).toArray(Long[]::new));
            }
            for (int i = 0; i < 100; i++) {
                long number = random.nextInt(10_000) - 5000L;
                assertThat(numbers.has(number)).isEqualTo(set.contains(number));
            }
        }
    }

    @Test
    void givesTheLeastOfThoseAskedFor() {
        SortedNumbers numbers = new SortedNumbers();
        numbers.addAll(new long[] {3, 7, 9});
        numbers.addAll(new long[] {4, 8});
        numbers.add(5);

        assertThat(numbers.between(4, 9, 3)).containsExactly(4, 5, 7);
        assertThat(numbers.between(Long.MIN_VALUE, Long.MAX_VALUE, 1)).containsExactly(3);
        assertThat(numbers.between(10, Long.MAX_VALUE, 5)).isEmpty();
    }
}
