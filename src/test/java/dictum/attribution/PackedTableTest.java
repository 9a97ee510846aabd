package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PackedTableTest {
    @Test
    void foldsEverySlotIntoItsSize() {
        PackedTable table = new PackedTable(new byte[] {8, -16, 0, 127}, 1 / 8f);

        assertThat(table.weight(0)).isEqualTo(1f);
        assertThat(table.weight(5)).isEqualTo(-2f);
        assertThat(table.weight(-1)).isEqualTo(127 / 8f);
    }

    @Test
    void sumsTheWeightsOfAllFeatures() {
        byte[] weights = new byte[1024];
        java.util.Arrays.fill(weights, (byte) 2);
        FeatureList features = new FeatureList();
        for (int i = 0; i < 200; i++) {
            features.add(1, i);
        }

        assertThat(new PackedTable(weights, 0.5f).score(features)).isEqualTo(200f);
    }

    @Test
    void refusesASizeThatCannotBeFolded() {
        assertThatThrownBy(() -> new PackedTable(new byte[3], 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("power of two");
    }
}
