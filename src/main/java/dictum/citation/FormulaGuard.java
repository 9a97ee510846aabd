package dictum.citation;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a cell for a formula, by an apostrophe before it.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
final class FormulaGuard {
    private static final int LONGEST_NUMBER = 40;

    /** Numbers, sums of money, shares, days and hours, as spreadsheets of many countries read them. */
    private static final Pattern RECKONED =
            Pattern.compile("[($€£]*[\\d.,'\u00A0\u202F ]*\\d[\\d.,'\u00A0\u202F ]*(?:[eE][+-]?\\d+)?\\)? ?[%$€£]?"
                    + "|\\d{1,4}[-/.]\\d{1,2}(?:[-/.]\\d{1,4})?"
                    + "|\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[aApP][mM])?"
                    + "|\\d{1,2}[- .]{1,2}\\p{L}{3,9}\\.?(?:[- ,]{1,2}\\d{2,4})?");

    /** A longer whole number comes out rounded, or as a power of ten. */
    private static final int MOST_DIGITS = 11;

    private FormulaGuard() {}

    static CharSequence of(CharSequence cell) {
        return startsFormula(cell) ? "'" + cell : cell;
    }

    /** Whether the first character that a spreadsheet does not skip starts a formula. */
    static boolean startsFormula(CharSequence cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠' -> {
                    return true;
                }
                default -> {
                    if (!isSkipped(c)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /** As {@link #of}, and for a cell of text also where a spreadsheet would show another number or a day instead. */
    static CharSequence ofText(CharSequence cell) {
        return isTaken(cell) ? "'" + cell : cell;
    }

    /** Whether a spreadsheet would take a cell of text for something else. */
    static boolean isTaken(CharSequence cell) {
        return startsFormula(cell) || isReckoned(cell);
    }

    /** {@code 04821776}, {@code 12345e67}, {@code 3-10}, {@code 3 May}, {@code 0.50}: what comes out is another text. */
    private static boolean isReckoned(CharSequence cell) {
        int length = cell.length();
        if (length == 0 || length > LONGEST_NUMBER) {
            return false;
        }
        char first = cell.charAt(0);
        if (!isDigit(first)) {
            boolean sign = first == '.' || first == '(' || first == '$' || first == '€' || first == '£';
            return sign && RECKONED.matcher(cell).matches();
        }
        // Most cells that begin with a digit are identifiers and places in the text: told without the pattern.
        int digits = 1;
        while (digits < length && isDigit(cell.charAt(digits))) {
            digits++;
        }
        if (digits == length) {
            return length > 1 && first == '0' || length > MOST_DIGITS;
        }
        char next = cell.charAt(digits);
        boolean place = next == '-' && digits + 3 < length && areDigits(cell, digits + 1);
        boolean name = Character.isLetter(next) && next != 'e' && next != 'E';
        return !place && !name && RECKONED.matcher(cell).matches();
    }

    private static boolean areDigits(CharSequence cell, int from) {
        for (int i = from; i < cell.length(); i++) {
            if (!isDigit(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSkipped(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
