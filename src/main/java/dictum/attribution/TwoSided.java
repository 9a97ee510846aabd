package dictum.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells where a pronoun stands between two whom its sentence names, so that being in focus does not decide between them. */
final class TwoSided {
    /** What a clause begins with that tells why, or after what, something was done to somebody. */
    private static final Set<String> OCCASION = Set.of("after", "because", "when", "since");

    /** Units before the pronoun of a phrase that opens a sentence: "In what he called a rant". */
    private static final int OPENING = 3;

    private final Cast cast;

    TwoSided(Cast cast) {
        this.cast = cast;
    }

    /** Who else than the one meant the pronoun at unit {@code i} may be. */
    Optional<Persona> other(Line line, int i, Outcome meant) {
        Unit pronoun = line.units().get(i);
        Gender gender = pronoun.is("he") ? Gender.MALE : pronoun.is("she") ? Gender.FEMALE : Gender.UNKNOWN;
        Optional<Persona> taken = meant.referent().flatMap(Referent::persona);
        if (i < 2 || gender == Gender.UNKNOWN || taken.isEmpty()) {
            return Optional.empty();
        }
        return (opensSentence(line.units(), i) ? subjectBehind(line, i) : doneTo(line, i - 1))
                .filter(one -> one != taken.get() && !one.gender().contradicts(gender));
    }

    private static boolean opensSentence(List<Unit> units, int pronoun) {
        return units.get(pronoun - 1).is("what")
                && pronoun <= OPENING
                && units.get(0).is(WordClass.PREPOSITION);
    }

    /** "In what he called a rant, Okoro said": whoever is named next, but for an owner. */
    private Optional<Persona> subjectBehind(Line line, int pronoun) {
        return cast.in(line).stream()
                .filter(name -> name.from() > pronoun && !name.possessive())
                .findFirst()
                .flatMap(cast::personOf);
    }

    /** "Hale lashed out at Okoro after he said": whoever is named right before the clause, behind another. */
    private Optional<Persona> doneTo(Line line, int clause) {
        if (!OCCASION.contains(line.units().get(clause).lower())) {
            return Optional.empty();
        }
        List<Mention> names = cast.in(line);
        int last = Mention.firstEndingFrom(names, clause);
        return names.subList(last, names.size()).stream()
                .findFirst()
                .filter(name -> name.to() == clause && !name.possessive() && name.prefix() > 1)
                .flatMap(cast::personOf);
    }
}
