package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts a spreadsheet would show otherwise than they stand. */
final class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 30 1",
                "-",
                "@here",
                " =1+1",
                "\u200B=1+1",
                "\u00A0＝1",
                "\tx",
                "04821776",
                "123456789012",
                "12345e67",
                "1E5",
                "0.50",
                "(5)",
                "$5",
                "€ 5",
                "5 %",
                "1 000",
                "1\u202F000",
                "3-10",
                "3/10",
                "3.10.2026",
                "12-1999",
                "1999-12",
                "1 1/2",
                "9:30 pm",
                "3 May",
                "3. Mai 2026",
                "May 3",
                "March 5, 2026",
                "Okt. 2026",
                "déc 26",
                "TRUE",
                "false"
            })
    void guardsWhatWouldBeComputedOrReckoned(String cell) {
        assertThat(FormulaGuard.ofText(cell)).hasToString("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "said",
                "“=1+1”",
                "'90s",
                "9d50c160",
                "595-668",
                "12-345",
                "595-668; 700-745",
                "3-10; 12-20",
                "2026",
                "5 to 6",
                "1. The bridge",
                "May I come in",
                "Marathon 42 starts",
                "truth",
                "Article 50",
                "e5",
                "…",
                " is closed"
            })
    void leavesOtherTextAlone(String cell) {
        assertThat(FormulaGuard.ofText(cell)).hasToString(cell);
    }
}
