package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who only stands beside the verb that credits somebody else. */
class MistakenSubjectsTest {
    @Test
    void isNoObject() {
        assertThat(
                        read(
                                "Carl Roth did not answer.",
                                "But harbour groups that have endorsed him say they believe the pilots should choose the winner."))
                .noneMatch(told -> told.endsWith("| Carl Roth"));
    }

    @Test
    void areNoPlacesThatTellOfWhichVoters() {
        assertThat(read("Most voters in Alabama, Georgia and Virginia said they felt betrayed by their own party."))
                .containsExactly("they felt betrayed by their own party | unnamed: Most voters in Alabama, Georgia and"
                        + " Virginia");
        assertThat(read("Visitors in Holt, Selby and Ardle said they would miss the sound."))
                .noneMatch(told -> told.endsWith("Ardle"));
        assertThat(read("After talks in Selby, Ost and Frank said they felt betrayed."))
                .allMatch(told -> told.endsWith("| Ost"));
    }

    @Test
    void isNobodyWhomAHeadlineTellsOf() {
        assertThat(read("Hale Accused Of Shocking Act With Bible", "Tom Hale Told To Leave The Port"))
                .noneMatch(told -> told.endsWith("Hale"));
    }

    @Test
    void isNobodyShownInAPicture() {
        assertThat(read("The Ost campaign sent out an email with an image of Mrs. Hale and her husband, Bill Hale, at a"
                        + " wedding, and accused Hale allies of being “traitors” in their treatment of Ost."))
                .singleElement()
                .asString()
                .endsWith("| organisation: Ost campaign");
    }

    @Test
    void isWhoeverAnotherRemindsOneOf() {
        assertThat(
                        read(
                                "Carl Roth reminds me of Marius Veld saying that “you can fool some of the people all of the time.”"))
                .containsExactly("that “you can fool some of the people all of the time.” | Marius Veld");
    }

    @Test
    void isNoPaperThatOnlyReports() {
        assertThat(read(
                        "Lena Ost held a meeting with leaders and pledged to “promote the kinds of changes that will prevent"
                                + " this,” the Selby Sentinel reported."))
                .containsExactly("to “promote the kinds of changes that will prevent this,” | Lena Ost");
    }

    @Test
    void isNoTimeZoneAndNoOtherBodyOfAPlace() {
        assertThat(read(
                        "The email, released by Harbour Watch, was sent at 7:19 p.m. EST by the chief of staff, Jeremy"
                                + " Bash.",
                        "“I just tried you on the phone,” it reads."))
                .containsExactly("I just tried you on the phone, | nobody");
        assertThat(read("California's plan to raise its minimum wage would put the state in uncharted territory. The"
                        + " California Retailers Association opposes it."))
                .noneMatch(told -> told.endsWith("Association"));
    }

    @Test
    void isNobodyWhoOnlyRecallsWhatAnotherSaid() {
        assertThat(read(
                        "President Ban Okoro was angry. “I really want to do something here,” Mr. Mitchell recalled the president"
                                + " telling him."))
                .noneMatch(told -> told.endsWith("Mitchell"));
    }
}
