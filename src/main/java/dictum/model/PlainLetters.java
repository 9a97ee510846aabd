package dictum.model;

import java.text.Normalizer;

/** Text in the letters of English: {@code Łuczak} as {@code Luczak}, {@code Østergård} as {@code Ostergard}, {@code Straße} as {@code Strasse}. */
public final class PlainLetters {
    /** Letters that no accent made, each followed by what is written for it. */
    private static final String[] WRITTEN = {
        "Ł", "L", "ł", "l", "Ø", "O", "ø", "o", "Đ", "D", "đ", "d", "ß", "ss", "ẞ", "SS", "Æ", "Ae", "æ", "ae", "Œ",
                "Oe",
        "œ", "oe", "Þ", "Th", "þ", "th", "Ð", "D", "ð", "d", "ı", "i", "Ħ", "H", "ħ", "h", "Ŋ", "Ng", "ŋ", "ng", "Ŧ",
                "T",
        "ŧ", "t", "Ə", "E", "ə", "e"
    };

    private static final char FIRST = '\u00C0';

    private PlainLetters() {}

    /** {@code text} without accents; letters of other scripts stay. */
    public static String of(String text) {
        if (text.chars().allMatch(c -> c < FIRST)) {
            return text;
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(written(c));
            }
        }
        return plain.toString();
    }

    private static String written(char c) {
        String letter = String.valueOf(c);
        for (int i = 0; i < WRITTEN.length && c >= FIRST; i += 2) {
            if (WRITTEN[i].equals(letter)) {
                return WRITTEN[i + 1];
            }
        }
        return letter;
    }
}
