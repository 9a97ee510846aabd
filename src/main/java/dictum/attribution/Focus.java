package dictum.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who has been mentioned of late, and how prominently. */
final class Focus {
    private static final double FADE_BY_SENTENCE = 0.55;
    private static final double FADE_BY_PARAGRAPH = 0.8;
    private static final double UNKNOWN_GENDER = 0.7;

    /** How much more in focus than the next the one meant must be. */
    private static final double MARGIN = 1.2;

    /** The same of the only one whom the paragraph names. */
    private static final double ALONE = 1.0;

    /** Below this nobody is in focus. */
    private static final double FLOOR = 0.05;

    /** From which one who is surely of the pronoun's gender may be meant, so that it tells nothing of another's. */
    private static final double ANOTHER = 0.4;

    private static final double DESCRIBED_FLOOR = 0.5;
    private static final double DESCRIBED_MARGIN = 2.5;

    /** How much in focus the one described must be beside another who may be described so, too, though roles speak against it. */
    private static final double RIVAL = 0.8;

    /** No pronoun is surer. */
    static final double MOST_CERTAIN = 0.96;

    /** Most referents kept; the faintest go first. */
    private static final int CAPACITY = 24;

    /** How much in focus whom the article is about always is, as one whom "she" may mean. */
    private static final double PROTAGONIST = 0.5;

    /** The same for a "she" who does not speak: "In 1974 she published" tells of whom all is about, not of the last to speak. */
    private static final double NARRATED = 1.0;

    private final List<Held> held = new ArrayList<>();
    private final Optional<Referent> protagonist;
    private double unknown;
    private int sentence;
    private int paragraph;

    /** @param protagonist whom the article is about */
    Focus(Optional<Referent> protagonist) {
        this.protagonist = protagonist;
    }

    private static final class Held {
        private final Referent referent;
        private double weight;
        private String naming;
        private int paragraph;

        private Held(Referent referent, double weight, String naming, int paragraph) {
            this.referent = referent;
            this.weight = weight;
            this.naming = naming;
            this.paragraph = paragraph;
        }
    }

    /** Lets everything fade by the sentences and paragraphs gone by. */
    void moveTo(int newSentence, int newParagraph) {
        double fade = Math.pow(FADE_BY_SENTENCE, newSentence - sentence)
                * Math.pow(FADE_BY_PARAGRAPH, newParagraph - paragraph);
        sentence = newSentence;
        paragraph = newParagraph;
        if (fade < 1) {
            unknown *= fade;
            held.forEach(one -> one.weight *= fade);
            held.removeIf(one -> one.weight < FLOOR / 4);
        }
    }

    Optional<Referent> protagonist() {
        return protagonist;
    }

    /** Whether the article is about the person. */
    boolean isProtagonist(Persona persona) {
        return protagonist
                .flatMap(Referent::persona)
                .filter(one -> one == persona)
                .isPresent();
    }

    /** Whether somebody is in focus already. */
    boolean holds(Referent referent) {
        return held.stream().anyMatch(one -> one.referent.isSame(referent));
    }

    /** Puts somebody out of focus. */
    void drop(Referent referent) {
        held.removeIf(one -> one.referent.isSame(referent));
    }

    /** Brings somebody into focus by a pronoun: how they were last named stays. */
    void raise(Referent referent, double weight) {
        raise(referent, weight, "");
    }

    /** Brings somebody into focus of whom the text leaves open who it is: what "she" means may be that one. */
    void raiseUnknown(double weight) {
        unknown = Math.max(unknown, weight);
    }

    /**
     * Brings somebody into focus.
     *
     * @param naming the words by which the text names them here
     */
    void raise(Referent referent, double weight, String naming) {
        for (Held one : held) {
            if (one.referent.isSame(referent)) {
                one.naming = naming.isEmpty() ? one.naming : naming;
                one.paragraph = paragraph;
                one.weight = Math.max(one.weight, weight) + 0.3 * Math.min(one.weight, weight);
                return;
            }
        }
        if (held.size() >= CAPACITY) {
            Held faintest = held.get(0);
            for (Held one : held) {
                if (one.weight < faintest.weight) {
                    faintest = one;
                }
            }
            held.remove(faintest);
        }
        held.add(new Held(referent, weight, naming, paragraph));
    }

    /**
     * The person that "he" or "she" means; none of {@code except} can be meant.
     *
     * @param speaks whether the pronoun is the source of a statement
     */
    Outcome mostSalientPerson(String pronoun, Gender gender, Set<Persona> except, boolean speaks) {
        @Nullable Held best = null;
        @Nullable Held here = null;
        double first = 0;
        double second = UNKNOWN_GENDER * unknown;
        boolean surely = false;
        for (Held one : held) {
            if (one.referent.sort() == Referent.Sort.PERSON && isNamedByOneWordAlone(one.referent)) {
                second = Math.max(second, UNKNOWN_GENDER * one.weight);
            }
            if (one.referent.sort() != Referent.Sort.PERSON
                    || isNamedByOneWordAlone(one.referent)
                    || one.referent.gender().contradicts(gender)
                    || one.referent.persona().filter(except::contains).isPresent()) {
                continue;
            }
            surely |= one.referent.gender() == gender && one.weight >= ANOTHER;
            here = one.referent.gender() == gender && one.paragraph == paragraph ? one : here;
            double weight = one.weight * (one.referent.gender() == gender ? 1 : UNKNOWN_GENDER);
            if (weight > first) {
                second = Math.max(second, first);
                first = weight;
                best = one;
            } else if (weight > second) {
                second = weight;
            }
        }
        if (best == null || first < FLOOR) {
            return Outcome.none("nobody whom \"%s\" could mean is named before it".formatted(pronoun));
        }
        if (here != null && best.paragraph < paragraph) {
            return Outcome.none("\"%s\" may be %s, who is named in this paragraph"
                    .formatted(pronoun, here.referent.speaker().label()));
        }
        second = Math.max(second, weightOfProtagonist(best.referent, gender, except, speaks));
        if (first < (isAloneHere(best, gender) ? ALONE : MARGIN) * second) {
            return Outcome.none("\"%s\" may mean more than one person".formatted(pronoun));
        }
        // "has blasted Hale for portraying himself as a victim": whom that means the verb before it decides.
        boolean tellsGender = !pronoun.endsWith("self") && first > (surely ? 4 : 2) * second;
        if (best.referent.gender() == Gender.UNKNOWN && tellsGender) {
            best.referent.persona().ifPresent(persona -> persona.vote(gender));
        }
        return Outcome.of(best.referent, chain(pronoun, best), confidence(first, second));
    }

    /** Whether nobody else whom the pronoun may mean is named in this paragraph. */
    private boolean isAloneHere(Held best, Gender gender) {
        return best.paragraph == paragraph
                && best.referent.gender() == gender
                && unknown < FLOOR
                && held.stream()
                        .noneMatch(one -> one != best
                                && one.paragraph == paragraph
                                && one.referent.sort() == Referent.Sort.PERSON
                                && !one.referent.gender().contradicts(gender));
    }

    /** How much whom the article is about stands against anybody else for a pronoun of that gender. */
    private double weightOfProtagonist(Referent other, Gender gender, Set<Persona> except, boolean speaks) {
        double weight = speaks ? PROTAGONIST : NARRATED;
        return protagonist
                .filter(one -> !one.isSame(other))
                .filter(one -> !one.gender().contradicts(gender))
                .filter(one -> one.persona().filter(except::contains).isEmpty())
                .map(one -> one.gender() == gender ? weight : UNKNOWN_GENDER * weight)
                .orElse(0.0);
    }

    /** The one in focus whom a definite phrase describes, when nobody else it may describe is nearly as much in focus. */
    Outcome described(Description description) {
        @Nullable Held best = null;
        double first = 0;
        double rival = 0;
        double second = 0;
        for (Held one : held) {
            if (isNamedByOneWordAlone(one.referent)) {
                continue;
            }
            if (!description.fits(one.referent)) {
                rival = description.mayFit(one.referent) ? Math.max(rival, one.weight) : rival;
                continue;
            }
            if (one.weight > first) {
                second = first;
                first = one.weight;
                best = one;
            } else if (one.weight > second) {
                second = one.weight;
            }
        }
        if (best == null
                || first < RIVAL * rival
                || first < (description.isAge() ? FLOOR : DESCRIBED_FLOOR)
                || first < DESCRIBED_MARGIN * second
                || description.isNews() && second > 0 && best.paragraph < paragraph) {
            return Outcome.none("it cannot be told whom \"%s\" means".formatted(description.phrase()));
        }
        return Outcome.of(
                best.referent,
                "\"%s\" is taken for %s, in focus"
                        .formatted(description.phrase(), best.referent.speaker().label()),
                0.9);
    }

    /** How the mention leads to the speaker: "he" → "the chief of the Harbour Board" → Ada Okoro. */
    private static String chain(String pronoun, Held one) {
        String name = one.referent.speaker().label();
        boolean direct = one.naming.isEmpty() || one.naming.equals(name);
        return direct
                ? "\"%s\" \u2192 %s".formatted(pronoun, name)
                : "\"%s\" \u2192 \"%s\" \u2192 %s".formatted(pronoun, one.naming, name);
    }

    /** "Nvidia": a lone word that nothing shows to be a person may be a body, which is no "he". */
    private static boolean isNamedByOneWordAlone(Referent referent) {
        return referent.persona()
                .filter(persona -> !persona.isSure() && persona.givenName().isEmpty())
                .isPresent();
    }

    /** "Norland", "TNG50": no "they" means a state, or what bears a number. */
    private static boolean isOneThing(Referent referent) {
        String name = referent.speaker().label();
        String lower = name.toLowerCase(Locale.ROOT);
        return WordClass.COUNTRY.has(lower)
                || WordClass.CAPITAL.has(lower)
                || name.chars().anyMatch(Character::isDigit) && name.indexOf(' ') < 0;
    }

    private static double confidence(double first, double second) {
        return second <= 0 ? MOST_CERTAIN : Math.min(MOST_CERTAIN, 0.6 + 0.1 * (first / second));
    }

    /** The body or group that "it" or "they" means. */
    Outcome mostSalientThing(String pronoun, boolean plural) {
        @Nullable Held best = null;
        double first = 0;
        double second = 0;
        for (Held one : held) {
            Referent.Sort sort = one.referent.sort();
            boolean fits =
                    sort == Referent.Sort.BODY || (plural ? sort == Referent.Sort.GROUP : sort == Referent.Sort.TEXT);
            if (!fits || plural && isOneThing(one.referent)) {
                continue;
            }
            if (one.weight > first) {
                second = first;
                first = one.weight;
                best = one;
            } else if (one.weight > second) {
                second = one.weight;
            }
        }
        if (best == null || first < (plural ? 0.9 : 0.5) || first < 2 * second) {
            return Outcome.none("it cannot be told what \"%s\" means".formatted(pronoun));
        }
        return Outcome.of(best.referent, chain(pronoun, best), 0.7);
    }
}
