package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Found;
import dictum.model.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Chooses a date among those that a page gives for the same event: the one from the most trusted place.
 *
 * <p>A time written in UTC may fall on the day before or after the publisher's own; then the day that the page shows or its
 * address names is taken.
 */
final class DateChoice {
    private DateChoice() {}

    /** The day of {@code field}; nothing later than {@code latest} is believed. */
    static Optional<Found<PartialDate>> choose(Clues clues, Field field, String language, PartialDate latest) {
        List<Clue> all = clues.about(field);
        for (Clue clue : all) {
            Optional<PartialDate> day =
                    DateText.find(clue.value(), language).filter(date -> date.compareTo(latest) <= 0);
            if (day.isPresent()) {
                Optional<Found<PartialDate>> local =
                        isInUtc(clue.value()) ? neighbour(all, day.get(), language) : Optional.empty();
                return local.isPresent() ? local : Optional.of(clue.gives(day.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean isInUtc(String written) {
        return written.endsWith("Z") || written.endsWith("+00:00") || written.endsWith("+0000");
    }

    /** The day that the address names, or else the first on the visible page, when it lies beside {@code day}. */
    private static Optional<Found<PartialDate>> neighbour(List<Clue> clues, PartialDate day, String language) {
        LocalDate middle = day.calendarDay().orElseThrow();
        for (String source : new String[] {Clue.ADDRESS, Clue.VISIBLE}) {
            for (Clue clue : clues) {
                if (clue.source().equals(source) && !isInUtc(clue.value())) {
                    Optional<LocalDate> other =
                            DateText.find(clue.value(), language).flatMap(PartialDate::calendarDay);
                    if (other.isPresent() && Math.abs(other.get().toEpochDay() - middle.toEpochDay()) == 1) {
                        return Optional.of(clue.gives(PartialDate.of(other.get())));
                    }
                    break;
                }
            }
        }
        return Optional.empty();
    }
}
