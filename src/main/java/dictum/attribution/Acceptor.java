package dictum.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;

/** Weighs whole attributions: which candidate of a cue is the best, how likely it is right, and which go together. */
final class Acceptor {
    /** Linear scores up to this are not corrected: nothing would come of them. */
    static final float HOPELESS = -3.5f;

    private static final Comparator<Candidate> SUREST = Comparator.comparing(
                    (Candidate candidate) -> !candidate.outranks)
            .thenComparingDouble(candidate -> -candidate.accept)
            .thenComparingInt(Candidate::first)
            .thenComparingInt(Candidate::last);

    private final Tokens t;
    private final Pointers pointers;
    private final List<List<Candidate>> groups;
    private final FeatureList features = new FeatureList();
    /** For each token the best score of a cue, other than its own, whose likeliest content holds it. */
    private final float[] covered;

    /** For each token its score as a cue. */
    private final float[] cueScores;

    private final Claims claims;
    private final Measures measures;

    Acceptor(Tokens tokens, List<List<Candidate>> groups) {
        this.t = tokens;
        this.pointers = new Pointers(tokens);
        this.groups = groups;
        this.covered = new float[tokens.size];
        this.cueScores = new float[tokens.size];
        java.util.Arrays.fill(covered, -9);
        java.util.Arrays.fill(cueScores, -9);
        this.claims = new Claims(tokens.size);
        this.measures = new Measures(tokens, pointers, covered, cueScores, claims);
        for (List<Candidate> group : groups) {
            Candidate likeliest = group.get(0);
            if (likeliest.cue < 0) {
                continue;
            }
            cueScores[likeliest.cue] = Math.max(cueScores[likeliest.cue], likeliest.cueScore);
            for (int i = 0; i < likeliest.content.length; i += 2) {
                int to = Math.min(likeliest.content[i + 1], likeliest.content[i] + 400);
                for (int k = likeliest.content[i]; k <= to; k++) {
                    covered[k] = Math.max(covered[k], likeliest.cueScore);
                }
            }
        }
    }

    /** The best candidate of every group, with its likelihood. */
    List<Candidate> best(Models models) {
        List<Candidate> best = new ArrayList<>(groups.size());
        rank(models.rank());
        for (List<Candidate> group : groups) {
            best.add(accepted(group, models));
        }
        return best;
    }

    /** The best of {@code group}, with its likelihood. */
    private Candidate accepted(List<Candidate> group, Models models) {
        Candidate top = best(group, models.rankTrees());
        float accepting = models.accept().score(acceptFeatures(top));
        if (accepting > HOPELESS) {
            accepting += models.acceptTrees().correction(measuresOfBest(top, group, accepting));
        }
        top.accept = Table.probability(accepting);
        return top;
    }

    /** Gives every candidate its linear score. */
    void rank(Table rank) {
        claims.clear();
        for (List<Candidate> group : groups) {
            Candidate top = group.get(0);
            for (Candidate candidate : group) {
                candidate.linear = rank.score(features(candidate));
                if (candidate.linear > top.linear) {
                    top = candidate;
                }
            }
            claims.add(top);
        }
    }

    /** The candidate that ranks highest in its group, with its share among them and none at all. */
    Candidate best(List<Candidate> group, Trees trees) {
        Candidate top = group.get(0);
        double sum = 1;
        for (Candidate candidate : group) {
            candidate.rankScore = candidate.linear;
            if (candidate.linear > HOPELESS) {
                candidate.rankScore += trees.correction(measures(candidate, group));
            }
            sum += Math.exp(candidate.rankScore);
            if (candidate.rankScore > top.rankScore) {
                top = candidate;
            }
        }
        double second = 0;
        for (Candidate candidate : group) {
            if (candidate != top && candidate.rankScore > second) {
                second = candidate.rankScore;
            }
        }
        top.share = Math.exp(top.rankScore) / sum;
        top.lead = top.rankScore - second;
        return top;
    }

    float[] measures(Candidate candidate, List<Candidate> group) {
        return measures.of(candidate, group, kind(candidate.content));
    }

    float[] measuresOfBest(Candidate best, List<Candidate> group, float accepting) {
        return measures.ofBest(best, group, kind(best.content), accepting);
    }

    /** What decides whether the highest ranked of a group is accepted. */
    FeatureList acceptFeatures(Candidate c) {
        FeatureList f = features(c);
        int kind = kind(c.content);
        int share = level(c.share);
        int lead = (int) Math.round(Math.max(-6, Math.min(8, 2 * c.lead)));
        int word = c.cue < 0 ? 7 : t.word[c.cue];
        f.add(80, share, kind);
        f.add(81, share, lead, kind);
        f.add(82, lead, kind);
        f.add(83, share, c.rule == null ? 0 : 1, kind);
        f.add(84, share, c.cue < 0 ? 0 : t.sense[c.cue], kind);
        f.add(85, share, Math.round(c.cueScore), kind);
        f.add(86, share, word);
        return f;
    }

    /**
     * The surest candidates that do not exclude each other, in the order of the text. Where words of one are taken, the best of the
     * same cue whose words are not stands in for it, if it is a statement: "said he would wait and added, “It is hard.”"
     *
     * @param cut what is done to one that stands in for another
     */
    List<Candidate> together(List<Candidate> candidates, double least, Models models, Consumer<Candidate> cut) {
        Map<Integer, List<Candidate>> ofCue = new HashMap<>();
        groups.forEach(group -> ofCue.put(group.get(0).cue, group));
        PriorityQueue<Candidate> surest = new PriorityQueue<>(SUREST);
        for (Candidate candidate : candidates) {
            if (candidate.accept >= least) {
                surest.add(candidate);
            }
        }
        TakenWords taken = new TakenWords(t);
        Set<Integer> served = new HashSet<>();
        List<Candidate> told = new ArrayList<>();
        while (!surest.isEmpty()) {
            Candidate candidate = surest.remove();
            if (taken.isFree(candidate)) {
                taken.take(candidate);
                served.add(candidate.cue);
                told.add(candidate);
            } else if (candidate.cue >= 0 && !candidate.outranks && !served.contains(candidate.cue)) {
                List<Candidate> free = ofCue.getOrDefault(candidate.cue, List.of()).stream()
                        .filter(taken::isFree)
                        .toList();
                Optional.of(free)
                        .filter(group -> !group.isEmpty())
                        .map(group -> accepted(group, models))
                        .filter(next -> next != candidate && next.accept >= least && isStatement(next))
                        .ifPresent(next -> {
                            cut.accept(next);
                            surest.add(next);
                        });
            }
        }
        told.sort(Comparator.comparingInt(Candidate::first));
        return told;
    }

    private boolean isStatement(Candidate c) {
        return t.isSpeech(c.cue) && t.verbsBetween(c.first() - 1, c.last() + 1) > 0;
    }

    FeatureList features(Candidate c) {
        FeatureList f = features;
        f.clear();
        int cue = c.cue;
        int w = cue < 0 ? 7 : t.word[cue];
        int cueTag = cue < 0 ? Tag.COUNT : t.tag[cue];
        int lexicon = cue < 0 ? 0 : t.cueClass[cue];
        int kind = kind(c.content);
        int score = Math.round(c.cueScore);
        int source = level(c.source);
        int left = level(c.left);
        int right = level(c.right);
        int rule = c.rule == null ? 0 : c.rule.rule().hashCode();
        int learned = c.place < 8 ? 1 : 0;
        f.add(1, score, kind, learned);
        f.add(2, source, kind);
        f.add(3, left, right, kind);
        f.add(4, level(c.probability()), kind, score > 0 ? 1 : 0);
        f.add(5, c.place, rule == 0 ? 0 : 1);
        f.add(6, rule, learned);
        f.add(7, rule, kind);
        f.add(8, w, kind);
        f.add(9, w, score);
        f.add(10, w, cueTag);
        f.add(11, lexicon, kind, cueTag);
        f.add(12, Math.round(4 * c.cueScore));
        int words = length(c.content);
        int bucket = FeatureList.bucket(words);
        f.add(13, bucket, kind, c.content.length);
        f.add(14, bucket, w);
        int first = c.first();
        int last = c.last();
        f.add(15, t.word[first], w);
        f.add(16, t.tag[first], w);
        f.add(17, t.word[first], t.tagAt(first + 1));
        f.add(18, t.wordAt(first - 1), t.tag[first]);
        f.add(19, t.word[last], t.tagAt(last + 1));
        f.add(20, t.tag[last], t.tagAt(last + 1), t.wordAt(last + 1));
        shape(f, c, kind, w);
        source(f, c, kind, w, lexicon);
        surroundings(f, c, kind, w, score, rule);
        int sense = cue < 0 ? 0 : t.sense[cue];
        f.add(72, sense, kind, cueTag);
        f.add(73, sense, order(c), kind);
        f.add(74, sense, t.word[first], t.tagAt(first + 1));
        f.add(75, sense, score, kind);
        f.add(76, sense, bucket);
        f.add(70, kind, rule == 0 ? 0 : Math.round((float) (10 * (c.rule == null ? 0 : c.rule.confidence()))));
        f.add(71, 1);
        return f;
    }

    private void shape(FeatureList f, Candidate c, int kind, int w) {
        int n = 0;
        for (int i = 0; i < c.content.length && i < 8; i += 2) {
            int fit = pointers.fit(c.content[i], c.content[i + 1]);
            boolean before = c.cue >= 0 && c.content[i] < c.cue;
            f.add(21, fit, before ? 1 : 0, kind);
            f.add(22, fit, w, before ? 1 : 0);
            int s = t.sentence[c.content[i]];
            int e = t.sentence[c.content[i + 1]];
            boolean atStart = pointers.firstWord(t.sentenceStart[s], t.size) == c.content[i];
            boolean atEnd = pointers.lastWord(c.content[i], t.sentenceStart[e + 1]) == c.content[i + 1];
            int ends = (atStart ? 1 : 0) + (atEnd ? 2 : 0);
            f.add(23, ends, before ? 1 : 0, kind);
            f.add(24, ends, t.tag[c.content[i]], before ? 1 : 0);
            f.add(25, Math.min(e - s, 4), kind, fit);
            if (c.cue >= 0) {
                int gap = before ? c.cue - c.content[i + 1] : c.content[i] - c.cue;
                f.add(26, FeatureList.bucket(gap), before ? 1 : 0, w);
                f.add(27, FeatureList.bucket(gap), before ? 1 : 0, kind);
            }
            f.add(28, Math.min(3, t.verbsBetween(c.content[i] - 1, c.content[i + 1] + 1)), ends, kind);
            n++;
        }
        f.add(29, n, kind);
        int sides = 0;
        for (int i = 0; i < c.content.length; i += 2) {
            sides |= c.cue >= 0 && c.content[i] < c.cue ? 1 : 2;
        }
        f.add(30, sides, w, kind);
        f.add(31, sides, order(c), kind);
    }

    private static int order(Candidate c) {
        if (c.sourceFrom < 0) {
            return 0;
        }
        return c.sourceFrom < c.cue ? 1 : c.sourceFrom == c.cue + 1 ? 2 : 3;
    }

    private void source(FeatureList f, Candidate c, int kind, int w, int lexicon) {
        int order = order(c);
        if (c.sourceFrom < 0) {
            f.add(32, w, kind);
            f.add(33, kind, lexicon);
            return;
        }
        int from = c.sourceFrom;
        int to = c.sourceTo;
        f.add(34, t.word[to], kind);
        f.add(35, t.tag[from], t.tag[to], order);
        f.add(36, t.shape[from], t.shape[to], kind);
        f.add(37, FeatureList.bucket(to - from), order, t.tag[to]);
        if (c.cue >= 0) {
            f.add(38, FeatureList.bucket(from < c.cue ? c.cue - to : from - c.cue), order, kind);
            f.add(39, w, order, kind);
            f.add(40, Math.min(3, t.verbsBetween(to, c.cue)), Math.min(3, t.commasBetween(to, c.cue)), order);
            f.add(41, t.sentence[from] - t.sentence[c.cue], kind);
        } else {
            f.add(42, Math.max(-5, t.paragraph[from] - t.paragraph[c.first()]), kind);
            f.add(43, Math.max(-5, t.sentence[from] - t.sentence[c.first()]), kind);
        }
        f.add(44, t.word[from], w);
        f.add(45, t.wordAt(from - 1), t.wordAt(to + 1));
        f.add(46, t.tagAt(from - 1), t.tag[from], t.tagAt(to + 1));
        f.add(47, t.quote[from] >= 0 ? 1 : 0, kind);
        f.add(48, t.word[to], t.tagAt(to + 1));
        int verbs = Math.min(2, t.verbsBetween(from - 1, to + 1));
        f.add(49, verbs, Math.min(3, t.commasBetween(from - 1, to + 1)), order);
        f.add(50, verbs, t.tag[from], t.tag[to]);
    }

    private void surroundings(FeatureList f, Candidate c, int kind, int w, int score, int rule) {
        float inside = -9;
        for (int i = 0; i < c.content.length; i += 2) {
            int to = Math.min(c.content[i + 1], c.content[i] + 400);
            for (int k = c.content[i]; k <= to; k++) {
                inside = Math.max(inside, cueScores[k]);
            }
        }
        int in = Math.round(inside);
        f.add(51, in, score > 0 ? 1 : 0, kind);
        int at = c.cue >= 0 ? c.cue : c.first();
        int over = Math.round(covered[at]);
        f.add(52, over, score, kind);
        f.add(53, over, score - over);
        if (c.sourceFrom >= 0) {
            f.add(54, Math.round(covered[c.sourceFrom]), kind);
        }
        f.add(55, Math.round(covered[c.first()]) - score, kind);
        int sentence = t.sentence[at];
        int from = t.sentenceStart[sentence];
        int to = t.sentenceStart[sentence + 1];
        int left = 0;
        for (int k = from; k < to && k < from + 150; k++) {
            if (t.quote[k] >= 0 && t.isWord(k) && !c.covers(k)) {
                left++;
            }
        }
        f.add(56, Math.min(4, left), kind, t.quote[at] >= 0 ? 1 : 0);
        f.add(57, Math.min(4, left), w, kind);
        f.add(58, t.quote[at] >= 0 ? 1 : 0, kind, score);
        f.add(59, Math.min(3, t.paragraph[at]), kind);
        f.add(60, rule, FeatureList.bucket(t.sentence[at] - t.sentence[t.paragraphStart[t.paragraph[at]]]));
        f.add(61, c.first() > 0 ? t.tagAt(c.first() - 1) : 0, kind, c.cue >= 0 ? Integer.signum(c.first() - c.cue) : 0);
    }

    /** How its words lie in quotation marks: 0 all, 1 some, 2 none. */
    int kind(int[] content) {
        boolean quoted = false;
        boolean plain = false;
        for (int i = 0; i < content.length; i += 2) {
            int words = t.wordsWithin(content[i], content[i + 1]);
            int inMarks = t.quotedWordsWithin(content[i], content[i + 1]);
            quoted |= inMarks > 0;
            plain |= inMarks < words;
        }
        return quoted ? plain ? 1 : 0 : 2;
    }

    static int length(int[] content) {
        int words = 0;
        for (int i = 0; i < content.length; i += 2) {
            words += content[i + 1] - content[i] + 1;
        }
        return words;
    }

    private static int level(double probability) {
        return (int) Math.round(Math.max(
                -8, Math.log(Math.max(1e-9, probability / Math.max(1e-9, 1 - probability))) * 1.5));
    }
}
