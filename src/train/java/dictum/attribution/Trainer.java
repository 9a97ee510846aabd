package dictum.attribution;

import dictum.citation.ReadingJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns the weights of the engine from PolNeAR and writes them.
 *
 * <p>Arguments: the corpus folder, the file to write, and the mode. "all": the weights written are learned from train and dev
 * together, and figures of others, learned from train alone, are printed. "train": those others are written. "folds": every
 * train article is read with weights of the other folds, and what is told goes to {@code target/train/folds.jsonl}. One
 * thread, one seed: the same corpus gives the same bytes.
 */
public final class Trainer {
    private static final int FOLDS = 3;
    private static final int CUE_ROUNDS = 6;
    private static final int POINTER_ROUNDS = 6;
    private static final int CUE_BITS = 20;
    private static final int SELECTION_BITS = 20;
    /** More slots score no better, and fewer of them stay in the processor's cache. */
    private static final int BOUNDARY_BITS = 18;

    private static final float RATE = 0.1f;
    private static final int CROSS_FOLDS = 4;
    private static final String CORPUS = "PolNeAR (Newell, Margolin and Ruths, LREC 2018)";
    private static final long SEED = 20161108;

    Trainer() {}

    public static void main(String[] arguments) throws IOException {
        long began = System.nanoTime();
        Path corpus = Path.of(arguments[0]);
        Path file = Path.of(arguments[1]);
        String mode = arguments[2];
        if (!List.of("all", "train", "folds").contains(mode)) {
            throw new IllegalArgumentException("the mode is all, train or folds, not \"%s\"".formatted(mode));
        }
        List<Document> train = new ArrayList<>(Corpus.read(corpus.resolve("train")));
        if (mode.equals("folds")) {
            crossValidate(train, began);
            return;
        }
        List<Document> dev = Corpus.read(corpus.resolve("dev"));
        say(began, train.size() + " and " + dev.size() + " articles read");
        byte[] written = WeightsFile.bytes(new Trainer().learn(train, began), CORPUS + ", train", train.size());
        say(began, "learned from train; on dev:");
        Evaluation evaluation = new Evaluation();
        evaluation.read(dev, Weights.read(written).models());
        evaluation.print();
        if (!mode.equals("train")) {
            train.addAll(dev);
            written = WeightsFile.bytes(new Trainer().learn(train, began), CORPUS + ", train and dev", train.size());
        }
        Files.write(file, written);
        say(began, "%s written, %d bytes".formatted(file.getFileName(), written.length));
    }

    /** Reads every article with weights learned from the others, and writes what is told of them as extract does. */
    private static void crossValidate(List<Document> documents, long began) throws IOException {
        Path file = Files.createDirectories(Path.of("target", "train")).resolve("folds.jsonl");
        Evaluation evaluation = new Evaluation();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int fold = 0; fold < CROSS_FOLDS; fold++) {
                List<Document> held = new ArrayList<>();
                for (int i = fold; i < documents.size(); i += CROSS_FOLDS) {
                    held.add(documents.get(i));
                }
                Learned learned = new Trainer().learn(without(documents, held), began);
                Models models =
                        Weights.read(WeightsFile.bytes(learned, CORPUS, 0)).models();
                evaluation.read(held, models);
                for (Document document : held) {
                    List<Attribution> told = TrainedAttributions.of(document.frame, models);
                    out.write(ReadingJson.of(document.article, Assembly.of(document.frame, told)));
                    out.newLine();
                }
                say(began, "fold %d of %d read".formatted(fold + 1, CROSS_FOLDS));
            }
        }
        evaluation.print();
    }

    private static void say(long began, String what) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, what);
    }

    private Learned learn(List<Document> documents, long began) {
        List<List<Document>> folds = new ArrayList<>();
        for (int i = 0; i < FOLDS; i++) {
            folds.add(new ArrayList<>());
        }
        for (int i = 0; i < documents.size(); i++) {
            folds.get(i % FOLDS).add(documents.get(i));
        }
        for (List<Document> fold : folds) {
            TaggerTrainer tagger = new TaggerTrainer(without(documents, fold));
            Tagger learnedTagger = tagger.learn();
            for (Document document : fold) {
                document.tokens.tagged(learnedTagger.tag(document.tokens));
            }
        }
        say(began, "tagged in turn, agreement %.4f".formatted(agreement(documents)));
        TaggerTrainer taggerTrainer = new TaggerTrainer(documents);
        Tagger tagger = taggerTrainer.learn();
        say(began, "tagger learned");

        Map<Integer, Double> priors = anchors(documents);
        WordMap cueWords = cueWords(documents, priors);
        List<Selection.Judged> judged = new ArrayList<>();
        for (List<Document> fold : folds) {
            Stage stage = new Stage(tagger, cueWords);
            stage.learn(without(documents, fold));
            Models models = stage.models();
            for (Document document : fold) {
                List<List<Candidate>> groups = Candidates.of(document.tokens, models, document.rules);
                judged.add(new Selection.Judged(document, groups));
            }
            say(began, "fold learned and read");
        }
        Selection.Learned selection = new Selection(SELECTION_BITS, SEED).learn(judged);
        say(began, "selection learned");
        Stage all = new Stage(tagger, cueWords);
        all.learn(documents);
        say(began, "all learned");
        return new Learned(taggerTrainer, cueWordList(documents, priors), all, selection);
    }

    static List<Document> without(List<Document> documents, List<Document> fold) {
        List<Document> rest = new ArrayList<>(documents);
        rest.removeAll(fold);
        return rest;
    }

    private static double agreement(List<Document> documents) {
        long same = 0;
        long all = 0;
        for (Document document : documents) {
            for (int i = 0; i < document.tokens.size; i++) {
                if (document.silver[i] >= 0 && document.tokens.isWord(i)) {
                    all++;
                    same += document.silver[i] == document.tokens.tag[i] ? 1 : 0;
                }
            }
        }
        return (double) same / all;
    }

    /** Chooses the head of every cue: the word that is most often part of one. */
    static Map<Integer, Double> anchors(List<Document> documents) {
        Map<Integer, Double> inside = new HashMap<>();
        Map<Integer, Integer> total = new HashMap<>();
        for (Document document : documents) {
            Tokens t = document.tokens;
            for (int i = 0; i < t.size; i++) {
                total.merge(t.word[i], 1, Integer::sum);
            }
            for (Gold gold : document.golds) {
                List<Integer> tokens = cueTokens(document, gold);
                for (int i : tokens) {
                    inside.merge(t.word[i], 1.0 / tokens.size(), Double::sum);
                }
            }
        }
        Map<Integer, Double> priors = new HashMap<>();
        inside.forEach((word, count) -> priors.put(word, count / (total.getOrDefault(word, 0) + 3.0)));
        for (Document document : documents) {
            Tokens t = document.tokens;
            for (Gold gold : document.golds) {
                double most = -1;
                for (int i : cueTokens(document, gold)) {
                    double prior = priors.getOrDefault(t.word[i], 0.0) * (Tag.isVerb(t.tag[i]) ? 1.5 : 1)
                            + (t.cueClass[i] != 0 ? 0.15 : 0)
                            + (t.isWord(i) ? 0.001 : 0);
                    if (prior > most) {
                        most = prior;
                        gold.anchor = i;
                    }
                }
                if (gold.anchor >= 0) {
                    gold.split();
                }
            }
        }
        return priors;
    }

    static List<Integer> cueTokens(Document document, Gold gold) {
        List<Integer> tokens = new ArrayList<>();
        Tokens t = document.tokens;
        for (dictum.model.Span span : gold.cue) {
            int from = java.util.Arrays.binarySearch(t.start, 0, t.size, span.start());
            for (int i = from >= 0 ? from : -from - 1; i < t.size && t.start[i] < span.end(); i++) {
                tokens.add(i);
            }
        }
        return tokens;
    }

    private static List<Integer> cueWordList(List<Document> documents, Map<Integer, Double> priors) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (Document document : documents) {
            for (Gold gold : document.golds) {
                if (gold.anchor >= 0) {
                    counts.merge(document.tokens.word[gold.anchor], 1, Integer::sum);
                }
            }
        }
        List<Integer> words = new ArrayList<>();
        counts.forEach((word, count) -> {
            if (count >= 2 && priors.getOrDefault(word, 0.0) > 0.005) {
                words.add(word);
            }
        });
        return words;
    }

    static WordMap cueWords(List<Document> documents, Map<Integer, Double> priors) {
        List<Integer> words = cueWordList(documents, priors);
        WordMap map = new WordMap(words.size() + 1);
        words.forEach(word -> map.put(word, 1));
        return map;
    }

    /** The cue model and the pointers, while they are learned. */
    static final class Stage {
        final Tagger tagger;
        final WordMap cueWords;
        final LearningTable cue = new LearningTable(CUE_BITS, RATE);
        final LearningTable[] pointers = new LearningTable[6];
        private int[][] slots = new int[0][];
        private float[] scores = new float[176];
        private final FeatureList copy = new FeatureList();

        Stage(Tagger tagger, WordMap cueWords) {
            this.tagger = tagger;
            this.cueWords = cueWords;
            for (int i = 0; i < 6; i++) {
                pointers[i] = new LearningTable(BOUNDARY_BITS, RATE);
            }
        }

        Models models() {
            return new Models(tagger, cueWords, cue, WeightsFile.packed(pointers), cue, Trees.NONE, cue, Trees.NONE);
        }

        void learn(List<Document> documents) {
            List<Document> order = new ArrayList<>(documents);
            Random random = new Random(SEED);
            for (int round = 0; round < Math.max(CUE_ROUNDS, POINTER_ROUNDS); round++) {
                java.util.Collections.shuffle(order, random);
                if (round == 1) {
                    tables().forEach(LearningTable::averageFromHere);
                }
                for (Document document : order) {
                    if (round < CUE_ROUNDS) {
                        learnCues(document);
                    }
                    if (round < POINTER_ROUNDS) {
                        for (Gold gold : document.golds) {
                            if (gold.anchor >= 0) {
                                learnPointers(document, gold);
                            }
                        }
                    }
                }
            }
            tables().forEach(LearningTable::average);
        }

        private List<LearningTable> tables() {
            List<LearningTable> tables = new ArrayList<>(List.of(pointers));
            tables.add(cue);
            return tables;
        }

        private void learnCues(Document document) {
            CueModel model = new CueModel(document.tokens, cueWords, cue);
            boolean[] anchor = new boolean[document.tokens.size];
            for (Gold gold : document.golds) {
                if (gold.anchor >= 0) {
                    anchor[gold.anchor] = true;
                }
            }
            for (int i = 0; i < anchor.length; i++) {
                if (model.isCandidate(i)) {
                    FeatureList f = model.features(i);
                    cue.next();
                    float gradient = (float) (Table.probability(cue.score(f)) - (anchor[i] ? 1 : 0));
                    if (Math.abs(gradient) > 0.003) {
                        cue.learn(f, gradient);
                    }
                }
            }
        }

        private void learnPointers(Document document, Gold g) {
            Pointers p = new Pointers(document.tokens);
            int cueAt = g.anchor;
            p.sourceStarts(cueAt);
            choose(p, pointers[0], g.sourceFrom, i -> p.sourceStart(i, cueAt));
            if (g.sourceFrom >= 0) {
                p.sourceEnds(cueAt, g.sourceFrom);
                choose(p, pointers[1], g.sourceTo, i -> p.sourceEnd(i, g.sourceFrom, cueAt));
            }
            p.nearLefts(cueAt);
            choose(p, pointers[2], g.leftTo, i -> p.contentNear(i, cueAt, g.sourceFrom, g.sourceTo, true));
            if (g.leftTo >= 0) {
                p.farLefts(cueAt, g.leftTo);
                choose(p, pointers[3], g.leftFrom, i -> p.contentFar(i, g.leftTo, cueAt, g.sourceFrom, g.sourceTo));
            }
            p.nearRights(cueAt);
            choose(p, pointers[4], g.rightFrom, i -> p.contentNear(i, cueAt, g.sourceFrom, g.sourceTo, false));
            if (g.rightFrom >= 0) {
                p.farRights(cueAt, g.rightFrom);
                choose(p, pointers[5], g.rightTo, i -> p.contentFar(i, g.rightFrom, cueAt, g.sourceFrom, g.sourceTo));
            }
        }

        private void choose(
                Pointers p, LearningTable table, int gold, java.util.function.IntFunction<FeatureList> features) {
            int n = p.count;
            int right = -1;
            for (int i = 0; i < n && right < 0; i++) {
                right = p.candidates[i] == gold ? i : -1;
            }
            if (right < 0) {
                return;
            }
            if (slots.length < n) {
                slots = java.util.Arrays.copyOf(slots, 176);
            }
            for (int i = 0; i < n; i++) {
                FeatureList f = features.apply(p.candidates[i]);
                scores[i] = table.score(f);
                slots[i] = new int[f.size()];
                for (int k = 0; k < f.size(); k++) {
                    slots[i][k] = f.slot(k);
                }
            }
            Candidates.softmax(scores, n);
            table.next();
            for (int i = 0; i < n; i++) {
                float gradient = scores[i] - (i == right ? 1 : 0);
                if (Math.abs(gradient) > 0.003) {
                    for (int slot : slots[i]) {
                        table.learn(slot, gradient);
                    }
                }
            }
        }
    }

    /** All that is written. */
    record Learned(TaggerTrainer tagger, List<Integer> cueWords, Stage stage, Selection.Learned selection) {}
}
