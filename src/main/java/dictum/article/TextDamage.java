package dictum.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what is wrong with the characters of a text: it is kept as it came, and whoever quotes it should know.
 *
 * <p>Told are characters that could not be decoded, UTF-8 that was decoded as Latin before the page was written, and marks that show
 * letters in another order than they are written in.
 */
final class TextDamage {
    /** How many places of twice decoded letters it takes where each by itself may be two letters that somebody wrote. */
    private static final int NO_ACCIDENT = 2;

    private TextDamage() {}

    /** What is wrong, one kind a line; empty when nothing is. */
    static List<String> of(String text) {
        int lost = 0;
        int marks = 0;
        int letters = 0;
        int turned = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lost += c == '\uFFFD' ? 1 : 0;
            turned += c == '\u202D' || c == '\u202E' ? 1 : 0;
            if (c == 'â' && i + 2 < text.length() && (text.charAt(i + 1) == '€' || text.charAt(i + 1) == '\u0080')) {
                marks++;
            } else if ((c == 'Ã' || c == 'Â' || c == 'Ð' || c == 'Ñ')
                    && i + 1 < text.length()
                    && text.charAt(i + 1) >= '\u0080'
                    && text.charAt(i + 1) <= '\u00BF') {
                letters++;
            }
        }
        List<String> damage = new ArrayList<>();
        if (lost > 0) {
            damage.add("characters that could not be decoded: " + lost);
        }
        if (marks > 0 || letters >= NO_ACCIDENT) {
            damage.add("places that were decoded twice: " + (marks + letters));
        }
        if (turned > 0) {
            damage.add("marks that show letters in another order than they stand: " + turned);
        }
        return damage;
    }
}
