package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IssuersTest {
    @Test
    void areWhoeverSpokeInWhatIsCalledSo() {
        assertThat(
                        read(
                                "In a written statement, Attorney General Dashiell Groome said his office would comply. “Warrants take time,” the statement said."))
                .endsWith("Warrants take time, | Dashiell Groome");
    }

    @Test
    void areNotThoseWhoOnlyTellOfIt() {
        assertThat(
                        read(
                                "According to the Guardian, an email was sent from the club’s director to its members. The email said, “We are going to wind it down.”"))
                .endsWith("We are going to wind it down. | unnamed: The email");
    }

    @Test
    void areNamedBehindTheText() {
        assertThat(
                        read(
                                "A statement released afterward by the Norland Foreign Ministry described the talks as “a good start, and no more.”"))
                .allMatch(told -> told.endsWith("| organisation: Norland Foreign Ministry"));
        assertThat(read("A post on X from the Halvorn Greens said: “The trees won.”"))
                .containsExactly("The trees won. | organisation: Halvorn Greens");
        assertThat(read("A statement from Groome’s office said the trees had won."))
                .allMatch(told -> told.contains("| unnamed:") || told.endsWith("nobody"));
    }
}
