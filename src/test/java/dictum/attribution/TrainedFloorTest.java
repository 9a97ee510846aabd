package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dictum.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Measures the trained engine on the choosing articles. The floors only rise.
 *
 * <p>The shipped weights have seen these articles, so the floors guard the code, not the figures: those of weights that have
 * not are printed by the profile {@code train}.
 */
final class TrainedFloorTest {
    private static final Path SHARED = Path.of("..", "shared");

    private int golds;
    private int told;
    private int right;

    @Test
    void findsContentsWithTheirSources() throws IOException {
        Path labels = SHARED.resolve("eval/quotes/speakers_dev.jsonl");
        assumeTrue(Files.exists(labels), "the measuring corpus is not beside the project");

        assertThat(CorpusDigest.of(SHARED.resolve("data/polnear/dev")))
                .as("the floor is of another corpus")
                .isEqualTo(CorpusDigest.CHOOSING);
        for (SpeakerGold.Case one : SpeakerGold.load(SHARED.resolve("data/polnear"), "dev", labels)) {
            Frame frame = Frame.of(one.article());
            count(one.attributions(), TrainedAttributions.of(frame));
        }

        assertThat(200.0 * right / (golds + told))
                .as("F1 of content with source")
                .isGreaterThanOrEqualTo(88.5);
    }

    private void count(List<Attribution> gold, List<Attribution> found) {
        golds += gold.size();
        told += found.size();
        boolean[] taken = new boolean[found.size()];
        for (Attribution wanted : gold) {
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i] && overlap(wanted, found.get(i)) >= 0.5 && sameSource(wanted, found.get(i))) {
                    taken[i] = true;
                    right++;
                    break;
                }
            }
        }
    }

    private static double overlap(Attribution a, Attribution b) {
        BitSet both = characters(a);
        BitSet all = characters(a);
        both.and(characters(b));
        all.or(characters(b));
        return (double) both.cardinality() / all.cardinality();
    }

    private static BitSet characters(Attribution attribution) {
        BitSet characters = new BitSet();
        for (Span span : attribution.content()) {
            characters.set(span.start(), span.end());
        }
        return characters;
    }

    private static boolean sameSource(Attribution a, Attribution b) {
        return a.source().isPresent()
                ? b.source().filter(a.source().get()::overlaps).isPresent()
                : b.source().isEmpty();
    }
}
