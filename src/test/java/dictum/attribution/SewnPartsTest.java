package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What lies on both sides of a cue, and does not always belong together. */
final class SewnPartsTest {
    @Test
    void leavesOutWhenItWasSaid() {
        assertThat(read("It was over, Anna Reed said, a day after the vote."))
                .containsExactly("It was over | Anna Reed");
    }

    @Test
    void tellsAPassiveOfNobodyAsItStands() {
        assertThat(read("The harbour is considered one of the best in the county."))
                .containsExactly("The harbour is considered one of the best in the county | nobody");
        assertThat(read("The plan was widely seen as an attempt to please the council."))
                .containsExactly("The plan was widely seen as an attempt to please the council | nobody");
    }

    @Test
    void keepsACondition() {
        assertThat(read("The water is safe, Anna Reed said, unless it rains for a week."))
                .containsExactly("The water is safe unless it rains for a week | Anna Reed");
    }
}
