package dictum.cli;

/**
 * Makes text from pages harmless for a terminal: what would move the cursor, ring, recolour or reorder is shown as a
 * visible sign instead.
 *
 * <p>Only what is printed for people passes here; JSON and exports keep every character.
 */
final class Printable {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private Printable() {}

    /** The text on one line: every run of white space is one space. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isBreakingSpace(character)) {
                space = true;
                continue;
            }
            if (space && line.length() > 0) {
                line.append(' ');
            }
            space = false;
            line.appendCodePoint(visible(character));
        }
        return line.toString();
    }

    /** A space, tab or line end of any kind, but no space that forbids a break. */
    private static boolean isBreakingSpace(int character) {
        boolean separator = character >= 0x1C && character <= 0x1F;
        return (Character.isWhitespace(character) && !separator) || character == 0x85;
    }

    private static int visible(int character) {
        if (character < 0x20) {
            return CONTROL_PICTURES + character;
        }
        if (character == 0x7F) {
            return PICTURE_OF_DELETE;
        }
        boolean control = character >= 0x80 && character <= 0x9F;
        boolean reorders = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        boolean hidden = character >= 0xE0000 && character <= 0xE007F;
        boolean half = character >= 0xD800 && character <= 0xDFFF;
        return control || reorders || hidden || half ? REPLACEMENT : character;
    }
}
