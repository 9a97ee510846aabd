package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dictum.model.Speaker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OccasionsTest {
    /** Friday, 7 March 2031. */
    private static final String FRIDAY = "2031-03-07";

    private static String dateOf(String sentence, String content, String cue) {
        return Told.article(sentence)
                .issued(FRIDAY)
                .statement("Ada Okoro", content, cue, "Okoro")
                .dates()
                .get(0);
    }

    @Test
    void datesByTheWeekdayAfterTheCue() {
        assertThat(dateOf(
                        "The ferry will sail again, Ada Okoro said on Wednesday.", "The ferry will sail again", "said"))
                .isEqualTo("2031-03-05");
        assertThat(dateOf("Ada Okoro said Tuesday the ferry would sail.", "the ferry would sail", "said"))
                .isEqualTo("2031-03-04");
        assertThat(dateOf("“We sail,” Okoro said late on Friday.", "We sail", "said"))
                .isEqualTo(FRIDAY);
    }

    @Test
    void leavesWhatIsSaidNowOutOfTheLetter() {
        List<String> dates = Told.article(
                        "In a letter of 2014 Ada Okoro called the lamps “a hazard”. “I was a fool,” Okoro tells the Courier.")
                .issued(FRIDAY)
                .statement("Ada Okoro", "a hazard", "called", "Ada Okoro")
                .statement("Ada Okoro", "I was a fool", "tells", "Okoro")
                .dates();

        assertThat(dates).containsExactly("2014", "undated");
    }

    @Test
    void takesNoYearFromATitle() {
        assertThat(dateOf(
                        "According to data of Okoro in the Fishing in 2030 Survey boats leak.",
                        "boats leak",
                        "According"))
                .isEqualTo("undated");
        assertThat(dateOf("Ada Okoro in 2030 told the board boats leak.", "boats leak", "told"))
                .isEqualTo("2030");
    }

    @Test
    void knowsThisFebruary() {
        assertThat(dateOf("At a summit in Selby this February, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-02");
    }

    @Test
    void takesNoDayFromBeforeAnAside() {
        assertThat(dateOf(
                        "In March 2030, about a month after Okoro announced that boats leak, the quay was shut.",
                        "boats leak",
                        "announced"))
                .isEqualTo("undated");
        assertThat(dateOf("On Monday, after the vote, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-03");
    }

    @Test
    void datesByWordsBeforeTheCue() {
        assertThat(dateOf("Okoro on Monday warned that boats leak.", "boats leak", "warned"))
                .isEqualTo("2031-03-03");
        assertThat(dateOf("Yesterday, the mayor, Ada Okoro, warned that boats leak.", "boats leak", "warned"))
                .isEqualTo("2031-03-06");
        assertThat(dateOf("Speaking in Port Amity on Thursday, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-06");
        assertThat(dateOf(
                        "Appearing before the committee on boats on Thursday, Okoro said boats leak.",
                        "boats leak",
                        "said"))
                .isEqualTo("2031-03-06");
        assertThat(dateOf("Okoro, who visited the port on Thursday, said boats leak.", "boats leak", "said"))
                .isEqualTo("undated");
        assertThat(dateOf("Okoro, who spoke at the port on Thursday, said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-06");
        assertThat(dateOf("At yesterday's opening, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-06");
        assertThat(dateOf("As the races began yesterday, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-06");
    }

    @Test
    void datesByWordsBetweenTheHearerAndTheContent() {
        assertThat(dateOf(
                        "Okoro told a webinar hosted by the Amity Boat Club on Wednesday she would be glad.",
                        "she would be glad",
                        "told"))
                .isEqualTo("2031-03-05");
        assertThat(dateOf("Okoro said at yesterday’s opening in Amity that boats leak.", "boats leak", "said"))
                .isEqualTo("2031-03-06");
    }

    @Test
    void leavesDatesInsideTheContentToTheContent() {
        assertThat(dateOf(
                        "Okoro said that the plant would close on Monday.", "the plant would close on Monday", "said"))
                .isEqualTo("undated");
        assertThat(dateOf("“The plant closed on Monday,” Okoro said.", "The plant closed on Monday", "said"))
                .isEqualTo("undated");
    }

    @Test
    void leavesDatesOfOtherClausesAlone() {
        assertThat(dateOf("“We sail,” said Okoro, who resigned on Monday.", "We sail", "said"))
                .isEqualTo("undated");
        assertThat(dateOf("Okoro, who resigned on Monday, said boats leak.", "boats leak", "said"))
                .isEqualTo("undated");
        assertThat(dateOf("Appointed in 2016, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("undated");
        assertThat(dateOf("“We sail,” said Okoro, chief of the port since 2016.", "We sail", "said"))
                .isEqualTo("undated");
        assertThat(dateOf("“We sail,” Okoro said ahead of a vote on Thursday.", "We sail", "said"))
                .isEqualTo("undated");
        assertThat(dateOf("“We sail,” Okoro said after the fire on Thursday.", "We sail", "said"))
                .isEqualTo("undated");
    }

    @Test
    void takesTheDayOfAMeetingForWhatIsSaidAfterIt() {
        assertThat(dateOf("“We sail,” Okoro said after talks on Thursday.", "We sail", "said"))
                .isEqualTo("2031-03-06");
    }

    @Test
    void datesByExplicitDates() {
        assertThat(dateOf("On July 17, 2029, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2029-07-17");
        assertThat(dateOf("Okoro announced in September 2027 that boats leak.", "boats leak", "announced"))
                .isEqualTo("2027-09");
        assertThat(dateOf("In May, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2030-05");
        assertThat(dateOf("In February, Okoro said boats leak.", "boats leak", "said"))
                .isEqualTo("2031-02");
        assertThat(dateOf("Okoro said on 5 May that boats leak.", "boats leak", "said"))
                .isEqualTo("2030-05-05");
        assertThat(dateOf("Okoro said in 2016 that boats leak.", "boats leak", "said"))
                .isEqualTo("2016");
    }

    @Test
    void keepsBoundsUndatedAndSaysWhy() {
        Occasion occasion = Told.article("Okoro told the Harbour Herald earlier that boats leak.")
                .issued(FRIDAY)
                .statement("Ada Okoro", "boats leak", "told", "Okoro")
                .occasion();
        assertThat(occasion.uttered().date()).isEmpty();
        assertThat(occasion.uttered().basis()).contains("earlier").contains("no day");
    }

    @Test
    void keepsRepeatedAndPerfectActsUndated() {
        for (String act : List.of(
                "has warned on many occasions",
                "has repeatedly warned",
                "often warned",
                "has warned",
                "once warned",
                "has in the past warned",
                "would have warned")) {
            Occasion occasion = Told.article("Okoro " + act + " that boats leak.")
                    .issued(FRIDAY)
                    .statement("Ada Okoro", "boats leak", "warned", "Okoro")
                    .occasion();
            assertThat(occasion.uttered().date()).as(act).isEmpty();
            assertThat(occasion.uttered().basis()).as(act).isNotBlank();
        }
    }

    @Test
    void datesAPerfectThatNamesItsDay() {
        assertThat(dateOf(
                        "Okoro has reportedly said boats leak during a meeting of captains on March 3.",
                        "boats leak",
                        "said"))
                .isEqualTo("2031-03-03");
    }

    @Test
    void leavesUndatedWhatTheArticleDoesNotDate() {
        Occasion occasion = Told.article("“We sail,” Okoro said.")
                .issued(FRIDAY)
                .statement("Ada Okoro", "We sail", "said", "Okoro")
                .occasion();
        assertThat(occasion.uttered().date()).isEmpty();
        assertThat(occasion.uttered().basis()).isEqualTo("the article does not say when");
    }

    @Test
    void takesTheDayOfTheSceneToldRightBefore() {
        assertThat(Told.article("""
                                Okoro visited the yard in Port Amity on Tuesday.

                                "They leak," she told captains.
                                """)
                        .issued(FRIDAY)
                        .statement("Ada Okoro", "They leak", "told", "she")
                        .dates())
                .containsExactly("2031-03-04");
        assertThat(Told.article("""
                                Okoro will visit the yard in Port Amity on Tuesday.

                                "They leak," she told captains.
                                """)
                        .issued(FRIDAY)
                        .statement("Ada Okoro", "They leak", "told", "she")
                        .dates())
                .containsExactly("undated");
    }

    @Test
    void keepsTwoSpeakersOfOneSentenceApart() {
        assertThat(Told.article("Okoro warned on Monday that boats leak, and Bello said on Tuesday that they float.")
                        .issued(FRIDAY)
                        .statement("Ada Okoro", "boats leak", "warned", "Okoro")
                        .statement("Femi Bello", "they float", "said", "Bello")
                        .dates())
                .containsExactly("2031-03-03", "2031-03-04");
    }

    @Test
    void readsTheDateBesideACueInsideAnothersContent() {
        assertThat(Told.article("The log says the port asked for “all letters of the year” in February.")
                        .issued(FRIDAY)
                        .statement(
                                "The Log",
                                "the port asked for “all letters of the year” in February",
                                "says",
                                "The log")
                        .statement("The Port", "all letters of the year", "asked", "the port")
                        .dates())
                .containsExactly("undated", "2031-02");
    }

    @Test
    void leavesAnUnknownSpeakersWordsUndated() {
        assertThat(Told.article("Okoro spoke on Monday. “We sail.”")
                        .issued(FRIDAY)
                        .statement(Optional.<Speaker>empty(), "We sail", "", "")
                        .dates())
                .containsExactly("undated");
    }

    @Test
    void readsASentenceOfManyStatementsInTime() {
        String clause = "Okoro said on Monday boats leak, Bello said boats sink, ";
        Told article = Told.article(clause.repeat(500)).issued(FRIDAY);
        for (int i = 0; i < 500; i++) {
            int at = i * clause.length();
            article.at("Ada Okoro", at + 21, at + 31, at + 6, at + 10)
                    .at("Femi Bello", at + 44, at + 54, at + 39, at + 43);
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(article.dates()).hasSize(1_000).startsWith("2031-03-03", "undated", "2031-03-03"));
    }

    @Test
    void refusesCreditsThatDoNotMatch() {
        Frame frame = Told.article("Nobody spoke.").frame();
        assertThatThrownBy(() ->
                        Occasions.of(Clauses.of(frame), List.of(), List.of(new Credit(Optional.empty(), List.of(), 1))))
                .hasMessageContaining("0 attributions but 1 credits");
    }

    @Test
    void datesByTheOccasionAtTheEndOfReportedWords() {
        assertThat(Told.article(
                                "Ada Okoro has reportedly said the board lacked \"sense\" during a private discussion with"
                                        + " members on February 16.")
                        .issued(FRIDAY)
                        .statement(
                                "Ada Okoro",
                                "the board lacked \"sense\" during a private discussion with members on February 16",
                                "has reportedly said",
                                "Ada Okoro")
                        .dates())
                .containsExactly("2031-02-16");
    }

    @Test
    void takesNoForecastForAScene() {
        assertThat(Told.article("The Tide Office has outlined a risk of floods for the coast on Saturday.\n\n"
                                + "The water will be high, the Tide Office wrote.")
                        .issued(FRIDAY)
                        .statement(
                                Optional.of(new Speaker.Organisation("Tide Office")),
                                "The water will be high",
                                "wrote",
                                "the Tide Office")
                        .dates())
                .containsExactly("undated");
    }
}
