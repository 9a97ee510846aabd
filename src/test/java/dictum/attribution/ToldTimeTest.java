package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToldTimeTest {
    /** Friday, 7 March 2031. */
    private static final String FRIDAY = "2031-03-07";

    private static String dateOf(String sentence, String content, String cue) {
        return Told.article(sentence)
                .issued(FRIDAY)
                .statement("Ada Okoro", content, cue, sentence.contains("Okoro") ? "Okoro" : "")
                .dates()
                .get(0);
    }

    @Test
    void leavesTheDayOfAnArrestOrAFireToIt() {
        assertThat(dateOf("The man arrested on Tuesday said boats leak.", "boats leak", "said"))
                .isEqualTo("undated");
        assertThat(dateOf("A survivor of the fire on Tuesday said boats leak.", "boats leak", "said"))
                .isEqualTo("undated");
        assertThat(dateOf("“We sail,” said a survivor of the fire on Tuesday.", "We sail", "said"))
                .isEqualTo("undated");
        assertThat(dateOf("The report released Tuesday said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-04");
        assertThat(dateOf("“We sail,” Okoro said at the funeral on Tuesday.", "We sail", "said"))
                .isEqualTo("2031-03-04");
        assertThat(dateOf("The mayor of Selby on Tuesday said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-04");
    }

    @Test
    void leavesTheDayOfTheMainClauseToIt() {
        assertThat(dateOf("On Monday Okoro, who had warned that boats leak, will speak.", "boats leak", "warned"))
                .isEqualTo("undated");
        assertThat(dateOf("Okoro will decide on Friday whether boats leak.", "whether boats leak", "will decide"))
                .isEqualTo("undated");
    }

    @Test
    void readsLastMay() {
        assertThat(dateOf("Last October, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2030-10");
        assertThat(dateOf("Last March, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2030-03");
        assertThat(dateOf("Last February, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("undated");
    }

    @Test
    void datesWhatIsSaidOutsideCourtOrInReply() {
        assertThat(dateOf("Outside court on Tuesday, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-04");
        assertThat(dateOf("Reacting to the charge on Tuesday, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-04");
    }

    @Test
    void datesAParticipleByItsMainClause() {
        assertThat(dateOf("Okoro went further on Tuesday, saying boats leak.", "boats leak", "saying"))
                .isEqualTo("2031-03-04");
        assertThat(dateOf("Okoro praised the man arrested on Tuesday, saying boats leak.", "boats leak", "saying"))
                .isEqualTo("undated");
        assertThat(dateOf("Okoro met Bello, who resigned on Tuesday, saying boats leak.", "boats leak", "saying"))
                .isEqualTo("undated");
    }

    @Test
    void datesByTheDayOnWhichWhoSpoke() {
        assertThat(dateOf("Okoro, who spoke on Monday, said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-03");
        assertThat(dateOf("Okoro, who met Bello in 2019, a pilot, said boats leak.", "boats leak", "said"))
                .isEqualTo("undated");
        assertThat(dateOf("Reached late Tuesday, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-04");
    }

    @Test
    void datesTheWordsOfATextByItsDate() {
        for (String text : List.of(
                "An internal email of 6 May 2022 seen by the Courier reads: boats leak.",
                "The letter dated 6 May 2022, seen by the Courier, reads: boats leak.",
                "In a letter of 6 May 2022, it reads: boats leak.")) {
            assertThat(dateOf(text, "boats leak", "reads")).as(text).isEqualTo("2022-05-06");
        }
        assertThat(dateOf("Okoro wrote in a memo of 6 May 2022 that boats leak.", "boats leak", "wrote"))
                .isEqualTo("2022-05-06");
        assertThat(dateOf(
                        "In her interview of 6 May 2022, read out on Monday, Okoro said boats leak.",
                        "boats leak",
                        "said"))
                .isEqualTo("2022-05-06");
        assertThat(dateOf("Okoro wrote about a memo of 6 May 2022 that boats leak.", "boats leak", "wrote"))
                .isEqualTo("undated");
        assertThat(dateOf("Commenting on a letter of 6 May 2022, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("undated");
        assertThat(dateOf("The report of 6 May 2022 was wrong, Okoro said: boats leak.", "boats leak", "said"))
                .isEqualTo("undated");
    }

    @Test
    void datesByAnOpeningWithoutItsComma() {
        assertThat(dateOf("In an interview with the Courier on Tuesday Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-04");
        assertThat(dateOf("In a town hit by floods on Tuesday Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("undated");
    }

    @Test
    void doesNotTakeTheseDaysForADay() {
        assertThat(dateOf("Critics of Okoro today argue that boats leak.", "boats leak", "argue"))
                .isEqualTo("undated");
        assertThat(dateOf("Okoro said today that boats leak.", "boats leak", "said"))
                .isEqualTo(FRIDAY);
    }

    @Test
    void leavesOutTheDayOfWhatIsSaidAndOfWhatSomebodyWants() {
        assertThat(Told.article("In 2008, Ada Okoro said, the fund's gift had made her father a sponsor.")
                        .issued("2031-03-07")
                        .statement("Ada Okoro", "the fund's gift had made her father a sponsor", "said", "Ada Okoro")
                        .occasions()
                        .get(0)
                        .uttered()
                        .date())
                .isEmpty();
    }

    @Test
    void doesNotDateByWhatIsToldOf() {
        assertThat(dateOf(
                        "Edna Vale told how the family was split in 2016: “One boat went north.”",
                        "One boat went north.",
                        "told"))
                .isEqualTo("undated");
    }
}
