package dictum.citation;

/** Text from a page made fit for a single line. */
final class OneLine {
    private OneLine() {}

    /** Every run of white space and control characters is one space: for titles, names and addresses. */
    static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = line.length() > 0;
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    /** Every run of line breaks is one {@code ¶}, any other control character a space: for words that must stay as they are. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBreak(c)) {
                if (!broken) {
                    folded.append(" ¶ ");
                }
                broken = true;
            } else {
                broken = false;
                folded.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return folded.toString();
    }

    static boolean isBreak(char c) {
        return switch (c) {
            case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }
}
