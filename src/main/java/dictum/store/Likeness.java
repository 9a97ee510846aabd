package dictum.store;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A text's likeness: 60 numbers of which two texts share as large a part as of their sequences of five words (MinHash).
 *
 * <p>Letters count without case, and everything between words counts for nothing, so that other typography makes no other text.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder: On the resemblance and containment of documents</a>
 */
public final class Likeness {
    /** From this part of shared sequences on, texts are nearly the same. */
    static final double NEAR = 0.75;

    private static final int BANDS = 12;
    private static final int IN_BAND = 5;
    private static final int SIZE = BANDS * IN_BAND;
    private static final int WORDS = 5;

    /** Shorter texts are alike by chance. */
    private static final int FEWEST_SEQUENCES = 40;

    private static final int[] NONE = {};

    private final int[] signature;

    private Likeness(int[] signature) {
        this.signature = signature;
    }

    /** The likeness of an article's text; of a text of few words there is none. */
    public static Likeness of(String text) {
        int[] least = new int[SIZE];
        Arrays.fill(least, Integer.MAX_VALUE);
        long[] last = new long[WORDS];
        int words = 0;
        int at = 0;
        while (at < text.length()) {
            long word = 0;
            int start = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                word = word * 0x100000001B3L + Character.toLowerCase(text.charAt(at));
                at++;
            }
            if (at == start) {
                at++;
                continue;
            }
            last[words % WORDS] = mix(word);
            words++;
            if (words >= WORDS) {
                long sequence = 0;
                for (int i = 0; i < WORDS; i++) {
                    sequence = sequence * 31 + last[(words + i) % WORDS];
                }
                lower(least, mix(sequence));
            }
        }
        return new Likeness(words - WORDS + 1 < FEWEST_SEQUENCES ? NONE : least);
    }

    static Likeness parse(@Nullable String written) {
        if (written == null || written.length() != SIZE * 8) {
            return new Likeness(NONE);
        }
        int[] signature = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            signature[i] = HexFormat.fromHexDigits(written, i * 8, i * 8 + 8);
        }
        return new Likeness(signature);
    }

    /** As the index keeps it; empty for none. */
    String written() {
        StringBuilder written = new StringBuilder(signature.length * 8);
        for (int number : signature) {
            written.append(HexFormat.of().toHexDigits(number));
        }
        return written.toString();
    }

    /** Numbers, all different, of which nearly alike texts share at least one: at three quarters 96 in a hundred do, at nine tenths all. */
    long[] bands() {
        long[] bands = new long[signature.length / IN_BAND];
        for (int band = 0; band < bands.length; band++) {
            long hash = 0;
            for (int i = 0; i < IN_BAND; i++) {
                hash = mix(hash * 31 + signature[band * IN_BAND + i]);
            }
            // The last bits tell the bands of one text apart.
            bands[band] = (hash & ~15L) | band;
        }
        return bands;
    }

    /** Whether the texts are nearly the same. */
    boolean isNear(Likeness other) {
        return share(other) >= NEAR;
    }

    /** The part of shared sequences, estimated; 0 where there is nothing to compare. */
    double share(Likeness other) {
        if (signature.length == 0 || other.signature.length == 0) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < SIZE; i++) {
            same += signature[i] == other.signature[i] ? 1 : 0;
        }
        return (double) same / SIZE;
    }

    private static void lower(int[] least, long sequence) {
        long number = sequence;
        for (int i = 0; i < SIZE; i++) {
            number = number * 0x5851F42D4C957F2DL + 0x14057B7EF767814FL;
            int hash = (int) (number >>> 33);
            if (hash < least[i]) {
                least[i] = hash;
            }
        }
    }

    /** Spreads every bit over all (the finish of SplitMix64). */
    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
