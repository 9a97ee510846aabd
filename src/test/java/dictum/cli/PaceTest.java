package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class PaceTest {
    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(now::get);

    @Test
    void tellsNothingBeforeThereIsSomethingToJudgeBy() {
        assertThat(pace.words(100, 1000)).isEmpty();
        at(60);
        assertThat(pace.words(4, 1000)).isEmpty();
    }

    @Test
    void tellsTheRateAndWhatIsLeft() {
        at(60);
        assertThat(pace.words(42, 84)).isEqualTo("42 a minute, 60 s left");
        assertThat(pace.words(42, 420)).isEqualTo("42 a minute, 9 min left");
        assertThat(pace.words(600, 100_000)).isEqualTo("10 a second, 2.8 h left");
        assertThat(pace.words(600, 600)).isEqualTo("10 a second");
    }

    private void at(long seconds) {
        now.set(seconds * 1_000_000_000L);
    }
}
