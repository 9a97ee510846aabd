package dictum.store;

/** The first eight hexadecimal digits of an identifier as a number of the same order, by which it is looked up. */
final class IdDigits {
    private static final int DIGITS = 8;

    private IdDigits() {}

    /** Of the first identifier that starts so. */
    static int first(String start) {
        return number(start, 0);
    }

    /** Of the last identifier that starts so. */
    static int last(String start) {
        return number(start, 15);
    }

    private static int number(String start, int missing) {
        int number = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = i < start.length() ? Character.digit(start.charAt(i), 16) : missing;
            number = number << 4 | Math.max(0, digit);
        }
        // Numbers have a sign here, digits have not.
        return number ^ Integer.MIN_VALUE;
    }
}
