package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom a surname alone, or behind a title, means where several bear it. */
class NamesakesTest {
    private static final String COOK = "Only the cook, Daniel Foyle, survived.";
    private static final String BEGGED =
            "Mr Foyle, 34, told the hearing that he had begged the skipper, his uncle Dermot Foyle, to turn for home.";

    @Test
    void meansTheOneIntroducedBeforeTheOthers() {
        assertThat(read(COOK, BEGGED + " “He just laughed,” he said."))
                .containsExactly(
                        "that he had begged the skipper, his uncle Dermot Foyle, to turn for home | Daniel Foyle",
                        "He just laughed, | Daniel Foyle");
    }

    @Test
    void isTheOneOfWhoseOwnThingsTheClauseTells() {
        String couple = "Anna Reed was mayor until 2019. Her husband, Tom Reed, ran the port.";
        assertThat(read(
                        couple,
                        "Reed shared a bit of her anxiety with the hall: “I do not know which rival will show up.”"))
                .containsExactly("I do not know which rival will show up. | Anna Reed");
        assertThat(read(couple, "Reed called his plan a farce and said that it was late."))
                .allMatch(told -> told.endsWith("nobody"));
    }

    @Test
    void keepsTheTitleForWhoeverHadItFirst() {
        assertThat(read(COOK, BEGGED, "The court rose. It was cold.", "Mr Foyle said the radio had failed."))
                .endsWith("the radio had failed | Daniel Foyle");
        assertThat(read(COOK, BEGGED, "A brother, Dermot Foyle, waited. Mr Foyle said the radio had failed."))
                .noneMatch(told -> told.startsWith("the radio") && told.endsWith("Daniel Foyle"));
    }

    @Test
    void isTheRelativeWhoWasCalledByTheGivenName() {
        assertThat(read(
                        COOK,
                        "Dermot Foyle’s widow, Kathleen, wept.",
                        "“Dermot isn’t here,” Mrs Foyle said.",
                        "Mrs Ruane said nothing was known."))
                .containsExactly("Dermot isn’t here, | Kathleen", "nothing was known | Ruane");
    }

    @Test
    void isNobodyWhereTheTitleFitsNone() {
        assertThat(read(COOK, "His uncle, Dermot Foyle, drowned.", "“Dermot isn’t here,” Mrs Foyle said."))
                .containsExactly("Dermot isn’t here, | nobody");
    }

    @Test
    void isDoubtfulBehindARelativeWhoWasJustBroughtIn() {
        assertThat(
                        read(
                                "Padraic Moran, 71, said he would appeal.",
                                "His brother Sean, a retired teacher, takes another view. “Padraic would appeal the tide,” said Mr Moran."))
                .endsWith("Padraic would appeal the tide, | nobody");
        assertThat(read(
                        "Padraic Moran, 71, said he would appeal.",
                        "His sister Una, a retired teacher, takes another view. “Nobody asked,” said Mr Moran."))
                .endsWith("Nobody asked, | Padraic Moran");
    }

    @Test
    void leavesOpenWhoseSurnameItIsBehindARelative() {
        assertThat(
                        read(
                                "Donald Hart runs for mayor.",
                                "Eric Hart's comments came after his father unveiled a new nickname. “She spends a fortune on ads against me,” Hart said."))
                .containsExactly("She spends a fortune on ads against me, | nobody");
    }

    @Test
    void leavesOpenASurnameBehindWhatMayBeAGivenName() {
        assertThat(read(
                        "“They laugh at us,” said German Ruiz, whose brother Freddy Ruiz leads the troupe.",
                        "“It is unity,” Freddy Ruiz said."))
                .containsExactly("They laugh at us, | nobody", "It is unity, | Freddy Ruiz");
        assertThat(read("Given Okoro's long record, the town was calm. “I will wait,” Okoro said."))
                .noneMatch(told -> told.contains("| Given"));
    }

    @Test
    void givesNoPresidentsOfficeToWhoeverOnlySharesTheName() {
        assertThat(new Story(
                                "Hillary Crane may win. Lael Brand served as President Crane's aide. Mrs. Crane has said so.")
                        .source("Mrs. Crane")
                        .last()
                        .flatMap(dictum.model.Speaker::role))
                .isEmpty();
        assertThat(read(
                        "Jeb Bosh brought his older brother, George W. Bosh, to Marby.",
                        "“There is no doubt in my mind,” the former president told a crowd.",
                        "President Bosh left office in 2009."))
                .containsExactly("There is no doubt in my mind, | unnamed: the former president");
    }

    @Test
    void givesACoupleOneSurname() {
        assertThat(read(
                        "The parents, Tom and Greta Okoro, spoke on Thursday.",
                        "“I implore the captains,” Mr. Okoro said.",
                        "“All the town felt my pain,” Ms. Okoro wrote, talking of her son, Hugo Okoro."))
                .contains("I implore the captains, | Tom Okoro", "All the town felt my pain, | Greta Okoro");
        assertThat(read(
                        "The parents, Zhiro and Ghalza Okoro, spoke on Thursday.",
                        "“I implore the captains,” Mr. Okoro said.",
                        "“All the town felt my pain,” Ms. Okoro wrote, talking of her son, Hugo Okoro."))
                .noneMatch(told -> told.endsWith("Hugo Okoro"))
                .contains("I implore the captains, | nobody");
    }
}
