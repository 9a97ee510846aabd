package dictum.attribution;

import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a paragraph into words, marks of punctuation and quotations, in one pass.
 *
 * <p>A word keeps its inner apostrophes, hyphens and periods ("O'Brien", "S-400", "U.S."), and the period of a known
 * abbreviation ("Dr."); a number keeps its inner commas and points. Two hyphens, three periods are one unit.
 */
final class Units {
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final char NON_BREAKING_HYPHEN = '\u2011';

    private Units() {}

    static List<Unit> of(String text, Span paragraph, List<Quoted> quoted) {
        List<Unit> units = new ArrayList<>(paragraph.length() / 5 + 4);
        int next = 0;
        int i = paragraph.start();
        while (i < paragraph.end()) {
            if (next < quoted.size() && i >= quoted.get(next).open()) {
                Quoted quotation = quoted.get(next++);
                units.add(Unit.of(quotation));
                i = Math.max(i + 1, quotation.close());
                continue;
            }
            int limit = next < quoted.size() ? quoted.get(next).open() : paragraph.end();
            char c = text.charAt(i);
            if (isSpace(c)) {
                i++;
            } else if (isWordStart(text, i, limit)) {
                int end = wordEnd(text, i, limit);
                add(units, text, i, end);
                i = end;
            } else {
                int end = i + 1;
                while (end < limit && text.charAt(end) == c && (c == '.' || c == '-')) {
                    end++;
                }
                if (Character.isHighSurrogate(c) && end < limit) {
                    end++;
                }
                String mark = text.substring(i, end);
                units.add(Unit.of(Unit.Kind.PUNCTUATION, i, end, mark, mark));
                i = end;
            }
        }
        return units;
    }

    /** The units of a stretch that is not cut by quotations: the inside of a quotation, a source, a name. */
    static List<Unit> of(String text, Span stretch) {
        return of(text, stretch, List.of());
    }

    private static void add(List<Unit> units, String text, int start, int end) {
        String word = text.substring(start, end).replace(NON_BREAKING_HYPHEN, '-');
        Unit.Kind kind = Character.isDigit(word.charAt(0)) ? Unit.Kind.NUMBER : Unit.Kind.WORD;
        units.add(Unit.of(kind, start, end, word, lower(word)));
    }

    /** Lower case, straight apostrophes, and no soft hyphens: those break lines, not words. */
    private static String lower(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
        return lower.indexOf(SOFT_HYPHEN) < 0 ? lower : lower.replace("\u00ad", "");
    }

    private static boolean isWordStart(String text, int i, int limit) {
        char c = text.charAt(i);
        if ((c == '@' || c == '#') && i + 1 < limit) {
            return Character.isLetterOrDigit(text.charAt(i + 1));
        }
        return isWordPart(text, i);
    }

    private static boolean isWordPart(String text, int i) {
        return Character.isLetterOrDigit(text.codePointAt(i)) || isMark(text.charAt(i)) || isLowHalf(text, i);
    }

    private static boolean isLowHalf(String text, int i) {
        return i > 0
                && Character.isLowSurrogate(text.charAt(i))
                && Character.isHighSurrogate(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.codePointAt(i - 1));
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\u00ad'
                || c == '\u200d'
                || c == '_';
    }

    private static int wordEnd(String text, int start, int limit) {
        int i = start + 1;
        while (i < limit) {
            char c = text.charAt(i);
            if (isWordPart(text, i)) {
                i++;
                continue;
            }
            boolean wordFollows = i + 1 < limit && Character.isLetterOrDigit(text.charAt(i + 1));
            boolean letterBefore = Character.isLetter(text.charAt(i - 1));
            boolean digitBefore = Character.isDigit(text.charAt(i - 1));
            if ((c == '\'' || c == '\u2019' || isTurnedApostrophe(text, i)) && letterBefore && wordFollows) {
                i += 2;
            } else if ((c == '-' || c == '\u2011' || c == '&') && wordFollows) {
                i += 2;
            } else if ((c == '.' || c == ',') && digitBefore && wordFollows && Character.isDigit(text.charAt(i + 1))) {
                i += 2;
            } else if (c == '.' && letterBefore && isInitial(text, start, i)) {
                i++;
            } else if (c == '.' && Abbreviations.endsWithPeriod(text.substring(start, Math.min(i, start + 12)))) {
                return i + 1;
            } else {
                break;
            }
        }
        return i;
    }

    /** The apostrophe of "Hart's" set the wrong way round, as an opening mark. */
    private static boolean isTurnedApostrophe(String text, int i) {
        return text.charAt(i) == '\u2018'
                && i + 1 < text.length()
                && text.charAt(i + 1) == 's'
                && (i + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 2)));
    }

    /** Whether the period at {@code period} follows a single letter: "J.", "U.S.". */
    private static boolean isInitial(String text, int start, int period) {
        char letter = text.charAt(period - 1);
        boolean single = period - 1 == start || text.charAt(period - 2) == '.';
        if (!single) {
            return false;
        }
        boolean more = period + 2 < text.length()
                && Character.isLetter(text.charAt(period + 1))
                && text.charAt(period + 2) == '.';
        return more || Character.isUpperCase(letter) || text.charAt(Math.max(start, period - 2)) == '.';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || c == '\u00a0'
                || c == '\u202f'
                || c == '\u2009'
                || c == '\u200b'
                || c == '\ufeff';
    }
}
