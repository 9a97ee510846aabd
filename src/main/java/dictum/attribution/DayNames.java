package dictum.attribution;

import dictum.attribution.Frame.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the days and months of an article that are names: "The Sunday Trumpet", "Tuesday Quill", "Good Friday".
 *
 * <p>A word that names somebody once may do so again without more words ("Tuesday said"), so that from there on it is
 * a time only where its neighbours leave no doubt: "on Tuesday". In doubt it is a name, since a statement without a
 * date is better than one with a wrong date.
 */
final class DayNames {
    private static final long DAYS = WordClass.bits(WordClass.WEEKDAY, WordClass.MONTH);
    private static final long BEFORE_SURNAME = WordClass.bits(
            WordClass.FEMALE, WordClass.MALE, WordClass.EITHER, WordClass.HONORIFIC, WordClass.RANK, WordClass.TITLE);
    private static final long BESIDE_TIME = WordClass.bits(
            WordClass.PREPOSITION, WordClass.CONJUNCTION, WordClass.AUXILIARY, WordClass.TIME, WordClass.OPENER);
    private static final Set<String> LEADING_DAY =
            Set.of("on", "late", "early", "last", "next", "this", "until", "since");
    private static final Set<String> DAYTIMES = Set.of("morning", "afternoon", "evening", "night", "lunchtime");

    /** Words for days and months, in lower case, that somebody bears as a name. */
    private final Set<String> borne = new HashSet<>();

    private DayNames() {}

    /** Nobody of such a name is known. */
    static DayNames none() {
        return new DayNames();
    }

    static DayNames of(Frame frame) {
        DayNames names = new DayNames();
        for (Frame.Paragraph paragraph : frame.paragraphs()) {
            for (Sentence sentence : paragraph.sentences()) {
                names.collect(sentence.units());
            }
        }
        return names;
    }

    private void collect(List<Unit> units) {
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.known().isAny(DAYS) && unit.isCapitalised() && namesSomebody(units, i)) {
                borne.add(unit.lower());
            }
        }
    }

    /** Whether the word at {@code i} stands there as a name or within one. */
    boolean holds(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (!unit.known().isAny(DAYS) || !unit.isCapitalised()) {
            return false;
        }
        if (unit.is(WordClass.WEEKDAY)) {
            return isNameOfDay(units, i) || isPaper(units, i) || namesSomebody(units, i) || isBorneDay(units, i);
        }
        boolean numbered =
                isNumber(units, i + 1) || isNumber(units, i - 1) || isMark(units, i + 1, ',') && isNumber(units, i + 2);
        boolean opens = i == 1 && units.get(0).is("in");
        return !numbered && !opens && (namesSomebody(units, i) || borne.contains(unit.lower()));
    }

    /** "Good Friday", "Super Tuesday". */
    private static boolean isNameOfDay(List<Unit> units, int i) {
        return isName(units, i - 1) && units.get(i - 1).is(WordClass.BEFORE_DAY);
    }

    /** "The Sunday Trumpet", "told Sunday World", "Saturday Night Live"; "the Mail on Sunday". */
    private static boolean isPaper(List<Unit> units, int i) {
        if (isName(units, i + 1) && !isTimeBeside(units, i + 1)) {
            boolean programme = DAYTIMES.contains(units.get(i + 1).lower());
            Unit before = i > 0 ? units.get(i - 1) : null;
            return programme || before == null || before.is(WordClass.DETERMINER) || isTold(before);
        }
        return i > 2
                && units.get(i - 1).is("on")
                && isName(units, i - 2)
                && units.get(i - 2).is(WordClass.ON_SUNDAY)
                && (units.get(i - 3).is("the") || isTold(units.get(i - 3)));
    }

    private static boolean isTold(Unit unit) {
        return unit.cueVerb().filter(verb -> verb.lemma().equals("tell")).isPresent();
    }

    /** "Comrade Sunday Friday", "striker Sunday Oliseh", "Theresa May", "April Jones", "Mr Friday", "Sheffield Wednesday". */
    private static boolean namesSomebody(List<Unit> units, int i) {
        boolean month = units.get(i).is(WordClass.MONTH);
        boolean nameBefore = isName(units, i - 1)
                && !units.get(i - 1).known().isAny(BESIDE_TIME)
                && !LEADING_DAY.contains(units.get(i - 1).lower());
        if (nameBefore) {
            Unit before = units.get(i - 1);
            boolean bears = month
                    ? before.known().isAny(BEFORE_SURNAME) && !isNumber(units, i + 1)
                    : before.is(WordClass.HONORIFIC) || before.is(WordClass.WEEKDAY) || before.is("sheffield");
            if (bears) {
                return true;
            }
        }
        boolean nameAfter = isName(units, i + 1) && !isTimeBeside(units, i + 1);
        if (!nameAfter) {
            return false;
        }
        if (units.get(i + 1).is(WordClass.WEEKDAY)) {
            return true;
        }
        boolean roleBefore = i > 0
                && (units.get(i - 1).is(WordClass.ROLE) || units.get(i - 1).is(WordClass.RANK));
        boolean opens = i == 0 && !units.get(i + 1).known().isAny(BESIDE_TIME);
        return roleBefore || nameBefore || month && opens;
    }

    /** Whether somebody bears the day as a name and nothing beside it shows that it is a day. */
    private boolean isBorneDay(List<Unit> units, int i) {
        return borne.contains(units.get(i).lower())
                && !(i > 0 && LEADING_DAY.contains(units.get(i - 1).lower()))
                && !(i + 1 < units.size() && DAYTIMES.contains(units.get(i + 1).lower()));
    }

    /** Whether the capitalised word at {@code i} continues a time: "Monday March 16". */
    private static boolean isTimeBeside(List<Unit> units, int i) {
        return units.get(i).is(WordClass.MONTH);
    }

    /** Whether a capitalised word stands at {@code i}. */
    private static boolean isName(List<Unit> units, int i) {
        return i >= 0 && i < units.size() && units.get(i).isCapitalised();
    }

    private static boolean isNumber(List<Unit> units, int i) {
        return i >= 0 && i < units.size() && units.get(i).kind() == Unit.Kind.NUMBER;
    }

    private static boolean isMark(List<Unit> units, int i, char mark) {
        return i >= 0 && i < units.size() && units.get(i).isPunctuation(mark);
    }
}
