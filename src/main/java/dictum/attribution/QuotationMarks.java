package dictum.attribution;

import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what stands in quotation marks, paragraph by paragraph, in one pass over the characters.
 *
 * <p>Knows curly and straight marks, guillemets either way round, low-high marks, doubled apostrophes, and single marks
 * where a text uses them as its outer marks. A mark left open at the end of a paragraph goes on in the next when that
 * opens with a mark again; otherwise the stretch ends with its paragraph and is not {@link Quoted#sure()}.
 *
 * <p>Linear in the text: every look-ahead is bounded, and made once for each apostrophe that might close, or a few times in a
 * paragraph for marks inside marks.
 */
final class QuotationMarks {
    private static final Set<String> ELISIONS = Set.of(
            "tis", "twas", "twere", "twill", "em", "til", "till", "cause", "cos", "coz", "n", "bout", "round", "cuz",
            "im", "er", "neath", "fraid", "allo", "ello");

    /** What a decoder puts for a sign that it cannot read. */
    private static final char LOST = '\uFFFD';

    /** Longest single-marked stretch, in words, that is taken for a name or a hedge in a text with double marks. */
    private static final int SINGLE_WORDS = 4;

    /** Characters from a mark that opens words inside a quotation to where the quotation closes. */
    private static final int FURTHEST = 2_000;

    /** Look-aheads for such marks in one paragraph. */
    private static final int MOST_NESTED = 40;

    private final String text;
    private final boolean singleStyle;
    private final UnclosedWords unclosed;
    private int looked;

    /** A scanner of {@code text} for all its {@code paragraphs}, which decide whether single marks are its outer marks. */
    QuotationMarks(String text, List<Span> paragraphs) {
        this.text = text;
        this.unclosed = new UnclosedWords(text);
        this.singleStyle = usesSingleMarks(text, paragraphs);
    }

    /** The quoted stretches of each paragraph, in order; nested marks belong to the stretch around them. */
    List<List<Quoted>> scan(List<Span> paragraphs) {
        List<List<Quoted>> found = new ArrayList<>(paragraphs.size());
        char openBefore = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            char reopened = openBefore != 0 && i > 0 ? reopening(paragraph, openBefore) : 0;
            List<Quoted> here = new ArrayList<>();
            openBefore = scanParagraph(paragraph, reopened != 0, here);
            List<Quoted> settled =
                    settleOpenEnd(here, openBefore, i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null);
            settled.removeIf(quotation -> quotation.end() <= quotation.start());
            found.add(settled);
        }
        return found;
    }

    /** An open last stretch is sure only when the next paragraph takes it up again. */
    private List<Quoted> settleOpenEnd(List<Quoted> here, char open, @org.jspecify.annotations.Nullable Span next) {
        if (open == 0 || here.isEmpty()) {
            return here;
        }
        if (next != null && reopening(next, open) != 0) {
            Quoted last = here.get(here.size() - 1);
            here.set(
                    here.size() - 1,
                    new Quoted(
                            last.open(),
                            last.start(),
                            last.end(),
                            last.close(),
                            false,
                            last.continues(),
                            last.single(),
                            true));
        }
        return here;
    }

    /** The mark with which {@code paragraph} goes on a quotation left open with {@code open}, or 0. */
    private char reopening(Span paragraph, char open) {
        int i = skipSpace(paragraph.start(), paragraph.end());
        if (i >= paragraph.end()) {
            return 0;
        }
        char c = text.charAt(i);
        char family = family(c, i, paragraph.end());
        return family != 0 && family == open ? c : 0;
    }

    /** Adds the stretches of {@code paragraph}; returns the family of a mark left open, or 0. */
    private char scanParagraph(Span paragraph, boolean continuing, List<Quoted> found) {
        int from = paragraph.start();
        int to = paragraph.end();
        int open = -1;
        int openLength = 1;
        char openFamily = 0;
        boolean continues = false;
        int inside = 0;
        looked = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char family = family(c, i, to);
            if (family == 0) {
                if (open >= 0 && openFamily == '"' && isBrokenClose(i, open + openLength, to)) {
                    found.add(stretch(open, openLength, i, i + 1, true, continues, false, true));
                    open = -1;
                }
                continue;
            }
            int length = markLength(i, to);
            if (open < 0) {
                if (opens(c, family, i, length, from, to)) {
                    inside = 0;
                    open = i;
                    openLength = length;
                    openFamily = family;
                    continues = continuing && found.isEmpty() && skipSpace(from, to) == i;
                }
            } else if (family == openFamily) {
                if (inside > 0 && direction(i, length, from, to) < 0) {
                    inside--;
                } else if (family == '"' && isNested(i, from, to)) {
                    inside++;
                } else if (closes(c, family, i, length, open + openLength, to) && !isInches(i, to)) {
                    found.add(stretch(open, openLength, i, i + length, true, continues, family == '\'', true));
                    open = -1;
                } else if (opens(c, family, i, length, from, to) && family != '\'') {
                    // The mark before was never closed: its words end where the sentence before this mark ends.
                    int end = unclosed.endBefore(open + openLength, i);
                    if (end > open + openLength) {
                        found.add(stretch(open, openLength, end, end, false, continues, false, false));
                    }
                    open = i;
                    openLength = length;
                    continues = false;
                }
            }
            i += length - 1;
        }
        if (open < 0) {
            return 0;
        }
        int end = trimEnd(open + openLength, to);
        if (end <= open + openLength) {
            return 0;
        }
        if (openFamily == '\'' && !continues && !singleStyle) {
            return 0;
        }
        int credit = openFamily == '"' ? unclosed.beforeCredit(open + openLength, end) : end;
        if (credit < end) {
            found.add(stretch(open, openLength, credit, credit, false, continues, false, false));
            return 0;
        }
        found.add(stretch(open, openLength, end, end, false, continues, openFamily == '\'', false));
        return openFamily;
    }

    /** Whether a mark opens words inside the quotation that is open, all of which are closed: “the “old” way”. */
    private boolean isNested(int at, int from, int to) {
        if (direction(at, markLength(at, to), from, to) <= 0 || looked++ >= MOST_NESTED) {
            return false;
        }
        int open = 1;
        for (int i = at; i < Math.min(to, at + FURTHEST); i++) {
            if (family(text.charAt(i), i, to) != '"') {
                continue;
            }
            int length = markLength(i, to);
            int direction = direction(i, length, from, to);
            if (direction == 0) {
                return false;
            }
            open += direction;
            if (open == 0) {
                return true;
            }
            i += length - 1;
        }
        return false;
    }

    /** 1 for a double mark that can only open, -1 for one that can only close, 0 where it may do either. */
    private int direction(int i, int length, int from, int to) {
        char c = text.charAt(i);
        char before = i > from ? text.charAt(i - 1) : ' ';
        char after = i + length < to ? text.charAt(i + length) : ' ';
        boolean opens = (isSpace(before) || "([{-\u2013\u2014".indexOf(before) >= 0) && !isSpace(after);
        boolean closes = !isSpace(before) && (isSpace(after) || isClosingPunctuation(after));
        if (opens == closes) {
            return 0;
        }
        boolean against = opens ? c == '\u201d' : c == '\u201c';
        return against ? 0 : opens ? 1 : -1;
    }

    /** "vote.? The mayor": a closing mark that came out as another sign, where none comes before the next quotation. */
    private boolean isBrokenClose(int i, int contentStart, int to) {
        if (text.charAt(i) != '?'
                || i < contentStart + 2
                || text.charAt(i - 1) != '.'
                || !Character.isLetter(text.charAt(i - 2))
                || looked++ >= MOST_NESTED
                || (i + 1 < to && !isSpace(text.charAt(i + 1)))) {
            return false;
        }
        for (int k = i + 1; k < Math.min(to, i + FURTHEST); k++) {
            if (family(text.charAt(k), k, to) == '"') {
                return direction(k, markLength(k, to), i, to) > 0;
            }
        }
        return true;
    }

    private Quoted stretch(
            int open,
            int openLength,
            int end,
            int close,
            boolean closed,
            boolean continues,
            boolean single,
            boolean sure) {
        int start = open + openLength;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        return new Quoted(open, start, Math.max(start, trimEnd(start, end)), close, closed, continues, single, sure);
    }

    /** {@code "} for double marks of any form, {@code «} for guillemets, {@code '} for single marks in use, or 0. */
    private char family(char c, int i, int to) {
        boolean doubled = i + 1 < to && text.charAt(i + 1) == c;
        return switch (c) {
            case '"', '\u201c', '\u201d', '\u201e', '\u201f', '\uff02' -> '"';
            case '\u00ab', '\u00bb' -> '\u00ab';
            case LOST -> isLostMark(i, to) ? '"' : 0;
            case '`' -> doubled ? '"' : 0;
            case '\'', '\u2018', '\u2019' -> doubled ? '"' : '\'';
            default -> 0;
        };
    }

    /** Whether the mark stands for inches, “he is 6’2” tall,” as another closes the words behind it. */
    private boolean isInches(int i, int to) {
        int feet = i - 1;
        while (feet > 0 && Character.isDigit(text.charAt(feet))) {
            feet--;
        }
        boolean measured = feet < i - 1
                && feet > 0
                && NameWords.isApostrophe(text.charAt(feet))
                && Character.isDigit(text.charAt(feet - 1));
        for (int k = i + 1; measured && k < Math.min(to, i + FURTHEST); k++) {
            if (family(text.charAt(k), k, to) == '"') {
                return direction(k, markLength(k, to), i, to) < 0 || text.charAt(k) == '\u201d';
            }
        }
        return false;
    }

    /** Whether what no decoder could read stands where a mark does: “Well done,� he said; not "S�nchez" or "don�t". */
    private boolean isLostMark(int i, int to) {
        if (closesLost(i, to)) {
            return true;
        }
        boolean opens = (i == 0 || isSpace(text.charAt(i - 1)))
                && i + 1 < to
                && Character.isLetterOrDigit(text.charAt(i + 1))
                && looked++ < MOST_NESTED;
        for (int k = i + 1; opens && k < Math.min(to, i + FURTHEST); k++) {
            if (text.charAt(k) == LOST && closesLost(k, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean closesLost(int i, int to) {
        char before = i > 0 ? text.charAt(i - 1) : ' ';
        char after = i + 1 < to ? text.charAt(i + 1) : ' ';
        boolean ends = ",.?!\u2026".indexOf(before) >= 0 || Character.isLetterOrDigit(before) && before != 's';
        return ends && (isSpace(after) || isClosingPunctuation(after));
    }

    private int markLength(int i, int to) {
        char c = text.charAt(i);
        boolean doubled =
                (c == '\'' || c == '`' || c == '\u2018' || c == '\u2019') && i + 1 < to && text.charAt(i + 1) == c;
        return doubled ? 2 : 1;
    }

    private boolean opens(char c, char family, int i, int length, int from, int to) {
        char before = i > from ? text.charAt(i - 1) : ' ';
        char after = i + length < to ? text.charAt(i + length) : ' ';
        if (isSpace(after) || i + length >= to) {
            // “ spaced out like this ”: only where nothing but an opening mark can stand, and a close follows.
            return (c == '\u201c' || c == '\u00ab') && closesLater(c == '\u201c' ? '\u201d' : '\u00bb', i + 1, to);
        }
        boolean leftFree = isSpace(before) || "([{-\u2013\u2014/\u2015:>\u2026".indexOf(before) >= 0;
        if (family == '\'' && length == 1) {
            if (c == '\u2019' || !(leftFree || isDoubleMark(before))) {
                return false;
            }
            return !isElision(i + 1, to) && singleCloses(i + 1, to);
        }
        if (c == '\u201c' || c == '\u201e' || c == '\u201f' || c == '\u00ab' || c == '`') {
            return true;
        }
        if (c == '\u201d' || c == '\u00bb') {
            return leftFree && Character.isLetterOrDigit(after);
        }
        return leftFree || before == '.' || before == ',' || before == '\'' || before == '\u2018';
    }

    private boolean closes(char c, char family, int i, int length, int contentStart, int to) {
        char before = i > contentStart ? text.charAt(i - 1) : ' ';
        char after = i + length < to ? text.charAt(i + length) : ' ';
        if (family == '\'' && length == 1) {
            return isSingleClose(i, to);
        }
        if (c == '\u201d') {
            return true;
        }
        if (family == '\u00ab') {
            return c != text.charAt(contentStart - 1);
        }
        if (c == '\u201c') {
            // Closes low-high marks; closes “ only where no opening mark could stand.
            char opener = text.charAt(contentStart - 1);
            return opener == '\u201e' || (!isSpace(before) && (isSpace(after) || isClosingPunctuation(after)));
        }
        if (c == '\u201e' || c == '`') {
            return false;
        }
        boolean rightFree = isSpace(after) || !Character.isLetterOrDigit(after);
        boolean leftTight = !isSpace(before);
        return leftTight || rightFree;
    }

    private boolean closesLater(char close, int from, int to) {
        int limit = Math.min(to, from + 2_000);
        for (int i = from; i < limit; i++) {
            if (text.charAt(i) == close) {
                return true;
            }
        }
        return false;
    }

    /** Whether an apostrophe at {@code i} can close a single-marked stretch. */
    private boolean isSingleClose(int i, int to) {
        char c = text.charAt(i);
        if (c == '\u2018') {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = i + 1 < to ? text.charAt(i + 1) : ' ';
        if (isSpace(before) || Character.isLetterOrDigit(after)) {
            return false;
        }
        if (before == 's' && isSpace(after)) {
            // "the workers' hut": a possessive where the stretch has a better end further on.
            return !laterSingleClose(i + 1, to);
        }
        return true;
    }

    /** Whether a mark that can only be a close comes before the next opening single mark. */
    private boolean laterSingleClose(int from, int to) {
        for (int i = from; i < to && i < from + 2_000; i++) {
            char c = text.charAt(i);
            if (c == '\u2018') {
                return false;
            }
            if (c == '\'' || c == '\u2019') {
                char before = text.charAt(i - 1);
                char after = i + 1 < to ? text.charAt(i + 1) : ' ';
                if (c == '\'' && isSpace(before) && !isSpace(after)) {
                    return false;
                }
                if (!Character.isLetterOrDigit(after) && !isSpace(before) && before != 's') {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a single mark opened before {@code from} is closed in the paragraph, or in a long text may go on. */
    private boolean singleCloses(int from, int to) {
        if (singleStyle) {
            return true;
        }
        for (int i = from; i < to && i < from + 600; i++) {
            char c = text.charAt(i);
            if ((c == '\'' || c == '\u2019') && isSingleClose(i, to)) {
                return wordsBetween(from, i) > SINGLE_WORDS;
            }
        }
        return false;
    }

    private boolean isElision(int from, int to) {
        if (from < to && Character.isDigit(text.charAt(from))) {
            return true;
        }
        int end = from;
        while (end < to && Character.isLetter(text.charAt(end)) && end - from < 8) {
            end++;
        }
        return ELISIONS.contains(text.substring(from, end).toLowerCase(java.util.Locale.ROOT));
    }

    private int wordsBetween(int from, int to) {
        int words = 0;
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !inWord) {
                words++;
            }
            inWord = letter || (inWord && (text.charAt(i) == '\'' || text.charAt(i) == '\u2019'));
        }
        return words;
    }

    private int trimEnd(int from, int to) {
        int end = to;
        while (end > from && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int skipSpace(int from, int to) {
        int i = from;
        while (i < to && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /**
     * Whether single marks are the outer marks of the whole text: they open and close longer stretches more often than
     * double marks do.
     */
    private static boolean usesSingleMarks(String text, List<Span> paragraphs) {
        int singles = 0;
        int doubles = 0;
        for (Span paragraph : paragraphs) {
            boolean insideDouble = false;
            for (int i = paragraph.start(); i < paragraph.end(); i++) {
                char c = text.charAt(i);
                char before = i > paragraph.start() ? text.charAt(i - 1) : ' ';
                char after = i + 1 < paragraph.end() ? text.charAt(i + 1) : ' ';
                if (c == '\u201c' || c == '\u00ab' || (c == '"' && isSpace(before) && !isSpace(after))) {
                    doubles++;
                    insideDouble = true;
                } else if (c == '\u201d' || c == '\u00bb' || c == '"') {
                    insideDouble = false;
                } else if ((c == '\u2018' || c == '\'')
                        && !insideDouble
                        && (isSpace(before) || before == '(')
                        && Character.isLetter(after)
                        && after != c
                        && Character.isUpperCase(after)) {
                    singles++;
                } else if ((c == '\u2019' || c == '\'')
                        && !insideDouble
                        && (before == ',' || before == '.' || before == '?' || before == '!')
                        && (isSpace(after) || i + 1 == paragraph.end())) {
                    singles++;
                }
            }
        }
        return singles >= 2 && singles > 2 * doubles;
    }

    private static boolean isDoubleMark(char c) {
        return c == '"' || c == '\u201c' || c == '\u201e' || c == '\u00ab';
    }

    private static boolean isClosingPunctuation(char c) {
        return ".,;:!?)]\u2026\u2014\u2013-'\u2019".indexOf(c) >= 0;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }
}
