package dictum.attribution;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The learned weights as shipped: a few lines that name the corpus, the number of articles and the digest of the rest,
 * a blank line, and the tables, deflated.
 */
final class Weights {
    static final String FORMAT = "dictum weights 2";
    private static final String RESOURCE = "weights.bin";
    private static final int INFLATER_BUFFER = 1 << 16;

    private final Models models;
    private final String digest;

    private Weights(Models models, String digest) {
        this.models = models;
        this.digest = digest;
    }

    /** The weights in the program, read when first asked for. */
    static Weights shipped() {
        return Shipped.WEIGHTS;
    }

    private static final class Shipped {
        static final Weights WEIGHTS = read();

        private static Weights read() {
            try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the weights %s are missing from the program".formatted(RESOURCE));
                }
                return Weights.read(in.readAllBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException("the weights " + RESOURCE + " cannot be read", broken);
            }
        }
    }

    Models models() {
        return models;
    }

    /** SHA-256 of the tables, in hexadecimal. */
    String digest() {
        return digest;
    }

    /** @throws IllegalStateException when the file is not of this format or was changed */
    static Weights read(byte[] file) throws IOException {
        int at = 0;
        while (at + 1 < file.length && !(file[at] == '\n' && file[at + 1] == '\n')) {
            at++;
        }
        String header = new String(file, 0, Math.min(at, file.length), StandardCharsets.UTF_8);
        if (!header.startsWith(FORMAT)) {
            throw new IllegalStateException("not a file of '%s': it begins with '%s'"
                    .formatted(FORMAT, header.lines().findFirst().orElse("")));
        }
        int from = Math.min(at + 2, file.length);
        String digest = digest(file, from);
        if (!header.contains("digest: " + digest)) {
            throw new IllegalStateException(
                    "the weights do not have the digest their header names: build them again with the profile 'train'");
        }
        try (DataInputStream in = new DataInputStream(inflated(file, from))) {
            return new Weights(models(in), digest);
        }
    }

    private static InputStream inflated(byte[] file, int from) {
        return new InflaterInputStream(
                new ByteArrayInputStream(file, from, file.length - from), new Inflater(), INFLATER_BUFFER);
    }

    private static Models models(DataInputStream in) throws IOException {
        int[] words = ints(in);
        byte[] numbers = bytes(in, words.length);
        WordMap dictionary = new WordMap(words.length + 1);
        for (int i = 0; i < words.length; i++) {
            dictionary.put(words[i], numbers[i] & 0xff);
        }
        long[] classes = new long[in.readInt()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = in.readLong();
        }
        int[] cues = ints(in);
        WordMap cueWords = new WordMap(cues.length + 1);
        for (int cue : cues) {
            cueWords.put(cue, 1);
        }
        return new Models(
                new Tagger(dictionary, classes, table(in)),
                cueWords,
                table(in),
                boundaries(in),
                table(in),
                trees(in),
                table(in),
                trees(in));
    }

    private static int[] ints(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        java.nio.ByteBuffer.wrap(bytes(in, 4 * numbers.length)).asIntBuffer().get(numbers);
        return numbers;
    }

    private static BoundaryWeights boundaries(DataInputStream in) throws IOException {
        List<PackedTable> tables = new ArrayList<>();
        for (Boundary boundary : Boundary.values()) {
            tables.add(boundary.place, table(in));
        }
        return new BoundaryWeights(tables);
    }

    private static PackedTable table(DataInputStream in) throws IOException {
        float step = in.readFloat();
        return new PackedTable(bytes(in, in.readInt()), step);
    }

    private static Trees trees(DataInputStream in) throws IOException {
        int depth = in.readInt();
        byte[] feature = bytes(in, in.readInt());
        return new Trees(depth, feature, floats(in), floats(in));
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] numbers = new float[in.readInt()];
        java.nio.ByteBuffer.wrap(bytes(in, 4 * numbers.length)).asFloatBuffer().get(numbers);
        return numbers;
    }

    /** Read in one piece: the tables are large. */
    private static byte[] bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    static String digest(byte[] body) {
        return digest(body, 0);
    }

    private static String digest(byte[] file, int from) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, from, file.length - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}
