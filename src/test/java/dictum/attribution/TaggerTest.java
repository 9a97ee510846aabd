package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TaggerTest {
    @Test
    void namesThePartsOfSpeech() {
        assertThat(tags("The mayor said she will open the bridge."))
                .containsExactly("DT", "NN", "VBD", "PRP", "MD", "VB", "DT", "NN", ".");
    }

    @Test
    void knowsANameItHasNeverSeenByItsCapital() {
        assertThat(tags("The report names Okoroviti as the owner.")).contains("NNP");
    }

    @Test
    void tellsThePossessiveFromTheNoun() {
        assertThat(tags("“The harbour’s lamps are old,” he said."))
                .startsWith("``", "DT", "NN", "POS", "NNS")
                .contains("''");
    }

    private static List<String> tags(String sentence) {
        Tokens tokens = Tokens.of(Paragraphs.frame(sentence));
        List<String> names = new ArrayList<>();
        for (byte tag : Weights.shipped().models().tagger().tag(tokens)) {
            names.add(Tag.NAMES.get(tag));
        }
        return names;
    }
}
