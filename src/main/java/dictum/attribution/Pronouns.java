package dictum.attribution;

import dictum.attribution.Mention.Kind;
import dictum.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whom each pronoun outside quotations means, in one pass over the text.
 *
 * <p>Whoever is mentioned comes into focus, the more the higher the mention's rank in its sentence; the focus fades with
 * every sentence. A pronoun means whoever of its gender is most in focus, when clearly more than the next.
 */
final class Pronouns {
    /**
     * A source that is no pronoun.
     *
     * @param start offset of its first character
     * @param end offset after it
     * @param description when it may stand for somebody in focus; otherwise {@code outcome} says who it is
     */
    record Spoken(Outcome outcome, int start, int end, Optional<Description> description) {}

    /**
     * The pronouns that are sources, by their offsets.
     *
     * @param replying those of them that answer the quotation right before, which is another's
     * @param answering those that answer: whoever asked in the sentence before is not meant
     * @param quoted the direct quotations of those that have one: whom they name is not who speaks
     */
    record Speaking(Set<Integer> all, Set<Integer> replying, Set<Integer> answering, Map<Integer, List<Span>> quoted) {}

    private static final Set<String> ASKING = Set.of("asked", "questioned", "pressed", "quizzed");
    private final Discourse discourse;
    private final Cast cast;
    private final Focus focus;
    private final Map<Integer, Spoken> sources;
    private final Map<Integer, Outcome> resolved = new HashMap<>();
    private final Antecedents antecedents;
    /** @param sources what the sources that are no pronouns mean, by the offset of their first word */
    private Pronouns(Discourse discourse, Map<Integer, Spoken> sources, Speaking speaking) {
        this.discourse = discourse;
        this.cast = discourse.cast;
        this.focus = discourse.focus;
        this.sources = sources;
        this.antecedents = new Antecedents(discourse, speaking);
    }

    /** What each pronoun means, by its offset. */
    static Map<Integer, Outcome> resolve(
            String text, Cast cast, Bodies bodies, Map<Integer, Spoken> sources, Speaking speaking) {
        Pronouns pronouns = new Pronouns(new Discourse(text, cast, bodies), sources, speaking);
        for (Line line : cast.lines()) {
            pronouns.read(line);
        }
        return pronouns.resolved;
    }

    private void read(Line line) {
        focus.moveTo(line.sentence(), line.paragraph());
        List<Unit> units = line.units();
        List<Mention> names = cast.in(line);
        int next = 0;
        boolean subjectSeen = false;
        boolean own = !line.quoted()
                && !units.isEmpty()
                && (units.get(0).word().equals("I") || units.get(0).is("we"));
        boolean asked = false;
        Optional<Referent> subject = Optional.empty();
        Optional<Referent> speaker = Optional.empty();
        int sourceEnd = -1;
        int previous = -2;
        double previousWeight = 0;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (!line.quoted() && NameWords.isPluralRole(unit.lower())) {
                discourse.toldOfSeveral(line.sentence());
            }
            asked = i > 0 && (asked || asks(units, i - 1)) && mayBeAsked(unit);
            Spoken source = line.quoted() ? null : sources.get(unit.start());
            if (source != null) {
                sourceEnd = source.end();
                Outcome outcome = source.description()
                        .map(focus::described)
                        .filter(found -> found.referent().isPresent())
                        .orElse(source.outcome());
                if (!outcome.equals(source.outcome())) {
                    resolved.put(unit.start(), outcome);
                }
                speaker = outcome.referent();
                discourse.spoke(speaker);
                boolean asker = isAsker(units, i);
                if (speaker.filter(one -> UnnamedPersons.isNameOfNobodyKnown(unit, one))
                                .isPresent()
                        || discourse.isOneOfSeveral(line, unit.is("the") ? i + 1 : i)) {
                    focus.raiseUnknown(Salience.SPEAKER);
                }
                if (speaker.isPresent() && asker) {
                    focus.raise(speaker.get(), Salience.ASIDE, naming(source));
                } else if (speaker.isPresent()) {
                    focus.raise(speaker.get(), Salience.SPEAKER, naming(source));
                    subject = speaker;
                }
            }
            while (next < names.size() && names.get(next).from() < i) {
                next++;
            }
            if (next < names.size() && names.get(next).from() == i) {
                Mention name = names.get(next);
                Optional<Referent> referent = discourse.referentOf(name);
                if (referent.isEmpty() && unit.start() >= sourceEnd && isStranger(name, line, subjectSeen)) {
                    raiseStranger(name);
                }
                if (referent.isEmpty() && !line.quoted() && cast.isDoubtful(name)) {
                    focus.raiseUnknown(
                            unit.start() < sourceEnd
                                    ? Salience.SPEAKER
                                    : Salience.of(name, line, subjectSeen || subject.isPresent()));
                }
                if (referent.isPresent()) {
                    // Whoever else is named inside a source only helps to say who the speaker is.
                    boolean aside = unit.start() < sourceEnd
                            && speaker.filter(referent.get()::isSame).isEmpty();
                    boolean joined =
                            previous == name.prefix() - 1 && units.get(previous).is("and");
                    double weight = aside
                            ? Salience.ASIDE
                            : joined
                                    ? previousWeight
                                    : !name.possessive() && (asked && !isRequest(units, name) || own && !subjectSeen)
                                            ? Salience.ASKED
                                            : Salience.of(name, line, subjectSeen);
                    asked = false;
                    previous = name.to();
                    previousWeight = weight;
                    focus.raise(
                            referent.get(),
                            weight,
                            aside ? "" : Names.tidy(name.span().of(discourse.text)));
                    if (weight == Salience.SUBJECT || weight == Salience.ASKED && own) {
                        subjectSeen = true;
                        subject = referent;
                    }
                }
            } else if (!line.quoted() && subject.isPresent() && ASKING.contains(unit.lower())) {
                discourse.asked(subject.get(), line.sentence());
            } else if (!line.quoted()
                    && (source == null && !subjectSeen && UnnamedPersons.isRole(units, i)
                            || discourse.isOneOfSeveral(line, i))) {
                focus.raiseUnknown(Salience.SUBJECT);
            } else if (!line.quoted() && unit.isWord() && isThirdPerson(unit.lower())) {
                boolean speaks = antecedents.speaks(unit);
                Outcome outcome = antecedents.of(line, i, subject);
                resolved.put(unit.start(), outcome);
                if (speaks) {
                    discourse.spoke(outcome.referent());
                }
                if (outcome.referent().isPresent()) {
                    boolean isSubject = isSubjectForm(unit.lower());
                    focus.raise(
                            outcome.referent().get(),
                            speaks ? Salience.SPEAKER : isSubject ? Salience.BY_PRONOUN : Salience.OBLIQUE);
                    if (isSubject) {
                        subject = outcome.referent();
                        subjectSeen = true;
                    }
                }
            }
        }
    }

    /** Whether the unit is a verb whose object is asked something: "asked Okoro whether". */
    private static boolean asks(List<Unit> units, int i) {
        return i > 0
                && ASKING.contains(units.get(i).lower())
                && !units.get(i - 1).is(WordClass.AUXILIARY);
    }

    /** Whether the word may stand before the name of who is asked, or in it: "the mayor Ada Okoro". */
    private static boolean mayBeAsked(Unit unit) {
        return unit.isCapitalised() || unit.is(WordClass.DETERMINER) || NameWords.isTitle(unit.lower());
    }

    /** "asked Okoro to leave". */
    private static boolean isRequest(List<Unit> units, Mention name) {
        return name.to() < units.size() && units.get(name.to()).is("to");
    }

    /** "Asked by a young reporter what she thought": who asks says nothing more. */
    private static boolean isAsker(List<Unit> units, int i) {
        return i > 1
                && units.get(i - 1).is("by")
                && ASKING.contains(units.get(i - 2).lower());
    }

    /** The words of a source; a relative pronoun names nobody. */
    private String naming(Spoken source) {
        String words = Names.tidy(discourse.text.substring(source.start(), source.end()));
        while (words.endsWith(",") || words.endsWith(";")) {
            words = words.substring(0, words.length() - 1);
        }
        return WordClass.RELATIVE.has(words.toLowerCase(Locale.ROOT)) ? "" : words;
    }

    private void raiseStranger(Mention name) {
        Optional<Referent> spoken = cast.personOf(name).map(Referent::of).filter(focus::holds);
        spoken.ifPresentOrElse(one -> focus.raise(one, Salience.SUBJECT), () -> focus.raiseUnknown(Salience.SUBJECT));
    }

    /** A subject with a full name of which nothing tells whether "he" or "she" may mean it. */
    private static boolean isStranger(Mention name, Line line, boolean subjectSeen) {
        return name.kind() == Kind.PERSON
                && name.words().size() > 1
                && !line.quoted()
                && !line.capitals()
                && Salience.of(name, line, subjectSeen) == Salience.SUBJECT;
    }

    static boolean isThirdPerson(String lower) {
        return switch (NameWords.withoutContraction(lower)) {
            case "he", "she", "him", "his", "her", "they", "it", "himself", "herself", "their", "its" -> true;
            default -> false;
        };
    }

    private static boolean isSubjectForm(String lower) {
        return lower.startsWith("he") && !lower.startsWith("her") || lower.startsWith("she") || lower.equals("they");
    }
}
