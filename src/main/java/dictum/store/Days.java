package dictum.store;

import dictum.model.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The days a partial date may mean, first and last, each as the number {@code yyyymmdd}. */
record Days(int first, int last) {
    /** The days of the statement, or else of the article's issue; nothing when neither has a year. */
    static Optional<Days> of(Optional<PartialDate> uttered, Optional<PartialDate> issued) {
        return uttered.filter(PartialDate::hasYear)
                .or(() -> issued.filter(PartialDate::hasYear))
                .map(Days::of);
    }

    static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private static Days of(PartialDate date) {
        if (!date.hasMonth()) {
            return new Days(date.year() * 10_000 + 101, date.year() * 10_000 + 1231);
        }
        int month = date.year() * 10_000 + date.month() * 100;
        int last = YearMonth.of(date.year(), date.month()).lengthOfMonth();
        return date.hasDay() ? new Days(month + date.day(), month + date.day()) : new Days(month + 1, month + last);
    }
}
