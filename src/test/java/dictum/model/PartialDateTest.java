package dictum.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartialDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"2017", "2017-09", "2020-03-16", "--03-16", "--03", "2024-02-29", "--02-29"})
    void readsWhatItWrites(String written) {
        assertThat(PartialDate.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20",
                "2017-9",
                "2017-13",
                "2023-02-29",
                "2020-00-01",
                "2020/03/16",
                "--13",
                "--02-30",
                "16-03-2020",
                "-",
                "0000"
            })
    void refusesWhatIsNoDate(String written) {
        assertThat(PartialDate.tryParse(written)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(written))
                .withMessageContaining(written);
    }

    @Test
    void knowsItsDayOnlyWhenAllIsKnown() {
        assertThat(PartialDate.parse("2020-03-16").calendarDay()).hasValue(LocalDate.of(2020, 3, 16));
        assertThat(PartialDate.parse("--03-16").calendarDay()).isEmpty();
        assertThat(PartialDate.parse("--03-16").inYear(2020)).isEqualTo(PartialDate.ofDay(2020, 3, 16));
    }

    @ParameterizedTest
    @CsvSource({
        "2099-01-01, 2026-02-13, true",
        "2026-02-14, 2026-02-13, true",
        "2026-03, 2026-02-13, true",
        "2027, 2026-02-13, true",
        "2026-02-13, 2026-02-13, false",
        "2026-02, 2026-02-13, false",
        "2026-02-14, 2026-02, false",
        "2026-12-31, 2026, false",
        "2025-12-31, 2026, false",
        "--12-31, 2026-02-13, false",
        "2026-02-14, --02-13, false"
    })
    void liesSurelyAfterAnotherOnlyAsFarAsBothAreKnown(String one, String other, boolean after) {
        assertThat(PartialDate.parse(one).isSurelyAfter(PartialDate.parse(other)))
                .isEqualTo(after);
    }

    @Test
    void putsWhatIsUnknownBeforeWhatIsKnown() {
        assertThat(PartialDate.parse("2020")).isLessThan(PartialDate.parse("2020-01"));
        assertThat(PartialDate.parse("2020-01")).isLessThan(PartialDate.parse("2020-01-01"));
        assertThat(PartialDate.parse("2020-12-31")).isLessThan(PartialDate.parse("2021"));
    }
}
