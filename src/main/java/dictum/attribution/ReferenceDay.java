package dictum.attribution;

import dictum.model.Article;
import dictum.model.Dateline;
import dictum.model.Found;
import dictum.model.PartialDate;
import dictum.model.Uttered;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * The day from which an article counts "Monday" and "last month": its dateline's, or else the day it was issued.
 *
 * @param date as far as it is known; absent when the article tells neither
 * @param name what the date is, for people: "the dateline of 16 March 2020"
 * @param inference how the year was found when nothing states it; else empty
 */
record ReferenceDay(Optional<PartialDate> date, String name, String inference) {
    /** A dateline may be dated a day after the issue, where the clocks of reporter and publisher differ. */
    private static final int CLOCKS_DIFFER_DAYS = 1;

    /** A page changed long after its dateline does not tell the dateline's year. */
    private static final int FRESH_DAYS = 60;

    /** A day so near the article's own is of what it reports; others are its background. */
    private static final int DAYS_OF_THE_REPORT = 7;

    static ReferenceDay of(Clauses clauses) {
        Article article = clauses.frame().article();
        Optional<PartialDate> issued = article.issued().map(Found::value);
        Optional<PartialDate> dateline =
                article.dateline().flatMap(Dateline::date).filter(PartialDate::hasDay);
        if (dateline.isEmpty()) {
            return issued.map(date -> new ReferenceDay(Optional.of(date), "publication on " + spoken(date), ""))
                    .orElse(new ReferenceDay(Optional.empty(), "", ""));
        }
        PartialDate day = dateline.get();
        if (day.hasYear()) {
            return stated(day, "");
        }
        Optional<PartialDate> published = issued.or(() -> article.modified()
                .map(Found::value)
                .filter(date -> date.calendarDay()
                        .flatMap(end -> latest(day, end).map(start -> !start.isBefore(end.minusDays(FRESH_DAYS))))
                        .orElse(false)));
        if (published.filter(PartialDate::hasYear).isPresent()) {
            return published
                    .flatMap(date -> date.calendarDay()
                            .flatMap(end -> latest(day, end.plusDays(CLOCKS_DIFFER_DAYS)))
                            .map(PartialDate::of)
                            .or(() -> inYear(day, date.year())))
                    .map(date -> stated(date, ""))
                    .orElseGet(() -> yearless(day));
        }
        return YearInference.of(clauses, day)
                .map(year -> stated(day.inYear(year.year()), year.reason()))
                .orElseGet(() -> yearless(day));
    }

    private static ReferenceDay stated(PartialDate date, String inference) {
        return new ReferenceDay(Optional.of(date), "the dateline of " + spoken(date), inference);
    }

    private static ReferenceDay yearless(PartialDate date) {
        return new ReferenceDay(
                Optional.of(date), "the dateline of " + spoken(date), "nothing in the article tells the year");
    }

    Optional<LocalDate> day() {
        return date.flatMap(PartialDate::calendarDay);
    }

    boolean isOfTheReport(PartialDate other) {
        return isWithin(other, DAYS_OF_THE_REPORT);
    }

    boolean isWithin(PartialDate other, int days) {
        Optional<LocalDate> day = other.calendarDay();
        return day.isPresent()
                && day().isPresent()
                && Math.abs(ChronoUnit.DAYS.between(day.get(), day().get())) <= days;
    }

    /**
     * The date that {@code phrase} tells, counted from this day.
     *
     * @param words of the phrase, for the basis
     */
    Uttered resolve(DatePhrase phrase, String words) {
        String quoted = "\"" + words + "\" in its sentence";
        return switch (phrase.kind()) {
            case DATE -> resolveDate(phrase, quoted);
            case WEEKDAY, LAST_WEEKDAY -> resolveWeekday(phrase, quoted);
            case DAY -> resolveDay(phrase, quoted);
            case WEEK -> resolveWeek(phrase, quoted);
            case MONTH ->
                date.filter(PartialDate::hasYear)
                        .filter(PartialDate::hasMonth)
                        .map(known -> YearMonth.of(known.year(), known.month()).plusMonths(phrase.shift()))
                        .map(month -> dated(
                                PartialDate.ofMonth(month.getYear(), month.getMonthValue()),
                                quoted + ", counted from " + name))
                        .orElseGet(() -> uncounted(quoted));
            case YEAR ->
                date.filter(PartialDate::hasYear)
                        .map(known -> dated(
                                PartialDate.ofYear(known.year() + phrase.shift()), quoted + ", counted from " + name))
                        .orElseGet(() -> uncounted(quoted));
            case ELSEWHERE -> Uttered.undated(quoted + " is counted from another event");
            case VAGUE -> Uttered.undated(quoted + " names no day");
            case AHEAD -> Uttered.undated(quoted + " lies ahead of the article");
        };
    }

    private Uttered resolveDate(DatePhrase phrase, String quoted) {
        PartialDate written = phrase.date().orElseThrow();
        if (written.hasYear()) {
            Optional<DayOfWeek> told = written.calendarDay().map(LocalDate::getDayOfWeek);
            if (phrase.weekday().isPresent() && told.isPresent() && !told.equals(phrase.weekday())) {
                return Uttered.undated(
                        "%s contradicts itself: that day was a %s".formatted(quoted, spoken(told.get())));
            }
            return new Uttered(Optional.of(written), "stated as " + quoted);
        }
        if (date.isEmpty()) {
            return new Uttered(Optional.of(written), quoted + ", the year is not told");
        }
        PartialDate reference = date.get();
        if (!reference.hasYear() || !reference.hasMonth()) {
            return new Uttered(Optional.of(written), quoted + ", the year is not told");
        }
        PartialDate found;
        if (written.hasDay()) {
            LocalDate end = day().map(known -> known.plusDays(CLOCKS_DIFFER_DAYS))
                    .orElseGet(() ->
                            YearMonth.of(reference.year(), reference.month()).atEndOfMonth());
            Optional<LocalDate> latest = latest(written, end);
            if (latest.isEmpty()) {
                return Uttered.undated(quoted + ": no such day near " + name);
            }
            if (phrase.weekday().isPresent()
                    && !phrase.weekday().get().equals(latest.get().getDayOfWeek())) {
                return Uttered.undated("%s does not fit %s: that day was a %s"
                        .formatted(quoted, name, spoken(latest.get().getDayOfWeek())));
            }
            found = PartialDate.of(latest.get());
        } else {
            boolean last = phrase.shift() < 0;
            if (last && written.month() % 12 + 1 == reference.month()) {
                // Who means the month before says "last month".
                return Uttered.undated(quoted + " may mean either of two years");
            }
            boolean thisYear = written.month() < reference.month() || written.month() == reference.month() && !last;
            int year = thisYear ? reference.year() : reference.year() - 1;
            found = PartialDate.ofMonth(year, written.month());
        }
        return dated(found, "%s, the latest on or before %s".formatted(quoted, name));
    }

    private Uttered resolveWeekday(DatePhrase phrase, String quoted) {
        if (day().isEmpty()) {
            return uncounted(quoted);
        }
        LocalDate reference = day().get();
        DayOfWeek weekday = phrase.weekday().orElseThrow();
        LocalDate latest =
                reference.minusDays(Math.floorMod(reference.getDayOfWeek().getValue() - weekday.getValue(), 7));
        LocalDate monday = reference.minusDays(reference.getDayOfWeek().getValue() - 1L);
        LocalDate weekBefore = monday.minusDays(7).plusDays(weekday.getValue() - 1L);
        if (phrase.shift() < 0) {
            return dated(PartialDate.of(weekBefore), "%s, in the week before %s".formatted(quoted, name));
        }
        if (phrase.kind() == DatePhrase.Kind.LAST_WEEKDAY && !latest.equals(weekBefore)) {
            return Uttered.undated("%s may mean %s or %s"
                    .formatted(quoted, spoken(PartialDate.of(latest)), spoken(PartialDate.of(weekBefore))));
        }
        return dated(PartialDate.of(latest), "%s, the %s on or before %s".formatted(quoted, spoken(weekday), name));
    }

    private Uttered resolveDay(DatePhrase phrase, String quoted) {
        if (day().isPresent()) {
            PartialDate found = PartialDate.of(day().get().plusDays(phrase.shift()));
            return dated(found, "%s, counted from %s".formatted(quoted, name));
        }
        Optional<PartialDate> yearless = date.filter(PartialDate::hasDay)
                .filter(known -> known.day() + phrase.shift() > 0)
                .map(known -> new PartialDate(0, known.month(), known.day() + phrase.shift()));
        return yearless.map(found -> dated(found, "%s, counted from %s".formatted(quoted, name)))
                .orElseGet(() -> uncounted(quoted));
    }

    /** A week is no date; but when all of it lies in one month, wherever weeks begin, the month is certain. */
    private Uttered resolveWeek(DatePhrase phrase, String quoted) {
        if (day().isEmpty()) {
            return uncounted(quoted);
        }
        LocalDate reference = day().get();
        LocalDate sunday =
                reference.minusDays(reference.getDayOfWeek().getValue()).plusWeeks(phrase.shift());
        LocalDate end = phrase.shift() < 0 ? sunday.plusDays(7) : reference;
        if (sunday.getMonth() != end.getMonth()) {
            return Uttered.undated(quoted + " names no day");
        }
        return dated(
                PartialDate.ofMonth(sunday.getYear(), sunday.getMonthValue()),
                "%s, a week within one month, counted from %s".formatted(quoted, name));
    }

    private Uttered dated(PartialDate found, String basis) {
        return new Uttered(Optional.of(found), inference.isEmpty() ? basis : basis + " (" + inference + ")");
    }

    private Uttered uncounted(String quoted) {
        return Uttered.undated(
                date.isEmpty()
                        ? quoted + ", but the article has no date to count from"
                        : "%s cannot be counted from %s%s"
                                .formatted(quoted, name, inference.isEmpty() ? "" : ": " + inference));
    }

    /** The latest day on or before {@code end} with the month and day of {@code day}. */
    private static Optional<LocalDate> latest(PartialDate day, LocalDate end) {
        return inYear(day, end.getYear())
                .flatMap(PartialDate::calendarDay)
                .filter(found -> !found.isAfter(end))
                .or(() -> inYear(day, end.getYear() - 1).flatMap(PartialDate::calendarDay));
    }

    /** The day in that year; nothing for 29 February of most years. */
    static Optional<PartialDate> inYear(PartialDate day, int year) {
        return YearMonth.of(year, day.month()).isValidDay(day.day()) ? Optional.of(day.inYear(year)) : Optional.empty();
    }

    static String spoken(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** The date as people write it: "16 March 2020", "September 2017". */
    static String spoken(PartialDate date) {
        StringBuilder words = new StringBuilder();
        if (date.hasDay()) {
            words.append(date.day()).append(' ');
        }
        if (date.hasMonth()) {
            words.append(java.time.Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        if (date.hasYear()) {
            words.append(words.isEmpty() ? "" : " ").append(date.year());
        }
        return words.toString();
    }
}
