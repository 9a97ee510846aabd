package dictum.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What pages of the public web may ask of us; tests with smaller limits say nothing about these. */
final class LimitsTest {
    @Test
    void theStandardIsAsDocumented() {
        assertThat(Limits.STANDARD)
                .isEqualTo(new Limits(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        20_000_000,
                        60_000_000,
                        200,
                        5));
        assertThat(Robots.BYTES).isEqualTo(512_000);
    }

    @Test
    void mannersAreAsDocumented() {
        assertThat(Manners.POLITE)
                .isEqualTo(new Manners(
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        3,
                        Duration.ofSeconds(2),
                        true));
    }
}
