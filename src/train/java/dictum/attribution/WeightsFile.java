package dictum.attribution;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes what {@link Weights} reads. */
final class WeightsFile {
    private static final float STEP = 1 / 32f;
    /** The perceptron's weights are whole steps of its own, averaged: larger than the others. */
    private static final float TAGGER_STEP = 1 / 5f;

    private static final float LEAST = 0.9f;

    private WeightsFile() {}

    static byte[] bytes(Trainer.Learned learned, String corpus, int articles) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION)))) {
            out.writeInt(learned.tagger().words.size());
            for (int word : learned.tagger().words.keySet()) {
                out.writeInt(word);
            }
            for (int number : learned.tagger().words.values()) {
                out.writeByte(number);
            }
            out.writeInt(learned.tagger().classes.length);
            for (long mask : learned.tagger().classes) {
                out.writeLong(mask);
            }
            out.writeInt(learned.cueWords().size());
            for (int word : learned.cueWords()) {
                out.writeInt(word);
            }
            write(out, learned.tagger().table, TAGGER_STEP);
            write(out, learned.stage().cue, STEP);
            for (LearningTable table : learned.stage().pointers) {
                write(out, table, STEP);
            }
            write(out, learned.selection().rank(), STEP);
            write(out, learned.selection().rankTrees());
            write(out, learned.selection().accept(), STEP);
            write(out, learned.selection().acceptTrees());
        }
        byte[] body = packed.toByteArray();
        String header = """
                %s
                corpus: %s
                articles: %d
                digest: %s

                """.formatted(Weights.FORMAT, corpus, articles, Weights.digest(body));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        file.writeBytes(body);
        return file.toByteArray();
    }

    /** The boundaries' weights as they will be read. */
    static BoundaryWeights packed(LearningTable[] boundaries) {
        return new BoundaryWeights(Arrays.stream(boundaries)
                .map(table -> table.packed(STEP, LEAST))
                .toList());
    }

    private static void write(DataOutputStream out, Trees trees) throws IOException {
        out.writeInt(trees.depth());
        out.writeInt(trees.feature().length);
        out.write(trees.feature());
        write(out, trees.cut());
        write(out, trees.leaf());
    }

    private static void write(DataOutputStream out, float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static void write(DataOutputStream out, LearningTable table, float step) throws IOException {
        PackedTable packed = table.packed(step, LEAST);
        out.writeFloat(step);
        out.writeInt(packed.bytes().length);
        out.write(packed.bytes());
    }
}
