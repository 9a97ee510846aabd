package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that are likelier wrong than right by their form: what may be said, what a thing says, a verb whose subject is not told. */
final class WeakReportsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry was late again on Monday. Critics might argue that the harbour is too small for such ships.",
                "The council meets on Monday. It is easy to criticise the length of the plan.",
                "A quarter of a million. Now let's say that the harbour will cost 1,600 crowns.",
                "If voters decide to shut the harbour, the fishermen may blame trade deals for the loss.",
                "The council could declare the quay unsafe, and the mayor may still offer a plan for the harbour.",
                "Reed, meanwhile, has a lead of nine points, although it’s fair to say that he has been attacked less.",
                "The guild sent a letter to Mr. Reed criticising the sale of the boats.",
            })
    void areNotTold(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void areToldWhereTheyAreLikely() {
        assertThat(read("The mayor went on to say that the harbour was too small for such ships."))
                .containsExactly("that the harbour was too small for such ships | unnamed: The mayor");
        assertThat(read("They sailed, even if the mayor said that the harbour was too small for such ships."))
                .containsExactly("that the harbour was too small for such ships | unnamed: the mayor");
    }
}
