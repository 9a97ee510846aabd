package dictum.attribution;

import dictum.attribution.Mention.Kind;
import dictum.model.Offsets;
import dictum.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A source taken apart: what form it has, and the name or noun it is about.
 *
 * @param from index of its first unit in the line
 * @param to index after its last unit
 * @param end index after the head's noun phrase, before a comma, bracket or relative clause
 * @param head index of the noun or pronoun it is about; of the name's first unit for a name
 * @param name the name it is about
 */
record SourcePhrase(Form form, Line line, int from, int to, int end, int head, Optional<Mention> name) {
    enum Form {
        /** "she", "they". */
        PRONOUN,
        /** "who", "which". */
        RELATIVE,
        NAME,
        /** Two or more names: "Ada Okoro and Ann Lee". */
        NAMES,
        /** "the harbour master", "a senior official". */
        ROLE,
        /** "two officials", "people familiar with the talks". */
        PEOPLE,
        /** "the ministry", "the Okoro campaign". */
        BODY,
        /** "the report". */
        DOCUMENT,
        OTHER
    }

    private static final Set<String> INDEFINITE = Set.of(
            "a", "an", "one", "another", "some", "any", "each", "every", "no", "several", "many", "two", "three",
            "four", "five", "most", "few", "both", "all", "other", "dozens", "such");

    /** The phrase in the units under {@code source}; absent when no word lies there. */
    static Optional<SourcePhrase> of(Cast cast, Span source) {
        return cast.lineAt(source.start()).flatMap(line -> in(cast, line, source));
    }

    private static Optional<SourcePhrase> in(Cast cast, Line line, Span source) {
        List<Unit> units = line.units();
        int from = firstAt(units, source.start());
        int to = from;
        while (to < units.size() && units.get(to).start() < source.end()) {
            to++;
        }
        while (from < to && isStrippable(units.get(from))) {
            from++;
        }
        from = startOfName(units, cast.in(line), from);
        while (to > from && !units.get(to - 1).isWord() && units.get(to - 1).kind() != Unit.Kind.NUMBER) {
            to--;
        }
        return from == to || isInvisible(units, from, to) ? Optional.empty() : Optional.of(parse(cast, line, from, to));
    }

    /** Where the name begins that {@code from} lies within: "Mick" in Mick “The Brick” Okoro, "Rail" in "Rail, Tram and Bus Union". */
    private static int startOfName(List<Unit> units, List<Mention> names, int from) {
        for (Mention name : names) {
            boolean listed = name.kind() == Kind.ORGANISATION
                    && name.from() + 1 < name.to()
                    && units.get(name.from() + 1).isPunctuation(',');
            boolean body = name.kind() == Kind.ORGANISATION
                    && units.get(name.from()).isCapitalised()
                    && units.get(name.from()).cueVerb().isEmpty();
            boolean person = name.kind() == Kind.PERSON
                    && units.get(name.from()).cueVerb().isEmpty();
            if ((person || body || listed) && name.from() < from && from < name.to()) {
                return name.from();
            }
        }
        return from;
    }

    /** Whether the units hold nothing but characters that no reader sees. */
    private static boolean isInvisible(List<Unit> units, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Names.tidy(units.get(i).word()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Index of the first unit that ends after {@code offset}, by halving. */
    private static int firstAt(List<Unit> units, int offset) {
        return Offsets.countUpTo(units, Unit::end, offset);
    }

    private static boolean isStrippable(Unit unit) {
        return !unit.isWord() && unit.kind() != Unit.Kind.NUMBER
                || unit.is(WordClass.PREPOSITION)
                || unit.is("especially")
                || unit.is("even")
                || unit.is("according");
    }

    private static SourcePhrase parse(Cast cast, Line line, int from, int to) {
        List<Unit> units = line.units();
        Unit first = units.get(from);
        String contracted = NameWords.withoutContraction(first.lower());
        if (!contracted.equals(first.lower()) && to - from == 1 && !contracted.equals("who")) {
            return new SourcePhrase(Form.PRONOUN, line, from, to, to, from, Optional.empty());
        }
        boolean familyName = NameWords.isFamilyNamePronoun(units, from);
        if (first.isPronoun() && !familyName && !first.is("who") && !(first.is("her") && to - from > 1)
                || first.is(WordClass.POSSESSIVE) && to - from == 1) {
            return new SourcePhrase(Form.PRONOUN, line, from, to, to, from, Optional.empty());
        }
        if (first.is(WordClass.RELATIVE) && to - from == 1) {
            return new SourcePhrase(Form.RELATIVE, line, from, to, to, from, Optional.empty());
        }
        List<Mention> names = cast.in(line);
        int end = phraseEnd(units, from, to, names);
        Optional<Mention> name = HeadName.of(units, from, end, names);
        if (name.isPresent()) {
            int last = endWithOther(units, name.get(), end, to, names);
            boolean several = isFollowedByAnother(units, name.get(), last, names);
            return new SourcePhrase(
                    several ? Form.NAMES : Form.NAME,
                    line,
                    from,
                    to,
                    last,
                    name.get().from(),
                    name);
        }
        return noun(units, line, from, to, end);
    }

    private static int phraseEnd(List<Unit> units, int from, int to, List<Mention> names) {
        for (int i = from + 1; i < to; i++) {
            Unit unit = units.get(i);
            boolean ends = unit.kind() == Unit.Kind.PUNCTUATION
                            && ",(\u2014\u2013-:;[".indexOf(unit.word().charAt(0)) >= 0
                    || unit.is(WordClass.RELATIVE)
                    || unit.is("when");
            if (ends && !isInsideName(i, names) && !isRetired(units, i)) {
                return i;
            }
        }
        return to;
    }

    /** "Col. (retd) Okoro": what stands in such parentheses parts no name from its title. */
    private static boolean isRetired(List<Unit> units, int i) {
        for (int k = i; k >= i - 2 && k >= 0; k--) {
            if (units.get(k).isPunctuation('(')) {
                return k + 1 < units.size()
                        && WordClass.RETIRED.has(NameWords.bare(units.get(k + 1).lower()));
            }
        }
        return false;
    }

    private static boolean isInsideName(int i, List<Mention> names) {
        for (Mention name : names) {
            if (name.from() < i && i < name.to()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFollowedByAnother(List<Unit> units, Mention name, int end, List<Mention> names) {
        if (name.to() + 1 >= end) {
            return false;
        }
        Unit joint = units.get(name.to());
        if (!joint.is("and") && !joint.is("or") && !joint.is("nor")) {
            return false;
        }
        for (Mention other : names) {
            if (other.from() > name.to() && other.from() < end) {
                return true;
            }
        }
        return false;
    }

    /** "Ana Ruiz and her deputy, Jon Hale": the phrase ends behind the second name, not at the comma before it. */
    private static int endWithOther(List<Unit> units, Mention name, int end, int to, List<Mention> names) {
        if (name.to() >= end
                || end >= to
                || !units.get(name.to()).is("and")
                || !units.get(end).isPunctuation(',')) {
            return end;
        }
        for (int i = name.to() + 1; i < end; i++) {
            Unit unit = units.get(i);
            if (!unit.isWord() || unit.is(WordClass.PREPOSITION) || unit.is(WordClass.RELATIVE)) {
                return end;
            }
        }
        for (Mention other : names) {
            if (other.prefix() == end + 1 && other.kind() == Kind.PERSON && other.to() <= to) {
                return other.to();
            }
        }
        return end;
    }

    private static SourcePhrase noun(List<Unit> units, Line line, int from, int to, int end) {
        int head = from;
        Form form = Form.OTHER;
        for (int i = from; i < end; i++) {
            String lower = NameWords.plain(units.get(i));
            if (i > from && WordClass.PREPOSITION.has(lower)) {
                break;
            }
            boolean international = i == end - 1
                    && units.get(i).word().equals("international")
                    && i > from
                    && units.get(i - 1).isCapitalised();
            Form here = international
                    ? Form.ROLE
                    : NameWords.isPossessive(units.get(i).word()) && i + 1 < end
                            ? Form.OTHER
                            : NameWords.isTrade(units.get(i)) ? Form.ROLE : formOf(lower);
            if (here != Form.OTHER || form == Form.OTHER) {
                head = i;
                form = here == Form.OTHER ? form : here;
            }
        }
        return new SourcePhrase(form, line, from, to, end, head, Optional.empty());
    }

    private static Form formOf(String lower) {
        if (NameWords.isRole(lower)) {
            return Form.ROLE;
        }
        if (NameWords.isDocument(lower)) {
            return Form.DOCUMENT;
        }
        if (NameWords.isPluralRole(lower)) {
            return Form.PEOPLE;
        }
        return NameWords.isBody(lower) || WordClass.ORGANISATION.has(lower) ? Form.BODY : Form.OTHER;
    }

    String firstWord() {
        return line.units().get(from).lower();
    }

    String headWord() {
        return NameWords.plain(line.units().get(head));
    }

    int start() {
        return line.units().get(from).start();
    }

    /** Whether it begins with a word that introduces somebody not known before: "a", "one", "several". */
    boolean isIndefinite() {
        return INDEFINITE.contains(firstWord());
    }

    /** Whether it says whose, or of what, somebody is what it tells: "Norland's premier", "the dean of the school". */
    boolean namesPossessor() {
        return line.units().subList(from, end).stream()
                .anyMatch(unit -> unit.is(WordClass.PREPOSITION) || NameWords.isPossessive(unit.word()));
    }

    /** Whether it belongs to somebody who is only a pronoun here: "her spokesman". */
    boolean hasPronounPossessor() {
        return WordClass.POSSESSIVE.has(firstWord());
    }

    /** "Her letter", "his statement": what one person or body wrote, whose words its words are; not one with a title behind it. */
    boolean isOwnWriting(Span source) {
        return form == Form.DOCUMENT
                && hasPronounPossessor()
                && head - from <= 2
                && WordClass.WRITING.has(headWord())
                && line.units().get(to - 1).end() + 1 >= source.end();
    }

    /** Whether a capitalised word qualifies the head: "the Okoro campaign". */
    boolean hasProperModifier() {
        for (int i = from; i < head; i++) {
            Unit unit = line.units().get(i);
            if (unit.isCapitalised() && !unit.is(WordClass.DETERMINER) && !(i == from && unit.is(WordClass.OPENER))) {
                return true;
            }
        }
        return line.units().get(head).isCapitalised() && head > from;
    }

    /** The name that stands alone after the phrase's comma: "a spokesman for the port, Ann Lee". */
    Optional<Mention> nameAfterComma(Cast cast) {
        List<Unit> units = line.units();
        List<Mention> names = cast.in(line);
        Optional<Mention> given = names.stream()
                .filter(name -> name.prefix() > end && name.to() <= to && Introductions.isCalledOnly(name, units))
                .findFirst()
                .or(() -> nameAfterBrackets(units, names))
                .or(() -> behindRelative(units, names).filter(name -> form == Form.ROLE && name.kind() == Kind.PERSON));
        if (given.isPresent() || !hasApposition(units) || mayNameAnother(units)) {
            return given;
        }
        int nextEnd = phraseEnd(units, end + 1, to, names);
        return HeadName.of(units, end + 1, nextEnd, names)
                .filter(name -> name.kind() == Kind.PERSON || name.kind() == Kind.SINGLE)
                .filter(name -> !isFollowedByAnother(units, name, nextEnd, names));
    }

    /** "Superintendent of Police (Selby North) Ann Lee": the name that ends the phrase right behind its brackets. */
    private Optional<Mention> nameAfterBrackets(List<Unit> units, List<Mention> names) {
        if (form != Form.ROLE || end >= to || !units.get(end).isPunctuation('(')) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> name.kind() == Kind.PERSON
                        && name.from() > end
                        && name.to() == to
                        && units.get(name.from() - 1).isPunctuation(')'))
                .findFirst();
    }

    /** The body that stands alone after the phrase's comma: "the eastern neighbour, the Harbour League". */
    Optional<Mention> bodyAfterComma(Cast cast) {
        List<Unit> units = line.units();
        List<Mention> names = cast.in(line);
        if (!hasApposition(units)) {
            return behindRelative(units, names);
        }
        int nextEnd = phraseEnd(units, end + 1, to, names);
        return HeadName.of(units, end + 1, nextEnd, names).filter(name -> name.kind() == Kind.ORGANISATION);
    }

    /** "The company that runs the pier, Harbour Lines", "the clerk who signed it, Ann Lee": the name that ends the phrase, behind its one comma. */
    private Optional<Mention> behindRelative(List<Unit> units, List<Mention> names) {
        if (end >= to || !units.get(end).is(WordClass.RELATIVE) || isIndefinite()) {
            return Optional.empty();
        }
        int comma = end;
        while (comma < to && !units.get(comma).isPunctuation(',')) {
            comma++;
        }
        int next = comma + 1;
        return names.stream()
                .filter(name -> name.prefix() == next && name.to() == to)
                .filter(name -> name.kind() == Kind.ORGANISATION || name.kind() == Kind.PERSON)
                .findFirst();
    }

    /** Whether another naming follows the phrase's comma, and no clause: "the board, which Okoro called". */
    private boolean hasApposition(List<Unit> units) {
        return end + 1 < to
                && units.get(end).isPunctuation(',')
                && (!units.get(end + 1).is(WordClass.RELATIVE) || tellsName(units))
                && !units.get(end + 1).is(WordClass.CONJUNCTION)
                && !units.get(end + 1).is(WordClass.PREPOSITION);
    }

    /** "the boy, who said his name was Milo". */
    private boolean tellsName(List<Unit> units) {
        return units.subList(end + 1, to).stream().anyMatch(unit -> unit.is("name"));
    }

    /** Whether a name after the comma may belong to another person of the phrase: "a friend of the mayor, Ann Lee". */
    private boolean mayNameAnother(List<Unit> units) {
        int preposition = HeadName.firstPreposition(units, from, end);
        return preposition < end
                && !units.get(preposition).is("as")
                && !isBodysOwn(units, preposition)
                && NameWords.isRole(NameWords.plain(units.get(end - 1)));
    }

    /** "Accountants of Norland's chief economist, Ann Lee": the preposition is a body's own, whose economist she is. */
    private boolean isBodysOwn(List<Unit> units, int preposition) {
        return preposition > from
                && preposition + 1 < end
                && units.get(preposition).is("of")
                && units.subList(from, preposition).stream().allMatch(Unit::isCapitalised)
                && units.subList(from, preposition).stream().noneMatch(unit -> NameWords.isRole(NameWords.plain(unit)))
                && NameWords.isPossessive(units.get(preposition + 1).word());
    }

    /** The words of the units {@code [first, last)}. */
    String words(String text, int first, int last) {
        return Names.tidy(text.substring(
                line.units().get(first).start(), line.units().get(last - 1).end()));
    }
}
