package dictum.library;

/** Compares spellings of a name: transliterations differ in vowels and in how they write a few sounds. */
final class Spelling {
    private static final int SHORTEST = 4;

    private Spelling() {}

    /** What is left of a name when the letters that transliterations disagree on are taken away: {@code shugayev} gives {@code sgv}. */
    static String skeleton(String word) {
        String even = word.replace("kh", "h")
                .replace("ph", "f")
                .replace("ck", "k")
                .replace("tch", "c")
                .replace("ch", "c")
                .replace("ts", "c")
                .replace("x", "ks")
                .replace('q', 'k')
                .replace('w', 'v')
                .replace('z', 's');
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < even.length(); i++) {
            char c = even.charAt(i);
            boolean soft = "aeiouyhj".indexOf(c) >= 0;
            if (!soft && (kept.length() == 0 || kept.charAt(kept.length() - 1) != c)) {
                kept.append(c);
            }
        }
        return kept.length() == 0 ? word : kept.toString();
    }

    /** Whether two words are spellings of one name: the same skeleton and beginning, and few letters apart. */
    static boolean isAlike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        return shorter >= SHORTEST
                && skeleton(one).equals(skeleton(other))
                && distance(one, other) <= Math.max(2, shorter / 4);
    }

    /** The least number of letters to add, drop or change. */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
