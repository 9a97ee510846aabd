package dictum.attribution;

import static dictum.attribution.WrongSpeakerTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is a statement and what only looks like one, whose it is, and where it ends. */
final class StatementsTest {
    @Test
    void endsBeforeWhatTheReporterGoesOnWith() {
        assertThat(
                        read(
                                "Mayor Anna Reed alleged that the board had handed the work to “firms with new names”, a charge denied by the board’s chairman, Tom Hart."))
                .containsExactly("that the board had handed the work to “firms with new names” | Anna Reed");
        assertThat(
                        read(
                                "Anna Reed said the figures were broadly right, but she doubted that storms were the main cause."))
                .containsExactly(
                        "the figures were broadly right | Anna Reed", "that storms were the main cause | Anna Reed");
        assertThat(
                        read(
                                "A headteacher who said she was “shamed before her own pupils” during a school inspection has won an apology from the watchdog."))
                .containsExactly(
                        "she was “shamed before her own pupils” during a school inspection | unnamed: A headteacher");
        assertThat(read("Anna Reed, who said she was ill because the wells have dried up, left the hall."))
                .containsExactly("she was ill because the wells have dried up | Anna Reed");
    }

    @Test
    void goesToWhoSpeaksAndNotToAThingInTheClauseBefore() {
        assertThat(
                        read(
                                "A woman who lost her brother in a house fire in Selby told an inquest that the police had “failed to join the dots”."))
                .containsExactly(
                        "that the police had “failed to join the dots” | unnamed: A woman who lost her brother in a house fire in Selby");
        assertThat(
                        read(
                                "Shares in Marks Fenner fell by 23% on Thursday after the department store chain warned that profit would be “well below” forecasts."))
                .containsExactly("that profit would be “well below” forecasts | unnamed: the department store chain");
    }

    @Test
    void leavesAStatementWholeThatTellsOfAnother() {
        assertThat(
                        read(
                                "City planner Anna Reed said staff had recommended approval with 17 conditions, including a fence."))
                .containsExactly("staff had recommended approval with 17 conditions, including a fence | Anna Reed");
    }

    @Test
    void tellsOfNoStatementWhereSomebodyElsesClaimIsSpokenOf() {
        assertThat(
                        read(
                                "Tom Hart, a spokesman, met the press. Commenting on reports that the boats had been sold abroad, he noted that he had no such information."))
                .containsExactly("that he had no such information | Tom Hart");
        assertThat(read("“A good neighbour is not for sale,” Anna Reed said, quoting an old proverb."))
                .containsExactly("A good neighbour is not for sale, | Anna Reed");
    }
}
