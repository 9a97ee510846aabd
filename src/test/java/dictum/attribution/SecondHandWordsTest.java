package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that somebody denies, recites, or remembers another saying. */
class SecondHandWordsTest {
    @Test
    void leavesOpenWhoSaidWhatSomebodyRemembers() {
        assertThat(
                        read(
                                "Hanna Brandt, 52, remembered how he came home that night and said, “The winch is going to kill somebody.”"))
                .contains("The winch is going to kill somebody. | nobody");
        assertThat(
                        read(
                                "Greta Hallam, 61, described how he rang the board that evening and said: “It will go out tonight.”"))
                .endsWith("It will go out tonight. | nobody");
        assertThat(read("Hanna Brandt told the board that she had asked twice and said, “The winch is worn.”"))
                .noneMatch(told -> told.startsWith("The winch is worn.") && told.endsWith("nobody"));
    }

    @Test
    void creditsNobodyWithWhatIsRecited() {
        assertThat(read(
                        "Hanna Brandt runs the yard.",
                        "Quoting her late mother, Ms. Brandt said, “A boat is only as honest as its owner.”"))
                .containsExactly("A boat is only as honest as its owner. | nobody");
    }

    @Test
    void creditsNobodyWithWhatIsDenied() {
        String about = "Dana Pike runs the yard with Mira Holt.";
        for (String sentence : List.of(
                "Dana Pike denied saying “We sold the boat.”",
                "Dana Pike denied ever having said “We sold the boat.”",
                "Nobody heard Dana Pike say “We sold the boat.”",
                "It was not Dana Pike who said “We sold the boat” but her partner.")) {
            assertThat(read(about, sentence)).noneMatch(told -> told.endsWith("| Dana Pike"));
        }
        assertThat(read(about, "It was Mira Holt, not Dana Pike, who wrote: “We sold the boat.”"))
                .endsWith("We sold the boat. | Mira Holt");
        assertThat(read(about, "“We sold the boat,” Dana Pike recalled Mira Holt saying."))
                .endsWith("We sold the boat, | Mira Holt");
        assertThat(read("Two employees, speaking on condition of anonymity, said otherwise."))
                .isEmpty();
    }
}
