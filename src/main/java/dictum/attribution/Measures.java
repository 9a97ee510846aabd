package dictum.attribution;

import java.util.Arrays;
import java.util.List;

/**
 * What can be counted of a candidate and of its place among those of its cue, for the trees.
 *
 * <p>Tags and classes of words stand among them as plain numbers: a tree asks twice where one of them matters.
 */
final class Measures {
    /** How many there are of a candidate. */
    static final int OF_CANDIDATE = 81;

    /** How many there are of the one that ranks highest: the same, and what the ranking and the acceptor think of it. */
    static final int OF_BEST = OF_CANDIDATE + 3;

    /** What stands for a score or a place that is not there. */
    private static final int NOWHERE = -9;

    private static final int FAR = 99;
    private static final int LONGEST_PART = 400;
    private static final int LONGEST_SENTENCE = 150;
    private static final int THAT = "that".hashCode();
    private static final int TO = "to".hashCode();

    private final Tokens t;
    private final Pointers pointers;
    private final float[] covered;
    private final float[] cueScores;
    private final Claims claims;
    private float[] m = new float[OF_CANDIDATE];
    private int size;

    /**
     * @param covered for each token the best score of a cue, other than its own, whose likeliest content holds it
     * @param cueScores for each token its score as a cue
     */
    Measures(Tokens tokens, Pointers pointers, float[] covered, float[] cueScores, Claims claims) {
        this.claims = claims;
        this.t = tokens;
        this.pointers = pointers;
        this.covered = covered;
        this.cueScores = cueScores;
    }

    /** The measures of {@code candidate}, one of {@code group}, whose linear scores are known. */
    float[] of(Candidate candidate, List<Candidate> group, int kind) {
        m = new float[OF_CANDIDATE];
        fill(candidate, group, kind);
        return full();
    }

    /** The measures of the candidate that ranks highest. */
    float[] ofBest(Candidate best, List<Candidate> group, int kind, float accepting) {
        m = new float[OF_BEST];
        fill(best, group, kind);
        add(accepting);
        add((float) best.share);
        add((float) best.lead);
        return full();
    }

    /** All of them: a measure that came or went without its count would shift what the trees ask for. */
    private float[] full() {
        if (size != m.length) {
            throw new IllegalStateException("%d measures of %d".formatted(size, m.length));
        }
        return m;
    }

    private void fill(Candidate c, List<Candidate> group, int kind) {
        size = 0;
        add(kind);
        add(group.size());
        scores(c);
        among(c, group);
        layout(c);
        source(c);
        content(c);
        insideContent(c);
        outsideContent(c);
        words(c);
        claims(c);
    }

    private void add(float measure) {
        m[size++] = measure;
    }

    private void scores(Candidate c) {
        add(c.place);
        add(c.cueScore);
        add(logit(c.source));
        add(logit(c.left));
        add(logit(c.right));
        add(logit(c.probability()));
        add(c.rule == null ? 0 : (float) c.rule.confidence());
        add(c.rule == null ? -1 : c.rule.rule().hashCode() & 0x3ff);
    }

    /** How it stands to the others of its cue, by their linear scores; "none of them" has the score 0. */
    private void among(Candidate c, List<Candidate> group) {
        float sum = 1;
        for (Candidate other : group) {
            sum += (float) Math.exp(other.linear);
        }
        float next = 0;
        float sameSource = 0;
        float sameContent = 0;
        float alike = 0;
        float otherContent = NOWHERE;
        float otherSource = NOWHERE;
        int higher = 0;
        int longer = 0;
        int length = Acceptor.length(c.content);
        for (Candidate other : group) {
            float share = (float) Math.exp(other.linear) / sum;
            boolean source = other.sourceFrom == c.sourceFrom && other.sourceTo == c.sourceTo;
            boolean content = Arrays.equals(other.content, c.content);
            next = other == c ? next : Math.max(next, other.linear);
            sameSource += source ? share : 0;
            sameContent += content ? share : 0;
            alike += mostlyAlike(other, c) ? share : 0;
            if (source && !content) {
                otherContent = Math.max(otherContent, other.linear - c.linear);
            } else if (content && !source) {
                otherSource = Math.max(otherSource, other.linear - c.linear);
            }
            higher += other.linear > c.linear ? 1 : 0;
            longer += Acceptor.length(other.content) > length ? 1 : 0;
        }
        add(c.linear);
        add(c.linear - next);
        add((float) Math.exp(c.linear) / sum);
        add(sameSource);
        add(sameContent);
        add(alike);
        add(otherContent);
        add(otherSource);
        add(higher);
        add(longer);
    }

    private void layout(Candidate c) {
        int cue = c.cue;
        int sides = 0;
        for (int i = 0; i < c.content.length; i += 2) {
            sides |= cue >= 0 && c.content[i] < cue ? 1 : 2;
        }
        add(sides);
        add(cue < 0 ? FAR : c.first() > cue ? c.first() - cue : c.last() < cue ? c.last() - cue : 0);
        add(cue < 0 ? -1 : cue - t.sentenceStart[t.sentence[cue]]);
        add(cue >= 0 && t.quote[cue] >= 0 ? 1 : 0);
        add(t.sentence[c.last()] - t.sentence[c.first()]);
        add(Math.min(12, t.paragraph[c.first()]));
        int behind = Math.max(cue, c.sourceTo) + 1;
        boolean mark = t.shapeAt(behind) == Tokens.PUNCTUATION;
        add(cue < 0 ? -1 : !mark ? 0 : t.tagAt(behind) == Tag.COMMA ? 1 : 2);
    }

    private void source(Candidate c) {
        int cue = c.cue;
        int from = c.sourceFrom;
        int to = c.sourceTo;
        if (from < 0) {
            for (int i = 0; i < 12; i++) {
                add(-1);
            }
            return;
        }
        add(from < cue ? 1 : from == cue + 1 ? 2 : 3);
        add(cue < 0 ? FAR : to < cue ? to - cue : from - cue);
        add(to - from + 1);
        add(t.verbsBetween(from - 1, to + 1));
        add(t.commasBetween(from - 1, to + 1));
        add(cue < 0 ? -1 : t.verbsBetween(Math.min(to, cue), Math.max(from, cue)));
        add(covered[from]);
        add(t.tag[from]);
        add(t.tag[to]);
        add(t.tagAt(to + 1));
        add(t.tagAt(from - 1));
        add(cue < 0 ? NOWHERE : t.sentence[from] - t.sentence[cue]);
    }

    private void content(Candidate c) {
        int verbs = 0;
        int commas = 0;
        int strongCues = 0;
        int marks = 0;
        for (int i = 0; i < c.content.length; i += 2) {
            int before = c.content[i] - 1;
            int after = c.content[i + 1] + 1;
            verbs += t.verbsBetween(before, after);
            commas += t.commasBetween(before, after);
            strongCues += t.strongCuesBetween(before, after);
            marks += t.marksBetween(before, after);
        }
        add(Acceptor.length(c.content));
        add(c.content.length);
        add(verbs);
        add(commas);
        add(strongCues);
        add(marks);
        add(pointers.fit(c.content[0], c.content[1]));
        add(pointers.fit(c.content[c.content.length - 2], c.last()));
        add(covered[c.cue >= 0 ? c.cue : c.first()]);
        add(covered[c.first()]);
        add(covered[c.last()]);
    }

    /** The likeliest cue among the words of the content. */
    private void insideContent(Candidate c) {
        float inside = NOWHERE;
        int strongest = c.first();
        for (int i = 0; i < c.content.length; i += 2) {
            int end = Math.min(c.content[i + 1], c.content[i] + LONGEST_PART);
            for (int k = c.content[i]; k <= end; k++) {
                if (cueScores[k] > inside) {
                    inside = cueScores[k];
                    strongest = k;
                }
            }
        }
        add(inside);
        add(strongest - c.first());
        add(c.last() - strongest);
    }

    /** What it leaves out of its sentence. */
    private void outsideContent(Candidate c) {
        int last = c.last();
        int to = t.sentenceStart[t.sentence[last] + 1];
        add(last + 1 < to ? t.wordsWithin(last + 1, to - 1) : 0);
        add(t.verbsBetween(last, to));
        add(t.strongCuesBetween(last, to));
        add(t.commasBetween(last, to));
        int first = c.first();
        int from = t.sentenceStart[t.sentence[first]];
        add(from < first ? t.wordsWithin(from, first - 1) : 0);
        add(t.verbsBetween(from - 1, first));
        int s = t.sentence[c.cue >= 0 ? c.cue : first];
        int begin = t.sentenceStart[s];
        int end = Math.min(t.sentenceStart[s + 1], begin + LONGEST_SENTENCE);
        int quoted = 0;
        float cue = NOWHERE;
        int cueAt = FAR;
        for (int k = begin; k < end; k++) {
            if (c.covers(k)) {
                continue;
            }
            quoted += t.quote[k] >= 0 && t.isWord(k) ? 1 : 0;
            if (k != c.cue && cueScores[k] > cue) {
                cue = cueScores[k];
                cueAt = c.cue < 0 ? FAR : k - c.cue;
            }
        }
        add(quoted);
        add(cue);
        add(cueAt);
    }

    /** What other cues claim of it. */
    private void claims(Candidate c) {
        float content = Claims.NONE;
        float credit = Claims.NONE;
        int contested = 0;
        int tokens = 0;
        for (int i = 0; i < c.content.length; i += 2) {
            int end = Math.min(c.content[i + 1], c.content[i] + LONGEST_PART);
            for (int k = c.content[i]; k <= end; k++) {
                float claim = claims.content(k, c.cue);
                content = Math.max(content, claim);
                credit = Math.max(credit, claims.credit(k, c.cue));
                contested += claim > c.linear ? 1 : 0;
                tokens++;
            }
        }
        add(content);
        add(credit);
        add((float) contested / tokens);
        add(c.cue < 0 ? Claims.NONE : claims.content(c.cue, c.cue));
        add(c.sourceFrom < 0 ? Claims.NONE : claims.content(c.sourceFrom, c.cue));
        add(c.sourceFrom < 0 ? Claims.NONE : claims.credit(c.sourceTo, c.cue));
    }

    private void words(Candidate c) {
        int cue = c.cue;
        int first = c.first();
        int last = c.last();
        add(cue < 0 ? -1 : t.sense[cue]);
        add(cue < 0 ? -1 : t.cueClass[cue]);
        add(cue < 0 ? -1 : t.tag[cue]);
        add(cue < 0 ? -1 : t.tagAt(cue + 1));
        add(cue < 0 ? -1 : t.tagAt(cue - 1));
        add(t.tag[first]);
        add(t.tagAt(first - 1));
        add(t.tagAt(first + 1));
        add(t.tag[last]);
        add(t.tagAt(last + 1));
        add(t.tagAt(last - 1));
        add(t.tagAt(last + 2));
        add(t.word[first] == THAT ? 1 : t.word[first] == TO ? 2 : 0);
    }

    /** Whether at least half of the tokens of both together are common. */
    private static boolean mostlyAlike(Candidate a, Candidate b) {
        int both = 0;
        for (int i = 0; i < a.content.length; i += 2) {
            for (int k = 0; k < b.content.length; k += 2) {
                int from = Math.max(a.content[i], b.content[k]);
                int to = Math.min(a.content[i + 1], b.content[k + 1]);
                both += Math.max(0, to - from + 1);
            }
        }
        return 3 * both >= Acceptor.length(a.content) + Acceptor.length(b.content);
    }

    private static float logit(double probability) {
        return (float) Math.log(Math.max(1e-6, probability) / Math.max(1e-6, 1 - probability));
    }
}
