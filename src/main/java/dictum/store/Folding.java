package dictum.store;

import java.text.Normalizer;
import java.util.Locale;

/** Makes texts comparable whatever their case and accents: {@code São Tomé} becomes {@code sao tome}. */
final class Folding {
    private Folding() {}

    static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c == '’' ? '\'' : c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
