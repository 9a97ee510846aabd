package dictum.attribution;

import dictum.attribution.Mention.Kind;
import dictum.model.Span;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells whom a source means that is no pronoun: a name, a role, a body, a document, or somebody left unnamed. */
final class PlainSources {
    /** Most who are named as speaking together; a longer list is no list of speakers. */
    private static final Set<String> IN_THE_STORY = Set.of(
            "speaker",
            "supporter",
            "critic",
            "opponent",
            "fan",
            "friend",
            "witness",
            "victim",
            "suspect",
            "defendant",
            "survivor",
            "patient",
            "caller",
            "user",
            "writer",
            "candidate",
            "nominee",
            "front-runner",
            "frontrunner",
            "republican",
            "democrat",
            "conservative",
            "liberal",
            "incumbent",
            "contender",
            "challenger",
            "native",
            "resident",
            "teenager",
            "veteran",
            "businessman",
            "billionaire",
            "mogul",
            "star",
            "hopeful",
            "politician",
            "lawmaker");

    private static final Set<String> ISSUED =
            Set.of("released", "issued", "published", "posted", "shared", "sent", "written", "circulated");

    private static final int MOST_TOGETHER = 6;

    /** Words from a name to what its bearer says, "said in a statement on Monday that". */
    private static final int LONGEST_CUE = 9;

    /** What "it" does that is no mere "it was time". */
    private static final Set<String> HAVING =
            Set.of("had", "has", "will", "would", "expects", "expected", "plans", "planned");

    /** What tells one body of its sort from another. */
    private static final Set<String> KINDS = Set.of(
            ("central federal national local regional state county city municipal provincial foreign interior finance defence defense health"
                            + " education environment transport justice energy agriculture labour labor trade culture supreme high appeals"
                            + " appeal district lower upper constitutional other rival second separate parent sister")
                    .split(" "));

    private final String text;
    private final Cast cast;
    /** "UNIDENTIFIED PERSON #1:", in transcripts. */
    private static final Set<String> UNIDENTIFIED = Set.of("unidentified", "unknown", "unnamed");

    private final Bodies bodies;
    private final RoleReferences roles;
    private final Strangers strangers;

    PlainSources(String text, Cast cast, Bodies bodies, RoleReferences roles, Strangers strangers) {
        this.text = text;
        this.cast = cast;
        this.bodies = bodies;
        this.roles = roles;
        this.strangers = strangers;
    }

    Bodies bodies() {
        return bodies;
    }

    Outcome resolve(SourcePhrase source, Span span) {
        if (source.form() != SourcePhrase.Form.NAME && source.form() != SourcePhrase.Form.NAMES) {
            Optional<Persona> named = source.nameAfterComma(cast).flatMap(cast::personOf);
            if (named.isPresent()) {
                return Outcome.of(Referent.of(named.get()), "named after the comma", 0.96);
            }
        }
        if (source.form() == SourcePhrase.Form.OTHER
                || source.form() == SourcePhrase.Form.BODY
                || WordClass.BUSINESS.has(source.headWord())) {
            Optional<Mention> body = source.bodyAfterComma(cast);
            if (body.isPresent()) {
                return organisation(bodies.fullName(text, body.get()), "named after the comma", 0.85);
            }
        }
        return switch (source.form()) {
            case NAME -> name(source, source.name().orElseThrow(), span);
            case NAMES -> names(source, span);
            case ROLE -> role(source, span);
            case BODY -> body(source, span);
            case DOCUMENT -> document(source, span);
            case PEOPLE ->
                Outcome.of(unnamed(source, span, Referent.Sort.GROUP), "people whom the article does not name", 0.96);
            case OTHER -> other(source, span);
            case PRONOUN, RELATIVE -> throw new IllegalArgumentException("a pronoun needs what stands before it");
        };
    }

    /** Two who speak together: the first named is credited, and the evidence says that there are more. */
    private Outcome names(SourcePhrase source, Span span) {
        Mention first = source.name().orElseThrow();
        Outcome outcome = name(source, first, span);
        boolean both = source.line().units().get(first.to()).is("and");
        boolean named = outcome.referent()
                .flatMap(referent -> referent.speaker().name())
                .isPresent();
        if (!both || !named) {
            return Outcome.of(unnamed(source, span, Referent.Sort.GROUP), "several speak together", 0.6);
        }
        return new Outcome(
                outcome.referent(), "the first of several who speak together", 0.7, others(source, first, span));
    }

    /** Those named, of whom the first is credited; absent where that one is nobody known, or alone. */
    Optional<Outcome> together(SourcePhrase source, List<Mention> names) {
        List<Outcome> known = names.stream()
                .limit(MOST_TOGETHER + 1L)
                .map(name -> name(source, name, name.span()))
                .filter(outcome -> outcome.referent()
                        .flatMap(referent -> referent.speaker().name())
                        .isPresent())
                .toList();
        return known.size() < 2 || known.size() < names.size()
                ? Optional.empty()
                : Optional.of(new Outcome(
                        known.get(0).referent(),
                        "the first of several who speak together",
                        0.7,
                        known.stream()
                                .skip(1)
                                .flatMap(outcome -> outcome.referent().stream())
                                .map(Referent::speaker)
                                .distinct()
                                .toList()));
    }

    /** Who is named after the first, joined by commas and "and". */
    private List<Speaker> others(SourcePhrase source, Mention first, Span span) {
        List<Speaker> others = new ArrayList<>(1);
        List<Unit> units = source.line().units();
        int joined = first.to();
        for (Mention name : cast.in(source.line())) {
            if (name.from() < first.to() || name.from() >= source.end() || others.size() >= MOST_TOGETHER) {
                continue;
            }
            boolean joins = units.get(joined).is("and") || units.get(joined).isPunctuation(',');
            boolean modifies = name.to() < source.end()
                    && units.get(name.to()).isWord()
                    && !units.get(name.to()).is("and")
                    && !(name.kind() == Kind.PERSON && units.get(name.to()).is("of"));
            if (joins
                    && !modifies
                    && !isBehindPreposition(units, name)
                    && !name.possessive()
                    && name.kind() != Kind.OTHER) {
                name(source, name, span)
                        .referent()
                        .map(Referent::speaker)
                        .filter(speaker -> speaker.name().isPresent())
                        .ifPresent(others::add);
                joined = Math.min(name.to(), units.size() - 1);
            }
        }
        return others;
    }

    /** "Tom Hale of Selby", "the head of the Harbour Board": what another is of does not speak with it. */
    private static boolean isBehindPreposition(List<Unit> units, Mention name) {
        int before = name.prefix() - 1;
        if (before > 0 && units.get(before).is("the")) {
            before--;
        }
        return before > 0 && units.get(before).is(WordClass.PREPOSITION);
    }

    private Outcome name(SourcePhrase source, Mention name, Span span) {
        if (UNIDENTIFIED.contains(name.words().get(0))) {
            return Outcome.of(unnamed(source, span, Referent.Sort.PERSON), "the article gives no name", 0.85);
        }
        boolean afterThe = name.prefix() > 0
                && name.prefix() > source.from()
                && source.line().units().get(name.prefix() - 1).is("the")
                && name.prefix() == name.from();
        Optional<Persona> persona = cast.personOf(name);
        if (persona.isEmpty() && name.kind() == Kind.PERSON) {
            persona = cast.onlyBearer(source.headWord());
        }
        if (Surnames.isOneOfTwo(name, source.line())) {
            return Outcome.none(
                    "\"%s\" tells two of one name apart".formatted(source.words(text, source.from(), name.to())));
        }
        if (name.words().size() == 1 && speaksOfItself(source, name)) {
            return bodies.beginningWith(name.last())
                    .map(body -> organisation(body, "speaks of itself as \"it\"", 0.85))
                    .orElseGet(() -> organisation(Names.tidy(name.span().of(text)), "speaks of itself as \"it\"", 0.8));
        }
        if (persona.isPresent() && !(afterThe && !persona.get().isSure() && name.kind() == Kind.SINGLE)) {
            return person(persona.get(), name);
        }
        if (cast.isDoubtful(name)) {
            return Outcome.none("\"%s\" may be more than one person of this article"
                    .formatted(Names.tidy(name.span().of(text))));
        }
        boolean introduced =
                source.firstWord().equals("a") || source.firstWord().equals("an");
        if (introduced && name.kind() == Kind.ORGANISATION) {
            return Outcome.of(unnamed(source, span, Referent.Sort.BODY), "a body that is not named here", 0.8);
        }
        if (name.kind() == Kind.ORGANISATION && isOwned(source, name)) {
            int from = source.from() + (WordClass.DETERMINER.has(source.firstWord()) ? 1 : 0);
            return organisation(source.words(text, from, name.to()), "named as a body", 0.9);
        }
        if (name.kind() == Kind.ORGANISATION || name.kind() == Kind.PLACE) {
            return organisation(bodies.fullName(text, name), "named as a body", 0.9);
        }
        if (name.kind() == Kind.SINGLE && afterThe && WordClass.NATIONAL.has(name.last())) {
            return Outcome.of(unnamed(source, span, Referent.Sort.PERSON), "the article gives no name", 0.6);
        }
        if (name.kind() == Kind.SINGLE && afterThe) {
            // "The Oloja of Selby, Adewale Okoro,": an office that no list has.
            Optional<Persona> holder = source.nameAfterComma(cast).flatMap(cast::personOf);
            if (holder.isPresent()) {
                return Outcome.of(Referent.of(holder.get()), "named after the comma", 0.9);
            }
        }
        if (name.kind() == Kind.SINGLE && (afterThe || cast.isRatherBody(name.last()))) {
            return organisation(
                    bodies.beginningWith(name.last())
                            .orElse(Names.tidy(name.span().of(text))),
                    "the article uses this name as that of a body or a place",
                    0.85);
        }
        return Outcome.of(unnamed(source, span, Referent.Sort.GROUP), "not known as a name", 0.5);
    }

    /** "Okoro, which reports next week, said", "Okoro said in a statement it would open": a body that bears somebody's name. */
    private boolean speaksOfItself(SourcePhrase source, Mention name) {
        List<Unit> units = source.line().units();
        int i = name.to();
        if (i + 1 < source.to()
                && units.get(i).isPunctuation(',')
                && units.get(i + 1).is("which")) {
            return true;
        }
        if (bodies.beginningWith(name.last()).isEmpty()) {
            return false;
        }
        int end = Math.min(units.size() - 1, i + LONGEST_CUE);
        while (i < end && (units.get(i).isWord() && !units.get(i).isPronoun())) {
            i++;
        }
        return i > name.to()
                && i < end
                && units.get(i).is("it")
                && HAVING.contains(units.get(i + 1).lower());
    }

    /** "St. Clement's Hospital": one word names no body, its owner belongs to the name. */
    private static boolean isOwned(SourcePhrase source, Mention name) {
        if (name.words().size() > 1 || name.prefix() <= source.from()) {
            return false;
        }
        Unit owner = source.line().units().get(name.prefix() - 1);
        return owner.isCapitalised() && NameWords.isPossessive(owner.word()) && NameWords.isBody(name.last());
    }

    private Outcome person(Persona persona, Mention name) {
        if (name.words().size() == 1 && !persona.isSure() && persona.givenName().isEmpty()) {
            Optional<String> body = bodies.beginningWith(name.last());
            if (body.isPresent()) {
                return organisation(body.get(), "short for the body named in this article", 0.8);
            }
            return Outcome.of(Referent.of(persona), "named by one word alone", 0.8);
        }
        boolean full = name.words().size() > 1;
        return Outcome.of(
                Referent.of(persona),
                full ? "named" : "\"%s\" is %s".formatted(Names.tidy(name.span().of(text)), persona.fullName()),
                full ? 0.98 : 0.97);
    }

    private Outcome role(SourcePhrase source, Span span) {
        Optional<Role> reference = roleOf(source);
        boolean bare = source.end() - source.from() == 1;
        if (!bare && !source.isIndefinite() && !source.hasPronounPossessor() && reference.isPresent()) {
            RoleReferences.Answer answer = roles.find(reference.get());
            if (answer.person().isPresent()) {
                Persona persona = answer.person().get();
                if (!source.namesPossessor() && isOfAnotherInFocus(persona, source)) {
                    return Outcome.of(
                            unnamed(source, span, Referent.Sort.PERSON),
                            "\"%s\" may be somebody else than %s, who was last named long before"
                                    .formatted(reference.get().phrase(), persona.fullName()),
                            0.6);
                }
                if (!source.namesPossessor() && cast.isNamedOnlyAfter(persona, source.start())) {
                    return Outcome.of(
                            unnamed(source, span, Referent.Sort.PERSON),
                            "\"%s\" may be somebody else than %s, who is named only further on"
                                    .formatted(reference.get().phrase(), persona.fullName()),
                            0.6);
                }
                if (strangers.meantBy(source, answer.person())) {
                    return Outcome.of(
                            unnamed(source, span, Referent.Sort.PERSON),
                            "somebody without a name was brought in by this role",
                            0.6);
                }
                return Outcome.of(
                        Referent.of(persona),
                        "\"%s\" is %s by role".formatted(reference.get().phrase(), persona.fullName()),
                        0.85);
            }
            if (answer.candidates() > 1) {
                return Outcome.none("\"%s\" may be any of %s persons"
                        .formatted(reference.get().phrase(), answer.candidates()));
            }
        }
        // Who is introduced here is a stranger; "the mayor" may be somebody whose office the article words otherwise.
        return Outcome.of(
                unnamed(source, span, Referent.Sort.PERSON),
                "the article gives no name",
                source.firstWord().equals("the") ? 0.6 : 0.85);
    }

    /** "Okoro came in. The senator said …": somebody else is told of here, who may be one, too. */
    private boolean isOfAnotherInFocus(Persona bearer, SourcePhrase source) {
        Optional<Persona> last = cast.lastNamedBefore(source.start());
        return last.filter(persona -> persona != bearer
                                && persona.roles().isEmpty()
                                && !persona.gender().contradicts(bearer.gender())
                                && persona.isSure()
                                && cast.isNamedIn(persona, source.line().paragraph(), source.start()))
                        .isPresent()
                && !cast.isNamedIn(bearer, source.line().paragraph() - 1, source.start());
    }

    /** The role that a definite source without a name consists of: "the singer"; what somebody is by birth or in the story is none. */
    Optional<Role> roleAlone(SourcePhrase source) {
        boolean alone = source.form() == SourcePhrase.Form.ROLE
                && source.firstWord().equals("the")
                && source.name().isEmpty()
                && !WordClass.MASCULINE.has(source.headWord())
                && !WordClass.FEMININE.has(source.headWord())
                && !WordClass.KIN.has(source.headWord())
                && !IN_THE_STORY.contains(source.headWord());
        return alone ? roleOf(source) : Optional.empty();
    }

    private Optional<Role> roleOf(SourcePhrase source) {
        return Role.of(text, source.line(), source.from(), source.end(), cast.in(source.line()));
    }

    private Outcome body(SourcePhrase source, Span span) {
        if (source.isIndefinite() || source.hasPronounPossessor()) {
            return Outcome.of(unnamed(source, span, Referent.Sort.BODY), "a body that is not named here", 0.8);
        }
        if (source.hasProperModifier()) {
            int from = source.from() + (WordClass.DETERMINER.has(source.firstWord()) ? 1 : 0);
            return organisation(
                    source.words(text, nameStart(source, from), source.head() + 1), "named as a body", 0.85);
        }
        return bodies.withHead(source.headWord(), source.start())
                .filter(body -> !isOfAnotherKind(source, body))
                .map(body -> organisation(body, "the only \"%s\" named before".formatted(source.headWord()), 0.8))
                .orElseGet(() ->
                        Outcome.of(unnamed(source, span, Referent.Sort.BODY), "a body that is not named here", 0.4));
    }

    /** "the central bank" beside Kestrel Bank, "the health ministry" beside the Ministry of Defence. */
    private static boolean isOfAnotherKind(SourcePhrase source, String body) {
        String name = body.toLowerCase(Locale.ROOT);
        return source.line().units().subList(source.from(), source.head()).stream()
                .map(Unit::lower)
                .anyMatch(word -> KINDS.contains(word) && !name.contains(word));
    }

    /** "Global Times" in "nationalist Global Times": behind what only tells of what kind it is. */
    private static int nameStart(SourcePhrase source, int from) {
        List<Unit> units = source.line().units();
        int start = from;
        while (start < source.head()
                && units.get(start).isWord()
                && !units.get(start).isCapitalised()
                && !NameWords.isPossessive(units.get(start).word())
                && !NameWords.isRole(units.get(start).lower())) {
            start++;
        }
        return units.get(start).isCapitalised() ? start : from;
    }

    private static Outcome organisation(String name, String evidence, double confidence) {
        return Outcome.of(
                Referent.of(
                        new Speaker.Organisation(NameWords.withoutPossessive(name)),
                        Gender.UNKNOWN,
                        Referent.Sort.BODY),
                evidence,
                confidence);
    }

    private Outcome document(SourcePhrase source, Span span) {
        Optional<Mention> writer = cast.in(source.line()).stream()
                .filter(name -> name.possessive() && Math.min(name.prefix(), name.from()) == source.from())
                .filter(name -> name.to() == source.head() && WordClass.WRITING.has(source.headWord()))
                .findFirst();
        if (writer.filter(name ->
                        name.kind() == Kind.ORGANISATION || cast.personOf(name).isPresent())
                .isPresent()) {
            return name(source, writer.get(), span);
        }
        Optional<Mention> sender = senderOf(source);
        if (sender.isPresent()) {
            return cast.personOf(sender.get()).isPresent()
                    ? name(source, sender.get(), span)
                    : organisation(bodies.fullName(text, sender.get()), "whose text it is", 0.85);
        }
        if (source.hasProperModifier() && !source.hasPronounPossessor()) {
            int from = source.from() + (WordClass.DETERMINER.has(source.firstWord()) ? 1 : 0);
            Speaker titled = new Speaker.Document(source.words(text, nameStart(source, from), source.head() + 1));
            return Outcome.of(
                    Referent.of(titled, Gender.UNKNOWN, Referent.Sort.TEXT), "a text named by its issuer", 0.96);
        }
        return Outcome.of(unnamed(source, span, Referent.Sort.TEXT), "a text without a title", 0.97);
    }

    /** "A tweet from Ann Lee", "a statement released on Monday by the Harbour Board": whose words they are. */
    private Optional<Mention> senderOf(SourcePhrase source) {
        if (!WordClass.WRITING.has(source.headWord())) {
            return Optional.empty();
        }
        List<Unit> units = source.line().units();
        int from = source.head() + 1;
        while (from < source.to()
                && (ISSUED.contains(units.get(from).lower())
                        || Lexicon.isAdverb(units.get(from).lower())
                        || NounPhrases.isTime(units.get(from).lower())
                        || units.get(from).is("on")
                        || units.get(from - 1).is("on"))) {
            from++;
        }
        if (from >= source.to()
                || !(units.get(from).is("from") || units.get(from).is("by"))) {
            return Optional.empty();
        }
        int first = from + 1 < source.to() && units.get(from + 1).is("the") ? from + 2 : from + 1;
        List<Mention> names = cast.in(source.line());
        return names.subList(Mention.firstEndingFrom(names, first), names.size()).stream()
                .takeWhile(name -> Math.min(name.prefix(), name.from()) <= first)
                .filter(name -> Math.min(name.prefix(), name.from()) == first)
                .filter(name -> !name.possessive())
                .filter(name -> cast.personOf(name).isPresent() || name.kind() == Kind.ORGANISATION)
                .findFirst();
    }

    private Outcome other(SourcePhrase source, Span span) {
        return Outcome.of(unnamed(source, span, Referent.Sort.GROUP), "described, not named", 0.85);
    }

    private Referent unnamed(SourcePhrase source, Span span, Referent.Sort sort) {
        Optional<Role> role = source.form() == SourcePhrase.Form.ROLE ? roleOf(source) : Optional.empty();
        String phrase = Names.tidy(span.of(text));
        int end = phrase.length();
        while (end > 1 && ",;:-\u2014\u2013".indexOf(phrase.charAt(end - 1)) >= 0) {
            end--;
        }
        phrase = phrase.substring(0, end).strip();
        // "the guild's", unlike "a clerk at Lund's".
        boolean within = source.line().units().subList(source.from(), source.end()).stream()
                .anyMatch(unit -> unit.is(WordClass.PREPOSITION));
        phrase = within ? phrase : NameWords.withoutPossessive(phrase);
        Speaker speaker = new Speaker.Unnamed(phrase, role.map(Role::phrase), role.flatMap(Role::body));
        return Referent.of(speaker, NameWords.genderOfRole(source.headWord()), sort);
    }
}
