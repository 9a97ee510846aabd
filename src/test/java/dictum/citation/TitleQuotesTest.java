package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TitleQuotesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no marks                        | no marks",
                "“It is shut,” says Okoro        | ‘It is shut,’ says Okoro",
                "\"It's shut\", says Okoro       | ‘It’s shut’, says Okoro",
                "“He said ‘no’ twice”            | ‘He said “no” twice’",
                "\"He said 'no'\"                | ‘He said “no”’",
                "'Not finished', says engineer   | ‘Not finished’, says engineer",
                "‘He said “no”’                  | ‘He said “no”’",
                "The workers’ bridge             | The workers’ bridge",
                "Summer of '69 and rock 'n' roll | Summer of ’69 and rock ‘n’ roll",
                "„Keine Eile“, sagt sie          | „Keine Eile“, sagt sie",
                "« Non », dit-elle               | « Non », dit-elle",
                "5\" of rain                     | 5’ of rain",
            })
    void turnsMarks(String title, String turned) {
        assertThat(TitleQuotes.turned(title)).isEqualTo(turned);
    }

    @Test
    void isLinearInATitleOfMarksAlone() {
        String marks = "“'".repeat(500_000);
        assertThat(TitleQuotes.turned(marks)).hasSameSizeAs(marks);
    }
}
