package dictum.attribution;

import java.util.List;
import java.util.Set;

/**
 * Tells whether a text speaks to its reader, as advice, reviews and diaries do and news does not.
 *
 * <p>There nearly everything that reads like a report is the writer's own: "you might expect", "we love", "some think".
 */
final class PersonalText {
    private static final Set<Integer> READER = Tokens.hashesOf("you your yours yourself yourselves");
    private static final Set<Integer> WRITER = Tokens.hashesOf("i my me myself we our ours us ourselves");

    /** Fewest words outside marks by which a text is judged. */
    private static final int FEWEST_WORDS = 300;

    /** Words outside marks, of a hundred, that name the reader at least. */
    private static final int LEAST_OF_READER = 3;

    /** The same where its writer is named as well, and of both together. */
    private static final int LEAST_WITH_WRITER = 1;

    private static final int LEAST_OF_BOTH = 4;

    private PersonalText() {}

    /** Whether the text is one: not where the turns of a conversation stand without marks. */
    static boolean is(Tokens t, List<Attribution> rules) {
        int words = 0;
        int reader = 0;
        int writer = 0;
        for (int i = 0; i < t.size; i++) {
            if (t.isWord(i) && t.quote[i] < 0) {
                words++;
                reader += READER.contains(t.word[i]) ? 1 : 0;
                writer += WRITER.contains(t.word[i]) ? 1 : 0;
            }
        }
        return words >= FEWEST_WORDS
                && (isShare(reader, words, LEAST_OF_READER)
                        || (isShare(reader, words, LEAST_WITH_WRITER)
                                && isShare(reader + writer, words, LEAST_OF_BOTH)))
                && rules.stream()
                        .noneMatch(rule ->
                                rule.rule().equals(Turns.RULE) || rule.rule().equals(Interview.RULE));
    }

    private static boolean isShare(int some, int words, int hundredths) {
        return 100L * some >= (long) hundredths * words;
    }
}
