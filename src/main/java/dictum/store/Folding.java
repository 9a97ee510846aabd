package dictum.store;

import dictum.model.Invisible;
import java.text.Normalizer;
import java.util.Locale;

/** Makes texts comparable whatever their case, accents and soft hyphens: {@code São Tomé} becomes {@code sao tome}. */
final class Folding {
    private Folding() {}

    static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK && !hasNoWidth(c)) {
                folded.append(plain(c));
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** As it is typed; a hyphen that keeps its line has become one that does not. */
    private static char plain(char c) {
        return switch (c) {
            case '’' -> '\'';
            case '\u2010' -> '-';
            default -> c;
        };
    }

    /** Soft hyphens, marks of direction and the like, which nobody types; the joiner of emoji stays. */
    static boolean hasNoWidth(char c) {
        return c >= '\u00AD' && (Invisible.is(c) || c == '\u200C' || isDirection(c));
    }

    private static boolean isDirection(char c) {
        return c == '\u200E' || c == '\u200F' || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
