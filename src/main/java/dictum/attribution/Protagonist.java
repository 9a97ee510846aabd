package dictum.attribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whom an article is about: whoever died by its title or its opening, or the person named half as often again as any other. */
final class Protagonist {
    /** The opening: what tells of a death in a paragraph behind it is one event among others. */
    private static final int OPENING_PARAGRAPHS = 2;

    /** Units between a name and the verb of "Ada Okoro, the poet who wrote about the sea for fifty years, died on Sunday". */
    private static final int LONGEST_APPOSITION = 40;

    private static final Pattern DEATH = Pattern.compile("(?i)\\b(dies|died|dead|obituary)\\b");

    private Protagonist() {}

    /** @param namings whom each naming of the text means, in order */
    static Optional<Persona> of(String title, Collection<Persona> namings, Cast cast) {
        return deceased(title, namings).or(() -> deceasedInOpening(cast)).or(() -> oftenestNamed(namings));
    }

    /** "Ada Okoro, the poet, died on Sunday": the subject of the verb in one of the first paragraphs. */
    private static Optional<Persona> deceasedInOpening(Cast cast) {
        return cast.lines().stream()
                .takeWhile(line -> line.paragraph() < OPENING_PARAGRAPHS)
                .filter(line -> !line.quoted() && !cast.in(line).isEmpty())
                .flatMap(line -> Optional.of(cast.in(line).get(0))
                        .filter(name -> name.prefix() == 0 && !name.possessive() && isSubjectOfDying(line, name.to()))
                        .flatMap(cast::personOf)
                        .stream())
                .findFirst();
    }

    /** Whether the verb of the subject before unit {@code from} is dying: "…, the poet, died", unlike "…, whose wife died". */
    private static boolean isSubjectOfDying(Line line, int from) {
        int end = Math.min(line.units().size(), from + LONGEST_APPOSITION);
        for (int i = from; i < end; i++) {
            Unit before = line.units().get(i - 1);
            if (line.units().get(i).is("died")) {
                return i == from || before.isPunctuation(',') || before.is("has");
            }
        }
        return false;
    }

    /** "Ada Okoro, botanist, dies at 91": the first whom the text names by that given name. */
    private static Optional<Persona> deceased(String title, Collection<Persona> namings) {
        String given = title.toLowerCase(Locale.ROOT).split("[ ,]", 2)[0];
        return DEATH.matcher(title).find()
                ? namings.stream()
                        .filter(persona ->
                                persona.givenName().filter(given::equals).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the text tells that the person died: "Ada Okoro, the poet, died on Monday". */
    static boolean isSaidToHaveDied(Persona persona, Cast cast) {
        return cast.lines().stream()
                .filter(line -> !line.quoted() && !cast.in(line).isEmpty())
                .filter(line -> cast.personOf(cast.in(line).get(0))
                        .filter(persona::equals)
                        .isPresent())
                .anyMatch(line -> line.units().stream().anyMatch(unit -> unit.is("died") || unit.is("dies")));
    }

    private static Optional<Persona> oftenestNamed(Collection<Persona> namings) {
        Map<Persona, Integer> counts = new HashMap<>();
        namings.forEach(persona -> counts.merge(persona, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(first -> counts.entrySet().stream()
                        .noneMatch(other ->
                                other.getKey() != first.getKey() && 2 * first.getValue() < 3 * other.getValue()))
                .map(Map.Entry::getKey);
    }
}
