package dictum.citation;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a cell for a formula, by an apostrophe before it.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
final class FormulaGuard {
    private static final int LONGEST_NUMBER = 40;

    /** Numbers, fractions, sums of money, shares, days and hours, as spreadsheets of many countries read them. */
    private static final Pattern RECKONED =
            Pattern.compile("[($€£]*[\\d.,'\u00A0\u202F ]*\\d[\\d.,'\u00A0\u202F ]*(?:[eE][+-]?\\d+)?\\)? ?[%$€£]?"
                    + "|(?:\\d{1,9} )?\\d{1,4}[-/.]\\d{1,2}(?:[-/.]\\d{1,4})?"
                    + "|\\d{1,2}[-/.]\\d{4}"
                    + "|\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[aApP][mM])?"
                    + "|\\d{1,2}[- .]{1,2}\\p{L}{3,9}\\.?(?:[- ,]{1,2}\\d{2,4})?");

    /** A day or a month whose name comes first: {@code March 5}, {@code May 2026}, {@code Okt. 2026}. */
    private static final Pattern MONTH = Pattern.compile(
            "(?iu)(?:jan|ene|gen|f[eé]b|f[eé]v|m[aä]r|mrt|apr|avr|abr|ma[giyj]|mei|ju[nil]|giu|lug|a[ug]g|ago|ao[uû]|sep|set|o[ckt]t|out"
                    + "|nov|d[eé][czs]|dic)\\p{L}{0,7}\\.?[- ,./]{1,2}\\d{1,4}(?:[- ,./]{1,2}\\d{2,4})?");

    /** A longer whole number comes out rounded, or as a power of ten. */
    private static final int MOST_DIGITS = 11;

    /** By a table, for every cell of an export asks: what starts neither a formula nor a number, and is not skipped. */
    private static final boolean[] PLAIN = new boolean[0x100];

    /** What may stand in a number or a day. */
    private static final boolean[] IN_NUMBERS = new boolean[0x100];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = !isFormula(c) && !isSkipped(c) && !isDigit(c) && !isSign(c);
            IN_NUMBERS[c] = isDigit(c) || Character.isLetter(c) || ".,' ()$£%:+-/\u00A0".indexOf(c) >= 0;
        }
    }

    private FormulaGuard() {}

    static CharSequence of(CharSequence cell) {
        return startsFormula(cell) ? "'" + cell : cell;
    }

    /** Whether the first character that a spreadsheet does not skip starts a formula. */
    static boolean startsFormula(CharSequence cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (isPlain(c)) {
                return false;
            }
            if (isFormula(c)) {
                return true;
            }
            if (!isSkipped(c)) {
                return false;
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

    /** {@code 04821776}, {@code 12345e67}, {@code 3-10}, {@code 3 May}, {@code May 3}, {@code 0.50}, {@code true}: what comes out is another text. */
    private static boolean isReckoned(CharSequence cell) {
        int length = cell.length();
        if (length == 0 || length > LONGEST_NUMBER) {
            return false;
        }
        char first = cell.charAt(0);
        if (!isDigit(first)) {
            return isSign(first) && RECKONED.matcher(cell).matches()
                    || Character.isLetter(first) && (isMonth(cell) || isTruth(cell));
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
        if (Character.isLetter(next) && next != 'e' && next != 'E' || isPlace(cell, digits)) {
            return false;
        }
        for (int i = digits; i < length; i++) {
            char c = cell.charAt(i);
            if (c < IN_NUMBERS.length && !IN_NUMBERS[c]) {
                return false;
            }
        }
        return RECKONED.matcher(cell).matches();
    }

    /** {@code 595-668}: from three digits on no day of a month, and no year but after a month. */
    private static boolean isPlace(CharSequence cell, int digits) {
        int second = cell.length() - digits - 1;
        if (cell.charAt(digits) != '-' || second < 3 || second == 4 && digits <= 2) {
            return false;
        }
        for (int i = digits + 1; i < cell.length(); i++) {
            if (!isDigit(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMonth(CharSequence cell) {
        return isDigit(cell.charAt(cell.length() - 1)) && MONTH.matcher(cell).matches();
    }

    private static boolean isTruth(CharSequence cell) {
        return cell.length() <= 5
                && ("true".equalsIgnoreCase(cell.toString()) || "false".equalsIgnoreCase(cell.toString()));
    }

    private static boolean isPlain(char c) {
        return c < PLAIN.length ? PLAIN[c] : c >= '‐' && c <= '‧';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSign(char c) {
        return c == '.' || c == '(' || c == '$' || c == '€' || c == '£';
    }

    private static boolean isFormula(char c) {
        return switch (c) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠' -> true;
            default -> false;
        };
    }

    private static boolean isSkipped(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
