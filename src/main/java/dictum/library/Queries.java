package dictum.library;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.PartialDate;
import dictum.store.Filter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Turns what a person asks into what the store filters by. */
final class Queries {
    private Queries() {}

    /** Blank words ask for nothing; a date without its day starts with its first and ends with its last. */
    static Filter filter(Query query) {
        return new Filter(
                query.words().filter(words -> !words.isBlank()),
                query.speaker(),
                query.role(),
                time(query.from(), query.to()),
                time(query.issuedFrom(), query.issuedTo()),
                query.outlet(),
                query.article(),
                query.language(),
                query.kind(),
                query.verdict(),
                query.confidence(),
                query.below(),
                query.tag(),
                query.thoughts(),
                query.rejected(),
                switch (query.order()) {
                    case CAPTURE -> Filter.Order.CAPTURE;
                    case NEWEST -> Filter.Order.NEWEST;
                    case OLDEST -> Filter.Order.OLDEST;
                    case DOUBTFUL -> Filter.Order.DOUBTFUL;
                });
    }

    private static Filter.Time time(Optional<PartialDate> first, Optional<PartialDate> last) {
        Optional<LocalDate> from = first.map(Queries::firstDay);
        Optional<LocalDate> to = last.map(Queries::lastDay);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new DictumException(
                    Kind.USAGE,
                    "from %s to %s is no time: the first day comes after the last".formatted(first.get(), last.get()));
        }
        return new Filter.Time(from, to);
    }

    private static LocalDate firstDay(PartialDate date) {
        requireYear(date);
        return LocalDate.of(date.year(), Math.max(1, date.month()), Math.max(1, date.day()));
    }

    private static LocalDate lastDay(PartialDate date) {
        requireYear(date);
        int month = date.hasMonth() ? date.month() : 12;
        int day = date.hasDay() ? date.day() : YearMonth.of(date.year(), month).lengthOfMonth();
        return LocalDate.of(date.year(), month, day);
    }

    private static void requireYear(PartialDate date) {
        if (!date.hasYear()) {
            throw new DictumException(
                    Kind.USAGE, "\"%s\" has no year: search with 2020, 2020-03 or 2020-03-16".formatted(date));
        }
    }
}
