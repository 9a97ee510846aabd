package dictum.attribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whom an article is about: whoever died by its title, or the person named half as often again as any other. */
final class Protagonist {
    private static final Pattern DEATH = Pattern.compile("(?i)\\b(dies|died|dead|obituary)\\b");

    private Protagonist() {}

    /** @param namings whom each naming of the text means, in order */
    static Optional<Persona> of(String title, Collection<Persona> namings) {
        return deceased(title, namings).or(() -> oftenestNamed(namings));
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
