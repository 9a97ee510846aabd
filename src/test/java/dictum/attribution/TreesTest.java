package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

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
    void correctNothingWhereThereAreNone() {
        assertThat(Trees.NONE.correction(new float[] {5, 4})).isZero();
    }
}
