package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Quotation;
import dictum.model.Speaker;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who speaks together with whom. */
class JointSourcesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor, Lena Ost, and her deputy, Odo Frank, said the lock gates would open in May.",
                "Mayor Lena Ost and her deputy Odo Frank said the gates would open in May.",
                "“We are ready,” said the mayor, Lena Ost, and her deputy, Odo Frank.",
                "“We are ready,” said Lena Ost, the mayor, and Odo Frank, who runs the docks.",
                "Lena Ost, the minister of fisheries, and Odo Frank, her colleague at transport, said the plan was dead.",
                "The ministers of fisheries and transport, Lena Ost and Odo Frank, said the plan was dead.",
                "Sens. Lena Ost of Selby and Odo Frank of Norby, both up for reelection, said they would be happy.",
                "The vicar, the Rev Lena Ost, and the tower captain, Odo Frank, said the bells would be muffled.",
                "Two ringers from the cathedral, Lena Ost and Odo Frank, recalled a strict teacher.",
                "Two engineers, Lena Ost and Odo Frank, said the plan was dead.",
                "Lena Ost, 34, and Odo Frank, 51, said the plan was dead.",
                "In a letter to Carl Roth, Lena Ost and Odo Frank said the plan was dead.",
                "After meeting Carl Roth, Lena Ost and Odo Frank said the plan was dead."
            })
    void speakTogether(String sentence) {
        assertThat(speakersOf(sentence)).containsExactly("Lena Ost", "Odo Frank");
    }

    @Test
    void areBodiesOfAListToo() {
        assertThat(speakersOf(
                        "The Harbour Board, the Norby Fishing Union and the Selby Council said in a joint statement"
                                + " that the gates would open."))
                .containsExactly("Harbour Board", "Norby Fishing Union", "Selby Council");
    }

    @Test
    void areWhomTheyMeansNext() {
        assertThat(read("The mayor, Lena Ost, and her deputy, Odo Frank, said the lock gates would open in May. “We are"
                                + " ready,” they said.")
                        .get(1))
                .containsExactly("Lena Ost", "Odo Frank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“It is dead,” said Lena Ost, and Odo Frank nodded.",
                "“It is dead,” Lena Ost told Carl Roth, and Odo Frank nodded.",
                "Lena Ost, a friend and critic of Odo Frank, said the plan was dead.",
                "Lena Ost, mayor of Selby and Norby, said the plan was dead.",
                "Lena Ost and her husband, who runs a shop with Odo Frank, said the plan was dead.",
                "Odo Frank won and Lena Ost said the plan was dead.",
                "“It is dead,” said Lena Ost, the Arjay and Frances Miller Chair at the Selby School."
            })
    void speaksAlone(String sentence) {
        assertThat(speakersOf(sentence)).containsExactly("Lena Ost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lena Ost and Odo Frank's lawyer, Ida Holm, said the plan was dead.",
                "The chairman of Ost and Frank, Ida Holm, said the plan was dead."
            })
    void isWhoeverActsForThem(String sentence) {
        assertThat(speakersOf(sentence)).containsExactly("Ida Holm");
    }

    @Test
    void areNobodyWhereTheyOnlyQualifyWhoSpeaks() {
        assertThat(speakersOf("Most captains in Selby, Norby and Ardel said they felt betrayed by the port."))
                .isEmpty();
        assertThat(speakersOf("Supporters of Lena Ost and Odo Frank said the plan was dead."))
                .isEmpty();
        assertThat(speakersOf("Lena Ost and Odo Frank campaign officials said the plan was dead."))
                .isEmpty();
    }

    private static List<String> speakersOf(String sentence) {
        List<List<String>> told = read(sentence);
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    /** The names of those who speak, a list for each quotation. */
    private static List<List<String>> read(String paragraph) {
        return new TrainedReader()
                .read(Paragraphs.article(paragraph)).stream()
                        .map(JointSourcesTest::names)
                        .toList();
    }

    private static List<String> names(Quotation quotation) {
        return Stream.concat(quotation.speaker().stream(), quotation.jointly().stream())
                .map(Speaker::name)
                .flatMap(name -> name.stream())
                .toList();
    }
}
