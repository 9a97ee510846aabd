package dictum.attribution;

import dictum.attribution.Mention.Kind;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who speaks together where the source is only one of them: "the mayor, Lena Ost, and her deputy, Odo Frank, said". The names
 * must be joined without a gap, with what they are, from where the clause begins up to the verb; or from the verb up to where the
 * clause ends.
 */
final class JointSources {
    /** Units of the longest list; what is longer is no list of speakers. */
    private static final int LONGEST = 40;

    /** Units between the subject and the verb that are passed over: "have also said". */
    private static final int LONGEST_VERB = 3;

    /** What a unit may be in a list: a name of a person, of a body or of a place, and the words around it. */
    private static final char PERSON = 'P';

    private static final char ORGANISATION = 'O';
    private static final char PLACE = 'L';
    private static final char NOUN = 'N';
    private static final char PLURAL = 'R';
    private static final char DETERMINER = 'D';
    private static final char PREPOSITION = 'I';
    private static final char AND = 'A';
    private static final char COMMA = 'C';
    private static final char NUMBER = 'Y';
    private static final char OTHER = 'X';

    /** "deputy head of the Harbour Board", without the name. */
    private static final String ROLE = "D?[NR]++(?:ID?[NOLP]++)*+";

    /** "her deputy, Odo Frank,", "deputy Odo Frank", "Odo Frank, 34,", "Odo Frank, her deputy,", "the Harbour Board". */
    private static final String ITEM = "(?:D[NR]++(?:ID?[NOLP]++)*+CD?PC?|(?:D?N++)?P(?:C(?:Y|" + ROLE + ")C)?|D?O)";

    /** "Ida Holm of Selby and Odo Frank of Norby, both up for election,". */
    private static final String OF_PLACES = "D?N*+PID?[LPO]AD?N*+PID?[LPO](?:C[^POC]{1,12}C)?";

    /** Two or more of them, or those whom one plural word tells of: "two engineers, Ida Holm and Odo Frank". */
    private static final String LIST =
            "(?:(?:D?Y?N*+R|YN++)(?:ID?[NL]++(?:AD?[NL]++)?)?C)?+Y?" + ITEM + "(?:C" + ITEM + ")*C?A" + ITEM;

    private static final Pattern BEFORE_VERB = Pattern.compile("(?:" + LIST + "|" + OF_PLACES + ")C?$");
    private static final Pattern BEHIND_VERB = Pattern.compile("^" + LIST + "(?=C|$)");

    /** What may stand before a list, if not the clause's beginning: "In a statement, the mayor, …". */
    private static final Pattern FRONTED = Pattern.compile("^I[^P]*C$");

    private final Cast cast;

    JointSources(Cast cast) {
        this.cast = cast;
    }

    /** The names that speak together, the source's among them, in the order of the text; none where it is one alone. */
    List<Mention> with(SourcePhrase source, Optional<Span> cue) {
        return cue.filter(verb -> joinsNearby(source, verb))
                .map(verb -> verb.start() > source.start() ? before(source, verb) : behind(source, verb))
                .orElse(List.of());
    }

    private static boolean joinsNearby(SourcePhrase source, Span cue) {
        List<Unit> units = source.line().units();
        int end = Math.min(units.size(), source.to() + LONGEST);
        for (int i = Math.max(0, source.from() - LONGEST); i < end; i++) {
            if (units.get(i).is("and") && (units.get(i).start() < cue.start() || cue.start() < source.start())) {
                return true;
            }
        }
        return false;
    }

    private List<Mention> before(SourcePhrase source, Span cue) {
        List<Unit> units = source.line().units();
        int end = source.to();
        while (end < units.size()
                && end < source.to() + LONGEST
                && units.get(end).start() < cue.start()) {
            end++;
        }
        if (end < units.size() && units.get(end).start() < cue.start()) {
            return List.of();
        }
        int verb = end;
        while (end > source.to() && verb - end < LONGEST_VERB && isOfVerb(units.get(end - 1))) {
            end--;
        }
        Signs signs = signs(source.line(), Math.max(0, end - LONGEST), end);
        Matcher list = BEFORE_VERB.matcher(signs.text());
        for (int from = 0; list.find(from); from = list.start() + 1) {
            if (isOpening(source.line(), signs, list.start())
                    && signs.holds(list.start(), signs.text().length(), source)) {
                return signs.speakers(list.start(), signs.text().length());
            }
        }
        return List.of();
    }

    private List<Mention> behind(SourcePhrase source, Span cue) {
        List<Unit> units = source.line().units();
        int from = source.from();
        while (from > 0 && from > source.from() - LONGEST && units.get(from - 1).start() >= cue.end()) {
            from--;
        }
        Signs signs = signs(source.line(), from, Math.min(units.size(), from + LONGEST));
        int stop = 0;
        while (stop < signs.text().length() && "XI".indexOf(signs.text().charAt(stop)) < 0) {
            stop++;
        }
        // What the last name of the list does makes another clause of it: "said Ost and Frank nodded".
        boolean another = stop < signs.text().length()
                && signs.text().charAt(stop) == OTHER
                && units.get(signs.unit(stop)).isWord();
        Matcher list = BEHIND_VERB.matcher(signs.text().substring(0, stop));
        boolean found = list.find() && !(another && list.end() == stop) && signs.holds(0, list.end(), source);
        return found ? signs.speakers(0, list.end()) : List.of();
    }

    private static boolean isOfVerb(Unit unit) {
        return unit.is(WordClass.AUXILIARY) || unit.is(WordClass.ADVERB) || unit.is("both");
    }

    /** Whether a clause begins at the sign {@code at}, or behind an adjunct that opens the sentence. */
    private static boolean isOpening(Line line, Signs signs, int at) {
        int unit = signs.unit(at);
        if (unit == 0) {
            return true;
        }
        Unit before = line.units().get(unit - 1);
        if (before.isQuotation()
                || !before.isWord() && ";:\u2014\u2013".indexOf(before.lower().charAt(0)) >= 0) {
            return true;
        }
        return signs.unit(0) == 0
                && before.isPunctuation(',')
                && FRONTED.matcher(signs.text().substring(0, at)).matches();
    }

    /** The units {@code [from, to)} as signs, a name as one. */
    private Signs signs(Line line, int from, int to) {
        List<Unit> units = line.units();
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        List<Optional<Mention>> names = new ArrayList<>();
        int i = from;
        List<Mention> inLine = cast.in(line);
        for (Mention name : inLine.subList(Mention.firstEndingFrom(inLine, from), inLine.size())) {
            if (i >= to || name.prefix() >= to) {
                break;
            }
            if (name.prefix() < i || name.kind() == Kind.OTHER) {
                continue;
            }
            for (; i < Math.min(name.prefix(), to); i++) {
                text.append(sign(units.get(i)));
                starts.add(i);
                names.add(Optional.empty());
            }
            if (name.to() > to) {
                break;
            }
            text.append(sign(name));
            starts.add(i);
            names.add(Optional.of(name));
            i = name.to();
        }
        for (; i < to; i++) {
            text.append(sign(units.get(i)));
            starts.add(i);
            names.add(Optional.empty());
        }
        return new Signs(text.toString(), starts, names);
    }

    private static char sign(Mention name) {
        if (name.possessive()) {
            // "Norland's premier", unlike "Ost and Frank's lawyer", who may be that of both.
            return name.kind() == Kind.PLACE ? DETERMINER : OTHER;
        }
        return switch (name.kind()) {
            case PERSON, SINGLE -> PERSON;
            case ORGANISATION -> ORGANISATION;
            case PLACE -> PLACE;
            case OTHER -> NOUN;
        };
    }

    private static char sign(Unit unit) {
        if (unit.isPunctuation(',')) {
            return COMMA;
        }
        if (unit.kind() == Unit.Kind.NUMBER) {
            return NUMBER;
        }
        if (!unit.isWord()) {
            return OTHER;
        }
        if (unit.is("and")) {
            return AND;
        }
        if (unit.is("two") || unit.is("three") || unit.is("four") || unit.is("both")) {
            return NUMBER;
        }
        if (unit.is(WordClass.DETERMINER) || unit.is(WordClass.POSSESSIVE)) {
            return DETERMINER;
        }
        if (NameWords.isPluralRole(unit)) {
            return PLURAL;
        }
        if (unit.is(WordClass.PREPOSITION)) {
            return PREPOSITION;
        }
        boolean noun = !unit.isPronoun()
                && !unit.is(WordClass.CONJUNCTION)
                && !unit.is(WordClass.RELATIVE)
                && !unit.is(WordClass.AUXILIARY)
                && !unit.is(WordClass.PAST)
                && !unit.is(WordClass.APPEARING)
                && !unit.is(WordClass.NEGATION)
                && unit.cueVerb().isEmpty();
        return noun ? NOUN : OTHER;
    }

    /** @param starts the first unit of each sign */
    private record Signs(String text, List<Integer> starts, List<Optional<Mention>> names) {
        int unit(int sign) {
            return starts.get(sign);
        }

        /** Whether a name of the signs {@code [from, to)} is one of the source's. */
        boolean holds(int from, int to, SourcePhrase source) {
            return speakers(from, to).stream()
                    .anyMatch(name -> name.from() >= source.from() && name.to() <= source.to());
        }

        /** The names of the list itself, not those that a role holds: "the head of the Harbour Board, Odo Frank". */
        List<Mention> speakers(int from, int to) {
            int preposition = text.indexOf(PREPOSITION, from);
            int person = text.indexOf(PERSON, from);
            boolean ofPlaces = preposition >= 0 && preposition < person;
            List<Mention> speakers = new ArrayList<>();
            for (int i = from; i < to; i++) {
                boolean ofRole = i > from && text.charAt(i - 1) == PREPOSITION
                        || i > from + 1 && text.charAt(i - 1) == DETERMINER && text.charAt(i - 2) == PREPOSITION;
                if ((text.charAt(i) == PERSON || text.charAt(i) == ORGANISATION) && !ofRole) {
                    // "Former Harbour Lines chief and presidential candidate Lena Ost": one by what she was and is.
                    if (text.charAt(i) == ORGANISATION
                            && text.indexOf(PERSON) >= 0
                            && (i == 0 || text.charAt(i - 1) != DETERMINER)) {
                        return List.of();
                    }
                    Mention name = names.get(i).orElseThrow();
                    // "captains in Selby, Norby and Ardel": places go on with the list, and only full names are surely
                    // none.
                    if (ofPlaces && name.words().size() < 2) {
                        return List.of();
                    }
                    speakers.add(name);
                }
            }
            return speakers;
        }
    }
}
