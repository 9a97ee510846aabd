package dictum.attribution;

import dictum.model.Offsets;
import dictum.model.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The days that the reporter's own words tell of, in the order of the text: a new one ends what an earlier statement was dated by. */
final class ToldDays {
    private final Clauses clauses;
    private final SaidWords said;
    private final ReferenceDay reference;

    /** Made when first asked for: articles that date no statement never ask. */
    private Optional<List<Told>> days = Optional.empty();

    private Optional<List<Told>> times = Optional.empty();

    /**
     * Words that tell a time.
     *
     * @param offset of the words
     * @param date absent when they are counted from another event: "a day earlier"
     * @param first index of the first of those before it that all tell the same
     */
    private record Told(int offset, Optional<PartialDate> date, int first) {}

    ToldDays(Clauses clauses, SaidWords said, ReferenceDay reference) {
        this.clauses = clauses;
        this.said = said;
        this.reference = reference;
    }

    /** Whether a day of the report itself, other than {@code date}, is told between two offsets, the second excluded. */
    boolean tellAnotherDay(PartialDate date, int from, int to) {
        if (days.isEmpty()) {
            days = Optional.of(told(true));
        }
        return isAnother(days.get(), date, from, to);
    }

    /** Whether any time other than {@code date} is told there, be it a year. */
    boolean tellAnotherTime(PartialDate date, int from, int to) {
        if (times.isEmpty()) {
            times = Optional.of(told(false));
        }
        return isAnother(times.get(), date, from, to);
    }

    /** Whether any time is told there. */
    boolean tellAny(int from, int to) {
        if (times.isEmpty()) {
            times = Optional.of(told(false));
        }
        return Offsets.countUpTo(times.get(), Told::offset, to - 1)
                > Offsets.countUpTo(times.get(), Told::offset, from);
    }

    private static boolean isAnother(List<Told> told, PartialDate date, int from, int to) {
        int start = Offsets.countUpTo(told, Told::offset, from);
        int last = Offsets.countUpTo(told, Told::offset, to - 1) - 1;
        return last >= start
                && (told.get(last).first() > start || !told.get(last).date().equals(Optional.of(date)));
    }

    private List<Told> told(boolean ofTheReport) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < clauses.sentences().size(); i++) {
            List<Unit> units = clauses.sentences().get(i).units();
            for (DatePhrase phrase : clauses.phrases(i)) {
                Unit first = units.get(phrase.from());
                boolean aside = phrase.kind() == DatePhrase.Kind.VAGUE || isInBrackets(units, phrase.from());
                if (aside || !phrase.canDate() || said.holds(first)) {
                    continue;
                }
                Optional<PartialDate> date = reference
                        .resolve(phrase, phrase.words(clauses.frame().text(), units))
                        .date();
                boolean counts = !ofTheReport
                        || phrase.kind() == DatePhrase.Kind.ELSEWHERE
                        || date.filter(reference::isOfTheReport).isPresent();
                if (counts) {
                    add(told, first.start(), date);
                }
            }
        }
        return told;
    }

    /** "on Tuesday (early Wednesday in Selby)": the same time by another clock. */
    private static boolean isInBrackets(List<Unit> units, int at) {
        for (int i = at - 1; i >= 0 && i > at - 5; i--) {
            if (units.get(i).isPunctuation('(')) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Told> told, int offset, Optional<PartialDate> date) {
        int before = told.size() - 1;
        boolean same =
                before >= 0 && date.isPresent() && told.get(before).date().equals(date);
        told.add(new Told(offset, date, same ? told.get(before).first() : told.size()));
    }
}
