package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the reporter goes on behind what somebody says. */
final class ReportersClausesTest {
    @Test
    void endsBeforeAReaction() {
        assertThat(
                        read(
                                "Tom Hart said that the port was doing enough to meet its targets, prompting a series of street protests."))
                .containsExactly("that the port was doing enough to meet its targets | Tom Hart");
    }

    @Test
    void endsBeforeWhatTheSpeakerDoesBesides() {
        assertThat(
                        read(
                                "The authors argued that there were not enough gains from pills and thereby deemed the habit useless."))
                .containsExactly("that there were not enough gains from pills | unnamed: The authors");
        assertThat(read("Tom Hart said the town should keep up its support but nodded to sceptics in the council."))
                .containsExactly("the town should keep up its support | Tom Hart");
        assertThat(read("Tom Hart said the works would end but did not say when they would begin again."))
                .containsExactly("the works would end | Tom Hart");
        assertThat(
                        read(
                                "Tom Hart tore up the pact, calling it a “paper boat”, and has toyed with the idea of leaving the league."))
                .containsExactly("it a “paper boat” | Tom Hart");
    }

    @Test
    void endsBeforeAnothersWords() {
        assertThat(
                        read(
                                "The clash ended in court, with Anna Reed saying the fort was built to hide arms and the county government insisting that it built the fort for its people."))
                .containsExactly("the fort was built to hide arms | Anna Reed");
        assertThat(
                        read(
                                "Some people recommend that you do not lie on your back, but I think you should lie as you like."))
                .containsExactly("that you do not lie on your back | unnamed: Some people");
        assertThat(read("Anna Reed told the board that the wards were full as she warned that the nurses could leave."))
                .containsExactly("that the wards were full | Anna Reed", "that the nurses could leave | Anna Reed");
    }

    @Test
    void endsBeforeANote() {
        assertThat(read("Tom Hart told the board how “paint erases culture” — a day before the vote."))
                .containsExactly("how “paint erases culture” | Tom Hart");
    }

    @Test
    void endsBeforeASecondCredit() {
        assertThat(
                        read(
                                "Still, the apps, says Anna Reed, can teach people “concrete skills,” she says, which may help more people."))
                .containsExactly("the apps can teach people “concrete skills,” | Anna Reed");
    }

    @Test
    void endsBeforeTheMainClauseBehindAFrontedOne() {
        assertThat(read(
                        "Ultimately, while experts told the Gazette that Hale was among those who made a good impression on Wednesday,"
                                + " nobody did enough to win."))
                .anyMatch(
                        told -> told.startsWith("that Hale was among those who made a good impression on Wednesday |"));
        assertThat(read("Ann Reed said as she introduced her deputy in Selby, “Finally, the dam broke.”"))
                .containsExactly("Finally, the dam broke. | Ann Reed");
    }

    @Test
    void endsBehindAClauseInMarksThatANounGives() {
        assertThat(
                        read(
                                "Tom Hart’s remarks that “the quay is lost to us” followed a condemnation by the board of the sale."))
                .containsExactly("that “the quay is lost to us” | Tom Hart");
        assertThat(read("Tom Hart denied the claim that “profit” was the motive of the board."))
                .noneMatch(told -> told.startsWith("that “profit” |"));
    }

    @Test
    void endsBeforeWhatIsNotNamed() {
        assertThat(read("Minister Tom Hart blamed a “certain” party without naming the Centre Party."))
                .containsExactly("a “certain” party | Tom Hart");
    }

    @Test
    void leavesTheSubjectOutBeforeHowever() {
        assertThat(read("Ardenian courts, however, have declared most of the sales legal."))
                .noneMatch(told -> told.startsWith("Ardenian courts"));
    }

    @Test
    void endsBeforeWhatWhoeverIsAskedDoes() {
        assertThat(read("Per Lund, asked by reporters whether he should have turned back, shook his head."))
                .allMatch(told -> told.startsWith("whether he should have turned back |"));
    }

    @Test
    void endsBeforeWhatTheReporterMakesOfIt() {
        assertThat(
                        read(
                                "Anna Reed said, twice, that she was going to get up and go back to work on Wednesday morning, a clear message about the energy she is bringing to the fight."))
                .containsExactly("that she was going to get up and go back to work on Wednesday morning | Anna Reed");
        assertThat(
                        read(
                                "A Selby survey suggests better pay could unlock 12 billion crowns a year — yet parity remains distant."))
                .containsExactly("better pay could unlock 12 billion crowns a year | document: Selby survey");
        assertThat(
                        read(
                                "Anna Reed said Wednesday she, too, wants an inquiry, as have other captains including Tom Hart."))
                .containsExactly("she, too, wants an inquiry | Anna Reed");
        assertThat(
                        read(
                                "Frank Nervo is a judge.",
                                "Nervo's conclusion that judges shouldn't weigh a paper's worth to voters is not shared by all."))
                .containsExactly("that judges shouldn't weigh a paper's worth to voters | Frank Nervo");
    }

    @Test
    void endsBeforeWhatTheReporterTellsOfAThingBehindADash() {
        assertThat(
                        read(
                                "Anna Reed said she would be “in serious trouble” if she were to close the port – a harsh step taken by the last mayor in May."))
                .containsExactly("she would be “in serious trouble” if she were to close the port | Anna Reed");
        assertThat(read("Anna Reed said the plan – a bad one – would close the port."))
                .containsExactly("the plan – a bad one – would close the port | Anna Reed");
    }

    @Test
    void endsBeforeWhatTheReporterTellsNext() {
        assertThat(
                        read(
                                "The Herald revealed that the mayor used a boat of her own, and the following day, the board asked for all her papers."))
                .startsWith("that the mayor used a boat of her own | organisation: Herald");
        assertThat(
                        read(
                                "Anna Reed said her town was watching the race with “bemused interest,” and there was a strong current of opinion in the cafés."))
                .containsExactly("her town was watching the race with “bemused interest,” | Anna Reed");
    }

    @Test
    void tellWhatOthersSayAgainstIt() {
        assertThat(Readings.read(
                        "Orrin Steel could cut up to 900 jobs, a union leader said, though the company disputed the number.",
                        "The bridge is unsafe, engineers said, but the county insisted it could carry lorries."))
                .containsExactly(
                        "Orrin Steel could cut up to 900 jobs | unnamed: a union leader",
                        "The bridge is unsafe | unnamed: engineers");
        assertThat(
                        Readings.read(
                                "The paper Novy Trud said that the company ignored gas alarms “for at least a week,” an allegation the company denies."))
                .allMatch(told -> told.startsWith("that the company ignored gas alarms “for at least a week,” |"));
        assertThat(
                        Readings.read(
                                "Ada Okoro said that the delay was “unlikely to have” affected outcomes, contrary to what Marsh said on television."))
                .containsExactly("that the delay was “unlikely to have” affected outcomes | Ada Okoro");
    }

    @Test
    void tellWhatASpokesmanSaysAgainstIt() {
        assertThat(
                        Readings.read(
                                "Council leader Bronagh Telfer said she wants “cranes, not ruins” in the town centre, though a spokesperson said this week that she had “no view on any live application”."))
                .contains("she wants “cranes, not ruins” in the town centre | Bronagh Telfer");
    }
}
