package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WordMapTest {
    @Test
    void agreesWithAnOrdinaryMap() {
        Random random = new Random(1);
        WordMap map = new WordMap(2000);
        Map<Integer, Integer> twin = new HashMap<>();
        for (int i = 0; i < 2000; i++) {
            int word = random.nextInt(1500) - 700;
            int number = random.nextInt(256);
            map.put(word, number);
            twin.put(word, number);
        }
        for (int word = -1500; word < 1500; word++) {
            if (word != 1) {
                assertThat(map.of(word)).as("word %d", word).isEqualTo(twin.getOrDefault(word, -1));
            }
        }
    }

    @Test
    void saysWhenItIsFull() {
        WordMap map = new WordMap(8);
        assertThatThrownBy(() -> {
                    for (int word = 2; word < 100; word++) {
                        map.put(word, 0);
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("full");
    }
}
