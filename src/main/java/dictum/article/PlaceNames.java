package dictum.article;

import java.util.Set;

/** Writes places that a dateline shouts as one would write them in a sentence. */
final class PlaceNames {
    private static final Set<String> SMALL =
            Set.of("DE", "DEL", "LA", "LE", "LES", "DU", "OF", "UPON", "AM", "AU", "AUX", "SUR", "AND", "DA", "DO");

    private static final Set<String> INITIALS = Set.of("US", "UK", "UN", "UAE", "EU", "DC", "USA");

    private PlaceNames() {}

    /** {@code NEW DELHI} becomes New Delhi, {@code PORT-AU-PRINCE} Port-au-Prince; what is not in capitals stays. */
    static String normal(String written) {
        StringBuilder normal = new StringBuilder(written.length());
        int start = 0;
        for (int i = 0; i <= written.length(); i++) {
            boolean part = i < written.length() && (Character.isLetter(written.charAt(i)) || written.charAt(i) == '.');
            if (part) {
                continue;
            }
            normal.append(word(written.substring(start, i), start == 0));
            if (i < written.length()) {
                normal.append(written.charAt(i));
            }
            start = i + 1;
        }
        return normal.toString();
    }

    private static String word(String word, boolean first) {
        boolean shouted = word.equals(word.toUpperCase(java.util.Locale.ROOT));
        boolean initials = INITIALS.contains(word) || (word.length() > 2 && word.charAt(1) == '.');
        if (word.isEmpty() || !shouted || initials) {
            return word;
        }
        String lower = Words.lower(word);
        return !first && SMALL.contains(word) ? lower : word.charAt(0) + lower.substring(1);
    }
}
