package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Found;
import dictum.model.PartialDate;
import java.util.List;
import java.util.Optional;

/** Chooses a date among those that a page gives for the same event: the first trusted one, unless two others agree on the day before or after. */
final class DateChoice {
    private DateChoice() {}

    /** The day of {@code field}; nothing later than {@code latest} is believed. */
    static Optional<Found<PartialDate>> choose(Clues clues, Field field, String language, PartialDate latest) {
        Found<PartialDate> best = null;
        for (Clue clue : clues.about(field)) {
            Optional<PartialDate> day =
                    DateText.find(clue.value(), language).filter(date -> date.compareTo(latest) <= 0);
            if (day.isPresent()) {
                best = clue.gives(day.get());
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether any clue about {@code field} gives {@code day}. */
    static boolean confirms(List<Clue> clues, PartialDate day, String language) {
        return clues.stream()
                .anyMatch(clue -> DateText.find(clue.value(), language).equals(Optional.of(day)));
    }
}
