package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintableTest {
    @Test
    void showsAnEscapeAsASign() {
        assertThat(Printable.line("a\u001B[31mb")).isEqualTo("a␛[31mb");
    }

    @Test
    void showsBellAndDeleteAsSigns() {
        assertThat(Printable.line("a\u0007b\u007Fc")).isEqualTo("a␇b␡c");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0x9B, 0x202A, 0x202E, 0x2066, 0x2069, 0xE0041})
    void replacesWhatReordersHidesOrControls(int character) {
        assertThat(Printable.line("a" + Character.toString(character) + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void replacesHalfACharacter() {
        assertThat(Printable.line("a\uD83Db")).isEqualTo("a\uFFFDb");
    }

    @Test
    void putsLinesAndTabsOnOneLine() {
        assertThat(Printable.line(" a\r\n\n b\t\u2028c ")).isEqualTo("a b c");
    }

    @Test
    void keepsEveryLetterOfEveryScript() {
        String text = "Zoë – “№ 5”, 東京, שלום, नमस्ते, 👩‍🚀, 10 000";
        assertThat(Printable.line(text)).isEqualTo(text);
    }
}
