package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counts without objects, held against a map. */
final class NumberCountsTest {
    private static final int NUMBERS = 700;

    private final Random random = new Random(5);

    @Test
    void countsAsAMapDoes() {
        NumberCounts counts = new NumberCounts();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            long number = random.nextInt(NUMBERS);
            counts.add(number, (int) number);
            expected.merge(number, 1, Integer::sum);
            assertThat(counts.count(number)).isEqualTo(expected.get(number));
        }
        assertSame(counts, expected);
    }

    @Test
    void addsOthersAndTakesThemOffAgain() {
        NumberCounts counts = new NumberCounts();
        Map<Long, Integer> expected = new HashMap<>();
        NumberCounts off = new NumberCounts();
        for (int part = 0; part < 5; part++) {
            NumberCounts one = new NumberCounts();
            for (int i = 0; i < 500; i++) {
                long number = random.nextInt(NUMBERS);
                one.add(number, (int) number - 3);
                if (i % 4 == 0) {
                    off.add(number, 0);
                } else {
                    expected.merge(number, 1, Integer::sum);
                }
            }
            counts.add(one, 3);
        }
        assertSame(counts.less(off), expected);
    }

    private static void assertSame(NumberCounts counts, Map<Long, Integer> expected) {
        Map<Long, Integer> found = new HashMap<>();
        for (NumberCounts.Counted counted : counts.most(NUMBERS)) {
            found.put(counted.number(), counted.count());
            assertThat((long) counted.document()).isEqualTo(counted.number());
        }
        assertThat(found).isEqualTo(expected);
    }
}
