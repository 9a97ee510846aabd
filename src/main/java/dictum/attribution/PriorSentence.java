package dictum.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sentence tells that may say whom a pronoun behind it means.
 *
 * @param line the sentence, its quotations as wholes
 */
record PriorSentence(Cast cast, Line line) {
    /** Verbs whose passive has as its subject whom somebody asks. */
    static final Set<String> ASKED = Set.of("asked", "pressed", "questioned", "quizzed", "challenged", "queried");

    /** Verbs of whoever answers another, before the answer. */
    private static final Set<String> TAKING_SIDES = Set.of(
            "disagreed",
            "disagrees",
            "agreed",
            "agrees",
            "objected",
            "objects",
            "concurred",
            "demurred",
            "differed",
            "dissented");

    /** Units from "the" to the text that it is about: "the long-awaited environmental report". */
    private static final int LONGEST_TEXT = 6;

    /** The sentence before {@code line}, in its paragraph. */
    static Optional<PriorSentence> of(Cast cast, Line line) {
        return cast.sentenceBefore(line).map(before -> new PriorSentence(cast, before));
    }

    /** Whom it tells to be asked: "Keegan was asked if he knew Lask." */
    Optional<Persona> asked() {
        List<Unit> units = line.units();
        return cast.in(line).stream()
                .findFirst()
                .filter(name -> name.prefix() == 0 && name.to() + 1 < units.size() && !name.possessive())
                .filter(name ->
                        units.get(name.to()).is("was") || units.get(name.to()).is("is"))
                .filter(name -> ASKED.contains(units.get(name.to() + 1).lower()))
                .flatMap(cast::personOf);
    }

    /** Who answers another in it: "Her neighbour Ken Cole disagreed." */
    Optional<Persona> takesSides() {
        return last().filter(name -> name.to() < line.units().size()
                        && TAKING_SIDES.contains(line.units().get(name.to()).lower()))
                .flatMap(cast::personOf);
    }

    /** Whether it ends with the name of somebody who may be of that gender: "They found a nurse called Ada Okoro." */
    boolean endsWithNameOf(Gender gender) {
        return last().filter(name -> name.to() >= line.units().size() - 1)
                .flatMap(cast::personOf)
                .filter(one -> !one.gender().contradicts(gender))
                .isPresent();
    }

    /** Whether its subject is a text: "The report stops short of that." */
    boolean isAboutText() {
        List<Unit> units = line.units();
        if (!units.get(0).is("the") && !units.get(0).is("this")) {
            return false;
        }
        int end = Math.min(units.size(), LONGEST_TEXT + 1);
        for (int i = 1; i < end && units.get(i).isWord(); i++) {
            Unit unit = units.get(i);
            if (unit.isCapitalised() || unit.is(WordClass.PREPOSITION)) {
                return false;
            }
            if (NameWords.isDocument(unit.lower())) {
                return i + 1 < units.size()
                        && !units.get(i + 1).is(WordClass.PREPOSITION)
                        && !NameWords.isDocument(units.get(i + 1).lower());
            }
        }
        return false;
    }

    private Optional<Mention> last() {
        List<Mention> names = cast.in(line);
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }
}
