package dictum.attribution;

import java.util.List;

/**
 * What the words mean that may ascribe something: a class of sense and part of speech, so that a rare word counts as much as a
 * common one of its kind.
 */
final class SenseLexicon {
    private static final String RESOURCE = "senses.txt";
    private static final int MOST_FORMS = 8_000;
    private static final WordMap SENSES = read();

    private SenseLexicon() {}

    /** The number of the class of {@code word}, from 1; 0 for a word in none. */
    static byte of(int word) {
        return (byte) Math.max(0, SENSES.of(word));
    }

    private static WordMap read() {
        WordMap senses = new WordMap(MOST_FORMS);
        int sense = 0;
        for (String line : Lexicon.lines(RESOURCE)) {
            sense++;
            int colon = line.indexOf(':');
            String part = line.substring(0, line.indexOf(' '));
            for (String word : List.of(line.substring(colon + 1).strip().split(" +"))) {
                for (String form : forms(part, word)) {
                    if (senses.of(form.hashCode()) < 0) {
                        senses.put(form.hashCode(), sense);
                    }
                }
            }
        }
        return senses;
    }

    private static List<String> forms(String part, String word) {
        if (word.indexOf('/') >= 0) {
            return List.of(word.split("/"));
        }
        return switch (part) {
            case "verb" -> List.of(Lexicon.regular(word));
            case "noun" -> List.of(word, Lexicon.regular(word)[1]);
            default -> List.of(word);
        };
    }
}
