package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapes in which the nearest name, or the last to speak, is the wrong one. */
class WrongSpeakerTest {
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
    void leavesTheWordsOfATextOrAnAttackToThem() {
        for (String sentence : List.of(
                "Tom Hart fended off an attack comparing him to “a captain without a ship” on Monday.",
                "Tom Hart criticised a report calling the quay “a danger to ships”.",
                "Tom Hart read aloud a letter from the guild that said “we will not leave the quay”.")) {
            assertThat(read("Tom Hart met the council on Monday.", sentence))
                    .as(sentence)
                    .noneMatch(told -> told.endsWith("| Tom Hart"));
        }
        assertThat(read("Tom Hart issued a statement calling the quay “a danger to ships”."))
                .noneMatch(told -> told.endsWith("| nobody"));
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
    void creditsWhomAPaperQuotes() {
        assertThat(read("The Daily Lantern quoted a club official as saying the player “will not train again”."))
                .containsExactly("the player “will not train again” | unnamed: a club official");
        assertThat(
                        read(
                                "Paula Brandt, the governor, quoted her predecessor, Otto Lindt, as having told her that “patience is a policy too.”"))
                .containsExactly("that “patience is a policy too.” | Otto Lindt");
    }

    @Test
    void tellsWhatAnotherSaidInsideAReportWithTheReport() {
        assertThat(
                        read(
                                "Detective Priya Nand said that when officers met Janine Hollis at her home she replied: “About time.”"))
                .containsExactly(
                        "that when officers met Janine Hollis at her home she replied: “About time.” | Priya Nand");
        assertThat(read("Tom Barr said his wife had shouted: “Get down from there at once!”"))
                .containsExactly("his wife had shouted: “Get down from there at once!” | Tom Barr");
        assertThat(
                        read(
                                "Nora Finch told the court that her neighbour, Gil Brandt, had shouted: “I will burn it down.”"))
                .containsExactly("that her neighbour, Gil Brandt, had shouted: “I will burn it down.” | Nora Finch");
        assertThat(read("The mayor, Ann Reed, noted that she taught law, and added: “I know a little about this.”"))
                .contains("I know a little about this. | Ann Reed");
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
    void takesNoObjectForTheSubject() {
        assertThat(
                        read(
                                "Rovers manager Stuart Haldane spoke. The Scot has won three games since replacing Paulo Menezes. “They pay their money,” he added."))
                .noneMatch(told -> told.endsWith("| Menezes") || told.endsWith("Paulo Menezes"));
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
    void isWhoeverAPastorSupportsNot() {
        assertThat(read(
                        "Senator Ted Crane, 45, won.",
                        "One pastor supporting Mr. Crane, Darran Whiting of Marion, said he had called."))
                .noneMatch(told -> told.endsWith("Ted Crane"));
    }

    @Test
    void isWhoSpeaksInTheLaterClause() {
        assertThat(
                        read(
                                "Alan Stott won. Mr Stott, who now works for himself, could not be reached, though his wife, Jean, said on the telephone that he was “up a ladder and happy”."))
                .containsExactly("that he was “up a ladder and happy” | Jean");
    }

    @Test
    void takesTheSubjectBehindAFrontedMeetingForNobodyMet() {
        assertThat(read(
                        "Norland President Tom Okoro has criticised the league, and he wants out of it.",
                        "In a post after a meeting with League Secretary General Marc Hale, the Norland President said: “They were not there when we needed them.”",
                        "He has also accused other members of relying too much on his army."))
                .contains("They were not there when we needed them. | Tom Okoro")
                .noneMatch(told -> told.endsWith("| Marc Hale"));
    }

    @Test
    void takesNoObjectOfADescribedSubjectForShe() {
        assertThat(read(
                        "Kelly Osborn has apologised. The 38-year-old star slammed the Duke of Selby and his wife, Megan, Duchess of Selby, three months ago, and she has now explained it.",
                        "Speaking on her podcast, she said: “I said he was a fool.”"))
                .noneMatch(told -> told.endsWith("| Megan"));
    }

    @Test
    void namesWhoseOfficeABodyNamedWithOfHas() {
        assertThat(read("“It is good,” said Chartered Accountants of Norland's chief economist, David Brassart."))
                .containsExactly("It is good, | David Brassart");
    }

    @Test
    void callsAWifeByHerOwnFamilyName() {
        assertThat(read("Chief Executive Carrie Lang Cheng Yuet-ngor left on Thursday.", "“I am sorry,” Lang said."))
                .containsExactly("I am sorry, | Carrie Lang Cheng Yuet-ngor");
    }

    @Test
    void takesNoTermsOfAListForTurns() {
        assertThat(read(
                        "The compiler has three steps. Each of them does its own part of the work.",
                        "AST: checks that the syntax is valid.",
                        "HIR: checks if types are valid.",
                        "MIR: checks lifetimes and runs the borrow checker."))
                .isEmpty();
        assertThat(read(
                        "Ada Okoro met Peter Hale on Monday.",
                        "HALE: What did you do first?",
                        "OKORO: I lit the lamps. It was dark."))
                .containsExactly("What did you do first | Peter Hale", "I lit the lamps. It was dark | Ada Okoro");
    }

    @Test
    void takesNoPlaceAndNoThingBehindAPrepositionForThey() {
        assertThat(read(
                        "The damage is wide, say Corey Scherr and Jamon Vandenhoek.",
                        "Throughout the Halva Strip, they estimate that a sixth of all buildings have been destroyed."))
                .noneMatch(told -> told.endsWith("Halva Strip"));
        assertThat(
                        read(
                                "That is one of many concerns held by critics of sovereign AI. They argue that it could help tyrants."))
                .noneMatch(told -> told.endsWith("AI"));
    }

    @Test
    void takesTheHouseForNoWhiteHouse() {
        assertThat(read("The White House spoke on Monday. The House demanded an end to the inquiry."))
                .noneMatch(told -> told.endsWith("White House"));
    }

    @Test
    void namesAMinisterOfAPortfolioInSmallLetters() {
        assertThat(read("The minister of mines and energy Tom Alwendo told the paper that there was water."))
                .containsExactly("that there was water | Tom Alwendo");
    }

    @Test
    void takesTheOneBelongingToAnotherForNoPlaceNamedBefore() {
        assertThat(read("Speaking at the summit in Port Ellery, Tom Hale’s aide confirmed: “I listened to it all.”"))
                .containsExactly("I listened to it all. | unnamed: Tom Hale’s aide");
        assertThat(read("Speaking at the summit in Port Ellery, Tom Hale‘s aide confirmed: “I listened to it all.”"))
                .containsExactly("I listened to it all. | unnamed: Tom Hale‘s aide");
        assertThat(
                        read(
                                "When Robin Farrow, Hale’s campaign manager was asked about it, he laughed and said: “I listened to it all.”"))
                .containsExactly("I listened to it all. | Robin Farrow");
    }

    @Test
    void takesNoPartyOfACaseForTheCourt() {
        assertThat(
                        read(
                                "The ruling in Bartz v. Meridian found that copying books was fair. Okoro v. Hale held that a letter belongs to its writer."))
                .noneMatch(told -> told.endsWith("Meridian") || told.endsWith("Hale"));
    }

    @Test
    void takesNoModelForAPerson() {
        assertThat(
                        read(
                                "Ann Reed rode the Max G2 for a week. The Max G2 is a scooter.",
                                "One tester noted, “What bumps? I felt none of them at all.” He also noted, “I was happy to ride it home.”"))
                .noneMatch(told -> told.endsWith("Max G2"));
    }

    @Test
    void takesNoAdherentForAName() {
        assertThat(
                        read(
                                "Raised in a devout Roman Catholic household, Andres Serran paints, but he considers himself a sinner, stating: “I have never called myself a saint.”"))
                .contains("I have never called myself a saint. | Andres Serran");
    }

    @Test
    void isNoBodyAndNoneOfSeveralBehindWho() {
        assertThat(
                        read(
                                "Tom Hart, a clerk at the Harbour Board who told his staff that the letters were lost, left on Monday."))
                .containsExactly("that the letters were lost | Tom Hart");
        assertThat(
                        read(
                                "A shudder went through those supporting Ada Okoro, who are growing angry that the vote is late."))
                .noneMatch(told -> told.endsWith("Okoro"));
    }

    @Test
    void isNotWhoJudgesAnotherForSayingIt() {
        assertThat(
                        read(
                                "Okoro slammed Reed in the campaign of 2008 for suggesting that rural voters “cling to boats”."))
                .noneMatch(told -> told.endsWith("Okoro"));
    }

    @Test
    void leavesOpenAPronounBetweenTwoOfItsSentence() {
        assertThat(read("Tom Hart lashed out at Peter Reed after he said the plan was a disgrace."))
                .containsExactly("the plan was a disgrace | nobody");
        assertThat(read(
                        "Peter Reed called the harbour plan a scam on Monday.",
                        "In what he called “a sober answer”, Tom Hart said the plan was sound."))
                .noneMatch(told -> told.contains("sober answer") && told.endsWith("| Peter Reed"));
        assertThat(read("Tom Hart resigned after he said the plan was a disgrace."))
                .containsExactly("the plan was a disgrace | Tom Hart");
    }

    @Test
    void takesNobodyNamedFurtherOnForARoleThatOthersStandBefore() {
        String later = "Senator Clara Lind, who backs the bill, was not in the room.";
        assertThat(read("“That would be you?” Ann Reed asked. “That would be me, yes,” the senator said.", later))
                .contains("That would be me, yes, | unnamed: the senator");
        assertThat(read("“That would be me, yes,” the senator said.", later))
                .contains("That would be me, yes, | Clara Lind");
        assertThat(read(
                        "Tom Hart runs for the Centre Party.",
                        "Chuck Rosen, president of Harbour Strategies, said the race was open.",
                        "The Centre nominee said the tax was theft."))
                .endsWith("the tax was theft | unnamed: The Centre nominee");
        assertThat(read(
                        "Former Secretary of Transport and mayoral candidate Helen Drury said the pumps were old.",
                        "The senator said the state would pay. Senator Olaf Brandvold is to speak on Friday."))
                .endsWith("the state would pay | unnamed: The senator");
    }

    @Test
    void tellsOneWithTwoTitlesFromTwo() {
        assertThat(read("Former Secretary of State and presidential frontrunner Clara Lind said the plan was sound."))
                .containsExactly("the plan was sound | Clara Lind");
        assertThat(read("Former Hale-Morton CEO and presidential candidate Clara Lind said the plan was sound."))
                .containsExactly("the plan was sound | Clara Lind");
    }

    @Test
    void leavesOpenWhetherWhoeverIsInFocusSpeaksOfHimselfByName() {
        assertThat(read(
                        "“These are not whistles,” said Jim Colburn, the assistant leader of the caucus.",
                        "Walter Hart has few friends among farmers. He told them on Monday that he would not mind losing.",
                        "“What do you have to lose by trying something new like Hart?” he said in May."))
                .endsWith("What do you have to lose by trying something new like Hart? | nobody");
    }

    @Test
    void givesNobodyWhatWasNotSaid() {
        for (String sentence : List.of(
                "The women looked at one another as if to say, “We will get through this, and so will she.”",
                "There were two words that Tom Hart could not bring himself to utter: “Ann Reed.”",
                "Neither Mr. Hart nor other officials identified the ships that were used.",
                "Hart called for a search for another captain, not that he is calling for her to be named at once.",
                "Tom Hart lashed out after a divided court upheld the ban on ferries.",
                "Current fears about a flood are perhaps being fuelled by the handling of past storms.")) {
            assertThat(read(sentence))
                    .as(sentence)
                    .noneMatch(told -> told.endsWith("The women")
                            || told.endsWith("Tom Hart")
                            || told.endsWith("Mr. Hart")
                            || told.startsWith("her to be named")
                            || told.endsWith("| Current"));
        }
        assertThat(
                        read(
                                "Ada Okoro attacked the board.",
                                "She accused it of rigging the vote and pushing the false claim that Mr. Hart had sunk the ferry."))
                .noneMatch(told -> told.contains("had sunk the ferry") && !told.contains("rigging"));
    }

    @Test
    void givesWhatACarrierPassesOnToWhomItQuotes() {
        assertThat(read("According to pool reports, Ann Reed said there was “hope” in Selby."))
                .containsExactly("there was “hope” in Selby | Ann Reed");
        assertThat(read("Ann Reed said she would build the bridge in a year, according to CNN."))
                .containsExactly("she would build the bridge in a year | Ann Reed");
        assertThat(read("Ann Reed told aides she would quit, according to two people briefed on the talks."))
                .noneMatch(told -> told.endsWith("| Ann Reed"));
        assertThat(
                        read(
                                "“I knew he was there,” Ann Reed told reporters, according to Reuters, during a flight home from the island."))
                .containsExactly("I knew he was there, | Ann Reed");
        assertThat(read(
                        "At a conference in Selby, Ann Reed acknowledged that her work could be termed “peddling,” The Selby Post"
                                + " reported in 1991."))
                .containsExactly("that her work could be termed “peddling,” | Ann Reed");
    }

    @Test
    void meansThePersonBeforeABodyByWho() {
        assertThat(
                        read(
                                "Clara Lind, a professor of law at the University of Selby, who likened the vote to a storm, said it was void."))
                .anyMatch(told -> told.contains("to a storm") && told.endsWith("| Clara Lind"));
    }

    @Test
    void creditsTheWholeOfTwoThatAPrepositionJoins() {
        assertThat(read("The moderators from Selby News and the Harbour Radio asked the five where they stood."))
                .noneMatch(told -> told.endsWith("Harbour Radio") && !told.contains("moderators"));
    }

    @Test
    void tellsAHusbandFromTheWifeWhoIsNamedInFull() {
        assertThat(read(
                        "President Hart has a new message: “It is about me.”",
                        "“My name is on no ballot,” Mr. Hart said. The first lady, Michelle Hart, will travel with him.",
                        "“We will win,” Mrs. Hart said. “It is late,” Mr. Hart said."))
                .containsExactly(
                        "It is about me. | Hart",
                        "My name is on no ballot, | Hart",
                        "We will win, | Michelle Hart",
                        "It is late, | Hart");
    }

    @Test
    void givesNoFarSenatorWhatWhoeverIsInFocusSays() {
        assertThat(read(
                        "Marco Lind spoke to voters in Selby. Sen. Bernie Hale was in Keld.",
                        "Hale said the tax was theft.",
                        "Rain fell on Selby.",
                        "Lind came in at noon. The senator said his campaign was “closing strong.”"))
                .noneMatch(told -> told.contains("closing strong") && told.endsWith("Bernie Hale"));
    }

    @Test
    void readsNoListOfTitlesAsQuotations() {
        assertThat(read("“Some of It” – Eric Hale", "“God’s Country” – Blake Shelby", "“10,000 Hours” – Ada Okoro"))
                .isEmpty();
        assertThat(read("“Keep going.” – Eric Hale")).containsExactly("Keep going. | Eric Hale");
    }

    @Test
    void takesNoDatelineForASpeaker() {
        assertThat(read("LINDI: It’s eight in the evening but Aisha Mohamed is still busy with her business."))
                .noneMatch(told -> told.contains("LINDI"));
    }

    @Test
    void leavesTheNounBeforeWhoSaysWhatItWillDo() {
        assertThat(read(
                        "The council voted to ban leaf blowers, a move supporters say will bring peace to the streets and critics call"
                                + " an attack on business."))
                .contains("will bring peace to the streets | unnamed: supporters");
    }

    @Test
    void takesNeitherOfTwoForTheOtherByTheSurname() {
        assertThat(
                        read(
                                "Alexander Soren, his son, runs the fund. The elder Soren has stated: “I’m very much against guns.”"))
                .noneMatch(told -> told.contains("against guns") && told.endsWith("| Alexander Soren"));
    }

    @Test
    void takesNoSubjectWithARelativeClauseForWhatIsSaid() {
        assertThat(
                        read(
                                "Mr Hart, who works with the port as Officer, Mobilization and Outreach, says lights in town help."))
                .noneMatch(told -> told.startsWith("Mr Hart"));
    }

    @Test
    void takesNoPlaceOfPublicationForTheSource() {
        assertThat(
                        read(
                                "A video that has been viewed 2.3 million times and shared widely on Facebook claims Harrow Vale Water has been “dosing” households with lithium."))
                .noneMatch(told -> told.endsWith("| Facebook"));
    }

    @Test
    void takesNobodyWhomTheWordsAreAboutForTheSpeaker() {
        assertThat(
                        read(
                                "Dorothea Hale has all the best lines. Of the inspector from the Lights Board: “He looked at me as if I'd been delivered by mistake.”"))
                .noneMatch(told -> told.endsWith("| Lights Board"));
    }

    @Test
    void givesNoUnnamedAideTheNameBesideTheOffice() {
        assertThat(
                        read(
                                "An aide to the mayor, Ann Lowe, said the files were gone. “She told me to lose the memo,” the aide said. The aide asked not to be named. Lowe said: “I knew nothing.”"))
                .contains("She told me to lose the memo, | unnamed: the aide", "I knew nothing. | Ann Lowe");
    }

    @Test
    void takesNeitherMonthNorPlaceForTheSpeaker() {
        assertThat(
                        read(
                                "Henry Oake wrote from the front to his wife, Edith, on 3 June 1916. She replied: “Then do not go.”"))
                .endsWith("Then do not go. | Edith");
        assertThat(read("Our reporter Moira Sands is in Port Ellery: “I have just watched the roof go.”"))
                .noneMatch(told -> told.endsWith("| Port Ellery") || told.endsWith("organisation: Port Ellery"));
    }

    @Test
    void takesNobodyOfAnotherGenderForTheMinister() {
        assertThat(
                        read(
                                "Mr Vance said the bridge was safe, although engineers had warned him twice.",
                                "The minister said she had never met the donor. “I would not know him in a lift,” the minister added."))
                .endsWith(
                        "she had never met the donor | unnamed: The minister",
                        "I would not know him in a lift, | unnamed: the minister");
    }

    @Test
    void givesAQuestionToWhoeverAsksIt() {
        assertThat(read(
                        "Peter Lane walked the park on Monday. “I am tired,” he said.",
                        "“Would you sell the parks?” asked a man. “Not yet,” Lane said."))
                .endsWith("Would you sell the parks? | unnamed: a man", "Not yet, | Peter Lane");
    }

    @Test
    void takesWhoeverSaysAnAsideForNobodyElse() {
        assertThat(
                        read(
                                "Anselm Kirkby lectures on bridges. But a consultation document, he points out, describes his field as having “limited regional salience”."))
                .noneMatch(told -> told.contains("salience") && told.endsWith("| Anselm Kirkby"));
    }

    @Test
    void goesOnWithWhoeverTheSentenceBetweenIsAbout() {
        assertThat(
                        read(
                                "Council leader Bronagh Telfer said the plan was sound. Cllr Stanley Obuya, who chairs the committee, would not be drawn. “I’ve read all 900 pages. Ask me on Tuesday.”"))
                .endsWith("I’ve read all 900 pages. Ask me on Tuesday. | Stanley Obuya");
    }
}
