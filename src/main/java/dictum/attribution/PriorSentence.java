package dictum.attribution;

import dictum.model.Span;
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

    /** Units of a sentence that is looked through for whom it names. */
    private static final int LONGEST_QUESTION = 60;

    /** Units up to the verb of "The former chief electrician of the port was asked". */
    private static final int LONGEST_SUBJECT = 10;

    /** The sentence before {@code line}, in its paragraph. */
    static Optional<PriorSentence> of(Cast cast, Line line) {
        return cast.sentenceBefore(line).map(before -> new PriorSentence(cast, before));
    }

    /** Whom it tells to be asked, by name: "Keegan was asked if he knew Lask." */
    Optional<Persona> asked() {
        int asked = askedAt();
        return cast.in(line).stream()
                .findFirst()
                .filter(name -> asked > 0 && name.prefix() == 0 && name.to() == asked - 1 && !name.possessive())
                .flatMap(cast::personOf);
    }

    /** The units of whoever it tells to be asked by an office, from the first on: "The electrician was pressed"; 0 for none. */
    int askedByRole() {
        int asked = askedAt();
        return asked > 1 && UnnamedPersons.roleEnd(line.units(), 0) == asked - 1 ? asked - 1 : 0;
    }

    /** Whom the question names, who is none to answer it: Lask in "Keegan was asked if he knew Lask." */
    List<Persona> namedInQuestion() {
        int asked = askedAt();
        return asked > 0 ? cast.namedIn(new Span(line.units().get(asked).end(), line.end())) : List.of();
    }

    /** The unit that tells that somebody is asked; 0 when none does. */
    private int askedAt() {
        List<Unit> units = line.units();
        if (units.size() > LONGEST_QUESTION) {
            return 0;
        }
        for (int i = 2; i < Math.min(units.size(), LONGEST_SUBJECT); i++) {
            boolean passive = units.get(i - 1).is("was") || units.get(i - 1).is("is");
            if (passive && ASKED.contains(units.get(i).lower())) {
                return i;
            }
        }
        return 0;
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
