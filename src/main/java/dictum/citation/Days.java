package dictum.citation;

import dictum.model.PartialDate;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as citations write them. */
final class Days {
    private Days() {}

    /** The day in Universal Time. */
    static PartialDate of(Instant instant) {
        return PartialDate.of(instant.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** Four digits. The year must be known. */
    static String year(PartialDate date) {
        return date.toString().substring(0, 4);
    }

    /** {@code 2026-11-25 09:30:00} in Universal Time: as tables have it; a format would cost more than all other cells of a row. */
    static String time(Instant instant) {
        String written = instant.toString();
        return written.substring(0, 10) + " " + written.substring(11, 19);
    }

    /** Year, month and day as far as they are known: one, two or three numbers. The year must be known. */
    static int[] parts(PartialDate date) {
        if (date.hasDay()) {
            return new int[] {date.year(), date.month(), date.day()};
        }
        return date.hasMonth() ? new int[] {date.year(), date.month()} : new int[] {date.year()};
    }

    /** In American words: {@code March 3, 2026}, {@code March 2026}, {@code 2026}, {@code March 3}. */
    static String inWords(PartialDate date) {
        StringBuilder words = new StringBuilder();
        if (date.hasMonth()) {
            words.append(Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.US));
        }
        if (date.hasDay()) {
            words.append(' ').append(date.day());
        }
        if (date.hasYear()) {
            words.append(date.hasDay() ? ", " : date.hasMonth() ? " " : "").append(date.year());
        }
        return words.toString();
    }
}
