package dictum.attribution;

import java.util.List;
import java.util.Locale;

/** Counts how well the engine finds the attributions of some articles, by their kinds. */
final class Evaluation {
    private static final String[] KINDS = {"direct", "mixed", "indirect", "all"};

    private final int[] golds = new int[4];
    private final int[] found = new int[4];
    private final int[] exact = new int[4];
    private final int[] overlap = new int[4];
    private final int[] joint = new int[4];
    private final double[] confidence = new double[10];
    private final int[] told = new int[10];
    private final int[] right = new int[10];

    /** Reads the articles with the models and prints the scores. */
    static void print(List<Document> documents, Models models) {
        Evaluation evaluation = new Evaluation();
        for (Document document : documents) {
            evaluation.count(document, models);
        }
        for (int k = 0; k < KINDS.length; k++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-8s  exact %5.1f  overlap %5.1f  with source %5.1f  (F1; %d told, %d in the corpus)%n",
                    KINDS[k],
                    evaluation.f(evaluation.exact, k),
                    evaluation.f(evaluation.overlap, k),
                    evaluation.f(evaluation.joint, k),
                    evaluation.found[k],
                    evaluation.golds[k]);
        }
        double error = 0;
        for (int b = 0; b < 10; b++) {
            error += Math.abs(evaluation.confidence[b] - evaluation.right[b]);
        }
        System.out.printf(Locale.ROOT, "expected calibration error %.3f%n", error / evaluation.found[3]);
    }

    private double f(int[] hits, int kind) {
        return 200.0 * hits[kind] / Math.max(1, golds[kind] + found[kind]);
    }

    private void count(Document document, Models models) {
        Tokens t = document.tokens;
        t.tagged(models.tagger().tag(t));
        Acceptor acceptor = new Acceptor(t, Candidates.of(t, models, document.rules));
        List<Candidate> told = acceptor.together(acceptor.best(models), TrainedAttributions.LEAST);
        boolean[] taken = new boolean[told.size()];
        boolean[] true_ = new boolean[told.size()];
        for (Candidate candidate : told) {
            add(found, acceptor.kind(candidate.content));
        }
        for (Gold gold : document.golds) {
            if (gold.parts.length == 0) {
                continue;
            }
            int kind = acceptor.kind(gold.parts);
            add(golds, kind);
            int best = -1;
            double most = 0.5;
            for (int i = 0; i < told.size(); i++) {
                double overlaps = taken[i] ? 0 : gold.overlap(told.get(i), t);
                if (overlaps >= most) {
                    most = overlaps;
                    best = i;
                }
            }
            if (best < 0) {
                continue;
            }
            taken[best] = true;
            add(overlap, kind);
            if (most > 0.999) {
                add(exact, kind);
            }
            if (gold.sourceRight(told.get(best), document)) {
                add(joint, kind);
                true_[best] = true;
            }
        }
        for (int i = 0; i < true_.length; i++) {
            double sure = told.get(i).accept;
            int b = (int) Math.min(9, sure * 10);
            confidence[b] += sure;
            this.told[b]++;
            right[b] += true_[i] ? 1 : 0;
        }
    }

    private static void add(int[] counts, int kind) {
        counts[kind]++;
        counts[3]++;
    }
}
