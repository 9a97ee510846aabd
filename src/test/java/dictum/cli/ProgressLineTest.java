package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong();

    private String told(boolean watched, long... seconds) {
        Outcome.Recorded recorded = new Outcome.Recorded(Map.of(), "", watched);
        try (ProgressLine progress = new ProgressLine(recorded.terminal(), now::get)) {
            long started = now.get();
            for (int i = 0; i < seconds.length; i++) {
                now.set(started + seconds[i] * SECOND);
                progress.at("reading pages", i, 50);
            }
        }
        assertThat(recorded.out()).isEmpty();
        return recorded.err();
    }

    @Test
    void saysNothingForTwoSeconds() {
        assertThat(told(true, 0, 1)).isEmpty();
    }

    @Test
    void thenSaysHowFarItIsAndWipesItsLine() {
        assertThat(told(true, 1, 3)).contains("reading pages: 1 of 50").endsWith("\r\u001B[K");
    }

    @Test
    void saysNothingWhereNobodyWatches() {
        assertThat(told(false, 1, 3, 60)).isEmpty();
    }
}
