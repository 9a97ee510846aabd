package dictum.attribution;

import dictum.model.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whom one pronoun means: of those in focus the one that neither its clause nor the talk rules out. */
final class Antecedents {
    private static final Set<String> ANOTHER_CLAUSE =
            Set.of("after", "before", "when", "while", "as", "because", "since", "until", "if", "who", "whom", "which");
    private static final Set<String> OF_HIM = Set.of("he", "he's", "he'd", "he'll", "him");
    private static final Set<String> OF_HER = Set.of("she", "she's", "she'd", "she'll");

    /** Units before a pronoun that are looked through for whom it may mean. */
    private static final int LONGEST_SENTENCE = 60;

    /** Units behind a pronoun in which it is told of another. */
    private static final int LONGEST_CLAUSE = 9;

    /** How sure it must be that somebody is in focus, to be whom the pronoun means though the words name them. */
    private static final double MOST_PROMINENT = 0.9;

    /** Characters of words in marks, with the mark, in which a name that they open with begins: that one is told of. */
    private static final int OPENING = 2;

    /** Units of a name with its title and the comma behind it. */
    private static final int LONGEST_NAME = 6;

    /** How sure a pronoun is whose name stands behind it. */
    private static final double FORWARD = 0.75;

    private static final Set<String> REASONS = Set.of("because", "since", "so", "when", "after", "if");
    private static final Set<String> FRONTING = Set.of("as", "while", "when", "after", "before", "although", "though");

    private static final Set<String> WORKS = Set.of(
            "book",
            "poem",
            "novel",
            "memoir",
            "memoirs",
            "autobiography",
            "diary",
            "will",
            "essay",
            "collection",
            "journal");

    /** Units before the pronoun of "In his book he wrote". */
    private static final int LEAST_OF_WORK = 3;

    /** The same of "In his second and last book of poems, he wrote". */
    private static final int LONGEST_WORK = 12;

    private static final Set<String> LIFE = Set.of(
            "was born", "grew up", "was educated", "was raised", "is survived", "was survived", "died in", "died on");

    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20\\d\\d");

    private final Discourse discourse;
    private final Cast cast;
    private final Focus focus;
    private final Pronouns.Speaking speaking;
    private final TwoSided twoSided;

    /** Whether whoever the article is about is dead. */
    private final boolean mourned;

    Antecedents(Discourse discourse, Pronouns.Speaking speaking) {
        this.discourse = discourse;
        this.cast = discourse.cast;
        this.focus = discourse.focus;
        this.speaking = speaking;
        this.twoSided = new TwoSided(discourse.cast);
        this.mourned = focus.protagonist()
                .flatMap(Referent::persona)
                .filter(one -> Protagonist.isSaidToHaveDied(one, cast))
                .isPresent();
    }

    /** Whether the pronoun is the source of a statement. */
    boolean speaks(Unit pronoun) {
        return speaking.all().contains(pronoun.start());
    }

    /**
     * Whom the pronoun at unit {@code i} means.
     *
     * @param subject of the sentence before the pronoun, whom "him" in it cannot mean
     */
    Outcome of(Line line, int i, Optional<Referent> subject) {
        Unit pronoun = line.units().get(i);
        String lower = pronoun.lower();
        boolean speaks = speaks(pronoun);
        boolean plural = lower.startsWith("th");
        Optional<PriorSentence> before = PriorSentence.of(cast, line);
        if (plural || lower.startsWith("it")) {
            Outcome meant = speaks ? thing(line.units(), i, plural) : Outcome.none("not asked");
            boolean body = meant.referent()
                    .filter(one -> one.sort() == Referent.Sort.BODY)
                    .isPresent();
            return body && !plural && before.filter(PriorSentence::isAboutText).isPresent()
                    ? Outcome.none("\"%s\" may be the text that is told of before it".formatted(lower))
                    : meant;
        }
        boolean object = isObject(line.units(), i);
        Set<Persona> others = new HashSet<>();
        if (object) {
            subject.flatMap(Referent::persona).ifPresent(others::add);
        } else if (speaks) {
            ruleOut(others, pronoun, line.sentence());
            others.addAll(namedBeforeAside(line.units(), i));
            others.addAll(namedInQuestion(line.units(), i));
            before.map(PriorSentence::namedInQuestion).ifPresent(others::addAll);
        }
        if (!speaks) {
            if (isSubject(pronoun)) {
                others.addAll(namedInClause(line.units(), i));
            }
            return ofALife(line.units(), i, before)
                    .orElseGet(() -> focus.mostSalientPerson(lower, genderOf(lower), others, false));
        }
        Optional<Persona> asked = isSubject(pronoun) ? asked(line, i, before) : Optional.empty();
        if (asked.isPresent()) {
            return Outcome.of(
                    Referent.of(asked.get()),
                    "\"%s\" \u2192 %s, who was asked"
                            .formatted(lower, asked.get().fullName()),
                    Focus.MOST_CERTAIN);
        }
        if (saysMyClient(pronoun)) {
            cast.persons().stream().filter(one -> !one.isLawyer()).forEach(others::add);
        }
        Outcome meant = object
                ? focus.mostSalientPerson(lower, genderOf(lower), others, true)
                : outsideClause(line.units(), i, others);
        Optional<Outcome> work = ofTheWork(line.units(), i, meant);
        if (work.isPresent()) {
            return work.get();
        }
        if (isOfTheLifeTold(line, i, meant)) {
            return Outcome.none("\"%s\" may be whom the article is about".formatted(lower));
        }
        if (isOwner(line.units(), i) && tellsOfOwnerBefore(line, i, meant)) {
            return Outcome.none("\"%s\" may be whose things are told of before it".formatted(lower));
        }
        Optional<Persona> subjectBehind = subjectBehindClause(line, i);
        if (subjectBehind.isPresent() && !others.contains(subjectBehind.get())) {
            Referent named = Referent.of(subjectBehind.get());
            return Outcome.of(
                    named,
                    "\"%s\" \u2192 %s, of whom the sentence goes on to tell"
                            .formatted(lower, named.speaker().label()),
                    meant.referent().filter(named::isSame).isPresent() ? meant.confidence() : FORWARD);
        }
        Optional<Persona> another = twoSided.other(line, i, meant).or(() -> namingThemselves(pronoun, others));
        if (another.isPresent()) {
            return Outcome.none(
                    "\"%s\" may be %s".formatted(lower, another.get().fullName()));
        }
        return isDoubtful(meant) && speaksOfAnother(pronoun) && !isLastToSpeak(meant) && !hasTakenSides(meant, before)
                ? Outcome.none("\"%s\" may be whom the words speak of".formatted(lower))
                : meant;
    }

    /** "She was born in Selby": whoever the article is about. */
    private Optional<Outcome> ofALife(List<Unit> units, int i, Optional<PriorSentence> before) {
        boolean life = isSubject(units.get(i))
                && i + 2 < units.size()
                && before.filter(sentence ->
                                sentence.endsWithNameOf(genderOf(units.get(i).lower())))
                        .isEmpty()
                && LIFE.contains(
                        units.get(i + 1).lower() + " " + units.get(i + 2).lower());
        return focus.protagonist()
                .filter(one -> life && one.gender() == genderOf(units.get(i).lower()))
                .map(one -> Outcome.of(one, "the article is about the life told", FORWARD));
    }

    /** "In his last book he wrote", of the dead whom the article is about, or of whoever spoke last: the former where it tells of the death. */
    private Optional<Outcome> ofTheWork(List<Unit> units, int i, Outcome meant) {
        boolean work = i >= LEAST_OF_WORK
                && i <= LONGEST_WORK
                && units.get(0).is("in")
                && (units.get(1).is("his") || units.get(1).is("her"))
                && units.subList(2, i).stream().anyMatch(unit -> WORKS.contains(unit.lower()));
        Optional<Referent> protagonist = focus.protagonist()
                .filter(one -> work && one.gender() == genderOf(units.get(i).lower()))
                .filter(one -> meant.referent().filter(one::isSame).isEmpty());
        return protagonist.map(one -> mourned
                ? Outcome.of(one, "the article is about the life told", FORWARD)
                : Outcome.none("\"%s\" may be whom the article is about"
                        .formatted(units.get(i).lower())));
    }

    /** "In 1974 she published a book. In an interview in 1988, she said": years tell of whoever the article is about, not of the last to speak. */
    private boolean isOfTheLifeTold(Line line, int i, Outcome meant) {
        boolean another = meant.referent()
                .flatMap(Referent::persona)
                .filter(one -> !focus.isProtagonist(one)
                        && !cast.isNamedIn(
                                one, line.paragraph(), line.units().get(i).start()))
                .isPresent();
        Optional<Referent> protagonist = focus.protagonist()
                .filter(one -> one.gender() == genderOf(line.units().get(i).lower()));
        return another
                && protagonist.isPresent()
                && cast.lines().subList(cast.firstOfParagraph(line), line.index() + 1).stream()
                        .filter(other -> !other.quoted())
                        .flatMap(other -> other.units().stream())
                        .anyMatch(unit -> unit.kind() == Unit.Kind.NUMBER
                                && YEAR.matcher(unit.word()).matches());
    }

    private static boolean isOwner(List<Unit> units, int i) {
        return units.get(i).is("his")
                || units.get(i).is("her")
                        && i + 1 < units.size()
                        && units.get(i + 1).isWord()
                        && !units.get(i + 1).is(WordClass.PREPOSITION);
    }

    /** "Okoro opposed some of Hart's plans, in particular his proposal": the proposal may be either's. */
    private boolean tellsOfOwnerBefore(Line line, int i, Outcome meant) {
        List<Mention> names = cast.in(line);
        int first = Mention.firstEndingFrom(names, i - LONGEST_SENTENCE);
        return names.subList(first, Math.min(names.size(), first + LONGEST_SENTENCE)).stream()
                .anyMatch(name -> name.to() <= i
                        && name.from() > 0
                        && name.possessive()
                        && cast.personOf(name)
                                .filter(persona -> !persona.gender()
                                        .contradicts(
                                                genderOf(line.units().get(i).lower())))
                                .filter(persona -> meant.referent()
                                        .flatMap(Referent::persona)
                                        .filter(one -> one != persona)
                                        .isPresent())
                                .isPresent());
    }

    /** "Even as he accused the board, Okoro praised its chair": whoever the sentence goes on with, behind a clause that opens it. */
    private Optional<Persona> subjectBehindClause(Line line, int i) {
        List<Unit> units = line.units();
        int opening = units.get(0).is("even") ? 1 : 0;
        if (i != opening + 1
                || !isSubject(units.get(i))
                || !FRONTING.contains(units.get(opening).lower())) {
            return Optional.empty();
        }
        int comma = i;
        while (comma < units.size() && !units.get(comma).isPunctuation(',')) {
            comma++;
        }
        int next = comma + 1;
        return cast.in(line).stream()
                .filter(name -> name.prefix() == next && !name.possessive())
                .filter(name -> name.to() < units.size()
                        && (units.get(name.to()).is(WordClass.PAST)
                                || units.get(name.to()).is(WordClass.AUXILIARY)
                                || units.get(name.to())
                                        .cueVerb()
                                        .filter(Lexicon.CueVerb::isFinite)
                                        .isPresent()))
                .findFirst()
                .flatMap(cast::personOf)
                .filter(persona ->
                        !persona.gender().contradicts(genderOf(units.get(i).lower())));
    }

    /** "The port is closing its gates, they say, turning boats away": they are not what their own words begin with. */
    private Outcome thing(List<Unit> units, int i, boolean plural) {
        String lower = units.get(i).lower();
        Outcome meant = focus.mostSalientThing(lower, plural);
        if (plural && tellsOfOthers(units, i) && !isNamedBefore(meant, units, i)) {
            return Outcome.none("\"%s\" may be those who are told of in the sentence".formatted(lower));
        }
        boolean own = isAside(units, i) && isNamedBefore(meant, units, i - 1);
        return own
                ? Outcome.none("\"%s\" tells of %s, and is somebody else"
                        .formatted(lower, meant.referent().get().speaker().label()))
                : meant;
    }

    private boolean isNamedBefore(Outcome meant, List<Unit> units, int i) {
        return meant.referent()
                .filter(one -> discourse
                        .text
                        .substring(
                                units.get(Math.max(0, i - LONGEST_SENTENCE)).start(),
                                units.get(i - 1).end())
                        .contains(one.speaker().label()))
                .isPresent();
    }

    /** "It worries many pilots because they say so": those of whom the sentence tells, before the clause of the pronoun. */
    private static boolean tellsOfOthers(List<Unit> units, int i) {
        if (i < 2 || !REASONS.contains(units.get(i - 1).lower())) {
            return false;
        }
        for (int k = Math.max(0, i - LONGEST_SENTENCE); k < i - 1; k++) {
            if (NameWords.isPluralRole(units.get(k))) {
                return true;
            }
        }
        return false;
    }

    /** "He would not say whether Okoro was fit": "he" is somebody else than those in the clause. */
    boolean tellsOfAnother(Line line, int i) {
        return isSubject(line.units().get(i)) && !namedInClause(line.units(), i).isEmpty();
    }

    private static boolean isSubject(Unit pronoun) {
        return pronoun.is("he") || pronoun.is("she");
    }

    private static Gender genderOf(String pronoun) {
        return pronoun.startsWith("she") || pronoun.startsWith("her") ? Gender.FEMALE : Gender.MALE;
    }

    /** "told him", "thanked her", unlike "her deputy". */
    private static boolean isObject(List<Unit> units, int i) {
        Unit pronoun = units.get(i);
        boolean owner = i + 1 < units.size()
                && units.get(i + 1).isWord()
                && !units.get(i + 1).is(WordClass.PREPOSITION);
        return pronoun.is("him") || pronoun.is("her") && !owner;
    }

    /** Adds to {@code others} whom the talk before and the words in marks show to be another than who speaks. */
    private void ruleOut(Set<Persona> others, Unit pronoun, int sentence) {
        if (speaking.replying().contains(pronoun.start())) {
            discourse.lastToSpeak().flatMap(Referent::persona).ifPresent(others::add);
        }
        if (speaking.answering().contains(pronoun.start())) {
            Optional<Referent> asker = discourse.lastToAsk(sentence);
            asker.flatMap(Referent::persona).ifPresent(others::add);
            asker.filter(one -> one.persona().isEmpty()).ifPresent(focus::drop);
        }
        quoted(pronoun).forEach(span -> others.addAll(cast.namedIn(span)));
    }

    /** “Try something new, like Hart,” he said, in a paragraph about Hart: who is surely in focus may speak of himself by name. */
    private Optional<Persona> namingThemselves(Unit pronoun, Set<Persona> others) {
        Gender gender = genderOf(pronoun.lower());
        Set<Persona> named = quoted(pronoun).stream()
                .filter(span -> span.length() > OPENING)
                .flatMap(span -> cast.namedIn(new Span(span.start() + OPENING, span.end())).stream())
                .filter(one -> one.gender() == gender)
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Set<Persona> except = new HashSet<>(others);
        except.removeAll(named);
        Outcome inFocus = focus.mostSalientPerson(pronoun.lower(), gender, except, true);
        return inFocus.confidence() < MOST_PROMINENT
                ? Optional.empty()
                : inFocus.referent().flatMap(Referent::persona).filter(named::contains);
    }

    private List<Span> quoted(Unit pronoun) {
        return speaking.quoted().getOrDefault(pronoun.start(), List.of());
    }

    /** Who speaks, and is nobody whom the clause behind the pronoun names: "he said Okoro was ill". */
    private Outcome outsideClause(List<Unit> units, int i, Set<Persona> others) {
        String lower = units.get(i).lower();
        Outcome meant = focus.mostSalientPerson(lower, genderOf(lower), others, true);
        List<Persona> inClause = namedInClause(units, i);
        if (meant.referent()
                .flatMap(Referent::persona)
                .filter(inClause::contains)
                .isPresent()) {
            return Outcome.none("\"%s\" tells of %s, and is somebody else"
                    .formatted(lower, meant.referent().get().speaker().label()));
        }
        return meant.referent().isEmpty() && others.addAll(inClause)
                ? focus.mostSalientPerson(lower, genderOf(lower), others, true)
                : meant;
    }

    /** "Okoro, he said, was the first": "he" is somebody else than the subject that his words begin with. */
    private List<Persona> namedBeforeAside(List<Unit> units, int i) {
        boolean aside = i <= LONGEST_NAME && isAside(units, i);
        for (int k = 0; aside && k < i - 1; k++) {
            aside = units.get(k).isCapitalised();
        }
        return aside
                ? cast.namedIn(new Span(units.get(0).start(), units.get(i - 2).end()))
                : List.of();
    }

    /** "Pressed on whether Okoro would go, she said": "she" is somebody else than the question names. */
    private List<Persona> namedInQuestion(List<Unit> units, int i) {
        return i > 1
                        && i < LONGEST_SENTENCE
                        && PriorSentence.ASKED.contains(units.get(0).lower())
                        && NounPhrases.isMark(units.get(i - 1), ',')
                ? cast.namedIn(new Span(units.get(1).start(), units.get(i - 1).start()))
                : List.of();
    }

    /** "Keegan was asked if he knew Lask. “I may,” he answered.": whom this sentence or the one before tells to be asked. */
    private Optional<Persona> asked(Line line, int i, Optional<PriorSentence> before) {
        boolean within =
                i < LONGEST_SENTENCE && line.units().subList(0, i).stream().anyMatch(Unit::isQuotation);
        Optional<Persona> here = within ? new PriorSentence(cast, line).asked() : Optional.empty();
        return here.or(() -> before.flatMap(PriorSentence::asked))
                .or(() -> before.flatMap(this::bearerAsked))
                .filter(one ->
                        !one.gender().contradicts(genderOf(line.units().get(i).lower())));
    }

    /** "The electrician was pressed on it. “No,” he answered." */
    private Optional<Persona> bearerAsked(PriorSentence before) {
        int end = before.askedByRole();
        return end == 0
                ? Optional.empty()
                : discourse.bearer(before.line(), 0, end).flatMap(Referent::persona);
    }

    /** Whether a pronoun and a verb of saying stand between commas within a sentence. */
    private static boolean isAside(List<Unit> units, int i) {
        return i >= 2
                && NounPhrases.isMark(units.get(i - 1), ',')
                && i + 3 < units.size()
                && units.get(i + 1).cueVerb().isPresent()
                && NounPhrases.isMark(units.get(i + 2), ',')
                && units.get(i + 3).isWord();
    }

    private List<Persona> namedInClause(List<Unit> units, int i) {
        return cast.namedIn(new Span(units.get(i).end(), clauseEnd(units, i)));
    }

    private static int clauseEnd(List<Unit> units, int pronoun) {
        int end = pronoun;
        while (end + 1 < Math.min(units.size(), pronoun + LONGEST_CLAUSE)
                && units.get(end + 1).isWord()
                && !ANOTHER_CLAUSE.contains(units.get(end + 1).lower())) {
            end++;
        }
        return units.get(end).end();
    }

    private boolean saysMyClient(Unit pronoun) {
        return quoted(pronoun).stream()
                .anyMatch(
                        span -> span.of(discourse.text).toLowerCase(Locale.ROOT).startsWith("my client"));
    }

    private static boolean isDoubtful(Outcome meant) {
        return meant.referent().isPresent() && meant.confidence() < Focus.MOST_CERTAIN;
    }

    /** "Her neighbour Ken Cole disagreed. “They will miss him,” he said." */
    private static boolean hasTakenSides(Outcome meant, Optional<PriorSentence> before) {
        Optional<Persona> answering = before.flatMap(PriorSentence::takesSides);
        return answering.isPresent() && answering.equals(meant.referent().flatMap(Referent::persona));
    }

    private boolean isLastToSpeak(Outcome meant) {
        return discourse.lastToSpeak().filter(meant.referent().get()::isSame).isPresent();
    }

    /** “He was always laughing,” he said: of two whom "he" may mean, the one named last is rather whom the words are about. */
    private boolean speaksOfAnother(Unit pronoun) {
        Set<String> forms = genderOf(pronoun.lower()) == Gender.MALE ? OF_HIM : OF_HER;
        return quoted(pronoun).stream()
                .flatMap(span -> Units.of(discourse.text, span).stream())
                .anyMatch(unit -> forms.contains(unit.lower()));
    }
}
