package dictum.attribution;

import dictum.attribution.Mention.Kind;
import dictum.attribution.Pronouns.Spoken;
import dictum.model.Offsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the mentions of one line in order: names bring whom they name into focus, and pronouns are told whom they mean. */
final class MentionReader {
    private static final Set<String> ASKING = Set.of("asked", "questioned", "pressed", "quizzed");
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "about", "why", "how", "what", "when", "where", "who");

    /** Units from "asked" to the question. */
    private static final int LONGEST_ASKED = 6;

    private static final Set<String> INTRODUCING = Set.of("from", "who", "whose", "aged", "a", "an");

    private final Discourse discourse;
    private final Focus focus;
    private final Antecedents antecedents;
    private final Map<Integer, Spoken> sources;
    private final Line line;
    private final List<Unit> units;
    private final List<Mention> names;

    /** Whether the line tells of whoever writes: "I asked Okoro". */
    private final boolean own;

    private final Map<Integer, Outcome> resolved = new HashMap<>();
    private int next;
    private Optional<Referent> subject = Optional.empty();
    private boolean subjectSeen;
    private Optional<Referent> speaker = Optional.empty();
    private int sourceEnd = -1;

    /** Whether a name here is that of who is asked something. */
    private boolean asked;

    /** Index after the last name, and its salience, which a name joined to it by "and" shares. */
    private int lastNameEnd = -2;

    private double lastSalience;

    MentionReader(Line line, Discourse discourse, Antecedents antecedents, Map<Integer, Spoken> sources) {
        this.line = line;
        this.units = line.units();
        this.discourse = discourse;
        this.focus = discourse.focus;
        this.names = discourse.cast.in(line);
        this.antecedents = antecedents;
        this.sources = sources;
        this.own = !line.quoted()
                && !units.isEmpty()
                && (units.get(0).word().equals("I") || units.get(0).is("we"));
    }

    /** What the line's pronouns mean, and its sources that turn out to describe somebody in focus, by their offsets. */
    Map<Integer, Outcome> read() {
        focus.moveTo(line.sentence(), line.paragraph());
        for (int i = 0; i < units.size(); i++) {
            asked = i > 0 && (asked || asks(i - 1)) && mayBeAsked(units.get(i));
            Optional<Mention> name = nameAt(i);
            if (line.quoted()) {
                name.ifPresent(this::readName);
            } else {
                readOutsideMarks(i, name);
            }
        }
        return resolved;
    }

    private Optional<Mention> nameAt(int i) {
        while (next < names.size() && names.get(next).from() < i) {
            next++;
        }
        return next < names.size() && names.get(next).from() == i ? Optional.of(names.get(next)) : Optional.empty();
    }

    private void readOutsideMarks(int i, Optional<Mention> name) {
        Unit unit = units.get(i);
        if (NameWords.isPluralRole(unit)) {
            discourse.toldOfSeveral(line.sentence());
        }
        Spoken source = sources.get(unit.start());
        if (source != null) {
            readSource(i, source);
        }
        Optional<Referent> bearer = source == null && !subjectSeen ? bearer(i) : Optional.empty();
        if (name.isPresent()) {
            boolean opens = !subjectSeen;
            readName(name.get());
            if (opens && UnnamedPersons.isOwned(units, name.get())) {
                focus.raiseUnknown(Salience.SUBJECT);
            }
        } else if (subject.isPresent() && ASKING.contains(unit.lower())) {
            discourse.asked(subject.get(), line.sentence());
        } else if (bearer.isPresent()) {
            subject = bearer;
            subjectSeen = true;
            focus.raise(bearer.get(), Salience.SUBJECT);
        } else if (source == null && !subjectSeen && UnnamedPersons.isRole(units, i)
                || discourse.isOneOfSeveral(line, i)) {
            focus.raiseUnknown(Salience.SUBJECT);
        } else if (unit.isWord() && isThirdPerson(unit.lower())) {
            readPronoun(i);
        }
    }

    /** "The coach was asked about it": who is meant by the role that the sentence tells of, where the article names its bearer. */
    private Optional<Referent> bearer(int i) {
        int end = units.get(i).is("the") ? UnnamedPersons.roleEnd(units, i) : -1;
        return end < 0 ? Optional.empty() : discourse.bearer(line, i, end);
    }

    private void readSource(int i, Spoken source) {
        Unit first = units.get(i);
        sourceEnd = source.end();
        Outcome outcome = source.description()
                .map(this::described)
                .filter(found -> found.referent()
                        .filter(one -> discourse
                                .lastToAsk(line.sentence())
                                .filter(one::isSame)
                                .isEmpty())
                        .isPresent())
                .orElse(source.outcome());
        boolean described = !outcome.equals(source.outcome());
        if (described) {
            resolved.put(first.start(), outcome);
        }
        speaker = outcome.referent();
        discourse.spoke(speaker);
        if (speaker.filter(one -> UnnamedPersons.isNameOfNobodyKnown(first, one))
                        .isPresent()
                || discourse.isOneOfSeveral(line, first.is("the") ? i + 1 : i)) {
            focus.raiseUnknown(Salience.SPEAKER);
        }
        if (speaker.isPresent() && (isAsker(i) || asksSomebody(source))) {
            focus.raise(speaker.get(), Salience.ASIDE, naming(source));
        } else if (speaker.isPresent()) {
            focus.raise(speaker.get(), Salience.SPEAKER, naming(source));
            subject = speaker;
            subjectSeen |= described;
        }
    }

    /** Whom a description is taken for: "the candidate" hardly for somebody in passing where the article calls another so. */
    private Outcome described(Description description) {
        if (discourse.isOfStranger(description.head())) {
            return Outcome.none("\"%s\" is nobody who is named".formatted(description.phrase()));
        }
        Outcome outcome = focus.described(description);
        if (outcome.referent().isEmpty()
                && description.tellsGenderBehind()
                && WordClass.OFFICE.has(description.head())) {
            discourse.isStranger(description.head());
        }
        boolean another = description.isContending()
                && outcome.referent()
                        .flatMap(Referent::persona)
                        .filter(persona -> !Description.isContender(persona) && !discourse.focus.isProtagonist(persona))
                        .isPresent()
                && discourse.cast.persons().stream().anyMatch(Description::isContender);
        return another
                ? Outcome.none("\"%s\" may be another, who is called so".formatted(description.phrase()))
                : outcome;
    }

    /** The words of a source; a relative pronoun names nobody. */
    private String naming(Spoken source) {
        String words = Names.tidy(discourse.text.substring(source.start(), source.end()));
        while (words.endsWith(",") || words.endsWith(";")) {
            words = words.substring(0, words.length() - 1);
        }
        return WordClass.RELATIVE.has(words.toLowerCase(Locale.ROOT)) ? "" : words;
    }

    private void readName(Mention name) {
        if (PhotoCredits.holds(name, units)) {
            return;
        }
        boolean inSource = units.get(name.from()).start() < sourceEnd;
        Optional<Referent> referent = discourse.referentOf(name);
        if (referent.isPresent()) {
            readKnownName(name, referent.get(), inSource);
            return;
        }
        if (!inSource && (isStranger(name) || isIntroduced(name))) {
            raiseStranger(name);
        }
        boolean mayBePerson = name.kind() == Kind.SINGLE
                && discourse.cast.personOf(name).filter(Persona::isOftenNamed).isPresent()
                && !inSource
                && Salience.of(name, line, subjectSeen || subject.isPresent()) == Salience.SUBJECT;
        if (!line.quoted() && (discourse.cast.isDoubtful(name) || mayBePerson)) {
            focus.raiseUnknown(
                    inSource ? Salience.SPEAKER : Salience.of(name, line, subjectSeen || subject.isPresent()));
        }
    }

    private void readKnownName(Mention name, Referent referent, boolean inSource) {
        // Whoever else is named inside a source only helps to say who the speaker is.
        boolean aside = inSource && speaker.filter(referent::isSame).isEmpty();
        double salience = aside ? Salience.ASIDE : salience(name);
        asked = false;
        lastNameEnd = name.to();
        lastSalience = salience;
        focus.raise(referent, salience, aside ? "" : Names.tidy(name.span().of(discourse.text)));
        if (salience == Salience.SUBJECT || salience == Salience.ASKED && own) {
            subjectSeen = true;
            subject = Optional.of(referent);
        }
    }

    private double salience(Mention name) {
        boolean joined =
                lastNameEnd == name.prefix() - 1 && units.get(lastNameEnd).is("and");
        if (joined) {
            return lastSalience;
        }
        boolean answers = asked && !isRequest(name) || own && !subjectSeen;
        return answers && !name.possessive() ? Salience.ASKED : Salience.of(name, line, subjectSeen);
    }

    /** A subject with a full name of which nothing tells whether "he" or "she" may mean it. */
    private boolean isStranger(Mention name) {
        return name.kind() == Kind.PERSON
                && name.words().size() > 1
                && !line.quoted()
                && !line.capitals()
                && Salience.of(name, line, subjectSeen) == Salience.SUBJECT;
    }

    /** "Hafiz, from Lowmoor, …", "Hafiz, 34, …": somebody told of for the first time, by one word that nothing else shows to be a name. */
    private boolean isIntroduced(Mention name) {
        return name.kind() == Kind.SINGLE
                && !line.quoted()
                && name.from() == 0
                && name.to() + 1 < units.size()
                && NounPhrases.isMark(units.get(name.to()), ',')
                && (INTRODUCING.contains(units.get(name.to() + 1).lower())
                        || units.get(name.to() + 1).kind() == Unit.Kind.NUMBER);
    }

    private void raiseStranger(Mention name) {
        Optional<Referent> spoken =
                discourse.cast.personOf(name).map(Referent::of).filter(focus::holds);
        spoken.ifPresentOrElse(one -> focus.raise(one, Salience.SUBJECT), () -> focus.raiseUnknown(Salience.SUBJECT));
    }

    private void readPronoun(int i) {
        Unit pronoun = units.get(i);
        boolean speaks = antecedents.speaks(pronoun);
        Outcome outcome = antecedents.of(line, i, subject);
        resolved.put(pronoun.start(), outcome);
        if (speaks) {
            discourse.spoke(outcome.referent());
        }
        if (outcome.referent().isEmpty() && !speaks && antecedents.tellsOfAnother(line, i)) {
            focus.raiseUnknown(Salience.SUBJECT);
        }
        if (outcome.referent().isPresent()) {
            boolean isSubject = isSubjectForm(pronoun.lower());
            double salience = isSubject ? Salience.BY_PRONOUN : Salience.OBLIQUE;
            focus.raise(outcome.referent().get(), speaks ? Salience.SPEAKER : salience);
            if (isSubject) {
                subject = outcome.referent();
                subjectSeen = true;
            }
        }
    }

    private static boolean isThirdPerson(String lower) {
        return switch (NameWords.withoutContraction(lower)) {
            case "he", "she", "him", "his", "her", "they", "it", "himself", "herself", "their", "its" -> true;
            default -> false;
        };
    }

    private static boolean isSubjectForm(String lower) {
        return lower.startsWith("he") && !lower.startsWith("her") || lower.startsWith("she") || lower.equals("they");
    }

    /** Whether the unit is a verb whose object is asked something: "asked Okoro whether". */
    private boolean asks(int i) {
        return i > 0
                && ASKING.contains(units.get(i).lower())
                && !units.get(i - 1).is(WordClass.AUXILIARY);
    }

    /** Whether the word may stand before the name of who is asked, or in it: "the mayor Ada Okoro". */
    private static boolean mayBeAsked(Unit unit) {
        return unit.isCapitalised() || unit.is(WordClass.DETERMINER) || NameWords.isTitle(unit.lower());
    }

    /** "asked Okoro to leave". */
    private boolean isRequest(Mention name) {
        return name.to() < units.size() && units.get(name.to()).is("to");
    }

    /** "Okoro asked Hart whether she would run": who asks somebody named, and waits for the answer. */
    private boolean asksSomebody(Spoken source) {
        int verb = Offsets.countUpTo(units, Unit::start, source.end() - 1);
        if (verb + 2 >= units.size()
                || !units.get(verb).is("asked")
                || !units.get(verb + 1).isCapitalised()) {
            return false;
        }
        for (int k = verb + 2; k < Math.min(units.size(), verb + LONGEST_ASKED); k++) {
            if (QUESTIONS.contains(units.get(k).lower())) {
                return true;
            }
            if (!units.get(k).isCapitalised()) {
                return false;
            }
        }
        return false;
    }

    /** "Asked by a young reporter what she thought": who asks says nothing more. */
    private boolean isAsker(int i) {
        return i > 1
                && units.get(i - 1).is("by")
                && ASKING.contains(units.get(i - 2).lower());
    }
}
