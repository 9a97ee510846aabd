package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LikenessTest {
    private static String text(long seed, int words) {
        Random random = new Random(seed);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            text.add("word" + random.nextInt(3000));
        }
        return String.join(" ", text);
    }

    @Test
    void aTextIsLikeItselfHoweverItIsSet() {
        String text = text(1, 300);
        Likeness likeness = Likeness.of(text);

        assertThat(Likeness.of("“" + text.toUpperCase(java.util.Locale.ROOT).replace(" ", ",\n\n") + "”")
                        .share(likeness))
                .isEqualTo(1);
        assertThat(Likeness.parse(likeness.written()).share(likeness)).isEqualTo(1);
    }

    @Test
    void otherTextsAndShortOnesAreNot() {
        Likeness one = Likeness.of(text(1, 300));
        assertThat(one.share(Likeness.of(text(2, 300)))).isLessThan(0.1);
        assertThat(Likeness.of("Read more here.").share(Likeness.of("Read more here.")))
                .isZero();
        assertThat(Likeness.of("").written()).isEmpty();
        assertThat(Likeness.parse(null).bands()).isEmpty();
    }

    /** Copies with a part changed are found by a band as surely as is claimed, and strangers hardly ever meet. */
    @Test
    void bandsBringNearTextsTogether() {
        int met = 0;
        int near = 0;
        int strangers = 0;
        for (int i = 0; i < 200; i++) {
            String text = text(i, 400);
            // Replacing 25 words in a row leaves about 0.87 of the sequences of both.
            String copy = text.substring(0, text.length() * 15 / 16) + " " + text(1000 + i, 25);
            Likeness likeness = Likeness.of(text);
            Likeness other = Likeness.of(copy);
            assertThat(other.share(likeness)).isCloseTo(0.87, within(0.2));
            met += meet(likeness, other) ? 1 : 0;
            near += likeness.isNear(other) ? 1 : 0;
            strangers += meet(likeness, Likeness.of(text(5000 + i, 400))) ? 1 : 0;
        }
        assertThat(met).isGreaterThan(195);
        assertThat(near).isGreaterThan(185);
        assertThat(strangers).isZero();
    }

    private static boolean meet(Likeness one, Likeness other) {
        return Arrays.stream(one.bands())
                .anyMatch(band -> Arrays.stream(other.bands()).anyMatch(b -> b == band));
    }
}
