package dictum.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * English titles in the two capitalisations that styles ask for.
 *
 * <p>Words that hold a capital anywhere but at their start (US, S-400, iHarbour) are left alone in both.
 */
final class TitleCase {
    /** Articles, coordinating conjunctions and prepositions: in lower case but at the beginning and the end. */
    private static final Set<String> LIGHT = Set.of(
            "a",
            "an",
            "the",
            "and",
            "but",
            "for",
            "nor",
            "or",
            "about",
            "above",
            "across",
            "after",
            "against",
            "along",
            "amid",
            "among",
            "around",
            "as",
            "at",
            "before",
            "behind",
            "below",
            "beneath",
            "beside",
            "between",
            "beyond",
            "by",
            "despite",
            "down",
            "during",
            "except",
            "from",
            "in",
            "inside",
            "into",
            "near",
            "of",
            "off",
            "on",
            "onto",
            "out",
            "outside",
            "over",
            "past",
            "per",
            "since",
            "through",
            "throughout",
            "till",
            "to",
            "toward",
            "towards",
            "under",
            "until",
            "up",
            "upon",
            "versus",
            "via",
            "vs",
            "with",
            "within",
            "without");

    /** Prepositions that are adverbs of a verb when nothing follows that they could govern: "put off as", "set up by". */
    private static final Set<String> PARTICLES =
            Set.of("off", "up", "out", "down", "on", "in", "over", "through", "along", "around");

    /** What a preposition can govern at once. */
    private static final Set<String> DETERMINERS = Set.of("a", "an", "the");

    private TitleCase() {}

    /** Every word of weight with a capital: {@code Ferry Vote Put Off as Islanders Pack Council Chamber}. */
    static String headline(String title) {
        List<String> words = List.of(title.split(" ", -1));
        StringBuilder cased = new StringBuilder(title.length());
        for (int i = 0; i < words.size(); i++) {
            boolean edge = i == 0 || i == words.size() - 1 || beginsAnew(words.get(i - 1)) || endsClause(words.get(i));
            if (i > 0) {
                cased.append(' ');
            }
            cased.append(headlineWord(words.get(i), edge || isAdverb(words, i)));
        }
        return cased.toString();
    }

    /**
     * Only what is a name with a capital: {@code Council votes to close the Lenn Bridge}. A title that is so already is left alone;
     * of another, a word loses its capital when {@code text} writes it without.
     */
    static String sentence(String title, String text) {
        List<String> words = List.of(title.split(" ", -1));
        if (!isHeadline(words)) {
            return title;
        }
        List<String> cased = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean starts = i == 0 || beginsAnew(words.get(i - 1));
            cased.add(starts || !isCapitalised(word) || !writesSmall(text, bare(word)) ? word : small(word));
        }
        return String.join(" ", cased);
    }

    /** Whether nearly all words of weight have capitals. */
    private static boolean isHeadline(List<String> words) {
        int capitals = 0;
        int smalls = 0;
        for (int i = 1; i < words.size(); i++) {
            String bare = bare(words.get(i));
            if (bare.length() > 3 && !LIGHT.contains(bare.toLowerCase(Locale.ROOT))) {
                if (Character.isUpperCase(bare.charAt(0))) {
                    capitals++;
                } else if (Character.isLowerCase(bare.charAt(0))) {
                    smalls++;
                }
            }
        }
        return capitals >= 2 && smalls * 4 <= capitals;
    }

    private static String headlineWord(String word, boolean weighty) {
        String bare = bare(word);
        if (bare.isEmpty() || hasInnerCapital(bare)) {
            return word;
        }
        if (!weighty && LIGHT.contains(bare.toLowerCase(Locale.ROOT))) {
            return small(word);
        }
        StringBuilder cased = new StringBuilder(word.length());
        boolean start = true;
        int from = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int end = partEnd(word, i);
                boolean light = from > 0 && end < word.length() && LIGHT.contains(word.substring(i, end));
                cased.append(start && !light ? Character.toUpperCase(c) : c);
                start = false;
            } else {
                start = c == '-' || c == '–' || c == '/' || start;
                from = c == '-' ? i + 1 : from;
                cased.append(c);
            }
        }
        return cased.toString();
    }

    private static int partEnd(String word, int from) {
        int end = from;
        while (end < word.length() && Character.isLetter(word.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether the particle at {@code i} belongs to the verb before it: nothing follows, or a word that it cannot govern. */
    private static boolean isAdverb(List<String> words, int i) {
        if (!PARTICLES.contains(bare(words.get(i)).toLowerCase(Locale.ROOT)) || i == 0 || i + 1 == words.size()) {
            return false;
        }
        String next = bare(words.get(i + 1)).toLowerCase(Locale.ROOT);
        return LIGHT.contains(next) && !DETERMINERS.contains(next);
    }

    private static boolean writesSmall(String text, String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (LIGHT.contains(small)) {
            return true;
        }
        for (int at = text.indexOf(small); at >= 0; at = text.indexOf(small, at + 1)) {
            int end = at + small.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapitalised(String word) {
        String bare = bare(word);
        return !bare.isEmpty() && Character.isUpperCase(bare.charAt(0)) && bare.length() > 1 && !hasInnerCapital(bare)
                || bare.equals("A");
    }

    private static boolean hasInnerCapital(String bare) {
        return bare.chars().skip(1).anyMatch(Character::isUpperCase) && !bare.contains("-")
                || bare.contains("-")
                        && bare.chars().filter(Character::isUpperCase).count() > 0
                        && bare.chars().anyMatch(Character::isDigit);
    }

    /** After a colon, a dash or a full stop the next word begins anew. */
    private static boolean beginsAnew(String before) {
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        return last == ':' || last == '.' || last == '?' || last == '!' || last == '—' || before.equals("–");
    }

    private static boolean endsClause(String word) {
        char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
        return last == ':' || last == ';' || last == ',' || last == '?' || last == '!';
    }

    private static String small(String word) {
        int letter = 0;
        while (letter < word.length() && !Character.isLetter(word.charAt(letter))) {
            letter++;
        }
        return letter == word.length()
                ? word
                : word.substring(0, letter) + Character.toLowerCase(word.charAt(letter)) + word.substring(letter + 1);
    }

    /** Without what is no letter or digit at both ends, and without a genitive's ending. */
    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        String bare = word.substring(start, end);
        return bare.endsWith("’s") || bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
    }
}
