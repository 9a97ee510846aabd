package dictum.attribution;

/**
 * Names the part of speech of every token, from left to right, each by the tags just given and the words around.
 *
 * <p>A word seen in training takes only the tags it was seen with, most of them one; others take the open classes.
 */
final class Tagger {
    private static final int OPENING = Tag.of("``");
    private static final int CLOSING = Tag.of("''");

    private final WordMap dictionary;
    private final long[] classes;
    private final Table weights;

    /**
     * @param dictionary from words to their ambiguity class
     * @param classes for each ambiguity class the tags it allows, one bit each
     */
    Tagger(WordMap dictionary, long[] classes, Table weights) {
        this.dictionary = dictionary;
        this.classes = classes;
        this.weights = weights;
    }

    byte[] tag(Tokens tokens) {
        byte[] tags = new byte[tokens.size];
        int[] known = known(tokens);
        FeatureList features = new FeatureList();
        for (int i = 0; i < tokens.size; i++) {
            tags[i] = (byte) best(tokens, known, tags, i, features);
        }
        return tags;
    }

    /** The ambiguity class of every token's word; -1 for words that are not in the dictionary. */
    int[] known(Tokens tokens) {
        int[] known = new int[tokens.size];
        for (int i = 0; i < known.length; i++) {
            known[i] = dictionary.of(tokens.word[i]);
        }
        return known;
    }

    int best(Tokens tokens, int[] known, byte[] tags, int i, FeatureList features) {
        if (tokens.shape[i] >= Tokens.OPEN_MARK) {
            return tokens.shape[i] == Tokens.OPEN_MARK ? OPENING : CLOSING;
        }
        long allowed = allowed(tokens, known, i);
        if (Long.bitCount(allowed) == 1) {
            return Long.numberOfTrailingZeros(allowed);
        }
        features(tokens, known, tags, i, features);
        return best(allowed, features);
    }

    /** The tags token {@code i} may have, one bit each. */
    long allowed(Tokens tokens, int[] known, int i) {
        if (known[i] >= 0) {
            return classes[known[i]];
        }
        if (tokens.shape[i] == Tokens.NUMBER) {
            return 1L << Tag.CD | 1L << Tag.of("JJ") | 1L << Tag.NNS;
        }
        return tokens.shape[i] == Tokens.PUNCTUATION ? 1L << Tag.COLON | 1L << Tag.of("SYM") : Tag.openClasses();
    }

    private int best(long allowed, FeatureList features) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (long rest = allowed; rest != 0; rest &= rest - 1) {
            int tag = Long.numberOfTrailingZeros(rest);
            float score = 0;
            for (int f = 0; f < features.size(); f++) {
                score += weights.weight(slot(features.slot(f), tag));
            }
            if (score > most) {
                most = score;
                best = tag;
            }
        }
        return best;
    }

    static int slot(int feature, int tag) {
        return feature << 6 | tag;
    }

    void features(Tokens t, int[] known, byte[] tags, int i, FeatureList f) {
        f.clear();
        int from = t.sentenceStart[t.sentence[i]];
        int before = i > from ? tags[i - 1] : Tag.COUNT;
        int beforeThat = i > from + 1 ? tags[i - 2] : Tag.COUNT;
        int word = t.word[i];
        int next = t.wordAt(i + 1);
        String text = t.frame.text();
        int two = t.end[i] - t.start[i] > 1 ? text.charAt(t.end[i] - 2) * 31 + text.charAt(t.end[i] - 1) : 0;
        int first = i == from ? 1 : 0;
        f.add(1, word);
        f.add(2, t.wordAt(i - 1));
        f.add(3, next);
        f.add(4, t.wordAt(i + 2));
        f.add(5, t.wordAt(i - 2));
        f.add(6, before);
        f.add(7, before, beforeThat);
        f.add(8, before, word);
        f.add(9, before, next);
        f.add(10, t.suffix[i]);
        f.add(11, t.suffix[i], t.shape[i], first);
        f.add(12, two, t.shape[i]);
        f.add(13, before, t.suffix[i]);
        f.add(14, i + 1 < t.size ? t.suffix[i + 1] : 0);
        f.add(15, t.shape[i], t.shapeAt(i + 1), t.shapeAt(i - 1));
        f.add(16, word, next);
        f.add(17, t.wordAt(i - 1), word);
        f.add(18, before, beforeThat, word);
        int after = i + 1 < t.size ? known[i + 1] : -2;
        int afterThat = i + 2 < t.size ? known[i + 2] : -2;
        f.add(19, after, word);
        f.add(20, after, before);
        f.add(21, after, afterThat);
        f.add(22, after, t.shapeAt(i + 1), t.shape[i]);
        f.add(23, text.charAt(t.start[i]), two, t.shape[i]);
        f.add(24, t.suffix[i], after, before);
        f.add(25, known[i], before, after);
        f.add(26, two, before, after);
        f.add(27, t.shape[i], first, word);
        f.add(28, t.shape[i], before, t.shapeAt(i + 1));
        f.add(29, word, t.shape[i], after);
        f.add(30, word, next, t.shape[i] * 16 + t.shapeAt(i + 1));
    }
}
