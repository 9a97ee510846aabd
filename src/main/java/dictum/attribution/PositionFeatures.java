package dictum.attribution;

/**
 * What a token that may bound something is by itself, and how it lies to the cue.
 *
 * <p>The first half is the same for every cue on one side of the token and the second for everything asked of one cue,
 * so both can be scored once; {@link #add} gives the whole.
 */
final class PositionFeatures {
    /** How many there are. */
    static final int SIZE = 34;

    private final Tokens t;

    /** How the token lies to the cue: in steps, and how much stands between them, up to a few. */
    private int distance;

    private int commas;
    private int verbs;
    private int marks;
    private int cues;

    PositionFeatures(Tokens tokens) {
        this.t = tokens;
    }

    /** All features, in the order in which the weights are learned: sums of floats depend on it. */
    void add(FeatureList f, int i, int cue) {
        int side = side(i, cue);
        look(i, cue);
        wordsAndTags(f, i, side);
        distance(f, i, cue);
        edgeAndTags(f, i);
        between(f, i, cue);
        surface(f, i);
        edgeAndCue(f, i, cue);
    }

    static int side(int i, int cue) {
        return i < cue ? 1 : 0;
    }

    /** Those that ask for the cue's side alone. */
    void addOfToken(FeatureList f, int i, int side) {
        wordsAndTags(f, i, side);
        edgeAndTags(f, i);
        surface(f, i);
    }

    /** The others. */
    void addOfPair(FeatureList f, int i, int cue) {
        look(i, cue);
        distance(f, i, cue);
        between(f, i, cue);
        edgeAndCue(f, i, cue);
    }

    private void look(int i, int cue) {
        distance = FeatureList.bucket(i - cue);
        commas = Math.min(4, t.commasBetween(i, cue));
        verbs = Math.min(3, t.verbsBetween(i, cue));
        marks = Math.min(4, t.marksBetween(i, cue));
        cues = Math.min(2, t.strongCuesBetween(i, cue));
    }

    private void wordsAndTags(FeatureList f, int i, int side) {
        int tag = t.tag[i];
        int before = t.tagAt(i - 1);
        int after = t.tagAt(i + 1);
        f.add(20, t.word[i], side);
        f.add(21, t.wordAt(i - 1), side);
        f.add(22, t.wordAt(i + 1), side);
        f.add(23, before, tag, side);
        f.add(24, tag, after, side);
        f.add(25, before, tag, after);
        f.add(26, t.tagAt(i - 2), before, tag);
        f.add(27, tag, after, t.tagAt(i + 2));
    }

    private void edgeAndTags(FeatureList f, int i) {
        f.add(32, t.edge[i], t.tagAt(i - 1), t.tag[i]);
    }

    private void surface(FeatureList f, int i) {
        f.add(44, t.shape[i], t.shapeAt(i - 1), t.shapeAt(i + 1));
        f.add(45, t.wordAt(i - 1), t.word[i]);
        f.add(46, t.word[i], t.wordAt(i + 1));
    }

    private void distance(FeatureList f, int i, int cue) {
        f.add(28, distance, sameSentence(i, cue));
        f.add(29, distance, t.word[cue]);
        f.add(30, distance, t.tag[i]);
        f.add(31, t.edge[i], distance);
    }

    private void between(FeatureList f, int i, int cue) {
        int side = side(i, cue);
        int cueWord = t.word[cue];
        int tag = t.tag[i];
        int edge = t.edge[i];
        f.add(33, commas * 4 + verbs, sameSentence(i, cue), side);
        f.add(34, commas, marks, side);
        f.add(35, cueWord, t.word[i], side);
        f.add(36, cueWord, t.wordAt(i - 1), side);
        f.add(37, cueWord, t.wordAt(i + 1), side);
        f.add(38, cueWord, edge, side);
        f.add(39, t.tag[cue], tag, t.tagAt(i - 1));
        f.add(40, t.tag[cue], edge, commas * 2 + side);
        f.add(41, verbs, tag, side);
        f.add(42, cues, side, tag);
        f.add(43, t.tagAt(cue + 1), t.tagAt(cue - 1), edge);
    }

    private void edgeAndCue(FeatureList f, int i, int cue) {
        int edge = t.edge[i];
        f.add(47, t.wordAt(cue + 1), edge, distance);
        f.add(48, t.wordAt(cue - 1), edge, distance);
        f.add(49, verbs * 4 + marks, commas * 4 + cues, edge);
        int side = side(i, cue);
        f.add(50, t.cueClass[cue], edge, side);
        int sense = t.sense[cue];
        f.add(51, sense, t.word[i], side);
        f.add(52, sense, t.wordAt(i + 1), side);
        f.add(53, sense, edge, side);
    }

    private int sameSentence(int i, int cue) {
        return t.sentence[i] == t.sentence[cue] ? 1 : 0;
    }
}
