package dictum.attribution;

import dictum.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the candidates of every cue: the likeliest sources and contents by the pointers, and what the rules tied.
 *
 * <p>A group is the candidates of one cue, of which at most one is true; a rule without a cue is a group of its own.
 */
final class Candidates {
    /** Cues less likely than this are not followed. */
    private static final float LEAST_CUE = -3.2f;

    private static final int MOST = 8;

    /** The place of a candidate that only a rule made. */
    static final int BY_RULE = MOST;

    private static final int THAT = "that".hashCode();

    private final Tokens t;
    private final Pointers pointers;
    private final PointerScores pointing;
    private final CueModel cues;
    private final NestedAttributions nested;
    private float[] scores = new float[176];

    Candidates(Tokens tokens, Models models) {
        this.t = tokens;
        this.pointers = new Pointers(tokens);
        this.pointing = new PointerScores(tokens, models, pointers);
        this.cues = new CueModel(tokens, models.cueWords(), models.cue());
        this.nested = new NestedAttributions(tokens);
    }

    static List<List<Candidate>> of(Tokens tokens, Models models, List<Attribution> rules) {
        return new Candidates(tokens, models).all(rules);
    }

    private List<List<Candidate>> all(List<Attribution> rules) {
        float[] cueScores = new float[t.size];
        Arrays.fill(cueScores, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < t.size; i++) {
            if (cues.isCandidate(i)) {
                cueScores[i] = cues.score(i);
            }
        }
        List<List<Candidate>> groups = new ArrayList<>();
        List<Candidate> free = new ArrayList<>();
        Map<Integer, List<Candidate>> ruled = new HashMap<>();
        for (Attribution rule : rules) {
            Candidate candidate = ofRule(rule, cueScores);
            if (candidate == null) {
                continue;
            }
            if (candidate.cue >= 0 && cueScores[candidate.cue] > Float.NEGATIVE_INFINITY) {
                ruled.computeIfAbsent(candidate.cue, cue -> new ArrayList<>()).add(candidate);
            } else {
                free.add(candidate);
            }
        }
        for (int i = 0; i < t.size; i++) {
            List<Candidate> byRule = ruled.getOrDefault(i, List.of());
            if (cueScores[i] > LEAST_CUE || !byRule.isEmpty()) {
                List<Candidate> group = ofCue(i, cueScores[i], byRule);
                if (!group.isEmpty()) {
                    groups.add(group);
                }
            }
        }
        for (Candidate candidate : free) {
            groups.add(List.of(candidate));
        }
        return groups;
    }

    private @Nullable Candidate ofRule(Attribution rule, float[] cueScores) {
        int[] content = new int[2 * rule.content().size()];
        int n = 0;
        for (Span span : rule.content()) {
            int from = pointers.firstWord(tokenAt(span.start()), t.size);
            int to = pointers.lastWord(from, tokenAt(span.end()));
            if (n == 0
                    && from > 0
                    && t.word[from - 1] == THAT
                    && t.quote[from - 1] < 0
                    && from > t.sentenceStart[t.sentence[from]]) {
                // The corpus begins a clause with its "that", the rules behind it.
                from--;
            }
            if (from < t.size && t.start[from] < span.end() && to >= from) {
                content[n++] = from;
                content[n++] = to;
            }
        }
        if (n == 0) {
            return null;
        }
        int cue = -1;
        if (rule.cue().isPresent()) {
            int from = tokenAt(rule.cue().get().start());
            int to = tokenAt(rule.cue().get().end());
            cue = from;
            for (int i = from; i < to && i < from + 12; i++) {
                if (cueScores[i] > cueScores[cue]) {
                    cue = i;
                }
            }
        }
        int sourceFrom = -1;
        int sourceTo = -1;
        if (rule.source().isPresent()) {
            sourceFrom = tokenAt(rule.source().get().start());
            sourceTo = Math.max(sourceFrom, tokenAt(rule.source().get().end()) - 1);
        }
        Candidate candidate = new Candidate(cue, sourceFrom, sourceTo, Arrays.copyOf(content, n), rule);
        candidate.cueScore = cue >= 0 && cueScores[cue] > -9 ? cueScores[cue] : -9;
        candidate.source = 0.5;
        candidate.left = 0.5;
        candidate.right = 0.5;
        candidate.place = BY_RULE;
        return candidate;
    }

    /** First token that begins at or after {@code offset}. */
    private int tokenAt(int offset) {
        int place = Arrays.binarySearch(t.start, 0, t.size, offset);
        return place >= 0 ? place : -place - 1;
    }

    private record Source(int from, int to, double probability) {}

    private record Side(int from, int to, double probability) {}

    List<Candidate> ofCue(int cue, float cueScore, List<Candidate> ruled) {
        List<Candidate> group = new ArrayList<>();
        List<Source> sources = sources(cue);
        for (Source source : sources) {
            List<Side> lefts = sides(cue, source, true);
            List<Side> rights = sides(cue, source, false);
            for (Side left : lefts) {
                for (Side right : rights) {
                    Candidate candidate = combined(cue, source, left, right);
                    if (candidate != null) {
                        candidate.cueScore = cueScore;
                        group.add(candidate);
                    }
                }
            }
        }
        group.sort(Comparator.comparingDouble(Candidate::probability).reversed());
        while (group.size() > MOST) {
            group.remove(group.size() - 1);
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).place = i;
        }
        for (Candidate rule : ruled) {
            addRule(group, rule);
        }
        return group;
    }

    /** Adds what a rule tied, unless it is there already: then that one carries the rule. */
    private static void addRule(List<Candidate> group, Candidate rule) {
        for (int i = 0; i < group.size(); i++) {
            Candidate same = group.get(i);
            if (Arrays.equals(same.content, rule.content)
                    && same.sourceFrom == rule.sourceFrom
                    && same.sourceTo == rule.sourceTo) {
                Candidate agreed = new Candidate(same.cue, same.sourceFrom, same.sourceTo, same.content, rule.rule);
                agreed.cueScore = same.cueScore;
                agreed.source = same.source;
                agreed.left = same.left;
                agreed.right = same.right;
                agreed.place = same.place;
                group.set(i, agreed);
                return;
            }
        }
        for (Candidate other : group) {
            if (other.sourceFrom == rule.sourceFrom && other.sourceTo == rule.sourceTo) {
                rule.source = other.source;
                break;
            }
        }
        group.add(rule);
    }

    private @Nullable Candidate combined(int cue, Source source, Side left, Side right) {
        if (left.from < 0 && right.from < 0) {
            return null;
        }
        int[] content = left.from < 0
                ? new int[] {right.from, right.to}
                : right.from < 0
                        ? new int[] {left.from, left.to}
                        : new int[] {left.from, left.to, right.from, right.to};
        Candidate candidate = new Candidate(cue, source.from, source.to, content, null);
        if ((source.from >= 0 && candidate.overlaps(source.from, source.to)) || nested.holdsAnothersCredit(candidate)) {
            return null;
        }
        candidate.source = source.probability;
        candidate.left = left.probability;
        candidate.right = right.probability;
        return candidate;
    }

    private List<Source> sources(int cue) {
        List<Source> sources = new ArrayList<>(4);
        pointers.sourceStarts(cue);
        int[] starts = pointers.candidates.clone();
        int count = pointers.count;
        for (int i = 0; i < count; i++) {
            scores[i] = pointing.sourceStart(starts[i], cue);
        }
        softmax(count);
        float[] starting = Arrays.copyOf(scores, count);
        for (int n = 0; n < 3 && n < count; n++) {
            int best = takeBest(starting);
            double probability = scoreTaken;
            if (n > 0 && probability < 0.06) {
                break;
            }
            if (starts[best] == Pointers.NONE) {
                sources.add(new Source(-1, -1, probability));
                continue;
            }
            int start = starts[best];
            pointers.sourceEnds(cue, start);
            int ends = pointers.count;
            for (int i = 0; i < ends; i++) {
                scores[i] = pointing.sourceEnd(pointers.candidates[i], start, cue);
            }
            softmax(ends);
            float[] ending = Arrays.copyOf(scores, ends);
            for (int m = 0; m < 2 && m < ends; m++) {
                int end = pointers.candidates[takeBest(ending)];
                if (m > 0 && scoreTaken < 0.15) {
                    break;
                }
                sources.add(new Source(start, end, probability * scoreTaken));
            }
        }
        sources.sort(Comparator.comparingDouble(Source::probability).reversed());
        return sources.size() > 3 ? sources.subList(0, 3) : sources;
    }

    private List<Side> sides(int cue, Source source, boolean left) {
        List<Side> sides = new ArrayList<>(6);
        if (left) {
            pointers.nearLefts(cue);
        } else {
            pointers.nearRights(cue);
        }
        int[] nears = pointers.candidates.clone();
        int count = pointers.count;
        for (int i = 0; i < count; i++) {
            scores[i] = pointing.contentNear(nears[i], cue, source.from, source.to, left);
        }
        softmax(count);
        float[] nearing = Arrays.copyOf(scores, count);
        for (int n = 0; n < 3 && n < count; n++) {
            int best = takeBest(nearing);
            double probability = scoreTaken;
            if (n > 0 && probability < 0.05) {
                break;
            }
            int from = nears[best];
            if (from == Pointers.NONE) {
                sides.add(new Side(-1, -1, probability));
                continue;
            }
            if (left) {
                pointers.farLefts(cue, from);
            } else {
                pointers.farRights(cue, from);
            }
            int fars = pointers.count;
            for (int i = 0; i < fars; i++) {
                scores[i] = pointing.contentFar(pointers.candidates[i], from, cue, source.from, source.to, left);
            }
            softmax(fars);
            float[] faring = Arrays.copyOf(scores, fars);
            for (int m = 0; m < 3 && m < fars; m++) {
                int to = pointers.candidates[takeBest(faring)];
                if (m > 0 && scoreTaken < 0.08) {
                    break;
                }
                sides.add(
                        left
                                ? new Side(to, from, probability * scoreTaken)
                                : new Side(from, to, probability * scoreTaken));
            }
        }
        sides.sort(Comparator.comparingDouble(Side::probability).reversed());
        return sides.size() > 4 ? sides.subList(0, 4) : sides;
    }

    private float scoreTaken;

    private int takeBest(float[] from) {
        int best = 0;
        for (int i = 1; i < from.length; i++) {
            if (from[i] > from[best]) {
                best = i;
            }
        }
        scoreTaken = from[best];
        from[best] = -1;
        return best;
    }

    private void softmax(int count) {
        softmax(scores, count);
    }

    static void softmax(float[] scores, int count) {
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, scores[i]);
        }
        float sum = 0;
        for (int i = 0; i < count; i++) {
            scores[i] = (float) Math.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < count; i++) {
            scores[i] /= sum;
        }
    }
}
