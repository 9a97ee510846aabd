package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.PartialDate;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DaysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2026-03-03|March 3, 2026", "2026-03|March 2026", "0987|987", "--03-03|March 3", "--12|December"})
    void writesADateAsFarAsItIsKnown(String date, String words) {
        assertThat(Days.inWords(PartialDate.parse(date))).isEqualTo(words);
        assertThat(PartialDate.parse(date)).hasToString(date);
    }

    @Test
    void countsDaysInUniversalTime() {
        assertThat(Days.of(Instant.parse("2026-11-25T23:59:59Z"))).hasToString("2026-11-25");
    }
}
