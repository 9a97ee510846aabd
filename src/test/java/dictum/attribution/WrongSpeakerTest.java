package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Article;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapes in which the nearest name, or the last to speak, is the wrong one. */
final class WrongSpeakerTest {
    @Test
    void leavesOpenWhoseTurnItIsInAConversation() {
        assertThat(read(
                        "“You never gave her a crown back, did you?” Mr Farrow said.",
                        "“I gave her my time,” Anna Reed replied.",
                        "“That is not what I asked.”"))
                .containsExactly(
                        "You never gave her a crown back, did you? | Farrow",
                        "I gave her my time, | Anna Reed",
                        "That is not what I asked. | nobody");
        assertThat(read("“Which lamp?” Anna Reed asked.", "“The one above the old door.”"))
                .containsExactly("Which lamp? | Anna Reed", "The one above the old door. | nobody");
    }

    @Test
    void goesOnWithWhoeverHoldsForth() {
        assertThat(read(
                        "“The lamps were lit, the bridge was shut and nobody on this council asked why,” Anna Reed said.",
                        "“The ferry went on without a pilot, and nobody asked why that was either.”"))
                .endsWith("The ferry went on without a pilot, and nobody asked why that was either. | Anna Reed");
    }

    @Test
    void namesNobodyWhoWasBroughtInWithoutAName() {
        assertThat(read(
                        "Transport minister Anna Reed opened the bridge.",
                        "A minister, who asked not to be named, called it a folly.",
                        "“It will never pay for itself, whatever they say,” the minister said."))
                .endsWith("It will never pay for itself, whatever they say, | unnamed: the minister");
        assertThat(read(
                        "Anna Reed, a minister, opened the bridge.",
                        "“It will pay for itself, whatever they say,” the minister said."))
                .containsExactly("It will pay for itself, whatever they say, | Anna Reed");
        assertThat(read(
                        "Transport minister Anna Reed opened the bridge.",
                        "A minister called it a folly, but Reed shook her head.",
                        "“It will pay for itself, whatever they say,” the minister said."))
                .endsWith("It will pay for itself, whatever they say, | Anna Reed");
    }

    @Test
    void takesTheCompanyForTheOneWhoseSharesFell() {
        assertThat(read(
                        "Shares in Clean Vale fell on Thursday. Clean Vale said profit would fall.",
                        "“We are sorry about all of it,” the company said."))
                .endsWith("We are sorry about all of it, | organisation: Clean Vale");
    }

    @Test
    void givesSheToTheWomanWhoseSurnameIsElseAPlace() {
        assertThat(
                        read(
                                "Minister Ann Reed opened the bridge.",
                                "Park Seo-yun, 61, waited at the gate. Ms Park said that she had not slept. “I told them so,” she said."))
                .endsWith("I told them so, | Park Seo-yun");
    }

    @Test
    void namesNobodyBroughtInWithoutANameInOtherWords() {
        assertThat(
                        read(
                                "“I back the bridge in every way,” said Housing Minister Ann Reed.",
                                "A former minister said the bridge was dead. “We are finished with this bridge,” the former minister said."))
                .endsWith("We are finished with this bridge, | unnamed: the former minister");
    }

    @Test
    void namesNobodyForAnotherOfTheSameRole() {
        assertThat(
                        read(
                                "Bank spokeswoman Ann Reed declined to comment.",
                                "The regulator’s spokeswoman said an inquiry was under way. “We are looking into all of it,” the spokeswoman said."))
                .endsWith("We are looking into all of it, | unnamed: the spokeswoman");
        assertThat(read(
                        "Coach Ann Bell praised her team.",
                        "The opposing coach was furious. “It was a penalty all day long,” the coach said."))
                .endsWith("It was a penalty all day long, | unnamed: the coach");
        assertThat(read(
                        "Mayor Ann Reed opened the bridge.",
                        "The mayor of a town nearby was not invited. “I read about it in the paper,” the mayor said."))
                .endsWith("I read about it in the paper, | unnamed: the mayor");
        assertThat(read(
                        "Mayor Ann Reed spoke first. The city’s mayor since 2020, she was calm.",
                        "“We will rebuild all of it,” the mayor said."))
                .containsExactly("We will rebuild all of it, | Ann Reed");
    }

    @Test
    void creditsTheSubjectOfTheCuesOwnClause() {
        assertThat(read("Tom Hart, 44, shook his head as the judge, Ann Reed, said he had shown “no remorse”."))
                .containsExactly("he had shown “no remorse” | Ann Reed");
        assertThat(read("Ann Reed, 44, nodded as her lawyer, Tom Hart, told the court she was “a broken woman”."))
                .containsExactly("she was “a broken woman” | Tom Hart");
        assertThat(read("Ann Reed smiled as Tom Hart said the bridge was “a broken promise”."))
                .containsExactly("the bridge was “a broken promise” | Tom Hart");
        assertThat(read("Tom Hart resigned as chair and said the club was “a broken promise”."))
                .containsExactly("the club was “a broken promise” | Tom Hart");
    }

    @Test
    void takesNoTitleOfAnotherForTheOneWhoSpeaks() {
        assertThat(read("The wife of Prime Minister Jan Novotny said she was tired of the palace."))
                .noneMatch(told -> told.endsWith("| Jan Novotny"));
        assertThat(read("Norland’s Chief of Army Staff General Jan Novotny said he was tired of the palace."))
                .containsExactly("he was tired of the palace | Jan Novotny");
    }

    @Test
    void takesNoPlaceOfAParticipleForASubject() {
        assertThat(
                        read(
                                "The mother of a boy who died after being sent home from hospital has told ITV News she was treated “like a nuisance”."))
                .noneMatch(told -> told.endsWith(": hospital"));
        assertThat(
                        read(
                                "The father of a girl who drowned on a trip organised by a school has told the Gazette he was “ignored by everybody”."))
                .noneMatch(told -> told.endsWith(": a school"));
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
    void creditsWhomAPaperQuotes() {
        assertThat(read("The Daily Lantern quoted a club official as saying the player “will not train again”."))
                .containsExactly("the player “will not train again” | unnamed: a club official");
        assertThat(
                        read(
                                "Paula Brandt, the governor, quoted her predecessor, Otto Lindt, as having told her that “patience is a policy too.”"))
                .containsExactly("that “patience is a policy too.” | Otto Lindt");
    }

    @Test
    void creditsNobodyWithWhatAnotherSaidInsideAReport() {
        assertThat(
                        read(
                                "Detective Priya Nand said that when officers met Janine Hollis at her home she replied: “About time.”"))
                .containsExactly("About time. | nobody");
        assertThat(read("Tom Barr said his wife had shouted: “Get down from there at once!”"))
                .containsExactly("Get down from there at once! | nobody");
        assertThat(read("Tom Barr said in a statement: “Get down from there at once!”"))
                .containsExactly("Get down from there at once! | Tom Barr");
    }

    @Test
    void takesNoComplementForASubject() {
        assertThat(
                        read(
                                "A carer who emptied the account of a retired army nurse told police she had been “like a daughter” to her."))
                .noneMatch(told -> told.endsWith(": a retired army nurse"));
    }

    @Test
    void letsAReplyBeAnothers() {
        assertThat(
                        read(
                                "Robert Hale met Simon Platt in the yard. “He owes me money,” Hale said. “I do not,” he replied."))
                .containsExactly("He owes me money, | Robert Hale", "I do not, | Simon Platt");
    }

    @Test
    void letsAStrangerStandBetweenAPronounAndAName() {
        assertThat(read(
                        "“Sixty-two,” nurse Silvia Campos said.",
                        "A boy of about 10, who gave his name as Milo, was asked whom he was looking for.",
                        "“Everyone,” he said."))
                .endsWith("Everyone, | nobody");
        assertThat(
                        read(
                                "Irfan Ansar, a district collector, said schools “will stay shut”.",
                                "Zoltor, a parent, lamented that the closure was unfair. “She learns from the radio only,” he said."))
                .endsWith("She learns from the radio only, | Zoltor");
    }

    @Test
    void letsAStrangersFullNameStandBeforeAPronoun() {
        assertThat(read(
                        "“We are full,” nurse Carol Hines told reporters.",
                        "In Kordova, Nadiia Kravets sat on a bench.",
                        "“We came at dawn,” she said."))
                .endsWith("We came at dawn, | nobody");
    }

    @Test
    void takesNobodyNamedInAQuotationForItsSpeaker() {
        assertThat(read(
                        "Bernard Fisk praised Walter Szabo. “He taught me everything,” Fisk says.",
                        "“Bernard owes me money,” he says."))
                .endsWith("Bernard owes me money, | Walter Szabo");
    }

    @Test
    void creditsWhomARecordingShows() {
        assertThat(
                        read(
                                "Opposition MP Tom Hart shared an old clip of Prime Minister Jane Dole saying that the tax was “theft.”"))
                .containsExactly("that the tax was “theft.” | Jane Dole");
    }

    @Test
    void endsAStatementBeforeTheNextOnesClause() {
        assertThat(read("Mayor Ann Reed said the town was broke, and Councilman Bob Lowe called the budget “a joke.”"))
                .startsWith("the town was broke | Ann Reed")
                .noneMatch(told -> told.contains("joke") && told.endsWith("Ann Reed"));
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
    void namesAMinisterForSomething() {
        assertThat(read("Minister for Health Mary Grant said: “We want to see every child well.”"))
                .containsExactly("We want to see every child well. | Mary Grant");
    }

    @Test
    void callsABearerOfTwoSurnamesByTheFirst() {
        assertThat(read(
                        "“We heard it first,” said Lucía Fernández Ortega.",
                        "Fernández said that a road would cut the valley in two."))
                .endsWith("that a road would cut the valley in two | Lucía Fernández Ortega");
    }

    @Test
    void takesAnAgeBehindANameForAPersons() {
        assertThat(
                        read(
                                "Opposition leader V.S. Nand said homes “will drown”.",
                                "Kamalo, 70, whose house will be under water, said no one had asked her. “They sent a form,” she said."))
                .endsWith("They sent a form, | Kamalo");
    }

    @Test
    void partsAQuotationBehindSomebodyElsesGesture() {
        assertThat(read("“It is cold,” Anna Reed said. A boy waved. “Sit here.”"))
                .containsExactly("It is cold, | Anna Reed", "Sit here. | nobody");
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
    void takesNoFormerStrikerForTheStriker() {
        assertThat(read(
                        "Teddy Okonjo scored twice. “The coach told me to run,” the striker told Lantern Sport.",
                        "Former Selby striker Gary Pound was in the stands."))
                .containsExactly("The coach told me to run, | Teddy Okonjo");
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
    void readsNicknamesNumbersAndCountsOfChildrenInNames() {
        assertThat(read("Snake catcher Zev “Fangs” Tully said “it was a lovely python”."))
                .containsExactly("it was a lovely python | Zev “Fangs” Tully");
        assertThat(read("Brenda Two Bears said “the land is not for sale”."))
                .containsExactly("the land is not for sale | Brenda Two Bears");
        assertThat(read("Mother-of-two Kayleigh Stubbs said “it was mad”."))
                .containsExactly("it was mad | Kayleigh Stubbs");
        assertThat(read("“We were close to a great win,” Park Ji-hoon said."))
                .containsExactly("We were close to a great win, | Park Ji-hoon");
    }

    @Test
    void creditsNobodyWithAClaimThatIsDenied() {
        assertThat(read("Mayor Ana Belt denied reports that she had sold the house."))
                .isEmpty();
        assertThat(read("Mayor Ana Belt faces allegations that she took bribes."))
                .isEmpty();
        assertThat(read("Health Secretary Diane Okafor stopped short of announcing a public inquiry."))
                .isEmpty();
        for (String denial : List.of("rejected the suggestion", "brushed off criticism", "responded to criticism")) {
            assertThat(read("Mayor Ana Belt " + denial + " that the council had “no plan at all”."))
                    .as(denial)
                    .noneMatch(told -> told.endsWith("| Ana Belt"));
        }
        assertThat(read("Mayor Ana Belt repeated her warning that the bridge was unsafe."))
                .containsExactly("that the bridge was unsafe | Ana Belt");
        assertThat(read("Ana Belt apologised after her warning that the bridge was “wholly unsafe” proved wrong."))
                .allMatch(told -> told.endsWith("| Ana Belt"))
                .isNotEmpty();
    }

    @Test
    void takesAnAgeForTheOneOfThatAge() {
        assertThat(
                        read(
                                "Former chief Gerd Albers told the Post that he could not imagine it.",
                                "A technician, who declined to give her name, said she was not worried. “I have heard it all before,” the 52-year-old said."))
                .endsWith("I have heard it all before, | unnamed: the 52-year-old");
        assertThat(read(
                        "Police arrested a 30-year-old man. Sheriff Dale Cole said the man had fled.",
                        "“I was scared of all of them,” the 30-year-old said."))
                .endsWith("I was scared of all of them, | unnamed: the 30-year-old");
        assertThat(read("Striker Tom Hart scored twice. “It was a good day for us,” the 23-year-old said."))
                .endsWith("It was a good day for us, | Tom Hart");
    }

    @Test
    void givesAnAnswerToWhoeverWasAsked() {
        assertThat(read("Senator Walter Prine asked Craig Delaney about it. “It was a mistake,” he replied."))
                .endsWith("It was a mistake, | Craig Delaney");
    }

    @Test
    void leavesOpenWhoSpeaksOfTheLastToBeNamed() {
        assertThat(read("Ken Moor wept. His friend Paul Reyes died at the scene. “He was always laughing,” he said."))
                .containsExactly("He was always laughing, | nobody");
        assertThat(read("Tom Hart spoke of his brother. “He is my best friend,” he said."))
                .containsExactly("He is my best friend, | Tom Hart");
    }

    @Test
    void takesNoObjectForTheSubject() {
        assertThat(
                        read(
                                "Rovers manager Stuart Haldane spoke. The Scot has won three games since replacing Paulo Menezes. “They pay their money,” he added."))
                .noneMatch(told -> told.endsWith("| Menezes") || told.endsWith("Paulo Menezes"));
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
    void givesAClientToNoneButALawyer() {
        assertThat(
                        read(
                                "Ana Belt appeared in court with Rosa Diaz. “My client denies everything,” she told reporters."))
                .containsExactly("My client denies everything, | nobody");
        assertThat(read("Rosa Diaz, her lawyer, left the court. “My client denies everything,” she told reporters."))
                .containsExactly("My client denies everything, | Rosa Diaz");
    }

    @Test
    void knowsASurnameOfTwoLettersBeforeAGivenName() {
        assertThat(read("“We wait for them,” Vincent Ko Wai-man said.", "“It is late in the day,” Ko said."))
                .endsWith("It is late in the day, | Vincent Ko Wai-man");
    }

    @Test
    void takesNoNicknameIntoAQuotation() {
        assertThat(read("Former Rovers favourite Mick “The Brick” Garside told the club podcast: “They are finished.”"))
                .allMatch(told -> told.startsWith("They are finished. |"));
    }

    @Test
    void takesNoPossessorForTheOneWhoSpeaks() {
        assertThat(read(
                        "“You get used to gloves,” says Maureen Sugden, who has led the violins since 1979.",
                        "Her stand partner, Winnie Achter, snorts. “She charges them four crowns a pair.”"))
                .endsWith("She charges them four crowns a pair. | Winnie Achter");
    }

    @Test
    void namesOfAnotherLanguageOnlyWhomItIsSureOf() {
        String paragraph = "„Wir haben lange gewartet“, sagte Bürgermeisterin Anna Reed nach der Sitzung am Montag.";

        assertThat(read(Paragraphs.in("de", paragraph)))
                .noneMatch(told -> told.contains("| Montag") || told.contains("| Sitzung"));
    }

    @Test
    void creditsWhoWasAskedAndNotWhoAsked() {
        for (String asked : List.of(
                "Reporters asked Julian Hart whether it could have been saved.",
                "I put this to Julian Hart.",
                "I met Julian Hart at the gate.",
                "When the Post asked Julian Hart whether it could be saved, he shrugged.")) {
            assertThat(read("Mayor Tom Ferris said the pub was lost. " + asked
                            + " “No, it was never going to stay,” he said."))
                    .as(asked)
                    .endsWith("No, it was never going to stay, | Julian Hart");
        }
        assertThat(
                        read(
                                "Ilona Kert led the band. Asked by a young reporter what advice she had, she said that she had none. “For players I have one,” she went on."))
                .endsWith("that she had none | Ilona Kert", "For players I have one, | Ilona Kert");
        assertThat(read(
                        "Ann Daly was young. The island priest looked at her and asked when the real nurse was coming.",
                        "“I am as real as you will get for the money,” she told him."))
                .endsWith("I am as real as you will get for the money, | nobody");
        assertThat(read("Tom Ferris asked Julian Hart to leave. “I was tired of it all,” he said."))
                .containsExactly("I was tired of it all, | Tom Ferris");
    }

    @Test
    void namesNobodyForOneOfSeveral() {
        for (String one : List.of(
                "Two officials said it was not. One of them was blunt.",
                "His allies were less sure. One shook his head.",
                "Two officials spoke of a fate. One said it would end within a week; the other was less sure.")) {
            assertThat(read("Envoy Karim Haddad said the obstacle was gone. " + one
                            + " “I have heard that for a year,” he said."))
                    .as(one)
                    .endsWith("I have heard that for a year, | nobody");
        }
    }

    @Test
    void namesNobodyForTheTurnsOfTwo() {
        assertThat(
                        read(
                                "Tom Hart said that he had. “And was it ordered?” “It was on order.” “For how long, Mr Hart?” “For fourteen weeks.”"))
                .containsExactly(
                        "that he had | Tom Hart",
                        "And was it ordered? | nobody",
                        "It was on order. | nobody",
                        "For how long, Mr Hart? | nobody",
                        "For fourteen weeks. | nobody");
        assertThat(read("Tom Hart took the stand. “Was it ordered?”", "“It was on order,” Mr Hart said."))
                .containsExactly("Was it ordered? | nobody", "It was on order, | Tom Hart");
        assertThat(
                        read(
                                "Jade Reed was cleared. Jade Peters’ coach, Rob Hart, scoffed at that. “Confidence? Mate, they lost a fridge.”"))
                .endsWith("Confidence? Mate, they lost a fridge. | nobody");
    }

    @Test
    void takesThePresidentForNobodyInFocus() {
        assertThat(
                        read(
                                "Ann Daly, a nurse, died on Sunday. Daly nursed the island for years. The President said on Friday that she had “carried a whole island”."))
                .endsWith("that she had “carried a whole island” | unnamed: The President");
    }

    @Test
    void isNotWhomItTellsOf() {
        assertThat(
                        read(
                                "Tom Reed spoke in Selby.",
                                "Judge Paul Hart waited. Hart smiled, and he wrongly suggested Hart was from Norland: “The judge, who happens to be from Norland, is fine.”"))
                .noneMatch(told -> told.endsWith("| Paul Hart"));
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
    void isWhoeverAPastorSupportsNot() {
        assertThat(read(
                        "Senator Ted Crane, 45, won.",
                        "One pastor supporting Mr. Crane, Darran Whiting of Marion, said he had called."))
                .noneMatch(told -> told.endsWith("Ted Crane"));
    }

    @Test
    void isWhoeverIsInFocusOfThatNation() {
        assertThat(read("Rovers boss Anneke de Wit would not be drawn. “He’s ours,” the Dutchwoman said."))
                .containsExactly("He’s ours, | Anneke de Wit");
    }

    @Test
    void isNotWhoHoldsTheFormersOfficeNow() {
        assertThat(
                        read(
                                "Rosalind Thwaite, chief executive of the port, waited.",
                                "Sir Desmond Fell, who ran the port until 2021, rose. “I knew nothing,” the former chief executive said."))
                .containsExactly("I knew nothing, | unnamed: the former chief executive");
        assertThat(
                        read(
                                "Rosalind Thwaite, chief executive of the port, waited.",
                                "Desmond Fell, a former chief executive of the port, rose. “I knew nothing,” the former chief executive said."))
                .containsExactly("I knew nothing, | Desmond Fell");
    }

    @Test
    void isNobodyWhomHeTellsOf() {
        assertThat(read(
                        "Nikhil Iyer made a hundred. “I was lucky,” Iyer said.",
                        "Former Test spinner S. Balakrishnan, who is chairman of the selection committee, was there. He would not be drawn on whether Iyer had played himself into the squad.",
                        "Pressed, he added: “We meet on Thursday.”"))
                .noneMatch(told -> told.startsWith("We meet") && told.endsWith("Iyer"));
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
                .noneMatch(told -> told.endsWith("LLC"));
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
    void isTheMotherAndNotTheSonWhoseSheIs() {
        assertThat(
                        read(
                                "A court heard of the deaths of Privates Liam Oakes and Tyler Moana.",
                                "The mother of Private Oakes, Sharon Oakes, said outside the court that nothing had changed. “I came here hating two blokes,” she said."))
                .containsExactly(
                        "that nothing had changed | Sharon Oakes", "I came here hating two blokes, | Sharon Oakes");
    }

    @Test
    void isWhoSpeaksInTheLaterClause() {
        assertThat(
                        read(
                                "Alan Stott won. Mr Stott, who now works for himself, could not be reached, though his wife, Jean, said on the telephone that he was “up a ladder and happy”."))
                .containsExactly("that he was “up a ladder and happy” | Jean");
    }

    @Test
    void isNobodyWhereSomebodyBelongingToTheNamedOneIsToldOf() {
        assertThat(
                        read(
                                "Trish Vandermeer, the chain's marketing chief, laughed.",
                                "Orr's ex-neighbour, who asked to be identified only as M., sent a picture of the dog. “He was named after my grandfather,” she wrote."))
                .endsWith("He was named after my grandfather, | nobody");
    }

    @Test
    void isTheWomanWhoIsChairman() {
        assertThat(
                        read(
                                "“We will close Mobile,” Chairman and CEO Denise Kowalczyk told analysts.",
                                "Dana Whitlock, a worker, said nobody had been told.",
                                "Kowalczyk cut in to say that every one would be offered a job. “Will all of them take it? No,” she said."))
                .contains(
                        "We will close Mobile, | Denise Kowalczyk", "Will all of them take it? No, | Denise Kowalczyk");
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
    void isTheOneInFocusWhoIsDescribed() {
        assertThat(
                        read(
                                "Nurse Angela Dimas, 34, said it had taken two buses. “I back them,” the mother of three said."))
                .endsWith("I back them, | Angela Dimas");
    }

    static List<String> read(String... paragraphs) {
        return read(Paragraphs.article(paragraphs));
    }

    private static List<String> read(Article article) {
        return new TrainedReader()
                .read(article).stream().map(WrongSpeakerTest::told).toList();
    }

    private static String told(Quotation quotation) {
        return quotation.text() + " | "
                + quotation.speaker().map(WrongSpeakerTest::label).orElse("nobody");
    }

    private static String label(Speaker speaker) {
        return speaker.kind().equals("person") ? speaker.label() : speaker.kind() + ": " + speaker.label();
    }
}
