package dictum.citation;

/**
 * Keeps a spreadsheet from taking a cell for a formula, by an apostrophe before it.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
final class FormulaGuard {
    private FormulaGuard() {}

    static String of(String cell) {
        return startsFormula(cell) ? "'" + cell : cell;
    }

    /** Whether the first character that a spreadsheet does not skip starts a formula. */
    static boolean startsFormula(String cell) {
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

    private static boolean isSkipped(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
