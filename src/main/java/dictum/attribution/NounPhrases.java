package dictum.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a noun phrase beside a cue begins and ends, by closed word classes and capitals alone.
 *
 * <p>Works on the units of one sentence; all results are unit indices, end exclusive. Walks a bounded number of units, so
 * a sentence of any length costs the same for each cue.
 */
final class NounPhrases {
    /** What is in no noun phrase unless it is an acronym: "IT", "US". */
    private static final long CLOSED = WordClass.bits(
            WordClass.PREPOSITION,
            WordClass.CONJUNCTION,
            WordClass.AUXILIARY,
            WordClass.SUBJECT,
            WordClass.PRONOUN,
            WordClass.DETERMINER,
            WordClass.NEGATION);

    private static final int REACH = 30;
    private static final int MOST_APPOSITIONS = 4;

    private NounPhrases() {}

    /** The units {@code [from, to)} of a phrase. */
    record Phrase(int from, int to) {}

    /**
     * The subject that ends before unit {@code end}, appositions included, or null when there is none.
     *
     * @param floor no unit before this one belongs to it
     */
    static @Nullable Phrase endingAt(List<Unit> units, int end, int floor) {
        int last = end - 1;
        if (last < floor) {
            return null;
        }
        if (isMark(units.get(last), ',') || isDash(units.get(last)) || isMark(units.get(last), ')')) {
            return beforeApposition(units, last, floor);
        }
        return core(units, end, floor);
    }

    /**
     * The phrase that an apposition closed by the mark at {@code close} belongs to, apposition included: "Okoro, 43, the
     * harbour master,". Without one, what stands between the marks: "On Monday, Okoro,".
     */
    private static @Nullable Phrase beforeApposition(List<Unit> units, int close, int floor) {
        int end = close;
        for (int links = 0; links < MOST_APPOSITIONS; links++) {
            int open = appositionStart(units, close, end, floor);
            if (open < 0) {
                break;
            }
            if (units.get(open - 1).kind() == Unit.Kind.NUMBER && open - 1 > floor) {
                end = open;
                continue;
            }
            Phrase before = core(units, open, floor);
            if (before == null || !isApposition(units, before, open, end, close)) {
                break;
            }
            if (holdsName(units, before) || holdsName(units, new Phrase(open + 1, end))) {
                return new Phrase(before.from(), close);
            }
            end = open;
        }
        return end == close && close - 1 >= floor && isMark(units.get(close), ',') ? null : core(units, end, floor);
    }

    /** The mark that opens the apposition ending before {@code end}, or -1. */
    private static int appositionStart(List<Unit> units, int close, int end, int floor) {
        for (int i = end - 1; i > floor && close - i < REACH; i--) {
            if (opensApposition(units.get(i), units.get(close))) {
                return i;
            }
            if (units.get(i).isQuotation() || isMark(units.get(i), ';') || isMark(units.get(i), ':')) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isApposition(List<Unit> units, Phrase before, int open, int end, int close) {
        Unit first = units.get(open + 1);
        boolean ofTime = isTime(units.get(before.to() - 1).lower())
                || (before.from() > 0 && units.get(before.from() - 1).is(WordClass.PREPOSITION));
        if (ofTime) {
            return false;
        }
        return !isMark(units.get(close), ',')
                || first.is(WordClass.DETERMINER)
                || first.is(WordClass.RELATIVE)
                || (first.is(WordClass.PREPOSITION)
                        && open + 2 < end
                        && units.get(open + 2).is(WordClass.RELATIVE))
                || first.is("aged")
                || first.is("citing")
                || first.kind() == Unit.Kind.NUMBER
                || (holdsName(units, before) && isNominal(first) && !holdsAuxiliary(units, open + 1, end))
                || (core(units, end, open + 1) != null && holdsName(units, new Phrase(open + 1, end)));
    }

    /** "Plus, taking it every day might help": a clause, and no apposition. */
    private static boolean holdsAuxiliary(List<Unit> units, int from, int to) {
        for (int i = from; i < to; i++) {
            if (units.get(i).is(WordClass.RELATIVE)) {
                return false;
            }
            if (units.get(i).is(WordClass.AUXILIARY)) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensApposition(Unit left, Unit close) {
        if (isMark(close, ')')) {
            return isMark(left, '(');
        }
        return isDash(close) ? isDash(left) : isMark(left, ',');
    }

    static boolean holdsName(List<Unit> units, Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            Unit unit = units.get(i);
            if (unit.isCapitalised() && !unit.is(WordClass.DETERMINER) && !isTime(unit.lower())) {
                return true;
            }
        }
        return false;
    }

    /** The phrase without appositions that ends before unit {@code end}, or null. */
    static @Nullable Phrase core(List<Unit> units, int end, int floor) {
        int to = end;
        int i = end - 1;
        if (i < floor) {
            return null;
        }
        Unit last = units.get(i);
        if (last.is(WordClass.SUBJECT) || last.is(WordClass.RELATIVE)) {
            return new Phrase(i, to);
        }
        if (isStandaloneQuantity(last)) {
            return new Phrase(i, to);
        }
        if (!isNominal(last) || isPeriod(last.lower())) {
            return null;
        }
        int from = i;
        int lowest = Math.max(floor, end - REACH);
        while (i > lowest) {
            Unit here = units.get(i);
            Unit left = units.get(i - 1);
            if (here.is(WordClass.DETERMINER) && !isPrepositionOf(units, i - 1, lowest)) {
                break;
            }
            if (isNominal(left)
                    || (left.is(WordClass.DETERMINER) && left.isWord())
                    || left.kind() == Unit.Kind.NUMBER) {
                i--;
                from = i;
            } else if (isPrepositionOf(units, i - 1, lowest)) {
                i -= 2;
                from = i;
            } else if (isJoiner(units, i - 1, lowest)) {
                i -= 2;
                from = i;
            } else if (isMark(left, ')') && bracketStart(units, i - 1, lowest) > lowest) {
                i = bracketStart(units, i - 1, lowest);
                from = i;
            } else if (isMark(left, '$') || isMark(left, '&') || isMark(left, '%')) {
                i--;
                from = i;
            } else {
                break;
            }
        }
        while (from < to - 1 && (isMark(units.get(from), '(') || isMark(units.get(from), '&'))) {
            from++;
        }
        return new Phrase(from, to);
    }

    /** The phrase that begins at unit {@code from}, or null; ends before a comma. */
    static @Nullable Phrase startingAt(List<Unit> units, int from) {
        if (from >= units.size()) {
            return null;
        }
        Unit first = units.get(from);
        if (first.isPronoun() && !isPossessor(units, from)) {
            return new Phrase(from, from + 1);
        }
        if (!isNominal(first) && !first.is(WordClass.DETERMINER) && first.kind() != Unit.Kind.NUMBER) {
            return null;
        }
        int i = from + 1;
        int limit = Math.min(units.size(), from + REACH);
        while (i < limit) {
            Unit unit = units.get(i);
            boolean nounBefore = isNominal(units.get(i - 1)) || units.get(i - 1).kind() == Unit.Kind.NUMBER;
            if (i > from && isPredicate(units, i)) {
                break;
            } else if (isNominal(unit) || unit.kind() == Unit.Kind.NUMBER || unit.is(WordClass.DETERMINER)) {
                if (unit.is(WordClass.DETERMINER) && nounBefore) {
                    break;
                }
                i++;
            } else if (isLinking(unit.lower())
                    && nounBefore
                    && i + 1 < limit
                    && startsNoun(units.get(i + 1))
                    && !isInfinitive(unit, units.get(i + 1))) {
                i += 1;
            } else if (unit.is("and") && nounBefore && i + 1 < limit && bothCapital(units, i)) {
                i++;
            } else {
                break;
            }
        }
        return new Phrase(from, i);
    }

    /** "her" in "her deputy". */
    private static boolean isPossessor(List<Unit> units, int i) {
        return units.get(i).is(WordClass.POSSESSIVE) && i + 1 < units.size() && isNominal(units.get(i + 1));
    }

    /** "Many said": a quantity without its noun. */
    private static boolean isStandaloneQuantity(Unit unit) {
        return switch (unit.lower()) {
            case "many", "some", "most", "both", "several", "few", "others", "another", "all" -> true;
            default -> false;
        };
    }

    private static boolean bothCapital(List<Unit> units, int i) {
        return units.get(i - 1).isCapitalised() && units.get(i + 1).isCapitalised();
    }

    /** Whether the lower-case word at {@code i}, behind a noun, is a verb in the past. */
    private static boolean isPredicate(List<Unit> units, int i) {
        Unit unit = units.get(i);
        boolean past = unit.is(WordClass.PAST)
                || (unit.lower().endsWith("ed") && unit.word().indexOf('-') < 0);
        return past && !unit.isCapitalised() && isNominal(units.get(i - 1));
    }

    /** "to open", as against "to the bridge" or "to Port Ellery". */
    private static boolean isInfinitive(Unit to, Unit next) {
        return to.is("to") && !next.isCapitalised() && !next.is(WordClass.DETERMINER);
    }

    private static boolean startsNoun(Unit unit) {
        return isNominal(unit) || unit.is(WordClass.DETERMINER);
    }

    /** "the council's engineer, Tomas Vael": the phrase with the name that a comma puts behind it. */
    static Phrase withName(List<Unit> units, Phrase phrase) {
        int comma = phrase.to();
        boolean common = !units.get(phrase.to() - 1).isCapitalised()
                && (phrase.to() - phrase.from() > 1 || !units.get(phrase.from()).isPronoun());
        if (!common
                || comma + 1 >= units.size()
                || !isMark(units.get(comma), ',')
                || !units.get(comma + 1).isCapitalised()) {
            return phrase;
        }
        Phrase name = startingAt(units, comma + 1);
        if (name == null || (name.to() < units.size() && units.get(name.to()).isWord())) {
            return phrase;
        }
        return holdsName(units, name) ? new Phrase(phrase.from(), name.to()) : phrase;
    }

    /** Whether a noun and a preposition that can join it to the phrase on its right end at {@code i}. */
    private static boolean isPrepositionOf(List<Unit> units, int i, int lowest) {
        return i - 1 >= lowest
                && isLinking(units.get(i).lower())
                && isNominal(units.get(i - 1))
                && !isTime(units.get(i - 1).lower());
    }

    private static boolean isLinking(String lower) {
        return switch (lower) {
            case "of",
                    "for",
                    "at",
                    "from",
                    "in",
                    "with",
                    "on",
                    "to",
                    "by",
                    "de",
                    "against",
                    "near",
                    "behind",
                    "between",
                    "within",
                    "inside",
                    "close" -> true;
            default -> false;
        };
    }

    /** Whether the unit at {@code i} is an "and" that joins two names or two nouns to one subject. */
    private static boolean isJoiner(List<Unit> units, int i, int lowest) {
        if (i - 1 < lowest || !(units.get(i).is("and") || isMark(units.get(i), '&') || isMark(units.get(i), '/'))) {
            return false;
        }
        Unit left = units.get(i - 1);
        Unit right = units.get(i + 1);
        if (!isNominal(left)) {
            return false;
        }
        return left.isCapitalised() == right.isCapitalised()
                && (left.isCapitalised()
                        || i - 1 == lowest
                        || !units.get(i - 2).isWord()
                        || units.get(i - 2).is(WordClass.DETERMINER));
    }

    private static int bracketStart(List<Unit> units, int close, int lowest) {
        for (int i = close - 1; i > lowest && close - i < 8; i--) {
            if (isMark(units.get(i), '(')) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the unit can be part of a noun phrase: no closed-class word, no finite cue, no date. */
    static boolean isNominal(Unit unit) {
        if (!unit.isWord()) {
            return false;
        }
        if (unit.known().isAny(CLOSED)) {
            return unit.isCapitalised() && unit.word().length() > 1 && isUpper(unit.word());
        }
        if (isTime(unit.lower()) || unit.is(WordClass.ADVERB)) {
            return false;
        }
        if (unit.isCapitalised()) {
            return !(unit.is(WordClass.OPENER) && !isUpper(unit.word()));
        }
        return unit.cueVerb()
                .filter(verb -> verb.form() == Lexicon.CueVerb.Form.PAST && verb.has('q'))
                .isEmpty();
    }

    /** "This week", "last month": never a speaker. */
    private static boolean isPeriod(String lower) {
        return switch (lower) {
            case "week", "month", "year", "morning", "afternoon", "evening", "night", "weekend", "decade" -> true;
            default -> false;
        };
    }

    static boolean isTime(String lower) {
        return WordClass.WEEKDAY.has(lower)
                || WordClass.TIME.has(lower)
                || (WordClass.MONTH.has(lower) && !lower.equals("may") && !lower.equals("march"));
    }

    private static boolean isUpper(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
    }

    static boolean isMark(Unit unit, char mark) {
        return unit.isPunctuation(mark);
    }

    static boolean isDash(Unit unit) {
        return unit.isPunctuation('\u2014') || unit.isPunctuation('\u2013') || unit.isPunctuation('-');
    }
}
