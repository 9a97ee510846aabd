package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies on both sides of a cue, and does not always belong together. */
final class SewnPartsTest {
    @Test
    void leavesOutWhenItWasSaid() {
        assertThat(read("It was over, Anna Reed said, a day after the vote."))
                .containsExactly("It was over | Anna Reed");
    }

    @Test
    void tellsAPassiveOfNobodyAsItStands() {
        assertThat(read("The harbour is considered one of the best in the county."))
                .containsExactly("The harbour is considered one of the best in the county | nobody");
        assertThat(read("The plan was widely seen as an attempt to please the council."))
                .containsExactly("The plan was widely seen as an attempt to please the council | nobody");
    }

    @Test
    void leavesOutWhatASourceIs() {
        assertThat(
                        read(
                                "According to Tom Hart, director of the Selby Institute at the University of Selby, who has made a special study of the practice, “there are firms that sell such papers”."))
                .containsExactly("there are firms that sell such papers | Tom Hart");
        assertThat(read("According to the study, published in the Selby Journal, the man had slept badly for weeks."))
                .containsExactly("the man had slept badly for weeks | unnamed: the study");
    }

    @Test
    void leavesOutWhatTheSpeakerDoesMeanwhile() {
        assertThat(
                        read(
                                "“My beautiful daughter,” said Anna Reed, stroking the child’s head, “there is no need to cry.”"))
                .containsExactly("My beautiful daughter, there is no need to cry. | Anna Reed");
    }

    @Test
    void leavesOutWhoIsTold() {
        assertThat(read("Anna Reed informed the Port Selby delegation that experts had come to see the harbour."))
                .containsExactly("that experts had come to see the harbour | Anna Reed");
        assertThat(read("Anna Reed told it “do the rest, commit and push often” while she decorated the hall."))
                .satisfiesExactly(told -> assertThat(told).startsWith("“do the rest, commit and push often”"));
    }

    @Test
    void keepsTheSignOfACurrencyAndTheBracketOfAPlace() {
        assertThat(read("In Selby, Anna Reed said, $8.4 million in funds went to roads."))
                .containsExactly("In Selby $8.4 million in funds went to roads | Anna Reed");
        assertThat(
                        read(
                                "(SELBY) Mayor Anna Reed, according to the county government, made a trip to the coast on Friday."))
                .containsExactly(
                        "(SELBY) Mayor Anna Reed made a trip to the coast on Friday | unnamed: the county government");
    }

    @Test
    void keepsACondition() {
        assertThat(read("The water is safe, Anna Reed said, unless it rains for a week."))
                .containsExactly("The water is safe unless it rains for a week | Anna Reed");
    }

    @Test
    void leavesOutARemarkBehindAWholeClause() {
        assertThat(read("The plant will close in May, Anna Reed said, a blow to a town that has lost two others."))
                .containsExactly("The plant will close in May | Anna Reed");
        assertThat(read("The plant will hurt, Anna Reed said, the very town that built it."))
                .containsExactly("The plant will hurt the very town that built it | Anna Reed");
        assertThat(
                        read(
                                "The wall will not be finished before spring, Anna Reed said on Friday, the third delay since work began."))
                .containsExactly("The wall will not be finished before spring | Anna Reed");
        assertThat(read("The plant, Anna Reed said, is a blow to the town."))
                .containsExactly("The plant is a blow to the town | Anna Reed");
    }

    @Test
    void keepsTheFirstWordOfASentenceThatTheCreditParts() {
        assertThat(read(
                        "The outlook is grim, Ann Reed said. “That,” she added, “promises to make life a lot more difficult for our"
                                + " children.”"))
                .endsWith("That, promises to make life a lot more difficult for our children. | Ann Reed");
    }

    @Test
    void leavesOutASentenceThatTheReporterBegins() {
        assertThat(read(
                        "“It’s an enormous moment,” said Steve Schmidt, a strategist. Unless further rivals quit the race, “it’s very"
                                + " difficult to see how he is stopped on his way.”"))
                .contains("It’s an enormous moment, | Steve Schmidt")
                .noneMatch(told -> told.contains("Unless"));
    }

    @Test
    void tellsNothingThatOnlyTheLeftOutCueHeldTogether() {
        for (String sentence : List.of(
                "Here are nine things Tom Hart has said about captains.",
                "Anna Reed has been criticized by some of her rivals for waiting too long.",
                "Anna Reed had appeared to be on the upswing.",
                "The deficit for this year, which ends in June, is projected to be 544 million.")) {
            assertThat(read(sentence))
                    .as(sentence)
                    .noneMatch(told -> told.contains("things captains"))
                    .noneMatch(told -> told.contains("Reed for"))
                    .noneMatch(told -> told.contains("Reed to be"))
                    .noneMatch(told -> told.contains("year to be"));
        }
        assertThat(read("It's a strategy some believe he could use again in the race."))
                .containsExactly("It's a strategy he could use again in the race | unnamed: some");
    }

    @Test
    void tellsOnlyTheClauseThatACreditStandsIn() {
        assertThat(
                        read(
                                "Ned Hart went to the debate, and he'll go to the next, because, according to Hart, the papers would call him a “chicken” if he didn't."))
                .containsExactly("the papers would call him a “chicken” if he didn't | Ned Hart");
        assertThat(
                        read(
                                "If you plan on moving to Selby, keep in mind that the average house costs a million, according to the Selby Institute."))
                .containsExactly("the average house costs a million | organisation: Selby Institute");
    }

    @Test
    void leavesOutHowAQuotationWasWritten() {
        assertThat(
                        read(
                                "“Not us but can't argue with it!” Murphy, the head of the port, wrote on Friday with an image of the sign."))
                .containsExactly("Not us but can't argue with it! | unnamed: Murphy, the head of the port");
        assertThat(read("Two were hurt by a blast that Mayor Bill Dupont described as “an intentional act.”"))
                .allMatch(told -> !told.contains("blast that"));
    }

    @Test
    void beginsWithTheSubjectBehindASource() {
        assertThat(
                        read(
                                "According to a board summary of its inquiry, Cheryl Mill, a top harbour aide, sent the pilot a letter before he left."))
                .containsExactly(
                        "Cheryl Mill, a top harbour aide, sent the pilot a letter before he left | unnamed: a board summary of its inquiry");
    }

    @Test
    void areNoTranslations() {
        assertThat(
                        Readings.read(
                                "“Ce tilleul est plus vieux que la République,” Mayor Ada Roux said. (“This linden is older than the Republic.”)"))
                .containsExactly(
                        "Ce tilleul est plus vieux que la République, | Ada Roux",
                        "This linden is older than the Republic. | nobody");
        assertThat(Readings.read("„Wir warten ab“, said Jürgen Sölle, the mayor. “We shall wait and see.”"))
                .noneMatch(told -> told.contains("Wir") && told.contains("wait"));
    }
}
