package dictum.article;

import dictum.model.PartialDate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Days of the solar calendar of Iran and Afghanistan, which their press writes: 2 Tir 1399 is 22 June 2020.
 *
 * <p>Leap years follow the cycle of 33 years, which agrees with the astronomical calendar from 1206 to 1498.
 */
final class PersianCalendar {
    private static final int FIRST_YEAR = 1354;
    private static final int LAST_YEAR = 1479;

    /** The first day of {@link #FIRST_YEAR}. */
    private static final LocalDate START = LocalDate.of(1975, 3, 21);

    private static final int CYCLE = 33;

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("فروردین", 1),
            Map.entry("اردیبهشت", 2),
            Map.entry("خرداد", 3),
            Map.entry("تیر", 4),
            Map.entry("مرداد", 5),
            Map.entry("شهریور", 6),
            Map.entry("مهر", 7),
            Map.entry("آبان", 8),
            Map.entry("آذر", 9),
            Map.entry("دی", 10),
            Map.entry("بهمن", 11),
            Map.entry("اسفند", 12));

    private PersianCalendar() {}

    /** The month that {@code word} names, 1 to 12, or 0; Arabic letters are read as the Persian ones that look like them. */
    static int month(String word) {
        return MONTHS.getOrDefault(word.replace('ي', 'ی').replace('ك', 'ک'), 0);
    }

    /** The same day in the common calendar; nothing when there is no such day. */
    static Optional<PartialDate> day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > length(year, month)) {
            return Optional.empty();
        }
        int days = day - 1;
        for (int past = FIRST_YEAR; past < year; past++) {
            days += isLeap(past) ? 366 : 365;
        }
        for (int past = 1; past < month; past++) {
            days += length(year, past);
        }
        return Optional.of(PartialDate.of(START.plusDays(days)));
    }

    private static int length(int year, int month) {
        if (month <= 6) {
            return 31;
        }
        return month < 12 || isLeap(year) ? 30 : 29;
    }

    private static boolean isLeap(int year) {
        return switch (year % CYCLE) {
            case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
            default -> false;
        };
    }
}
