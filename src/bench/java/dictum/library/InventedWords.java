package dictum.library;

import java.util.Arrays;
import java.util.Random;

/** A vocabulary that no language has, its words as unequally frequent as those of any: the n-th is used 1/n as often as the first. */
final class InventedWords {
    private static final String[] OPENINGS = {
        "b", "br", "d", "dr", "f", "g", "gl", "h", "k", "kr", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v",
        "z"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ei", "ou", "y"};
    private static final String[] ENDINGS = {"", "", "n", "r", "l", "s", "m", "k"};
    private static final int SYLLABLES = OPENINGS.length * VOWELS.length * ENDINGS.length;

    private final double[] upTo;

    /** @param size how many different words there are */
    InventedWords(int size) {
        upTo = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
    }

    /** The number of the next word, counted from the most frequent. */
    int next(Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }

    /** The word of that number; frequent ones are short. */
    static String word(int number) {
        StringBuilder word = new StringBuilder();
        // Neighbours look nothing like each other, as 7919 shares no factor with the number of syllables.
        for (long rest = number + 1L; rest > 0; rest /= SYLLABLES) {
            int syllable = (int) (rest % SYLLABLES * 7919 % SYLLABLES);
            word.append(OPENINGS[syllable % OPENINGS.length])
                    .append(VOWELS[syllable / OPENINGS.length % VOWELS.length])
                    .append(ENDINGS[syllable / OPENINGS.length / VOWELS.length]);
        }
        return word.toString();
    }

    /** So many words in a row, the first with a capital letter. */
    String sentence(Random random, int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(word(next(random)));
        }
        return capital(sentence.toString());
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
