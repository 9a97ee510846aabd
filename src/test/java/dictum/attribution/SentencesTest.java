package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {
    private static List<String> sentences(String paragraph) {
        Frame frame = Paragraphs.frame(paragraph);
        return frame.paragraphs().get(0).sentences().stream()
                .map(sentence -> sentence.span().of(frame.text()))
                .toList();
    }

    @Test
    void partsAtAPeriodBeforeACapital() {
        assertThat(sentences("The bridge is shut. The council met."))
                .containsExactly("The bridge is shut.", "The council met.");
    }

    @Test
    void keepsTitlesInitialsAndAbbreviationsTogether() {
        assertThat(sentences("Mr. Lind met J. B. Okoro of the U.S. Navy at 5 p.m. on Monday. He left."))
                .hasSize(2);
        assertThat(sentences("The Speaker, Rt. Hon. Wale Akin, met Smt. Rao and Const. Bell. He left."))
                .hasSize(2);
    }

    @Test
    void keepsAQuestionWithItsCredit() {
        assertThat(sentences("“Why now?” Okoro said. The council met."))
                .containsExactly("“Why now?” Okoro said.", "The council met.");
    }

    @Test
    void partsAQuotationThatEndsASentenceFromTheNext() {
        assertThat(sentences("“It is over.” The council left.")).containsExactly("“It is over.”", "The council left.");
    }

    @Test
    void takesAQuotationAfterACreditForASentence() {
        assertThat(sentences("“It is over,” she said. “Go home.”"))
                .containsExactly("“It is over,” she said.", "“Go home.”");
    }

    @Test
    void isNotCutInsideAQuotation() {
        assertThat(sentences("She said “It is over. Go home. Now.” and left.")).hasSize(1);
    }

    @Test
    void partsAHeadingFromTheLineBehindIt() {
        String body =
                "Boxer Tom Hart, who joined the farmers at the border on Sunday, said that he will return his award if the"
                        + " new laws are not withdrawn by spring.";
        assertThat(sentences("Tom Hart says he will return an award\n" + body))
                .containsExactly("Tom Hart says he will return an award", body);
        assertThat(
                        sentences(
                                "The council of Port Ardel and the board of the\nHarbour Company met on Tuesday to talk about the\nlock gates."))
                .hasSize(1);
    }
}
