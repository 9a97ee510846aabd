package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class TreesTest {
    /** The first asks for measure 0 and then for measure 1; the second asks for measure 1 on its left side alone. */
    private static final Trees TREES = new Trees(
            2, new byte[] {0, 1, 1, 1, -1, -1}, new float[] {5, 2, 3, 4, 0, 0}, new float[] {1, 2, 3, 4, 10, 20, 30, 40
            });

    @Test
    void goLeftBelowACutAndRightFromItOn() {
        assertThat(TREES.correction(new float[] {4, 1})).isEqualTo(1 + 10);
        assertThat(TREES.correction(new float[] {4, 2})).isEqualTo(2 + 10);
        assertThat(TREES.correction(new float[] {5, 2})).isEqualTo(3 + 10);
    }

    @Test
    void goLeftWhereNothingIsAsked() {
        assertThat(TREES.correction(new float[] {5, 4})).isEqualTo(4 + 30);
    }

    @Test
    void goDownSideBySideAsOneAfterTheOther() {
        Random random = new Random(7);
        Trees shipped = Weights.shipped().models().rankTrees();
        for (int round = 0; round < 200; round++) {
            float[] measures = new float[Measures.OF_CANDIDATE];
            for (int i = 0; i < measures.length; i++) {
                measures[i] = random.nextInt(40) - 10;
            }
            assertThat(shipped.correction(measures)).isEqualTo(oneAfterTheOther(shipped, measures));
        }
    }

    private static float oneAfterTheOther(Trees trees, float[] measures) {
        int inner = (1 << trees.depth()) - 1;
        float sum = 0;
        for (int tree = 0; tree < trees.feature().length / inner; tree++) {
            int node = 0;
            while (node < inner) {
                int measure = trees.feature()[tree * inner + node];
                boolean right = measure >= 0 && measures[measure] >= trees.cut()[tree * inner + node];
                node = 2 * node + (right ? 2 : 1);
            }
            sum += trees.leaf()[tree * (inner + 1) + node - inner];
        }
        return sum;
    }

    @Test
    void correctNothingWhereThereAreNone() {
        assertThat(Trees.NONE.correction(new float[] {5, 4})).isZero();
    }
}
