package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenesTest {
    /** Friday, 7 March 2031. */
    private static final String FRIDAY = "2031-03-07";

    /** The date of what Okoro says after {@code scene}. */
    private static String dateAfter(String scene) {
        return dateAfter(scene, "“We sail,” Okoro said.", "said");
    }

    private static String dateAfter(String scene, String statement, String cue) {
        return Told.article(scene + " " + statement)
                .issued(FRIDAY)
                .statement("Ada Okoro", "We sail", cue, "Okoro")
                .dates()
                .get(0);
    }

    @Test
    void takesTheDayOnWhichTheSpeakerSpokeWroteOrAppeared() {
        for (String scene : List.of(
                "Okoro spoke to captains on Tuesday.",
                "Okoro testified Tuesday.",
                "Okoro also met the board on Tuesday.",
                "Okoro, 34, a pilot, gave an interview on Tuesday.",
                "Okoro held a press conference on Tuesday.",
                "Okoro was speaking on Tuesday.",
                "Okoro was interviewed on Tuesday.",
                "Okoro announced the plan on Tuesday.",
                "Okoro thanked captains in a memo to staff on Tuesday morning.",
                "On Tuesday afternoon Okoro posted a video.",
                "On Tuesday the mayor, Ada Okoro, released a statement.")) {
            assertThat(dateAfter(scene)).as(scene).isEqualTo("2031-03-04");
        }
    }

    @Test
    void leavesTheDayOfAnythingElseAlone() {
        for (String scene : List.of(
                "Okoro was arrested on Tuesday.",
                "Okoro was arrested on Tuesday at a rally.",
                "Okoro was walking the dog on Tuesday when the wall fell.",
                "Okoro resigned on Tuesday.",
                "Okoro collapsed at a rally on Tuesday.",
                "Okoro opened the bridge on Tuesday.",
                "Okoro did not speak on Tuesday.",
                "Okoro never spoke on Tuesday.",
                "Okoro had spoken on Tuesday.",
                "Okoro may speak on Tuesday.",
                "Okoro praised the man who spoke on Tuesday.",
                "Captains met Okoro on Tuesday.",
                "Bello spoke on Tuesday.")) {
            assertThat(dateAfter(scene)).as(scene).isEqualTo("undated");
        }
    }

    @Test
    void leavesTheDayOfAnotherOccasionAlone() {
        String court = "Okoro told the court: “We sail.”";
        assertThat(dateAfter("Okoro toured the yard on Tuesday.", court, "told"))
                .isEqualTo("undated");
        assertThat(dateAfter("Okoro appeared in court on Tuesday.", court, "told"))
                .isEqualTo("2031-03-04");
        assertThat(dateAfter("Okoro spoke on Tuesday.", "Okoro told reporters: “We sail.”", "told"))
                .isEqualTo("2031-03-04");
        assertThat(dateAfter("Okoro spoke on Tuesday.", "Okoro told Harbour Radio: “We sail.”", "told"))
                .isEqualTo("undated");
        assertThat(dateAfter(
                        "Okoro spoke to Harbour Radio on Tuesday.", "Okoro told Harbour Radio: “We sail.”", "told"))
                .isEqualTo("2031-03-04");
    }

    @Test
    void takesTheDayOfTheOccasionThatOpensTheSentence() {
        assertThat(dateAfter("In a speech earlier on Tuesday, Okoro thanked the captains."))
                .isEqualTo("2031-03-04");
        assertThat(dateAfter("Giving evidence on Tuesday, Okoro wept.")).isEqualTo("2031-03-04");
        assertThat(dateAfter("In her last letter, dated 18 July 1943, Okoro asked for socks."))
                .isEqualTo("1943-07-18");
        assertThat(dateAfter("In the fire on Tuesday, Okoro lost a cat.")).isEqualTo("undated");
        assertThat(dateAfter("After a row at the meeting on Tuesday, Bello thanked Okoro."))
                .isEqualTo("undated");
    }

    @Test
    void takesNoRecollectionForWhatWasSaidThen() {
        assertThat(dateAfter("Okoro spoke on 3 May 1995.")).isEqualTo("1995-05-03");
        assertThat(dateAfter("Okoro met the king on 3 May 1995.")).isEqualTo("undated");
        assertThat(dateAfter("Okoro spoke on 3 May 1995.", "“We sail,” Okoro says.", "says"))
                .isEqualTo("undated");
    }
}
