package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TokensTest {
    @Test
    void openQuotationsAndCutContractions() {
        assertThat(words("“We’re late,” said Okoro’s aide."))
                .containsExactly("“", "We", "’re", "late", ",", "”", "said", "Okoro", "’s", "aide", ".");
    }

    @Test
    void countsWhatLiesBetweenTwoTokens() {
        Tokens tokens = tagged("She said, he said, they said.");

        assertThat(tokens.commasBetween(0, 6)).isEqualTo(2);
        assertThat(tokens.commasBetween(6, 0)).isEqualTo(2);
        assertThat(tokens.commasBetween(2, 5)).isZero();
    }

    @Test
    void neverOverlapAndNeverGoBack() {
        Random random = new Random(11);
        String alphabet = "ab .,'’“”\"«»-—(:)!\u00a0\ud83d\ude00A1";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = 0; i < 80; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Tokens tokens = Tokens.of(Paragraphs.frame(text.toString()));
            for (int i = 1; i < tokens.size; i++) {
                assertThat(tokens.start[i]).as("%s", text).isGreaterThanOrEqualTo(tokens.end[i - 1]);
            }
        }
    }

    private static Tokens tagged(String text) {
        Tokens tokens = Tokens.of(Paragraphs.frame(text));
        tokens.tagged(Weights.shipped().models().tagger().tag(tokens));
        return tokens;
    }

    private static List<String> words(String text) {
        Tokens tokens = Tokens.of(Paragraphs.frame(text));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size; i++) {
            words.add(tokens.textOf(i, i));
        }
        return words;
    }
}
