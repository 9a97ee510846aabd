package dictum.citation;

import dictum.model.Invisible;

/** Text from a page made fit for a single line, without what nobody sees in it. */
final class OneLine {
    /** By a table, for these loops run over every word of an export. */
    private static final boolean[] PLAIN = plain();

    /** A page's way of keeping a name on its line. */
    private static final char NO_BREAK_HYPHEN = '\u2011';

    private OneLine() {}

    /** Every run of white space and control characters is one space, and a hyphen a hyphen: for titles, names and addresses. */
    static String of(String text) {
        if (isLine(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = line.length() > 0;
            } else if (!Invisible.is(c)) {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c == NO_BREAK_HYPHEN ? '-' : c);
            }
        }
        return line.toString();
    }

    /** Every run of line breaks is one {@code ¶}, any other control character a space: for words that must stay as they are. */
    static String folded(String text) {
        if (!holdsUnfit(text)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBreak(c)) {
                if (!broken) {
                    folded.append(" ¶ ");
                }
                broken = true;
            } else if (!Invisible.is(c)) {
                broken = false;
                folded.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return folded.toString();
    }

    /** Whether there is nothing to change: most texts of an export, of which there may be millions. */
    private static boolean isLine(String text) {
        boolean gap = true;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean space = c == ' ';
            if (space && gap || !(c < PLAIN.length ? PLAIN[c] : Character.isLetter(c) || isMark(c))) {
                return false;
            }
            gap = space;
        }
        return !gap || text.isEmpty();
    }

    private static boolean isMark(char c) {
        return c >= '‐' && c <= '‧' && c != NO_BREAK_HYPHEN;
    }

    /** Whether no line may hold it. */
    static boolean isControl(char c) {
        return c <= '\u009F' ? Character.isISOControl(c) : c == '\u2028' || c == '\u2029';
    }

    private static boolean holdsUnfit(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean usual = c >= ' ' && c <= '~';
            if (!usual && (isControl(c) || Invisible.is(c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x100];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = c >= ' ' && c <= '~' || c >= '«' && (Character.isLetter(c) || c <= '»') && !Invisible.is(c);
        }
        return plain;
    }

    static boolean isBreak(char c) {
        return switch (c) {
            case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }
}
