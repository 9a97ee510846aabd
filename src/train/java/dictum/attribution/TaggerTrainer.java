package dictum.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Learns the tagger: a dictionary of the tags each word takes, and an averaged perceptron that chooses among them. */
final class TaggerTrainer {
    private static final int BITS = 20;
    private static final int ROUNDS = 6;
    private static final int MOST_CLASSES = 255;

    private final List<Document> documents;
    final TreeMap<Integer, Integer> words = new TreeMap<>();
    long[] classes = new long[0];
    LearningTable table = new LearningTable(BITS, 0);

    TaggerTrainer(List<Document> documents) {
        this.documents = documents.stream().filter(d -> d.silver.length > 0).toList();
    }

    Tagger learn() {
        readDictionary();
        WordMap dictionary = new WordMap(words.size() + 1);
        words.forEach(dictionary::put);
        int size = 1 << BITS;
        double[] totals = new double[size];
        int[] stamps = new int[size];
        float[] weights = new float[size];
        Table running = slot -> weights[slot & size - 1];
        Tagger tagger = new Tagger(dictionary, classes, running);
        FeatureList features = new FeatureList();
        List<Document> order = new ArrayList<>(documents);
        Random random = new Random(7);
        int step = 1;
        for (int round = 0; round < ROUNDS; round++) {
            java.util.Collections.shuffle(order, random);
            for (Document document : order) {
                Tokens t = document.tokens;
                int[] known = tagger.known(t);
                byte[] tags = new byte[t.size];
                for (int i = 0; i < t.size; i++) {
                    int given = tagger.best(t, known, tags, i, features);
                    tags[i] = (byte) given;
                    int silver = document.silver[i];
                    if (silver < 0 || silver == given || t.shape[i] >= Tokens.OPEN_MARK) {
                        continue;
                    }
                    long allowed = tagger.allowed(t, known, i);
                    if ((allowed >>> silver & 1) == 0 || Long.bitCount(allowed) == 1) {
                        continue;
                    }
                    tagger.features(t, known, tags, i, features);
                    step++;
                    for (int f = 0; f < features.size(); f++) {
                        for (int sign = -1; sign <= 1; sign += 2) {
                            int at = Tagger.slot(features.slot(f), sign > 0 ? silver : given) & size - 1;
                            totals[at] += (double) weights[at] * (step - stamps[at]);
                            stamps[at] = step;
                            weights[at] += sign;
                        }
                    }
                }
            }
        }
        table = new LearningTable(BITS, 0);
        for (int at = 0; at < size; at++) {
            totals[at] += (double) weights[at] * (step + 1 - stamps[at]);
            table.set(at, (float) (totals[at] / step));
        }
        return new Tagger(dictionary, classes, table);
    }

    private void readDictionary() {
        Map<Integer, int[]> counts = new HashMap<>();
        for (Document document : documents) {
            for (int i = 0; i < document.tokens.size; i++) {
                if (document.silver[i] >= 0 && document.tokens.shape[i] < Tokens.OPEN_MARK) {
                    counts.computeIfAbsent(document.tokens.word[i], w -> new int[Tag.COUNT])[document.silver[i]]++;
                }
            }
        }
        TreeMap<Integer, Long> masks = new TreeMap<>();
        Map<Long, Integer> uses = new HashMap<>();
        counts.forEach((word, tags) -> {
            int total = 0;
            for (int count : tags) {
                total += count;
            }
            if (total < 4) {
                return;
            }
            long mask = 0;
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                if (tags[tag] > 0 && tags[tag] >= total * 0.004) {
                    mask |= 1L << tag;
                }
            }
            if (total < 15 && (mask & Tag.openClasses()) != 0) {
                mask |= neighbours(mask);
            }
            masks.put(word, mask);
            uses.merge(mask, 1, Integer::sum);
        });
        List<Long> common = uses.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CLASSES)
                .map(Map.Entry::getKey)
                .toList();
        classes = common.stream().mapToLong(Long::longValue).toArray();
        masks.forEach((word, mask) -> {
            int index = common.indexOf(mask);
            if (index >= 0) {
                words.put(word, index);
            }
        });
    }

    /** Tags that a word with these tags is likely to take too, though it was not yet seen with them. */
    private static long neighbours(long mask) {
        long more = 0;
        more |= either(mask, "NN", "VB") | either(mask, "VBD", "VBN") | either(mask, "VB", "VBP");
        more |= either(mask, "NNS", "VBZ") | either(mask, "NNP", "NN") | either(mask, "VBG", "NN");
        return more;
    }

    private static long either(long mask, String one, String other) {
        long both = 1L << Tag.of(one) | 1L << Tag.of(other);
        return (mask & both) != 0 ? both : 0;
    }
}
