package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Credits behind words in marks whose verb the lexicon does not have. */
final class QuotationCreditsTest {
    @Test
    void areToldByWhereTheyStand() {
        assertThat(read("Tom Hart, the coach, was pleased. “We have to hold on,” Tom Hart grinned as he left."))
                .containsExactly("We have to hold on, | Tom Hart");
        assertThat(read(
                        "Dr Ada Okoro leads the clinic.",
                        "“Every child counts,” she enthusiastically gushed to the Lantern.",
                        "“Every effort made is worth it,” she aptly summarizes."))
                .containsExactly("Every child counts, | Ada Okoro", "Every effort made is worth it, | Ada Okoro");
    }

    @Test
    void areNotOfTitles() {
        assertThat(read("Ada Okoro, a critic, reviewed “Take Less Stuff” in the Lantern."))
                .isEmpty();
    }

    @Test
    void creditNobodyWhereTheWeightsDoubtIt() {
        assertThat(read("Ada Okoro runs the bakery. “We are open,” Okoro walks to the door."))
                .containsExactly("We are open, | nobody");
    }

    @Test
    void mayBeOfABodyThatIsNotNamed() {
        assertThat(
                        read(
                                "“One man of 72 years was found with the fever and the search for others is ongoing,” the health department trumpeted."))
                .containsExactly(
                        "One man of 72 years was found with the fever and the search for others is ongoing, | unnamed: the health department");
    }

    @Test
    void creditsWhoeverPutsItSo() {
        assertThat(Readings.read(
                        "Gus Ory said the deal was good.",
                        "“When people show you who they are, believe them,” as Maya Lind put it."))
                .endsWith("When people show you who they are, believe them, | Maya Lind");
    }

    @Test
    void creditWhoeverSaysHowItIs() {
        assertThat(Readings.read(
                        "Lena Okoro and Dirk Maas spoke.",
                        "“It was a disaster in waiting” is how Okoro puts it.",
                        "“We lost everything that night,” is how farmer Ada Pell sums it up."))
                .containsExactly(
                        "It was a disaster in waiting | Lena Okoro", "We lost everything that night, | Ada Pell");
        assertThat(Readings.read(
                        "Mr Pryce said nothing. “We have no lamps in store” is how electrician Tam Doyle put it."))
                .containsExactly("We have no lamps in store | Tam Doyle");
        assertThat(Readings.read("“The Long Road Home” is how the book ends, Okoro recalled."))
                .noneMatch(told -> told.startsWith("The Long Road Home"));
    }
}
