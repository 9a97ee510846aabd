package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Caution;
import dictum.model.Quotation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is a statement and what only looks like one, whose it is, and where it ends. */
final class StatementsTest {
    @Test
    void tellsNothingOfWhoeverDidNotSpecifyIt() {
        assertThat(
                        read(
                                "Ines Dargo, for whom this is the fourth winter, did not specify whether the measurements would go on."))
                .isEmpty();
        assertThat(read("Tom Hart did not say whether he would stay on.")).isEmpty();
    }

    @Test
    void tellsNoMisquotationOfWhoeverWasMisquoted() {
        assertThat(
                        read(
                                "Correction: An earlier version of this article misquoted Mayor Hal Brook as saying “We will sell the park.”"))
                .noneMatch(told -> told.contains("| Hal Brook") || told.contains("version"));
    }

    @Test
    void tellsNoNameOfAThing() {
        assertThat(
                        read(
                                "Ann Lee set up a petition called “Hands Off Our Harbour” that had passed 20,000 names last night."))
                .noneMatch(told -> told.startsWith("Hands Off"));
    }

    @Test
    void endsBeforeWhatTheReporterGoesOnWith() {
        assertThat(
                        read(
                                "Mayor Anna Reed alleged that the board had handed the work to “firms with new names”, a charge denied by the board’s chairman, Tom Hart."))
                .containsExactly("that the board had handed the work to “firms with new names” | Anna Reed");
        assertThat(
                        read(
                                "Anna Reed said the figures were broadly right, but she doubted that storms were the main cause."))
                .containsExactly(
                        "the figures were broadly right | Anna Reed", "that storms were the main cause | Anna Reed");
        assertThat(
                        read(
                                "A headteacher who said she was “shamed before her own pupils” during a school inspection has won an apology from the watchdog."))
                .containsExactly(
                        "she was “shamed before her own pupils” during a school inspection | unnamed: A headteacher");
        assertThat(read("Anna Reed, who said she was ill because the wells have dried up, left the hall."))
                .containsExactly("she was ill because the wells have dried up | Anna Reed");
    }

    @Test
    void tellsAQuotationWholeThatHoldsMarksOfItsOwn() {
        assertThat(
                        read(
                                "“The old way of buying software (“seats”) meant paying a fee for every worker. That is over. While it won't go at once, it ends,” said Anna Reed."))
                .containsExactly(
                        "The old way of buying software (“seats”) meant paying a fee for every worker. That is over. While it won't go at once, it ends, | Anna Reed");
        assertThat(
                        read(
                                "\"The old model of \"rent and forget\" is nearing its end. We see a shift from \"use of apps\" to service. While it won't go at once, its reign ends,\" said Anna Reed."))
                .containsExactly(
                        "The old model of \"rent and forget\" is nearing its end. We see a shift from \"use of apps\" to service. While it won't go at once, its reign ends, | Anna Reed");
        assertThat(
                        read(
                                "Anna Reed called the claim “poppycock, unless you count the dead vote.? Tom Hart wrote that he hopes the court strikes down the law."))
                .containsExactly(
                        "poppycock, unless you count the dead vote. | Anna Reed",
                        "that he hopes the court strikes down the law | Tom Hart");
    }

    @Test
    void endsWordsWithoutAClosingMarkBeforeTheirCredit() {
        assertThat(
                        read(
                                "“The tests were fine, said Tom Hart. “We knew of it,” said Anna Reed. “It is late,” said Tom Hart."))
                .containsExactly(
                        "The tests were fine, | Tom Hart", "We knew of it, | Anna Reed", "It is late, | Tom Hart");
    }

    @Test
    void endsTheClauseOfThoseCountedBeforeTheirNumberChanges() {
        assertThat(
                        read(
                                "The number who said they had used the drug in the past month rose by 23 percent when compared with last year."))
                .containsExactly("they had used the drug in the past month | unnamed: The number");
    }

    @Test
    void endsAFrontedClauseBeforeTheMainOne() {
        assertThat(read("While one study found that rain may lower the risk of fire, that does not address the wind."))
                .containsExactly("that rain may lower the risk of fire | unnamed: one study");
        assertThat(
                        read(
                                "When Selby Health, one of the largest chains in the county, recently told workers it would stop paying for pills, it pointed them to another way."))
                .satisfiesExactly(told -> assertThat(told).startsWith("it would stop paying for pills | "));
    }

    @Test
    void goesToWhoSpeaksAndNotToAThingInTheClauseBefore() {
        assertThat(
                        read(
                                "A woman who lost her brother in a house fire in Selby told an inquest that the police had “failed to join the dots”."))
                .containsExactly(
                        "that the police had “failed to join the dots” | unnamed: A woman who lost her brother in a house fire in Selby");
        assertThat(
                        read(
                                "Shares in Marks Fenner fell by 23% on Thursday after the department store chain warned that profit would be “well below” forecasts."))
                .containsExactly("that profit would be “well below” forecasts | organisation: Marks Fenner");
    }

    @Test
    void leavesAStatementWholeThatTellsOfAnother() {
        assertThat(
                        read(
                                "City planner Anna Reed said staff had recommended approval with 17 conditions, including a fence."))
                .containsExactly("staff had recommended approval with 17 conditions, including a fence | Anna Reed");
    }

    @Test
    void tellsOfNoStatementWhereSomebodyElsesClaimIsSpokenOf() {
        assertThat(
                        read(
                                "Tom Hart, a spokesman, met the press. Commenting on reports that the boats had been sold abroad, he noted that he had no such information."))
                .containsExactly("that he had no such information | Tom Hart");
        assertThat(read("“A good neighbour is not for sale,” Anna Reed said, quoting an old proverb."))
                .containsExactly("A good neighbour is not for sale, | Anna Reed");
    }

    @Test
    void tellsOfNoStatementThatWasDeniedOrAvoided() {
        for (String said : List.of(
                "Helen Brown denied saying that the plan was dead.",
                "Helen Brown denied telling the driver that the plan was dead.",
                "Helen Brown stopped short of saying that the plan was dead.",
                "Helen Brown avoided saying that the plan was dead.",
                "Helen Brown could not recall saying that the plan was dead.",
                "Helen Brown was careful not to say that the plan was dead.",
                "Without saying that the plan was dead, Helen Brown cut its money.",
                "Rather than admit that the plan was dead, Helen Brown cut its money.",
                "Far from claiming that the plan was dead, Helen Brown praised it.",
                "Helen Brown refrained from describing the attack as “terror”.",
                "Helen Brown was accused of saying that the workers were “lazy”.",
                "Helen Brown refuses to release her papers or explain why the plan was dead.",
                "As Ada Reed almost said, the trouble with a village is that it will sell anything.",
                "Did the mayor say that the plan was dead?")) {
            assertThat(read(said)).as(said).isEmpty();
        }
        assertThat(
                        read(
                                "The minister was accused of misleading parliament yesterday after it emerged that the river was foul."))
                .containsExactly("misleading parliament yesterday after it emerged that the river was foul | nobody");
        assertThat(read("Helen Brown went as far as saying that the plan was dead."))
                .containsExactly("that the plan was dead | Helen Brown");
        assertThat(read("Helen Brown was praised for saying that the plan was “dead”."))
                .containsExactly("that the plan was “dead” | Helen Brown");
    }

    @Test
    void tellsOfNoStatementThatIsOnlySupposedOrAskedAfter() {
        for (String sentence : List.of(
                "Didn’t Tom Hart once quip that “a harbour without boats is a pond”?",
                "Would Anna Reed call that “a success”?",
                "Anna Reed might say that “the walls are old”.",
                "You could argue that “the harbour is finished”.",
                "If Anna Reed says “the walls are old”, the council will pay for all of it.")) {
            assertThat(read("The council met on Monday in the old hall.", sentence))
                    .as(sentence)
                    .isEmpty();
        }
        assertThat(read("“The walls are old,” Anna Reed might have said, but she kept silent."))
                .noneMatch(told -> told.endsWith("| Anna Reed"));
        assertThat(read("“The walls are old,” Anna May told the council."))
                .containsExactly("The walls are old, | Anna May");
        assertThat(read("Anna Reed could only say that “the walls are old”."))
                .containsExactly("that “the walls are old” | Anna Reed");
    }

    @Test
    void tellsOfNoStatementInATitle() {
        assertThat(read("Anna Reed wrote a blog post “Why lamps break” last year."))
                .isEmpty();
        assertThat(read("Anna Reed published an essay called “The Long Boil” in May."))
                .isEmpty();
        assertThat(read("Anna Reed wrote in a blog post that “lamps break in winter”."))
                .containsExactly("that “lamps break in winter” | Anna Reed");
    }

    @Test
    void leavesOutWhomItIsToldTo() {
        assertThat(read("Anna Reed told MSPs “the insurer paid nothing” on Monday."))
                .allMatch(told -> !told.contains("MSPs"));
        assertThat(read("Anna Reed told reporters “the insurer paid nothing”."))
                .allMatch(told -> !told.contains("reporters"));
    }

    @Test
    void keepsInTheCueThatItIsHearsay() {
        List<Quotation> read = new TrainedReader()
                .read(Paragraphs.article("Helen Brown is alleged to have said that the plan was “dead”."));
        assertThat(read).singleElement().satisfies(quotation -> {
            assertThat(quotation.cue().orElseThrow().text()).isEqualTo("is alleged to have said");
            assertThat(quotation.cautions()).extracting(Caution::kind).contains(Caution.Kind.SECOND_HAND);
        });
    }

    @Test
    void tellsOfNoStatementInQuestionsTextsAndSounds() {
        assertThat(read("Tom Hart, asked directly by the Gazette, said: “No, not this year.”"))
                .containsExactly("No, not this year. | Tom Hart");
        assertThat(
                        read(
                                "“Whoever did this will be sorry,” Tom Hart said in Arabic, according to a translation by his office."))
                .containsExactly("Whoever did this will be sorry, | Tom Hart");
        assertThat(read("Answering an urgent question in the Commons, Tom Hart told MPs that the river was clean."))
                .containsExactly("that the river was clean | Tom Hart");
        assertThat(read("Referring to suggestions that she would quit, Helen Brown said she had no plans."))
                .containsExactly("she had no plans | Helen Brown");
        assertThat(read("Ada Reed pressed him. Had the site manager asked for a replacement in October or not?"))
                .isEmpty();
    }

    @Test
    void goesToWhoIsQuotedInATextThatIsRead() {
        assertThat(read("Helen Brown quoted a letter in which John Smith called the plan “a farce”."))
                .containsExactly("the plan “a farce” | John Smith");
        assertThat(
                        read(
                                "Senator Ada Reed read aloud from a column in which Mr. Tom Hart called Congress “a home with a flag.”"))
                .noneMatch(told -> told.contains("Ada Reed"));
        assertThat(
                        read(
                                "Jade Reed has been cleared of doping by a panel which found that the test had “mixed up more than samples”."))
                .noneMatch(told -> told.contains("Jade Reed"));
    }

    @Test
    void partsAReportFromTheWordsAfterIt() {
        assertThat(
                        read(
                                "She was looking at the photographs for another purpose, Ann Reed says, when she noticed the fins. “I thought: that is a lamprey. And then I thought: oh no.”"))
                .containsExactly(
                        "She was looking at the photographs for another purpose when she noticed the fins | Ann Reed",
                        "I thought: that is a lamprey. And then I thought: oh no. | Ann Reed");
        assertThat(
                        read(
                                "A storm that the Weather Service called “the worst in a generation” closed 240 miles of road."))
                .first()
                .asString()
                .startsWith("the worst in a generation | ");
    }

    @Test
    void endsBeforeWhatTheSpeakerDidWithOnesOwn() {
        assertThat(
                        read(
                                "Analyst Ann Reed wrote in a note that the outlook “leans on two customers”, and kept her “underperform” rating."))
                .containsExactly("that the outlook “leans on two customers” | Ann Reed");
    }

    @Test
    void endsBeforeTheAnswerOfAnother() {
        assertThat(
                        read(
                                "Ann Reed said that the budget had been cut by a fifth in real terms since 2018, a figure the Treasury disputes."))
                .containsExactly("that the budget had been cut by a fifth in real terms since 2018 | Ann Reed");
        assertThat(
                        read(
                                "The officers who seized power this week said on Thursday that the president was in good health and would be tried for treason, as West African leaders meeting in Dakar declined to rule out the use of force."))
                .first()
                .asString()
                .startsWith("that the president was in good health and would be tried for treason | ");
    }

    @Test
    void keepsHowManyAreMeant() {
        assertThat(
                        read(
                                "Martin Reed, reached by phone, said about a third of those workers have since been rehired and that he hoped to bring back more."))
                .first()
                .asString()
                .startsWith("about a third of those workers");
    }

    @Test
    void losesNothingBehindAParenthesis() {
        assertThat(
                        read(
                                "Ilse Farrow sits by the stove. There was, she admits, a romance, in 1998, under another name she will not reveal."))
                .first()
                .asString()
                .contains("a romance");
    }

    @Test
    void leavesOutWhatTheSourceIs() {
        assertThat(
                        read(
                                "Children were 64 percent less likely to fall ill than those given a rabies shot instead, according to Tropivax, the company that makes it."))
                .first()
                .asString()
                .startsWith(
                        "Children were 64 percent less likely to fall ill than those given a rabies shot instead | ");
    }

    @Test
    void takesNoVerbOfTheWordsForTheirCue() {
        assertThat(
                        read(
                                "Sir Giles Reid published an open letter on Friday.",
                                "“I do not say that we should have intervened,” the letter goes on. “I do not say that we should not. I say that we should have known which.”"))
                .noneMatch(told -> told.startsWith("that we should have known"));
    }

    @Test
    void ofARelativeClauseEndBeforeWhatItsSubjectDoes() {
        assertThat(read("Peter Imre, a clerk who told his staff that the records were lost, resigned on Monday."))
                .containsExactly("that the records were lost | Peter Imre");
        assertThat(read("Peter Imre, who said that he came, saw and left, resigned on Monday."))
                .noneMatch(told -> told.startsWith("that he came |"));
    }

    @Test
    void leavesOutTheWritersOwnMarks() {
        String before =
                "The board of Selby met on Monday, and the mayor, Anna Reed, said the port was shut. Tom Hart said it was late.";
        for (String sentence : List.of(
                "In the fog forwards the crew's “harbour power” and its tents.",
                "Then there is the crowd, in red, that equates a “ghost tax” on boats.")) {
            assertThat(read(before, sentence)).as(sentence).hasSize(2);
        }
        assertThat(read("The port is increasingly wary of what it calls “digital piracy”."))
                .anyMatch(told -> told.contains("digital piracy"));
        assertThat(read("Anna Reed called the plan a “waiting game” for captains."))
                .containsExactly("the plan a “waiting game” for captains | Anna Reed");
    }

    @Test
    void areNoneWhereTheDenialStandsFurtherBefore() {
        assertThat(read("At the time, Ost didn’t come out and say the mayor should be replaced."))
                .isEmpty();
        assertThat(read("State rules do not, however, require delegates to name the candidate."))
                .isEmpty();
        assertThat(read("Ost has not provided details about how a former mayor would fit into a role."))
                .isEmpty();
        assertThat(read("The surgeon Carl Roth has provided no details about how he planned to reboot the campaign."))
                .isEmpty();
    }

    @Test
    void endBeforeTheVerbOfTheNounThatTellsThem() {
        assertThat(read("Ann Hale's claim that she still has a way to win the nomination would depend on him."))
                .containsExactly("that she still has a way to win the nomination | Ann Hale");
        assertThat(read("Ann Hart's claim that the board knew what it was doing was false."))
                .containsExactly("that the board knew what it was doing | Ann Hart");
    }

    @Test
    void holdNoNameOfAProgramme() {
        assertThat(read("“She just made it up,” Carl Roth said of the claim during a call to Quay TV’s “This Week.”"))
                .containsExactly("She just made it up, | Carl Roth");
        assertThat(read("“It was a gift,” Carl Roth said, “for Ann.”"))
                .singleElement()
                .asString()
                .startsWith("It was a gift, for Ann.");
    }

    @Test
    void areNotCutWithinWhomTheyTellOf() {
        assertThat(read(
                        "Lena Ost says the reckoning will arrive sooner because Congress and President Okoro agreed late last"
                                + " year to extend the cuts."))
                .containsExactly(
                        "the reckoning will arrive sooner because Congress and President Okoro agreed late last year"
                                + " to extend the cuts | Lena Ost");
    }
}
