package dictum.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A calendar date as far as it is known: a year, a month of a year, a day, or a day or month whose year is not told.
 *
 * <p>Written {@code 2017}, {@code 2017-09}, {@code 2020-03-16}, {@code --03-16}, {@code --03}. A component of 0 is
 * unknown; a known day needs a month, and without a year there must be a month.
 *
 * @throws IllegalArgumentException when the parts make no date
 * @see <a href="https://www.loc.gov/standards/datetime/">ISO 8601, whose truncated forms these are</a>
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    public PartialDate {
        boolean ranges = year >= 0 && year <= 9999 && month >= 0 && month <= 12 && day >= 0 && day <= 31;
        boolean parts = (year > 0 || month > 0) && (day == 0 || month > 0);
        if (!ranges || !parts || !exists(year, month, day)) {
            throw new IllegalArgumentException("no such date: year %d, month %d, day %d".formatted(year, month, day));
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(year, month, 0);
    }

    public static PartialDate ofDay(int year, int month, int day) {
        return new PartialDate(year, month, day);
    }

    /**
     * The date written in {@code text}.
     *
     * @throws IllegalArgumentException unless it is one of the five forms above
     */
    public static PartialDate parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"%s\" is no date: write 2020, 2020-03, 2020-03-16, --03 or --03-16".formatted(text)));
    }

    /** The date written in {@code text}, or nothing when it is none of the five forms. */
    public static Optional<PartialDate> tryParse(String text) {
        try {
            if (text.startsWith("--")) {
                String rest = text.substring(2);
                return switch (rest.length()) {
                    case 2 -> Optional.of(new PartialDate(0, number(rest, 0, 2), 0));
                    case 5 -> Optional.of(new PartialDate(0, number(rest, 0, 2), number(rest, 3, 5)));
                    default -> Optional.empty();
                };
            }
            return switch (text.length()) {
                case 4 -> Optional.of(new PartialDate(number(text, 0, 4), 0, 0));
                case 7 -> Optional.of(new PartialDate(number(text, 0, 4), number(text, 5, 7), 0));
                case 10 -> Optional.of(new PartialDate(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notADate) {
            return Optional.empty();
        }
    }

    public boolean hasYear() {
        return year > 0;
    }

    public boolean hasMonth() {
        return month > 0;
    }

    public boolean hasDay() {
        return day > 0;
    }

    /** The day in the calendar, when year, month and day are all known. */
    public Optional<LocalDate> calendarDay() {
        return hasYear() && hasDay() ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** Whether it lies after {@code other}, as far as both are known: 2026-05 is not surely later than 2026. */
    public boolean isSurelyAfter(PartialDate other) {
        if (!hasYear() || !other.hasYear() || year != other.year) {
            return hasYear() && other.hasYear() && year > other.year;
        }
        if (!hasMonth() || !other.hasMonth() || month != other.month) {
            return hasMonth() && other.hasMonth() && month > other.month;
        }
        return hasDay() && other.hasDay() && day > other.day;
    }

    /** The same month and day in {@code year}. */
    public PartialDate inYear(int year) {
        return new PartialDate(year, month, day);
    }

    /** Orders by year, month and day; what is unknown comes before what is known. */
    @Override
    public int compareTo(PartialDate other) {
        int byYear = Integer.compare(year, other.year);
        int byMonth = byYear != 0 ? byYear : Integer.compare(month, other.month);
        return byMonth != 0 ? byMonth : Integer.compare(day, other.day);
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder(10);
        if (hasYear()) {
            append(written, year / 100);
            append(written, year % 100);
        } else {
            written.append('-');
        }
        if (hasMonth()) {
            append(written.append('-'), month);
        }
        if (hasDay()) {
            append(written.append('-'), day);
        }
        return written.toString();
    }

    /** Two digits, by hand: exports write millions of dates, and a format string costs more than all other cells of a row. */
    private static void append(StringBuilder written, int number) {
        written.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static boolean exists(int year, int month, int day) {
        if (day == 0) {
            return true;
        }
        try {
            return day <= YearMonth.of(year > 0 ? year : 2000, month).lengthOfMonth();
        } catch (DateTimeException outOfRange) {
            return false;
        }
    }

    private static int number(String text, int from, int to) {
        if (from > 0 && text.charAt(from - 1) != '-') {
            throw new IllegalArgumentException("a hyphen is missing");
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new IllegalArgumentException("a digit is missing");
            }
            value = value * 10 + (c - '0');
        }
        if (value == 0) {
            throw new IllegalArgumentException("0 is no part of a date");
        }
        return value;
    }
}
