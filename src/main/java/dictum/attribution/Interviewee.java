package dictum.attribution;

import dictum.model.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever answers in an interview: the one person whom the lines before the first question name, or whom the title does. */
final class Interviewee {
    private Interviewee() {}

    /** Where the article first names the person in full; absent unless it can be only one. */
    static Optional<Span> of(Frame frame, int firstQuestion) {
        Cast cast = Cast.of(frame);
        Map<Persona, Span> named = new LinkedHashMap<>();
        for (Mention mention : cast.mentions()) {
            if (mention.kind() == Mention.Kind.PERSON
                    && cast.lines().get(mention.line()).paragraph() < firstQuestion) {
                cast.personOf(mention).ifPresent(person -> named.putIfAbsent(person, mention.span()));
            }
        }
        Set<String> writers = frame.article().authors().stream()
                .map(author -> author.value().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        named.keySet().removeIf(person -> writers.contains(person.fullName().toLowerCase(Locale.ROOT)));
        if (named.size() > 1) {
            named.keySet().retainAll(inTitle(frame, named.keySet()));
        }
        return named.size() == 1 ? Optional.of(named.values().iterator().next()) : Optional.empty();
    }

    private static Set<Persona> inTitle(Frame frame, Set<Persona> persons) {
        List<String> title = frame.article().title().stream()
                .flatMap(found ->
                        Units.of(found.value(), new Span(0, found.value().length())).stream())
                .map(unit -> unit.lower().replaceFirst("'s$", ""))
                .toList();
        return persons.stream()
                .filter(person -> title.contains(person.surname()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
