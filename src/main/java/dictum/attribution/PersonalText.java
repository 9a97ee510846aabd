package dictum.attribution;

import java.util.List;
import java.util.Set;

/**
 * Tells whether a text speaks to its reader, as advice, reviews and diaries do and news does not, or lets hardly anybody else speak, as
 * manuals and lists do.
 *
 * <p>There nearly everything that reads like a report is the writer's own: "you might expect", "we love", "some think", "is known as".
 */
final class PersonalText {
    private static final Set<Integer> READER = Tokens.hashesOf("you your yours yourself yourselves");
    private static final Set<Integer> PERSONS = Tokens.hashesOf("he she his her him himself herself");
    private static final Set<Integer> WRITER = Tokens.hashesOf("i my me myself we our ours us ourselves");

    /** Fewest words outside marks by which a text is judged. */
    private static final int FEWEST_WORDS = 300;

    /** Words outside marks, of a hundred, that name the reader at least. */
    private static final int LEAST_OF_READER = 3;

    /** The same where its writer is named as well, and of both together. */
    private static final int LEAST_WITH_WRITER = 1;

    private static final int LEAST_OF_BOTH = 4;

    /** Likelihood of a statement from which somebody surely speaks. */
    private static final double SURE = 0.8;

    /** Tokens for each sure statement of somebody named in a text that hardly lets anybody speak. */
    private static final int WORDS_OF_STATEMENT = 500;

    /** Tokens for each word that means one person, in a text about things. */
    private static final int WORDS_OF_PERSON = 300;

    private PersonalText() {}

    /**
     * Whether the text is one.
     *
     * @param told the statements found in it
     */
    static boolean is(Tokens t, List<Attribution> rules, List<Candidate> told) {
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
                        || (isShare(reader, words, LEAST_WITH_WRITER) && isShare(reader + writer, words, LEAST_OF_BOTH))
                        || statements(t, told) == 0)
                && !isConversation(rules);
    }

    /**
     * Whether it is about things and lets somebody speak less than once in {@link #WORDS_OF_STATEMENT} words, as descriptions of
     * products and methods do.
     */
    static boolean isQuiet(Tokens t, List<Attribution> rules, List<Candidate> told) {
        int persons = 0;
        for (int i = 0; i < t.size; i++) {
            persons += PERSONS.contains(t.word[i]) ? 1 : 0;
        }
        return t.size >= FEWEST_WORDS
                && (long) persons * WORDS_OF_PERSON < t.size
                && t.size > (long) WORDS_OF_STATEMENT * statements(t, told)
                && !isConversation(rules);
    }

    /** How many statements of somebody named are sure. */
    private static int statements(Tokens t, List<Candidate> told) {
        int statements = 0;
        for (Candidate c : told) {
            if (c.accept >= SURE && c.cue >= 0 && t.isSpeech(c.cue) && NobodysStatements.isNamed(t, c)) {
                statements++;
            }
        }
        return statements;
    }

    /** Whether the turns of a conversation stand without marks. */
    private static boolean isConversation(List<Attribution> rules) {
        return rules.stream()
                .anyMatch(rule -> rule.rule().equals(Turns.RULE) || rule.rule().equals(Interview.RULE));
    }

    private static boolean isShare(int some, int words, int hundredths) {
        return 100L * some >= (long) hundredths * words;
    }
}
