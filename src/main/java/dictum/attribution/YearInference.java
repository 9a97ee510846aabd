package dictum.attribution;

import dictum.attribution.Frame.Sentence;
import dictum.model.PartialDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the year of a dateline in the article's own words.
 *
 * <p>A report is not older than the latest event it tells of, and the weekday in its first paragraph is that of the dateline or
 * of the day before. The first year that satisfies both is taken when it follows that event within two years: a story
 * that runs on mentions what lies between.
 */
final class YearInference {
    private static final int YEARS_AFTER_LATEST_EVENT = 2;

    private static final int MONTHS_AFTER_LATEST_EVENT = 6;

    /** Words of a sentence whose dates may lie after the report. */
    private static final Set<String> AHEAD = Set.of(
            "will",
            "would",
            "'ll",
            "won't",
            "shall",
            "may",
            "might",
            "could",
            "should",
            "until",
            "till",
            "by",
            "due",
            "expected",
            "expects",
            "plan",
            "plans",
            "planned",
            "planning",
            "scheduled",
            "next",
            "going",
            "forecast",
            "forecasts",
            "projected",
            "target",
            "aims",
            "slated",
            "hopes",
            "upcoming");

    private YearInference() {}

    /** A year and why it is taken. */
    record Year(int year, String reason) {}

    static Optional<Year> of(Clauses clauses, PartialDate day) {
        Optional<PartialDate> event = latestEvent(clauses);
        if (event.isEmpty()) {
            return Optional.empty();
        }
        Optional<DayOfWeek> weekday = weekdayOfFirstParagraph(clauses);
        return weekday.isPresent() ? byWeekday(day, event.get(), weekday.get()) : byOrder(day, event.get());
    }

    private static Optional<Year> byWeekday(PartialDate day, PartialDate event, DayOfWeek weekday) {
        for (int year = event.year(); year <= event.year() + YEARS_AFTER_LATEST_EVENT; year++) {
            Optional<LocalDate> found = ReferenceDay.inYear(day, year)
                    .filter(date -> !isBefore(date, event))
                    .flatMap(PartialDate::calendarDay);
            if (found.isEmpty()) {
                continue;
            }
            DayOfWeek onDay = found.get().getDayOfWeek();
            if (onDay == weekday || onDay == weekday.plus(1)) {
                String fits = onDay == weekday
                        ? "is a %s".formatted(ReferenceDay.spoken(weekday))
                        : "follows a %s".formatted(ReferenceDay.spoken(weekday));
                return Optional.of(new Year(
                        year,
                        "year inferred: %s is the first year, counted from the latest dated event in the text, %s, in which %s %s"
                                .formatted(year, ReferenceDay.spoken(event), ReferenceDay.spoken(day), fits)));
            }
        }
        return Optional.empty();
    }

    /** Without a weekday only the order tells: the event must be near, and its month known. */
    private static Optional<Year> byOrder(PartialDate day, PartialDate event) {
        if (!event.hasMonth()) {
            return Optional.empty();
        }
        int months = Math.floorMod(day.month() - event.month(), 12);
        if (months > MONTHS_AFTER_LATEST_EVENT) {
            return Optional.empty();
        }
        if (months == 0 && (!event.hasDay() || event.day() > day.day())) {
            return Optional.empty();
        }
        int year = event.month() <= day.month() ? event.year() : event.year() + 1;
        return ReferenceDay.inYear(day, year)
                .map(date -> new Year(
                        year,
                        "year inferred: the first %s after the latest dated event in the text, %s"
                                .formatted(ReferenceDay.spoken(day), ReferenceDay.spoken(event))));
    }

    private static boolean isBefore(PartialDate date, PartialDate event) {
        return date.compareTo(event) < 0;
    }

    private static Optional<PartialDate> latestEvent(Clauses clauses) {
        PartialDate latest = null;
        for (int i = 0; i < clauses.sentences().size(); i++) {
            for (DatePhrase phrase : clauses.phrases(i)) {
                if (phrase.kind() == DatePhrase.Kind.DATE
                        && phrase.date().orElseThrow().hasYear()
                        && (latest == null || phrase.date().get().compareTo(latest) > 0)
                        && !looksAhead(clauses.sentences().get(i))) {
                    latest = phrase.date().get();
                }
            }
        }
        return Optional.ofNullable(latest);
    }

    private static boolean looksAhead(Sentence sentence) {
        return sentence.units().stream()
                .anyMatch(unit -> AHEAD.contains(unit.lower()) && !(unit.is("may") && unit.isCapitalised()));
    }

    private static Optional<DayOfWeek> weekdayOfFirstParagraph(Clauses clauses) {
        for (int i = 0;
                i < clauses.sentences().size() && clauses.sentences().get(i).paragraph() == 0;
                i++) {
            for (DatePhrase phrase : clauses.phrases(i)) {
                if (phrase.kind() == DatePhrase.Kind.WEEKDAY
                        && phrase.date().isEmpty()
                        && phrase.shift() == 0
                        && phrase.canDate()) {
                    return phrase.weekday();
                }
            }
        }
        return Optional.empty();
    }
}
