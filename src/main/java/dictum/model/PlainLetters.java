package dictum.model;

import java.text.Normalizer;

/** Text in the letters of English: {@code Łuczak} as {@code Luczak}, {@code Østergård} as {@code Ostergard}, {@code Straße} as {@code Strasse}. */
public final class PlainLetters {
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

    /** What is written for a letter that no accent made. */
    private static String written(char c) {
        return switch (c) {
            case 'Ł' -> "L";
            case 'ł' -> "l";
            case 'Ø' -> "O";
            case 'ø' -> "o";
            case 'Đ', 'Ð' -> "D";
            case 'đ', 'ð' -> "d";
            case 'ß' -> "ss";
            case 'ẞ' -> "SS";
            case 'Æ' -> "Ae";
            case 'æ' -> "ae";
            case 'Œ' -> "Oe";
            case 'œ' -> "oe";
            case 'Þ' -> "Th";
            case 'þ' -> "th";
            case 'ı' -> "i";
            case 'Ħ' -> "H";
            case 'ħ' -> "h";
            case 'Ŋ' -> "Ng";
            case 'ŋ' -> "ng";
            case 'Ŧ' -> "T";
            case 'ŧ' -> "t";
            case 'Ə' -> "E";
            case 'ə' -> "e";
            default -> String.valueOf(c);
        };
    }
}
