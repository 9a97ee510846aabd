package dictum.attribution;

/**
 * Ranks the tokens that may bound a cue's source or content.
 *
 * <p>Every method fills the candidate positions of one boundary; {@link #NONE} stands for "there is none". The number of
 * candidates is capped, so that the work for each cue does not grow with its paragraph.
 */
final class Pointers {
    static final int NONE = -1;
    /** Most tokens looked at on either side. */
    private static final int REACH = 70;

    private static final int MOST = 160;
    /** Most marks of punctuation in a row that are passed over in search of a word. */
    private static final int MARKS = 30;
    /** Most tokens of one part of a content. */
    private static final int LONGEST = 2_000;
    /** Most paragraphs a quotation left open is followed through. */
    private static final int PARAGRAPHS = 12;

    private final Tokens t;
    private final PositionFeatures positions;
    private final FeatureList features = new FeatureList();
    final int[] candidates = new int[MOST + 4];
    int count;

    Pointers(Tokens tokens) {
        this.t = tokens;
        this.positions = new PositionFeatures(tokens);
    }

    private void put(int i) {
        if (count < MOST) {
            candidates[count++] = i;
        }
    }

    /** Puts a far position, unless it was among the near ones: twice the same would share its probability. */
    private void putOnce(int i) {
        if (count > 0 && candidates[0] != NONE && Math.abs(i - candidates[0]) > LONGEST) {
            return;
        }
        for (int k = 0; k < count; k++) {
            if (candidates[k] == i) {
                return;
            }
        }
        put(i);
    }

    // ---- candidates

    void sourceStarts(int cue) {
        count = 0;
        put(NONE);
        int inside = t.quote[cue];
        int from = Math.max(t.paragraphStart[t.paragraph[cue]], cue - REACH);
        int to = Math.min(t.sentenceStart[t.sentence[cue] + 1], cue + 40);
        for (int i = cue - 1; i >= from; i--) {
            if (mayBeginSource(i, cue, inside)) {
                put(i);
            }
        }
        for (int i = cue + 1; i < to; i++) {
            if (mayBeginSource(i, cue, inside)) {
                put(i);
            }
        }
    }

    private boolean mayBeginSource(int i, int cue, int inside) {
        if (!Tag.mayBeginSource(t.tag[i])) {
            return false;
        }
        if (t.sentence[i] != t.sentence[cue]) {
            // Beyond its sentence only names, pronouns and what opens a sentence.
            return t.quote[i] == inside
                    && (i == t.sentenceStart[t.sentence[i]]
                            || t.tag[i] == Tag.PRP
                            || (Tag.isName(t.tag[i]) && !Tag.isName(t.tagAt(i - 1))));
        }
        return t.tag[i] != Tag.IN || i == cue + 1;
    }

    void sourceEnds(int cue, int start) {
        count = 0;
        int to = start < cue ? cue : Math.min(t.sentenceStart[t.sentence[start] + 1], start + 40);
        to = Math.min(to, t.sentenceStart[t.sentence[start] + 1]);
        for (int i = start; i < to && i < start + 45; i++) {
            if (Tag.mayEndSource(t.tag[i]) || i == start) {
                put(i);
            }
            if (t.quote[i] != t.quote[start] && i > start + 12) {
                break;
            }
        }
    }

    /** Where content before the cue may end. */
    void nearLefts(int cue) {
        count = 0;
        put(NONE);
        int paragraph = t.paragraph[cue];
        int from = t.sentenceStart[t.sentence[cue]];
        from = Math.max(from, t.paragraphStart[paragraph]);
        for (int i = cue - 1; i >= Math.max(from, cue - REACH); i--) {
            if (t.isWord(i)) {
                put(i);
            }
        }
        if (from > t.paragraphStart[paragraph]) {
            putOnce(lastWord(t.paragraphStart[paragraph], from));
        } else if (paragraph > 0 && from > 0) {
            putOnce(lastWord(t.paragraphStart[paragraph - 1], from));
        }
    }

    /** Where the content before the cue that ends with {@code near} may begin. */
    void farLefts(int cue, int near) {
        count = 0;
        int sentence = t.sentence[near];
        int low = t.sentenceStart[sentence];
        for (int i = near; i >= Math.max(low, near - REACH); i--) {
            if (t.isWord(i)) {
                put(i);
            }
        }
        if (near - REACH > low) {
            putOnce(firstWord(low, near));
        }
        int paragraph = t.paragraph[near];
        int from = t.paragraphStart[paragraph];
        for (int s = sentence - 1; s >= 0 && t.sentenceStart[s] >= from && s > sentence - 25; s--) {
            putOnce(firstWord(t.sentenceStart[s], near));
        }
        int quote = t.quote[near];
        if (quote >= 0) {
            putOnce(firstWord(t.quoteFirst[quote], near));
        }
        int q = quote;
        while (q > 0 && t.quotes[q].continues() && quote - q < PARAGRAPHS) {
            q--;
            putOnce(firstWord(t.quoteFirst[q], near));
        }
    }

    /** Where content after the cue may begin. */
    void nearRights(int cue) {
        count = 0;
        put(NONE);
        int sentence = t.sentence[cue];
        int to = t.sentenceStart[sentence + 1];
        for (int i = cue + 1; i < Math.min(to, cue + REACH); i++) {
            if (t.isWord(i)) {
                put(i);
            }
        }
        if (to < t.size) {
            putOnce(firstWord(to, t.size));
        }
        for (int s = sentence + 2; s < t.sentences && s < sentence + 3; s++) {
            if (t.paragraph[t.sentenceStart[s]] == t.paragraph[cue]) {
                putOnce(firstWord(t.sentenceStart[s], t.size));
            }
        }
    }

    /** Where the content after the cue that begins with {@code near} may end. */
    void farRights(int cue, int near) {
        count = 0;
        int sentence = t.sentence[near];
        int to = t.sentenceStart[sentence + 1];
        for (int i = near; i < Math.min(to, near + REACH); i++) {
            if (t.isWord(i)) {
                put(i);
            }
        }
        if (near + REACH < to) {
            putOnce(lastWord(near, to));
        }
        int paragraphEnd = t.paragraphStart[t.paragraph[near] + 1];
        for (int s = sentence + 1;
                s < t.sentences && s < sentence + 25 && t.sentenceStart[s + 1] <= paragraphEnd;
                s++) {
            putOnce(lastWord(near, t.sentenceStart[s + 1]));
        }
        int quote = t.quote[near];
        if (quote >= 0) {
            putOnce(lastWord(near, t.quoteLast[quote] + 1));
        }
        for (int q = Math.max(quote, 0) + 1, n = 0; q < t.quoteCount && n < PARAGRAPHS; q++, n++) {
            int first = t.quoteFirst[q];
            if (first >= t.size || first <= near) {
                continue;
            }
            int p = t.paragraph[first];
            if (t.quotes[q].continues() || (p == t.paragraph[near] && t.sentence[first] <= sentence + 3)) {
                putOnce(lastWord(near, t.quoteLast[q] + 1));
            } else if (p != t.paragraph[near]) {
                break;
            }
        }
    }

    /** The last word of the tokens from {@code from} to before {@code to}; {@code from} when there is none. */
    int lastWord(int from, int to) {
        for (int i = to - 1; i > from && i > to - MARKS; i--) {
            if (t.isWord(i)) {
                return i;
            }
        }
        return from;
    }

    int firstWord(int from, int to) {
        for (int i = from; i < to && i < from + MARKS; i++) {
            if (t.isWord(i)) {
                return i;
            }
        }
        return Math.min(from, t.size - 1);
    }

    // ---- features

    FeatureList sourceStart(int i, int cue) {
        FeatureList f = features;
        f.clear();
        if (i == NONE) {
            none(f, cue);
            return f;
        }
        positions.add(f, i, cue);
        ofSourceStart(f, i, cue);
        return f;
    }

    void ofSourceStart(FeatureList f, int i, int cue) {
        int w = t.word[cue];
        int head = runEnd(i);
        f.add(60, t.word[head], head - i);
        f.add(61, head + 1 == cue ? 1 : 0, t.tag[i], t.tag[head]);
        f.add(62, t.wordAt(head + 1), t.tagAt(head + 1), i < cue ? 0 : 1);
        f.add(63, w, t.tag[i], i < cue ? cue - head > 1 ? 1 : 0 : i == cue + 1 ? 2 : 3);
        f.add(64, t.tag[cue], FeatureList.bucket(i < cue ? cue - head : head - cue), i < cue ? 1 : 0);
        f.add(65, t.tagAt(cue - 1), t.wordAt(cue - 1), FeatureList.bucket(i - cue));
    }

    FeatureList sourceEnd(int i, int start, int cue) {
        FeatureList f = features;
        f.clear();
        positions.add(f, i, cue);
        ofSourceEnd(f, i, start, cue);
        return f;
    }

    void ofSourceEnd(FeatureList f, int i, int start, int cue) {
        int length = FeatureList.bucket(i - start);
        f.add(60, length, t.tag[start], t.tag[i]);
        f.add(61, length, t.word[start]);
        f.add(62, i + 1 == cue ? 1 : 0, t.tag[i], length);
        f.add(63, Math.min(3, t.commasBetween(start, i)), t.tagAt(i + 1), i + 1 == cue ? 1 : 0);
        f.add(64, Math.min(2, t.verbsBetween(start, i)), length, start < cue ? 1 : 0);
        f.add(65, t.shape[start], t.shape[i], t.shapeAt(i + 1));
        f.add(66, t.tagAt(i + 1), t.tagAt(i + 2), t.tag[i]);
        f.add(67, t.tag[start], t.tagAt(i + 1), start < cue ? 1 : 0);
        f.add(68, start < cue ? cue - i > 3 ? 3 : cue - i : 9, t.tagAt(i + 1), t.wordAt(i + 1));
        f.add(69, t.wordAt(i + 1), length);
        f.add(70, runEnd(start) == i ? 1 : 0, t.tag[start], t.tagAt(i + 1));
    }

    FeatureList contentNear(int i, int cue, int sourceFrom, int sourceTo, boolean left) {
        FeatureList f = features;
        f.clear();
        if (i == NONE) {
            int layout = layout(cue, sourceFrom, sourceTo);
            none(f, cue);
            f.add(71, layout, t.word[cue]);
            f.add(72, layout, t.tag[cue], t.tagAt(cue + 1));
            f.add(73, layout, t.quote[cue] >= 0 ? 1 : 0, neighbourhood(cue, sourceFrom, sourceTo));
            return f;
        }
        positions.add(f, i, cue);
        ofContentNear(f, i, cue, sourceFrom, sourceTo, left);
        return f;
    }

    void ofContentNear(FeatureList f, int i, int cue, int sourceFrom, int sourceTo, boolean left) {
        int layout = layout(cue, sourceFrom, sourceTo);
        int block = left ? sourceFrom >= 0 && sourceFrom < cue ? sourceFrom : cue : Math.max(cue, sourceTo);
        int gap = FeatureList.bucket(left ? block - i : i - block);
        f.add(71, layout, gap, t.word[cue]);
        f.add(72, layout, gap, t.edge[i]);
        int between = left ? i + 1 : i - 1;
        f.add(73, gap, t.wordAt(between), t.word[cue]);
        f.add(74, layout, t.edge[i], t.tagAt(between));
        f.add(75, inSource(i, sourceFrom, sourceTo), layout);
        f.add(76, Math.min(3, t.verbsBetween(i, block)), Math.min(3, t.commasBetween(i, block)), layout);
        f.add(77, gap, t.tag[i], t.tagAt(between));
        f.add(78, t.word[i], t.word[cue], layout);
        f.add(79, t.tag[i], t.tagAt(i + 1), t.word[cue]);
    }

    FeatureList contentFar(int i, int near, int cue, int sourceFrom, int sourceTo) {
        FeatureList f = features;
        f.clear();
        positions.add(f, i, cue);
        ofContentFar(f, i, near, cue, sourceFrom, sourceTo);
        return f;
    }

    void ofContentFar(FeatureList f, int i, int near, int cue, int sourceFrom, int sourceTo) {
        int layout = layout(cue, sourceFrom, sourceTo);
        int length = FeatureList.bucket(i - near);
        int lo = Math.min(i, near);
        int hi = Math.max(i, near);
        int fit = fit(lo, hi);
        f.add(71, length, fit, t.edge[i]);
        f.add(72, fit, t.edge[i], t.word[cue]);
        f.add(73, Math.min(3, t.commasBetween(lo, hi)), Math.min(3, t.verbsBetween(lo, hi)), t.edge[i]);
        f.add(74, Math.min(4, t.marksBetween(lo, hi)), fit, t.edge[near]);
        f.add(75, Math.min(4, Math.abs(t.sentence[i] - t.sentence[near])), fit, t.edge[near]);
        f.add(76, Math.min(2, Math.abs(t.paragraph[i] - t.paragraph[near])), fit);
        f.add(77, inSource(i, sourceFrom, sourceTo), layout);
        f.add(78, Math.min(2, t.strongCuesBetween(lo, hi)), t.edge[i], t.tagAt(hi + 1));
        f.add(79, t.tag[near], t.word[near], t.tagAt(i < near ? i - 1 : i + 1));
        f.add(80, t.word[near], t.edge[i]);
        int beyond = i < near ? i - 1 : i + 1;
        f.add(81, t.wordAt(beyond), t.tagAt(i < near ? beyond - 1 : beyond + 1), layout);
        f.add(82, t.tagAt(beyond), t.edge[i], t.word[cue]);
        f.add(83, t.wordAt(beyond), t.word[i]);
        int ahead = i < near ? i - 2 : i + 2;
        int aheadClass = ahead < 0 || ahead >= t.size ? 0 : t.cueClass[ahead];
        f.add(86, t.wordAt(beyond), aheadClass, t.tagAt(ahead));
        f.add(87, t.wordAt(beyond), t.tagAt(ahead), t.tagAt(near));
        f.add(88, fit, t.wordAt(beyond), t.tagAt(ahead));
        f.add(84, layout, t.edge[i], length);
        f.add(85, t.tagAt(near - 1), t.tag[near], t.edge[i]);
    }

    private void none(FeatureList f, int cue) {
        int w = t.word[cue];
        f.add(1, w);
        f.add(2, t.tag[cue], t.tagAt(cue - 1), t.tagAt(cue + 1));
        f.add(3, w, t.wordAt(cue - 1));
        f.add(4, w, t.wordAt(cue + 1));
        f.add(5, t.quote[cue] >= 0 ? 1 : 0, t.cueClass[cue]);
        int s = t.sentence[cue];
        f.add(6, FeatureList.bucket(cue - t.sentenceStart[s]), w);
        f.add(7, FeatureList.bucket(t.sentenceStart[s + 1] - cue), w);
        f.add(8, 1);
        f.add(9, t.marksBetween(t.sentenceStart[s] - 1, t.sentenceStart[s + 1]), t.cueClass[cue]);
        f.add(10, t.edge[cue], t.tag[cue]);
        f.add(11, t.wordAt(cue - 1), t.wordAt(cue - 2));
        f.add(12, t.tagAt(cue - 2), t.tagAt(cue - 1), t.cueClass[cue]);
        f.add(13, t.sense[cue], t.tagAt(cue + 1));
        f.add(14, t.sense[cue], t.wordAt(cue + 1));
    }

    /** How a stretch lies to quotations: within one, exactly one, cutting one, holding some, without. */
    int fit(int from, int to) {
        int a = t.quote[from];
        int b = t.quote[to];
        if (a < 0 && b < 0) {
            return t.marksBetween(from, to) > 0 ? 1 : 0;
        }
        boolean openEdge = a < 0 || firstWord(t.quoteFirst[a], t.size) >= from;
        boolean closeEdge = b < 0 || lastWord(t.quoteFirst[b], t.quoteLast[b] + 1) <= to;
        int kind = a == b ? 2 : a < 0 ? 3 : b < 0 ? 4 : 5;
        return kind * 4 + (openEdge ? 1 : 0) + (closeEdge ? 2 : 0);
    }

    /** The order of cue and source: source before, right before, behind, right behind, none. */
    private static int layout(int cue, int sourceFrom, int sourceTo) {
        if (sourceFrom < 0) {
            return 0;
        }
        if (sourceFrom < cue) {
            return sourceTo + 1 == cue ? 1 : sourceTo + 4 > cue ? 2 : 3;
        }
        return sourceFrom == cue + 1 ? 4 : 5;
    }

    private int neighbourhood(int cue, int sourceFrom, int sourceTo) {
        int from = sourceFrom >= 0 && sourceFrom < cue ? sourceFrom : cue;
        int to = Math.max(cue, sourceTo);
        return t.shapeAt(from - 1) * 64 + t.tagAt(to + 1);
    }

    private static int inSource(int i, int sourceFrom, int sourceTo) {
        if (sourceFrom < 0) {
            return 0;
        }
        return i < sourceFrom ? 1 : i > sourceTo ? 2 : 3;
    }

    /** Last token of the unbroken run of nouns and names that begins at {@code i}. */
    private int runEnd(int i) {
        int end = i;
        for (int k = i + 1; k < Math.min(t.size, i + 10); k++) {
            int tag = t.tag[k];
            if (Tag.isNoun(tag)) {
                end = k;
            } else if (tag != Tag.JJ && tag != Tag.CD) {
                break;
            }
        }
        return end;
    }
}
