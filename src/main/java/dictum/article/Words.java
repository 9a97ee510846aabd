package dictum.article;

import java.util.List;
import java.util.Locale;

/** Words compared and tidied as a reader would: case, marks and white space aside. */
final class Words {
    /** For each character of ASCII its own key: a letter or figure in lower case, or 0. */
    private static final char[] PLAIN = new char[128];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    private Words() {}

    /** {@code text} with every run of white space, no-break spaces included, made one space, and none at the ends. */
    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
                if (gap && !tidy.isEmpty()) {
                    tidy.append(' ');
                }
                gap = false;
                tidy.append(c);
            }
        }
        return tidy.toString();
    }

    /** Only the letters and digits of {@code text}, in lower case: equal for two writings of the same words. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < PLAIN.length) {
                if (PLAIN[c] != 0) {
                    key.append(PLAIN[c]);
                }
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    /** The pieces of {@code text} between single spaces; at least one, possibly empty. */
    static List<String> split(String text) {
        return List.of(text.split(" ", -1));
    }

    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** How many words {@code text} has; in scripts written without spaces every character counts as one. */
    static int count(String text) {
        return count(text, Integer.MAX_VALUE);
    }

    /** As {@link #count(String)}, but no further than {@code enough}. */
    static int count(String text, int enough) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length() && count < enough; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            count += letter && (!inWord || isUnspaced(text.charAt(i))) ? 1 : 0;
            inWord = letter || (inWord && (text.charAt(i) == '\'' || text.charAt(i) == '’'));
        }
        return count;
    }

    /** Chinese characters and Japanese syllables. */
    static boolean isUnspaced(char c) {
        return (c >= '\u3040' && c <= '\u30FF') || (c >= '\u4E00' && c <= '\u9FFF');
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
