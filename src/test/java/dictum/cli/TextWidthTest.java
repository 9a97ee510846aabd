package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextWidthTest {
    @Test
    void wideCharactersFillTwoCells() {
        assertThat(TextWidth.of("東京 ok")).isEqualTo(7);
        assertThat(TextWidth.of("한국")).isEqualTo(4);
        assertThat(TextWidth.of("🚢")).isEqualTo(2);
    }

    @Test
    void combiningMarksFillNone() {
        assertThat(TextWidth.of("e\u0301te\u0301")).isEqualTo(3);
        assertThat(TextWidth.of("a\u200Db")).isEqualTo(2);
    }

    @Test
    void padsToCellsNotToCharacters() {
        assertThat(TextWidth.padded("東京", 6)).isEqualTo("東京  ");
        assertThat(TextWidth.padded("e\u0301", 3)).isEqualTo("e\u0301  ");
    }

    @Test
    void breaksAtSpaces() {
        assertThat(TextWidth.wrapped("the lock gates open in June", 10, 9))
                .containsExactly("the lock", "gates open", "in June");
    }

    @Test
    void breaksAWordThatIsLongerThanTheLine() {
        assertThat(TextWidth.wrapped("abcdefgh ij", 3, 9)).containsExactly("abc", "def", "gh", "ij");
    }

    @Test
    void neverCutsACharacterInHalf() {
        List<String> lines = TextWidth.wrapped("🚢🚢🚢", 3, 9);

        assertThat(lines).containsExactly("🚢", "🚢", "🚢");
    }

    @Test
    void saysWhatWasCut() {
        assertThat(TextWidth.wrapped("the lock gates open in June", 10, 2)).containsExactly("the lock", "gates ope…");
        assertThat(TextWidth.cut("東京東京", 5)).isEqualTo("東京…");
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(TextWidth.wrapped("", 10, 3)).containsExactly("");
    }
}
