package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where two speak in turn, a credit is that of the words it stands at, and an answer is not the asker's. */
class DialogueTest {
    private static final String ASKED = "“Why?” asked the prosecutor, Jane Marsh.";

    @Test
    void aCreditBehindTwoTurnsIsThatOfTheSecond() {
        assertThat(read(
                        "Harold Pell, 61, told the court he had seen the defendant on the pier. “The harbourmaster,” Pell replied.",
                        "“When?” “On Sunday,” he said."))
                .endsWith("When? | nobody", "On Sunday, | Harold Pell");
    }

    @Test
    void anAnswerIsNotTheAskers() {
        assertThat(read("“I saw him on the pier,” said Harold Pell.", ASKED, "“Nobody told me to stay away.”"))
                .containsExactly(
                        "I saw him on the pier, | Harold Pell",
                        "Why? | Jane Marsh",
                        "Nobody told me to stay away. | nobody");
    }

    @Test
    void whoAsksAloneMayAnswer() {
        assertThat(read(
                        "“Why should we pay twice?” said Jane Marsh, a shopkeeper.",
                        "“We have paid enough already, and everyone in this town knows it.”"))
                .containsExactly(
                        "Why should we pay twice? | Jane Marsh",
                        "We have paid enough already, and everyone in this town knows it. | Jane Marsh");
    }

    @Test
    void aQuestionInAParagraphOfItsOwnIsWhoseCreditStandsBehindIt() {
        assertThat(read(
                        "Reporters met Kamau Njoroge. “I have never lied,” Njoroge said.",
                        "“Do you want the truth?” Marta Oyelaran, 74, asked. “Nobody came.”"))
                .noneMatch(told -> told.startsWith("Do you want the truth?") && told.endsWith("Njoroge"));
    }
}
