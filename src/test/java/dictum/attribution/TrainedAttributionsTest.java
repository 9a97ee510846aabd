package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Quotation.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class TrainedAttributionsTest {
    private static final String[] PIECES = {
        "said",
        "“",
        "”",
        "\"",
        "'",
        "Mr Okoro",
        "he",
        ",",
        ".",
        "the mayor",
        "that",
        "according to",
        "—",
        ":",
        "(",
        ")",
        "believes",
        "\ud83d\ude00",
        "\n",
        "\u00ab",
        "\ud800",
        "told",
        "NAME:",
        "..."
    };

    @Test
    void creditsAQuotationToTheSubjectOfItsVerb() {
        String text = "“The lamps are on their way,” Ada Okoro said on Monday.";

        assertThat(read(text)).containsExactly("DIRECT The lamps are on their way, | Ada Okoro");
    }

    @Test
    void leavesOutWhatComesBeforeTheSpeakerOfADirectQuotation() {
        assertThat(read("However, Anna Reed said, “We have won.”")).containsExactly("DIRECT We have won. | Anna Reed");
        assertThat(read("Speaking after the vote, Anna Reed said, “We have won.”"))
                .containsExactly("DIRECT We have won. | Anna Reed");
    }

    @Test
    void partsAQuotationBehindASentenceAboutSomebodyElse() {
        assertThat(read("“Come in, please,” said Tom Barr. Anna Reed sat down. “It is very cold today.”"))
                .containsExactly("DIRECT Come in, please, | Tom Barr", "DIRECT It is very cold today. | nobody");
    }

    @Test
    void tellsNothingThatWasNotSaid() {
        assertThat(read("Anna Reed did not say “we have won”.")).isEmpty();
        assertThat(read("His latest novel is called “The Tin Men”.")).isEmpty();
        assertThat(read("The python, nicknamed “Monty” by its crew, is safe.")).isEmpty();
        assertThat(
                        read(
                                "A spokesman for the company, Peter Holm, did not immediately respond to a request for comment on Tuesday."))
                .isEmpty();
    }

    @Test
    void tellsWhatWhoeverSpokeSaysInAClauseAboutHim() {
        assertThat(read(
                        "“The others just do not know the harbour,” said Capt. Tom Marsh, who said he would not vote for either Reed or"
                                + " Okoro. “Their view of it is just wrong.”"))
                .containsExactly(
                        "DIRECT The others just do not know the harbour, + Their view of it is just wrong. | Capt. Tom Marsh, who said he"
                                + " would not vote for either Reed or Okoro",
                        "INDIRECT he would not vote for either Reed or Okoro | who");
    }

    @Test
    void findsTheWordsOfSomebodyOfWhomAClauseSaysWhatHeSays() {
        assertThat(read("Tom Barr, who says he is sorry, told the court: “I did not mean to hurt her.”"))
                .anyMatch(told -> told.startsWith("DIRECT I did not mean to hurt her. | Tom Barr"));
    }

    @Test
    void takesNoSentenceBeforeAQuotationIntoIt() {
        assertThat(read("Nurse Silvia Campos had not slept. “Sixty-two,” she said."))
                .containsExactly("DIRECT Sixty-two, | she");
    }

    @Test
    void endsBeforeWhatTheReporterAdds() {
        assertThat(
                        read(
                                "Anna Reed said that families would “recognise the grip” of the mayor, which is a thing told of snakes."))
                .containsExactly("MIXED that families would “recognise the grip” of the mayor | Anna Reed");
        assertThat(read("Anna Reed said the bridge would be mended, although nobody had asked her."))
                .containsExactly("INDIRECT the bridge would be mended | Anna Reed");
        assertThat(
                        read(
                                "Manager Sean Brody hailed his side's “character” after Bello's late goal beat Town on Saturday."))
                .containsExactly("MIXED his side's “character” | Manager Sean Brody");
        assertThat(read("A man said the bridge was “shut for good”, a court heard."))
                .containsExactly("MIXED the bridge was “shut for good” | A man");
    }

    @Test
    void endsBeforeWhatItsSpeakerDidBesides() {
        assertThat(read("The Oakley mayor, Anna Reed, declared a state of emergency on Monday and toured the area."))
                .noneMatch(told -> told.contains("toured"));
        assertThat(read("Anna Reed said the storm flooded the harbour and toppled the crane."))
                .containsExactly("INDIRECT the storm flooded the harbour and toppled the crane | Anna Reed");
    }

    @Test
    void endsBeforeAnInterruption() {
        assertThat(
                        read(
                                "Councillor Tom Barr said he had ‘nothing against the islanders’ and was interrupted by a shout of ‘That’ll be the day!’ from the gallery."))
                .noneMatch(told -> told.contains("the day") && told.contains("Barr"));
    }

    @Test
    void endsBeforeTheMainClauseOfItsSentence() {
        assertThat(read("After saying her right foot was “so swollen I could barely walk,” she was taken to hospital."))
                .noneMatch(told -> told.contains("hospital"));
        assertThat(
                        read(
                                "A vicar who told pupils that Father Christmas “is, in the strict sense, dead” has written to parents."))
                .noneMatch(told -> told.contains("written to parents"));
    }

    @Test
    void leavesUpToItsAmount() {
        assertThat(read("Police said up to 300 people had gathered in the square."))
                .containsExactly("INDIRECT up to 300 people had gathered in the square | Police");
    }

    @Test
    void takesNoHearerForWhatIsSaid() {
        assertThat(read("The mother of a boy was told by a doctor that he had “a bit of a tummy bug”."))
                .containsExactly("MIXED that he had “a bit of a tummy bug” | a doctor");
    }

    @Test
    void keepsTheMarksOfEveryPartOfAParaphrase() {
        assertThat(
                        read(
                                "“I have admiration for the mechanics” of the plan, Mr Holt said. “But they are far too slow for us.”"))
                .containsExactly(
                        "MIXED “I have admiration for the mechanics” of the plan + “But they are far too slow for us.” | Mr Holt");
    }

    @Test
    void joinsBothHalvesOfASplitQuotation() {
        String text = "“The lamps,” Ada Okoro said, “are on their way.”";

        assertThat(read(text)).containsExactly("DIRECT The lamps, + are on their way. | Ada Okoro");
    }

    @Test
    void beginsAReportedClauseWithItsThat() {
        String text = "Ada Okoro said that the bridge would open in May.";

        assertThat(read(text)).containsExactly("INDIRECT that the bridge would open in May | Ada Okoro");
    }

    @Test
    void takesNoThingForAStatement() {
        String text =
                "Ada Okoro signed the deal. Under the contract, Selby got a regiment set of air defence systems (two battalions).";

        assertThat(read(text)).noneMatch(told -> told.contains("air defence systems"));
    }

    @Test
    void takesNoRelativeClauseForAStatement() {
        String text =
                "According to a four-page note that was sent to councillors on Thursday, the night shift will cost 310,000 crowns.";

        assertThat(read(text)).noneMatch(told -> told.contains("that was sent"));
    }

    @Test
    void knowsARareVerbByItsSense() {
        String text = "Ada Okoro foretold that the bridge would open in May.";

        assertThat(read(text)).containsExactly("INDIRECT that the bridge would open in May | Ada Okoro");
    }

    @Test
    void readsTheTurnsOfATranscriptThatOpensAMarkForEach() {
        assertThat(read(
                        "\"OKORO: The bridge opens in May, and not before.",
                        "\"(CROSSTALK)",
                        "\"PELL: Who pays for the delay?",
                        "\"And who told the council?"))
                .containsExactly(
                        "DIRECT The bridge opens in May, and not before. | OKORO",
                        "DIRECT Who pays for the delay? + And who told the council? | PELL");
    }

    @Test
    void keepsTheMarksInsideAParaphrase() {
        String text = "Ada Okoro said the bridge was “not finished” and the road was closed.";

        assertThat(read(text).get(0))
                .startsWith("MIXED the bridge was “not finished”")
                .endsWith("| Ada Okoro");
    }

    @Test
    void cutsAnUtteranceWhereANewParagraphOpensItsOwnMarks() {
        Frame frame = Paragraphs.frame("“The lamps are on their way,” Ada Okoro said.", "“We shall see them by May.”");

        List<Attribution> attributions = TrainedAttributions.of(frame);

        assertThat(attributions).hasSize(2).allMatch(attribution -> attribution.kind() == Kind.DIRECT);
        assertThat(attributions.get(1).paragraph()).isEqualTo(1);
    }

    @Test
    void tellsHowItCameToIt() {
        Attribution attribution = TrainedAttributions.of(
                        Paragraphs.frame("“The lamps are on their way,” Ada Okoro said."))
                .get(0);

        assertThat(attribution.rule()).startsWith("trained: cue 0.").contains("source ", "content ", "accepted ");
        assertThat(attribution.confidence()).isGreaterThan(0.8);
    }

    @Test
    void contentsNeverOverlapInRandomText() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            Frame frame = Paragraphs.frame(random(random, 400).split("\n"));
            int end = 0;
            for (Attribution attribution : TrainedAttributions.of(frame)) {
                assertThat(attribution.start()).as("%s", frame.text()).isGreaterThanOrEqualTo(end);
                assertThat(attribution.content()).isSorted();
                end = attribution.end();
            }
        }
    }

    @Test
    void readsAMegabyteOfNonsenseInOneParagraph() {
        String text = random(new Random(4), 150_000).replace('\n', ' ');

        Assertions.assertTimeout(Duration.ofMinutes(2), () -> TrainedAttributions.of(Paragraphs.frame(text)));
    }

    private static String random(Random random, int pieces) {
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.append('x').toString();
    }

    private static List<String> read(String... paragraphs) {
        Frame frame = Paragraphs.frame(paragraphs);
        return TrainedAttributions.of(frame).stream()
                .map(attribution -> attribution.kind() + " "
                        + attribution.content().stream()
                                .map(span -> span.of(frame.text()))
                                .collect(Collectors.joining(" + "))
                        + " | "
                        + attribution
                                .source()
                                .map(span -> span.of(frame.text()))
                                .orElse("nobody"))
                .toList();
    }

    @Test
    void endsAContentBeforeItsOccasion() {
        assertThat(read("Mayor Ann Reed said the plan was “a mess” in an interview with the Gazette on Monday."))
                .containsExactly("MIXED the plan was “a mess” | Mayor Ann Reed");
        assertThat(read("Mayor Ann Reed described the plan as “a mess” at a news conference."))
                .containsExactly("MIXED the plan as “a mess” | Mayor Ann Reed");
        assertThat(read("Mayor Ann Reed said she would make “a big announcement” in an interview with the Gazette."))
                .containsExactly(
                        "MIXED she would make “a big announcement” in an interview with the Gazette | Mayor Ann Reed");
    }

    @Test
    void endsAContentWithTheClauseThatOpensItsSentence() {
        assertThat(read("When Ann Reed said the wall was “safe”, nobody listened."))
                .containsExactly("MIXED the wall was “safe” | Ann Reed");
        assertThat(read("As Ann Reed said, the wall was “safe”, and it stood."))
                .containsExactly("MIXED the wall was “safe”, and it stood | Ann Reed");
    }

    @Test
    void leavesOutThoseWhoAreTold() {
        assertThat(read("Noreen Cashman told colleagues the measure was “an attack on rural towns”."))
                .containsExactly("MIXED the measure was “an attack on rural towns” | Noreen Cashman");
    }

    @Test
    void takesADeedForNoStatement() {
        assertThat(read("Judge Paul Gray sentenced him to nine years.")).isEmpty();
        assertThat(read("Deputy Speaker Alice Froud twice called members to order."))
                .isEmpty();
        assertThat(read("The White House named Paul Gray national security adviser in March."))
                .isEmpty();
    }

    @Test
    void leavesAQuotationWithItsCreditToItsOwnCue() {
        assertThat(read("“It is not signed,” a senior official said. “But it will be,” the official added."))
                .containsExactly(
                        "DIRECT It is not signed, | a senior official", "DIRECT But it will be, | the official");
    }

    @Test
    void endsAContentBeforeWhatItsSpeakerDidBesides() {
        for (String besides :
                List.of("and refused to say more", "and did not take questions", "before leaving the room")) {
            assertThat(read("Mayor Ana Belt said the talks were “going well” " + besides + "."))
                    .as(besides)
                    .containsExactly("MIXED the talks were “going well” | Mayor Ana Belt");
        }
        assertThat(read("Mayor Ana Belt said the displaced were “free to go” and blamed “terrorist groups” for it."))
                .contains("MIXED the displaced were “free to go” | Mayor Ana Belt");
    }

    @Test
    void beginsAContentBehindWhatItsSourceIs() {
        assertThat(
                        read(
                                "According to Ian Hathersage, a hydrologist at the University of Penford, the springs have been dry."))
                .containsExactly("INDIRECT the springs have been dry | Ian Hathersage");
        assertThat(
                        read(
                                "According to a note that was sent to the council on Thursday, the night shift will cost 310,000 crowns."))
                .containsExactly("INDIRECT the night shift will cost 310,000 crowns | a note");
        assertThat(read("Economist Gary Ng warned against writing off the port altogether."))
                .containsExactly("INDIRECT against writing off the port altogether | Economist Gary Ng");
    }

    @Test
    void takesNoGestureThingOrWorkForAStatement() {
        for (String nothing : List.of(
                "Marcus Fontaine stopped, pointing to a hull wedged against a pole.",
                "She counts the blankets in the corner of her tent.",
                "He called the ambulance at 9 p.m.",
                "Tom Hart said much the same.",
                "The mayor announced the decision on the library’s steps.",
                "Critics praised “Cold Harbour Road” as his finest song.",
                "Rosa Diaz wrote “The Long Road Home” in 2011.")) {
            assertThat(read(nothing)).as(nothing).isEmpty();
        }
        assertThat(read("Ken Moor wrote, “We Will Win.”")).hasSize(1);
    }

    @Test
    void neverCreditsWhoWasTold() {
        assertThat(
                        new TrainedReader()
                                .read(
                                        Paragraphs.article(
                                                "It was a nurse who began it. Safiya Ferran, who is 34, was told on Monday"
                                                        + " evening that it was time to leave. She answered that she had eleven pages to go.")))
                .noneMatch(quotation -> quotation.text().contains("time to leave"))
                .anyMatch(quotation -> quotation.text().contains("eleven pages"));
    }

    @Test
    void takesARefusalToSayForNoStatement() {
        assertThat(new TrainedReader()
                        .read(Paragraphs.article(
                                "Mayor Ottoline Brandt declined to say whether the soup had played a part.")))
                .isEmpty();
    }

    @Test
    void keepsTheStanceInTheCue() {
        assertThat(
                        new TrainedReader()
                                .read(
                                        Paragraphs.article(
                                                "Tom Hart expressed skepticism that the plan would work. Anna Reed voiced serious concerns about"
                                                        + " the cost of the harbour. Peter Lind said on Monday that doubts about the pier were unfounded.")))
                .extracting(quotation -> quotation.cue().orElseThrow().text())
                .containsExactly("expressed skepticism", "voiced serious concerns about", "said");
    }
}
