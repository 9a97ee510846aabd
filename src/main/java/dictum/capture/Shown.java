package dictum.capture;

/** Foreign text as it may stand in a message: without control characters, and short. */
final class Shown {
    private static final int LONGEST = 300;

    private Shown() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST + 1));
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            shown.append(hidden(c) ? '\uFFFD' : c);
        }
        return text.length() > LONGEST ? shown.append('…').toString() : shown.toString();
    }

    /** Whether the character moves the cursor or turns the direction of a terminal's line. */
    static boolean hidden(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
