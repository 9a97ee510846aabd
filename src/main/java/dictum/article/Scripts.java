package dictum.article;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Tells the language of a text whose script, or whose own letters, belong to one language of the press. */
final class Scripts {
    private static final int LONGEST = 500;

    /** The languages of scripts that only one great language writes. */
    private static final Map<Character.UnicodeScript, String> ONE = Map.ofEntries(
            Map.entry(Character.UnicodeScript.HANGUL, "ko"),
            Map.entry(Character.UnicodeScript.HEBREW, "he"),
            Map.entry(Character.UnicodeScript.THAI, "th"),
            Map.entry(Character.UnicodeScript.GEORGIAN, "ka"),
            Map.entry(Character.UnicodeScript.ARMENIAN, "hy"),
            Map.entry(Character.UnicodeScript.BENGALI, "bn"),
            Map.entry(Character.UnicodeScript.TAMIL, "ta"),
            Map.entry(Character.UnicodeScript.TELUGU, "te"),
            Map.entry(Character.UnicodeScript.KANNADA, "kn"),
            Map.entry(Character.UnicodeScript.MALAYALAM, "ml"),
            Map.entry(Character.UnicodeScript.GUJARATI, "gu"),
            Map.entry(Character.UnicodeScript.GURMUKHI, "pa"),
            Map.entry(Character.UnicodeScript.SINHALA, "si"),
            Map.entry(Character.UnicodeScript.MYANMAR, "my"),
            Map.entry(Character.UnicodeScript.KHMER, "km"),
            Map.entry(Character.UnicodeScript.LAO, "lo"));

    private Scripts() {}

    /** Whether {@code language} can be told by its script or letters. */
    static boolean tells(String language) {
        return ONE.containsValue(language)
                || switch (language) {
                    case "zh", "ja", "ar", "fa", "ur" -> true;
                    default -> false;
                };
    }

    /** The language, when at least half of the letters are of its script. */
    static Optional<String> languageOf(String text) {
        EnumMap<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
        int letters = 0;
        int persian = 0;
        int urdu = 0;
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x250) {
                letters += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters++;
                counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
                persian += "پچژگکی".indexOf(c) >= 0 ? 1 : 0;
                urdu += "ٹڈڑںے".indexOf(c) >= 0 ? 1 : 0;
            }
        }
        int total = letters;
        int kana = counts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                + counts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        int chinese = counts.getOrDefault(Character.UnicodeScript.HAN, 0);
        if (2 * (kana + chinese) > letters) {
            return Optional.of(10 * kana > chinese ? "ja" : "zh");
        }
        int arabic = counts.getOrDefault(Character.UnicodeScript.ARABIC, 0);
        if (2 * arabic > letters) {
            return Optional.of(50 * urdu > arabic ? "ur" : 25 * persian > arabic ? "fa" : "ar");
        }
        return ONE.entrySet().stream()
                .filter(one -> 2 * counts.getOrDefault(one.getKey(), 0) > total)
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
