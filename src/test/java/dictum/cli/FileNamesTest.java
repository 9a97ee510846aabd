package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileNamesTest {
    private final FileNames names = new FileNames();

    @Test
    void holdNothingThatAnySystemForbids() {
        assertThat(names.of("quotes.excel.csv", "Ána O'Neil: ../../CON")).isEqualTo("quotes-ana-o-neil-con.excel.csv");
        assertThat(names.of("quotes.md", "x".repeat(500))).hasSizeLessThan(80);
    }

    /** Names that a system keeps for its devices, that end in a dot, or that are longer than a file's name may be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CON",
                "nul",
                "COM1",
                "LPT9.txt",
                "aux.",
                "..",
                ".",
                "...",
                "a.",
                "a ",
                " ",
                "",
                "-",
                "a\0b",
                "a\nb",
                "../../etc/passwd",
                "C:\\x",
                "~root",
                "$HOME",
                "`id`",
                "a\u202Egnp.exe",
                "\uD800",
                "a\u0301"
            })
    void areSafeForWhateverAPartIsCalled(String part) {
        assertThat(names.of("quotes.md", part)).matches("quotes-[a-z0-9]+(-[a-z0-9]+)*\\.md");
    }

    @Test
    void areShortInEveryScript() {
        for (String long300 : List.of("м".repeat(150), "李".repeat(100), "ﷺ".repeat(100), "a\u0301".repeat(100))) {
            assertThat(names.of("quotes.excel.csv", long300).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(100);
        }
    }

    @Test
    void areNeverGivenTwice() {
        assertThat(names.of("quotes.md", "Ada Okoro")).isEqualTo("quotes-ada-okoro.md");
        assertThat(names.of("quotes.md", "ADA OKORO")).isEqualTo("quotes-ada-okoro-2.md");
    }

    @Test
    void tellAnotherScriptByItsChecksum() {
        assertThat(names.of("quotes.md", "李华")).matches("quotes-[0-9a-f]{8}\\.md");
        assertThat(names.of("quotes.md", "小明")).isNotEqualTo(names.of("quotes.md", "李华"));
    }
}
