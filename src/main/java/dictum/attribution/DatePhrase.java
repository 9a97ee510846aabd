package dictum.attribution;

import dictum.model.PartialDate;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words of a sentence that tell a time: "on Monday", "July 17, 2019", "last month", "earlier".
 *
 * @param from index of its first unit in the sentence, the preposition left out
 * @param to index after its last unit
 * @param lead the word before it in lower case, or nothing at the start of the sentence: "on", "since"
 * @param date as written, for {@link Kind#DATE}; the year may be missing
 * @param weekday as written, alone or beside a date
 * @param shift days, weeks, months or years counted from the article's day; for a weekday, weeks; -1 for "last May"
 * @param possessive whether it stands before a thing that happened then: "at yesterday's opening"
 */
record DatePhrase(
        Kind kind,
        int from,
        int to,
        String lead,
        Optional<PartialDate> date,
        Optional<DayOfWeek> weekday,
        int shift,
        boolean possessive) {

    /** How a phrase tells its time. */
    enum Kind {
        /** A calendar date, perhaps without its year. */
        DATE,
        /** A day of the week before the article's day. */
        WEEKDAY,
        /** "Last Monday": the latest one, or the one of the week before. */
        LAST_WEEKDAY,
        /** Days from the article's day: "yesterday". */
        DAY,
        WEEK,
        MONTH,
        YEAR,
        /** Counted from another event: "a day earlier". */
        ELSEWHERE,
        /** A bound without a day: "earlier", "recently". */
        VAGUE,
        /** Still to come: "tomorrow", "next week". */
        AHEAD
    }

    /** Words after which a date is a limit, a topic or the end of a range, not the day something was said. */
    private static final Set<String> LIMITS = Set.of(
            "since", "until", "till", "by", "before", "for", "from", "after", "of", "about", "between", "through", "to",
            "and", "or", "than", "over");

    private static final Set<String> HELD_ON = Set.of("at", "in", "during");
    private static final Set<String> PREPOSITIONS = Set.of("on", "in", "at", "during", "late", "early");

    static DatePhrase of(Kind kind, int from, int to, int shift) {
        return new DatePhrase(kind, from, to, "", Optional.empty(), Optional.empty(), shift, false);
    }

    static DatePhrase date(int from, int to, PartialDate date) {
        return new DatePhrase(Kind.DATE, from, to, "", Optional.of(date), Optional.empty(), 0, false);
    }

    static DatePhrase weekday(Kind kind, int from, int to, DayOfWeek weekday, int shift) {
        return new DatePhrase(kind, from, to, "", Optional.empty(), Optional.of(weekday), shift, false);
    }

    DatePhrase onWeekday(DayOfWeek day, int earlierFrom) {
        return new DatePhrase(kind, earlierFrom, to, lead, date, Optional.of(day), shift, possessive);
    }

    DatePhrase led(String word, boolean byPossessive) {
        return new DatePhrase(kind, from, to, word, date, weekday, shift, byPossessive);
    }

    DatePhrase shifted(int by) {
        return new DatePhrase(kind, from, to, lead, date, weekday, by, possessive);
    }

    DatePhrase from(int earlierFrom) {
        return new DatePhrase(kind, earlierFrom, to, lead, date, weekday, shift, possessive);
    }

    /** Whether it can be the time of the act that it stands beside. */
    boolean canDate() {
        if (possessive) {
            return HELD_ON.contains(lead);
        }
        return kind != Kind.AHEAD && !LIMITS.contains(lead);
    }

    /** Whether it tells one day. */
    boolean tellsDay() {
        return switch (kind) {
            case DATE -> date.orElseThrow().hasDay();
            case WEEKDAY, DAY -> true;
            default -> false;
        };
    }

    /** The phrase as the article has it, with its preposition. */
    String words(String text, List<Unit> units) {
        int first =
                from > 0 && PREPOSITIONS.contains(lead) && units.get(from - 1).is(lead) ? from - 1 : from;
        return text.substring(units.get(first).start(), units.get(to - 1).end());
    }
}
