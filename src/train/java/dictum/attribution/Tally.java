package dictum.attribution;

import dictum.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the engine told of one article against what the corpus holds, as sums that can be added up over articles.
 *
 * <p>Kinds 0 to 3: direct, mixed, indirect, all; by the marks in the text, of the gold for golds and of the told for told. A
 * content is found when at least half of the words of both together are common, one to one.
 */
final class Tally {
    static final int ALL = 3;
    static final int BINS = 10;

    /** Fewest words in marks that count as a quotation in a mixed content. */
    private static final int FEWEST = 3;

    final double[] golds = new double[4];
    final double[] told = new double[4];
    final double[] exact = new double[4];
    final double[] overlap = new double[4];
    final double[] joint = new double[4];
    /** Indirect statements with a cue of speech, and those found with their source. */
    double spoken;

    double spokenFound;
    /** Runs of words in marks in direct (0) and mixed (1) contents: all, right, credited to another. */
    final double[] runs = new double[2];

    final double[] runsRight = new double[2];
    final double[] runsMisattributed = new double[2];
    /** Runs of words in marks that are told with a source: all, right. */
    double credited;

    double creditedRight;
    final double[] confidence = new double[BINS];
    final double[] inBin = new double[BINS];
    final double[] rightInBin = new double[BINS];
    final List<Judgement> judgements = new ArrayList<>();

    /** Whether an attribution told with {@code confidence} is right. */
    record Judgement(double confidence, boolean quoted, boolean right) {}

    private record Told(Attribution attribution, Set<Integer> words, int[] source) {}

    static Tally of(Document document, Models models) {
        Tokens t = document.tokens;
        t.tagged(models.tagger().tag(t));
        List<Told> told = new ArrayList<>();
        for (Attribution attribution : TrainedAttributions.of(document.frame, models)) {
            Set<Integer> words = new HashSet<>();
            for (Span span : attribution.content()) {
                int[] range = document.words(span);
                for (int i = range.length == 0 ? 0 : range[0]; range.length > 0 && i <= range[1]; i++) {
                    if (t.isWord(i)) {
                        words.add(i);
                    }
                }
            }
            int[] source = attribution.source().map(document::words).orElse(new int[0]);
            told.add(new Told(attribution, words, source));
        }
        Tally tally = new Tally();
        tally.count(document, told);
        tally.countRuns(document, told);
        return tally;
    }

    void add(Tally other) {
        add(golds, other.golds);
        add(told, other.told);
        add(exact, other.exact);
        add(overlap, other.overlap);
        add(joint, other.joint);
        add(runs, other.runs);
        add(runsRight, other.runsRight);
        add(runsMisattributed, other.runsMisattributed);
        add(confidence, other.confidence);
        add(inBin, other.inBin);
        add(rightInBin, other.rightInBin);
        spoken += other.spoken;
        spokenFound += other.spokenFound;
        credited += other.credited;
        creditedRight += other.creditedRight;
        judgements.addAll(other.judgements);
    }

    private static void add(double[] to, double[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    private void count(Document document, List<Told> all) {
        record Pair(double overlap, int gold, int told) {}
        Tokens t = document.tokens;
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < document.golds.size(); g++) {
            Gold gold = document.golds.get(g);
            for (int i = 0; i < all.size(); i++) {
                double overlap = overlap(gold.words, all.get(i).words);
                if (overlap >= 0.5) {
                    pairs.add(new Pair(overlap, g, i));
                }
            }
            if (!gold.words.isEmpty()) {
                int kind = kind(t, gold.words);
                count(golds, kind);
                spoken += kind == 2 && gold.isSpoken(document) ? 1 : 0;
            }
        }
        for (Told told : all) {
            count(this.told, kind(t, told.words));
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        BitSet goldTaken = new BitSet();
        BitSet toldTaken = new BitSet();
        BitSet right = new BitSet();
        for (Pair pair : pairs) {
            if (goldTaken.get(pair.gold) || toldTaken.get(pair.told)) {
                continue;
            }
            goldTaken.set(pair.gold);
            toldTaken.set(pair.told);
            Gold gold = document.golds.get(pair.gold);
            int kind = kind(t, gold.words);
            count(overlap, kind);
            if (pair.overlap > 0.999) {
                count(exact, kind);
            }
            if (sourceRight(gold, all.get(pair.told), document)) {
                count(joint, kind);
                right.set(pair.told);
                spokenFound += kind == 2 && gold.isSpoken(document) ? 1 : 0;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            double sure = all.get(i).attribution.confidence();
            int bin = (int) Math.min(BINS - 1, sure * BINS);
            confidence[bin] += sure;
            inBin[bin]++;
            rightInBin[bin] += right.get(i) ? 1 : 0;
            judgements.add(new Judgement(sure, kind(t, all.get(i).words) < 2, right.get(i)));
        }
    }

    private static boolean sourceRight(Gold gold, Told told, Document document) {
        return told.source.length == 0
                ? gold.sourceRight(-1, -1, document)
                : gold.sourceRight(told.source[0], told.source[1], document);
    }

    private void countRuns(Document document, List<Told> all) {
        Tokens t = document.tokens;
        for (Gold gold : document.golds) {
            int kind = gold.words.isEmpty() || gold.source.isEmpty() ? 2 : kind(t, gold.words);
            if (kind == 2) {
                continue;
            }
            for (List<Integer> run : runs(t, gold.words)) {
                if (kind == 1 && run.size() < FEWEST) {
                    continue;
                }
                runs[kind]++;
                boolean wrongSource = false;
                boolean right = false;
                for (Told told : all) {
                    if (told.words.containsAll(run) && !addsQuotedWords(t, told, run, gold.words)) {
                        boolean source = sourceRight(gold, told, document);
                        right |= source;
                        wrongSource |= !source && told.source.length > 0;
                    }
                }
                runsRight[kind] += right ? 1 : 0;
                runsMisattributed[kind] += wrongSource && !right ? 1 : 0;
            }
        }
        for (Told told : all) {
            if (told.source.length == 0) {
                continue;
            }
            for (List<Integer> run : runs(t, told.words)) {
                if (run.size() < FEWEST) {
                    continue;
                }
                credited++;
                boolean right = false;
                for (Gold gold : document.golds) {
                    right |= gold.words.containsAll(run) && sourceRight(gold, told, document);
                }
                creditedRight += right ? 1 : 0;
            }
        }
    }

    /** Whether the stretch of words in marks around {@code run} goes on outside the gold content. */
    private static boolean addsQuotedWords(Tokens t, Told told, List<Integer> run, Set<Integer> gold) {
        for (int step = -1; step <= 1; step += 2) {
            int i = step < 0 ? run.get(0) - 1 : run.get(run.size() - 1) + 1;
            while (i >= 0 && i < t.size && (!t.isWord(i) || told.words.contains(i))) {
                if (t.isWord(i) && t.quote[i] >= 0 && !gold.contains(i)) {
                    return true;
                }
                i += step;
            }
        }
        return false;
    }

    /** The runs of words in one pair of marks among {@code words}. */
    private static List<List<Integer>> runs(Tokens t, Set<Integer> words) {
        List<List<Integer>> runs = new ArrayList<>();
        int last = -2;
        for (int i : words.stream().sorted().toList()) {
            if (t.quote[i] < 0) {
                continue;
            }
            boolean goesOn = last >= 0 && t.quote[last] == t.quote[i] && t.wordsWithin(last + 1, i - 1) == 0;
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(i);
            last = i;
        }
        return runs;
    }

    private static double overlap(Set<Integer> a, Set<Integer> b) {
        int both = 0;
        for (int word : a) {
            both += b.contains(word) ? 1 : 0;
        }
        return both == 0 ? 0 : (double) both / (a.size() + b.size() - both);
    }

    private static int kind(Tokens t, Set<Integer> words) {
        boolean quoted = false;
        boolean plain = false;
        for (int i : words) {
            quoted |= t.quote[i] >= 0;
            plain |= t.quote[i] < 0;
        }
        return quoted ? plain ? 1 : 0 : 2;
    }

    private static void count(double[] counts, int kind) {
        counts[kind]++;
        counts[ALL]++;
    }
}
