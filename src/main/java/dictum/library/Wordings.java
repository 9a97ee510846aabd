package dictum.library;

import dictum.model.Difference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares wordings word by word, whatever their case, punctuation and kinds of quotation marks. */
final class Wordings {
    /** Shorter ones are the same only when they are equal: "No comment" is said every day. */
    private static final int TELLING = 5;

    private static final int SHINGLE = 3;
    private static final double SAME = 0.6;
    private static final int LONGEST = 1500;

    private Wordings() {}

    /** Whether two quotations are the same words, or one is a part of the other, with little changed. */
    static boolean areSame(String one, String other) {
        List<String> words = bare(one);
        List<String> others = bare(other);
        if (Math.min(words.size(), others.size()) < TELLING) {
            return words.equals(others);
        }
        Set<String> shingles = shingles(words, SHINGLE);
        Set<String> otherShingles = shingles(others, SHINGLE);
        return shared(shingles, otherShingles) >= SAME;
    }

    /** The part of the smaller set that is in the other. */
    static double shared(Set<String> one, Set<String> other) {
        Set<String> smaller = one.size() <= other.size() ? one : other;
        Set<String> larger = one.size() <= other.size() ? other : one;
        return smaller.isEmpty()
                ? 0
                : (double) smaller.stream().filter(larger::contains).count() / smaller.size();
    }

    /** All runs of {@code length} words. */
    static Set<String> shingles(List<String> words, int length) {
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + length <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + length)));
        }
        return shingles;
    }

    /** The words of a text in lower case, without punctuation. */
    static List<String> bare(String text) {
        List<String> words = new ArrayList<>();
        for (String word : words(text)) {
            String bare = bareWord(word);
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        return words;
    }

    /** What {@code wording} has otherwise than {@code asked}; nothing when the words are the same. */
    static List<Difference> differences(String asked, String wording) {
        List<String> from = words(asked);
        List<String> to = words(wording);
        if (bare(asked).equals(bare(wording)) || from.size() > LONGEST || to.size() > LONGEST) {
            return List.of();
        }
        int[][] common = common(from, to);
        Pieces pieces = new Pieces();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && equal(from.get(i), to.get(j))) {
                pieces.add(Difference.Kind.SAME, to.get(j++));
                i++;
            } else if (j >= to.size() || i < from.size() && common[i + 1][j] >= common[i][j + 1]) {
                pieces.add(Difference.Kind.LEFT_OUT, from.get(i++));
            } else {
                pieces.add(Difference.Kind.ADDED, to.get(j++));
            }
        }
        return pieces.done();
    }

    /** How many words the ends of both, from each place on, have in common. */
    private static int[][] common(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = equal(from.get(i), to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean equal(String one, String other) {
        String bare = bareWord(one);
        return bare.isEmpty() ? one.equals(other) : bare.equals(bareWord(other));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }

    private static String bareWord(String word) {
        StringBuilder bare = new StringBuilder();
        word.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Joins words of one kind. */
    private static final class Pieces {
        private final List<Difference> done = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private Difference.Kind kind = Difference.Kind.SAME;

        private void add(Difference.Kind next, String word) {
            if (next != kind) {
                end();
                kind = next;
            }
            words.append(words.length() == 0 ? "" : " ").append(word);
        }

        private List<Difference> done() {
            end();
            return done;
        }

        private void end() {
            if (words.length() > 0) {
                done.add(new Difference(kind, words.toString()));
                words.setLength(0);
            }
        }
    }
}
