package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A set without objects, held against one with. */
final class NumberSetTest {
    private final Random random = new Random(5);

    @Test
    void holdsWhatASetHolds() {
        NumberSet set = new NumberSet();
        Set<Long> expected = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            long number = 1L + random.nextInt(3000);
            assertThat(set.has(number)).isEqualTo(expected.contains(number));
            set.add(number);
            expected.add(number);
            assertThat(set.has(number)).isTrue();
        }
    }
}
