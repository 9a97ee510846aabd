package dictum.attribution;

/** Finds the tokens that head a cue, and how likely each does. */
final class CueModel {
    private final Tokens t;
    private final WordMap cueWords;
    private final Table weights;
    private final FeatureList features = new FeatureList();

    CueModel(Tokens tokens, WordMap cueWords, Table weights) {
        this.t = tokens;
        this.cueWords = cueWords;
        this.weights = weights;
    }

    /** Whether token {@code i} is worth asking about. */
    boolean isCandidate(int i) {
        int tag = t.tag[i];
        return (Tag.isVerb(tag) && t.isWord(i)) || t.cueClass[i] != 0 || t.sense[i] != 0 || cueWords.of(t.word[i]) >= 0;
    }

    float score(int i) {
        return weights.score(features(i));
    }

    FeatureList features(int i) {
        FeatureList f = features;
        f.clear();
        int w = t.word[i];
        int tag = t.tag[i];
        int lexicon = t.cueClass[i];
        int w1 = t.wordAt(i + 1);
        int wp = t.wordAt(i - 1);
        int t1 = t.tagAt(i + 1);
        int tp = t.tagAt(i - 1);
        int t2 = t.tagAt(i + 2);
        int tpp = t.tagAt(i - 2);
        f.add(1, w);
        f.add(2, w, tag);
        f.add(3, wp);
        f.add(4, w1);
        f.add(5, t.wordAt(i + 2));
        f.add(6, t.wordAt(i - 2));
        f.add(7, wp, w);
        f.add(8, w, w1);
        f.add(9, t.wordAt(i - 3));
        f.add(10, t.wordAt(i + 3));
        f.add(11, tag, tp);
        f.add(12, tag, t1);
        f.add(13, tp, tag, t1);
        f.add(14, tag, t1, t2);
        f.add(15, tpp, tp, tag);
        f.add(16, w, t1, t2);
        f.add(17, w, tp, tpp);
        f.add(18, lexicon, tag);
        f.add(19, lexicon, t1, tp);
        f.add(20, lexicon, w1);
        f.add(21, t.suffix[i], tag);
        f.add(22, w1, t.wordAt(i + 2), tag);
        f.add(23, wp, t.wordAt(i - 2), tag);
        f.add(24, w, wp, w1);
        geometry(f, i, w, lexicon);
        int sense = t.sense[i];
        if (sense != 0) {
            f.add(51, sense, tag);
            f.add(52, sense, t1, tp);
            f.add(53, sense, w1);
            f.add(54, sense, wp);
            f.add(55, sense, t1, t2);
            f.add(56, sense, tpp, tp);
        }
        return f;
    }

    private void geometry(FeatureList f, int i, int w, int lexicon) {
        int sentence = t.sentence[i];
        int from = t.sentenceStart[sentence];
        int to = t.sentenceStart[sentence + 1];
        int inside = t.quote[i] >= 0 ? 1 : 0;
        int left = 20;
        for (int k = i - 1; k >= Math.max(t.paragraphStart[t.paragraph[i]], i - 16); k--) {
            if (t.shape[k] == Tokens.CLOSE_MARK) {
                left = i - k;
                break;
            }
        }
        int right = 20;
        for (int k = i + 1; k < Math.min(to, i + 16); k++) {
            if (t.shape[k] == Tokens.OPEN_MARK) {
                right = k - i;
                break;
            }
        }
        int l = FeatureList.bucket(left);
        int r = FeatureList.bucket(right);
        f.add(31, inside, w);
        f.add(32, l, w);
        f.add(33, r, w);
        f.add(34, l, r, inside);
        f.add(35, l, r, lexicon);
        f.add(36, l, t.tag[i], t.verbsBetween(Math.max(from, i - left), i));
        f.add(37, r, t.tag[i], t.wordAt(i + 1));
        f.add(38, FeatureList.bucket(i - from), t.tag[i], inside);
        f.add(39, FeatureList.bucket(to - i), t.tag[i], lexicon);
        int verbsLeft = Math.min(3, t.verbsBetween(from - 1, i));
        int verbsRight = Math.min(3, t.verbsBetween(i, to));
        f.add(40, verbsLeft, verbsRight, lexicon);
        f.add(41, verbsLeft, verbsRight, w);
        int strongLeft = Math.min(2, t.strongCuesBetween(from - 1, i));
        int strongRight = Math.min(2, t.strongCuesBetween(i, to));
        f.add(42, strongLeft, strongRight, lexicon);
        f.add(43, strongLeft, strongRight, w);
        int start = subjectStart(i, from);
        f.add(44, t.wordAt(start), w);
        f.add(45, t.tagAt(start), t.shapeAt(start), lexicon);
        f.add(46, t.wordAt(start - 1), lexicon);
        f.add(47, t.tagAt(start - 1), t.tagAt(start), t.tag[i]);
        int lastMark = t.shapeAt(to - 1) == Tokens.PUNCTUATION ? t.wordAt(to - 1) : 0;
        f.add(48, lastMark, w);
        f.add(49, t.marksBetween(from - 1, to) > 0 ? 1 : 0, w, inside);
        f.add(50, t.shape[i], t.shapeAt(i - 1), t.shapeAt(i + 1));
    }

    /** The nearest likely subject before the cue: a name, pronoun or noun, across auxiliaries and adverbs. */
    private int subjectStart(int i, int from) {
        for (int k = i - 1; k >= Math.max(from, i - 12); k--) {
            int tag = t.tag[k];
            if (Tag.isNoun(tag) || tag == Tag.PRP || tag >= Tag.COUNT) {
                return k;
            }
            if (Tag.isFinite(tag) && tag != Tag.MD && k < i - 3) {
                break;
            }
        }
        return from;
    }
}
