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

    /** Whole numbers that come out as they went in. */
    private static final Pattern KEPT = Pattern.compile("0|[1-9]\\d{0,10}");

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
        if (cell.length() == 0 || cell.length() > LONGEST_NUMBER) {
            return false;
        }
        char first = cell.charAt(0);
        boolean number = first >= '0' && first <= '9'
                || first == '.'
                || first == '('
                || first == '$'
                || first == '€'
                || first == '£';
        return number && RECKONED.matcher(cell).matches() && !KEPT.matcher(cell).matches();
    }

    private static boolean isSkipped(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
