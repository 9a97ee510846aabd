package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FileNamesTest {
    private final FileNames names = new FileNames();

    @Test
    void holdNothingThatAnySystemForbids() {
        assertThat(names.of("quotes.excel.csv", "Ána O'Neil: ../../CON")).isEqualTo("quotes-ana-o-neil-con.excel.csv");
        assertThat(names.of("quotes.md", "x".repeat(500))).hasSizeLessThan(80);
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
