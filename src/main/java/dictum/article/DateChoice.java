package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Found;
import dictum.model.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses a date among those that a page gives for the same event: the one from the most trusted place.
 *
 * <p>A time written in UTC may fall on the day before or after the publisher's own; then the day that the page shows or its
 * address names is taken.
 */
final class DateChoice {
    /** Fields that some publishers fill with the day of a change. */
    private static final Set<String> LOOSE =
            Set.of("date", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "WebPage.datePublished");

    private DateChoice() {}

    /** So many of the dates nearest to the headline may be the article's own. */
    private static final int NEAREST = 3;

    /** The day of {@code field}; nothing later than {@code latest} is believed. */
    static Optional<Found<PartialDate>> choose(Clues clues, Field field, String language, PartialDate latest) {
        List<Dated> all = dated(clues, clues.about(field), language, latest);
        if (field == Field.ISSUED) {
            lastChange(clues, all, language, latest).ifPresent(change -> {
                all.replaceAll(one -> isTooLate(one, change) ? otherwise(one, language, change) : one);
                all.removeIf(one -> isTooLate(one, change));
            });
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Dated first = field == Field.ISSUED ? outvoted(all).orElse(all.get(0)) : all.get(0);
        Dated best = field == Field.ISSUED
                ? minted(all, first).or(() -> refilled(clues, all, first)).orElse(first)
                : first;
        Optional<Found<PartialDate>> local = isInUtc(best.clue().value())
                ? neighbour(clues.about(field), best.clue().value(), best.day(), language)
                : Optional.empty();
        return local.isPresent() ? local : Optional.of(best.clue().gives(best.day()));
    }

    /** A year, or a month of one, that a field of publication or change gives in place of a day. */
    static Optional<Found<PartialDate>> withoutDay(Clues clues, Field field, PartialDate latest) {
        return clues.about(field).stream()
                .filter(clue -> rank(clue) == 0)
                .flatMap(clue -> PartialDate.tryParse(clue.value().strip())
                        .filter(date -> !date.hasDay() && date.year() >= DateText.EARLIEST)
                        .filter(date -> date.compareTo(latest) <= 0)
                        .map(clue::gives)
                        .stream())
                .findFirst();
    }

    /**
     * The days that the page's fields, its address and the line below its headline give for {@code field}, in the order of trust. Where
     * one of two days beside each other is that of a moment in UTC, both may be that of the same moment.
     */
    static List<Found<String>> told(
            Clues clues, Field field, String language, PartialDate latest, Optional<Found<PartialDate>> chosen) {
        List<Found<String>> told = new ArrayList<>();
        List<Clue> near = clues.about(field).stream()
                .filter(clue ->
                        !clue.source().equals(Clue.VISIBLE) || clue.evidence().equals(VisiblePage.LINE))
                .toList();
        for (Dated one : dated(clues, near, language, latest)) {
            Clue clue = one.clue();
            boolean elsewhere = chosen.filter(day -> isBeside(day.value(), one.day()))
                    .filter(day ->
                            isInUtc(clue.value()) || isInUtc(day.provenance().evidence()))
                    .isPresent();
            if (!elsewhere) {
                told.add(clue.gives(one.day().toString()));
            }
        }
        return told;
    }

    private record Dated(Clue clue, PartialDate day) {}

    /** The first day that is told for a change, or in a field that may hold one: nothing later is the day of publication. */
    private static Optional<LocalDate> lastChange(
            Clues clues, List<Dated> issued, String language, PartialDate latest) {
        List<Dated> changes = new ArrayList<>(dated(clues, clues.about(Field.MODIFIED), language, latest));
        changes.removeIf(one -> one.clue().source().equals(Clue.VISIBLE));
        issued.stream().filter(one -> one.clue().evidence().equals("date")).forEach(changes::add);
        return changes.stream().flatMap(one -> one.day().calendarDay().stream()).max(LocalDate::compareTo);
    }

    /** Whether a day that is only shown lies behind the last change: such is that of another story, or today's. */
    private static boolean isTooLate(Dated one, LocalDate change) {
        return one.clue().source().equals(Clue.VISIBLE)
                && one.day()
                        .calendarDay()
                        .filter(day -> day.isAfter(change.plusDays(1)))
                        .isPresent();
    }

    /** A day read the other way round, {@code 12/03} for {@code 03/12}, when so it lies no later than the change. */
    private static Dated otherwise(Dated one, String language, LocalDate change) {
        return dayOf(one.clue().value(), language, PartialDate.of(change.plusDays(1)))
                .map(day -> new Dated(one.clue(), day))
                .orElse(one);
    }

    /** Whether a day that is shown is one that the page itself shows near its headline as that of a change. */
    static boolean isChange(Clues clues, Clue shown) {
        Optional<PartialDate> day = DateText.find(shown.value(), "");
        return shown.source().equals(Clue.VISIBLE)
                && day.isPresent()
                && clues.about(Field.MODIFIED, Clue.VISIBLE).stream()
                        .filter(change -> !change.evidence().startsWith(VisiblePage.FAR))
                        .anyMatch(change -> DateText.find(change.value(), "").equals(day));
    }

    /** The clues, of {@code some}, that give a day: those of fields made for it, then the address, then what is shown, then fields of a loose meaning. */
    private static List<Dated> dated(Clues clues, List<Clue> some, String language, PartialDate latest) {
        List<Dated> dated = new ArrayList<>();
        String order = DayOrder.shown(clues, language);
        for (int rank = 0; rank < 4; rank++) {
            for (Clue clue : some) {
                if (rank(clue) == rank) {
                    confirmed(clues, clue.value(), latest)
                            .or(() -> dayOf(clue.value(), order, latest))
                            .ifPresent(day -> dated.add(new Dated(clue, day)));
                }
            }
        }
        return dated;
    }

    /** Of two readings of {@code 12/03/2026} the one that another clue to a day of the article, which has only one, gives. */
    private static Optional<PartialDate> confirmed(Clues clues, String value, PartialDate latest) {
        List<PartialDate> readings = value.indexOf('/') < 0 ? List.of() : readings(value);
        if (readings.size() < 2) {
            return Optional.empty();
        }
        Set<PartialDate> certain = new HashSet<>();
        for (Field field : new Field[] {Field.ISSUED, Field.MODIFIED}) {
            for (Clue clue : clues.about(field)) {
                List<PartialDate> days = readings(clue.value());
                certain.addAll(days.size() == 1 ? days : List.of());
            }
        }
        List<PartialDate> agreed = readings.stream()
                .filter(certain::contains)
                .filter(day -> day.compareTo(latest) <= 0)
                .toList();
        return agreed.size() == 1 ? Optional.of(agreed.get(0)) : Optional.empty();
    }

    /** The days that {@code value} may give: two when day and month are open. */
    private static List<PartialDate> readings(String value) {
        return Stream.of(DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)
                .flatMap(language -> DateText.find(value, language).stream())
                .distinct()
                .toList();
    }

    /** The day in {@code value}; of two readings of {@code 12/03/2026} the one that is not yet to come. */
    private static Optional<PartialDate> dayOf(String value, String language, PartialDate latest) {
        return DateText.find(value, language)
                .filter(date -> date.compareTo(latest) <= 0)
                .or(() -> DateText.find(value, DayOrder.DAY_FIRST).filter(date -> date.compareTo(latest) <= 0))
                .or(() -> DateText.find(value, DayOrder.MONTH_FIRST).filter(date -> date.compareTo(latest) <= 0));
    }

    private static int rank(Clue clue) {
        return switch (clue.source()) {
            case Clue.ADDRESS -> 1;
            case Clue.VISIBLE -> 2;
            default -> LOOSE.contains(clue.evidence()) ? 3 : 0;
        };
    }

    /** The day that the address names, when it is earlier: addresses are made once, while fields are filled anew when a site moves. */
    private static Optional<Dated> minted(List<Dated> all, Dated first) {
        return all.stream()
                .filter(one -> one.clue().source().equals(Clue.ADDRESS))
                .filter(one -> !isBeside(one.day(), first.day()) && one.day().compareTo(first.day()) < 0)
                .findFirst();
    }

    /**
     * The one day, earlier, in the line below the headline, when every field of publication holds no more than the moment of the last
     * change, or one after it: such fields are filled anew with each change.
     */
    private static Optional<Dated> refilled(Clues clues, List<Dated> all, Dated first) {
        List<String> changes = new ArrayList<>();
        clues.about(Field.MODIFIED).stream()
                .filter(clue -> !clue.source().equals(Clue.VISIBLE))
                .forEach(clue -> changes.add(clue.value()));
        Dated shown = null;
        for (Dated one : all) {
            boolean line = one.clue().evidence().equals(VisiblePage.LINE)
                    && namesMonth(one.clue().value());
            if (line && shown != null && !shown.day().equals(one.day())) {
                return Optional.empty();
            }
            shown = line ? one : shown;
            boolean declared = rank(one.clue()) == 0;
            if (one.clue().source().equals(Clue.ADDRESS)
                    || (declared
                            && changes.stream()
                                    .noneMatch(change -> isNoEarlier(one.clue().value(), change)))) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(shown)
                .filter(one -> rank(first.clue()) == 0 && one.day().compareTo(first.day()) < 0);
    }

    /** Whether a day is written with a word, so that its month is certain. */
    private static boolean namesMonth(String written) {
        return written.chars().filter(Character::isLetter).count() > 2;
    }

    /** Whether a moment is another or later on the same day, as both are written. */
    private static boolean isNoEarlier(String moment, String other) {
        return moment.equals(other)
                || (moment.length() > 10
                        && other.startsWith(moment.substring(0, 10))
                        && moment.charAt(4) == '-'
                        && moment.compareTo(other) >= 0);
    }

    /** The day on which two kinds of places agree against the only one that gives the first day. */
    private static Optional<Dated> outvoted(List<Dated> all) {
        Dated first = all.get(0);
        if (votes(all, first.day()) > 1) {
            return Optional.empty();
        }
        return all.stream()
                .filter(other -> !isBeside(other.day(), first.day()) && votes(all, other.day()) > 1)
                .findFirst();
    }

    /** How many kinds of places give {@code day}. */
    private static long votes(List<Dated> all, PartialDate day) {
        Set<String> sources = new HashSet<>();
        int visible = 0;
        for (Dated one : all) {
            boolean shown = one.clue().source().equals(Clue.VISIBLE);
            visible += shown ? 1 : 0;
            if (isBeside(one.day(), day) && (!shown || visible <= NEAREST)) {
                sources.add(
                        LOOSE.contains(one.clue().evidence())
                                ? "loose"
                                : one.clue().source());
            }
        }
        return sources.size();
    }

    private static boolean isBeside(PartialDate one, PartialDate other) {
        return one.calendarDay().isPresent()
                && other.calendarDay().isPresent()
                && Math.abs(one.calendarDay().get().toEpochDay()
                                - other.calendarDay().get().toEpochDay())
                        <= 1;
    }

    private static boolean isInUtc(String written) {
        return written.endsWith("Z") || written.endsWith("+00:00") || written.endsWith("+0000");
    }

    /** The day that the address names, or else the first on the visible page, when it lies beside {@code day}. */
    private static Optional<Found<PartialDate>> neighbour(
            List<Clue> clues, String instant, PartialDate day, String language) {
        LocalDate middle = day.calendarDay().orElseThrow();
        OptionalInt minute = minuteOf(instant);
        Optional<Clue> same = clues.stream()
                .filter(clue -> clue.source().equals(Clue.VISIBLE) && !isInUtc(clue.value()))
                .filter(clue -> isSameMomentBeside(clue, middle, minute, language))
                .findFirst();
        if (same.isPresent()) {
            // A clock that shows the very minute proves more than a day without one, which may be today's.
            return same.map(
                    clue -> clue.gives(DateText.find(clue.value(), language).orElseThrow()));
        }
        boolean confirmed = clues.stream()
                .filter(clue ->
                        clue.source().equals(Clue.ADDRESS) || clue.source().equals(Clue.VISIBLE))
                .filter(clue -> !isInUtc(clue.value()))
                .anyMatch(clue -> DateText.find(clue.value(), language)
                        .filter(day::equals)
                        .isPresent());
        if (confirmed) {
            return Optional.empty();
        }
        for (String source : new String[] {Clue.ADDRESS, Clue.VISIBLE}) {
            for (Clue clue : clues) {
                if (!clue.source().equals(source) || isInUtc(clue.value())) {
                    continue;
                }
                Optional<LocalDate> other =
                        DateText.find(clue.value(), language).flatMap(PartialDate::calendarDay);
                long days = other.isEmpty() ? 0 : other.get().toEpochDay() - middle.toEpochDay();
                if (Math.abs(days) == 1 && isSameMoment(minute, minuteOf(clue.value()), days)) {
                    return Optional.of(clue.gives(PartialDate.of(other.get())));
                }
                if (other.isPresent()) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSameMomentBeside(Clue clue, LocalDate middle, OptionalInt minute, String language) {
        Optional<LocalDate> day = DateText.find(clue.value(), language).flatMap(PartialDate::calendarDay);
        long days = day.isEmpty() ? 0 : day.get().toEpochDay() - middle.toEpochDay();
        OptionalInt shown = minuteOf(clue.value());
        return Math.abs(days) == 1 && minute.isPresent() && shown.isPresent() && isSameMoment(minute, shown, days);
    }

    /** Whether a clock {@code days} away can show the moment: zones lie at most fourteen hours off, by quarters of an hour. */
    private static boolean isSameMoment(OptionalInt utc, OptionalInt local, long days) {
        if (utc.isEmpty()) {
            return true;
        }
        int minute = utc.getAsInt();
        if (local.isEmpty()) {
            return days > 0 ? minute >= 10 * 60 : minute <= 12 * 60;
        }
        long offset = local.getAsInt() + days * 24 * 60 - minute;
        return Math.abs(offset) <= 14 * 60 && Math.floorMod(offset, 15) == 0;
    }

    /** The minute of the day of the first {@code 15:04} in {@code text}. */
    private static OptionalInt minuteOf(String text) {
        for (int i = 1; i + 2 < text.length(); i++) {
            if (text.charAt(i) == ':'
                    && isDigit(text.charAt(i - 1))
                    && isDigit(text.charAt(i + 1))
                    && isDigit(text.charAt(i + 2))) {
                int hour = text.charAt(i - 1) - '0';
                hour += i > 1 && isDigit(text.charAt(i - 2)) ? 10 * (text.charAt(i - 2) - '0') : 0;
                String rest = Words.lower(text.substring(i + 3, Math.min(text.length(), i + 10)))
                        .replace(".", "");
                hour += rest.strip().startsWith("pm") && hour < 12 ? 12 : 0;
                return OptionalInt.of(hour * 60 + 10 * (text.charAt(i + 1) - '0') + text.charAt(i + 2) - '0');
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
