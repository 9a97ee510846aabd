package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Venue;
import org.junit.jupiter.api.Test;

class VenuesTest {
    /** "kind, name" of the venue of the statement "boats leak" in {@code sentence}. */
    private static String venueOf(String sentence, String cue) {
        return Told.article(sentence)
                .issued("2031-03-07")
                .statement("Ada Okoro", "boats leak", cue, "Okoro")
                .occasion()
                .venue()
                .map(venue ->
                        venue.kind() + venue.name().map(name -> ", " + name).orElse(""))
                .orElse("none");
    }

    @Test
    void namesTheOtherSideOfAnInterview() {
        assertThat(venueOf(
                        "Okoro said in an interview with the Harbour-24 TV channel on Monday that boats leak.", "said"))
                .isEqualTo("interview, Harbour-24");
        assertThat(venueOf(
                        "Okoro said in an interview published by the Amity Times newspaper that boats leak.", "said"))
                .isEqualTo("interview, Amity Times");
        assertThat(venueOf("Okoro told the Amity Times in an interview that boats leak.", "told"))
                .isEqualTo("interview, Amity Times");
        assertThat(venueOf("Okoro said in a Harbour News interview that boats leak.", "said"))
                .isEqualTo("interview, Harbour News");
    }

    @Test
    void knowsMediaFromOtherHearers() {
        assertThat(venueOf("Okoro told ABN that boats leak.", "told")).isEqualTo("told, ABN");
        assertThat(venueOf("Okoro told ABN defence correspondent Femi Bello that boats leak.", "told"))
                .isEqualTo("told, ABN");
        assertThat(venueOf("Okoro told Harbour.info that boats leak.", "told")).isEqualTo("told, Harbour.info");
        assertThat(venueOf("Okoro told Femi Bello that boats leak.", "told")).isEqualTo("none");
        assertThat(venueOf("Okoro told reporters that boats leak.", "told")).isEqualTo("told reporters");
        assertThat(venueOf("Okoro told journalists in Parliament that boats leak.", "told"))
                .isEqualTo("told reporters");
        assertThat(venueOf("Speaking to reporters, Okoro said boats leak.", "said"))
                .isEqualTo("told reporters");
        assertThat(venueOf("Speaking to the ABN Harbour 4 Today programme, Okoro said boats leak.", "said"))
                .isEqualTo("told, ABN Harbour 4 Today programme");
    }

    @Test
    void knowsWhatWasPostedFromWhatItSays() {
        assertThat(venueOf("Okoro posted on Twitter warning that boats leak.", "warning"))
                .isEqualTo("post, Twitter");
        assertThat(venueOf("Okoro posted on Twitter about whales, warning later that boats leak.", "warning"))
                .isEqualTo("none");
    }

    @Test
    void takesRecordsOfACourtForNoCourt() {
        assertThat(venueOf("According to court records of Okoro boats leak.", "According to"))
                .isEqualTo("none");
        assertThat(venueOf("Okoro said in court that boats leak.", "said")).isEqualTo("court");
    }

    @Test
    void namesAPodcastByItsTitleAndASummitByItsWholeName() {
        assertThat(venueOf("Okoro told the “Late Tide” podcast that boats leak.", "told"))
                .isEqualTo("podcast, Late Tide");
        assertThat(venueOf("Speaking at the Age of Tides summit, Okoro said that boats leak.", "said"))
                .isEqualTo("summit, Age of Tides summit");
        assertThat(venueOf("Okoro said in a teleconference with reporters that boats leak.", "said"))
                .isEqualTo("call");
    }

    @Test
    void takesNeitherAPaperForAPostNorACallForAConference() {
        assertThat(venueOf("Okoro told the Financial Post that boats leak.", "told"))
                .isEqualTo("told, Financial Post");
        assertThat(venueOf("Okoro told captains on a conference call that boats leak.", "told"))
                .isEqualTo("call");
        assertThat(venueOf("Okoro said in a phone call that boats leak.", "said"))
                .isEqualTo("phone call");
    }

    @Test
    void knowsStatementsAndGatherings() {
        assertThat(venueOf("Okoro said in a written statement that boats leak.", "said"))
                .isEqualTo("written statement");
        assertThat(venueOf("In a joint statement published Oct. 25, Okoro said boats leak.", "said"))
                .isEqualTo("statement");
        assertThat(venueOf("Okoro told a news conference that boats leak.", "told"))
                .isEqualTo("press conference");
        assertThat(venueOf("Speaking at the mayor’s morning press conference, Okoro said boats leak.", "said"))
                .isEqualTo("press conference");
        assertThat(venueOf("Okoro said in a televised speech on Thursday that boats leak.", "said"))
                .isEqualTo("speech");
        assertThat(venueOf("Okoro told a webinar hosted by The University of Amity that boats leak.", "told"))
                .isEqualTo("webinar, The University of Amity");
        assertThat(venueOf("“What then,” said Okoro, adding at the Amity Boat Summit that boats leak.", "adding"))
                .isEqualTo("summit, Amity Boat Summit");
    }

    @Test
    void knowsPostsByTheirPlatform() {
        assertThat(venueOf("Okoro wrote on X that boats leak.", "wrote")).isEqualTo("post, X");
        assertThat(venueOf("Okoro said in a Facebook post that boats leak.", "said"))
                .isEqualTo("post, Facebook");
        assertThat(venueOf("Writing on Truth Social, Okoro said boats leak.", "said"))
                .isEqualTo("post, Truth Social");
        assertThat(venueOf("Okoro tweeted that boats leak.", "tweeted")).isEqualTo("tweet");
    }

    @Test
    void seesNoVenueWhereNoneIsTold() {
        assertThat(venueOf("Okoro said that boats leak.", "said")).isEqualTo("none");
        assertThat(venueOf("Okoro announced in May that boats leak.", "announced"))
                .isEqualTo("none");
        assertThat(venueOf("“boats leak,” said Okoro, a fellow at the Amity Policy Forum.", "said"))
                .isEqualTo("none");
        assertThat(venueOf("Okoro, who left the meeting, said boats leak.", "said"))
                .isEqualTo("none");
    }

    @Test
    void givesTheArticlesWordsAsBasis() {
        assertThat(Told.article("Okoro said in an interview with the Harbour-24 TV channel that boats leak.")
                        .statement("Ada Okoro", "boats leak", "said", "Okoro")
                        .occasion()
                        .venue()
                        .map(Venue::basis))
                .contains("in an interview with the Harbour-24 TV channel");
    }
}
