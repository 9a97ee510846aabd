package dictum.attribution;

import dictum.attribution.DatePhrase.Kind;
import dictum.model.PartialDate;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the words of a sentence that tell a time, in one pass from left to right; quotations are passed over. */
final class DatePhrases {
    private static final List<String> MONTH_NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final Map<String, Integer> COUNTS =
            Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6);
    private static final String FEW = "few";
    private static final Set<String> DAYTIMES = Set.of("morning", "afternoon", "evening", "night", "lunchtime", "noon");
    private static final Set<String> SEASONS =
            Set.of("spring", "summer", "autumn", "fall", "winter", "weekend", "season", "term", "decade", "century");
    private static final Set<String> PARTS_OF_YEAR =
            Set.of("spring", "summer", "autumn", "fall", "end", "beginning", "start", "middle", "half", "quarter");
    private static final Set<String> BEFORE_BARE_MONTH =
            Set.of("in", "early", "late", "mid", "since", "until", "by", "during");
    private static final Set<String> HELD_YEARLY =
            Set.of("summit", "conference", "forum", "festival", "congress", "awards", "show", "games", "expo");
    private static final Set<String> SPOKEN = Set.of(
            "interview", "deposition", "speech", "statement", "address", "testimony", "lecture", "sermon", "broadcast");
    private static final Set<String> LENGTHS = Set.of(
            "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "decades");
    private static final Set<String> BOUNDS =
            Set.of("earlier", "previously", "recently", "later", "afterwards", "afterward", "subsequently", "once");

    private static final Set<String> RELATIVE = Set.of(
            "today",
            "tonight",
            "yesterday",
            "tomorrow",
            "this",
            "last",
            "past",
            "previous",
            "next",
            "same",
            "following",
            "that",
            "weekend",
            "time");

    /** Every word, without possessive ending, that a phrase may open with; numbers may as well. */
    private static final Set<String> OPENING = opening();

    private final List<Unit> units;
    private final DayNames names;

    private DatePhrases(List<Unit> units, DayNames names) {
        this.units = units;
        this.names = names;
    }

    /**
     * The phrases of one sentence, in order.
     *
     * @param names of the article that are made of words for days and months
     */
    static List<DatePhrase> in(List<Unit> units, DayNames names) {
        DatePhrases scanner = new DatePhrases(units, names);
        List<DatePhrase> found = new ArrayList<>();
        int i = 0;
        while (i < units.size()) {
            Optional<DatePhrase> phrase = scanner.mayOpen(i) ? scanner.at(i) : Optional.empty();
            if (phrase.isPresent()) {
                found.add(scanner.led(phrase.get()));
                i = phrase.get().to();
            } else {
                i++;
            }
        }
        return found;
    }

    private boolean mayOpen(int i) {
        return units.get(i).kind() == Unit.Kind.NUMBER || (OPENING.contains(bare(i)) && !names.holds(units, i));
    }

    private Optional<DatePhrase> at(int i) {
        if (!BOUNDS.contains(lower(i))) {
            return timed(i);
        }
        if (lower(i).equals("earlier") || lower(i).equals("later")) {
            int next = lower(i + 1).equals("on") || lower(i + 1).equals("in") ? i + 2 : i + 1;
            Optional<DatePhrase> timed = timed(next);
            if (timed.isPresent()) {
                return timed.map(phrase -> phrase.from(i));
            }
            if (lower(i + 1).equals("that") && lower(i + 2).equals("day")) {
                return Optional.of(DatePhrase.of(Kind.ELSEWHERE, i, i + 3, 0));
            }
        }
        return Optional.of(DatePhrase.of(Kind.VAGUE, i, i + 1, 0));
    }

    private Optional<DatePhrase> timed(int i) {
        if (i >= units.size() || units.get(i).isQuotation()) {
            return Optional.empty();
        }
        DayOfWeek weekday = WEEKDAYS.get(bare(i));
        if (weekday != null && units.get(i).isCapitalised()) {
            return Optional.of(weekday(i, i, weekday, Kind.WEEKDAY));
        }
        return calendar(i).or(() -> year(i)).or(() -> counted(i)).or(() -> told(i));
    }

    /** "Monday", "Monday night", "Monday last week", "Monday, March 16". */
    private DatePhrase weekday(int from, int at, DayOfWeek weekday, Kind kind) {
        int to = at + 1;
        if (isPossessive(at)) {
            return DatePhrase.weekday(kind, from, to, weekday, 0);
        }
        if (DAYTIMES.contains(lower(to))) {
            to++;
        }
        if (lower(to + 1).equals("week")
                && (lower(to).equals("last") || lower(to).equals("this"))) {
            return DatePhrase.weekday(
                    lower(to).equals("last") ? Kind.WEEKDAY : kind,
                    from,
                    to + 2,
                    weekday,
                    lower(to).equals("last") ? -1 : 0);
        }
        if (lower(to).equals("next") && lower(to + 1).equals("week")) {
            return DatePhrase.of(Kind.AHEAD, from, to + 2, 0);
        }
        int date = isPunctuation(to, ',') ? to + 1 : to;
        return calendar(lower(date).equals("the") ? date + 1 : date)
                .map(phrase -> phrase.onWeekday(weekday, from))
                .orElse(DatePhrase.weekday(kind, from, to, weekday, 0));
    }

    /** "March 16", "Mar. 16, 2020", "16 March 2020", "3rd of May", "September 2017", "in May". */
    private Optional<DatePhrase> calendar(int i) {
        int month = month(i);
        if (month > 0) {
            int day = day(i + 1);
            if (day > 0) {
                return dated(i, i + 2, month, day);
            }
            int year = yearAt(isPunctuation(i + 1, ',') ? i + 2 : i + 1);
            if (year > 0) {
                return date(i, isPunctuation(i + 1, ',') ? i + 3 : i + 2, year, month, 0);
            }
            boolean whole = MONTH_NAMES.contains(bare(i));
            return whole && i > 0 && BEFORE_BARE_MONTH.contains(lower(i - 1))
                    ? date(i, i + 1, 0, month, 0)
                    : Optional.empty();
        }
        int day = day(i);
        int at = lower(i + 1).equals("of") ? i + 2 : i + 1;
        return day > 0 && month(at) > 0 ? dated(i, at + 1, month(at), day) : Optional.empty();
    }

    private Optional<DatePhrase> dated(int from, int to, int month, int day) {
        int yearAt = isPunctuation(to, ',') ? to + 1 : to;
        int year = yearAt(yearAt);
        return year > 0 ? date(from, yearAt + 1, year, month, day) : date(from, to, 0, month, day);
    }

    private static Optional<DatePhrase> date(int from, int to, int year, int month, int day) {
        try {
            return Optional.of(DatePhrase.date(from, to, new PartialDate(year, month, day)));
        } catch (IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    /** "in 2016", "in late 2016", "in the spring of 2018". */
    private Optional<DatePhrase> year(int i) {
        int year = yearAt(i);
        if (year == 0 || i == 0) {
            return Optional.empty();
        }
        String before = lower(i - 1);
        boolean yearLike = (WordClass.PREPOSITION.has(before) && !before.equals("of") && !before.equals("to"))
                || before.equals("early")
                || before.equals("late")
                || PARTS_OF_YEAR.contains(before);
        boolean part = before.equals("of") && i > 1 && PARTS_OF_YEAR.contains(lower(i - 2));
        int writing = writingOf(i);
        if (writing >= 0) {
            int to = isText(i + 1) ? i + 2 : i + 1;
            return Optional.of(DatePhrase.date(writing, to, PartialDate.ofYear(year)));
        }
        if (!yearLike && !part || isInTitle(i)) {
            return Optional.empty();
        }
        // The part of the year is taken in, so that what leads the phrase is the preposition before it.
        int from = part ? i - 2 : PARTS_OF_YEAR.contains(before) ? i - 1 : i;
        return Optional.of(DatePhrase.date(from, i + 1, PartialDate.ofYear(year)));
    }

    /** "the Fishing in 2025 Survey": a year between the words of a title. */
    private boolean isInTitle(int i) {
        return i > 1
                && i + 1 < units.size()
                && units.get(i - 2).isCapitalised()
                && !units.get(i - 2).isPronoun()
                && units.get(i + 1).isCapitalised()
                && (NameWords.isDocument(lower(i + 1)) || HELD_YEARLY.contains(lower(i + 1)));
    }

    /** Where "a 2014 letter" or "a letter of 2014" begins, behind the "in" that leads it; -1 when the year is none of a text. */
    private int writingOf(int i) {
        boolean before = WordClass.DETERMINER.has(lower(i - 1)) && isText(i + 1);
        boolean behind = (lower(i - 1).equals("of") || lower(i - 1).equals("from"))
                && isText(i - 2)
                && WordClass.DETERMINER.has(lower(i - 3));
        int from = before ? i - 1 : behind ? i - 3 : -1;
        return from > 0 && lower(from - 1).equals("in") ? from : -1;
    }

    private boolean isText(int i) {
        return NameWords.isDocument(lower(i)) || SPOKEN.contains(lower(i));
    }

    /** "two days ago", "a day earlier", "weeks later". */
    private Optional<DatePhrase> counted(int i) {
        int at = LENGTHS.contains(lower(i)) ? i : LENGTHS.contains(lower(i + 1)) && isCount(i) ? i + 1 : -1;
        if (at < 0) {
            return Optional.empty();
        }
        String after = lower(at + 1);
        if (after.equals("ago")) {
            int days = lower(at).equals("days") && at > i ? count(i) : 0;
            return Optional.of(
                    days > 0 ? DatePhrase.of(Kind.DAY, i, at + 2, -days) : DatePhrase.of(Kind.VAGUE, i, at + 2, 0));
        }
        return after.equals("earlier") || after.equals("later") || after.equals("before")
                ? Optional.of(DatePhrase.of(Kind.ELSEWHERE, i, at + 2, 0))
                : Optional.empty();
    }

    /** "today", "last night", "this month", "the same day". */
    private Optional<DatePhrase> told(int i) {
        if (isName(i)) {
            return Optional.empty();
        }
        String next = bare(i + 1);
        return switch (bare(i)) {
            case "today", "tonight" -> Optional.of(DatePhrase.of(Kind.DAY, i, i + 1, 0));
            case "yesterday" ->
                Optional.of(DatePhrase.of(Kind.DAY, i, DAYTIMES.contains(lower(i + 1)) ? i + 2 : i + 1, -1));
            case "tomorrow" -> Optional.of(DatePhrase.of(Kind.AHEAD, i, i + 1, 0));
            case "this" ->
                DAYTIMES.contains(next)
                        ? Optional.of(DatePhrase.of(Kind.DAY, i, i + 2, 0))
                        : next.equals("past") ? last(i, i + 2) : relative(i, i + 1, 0);
            case "last" -> next.equals("night") ? Optional.of(DatePhrase.of(Kind.DAY, i, i + 2, -1)) : last(i, i + 1);
            case "past", "previous" ->
                SEASONS.contains(next) || LENGTHS.contains(next)
                        ? Optional.of(DatePhrase.of(Kind.VAGUE, i, i + 2, 0))
                        : Optional.empty();
            case "next" ->
                WEEKDAYS.containsKey(next) || LENGTHS.contains(next) || month(i + 1) > 0 || SEASONS.contains(next)
                        ? Optional.of(
                                DatePhrase.of(lower(i + 1).equals("day") ? Kind.ELSEWHERE : Kind.AHEAD, i, i + 2, 0))
                        : Optional.empty();
            case "same", "following", "that" ->
                next.equals("day") || next.equals("evening") || next.equals("night")
                        ? Optional.of(DatePhrase.of(Kind.ELSEWHERE, i, i + 2, 0))
                        : Optional.empty();
            case "weekend" -> Optional.of(DatePhrase.of(Kind.VAGUE, i, i + 1, 0));
            case "time" ->
                lower(i - 1).equals("the") && lower(i - 2).equals("at")
                        ? Optional.of(DatePhrase.of(Kind.VAGUE, i, i + 1, 0))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether a capital stands where no sentence or clause begins: the "Today programme". */
    private boolean isName(int i) {
        return i > 0 && units.get(i).isCapitalised() && units.get(i - 1).kind() != Unit.Kind.PUNCTUATION;
    }

    private Optional<DatePhrase> last(int from, int at) {
        DayOfWeek weekday = WEEKDAYS.get(bare(at));
        if (weekday != null) {
            return Optional.of(weekday(from, at, weekday, Kind.LAST_WEEKDAY));
        }
        if (month(at) > 0) {
            return date(from, at + 1, 0, month(at), 0).map(phrase -> phrase.shifted(-1));
        }
        if (SEASONS.contains(bare(at))) {
            return Optional.of(DatePhrase.of(Kind.VAGUE, from, at + 1, 0));
        }
        return relative(from, at, -1);
    }

    private Optional<DatePhrase> relative(int from, int at, int shift) {
        DayOfWeek weekday = WEEKDAYS.get(bare(at));
        if (weekday != null) {
            return Optional.of(weekday(from, at, weekday, Kind.WEEKDAY));
        }
        if (shift == 0 && month(at) > 0) {
            // "this February": the latest one, or the one that goes on.
            return date(from, at + 1, 0, month(at), 0);
        }
        return switch (bare(at)) {
            case "week" -> Optional.of(DatePhrase.of(Kind.WEEK, from, at + 1, shift));
            case "month" -> Optional.of(DatePhrase.of(Kind.MONTH, from, at + 1, shift));
            case "year" -> Optional.of(DatePhrase.of(Kind.YEAR, from, at + 1, shift));
            case "weekend", "summer", "spring", "autumn", "fall", "winter" ->
                Optional.of(DatePhrase.of(Kind.VAGUE, from, at + 1, 0));
            default -> Optional.empty();
        };
    }

    /** The phrase with the word that leads it; "late" and "early" are passed over when a preposition stands before them. */
    private DatePhrase led(DatePhrase phrase) {
        int at = phrase.from() - 1;
        if (at > 0
                && (lower(at).equals("the")
                        || lower(at).equals("early")
                        || lower(at).equals("late"))) {
            at--;
        }
        boolean possessive = isPossessive(phrase.to() - 1);
        return phrase.led(at >= 0 ? lower(at) : "", possessive);
    }

    private boolean isCount(int i) {
        return count(i) > 0 || WordClass.DETERMINER.has(lower(i)) || lower(i).equals(FEW);
    }

    private int count(int i) {
        return COUNTS.getOrDefault(lower(i), smallNumber(lower(i)));
    }

    private static int smallNumber(String word) {
        return word.length() == 1 && word.charAt(0) > '0' && word.charAt(0) <= '6' ? word.charAt(0) - '0' : 0;
    }

    /** The month named at {@code i}, 0 for none: capitalised, an abbreviation with or without its period. */
    private int month(int i) {
        if (i < 0 || i >= units.size() || !units.get(i).isCapitalised()) {
            return 0;
        }
        String word = bare(i);
        return MONTHS.getOrDefault(word.endsWith(".") ? word.substring(0, word.length() - 1) : word, 0);
    }

    /** The day of a month at {@code i}, 0 for none: "3", "03", "3rd". */
    private int day(int i) {
        if (i >= units.size() || units.get(i).kind() != Unit.Kind.NUMBER) {
            return 0;
        }
        String word = lower(i);
        int value = 0;
        int k = 0;
        while (k < word.length() && k < 2 && word.charAt(k) >= '0' && word.charAt(k) <= '9') {
            value = value * 10 + (word.charAt(k++) - '0');
        }
        String rest = word.substring(k);
        boolean ordinal = rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th");
        return (rest.isEmpty() || ordinal) && value <= 31 ? value : 0;
    }

    private int yearAt(int i) {
        String word = lower(i);
        if (word.length() != 4 || !(word.startsWith("19") || word.startsWith("20"))) {
            return 0;
        }
        for (int k = 2; k < 4; k++) {
            if (word.charAt(k) < '0' || word.charAt(k) > '9') {
                return 0;
            }
        }
        return Integer.parseInt(word);
    }

    private boolean isPossessive(int i) {
        return i >= 0 && lower(i).endsWith("'s");
    }

    private boolean isPunctuation(int i, char mark) {
        return i < units.size() && units.get(i).isPunctuation(mark);
    }

    private String bare(int i) {
        String word = lower(i);
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    private String lower(int i) {
        return i >= 0 && i < units.size() ? units.get(i).lower() : "";
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < MONTH_NAMES.size(); i++) {
            months.put(MONTH_NAMES.get(i), i + 1);
            months.put(MONTH_NAMES.get(i).substring(0, 3), i + 1);
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    private static Set<String> opening() {
        Set<String> words = new HashSet<>(WEEKDAYS.keySet());
        MONTHS.keySet().forEach(month -> {
            words.add(month);
            words.add(month + ".");
        });
        words.addAll(COUNTS.keySet());
        words.addAll(Lexicon.classes("lexicon.txt").getOrDefault(WordClass.DETERMINER.title(), List.of()));
        words.add(FEW);
        words.addAll(LENGTHS);
        words.addAll(BOUNDS);
        words.addAll(RELATIVE);
        return words;
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> weekdays = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.put(day.name().toLowerCase(java.util.Locale.ROOT), day);
        }
        return Map.copyOf(weekdays);
    }
}
