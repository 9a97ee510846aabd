package dictum.attribution;

import dictum.attribution.Frame.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the units of a paragraph into sentences.
 *
 * <p>A quotation that ends like a sentence ends one, unless what follows credits it: {@code "Why?" she said.} stays whole,
 * {@code "It is over." The council left.} is two.
 */
final class Sentences {
    /** From so many units on a sentence ends at a comma, and at so many in any case. */
    private static final int LONG = 250;

    private static final int LONGEST = 400;

    /** Characters of the longest line of text that is broken by length. */
    private static final int LONGEST_LINE = 100;

    private Sentences() {}

    static List<Sentence> of(String text, int paragraph, List<Unit> units) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < units.size(); i++) {
            if (endsSentence(text, units, i) || isTooLong(units, from, i)) {
                int to = i + 1;
                while (to < units.size() && isTrailing(units.get(to))) {
                    to++;
                }
                sentences.add(new Sentence(paragraph, sentences.size(), List.copyOf(units.subList(from, to))));
                from = to;
                i = to - 1;
            }
        }
        if (from < units.size()) {
            sentences.add(new Sentence(paragraph, sentences.size(), List.copyOf(units.subList(from, units.size()))));
        }
        return sentences;
    }

    /** No prose has such a sentence; every stage may take its time over one sentence, so none may be without end. */
    private static boolean isTooLong(List<Unit> units, int from, int i) {
        int length = i + 1 - from;
        return length >= LONGEST || (length >= LONG && units.get(i).isPunctuation(','));
    }

    private static boolean isTrailing(Unit unit) {
        return unit.kind() == Unit.Kind.PUNCTUATION
                && ")]\u201d\u2019\"'".indexOf(unit.word().charAt(0)) >= 0;
    }

    /** A line that ends without a mark before one too long for lines that are broken by their length: "Storm closes harbour\nThe harbour …". */
    private static boolean isHeading(String text, Unit unit, Unit next) {
        if (!unit.isWord()
                || !next.isCapitalised()
                || next.start() != unit.end() + 1
                || text.charAt(unit.end()) != '\n') {
            return false;
        }
        int from = unit.end();
        while (from > 0 && text.charAt(from - 1) != '\n' && unit.end() - from <= LONGEST_LINE) {
            from--;
        }
        String line = text.substring(next.start(), Math.min(text.length(), next.start() + LONGEST_LINE + 1));
        return unit.end() - from <= LONGEST_LINE
                && line.length() > LONGEST_LINE
                && line.indexOf('\n') < 0
                && Character.isUpperCase(text.charAt(from));
    }

    private static boolean endsSentence(String text, List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (i + 1 >= units.size()) {
            return true;
        }
        Unit next = units.get(i + 1);
        if (isHeading(text, unit, next)) {
            return true;
        }
        if (unit.kind() == Unit.Kind.PUNCTUATION) {
            char mark = unit.word().charAt(0);
            if ((mark == '.' && unit.word().length() > 1) || mark == '\u2026') {
                return startsSentence(units, i + 1) && next.start() > unit.end();
            }
            if (mark == '.' && isNumbered(units, i)) {
                return false;
            }
            if (mark == '.' || mark == '!' || mark == '?') {
                return startsSentence(units, i + 1) && (next.start() > unit.end() || next.isQuotation());
            }
            return false;
        }
        if (unit.isQuotation()) {
            return quotationEndsSentence(text, units, i);
        }
        return unit.word().endsWith(".")
                && !Abbreviations.neverEndsSentence(unit.word())
                && !isInitialOfName(unit, next)
                && startsSentence(units, i + 1)
                && !next.isQuotation()
                && Lexicon.opensSentence(next.lower());
    }

    /** "the No. 1 cause": the period belongs to the word before a number. */
    private static boolean isNumbered(List<Unit> units, int i) {
        String before = i == 0 ? "" : units.get(i - 1).word();
        return (before.equals("No") || before.equals("Nos")) && units.get(i + 1).kind() == Unit.Kind.NUMBER;
    }

    private static boolean quotationEndsSentence(String text, List<Unit> units, int i) {
        Quoted quoted = units.get(i).quoted().orElseThrow();
        if (quoted.end() <= quoted.start()) {
            return false;
        }
        char last = text.charAt(quoted.end() - 1);
        if ((last == '\u2019' || last == '\'' || last == '"' || last == '\u201d')
                && quoted.end() - 2 >= quoted.start()) {
            last = text.charAt(quoted.end() - 2);
        }
        if (".!?\u2026\u2014-".indexOf(last) < 0 || !startsSentence(units, i + 1)) {
            return false;
        }
        if (units.get(i + 1).isQuotation()) {
            return true;
        }
        if (NounPhrases.isDash(units.get(i + 1))) {
            return false;
        }
        return !Credits.follows(units, i + 1, last == '.');
    }

    private static boolean startsSentence(List<Unit> units, int i) {
        Unit next = units.get(i);
        return switch (next.kind()) {
            case QUOTATION, NUMBER -> true;
            case WORD -> !Character.isLowerCase(next.word().codePointAt(0));
            case PUNCTUATION -> "(\u2014\u2013-\u2022*[".indexOf(next.word().charAt(0)) >= 0;
        };
    }

    private static boolean isInitialOfName(Unit unit, Unit next) {
        return unit.word().length() == 2 && next.isCapitalised();
    }
}
