package dictum.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Learns which candidate of a cue is the best, and whether that is right: for each a linear model, and trees that correct it.
 *
 * <p>What stands on a model is learned from articles that the model has not seen: the articles are halved, and each half is
 * scored with what was learned from the other.
 */
final class Selection {
    private static final int ROUNDS = 12;

    /** Orders in which the examples are learned; what they give is averaged, so that it hangs less on any one of them. */
    private static final int ORDERS = 4;

    private static final long SEEDS_APART = 1000;
    private static final float RATE = 0.05f;
    private static final int RANK_TREES = 160;
    private static final int RANK_DEPTH = 6;
    private static final int ACCEPT_TREES = 80;
    private static final int ACCEPT_DEPTH = 4;
    private static final float TREE_RATE = 0.07f;

    /** Worth of a candidate with its source right and at least half of the words. */
    private static final double RIGHT = 1.5;

    private static final double LEAST_GRADIENT = 0.003;
    private static final double LEAST_WEIGHT = 1e-6;

    /** An article with the candidates of its cues, made by models that have not seen it. */
    record Judged(Document document, List<List<Candidate>> groups) {}

    /** All that is learned here. */
    record Learned(LearningTable rank, Trees rankTrees, LearningTable accept, Trees acceptTrees) {}

    /** The candidates of one cue; {@code target} shares the worth of a whole among the best of them, if they are right. */
    private record Group(Acceptor acceptor, List<Candidate> candidates, double[] target, int half) {}

    /** The best of a cue, and whether it is right. */
    private record Best(Acceptor acceptor, List<Candidate> candidates, Candidate best, boolean right, int half) {}

    private final int bits;
    private final long seed;

    Selection(int bits, long seed) {
        this.bits = bits;
        this.seed = seed;
    }

    Learned learn(List<Judged> judged) {
        List<Group> groups = groups(judged);
        LearningTable rank = rank(groups);
        List<LearningTable> halves = List.of(rank(half(groups, 1)), rank(half(groups, 0)));
        Trees rankTrees = rankTrees(groups, halves);
        List<Trees> treesOfHalves = List.of(rankTrees(half(groups, 1), halves), rankTrees(half(groups, 0), halves));

        List<Best> best = best(judged, groups, treesOfHalves);
        LearningTable accept = accept(best);
        List<LearningTable> accepting = List.of(accept(ofHalf(best, 1)), accept(ofHalf(best, 0)));
        return new Learned(rank, rankTrees, accept, acceptTrees(best, accepting));
    }

    private static List<Group> half(List<Group> groups, int half) {
        return groups.stream().filter(group -> group.half == half).toList();
    }

    private static List<Best> ofHalf(List<Best> all, int half) {
        return all.stream().filter(best -> best.half == half).toList();
    }

    private static List<Group> groups(List<Judged> judged) {
        List<Group> groups = new ArrayList<>();
        for (int n = 0; n < judged.size(); n++) {
            Judged j = judged.get(n);
            Acceptor acceptor = new Acceptor(j.document.tokens, j.groups);
            for (List<Candidate> candidates : j.groups) {
                groups.add(new Group(acceptor, candidates, target(candidates, j.document), n % 2));
            }
        }
        return groups;
    }

    private static double[] target(List<Candidate> candidates, Document document) {
        double[] worth = new double[candidates.size()];
        double most = 0;
        for (int i = 0; i < worth.length; i++) {
            worth[i] = worth(candidates.get(i), document);
            most = Math.max(most, worth[i]);
        }
        int good = 0;
        for (double one : worth) {
            good += one > most - 0.001 ? 1 : 0;
        }
        for (int i = 0; i < worth.length; i++) {
            worth[i] = most >= RIGHT && worth[i] > most - 0.001 ? 1.0 / good : 0;
        }
        return worth;
    }

    /** The share of the words that it has in common with a true attribution, and one more for the right source. */
    private static double worth(Candidate candidate, Document document) {
        int[] told = told(candidate, document.tokens);
        double best = 0;
        for (Gold gold : document.golds) {
            double overlap = gold.overlap(told, document.tokens);
            if (overlap > 0.3) {
                best = Math.max(best, overlap + (gold.sourceRight(candidate, document) ? 1 : 0));
            }
        }
        return best;
    }

    /** What would be told of it once the rules have cut it: the engine cuts after it has chosen. */
    private static int[] told(Candidate candidate, Tokens t) {
        Candidate cut = new Candidate(
                candidate.cue, candidate.sourceFrom, candidate.sourceTo, candidate.content.clone(), candidate.rule);
        new SaidEnds(t).cutBeforeNextTeller(cut);
        return new SaidParts(t, new UnsaidCues(t), new OthersWords(t)).of(cut);
    }

    private LearningTable rank(List<Group> groups) {
        return averaged(seed, random -> rank(groups, random));
    }

    private static LearningTable averaged(long seed, Function<Random, LearningTable> learner) {
        LearningTable[] tables = new LearningTable[ORDERS];
        for (int order = 0; order < ORDERS; order++) {
            tables[order] = learner.apply(new Random(seed + SEEDS_APART * order));
        }
        return LearningTable.mean(tables);
    }

    private LearningTable rank(List<Group> given, Random random) {
        LearningTable rank = new LearningTable(bits, RATE);
        List<Group> groups = new ArrayList<>(given);
        float[] scores = new float[64];
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(groups, random);
            if (round == 1) {
                rank.averageFromHere();
            }
            for (Group group : groups) {
                rank.next();
                int n = group.candidates.size();
                for (int i = 0; i < n; i++) {
                    scores[i] = rank.score(group.acceptor.features(group.candidates.get(i)));
                }
                scores[n] = 0;
                Candidates.softmax(scores, n + 1);
                for (int i = 0; i < n; i++) {
                    float gradient = (float) (scores[i] - group.target[i]);
                    if (Math.abs(gradient) > LEAST_GRADIENT) {
                        rank.learn(group.acceptor.features(group.candidates.get(i)), gradient);
                    }
                }
            }
        }
        rank.average();
        return rank;
    }

    private static Trees rankTrees(List<Group> groups, List<LearningTable> halves) {
        List<float[]> rows = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        List<Double> rest = new ArrayList<>();
        Acceptor ranked = null;
        for (Group group : groups) {
            if (group.acceptor != ranked) {
                ranked = group.acceptor;
                ranked.rank(halves.get(group.half));
            }
            double uncorrected = 1;
            for (int i = 0; i < group.target.length; i++) {
                Candidate candidate = group.candidates.get(i);
                if (candidate.linear > Acceptor.HOPELESS) {
                    rows.add(ranked.measures(candidate, group.candidates));
                    scores.add((double) candidate.linear);
                    targets.add(group.target[i]);
                } else {
                    uncorrected += Math.exp(candidate.linear);
                }
            }
            ends.add(rows.size());
            rest.add(uncorrected);
        }
        TreeLearner learner = new TreeLearner(rows, RANK_TREES, RANK_DEPTH, TREE_RATE);
        Arrays.setAll(learner.score, scores::get);
        for (int tree = 0; tree < RANK_TREES; tree++) {
            int from = 0;
            for (int group = 0; group < rest.size(); group++) {
                double sum = rest.get(group);
                for (int i = from; i < ends.get(group); i++) {
                    sum += Math.exp(learner.score[i]);
                }
                for (; from < ends.get(group); from++) {
                    descend(learner, from, Math.exp(learner.score[from]) / sum, targets.get(from));
                }
            }
            learner.grow();
        }
        return learner.trees();
    }

    private static void descend(TreeLearner learner, int row, double probability, double wanted) {
        learner.gradient[row] = probability - wanted;
        learner.weight[row] = Math.max(LEAST_WEIGHT, probability * (1 - probability));
    }

    private static List<Best> best(List<Judged> judged, List<Group> groups, List<Trees> treesOfHalves) {
        List<Best> all = new ArrayList<>();
        int at = 0;
        for (Judged j : judged) {
            for (int i = 0; i < j.groups.size(); i++) {
                Group group = groups.get(at++);
                Candidate best = group.acceptor.best(group.candidates, treesOfHalves.get(group.half));
                boolean right = worth(best, j.document) >= RIGHT;
                all.add(new Best(group.acceptor, group.candidates, best, right, group.half));
            }
        }
        return all;
    }

    private LearningTable accept(List<Best> all) {
        return averaged(seed + 1, random -> accept(all, random));
    }

    private LearningTable accept(List<Best> given, Random random) {
        LearningTable accept = new LearningTable(bits, RATE);
        List<Best> all = new ArrayList<>(given);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(all, random);
            if (round == 1) {
                accept.averageFromHere();
            }
            for (Best best : all) {
                FeatureList features = best.acceptor.acceptFeatures(best.best);
                accept.next();
                float gradient = (float) (Table.probability(accept.score(features)) - (best.right ? 1 : 0));
                if (Math.abs(gradient) > LEAST_GRADIENT) {
                    accept.learn(features, gradient);
                }
            }
        }
        accept.average();
        return accept;
    }

    private static Trees acceptTrees(List<Best> all, List<LearningTable> accepting) {
        List<float[]> rows = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Best best : all) {
            float score = accepting.get(best.half).score(best.acceptor.acceptFeatures(best.best));
            if (score > Acceptor.HOPELESS) {
                rows.add(best.acceptor.measuresOfBest(best.best, best.candidates, score));
                scores.add((double) score);
                right.add(best.right);
            }
        }
        TreeLearner learner = new TreeLearner(rows, ACCEPT_TREES, ACCEPT_DEPTH, TREE_RATE);
        Arrays.setAll(learner.score, scores::get);
        for (int tree = 0; tree < ACCEPT_TREES; tree++) {
            for (int i = 0; i < learner.score.length; i++) {
                descend(learner, i, Table.probability(learner.score[i]), right.get(i) ? 1 : 0);
            }
            learner.grow();
        }
        return learner.trees();
    }
}
