package dictum.attribution;

import java.util.Set;

/** Finds where those end who are told something: they are no part of what is said. */
final class Hearers {
    private static final Set<Integer> TELLING =
            Tokens.hashesOf("told tell tells telling warned warns reminded assured informed");

    private static final Set<Integer> HEARING = Tokens.hashesOf(
            "told tell tells telling warned warns reminded assured informed informs asked ask asks asking");
    private static final Set<Integer> AGREEING =
            Tokens.hashesOf("agreed agrees agree agreeing concurred concurs argued joked disagreed disagrees");
    private static final int WITH = Tokens.hashOf("with");
    private static final int THAT = Tokens.hashOf("that");
    private static final Set<Integer> OBJECTS = Tokens.hashesOf("me him her it us them you");
    private static final Set<Integer> CLAUSES = Tokens.hashesOf("that if whether how why");

    /** Words of whoever is told something. */
    private static final int LONGEST_HEARER = 7;

    private final Tokens t;

    Hearers(Tokens tokens) {
        this.t = tokens;
    }

    /** Where what is said begins, of a part of a content from {@code from} to {@code to}; {@code from} when it begins with no hearer. */
    int behind(int cue, int from, int to) {
        int told = behindTitle(cue, from, to);
        if (told > from) {
            return told;
        }
        if (from == cue + 2 && t.word[cue + 1] == WITH && AGREEING.contains(t.word[cue])) {
            return behindNamed(from, to);
        }
        int behind = behindPhrase(cue, from, to);
        boolean word = behind == from
                && from == cue + 1
                && from + 2 < to
                && TELLING.contains(t.word[cue])
                && t.quote[from] < 0;
        if (word && isBeforeMarks(from)) {
            return from + 2;
        }
        return word && isBeforeAClause(from) ? from + 1 : behind;
    }

    /** "told “Good Morning Harbour” that it was late": behind a show in marks. */
    private int behindTitle(int cue, int from, int to) {
        int quote = t.quote[from];
        if (quote < 0 || from <= cue || !HEARING.contains(t.word[cue]) || t.quoteFirst[quote] < cue) {
            return from;
        }
        int next = t.firstWord(t.quoteLast[quote] + 1, to);
        return next < to && t.quote[next] < 0 && CLAUSES.contains(t.word[next]) && next <= t.quoteLast[quote] + 2
                ? next
                : from;
    }

    /** "agreed with Ada Okoro that it was late": behind whom somebody agrees with. */
    private int behindNamed(int from, int to) {
        for (int i = from; i < Math.min(to - 1, from + LONGEST_HEARER) && t.quote[i] < 0; i++) {
            if (t.word[i] == THAT) {
                return i > from ? i : from;
            }
            if (!Tag.isNoun(t.tag[i]) && t.tag[i] != Tag.DT && t.tag[i] != Tag.JJ) {
                return from;
            }
        }
        return from;
    }

    /** "told MSPs “they paid nothing”". */
    private boolean isBeforeMarks(int hearer) {
        return (Tag.isNoun(t.tag[hearer]) || t.isCapitalised(hearer)) && t.shape[hearer + 1] == Tokens.OPEN_MARK;
    }

    /** "told colleagues the measure was “an attack”". */
    private boolean isBeforeAClause(int hearer) {
        int next = t.tagAt(hearer + 1);
        return t.tag[hearer] == Tag.NNS
                && Character.isLowerCase(t.frame.text().charAt(t.start[hearer]))
                && (next == Tag.DT || next == Tag.PRP || next == Tag.OWNER);
    }

    /** "told it “to go on”", "informed the Port Selby delegation that …": behind whom it is told. */
    private int behindPhrase(int cue, int from, int to) {
        if (from != cue + 1 || t.quote[from] >= 0 || !HEARING.contains(t.word[cue])) {
            return from;
        }
        if (t.tag[from] == Tag.PRP) {
            return from + 2 < to && t.shape[from + 1] == Tokens.OPEN_MARK && OBJECTS.contains(t.word[from])
                    ? from + 2
                    : from;
        }
        for (int i = from; i < Math.min(to - 1, from + LONGEST_HEARER) && t.quote[i] < 0; i++) {
            if (i > from && CLAUSES.contains(t.word[i])) {
                return Tag.isNoun(t.tag[i - 1]) && (Tag.isName(t.tag[from]) || t.tag[from] == Tag.DT) ? i : from;
            }
            boolean hearer = Tag.isNoun(t.tag[i])
                    || t.tag[i] == Tag.JJ
                    || t.tag[i] == Tag.POS
                    || (i == from && t.tag[i] == Tag.DT);
            if (!hearer) {
                return from;
            }
        }
        return from;
    }
}
