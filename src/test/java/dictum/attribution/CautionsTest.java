package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Caution;
import dictum.model.Caution.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CautionsTest {
    @Test
    void anOfficeOfAnotherCountryTellsOfATranslation() {
        assertThat(cautions("The quay is “a ruin,” French President Léa Marin said."))
                .contains(Kind.TRANSLATED);
        assertThat(cautions("“The quay is a ruin,” said Léa Marin, foreign minister of France."))
                .contains(Kind.TRANSLATED);
        assertThat(cautions("“The quay is a ruin,” Russia's foreign ministry said."))
                .contains(Kind.TRANSLATED);
    }

    @Test
    void aNameWithACountryInItTellsOfNone() {
        assertThat(cautions("“The wards are full,” said Sami Okoro, director of the Turkish Friendship Hospital."))
                .doesNotContain(Kind.TRANSLATED);
        assertThat(cautions("“The wards are full,” said Ada Okoro, a professor at the University of North Georgia."))
                .doesNotContain(Kind.TRANSLATED);
        assertThat(cautions("“The wards are full,” said Ada Okoro, China scholar with the Harbour Institute in Selby."))
                .doesNotContain(Kind.TRANSLATED);
        assertThat(cautions("“The wards are full,” the Turkish Friendship Hospital said."))
                .doesNotContain(Kind.TRANSLATED);
    }

    @Test
    void wordsThatAreCalledAParaphraseAreNoQuotation() {
        assertThat(cautions("Hart put it well, and I’m paraphrasing. He said: “The quay is a ruin and a danger.”"))
                .contains(Kind.PARAPHRASED);
        assertThat(cautions("To paraphrase Ada Okoro, “the quay is a ruin”, she said."))
                .contains(Kind.PARAPHRASED);
        assertThat(cautions("Ada Okoro said something like “the quay is a ruin”."))
                .contains(Kind.PARAPHRASED);
        assertThat(cautions("Ada Okoro said words to the effect of “the quay is a ruin”."))
                .contains(Kind.PARAPHRASED);
        assertThat(cautions("“He was paraphrasing me,” Ada Okoro said. “It was something like a dream.”"))
                .doesNotContain(Kind.PARAPHRASED);
    }

    @Test
    void wordsStillToBeSaidAreToldBeforehand() {
        assertThat(cautions("Ada Okoro will say on Monday that the quay is “a ruin”."))
                .contains(Kind.PROSPECTIVE);
        assertThat(cautions("Ada Okoro will also warn members that the quay is a ruin."))
                .contains(Kind.PROSPECTIVE);
        assertThat(cautions("Ada Okoro is due to tell members that the quay is a ruin."))
                .contains(Kind.PROSPECTIVE);
        assertThat(cautions("Ada Okoro is likely to stress that the quay is a ruin."))
                .contains(Kind.PROSPECTIVE);
        assertThat(cautions("Ada Okoro said that the quay will be a ruin.")).doesNotContain(Kind.PROSPECTIVE);
        assertThat(cautions("Ada Okoro, who is expected to stand again, said that the quay was a ruin."))
                .doesNotContain(Kind.PROSPECTIVE);
    }

    @Test
    void aDenialBeforeTheQuotedWordsTurnsThemRound() {
        assertThat(cautions("Ada Okoro said the quay was not “a ruin”.")).contains(Kind.NEGATED);
        assertThat(cautions("Ada Okoro said the board acted without “a plan”.")).contains(Kind.NEGATED);
    }

    @Test
    void twoDenialsMakeNone() {
        assertThat(cautions("Ada Okoro said it was impossible to sail without “great harm to the boats”."))
                .doesNotContain(Kind.NEGATED);
    }

    @Test
    void aVerbOrAMonthIsNoConditionAndNoHedge() {
        assertThat(cautions("Ada Okoro said the board had provided “a boat and a crew”."))
                .doesNotContain(Kind.CONDITIONAL);
        assertThat(cautions("Ada Okoro said May figures were “a fair surprise to us”."))
                .doesNotContain(Kind.HEDGED);
        assertThat(cautions("Ada Okoro said the figures may be “a fair surprise to us”."))
                .contains(Kind.HEDGED);
    }

    private static List<Kind> cautions(String sentence) {
        return new TrainedReader()
                .read(Paragraphs.article(sentence)).stream()
                        .flatMap(quotation -> quotation.cautions().stream())
                        .map(Caution::kind)
                        .toList();
    }
}
