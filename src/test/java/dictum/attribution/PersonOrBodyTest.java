package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a name is that of a person, of a body or of neither, by what the article tells of it. */
class PersonOrBodyTest {
    @Test
    void takesTheCompanyForTheOneWhoseSharesFell() {
        assertThat(read(
                        "Shares in Clean Vale fell on Thursday. Clean Vale said profit would fall.",
                        "“We are sorry about all of it,” the company said."))
                .endsWith("We are sorry about all of it, | organisation: Clean Vale");
    }

    @Test
    void takesWhatEndsInALegalFormForAFirm() {
        for (String firm : List.of("Gull Fisheries Inc.", "Kelp Foods Ltd.", "Globex Corp.", "Harrow Stores")) {
            assertThat(read("Boomtown Ltd. closed in May.", "“We are open on all days,” " + firm + " said."))
                    .as(firm)
                    .containsExactly("We are open on all days, | organisation: " + firm);
        }
    }

    @Test
    void readsANameWithAHyphenThatDoesNotBreak() {
        assertThat(read("River Minister Omar al\u2011Nouri said: “It is late for all of us.”"))
                .containsExactly("It is late for all of us. | Omar al\u2011Nouri");
    }

    @Test
    void takesNoOfficeForAGivenName() {
        assertThat(read(
                        "Minister of Culture Olga Dern opened the hall.",
                        "“It is a good day for all of us,” Dern said."))
                .containsExactly("It is a good day for all of us, | Olga Dern");
        for (String office : List.of(
                "Prime Minister of Moravia",
                "Minister of Industry and Trade",
                "Governor of the Kuprin Region",
                "Director of the Museum of Modern Art")) {
            assertThat(read(office + " Olga Dern said the talks were over and that the hall would stay."))
                    .as(office)
                    .isNotEmpty()
                    .allMatch(told -> told.endsWith("| Olga Dern"));
        }
    }

    @Test
    void takesNationalitiesMonthsTimesAndNobodyForNoOne() {
        assertThat(read("Kingsport boss Marta Lindt was unhappy.", "“It hits his shoulder,” said the Swede."))
                .containsExactly("It hits his shoulder, | unnamed: the Swede");
        assertThat(
                        read(
                                "It follows a review by Dame Patricia Holm, published in June, which found that one in seven shops was empty."))
                .noneMatch(told -> told.endsWith("| June"));
        assertThat(read("Helion Grid, a leading provider of solutions, today announced that it has bought Brightwell."))
                .noneMatch(told -> told.endsWith("today"));
        assertThat(read("Nobody believes that the plan will work.")).noneMatch(told -> told.endsWith("| Nobody"));
    }

    @Test
    void tellsACompanyFromThePersonItIsNamedAfter() {
        assertThat(read(
                        "Sir Rodney Pember founded the bakery in 1971.",
                        "Rival Pember, which reports next week, said it had seen “no such weakness”."))
                .containsExactly("it had seen “no such weakness” | organisation: Pember");
        assertThat(
                        read(
                                "Olivia Hargreave spoke to analysts. Hargreave Foods shares fell. Hargreave said in a statement it would “invest in brioche.”"))
                .containsExactly("it would “invest in brioche.” | organisation: Hargreave Foods");
        assertThat(
                        read(
                                "Olivia Hargreave spoke to analysts. Hargreave Foods shares fell. Hargreave said she would “invest in brioche.”"))
                .containsExactly("she would “invest in brioche.” | Olivia Hargreave");
    }

    @Test
    void takesNoPlaceForItsMayor() {
        assertThat(read("The mayor of Ashville, Pa., said the bridge “will be mended”."))
                .containsExactly("the bridge “will be mended” | unnamed: The mayor of Ashville, Pa.");
        assertThat(
                        read(
                                "The Senator representing Akolo West, Chief Folasade Bankole-Hughes, said: “We shall rebuild.”"))
                .noneMatch(told -> told.contains("| organisation"));
        assertThat(read("The Oloja of Obidire, Oba Adewale Tejumola II, said the lagoon “is old”."))
                .containsExactly("the lagoon “is old” | Adewale Tejumola II");
    }

    @Test
    void namesBodiesAndPersonsByWhatTheyAre() {
        assertThat(read("Battery maker Voltaro Cells said prices would fall by a third."))
                .containsExactly("prices would fall by a third | organisation: Voltaro Cells");
        assertThat(read("The Irish Farmers' Union said the rise would cost farmers dearly."))
                .containsExactly("the rise would cost farmers dearly | organisation: Irish Farmers' Union");
        assertThat(read("University of Selby historian Joan Petrescu said the find was odd."))
                .containsExactly("the find was odd | Joan Petrescu");
    }

    @Test
    void namesOfAnotherLanguageOnlyWhomItIsSureOf() {
        String paragraph = "„Wir haben lange gewartet“, sagte Bürgermeisterin Anna Reed nach der Sitzung am Montag.";

        assertThat(read(Paragraphs.in("de", paragraph)))
                .noneMatch(told -> told.contains("| Montag") || told.contains("| Sitzung"));
    }

    @Test
    void isNoBodyThatABodyHas() {
        assertThat(read(
                        "Pressed on whether Halden would buy its smaller rival Corvane, Chief Executive Priya Raman declined to comment. “I’m not going to speculate,” she said.",
                        "Corvane founder Lars Eide laughed."))
                .endsWith("I’m not going to speculate, | Priya Raman");
        assertThat(read(
                        "Halden is waiting for Corvane. “I’m not going to speculate,” she said.",
                        "Corvane founder Lars Eide laughed."))
                .endsWith("I’m not going to speculate, | nobody");
    }

    @Test
    void isNoBrand() {
        assertThat(
                        read(
                                "Helena Brock, the health minister, did not say so.",
                                "TrueLine found the footage in which Brock was opening a workshop. “One in ten of us has a gift for glass,” she said in the original."))
                .endsWith("One in ten of us has a gift for glass, | Helena Brock");
        assertThat(read("Frank VanderSloot, the head of a firm, rose.", "“I am not there,” VanderSloot said."))
                .containsExactly("I am not there, | Frank VanderSloot");
        assertThat(read("Upstate Robotics LLC will invest $62 million, the company announced Monday."))
                .containsExactly("Upstate Robotics LLC will invest $62 million | organisation: Upstate Robotics LLC");
    }

    @Test
    void isNoForecastAndNoBodyOfTheSentenceBefore() {
        assertThat(
                        read(
                                "In its quarterly report, also released on Thursday, the bank forecast that core inflation would average 3.1% this year, down from 3.4% in its March projection, and said risks were “broadly balanced”."))
                .noneMatch(told -> told.endsWith("bank forecast"));
        assertThat(
                        read(
                                "The Weather Service had issued a dense fog advisory at 3:42 a.m. Meteorologist Joel Pratt said visibility in the river bottoms dropped to less than 50 feet."))
                .allMatch(told -> told.endsWith("Joel Pratt"));
    }

    @Test
    void isNamedAfterThoseWhoMakeItUp() {
        assertThat(read("Later, Citizens for Harbour Justice said that the plan was flawed."))
                .containsExactly("that the plan was flawed | organisation: Citizens for Harbour Justice");
        assertThat(read("Citizens for the most part said that the plan was flawed."))
                .noneMatch(told -> told.contains("organisation"));
    }

    @Test
    void isTheBodyThatTheArticleSaysItIs() {
        assertThat(read("James Morrow, a fixed-income house in London, told clients that it now saw a cut."))
                .endsWith("that it now saw a cut | organisation: James Morrow");
        assertThat(read("The consulting engineers Laird Macready said the hinges were worn."))
                .endsWith("the hinges were worn | organisation: Laird Macready");
        assertThat(read("Bob Mason, a retired postal service letter carrier who lined up, said nothing had changed."))
                .endsWith("nothing had changed | Bob Mason");
    }

    @Test
    void tellsALoneWordByWhatTheArticleDoesWithIt() {
        assertThat(read("She wrote so in an article in Sickline. But the results differ, Sickline reported."))
                .containsExactly("the results differ | organisation: Sickline");
        assertThat(read("Ada Okoro, an analyst at Fordesk, spoke first. Fordesk said the list was long."))
                .containsExactly("the list was long | organisation: Fordesk");
        assertThat(read("The list was long, according to Fordesk."))
                .containsExactly("The list was long | organisation: Fordesk");
        assertThat(read("The Norland newspaper Halvaret noted that the bridge was closed."))
                .containsExactly("that the bridge was closed | organisation: Halvaret");
        assertThat(read("PollGate said that the mayor was ahead."))
                .containsExactly("that the mayor was ahead | organisation: PollGate");
        assertThat(read("Halvorsen, who was in the boat, rested. The list was long, according to Halvorsen."))
                .containsExactly("The list was long | Halvorsen");
    }

    @Test
    void takesNoPluralForAName() {
        for (String nobody : List.of(
                "Polls show",
                "Environmentalists say",
                "Millennials say",
                "Many Saltbergers say",
                "Projections suggest")) {
            assertThat(read(nobody + " that the mayor is ahead."))
                    .as(nobody)
                    .containsExactly(
                            "that the mayor is ahead | unnamed: " + nobody.substring(0, nobody.lastIndexOf(' ')));
        }
        assertThat(read("Evidence suggests that the mayor is ahead."))
                .containsExactly("that the mayor is ahead | unnamed: Evidence");
        assertThat(read("The Germans said that the bridge was closed."))
                .containsExactly("that the bridge was closed | unnamed: The Germans");
    }

    @Test
    void takesNoLoneWordForHeBecauseItIsNamedTwice() {
        assertThat(
                        read(
                                "The line will be run by the state-owned Railnet. Railnet pipelines executive Peter Hale has reservations.",
                                "“It is an option. I have a lot of concerns,” he said, referring to theft along Railnet’s pipelines."))
                .contains("It is an option. I have a lot of concerns, | Peter Hale");
        assertThat(read(
                        "The ring sold its wares in Scarwell for years, and drivers came to Scarwell from afar.",
                        "“It led him to the wrong people,” she said."))
                .noneMatch(told -> told.endsWith("| Scarwell"));
    }

    @Test
    void keepsTheNameOfABodyOrATextWhole() {
        assertThat(read("The Daily Lantern reported that prices fell."))
                .containsExactly("that prices fell | organisation: Daily Lantern");
        assertThat(read("Medical News Today said it was harmless."))
                .containsExactly("it was harmless | organisation: Medical News Today");
        assertThat(read("The Digital Coral Research Lab said it was harmless."))
                .containsExactly("it was harmless | organisation: Digital Coral Research Lab");
        assertThat(read("The Oskar Reinhold Collection said it was closed."))
                .containsExactly("it was closed | organisation: Oskar Reinhold Collection");
        assertThat(read("According to Tastewell’s Future of Farming Survey, most people want fibre."))
                .containsExactly("most people want fibre | unnamed: Tastewell’s Future of Farming Survey");
        assertThat(read("WHO said that it was watching.")).containsExactly("that it was watching | organisation: WHO");
    }

    @Test
    void endsADescriptionBeforeHowSomebodyWasReached() {
        assertThat(new TrainedReader()
                        .read(Paragraphs.article(
                                "“We know of it,” said a Fordesk spokesperson when contacted by a reporter."))
                        .get(0)
                        .speaker()
                        .flatMap(Speaker::role))
                .hasValue("Fordesk spokesperson");
    }
}
