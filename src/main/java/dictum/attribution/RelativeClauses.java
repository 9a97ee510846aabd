package dictum.attribution;

import dictum.attribution.Mention.Kind;
import dictum.model.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whom "who" or "which" means: whatever the noun phrase right before it names. */
final class RelativeClauses {
    /** Longest noun phrase in units. */
    private static final int REACH = 20;

    /** Units of the clauses before the relative that goes on from them. */
    private static final int LONGEST_CLAUSES = 60;

    private static final Set<String> SEVERAL = Set.of("are", "were", "have");

    /** What somebody is of others: "critical of captains who". */
    private static final Set<String> JUDGING = Set.of(
            "critical",
            "supportive",
            "dismissive",
            "wary",
            "skeptical",
            "sceptical",
            "afraid",
            "proud",
            "suspicious",
            "tired",
            "fond",
            "contemptuous");

    private final String text;
    private final Cast cast;
    private final Bodies bodies;

    RelativeClauses(String text, Cast cast, Bodies bodies) {
        this.text = text;
        this.cast = cast;
        this.bodies = bodies;
    }

    Outcome resolve(Line line, int relative) {
        List<Unit> units = line.units();
        int joined = relativeBefore(units, relative);
        return joined >= 0 ? resolveFirst(line, joined) : resolveFirst(line, relative);
    }

    private Outcome resolveFirst(Line line, int relative) {
        List<Unit> units = line.units();
        int end = relative;
        while (end > 0 && units.get(end - 1).is(WordClass.PREPOSITION)) {
            end--;
        }
        boolean comma = false;
        while (end > 0 && units.get(end - 1).kind() == Unit.Kind.PUNCTUATION) {
            comma |= units.get(end - 1).isPunctuation(',');
            end--;
        }
        Optional<Mention> name = nameEndingAt(line, end);
        if (name.isPresent() && isDenied(units, name.get())) {
            int behind = name.get().prefix() - 2;
            name = behind > 0 && units.get(behind).isPunctuation(',') ? nameEndingAt(line, behind) : Optional.empty();
            return name.map(this::named).orElseGet(() -> Outcome.none("it is said who it was not"));
        }
        if (name.isPresent() && units.get(relative).is("who") && name.get().kind() != Kind.PERSON) {
            // "Ada Okoro of Selby, who", "Ada Okoro, a pilot from Selby, Norland, who": places and bodies say nothing.
            Mention place = firstOfPlaces(line, name.get());
            Optional<Mention> person = personBefore(line, place);
            if (person.isPresent()) {
                return named(person.get());
            }
            if (!place.equals(name.get())) {
                int phrase = phraseStart(units, place.prefix() - 1, false);
                Optional<Mention> described =
                        phrase > 0 && units.get(phrase - 1).isPunctuation(',')
                                ? nameBeforeApposition(line, phrase - 1)
                                : Optional.empty();
                return described.map(this::named).orElseGet(() -> Outcome.none("a place says nothing"));
            }
        }
        if (name.isPresent() && !units.get(relative).is("who") && name.get().kind() == Kind.PLACE) {
            // "the Harbour Board of Selby, which": a place says nothing; "an advert for Selby that": and who does,
            // stands before.
            Optional<Mention> body = bodyBefore(line, name.get());
            return body.isPresent() ? named(body.get()) : Outcome.none("a place says nothing");
        }
        if (name.flatMap(cast::personOf).isPresent() && isOfSeveral(units, relative)) {
            return Outcome.none("\"%s %s\" tells of several"
                    .formatted(
                            units.get(relative).word(), units.get(relative + 1).word()));
        }
        if (units.get(relative).is("which") && name.flatMap(cast::personOf).isPresent()) {
            return bodies.beginningWith(name.get().last())
                    .map(body -> Outcome.of(
                            Referent.of(new Speaker.Organisation(body), Gender.UNKNOWN, Referent.Sort.BODY),
                            "named before the relative clause",
                            0.8))
                    .orElseGet(() -> Outcome.none("\"which\" means no person"));
        }
        boolean ofBody = units.get(relative).is("who")
                && name.filter(one -> cast.personOf(one).isEmpty()).isPresent();
        // "Ada Okoro, a professor at the University of Selby, who": a body behind a preposition is not meant.
        boolean within = ofBody && isBehindPreposition(units, name.get());
        if (name.isPresent() && !within && (comma || !isComplement(units, name.get()))) {
            return named(name.get());
        }
        int start = phraseStart(units, end, ofBody);
        if (start > 0 && units.get(start - 1).isPunctuation(',')) {
            Optional<Mention> before = nameBeforeApposition(line, start - 1);
            if (before.isPresent()) {
                return named(before.get());
            }
        }
        if (start >= end) {
            return Outcome.none(
                    "nothing stands before \"%s\"".formatted(units.get(relative).word()));
        }
        String phrase = Names.tidy(
                text.substring(units.get(start).start(), units.get(end - 1).end()));
        if (phrase.isEmpty()) {
            return Outcome.none("no letter stands before \"%s\""
                    .formatted(units.get(relative).word()));
        }
        return Outcome.of(
                Referent.of(
                        new Speaker.Unnamed(phrase, Optional.empty(), Optional.empty()),
                        Gender.UNKNOWN,
                        Referent.Sort.GROUP),
                "described before \"%s\"".formatted(units.get(relative).word()),
                0.7);
    }

    /** "It was Ada Okoro, not Tom Hale, who said", "It was not Tom Hale who said". */
    private static boolean isDenied(List<Unit> units, Mention name) {
        return name.prefix() > 0 && units.get(name.prefix() - 1).is("not");
    }

    /** "Ada Okoro, who runs the port of Selby, and who said": the relative that the one at {@code relative} goes on from; -1 for none. */
    private static int relativeBefore(List<Unit> units, int relative) {
        if (relative < 2
                || !units.get(relative).is("who")
                || !(units.get(relative - 1).is("and")
                        || units.get(relative - 1).is("but"))) {
            return -1;
        }
        int first = -1;
        for (int i = relative - 2; i > 0 && i > relative - LONGEST_CLAUSES; i--) {
            first = units.get(i).is("who") ? i : first;
        }
        return first;
    }

    /** "those behind Ada Okoro, who are angry": not who is named. */
    private static boolean isOfSeveral(List<Unit> units, int relative) {
        return relative + 1 < units.size()
                && SEVERAL.contains(units.get(relative + 1).lower());
    }

    private Outcome named(Mention name) {
        Optional<Persona> persona = cast.personOf(name);
        if (persona.isPresent()) {
            return Outcome.of(Referent.of(persona.get()), "named before the relative clause", 0.95);
        }
        if (name.kind() == Kind.ORGANISATION || name.kind() == Kind.PLACE) {
            Speaker body = new Speaker.Organisation(bodies.fullName(text, name));
            return Outcome.of(
                    Referent.of(body, Gender.UNKNOWN, Referent.Sort.BODY), "named before the relative clause", 0.85);
        }
        return Outcome.none("the name before the relative clause is not known");
    }

    /** "Selby" in "of Selby, Norland": the town before what it lies in; the name itself where it stands alone. */
    private Mention firstOfPlaces(Line line, Mention name) {
        int comma = name.prefix() - 1;
        return comma > 0 && line.units().get(comma).isPunctuation(',')
                ? nameEndingAt(line, comma)
                        .filter(town -> town.kind() != Kind.PERSON && isBehindPreposition(line.units(), town))
                        .orElse(name)
                : name;
    }

    /** The person whom a place or body only qualifies: "Ada Okoro of Selby". */
    private Optional<Mention> personBefore(Line line, Mention name) {
        int before = name.prefix() - 1;
        boolean qualifies = before > 0
                && cast.personOf(name).filter(Persona::isSure).isEmpty()
                && line.units().get(before).is(WordClass.PREPOSITION);
        return qualifies
                ? nameEndingAt(line, before)
                        .filter(person -> cast.personOf(person).isPresent())
                : Optional.empty();
    }

    /** The person whom an apposition behind the comma tells of: "Ada Okoro of Selby,", "Ada Okoro (R-Selby),". */
    private Optional<Mention> nameBeforeApposition(Line line, int comma) {
        int end = comma;
        if (end > 0 && line.units().get(end - 1).isPunctuation(')')) {
            end--;
            while (end > 0 && !line.units().get(end).isPunctuation('(')) {
                end--;
            }
        }
        Optional<Mention> name = nameEndingAt(line, end);
        return name.filter(one -> one.kind() == Kind.PERSON).or(() -> name.flatMap(one -> personBefore(line, one)));
    }

    /** The body that a place only qualifies: "the Harbour Board of Selby". */
    private Optional<Mention> bodyBefore(Line line, Mention place) {
        int before = place.prefix() - 1;
        boolean qualifies = before > 0
                && (line.units().get(before).is("of")
                        || line.units().get(before).is("in"));
        return qualifies
                ? nameEndingAt(line, before).filter(name -> name.kind() == Kind.ORGANISATION)
                : Optional.empty();
    }

    private Optional<Mention> nameEndingAt(Line line, int end) {
        for (Mention mention : cast.in(line)) {
            if (mention.to() == end && mention.kind() != Kind.OTHER) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    private static boolean isBehindPreposition(List<Unit> units, Mention name) {
        int before = name.prefix() - 1;
        int preposition = before > 0 && units.get(before).is("the") ? before - 1 : before;
        return preposition >= 0 && units.get(preposition).is(WordClass.PREPOSITION);
    }

    private static boolean isComplement(List<Unit> units, Mention name) {
        int before = name.prefix() - 1;
        return before >= 0
                && (units.get(before).is(WordClass.PREPOSITION)
                        || units.get(before).is("the"));
    }

    /** @param ofBody whether it ends with a body's name, which no "who" means: "a clerk at the Harbour Board who" */
    private static int phraseStart(List<Unit> units, int end, boolean ofBody) {
        int start = end;
        while (start > 0 && end - start < REACH) {
            Unit unit = units.get(start - 1);
            if (!unit.isWord() && unit.kind() != Unit.Kind.NUMBER
                    || unit.is(WordClass.AUXILIARY)
                    || unit.is(WordClass.CONJUNCTION) && !unit.is("and")
                    || unit.is(WordClass.SUBJECT)
                    || isVerbOfSubject(units, start - 1)) {
                break;
            }
            start--;
            if (unit.is(WordClass.DETERMINER)
                    && !(start > 0
                            && units.get(start - 1).is(WordClass.PREPOSITION)
                            && start > 1
                            && (ofBody || NameWords.isPluralRole(units.get(start - 2))))) {
                break;
            }
        }
        while (start < end && units.get(start).is(WordClass.PREPOSITION)) {
            start++;
        }
        return personsStart(units, start, end);
    }

    /** "Okoro sharply rebuked critics who": the verb that an adverb or a name tells from a participle. */
    private static boolean isVerbOfSubject(List<Unit> units, int i) {
        return i > 0
                && units.get(i).lower().endsWith("ed")
                && (units.get(i).is(WordClass.PAST) || units.get(i).cueVerb().isPresent())
                && (units.get(i - 1).lower().endsWith("ly") || units.get(i - 1).isCapitalised());
    }

    /** Where those begin who alone can be meant: "legal experts" in "a wave of alarm among legal experts who". */
    private static int personsStart(List<Unit> units, int start, int end) {
        if (end == start
                || !NameWords.isPluralRole(units.get(end - 1))
                        && !units.get(end - 1).is("people")) {
            return start;
        }
        int from = end - 1;
        while (from > start
                && !units.get(from - 1).is(WordClass.PREPOSITION)
                && !units.get(from - 1).is("including")) {
            from--;
        }
        boolean ofOthers = from > start
                && !(from > start + 1 && JUDGING.contains(units.get(from - 2).lower()))
                && (units.get(from - 1).is("of")
                        || from > start + 1 && NameWords.isPluralRole(units.get(from - 2))
                        || from > start + 1 && NameWords.isRole(units.get(from - 2)));
        return ofOthers ? start : from;
    }
}
