package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a clause ends that a content would end within. */
final class CutClausesTest {
    @Test
    void leadsOnToTheMainClause() {
        assertThat(
                        read(
                                "Anna Reed said that while she condemns threats, they show “a town which has been pushed to its limit”."))
                .containsExactly(
                        "that while she condemns threats, they show “a town which has been pushed to its limit” | Anna Reed");
        assertThat(
                        read(
                                "Anna Reed, who asserted that the number of lights or orbs (Unknown Lights) was far too low, left."))
                .containsExactly("that the number of lights or orbs (Unknown Lights) was far too low | Anna Reed");
    }

    @Test
    void leadsOnToASecondThat() {
        assertThat(
                        read(
                                "Anna Reed said Tom Hart and Ada Lowe were in a class by themselves — but that it would not matter, because the mayor was not there."))
                .containsExactly(
                        "Tom Hart and Ada Lowe were in a class by themselves — but that it would not matter, because the mayor was not there | Anna Reed");
        assertThat(read("The authors agreed that it was a “taboo” genre but that women were owning their “pleasures”."))
                .containsExactly(
                        "that it was a “taboo” genre but that women were owning their “pleasures” | unnamed: The authors");
    }

    @Test
    void beginsWithWhoIsJudged() {
        assertThat(
                        read(
                                "Her brother Tom Hart went on to criticise people for defending the mayor and his wife in the press."))
                .containsExactly("people for defending the mayor and his wife in the press | Tom Hart");
    }

    @Test
    void beginsBehindWhatIsOfAnother() {
        assertThat(
                        read(
                                "The war has gone on for weeks, killing 4,000 people, according to the Selby Health Board, and displacing 15,000 people, according to the County Relief Office."))
                .containsExactly("displacing 15,000 people | organisation: County Relief Office");
        assertThat(
                        read(
                                "The poster told of a friend who left; Tom Hart, according to the Selby Times, objected and quit the force."))
                .containsExactly("Tom Hart objected and quit the force | organisation: Selby Times");
    }
}
