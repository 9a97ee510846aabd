package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnitsTest {
    private static List<String> words(String text) {
        return Units.of(text, new Span(0, text.length())).stream()
                .map(Unit::word)
                .toList();
    }

    @Test
    void keepsInnerApostrophesHyphensAndPeriods() {
        assertThat(words("O’Brien’s S-400 isn't U.S. made"))
                .containsExactly("O’Brien’s", "S-400", "isn't", "U.S.", "made");
    }

    @Test
    void keepsNumbersWhole() {
        assertThat(words("$2.5 billion, 1,200 men")).containsExactly("$", "2.5", "billion", ",", "1,200", "men");
    }

    @Test
    void partsTheLastPeriod() {
        assertThat(words("Dr. Lind left.")).containsExactly("Dr.", "Lind", "left", ".");
    }

    @Test
    void keepsHandlesAndTags() {
        assertThat(words("@lind wrote #bridge")).containsExactly("@lind", "wrote", "#bridge");
    }

    @Test
    void keepsSupplementaryCharactersWhole() {
        assertThat(words("\ud835\udc00\ud835\udc01 \ud83d\ude00."))
                .containsExactly("\ud835\udc00\ud835\udc01", "\ud83d\ude00", ".");
    }

    @Test
    void givesEveryWordClassABit() {
        assertThat(WordClass.values()).hasSizeLessThanOrEqualTo(Long.SIZE);
    }
}
