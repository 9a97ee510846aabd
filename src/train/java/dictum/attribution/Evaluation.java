package dictum.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Prints how well the engine finds the attributions of some articles, in per cent, with the range that 95 of 100 drawings of
 * as many articles from them give.
 */
final class Evaluation {
    private static final int DRAWINGS = 1_000;
    private static final String[] KINDS = {"direct", "mixed", "indirect", "all"};

    private final List<Tally> articles = new ArrayList<>();
    private final List<Tally> drawings = new ArrayList<>();

    /** Reads the articles with the models. */
    void read(List<Document> documents, Models models) {
        for (Document document : documents) {
            articles.add(Tally.of(document, models));
        }
    }

    void print() {
        Random random = new Random(1);
        for (int n = 0; n < DRAWINGS; n++) {
            Tally drawn = new Tally();
            for (int i = 0; i < articles.size(); i++) {
                drawn.add(articles.get(random.nextInt(articles.size())));
            }
            drawings.add(drawn);
        }
        print("direct: text and source right", t -> share(t.runsRight[0], t.runs[0]));
        print("direct: credited to another", t -> share(t.runsMisattributed[0], t.runs[0]));
        print("mixed: quoted run and source right", t -> share(t.runsRight[1], t.runs[1]));
        print("mixed: credited to another", t -> share(t.runsMisattributed[1], t.runs[1]));
        print("precision of credited quotations", t -> share(t.creditedRight, t.credited));
        print("indirect with a speech cue, found with source", t -> share(t.spokenFound, t.spoken));
        for (int kind = 0; kind < KINDS.length; kind++) {
            int k = kind;
            print(KINDS[k] + ": content exact F1", t -> share(2 * t.exact[k], t.golds[k] + t.told[k]));
            print(KINDS[k] + ": content overlap F1", t -> share(2 * t.overlap[k], t.golds[k] + t.told[k]));
            print(KINDS[k] + ": content and source F1", t -> share(2 * t.joint[k], t.golds[k] + t.told[k]));
        }
        print("expected calibration error", Evaluation::calibrationError);
        print("share of all above the confidence where 98 % are right", t -> shareRight(t, false));
        print("share of those with marks above it", t -> shareRight(t, true));
    }

    private void print(String what, ToDoubleFunction<Tally> figure) {
        Tally all = new Tally();
        articles.forEach(all::add);
        double[] drawn = drawings.stream().mapToDouble(figure).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-56s %5.1f  (%.1f to %.1f)%n",
                what,
                figure.applyAsDouble(all),
                drawn[DRAWINGS / 40],
                drawn[DRAWINGS - 1 - DRAWINGS / 40]);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : 100 * part / whole;
    }

    private static double calibrationError(Tally tally) {
        double error = 0;
        for (int bin = 0; bin < Tally.BINS; bin++) {
            error += Math.abs(tally.confidence[bin] - tally.rightInBin[bin]);
        }
        return share(error, Arrays.stream(tally.inBin).sum());
    }

    private static double shareRight(Tally tally, boolean quotedOnly) {
        List<Tally.Judgement> surestFirst = new ArrayList<>(tally.judgements);
        surestFirst.removeIf(judgement -> quotedOnly && !judgement.quoted());
        surestFirst.sort(Comparator.comparingDouble(Tally.Judgement::confidence).reversed());
        int right = 0;
        int most = 0;
        for (int i = 0; i < surestFirst.size(); i++) {
            right += surestFirst.get(i).right() ? 1 : 0;
            most = right >= 0.98 * (i + 1) ? i + 1 : most;
        }
        return share(most, surestFirst.size());
    }
}
