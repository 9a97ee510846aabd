package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody has said: it is still to come, only possible, or the text says that nothing was said. */
class UnrealCuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Reed is unlikely to argue that she is in this race for the long haul.",
                "Anna Reed will be eager to prove that her board has heard what captains are saying.",
                "Captains are more likely to say that the fees are too high than too low.",
                "Anna Reed has to show that she is ready to lead.",
                "Anna Reed needs to tell voters why the ferry failed.",
                "If she were to win, Anna Reed would be able to claim that she had buried the memory of the flood.",
                "Perhaps the next mayor could try to require that every firm pay its share.",
                "It is unclear, though, whether Anna Reed and her friends would accept a middle ground.",
                "Anna Reed may have thought the worst was over in April.",
                "A harbour master would be praising a plan that offers lower prices.",
            })
    void isNoStatement(String sentence) {
        assertThat(read("The board of Selby met on Monday.", sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Reed joined the board in May, but she said almost nothing about tides until October.",
                "Anna Reed said little about the price of the boats.",
                "Anna Reed has not made a decision on whether any small boats would be let in.",
                "The pilots are worried. They aren't sure they have found the leak.",
                "Anna Reed did not respond to the board's request for the papers.",
                "The official, who spoke on the condition of anonymity to discuss the talks, left early.",
                "It's worth remembering that the quay was built in a year.",
                "Some captains probably would take issue with the suggestion that the ferries are less safe than the boats.",
                "Anna Reed found no fault with Tom Hart's charge that the mayor “lied” about the storm.",
            })
    void isSilence(String sentence) {
        assertThat(read("The board of Selby met on Monday.", sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Reed said little had changed at the port.",
                "Anna Reed had to admit that the port was closed.",
                "Anna Reed has since said that the port was closed.",
            })
    void leavesWhatWasSaid(String sentence) {
        assertThat(read("The board of Selby met on Monday.", sentence))
                .hasSize(1)
                .allMatch(told -> told.endsWith("Anna Reed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is the group of contests known as Super Tuesday.",
            })
    void isNobodysStatement(String sentence) {
        assertThat(read("The board of Selby met on Monday.", sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is doubtful Anna Reed imagined that the contest would be as close as it has turned out to be.",
                "It doesn't sound like Anna Reed knows what she'll do next.",
                "On Friday morning, in the third week of her tour of the ports, Anna Reed told a joke.",
                "Anna Reed put off deciding whether the guild could question her.",
                "Anna Reed veered close to an admission that captains had fought in the war.",
            })
    void isNotDone(String sentence) {
        assertThat(read("The board of Selby met on Monday.", sentence)).isEmpty();
    }
}
