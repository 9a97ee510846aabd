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
        return isTidy(text) ? text : tidied(text);
    }

    /** Whether a text of ASCII has single spaces within it alone, as most have. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static String tidied(String text) {
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
        int length = text.length();
        char[] key = new char[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            char c = keyOf(text.charAt(i));
            key[count] = c;
            count += c == 0 ? 0 : 1;
        }
        return new String(key, 0, count);
    }

    /** What a character is in a key; 0 when it does not count. */
    private static char keyOf(char c) {
        if (c < PLAIN.length) {
            return PLAIN[c];
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? Character.toLowerCase(c) : 0;
    }

    /** The pieces of {@code text} between single spaces; at least one, possibly empty. */
    static List<String> split(String text) {
        return List.of(text.split(" ", -1));
    }

    /** Whether the two have the same {@link #key}. */
    static boolean same(String one, String other) {
        int at = 0;
        for (int i = 0; i < one.length(); i++) {
            char c = keyOf(one.charAt(i));
            if (c != 0) {
                at = nextInKey(other, at);
                if (at == other.length() || keyOf(other.charAt(at)) != c) {
                    return false;
                }
                at++;
            }
        }
        return nextInKey(other, at) == other.length();
    }

    /** The next character of {@code text} from {@code at} on that counts in a key; its length when there is none. */
    private static int nextInKey(String text, int at) {
        int next = at;
        while (next < text.length() && keyOf(text.charAt(next)) == 0) {
            next++;
        }
        return next;
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

    /** {@code text} in lower case, as long as before: a Turkish capital İ leaves no dot behind. */
    static String lower(String text) {
        return (text.indexOf('İ') < 0 ? text : text.replace('İ', 'i')).toLowerCase(Locale.ROOT);
    }
}
