package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Speaker;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RoleFinderTest {
    private static Optional<String> roleOf(String text, String source) {
        return new Story(text).source(source).last().flatMap(Speaker::role);
    }

    @Test
    void readsARoleBeforeTheName() {
        assertThat(roleOf("On Monday harbour master Ada Okoro said so.", "Ada Okoro"))
                .hasValue("harbour master");
    }

    @Test
    void readsAnAppositionAfterTheName() {
        assertThat(roleOf("Ada Okoro, the harbour master of Port Selby, said so.", "Ada Okoro"))
                .hasValue("harbour master of Port Selby");
    }

    @Test
    void readsAnAppositionOfTheSurnameAlone() {
        assertThat(roleOf(
                        "Ada Okoro came. Okoro, the port's former finance director, is late. It rained, Okoro said.",
                        "Okoro said"))
                .isEmpty();
        assertThat(roleOf(
                        "Ada Okoro came. Okoro, the port's former finance director, left. It rained, she said.",
                        "Ada Okoro"))
                .hasValue("port's former finance director");
    }

    @Test
    void readsAnAppositionOfTheSurnameBehindItsVerb() {
        assertThat(roleOf(
                        "Ada Okoro came. It rained, said Okoro, a dental hygienist whose family sails. So she said.",
                        "she"))
                .hasValue("dental hygienist");
    }

    @Test
    void readsWhatSomebodyLeads() {
        assertThat(roleOf("Ada Okoro, who leads the Basin Farmers' Association, said so.", "Ada Okoro"))
                .hasValue("leads the Basin Farmers' Association");
        assertThat(roleOf("Ada Okoro, who is now principal of the school, said so.", "Ada Okoro"))
                .hasValue("principal of the school");
        assertThat(roleOf("Ada Okoro, who ran the Harbour Office until August, said so.", "Ada Okoro"))
                .hasValue("ran the Harbour Office until August");
        assertThat(roleOf("Ada Okoro, who runs every day when it rains, said so.", "Ada Okoro"))
                .isEmpty();
    }

    @Test
    void readsOverAnAge() {
        assertThat(roleOf("Carla Guerra, 55, a sailor and volunteer, said so.", "Carla Guerra"))
                .hasValue("sailor and volunteer");
    }

    @Test
    void readsARoleGivenByAVerb() {
        assertThat(roleOf("Ada Okoro is the harbour master. It rained, Ms. Okoro said.", "Ms. Okoro"))
                .hasValue("harbour master");
    }

    @Test
    void beginsBehindTheVerbOfWhoeverElseIsNamed() {
        assertThat(roleOf(
                        "Mayoral hopeful Tom Hart threw local reporter Jorge Ramal out. It was rude, Ramal said.",
                        "Ramal"))
                .hasValue("local reporter");
    }

    @Test
    void tellsTwoOfficesOfOneFromThoseOfTwo() {
        assertThat(roleOf(
                        "Former Secretary of State and Democratic presidential frontrunner Clara Lind said so.",
                        "Former Secretary of State and Democratic presidential frontrunner Clara Lind"))
                .hasValue("Former Secretary of State and Democratic presidential frontrunner");
        assertThat(roleOf(
                        "He met former Secretary of State Clara Lind and former Maryland Gov. Tom Hart. It rained, Hart said.",
                        "Tom Hart"))
                .hasValue("former Maryland Gov.");
    }

    @Test
    void endsWithNothingThatLeadsOn() {
        assertThat(roleOf("Lester Holm, anchor of the Herald’s “Evening Light”, said so.", "Lester Holm"))
                .hasValue("anchor");
        assertThat(roleOf(
                        "A representative for the Ada Okoro brand left. It rained, Ada Okoro said.", "Ada Okoro said"))
                .isEmpty();
    }

    @Test
    void takesNobodyForWhatAnotherIsToHim() {
        assertThat(roleOf("Reed was the best friend Tom Hart ever had. It rained, Hart said.", "Hart said"))
                .isEmpty();
    }

    @Test
    void tellsOfNobodyThatSomebodyIsARival() {
        assertThat(roleOf("Anna Reed’s chief rival, Sam Lind, smiled. It rained, Lind said.", "Lind said"))
                .isEmpty();
    }

    @Test
    void takesNoVerbForARole() {
        assertThat(roleOf("They met Ada Okoro, who said so.", "Ada Okoro")).isEmpty();
    }

    @Test
    void keepsTheFullestRoleOfTheArticle() {
        String text = """
                Captain Ada Okoro left.
                Ada Okoro, the captain of the ferry, will return.
                Ms. Okoro said so.
                """;

        assertThat(roleOf(text, "Ms. Okoro")).hasValue("captain of the ferry");
    }

    @Test
    void findsTheBodyThatAPersonSpeaksFor() {
        Speaker speaker = new Story("Ines Vale, a spokeswoman for the Harbour Board, said so.")
                .source("Ines Vale, a spokeswoman for the Harbour Board,")
                .last()
                .orElseThrow();

        assertThat(speaker.role()).hasValue("spokeswoman for the Harbour Board");
        assertThat(speaker.affiliation()).hasValue("Harbour Board");
    }

    @Test
    void readsAnAppositionThatOpensWithTheBodysName() {
        assertThat(roleOf(
                        "Ada Okoro, the National Institute of Tides and Coastal Waters director, said so.",
                        "Ada Okoro"))
                .hasValue("National Institute of Tides and Coastal Waters director");
    }

    @Test
    void readsThePhraseBeforeAnAppositionThatAVerbOfSayingEnds() {
        assertThat(roleOf("In the port, the Selby Harbour Director, Ada Okoro says, it rains.", "Ada Okoro"))
                .hasValue("Selby Harbour Director");
    }

    @Test
    void takesNoVerbBeforeAPossessorIntoTheRole() {
        assertThat(roleOf(
                        "They hope to press Norland's prime minister Ada Okoro to agree. Ms. Okoro said so.",
                        "Ms. Okoro"))
                .hasValue("Norland's prime minister");
    }

    @Test
    void keepsHowAnOfficeIsHeld() {
        assertThat(roleOf("On Monday the ousted premier Ada Okoro said so.", "Ada Okoro"))
                .hasValue("ousted premier");
    }

    @Test
    void readsOverSoftHyphens() {
        assertThat(roleOf("Ada Okoro, man\u00adag\u00ading di\u00adrec\u00adtor of the port, said so.", "Ada Okoro"))
                .map(role -> role.replace("\u00ad", ""))
                .hasValue("managing director of the port");
    }

    @Test
    void readsATitleWithoutArticleBeforeAComma() {
        assertThat(roleOf("Selby Ferries Chief Executive, Ada Okoro, said so.", "Ada Okoro"))
                .hasValue("Selby Ferries Chief Executive");
        assertThat(roleOf("It rains, said Harbour Pilots of Norland's chief economist, Ada Okoro.", "Ada Okoro"))
                .hasValue("Harbour Pilots of Norland's chief economist");
    }

    @Test
    void joinsTwoRolesOfOnePerson() {
        assertThat(roleOf("Selby Bank director and senior economist Ada Okoro said so.", "Ada Okoro"))
                .hasValue("Selby Bank director and senior economist");
        assertThat(roleOf("On Monday the mayor and police chief Ada Okoro said so.", "Ada Okoro"))
                .hasValue("police chief");
    }

    @Test
    void leavesOutWhatIsNoPartOfTheTitle() {
        assertThat(roleOf("They wanted to meet Rep. Ada Okoro. Ms. Okoro said so.", "Ms. Okoro"))
                .hasValue("Rep.");
        assertThat(roleOf("Last night Mayor Ada Okoro said so.", "Mayor Ada Okoro"))
                .hasValue("Mayor");
    }

    @Test
    void leavesOutTheParticipleWhoseObjectTheTitleIs() {
        assertThat(roleOf("The row split the party, leaving Premier Ada Okoro alone. Ms. Okoro said so.", "Ms. Okoro"))
                .hasValue("Premier");
    }

    @Test
    void keepsFirstInAnOffice() {
        assertThat(roleOf("First Minister Ada Okoro said so.", "Ada Okoro")).hasValue("First Minister");
        assertThat(roleOf("First Deputy Chair of the State Council Ada Okoro said so.", "Ada Okoro"))
                .hasValue("First Deputy Chair of the State Council");
    }

    @Test
    void keepsTheWordsOfAnOccupationBehindAccordingTo() {
        assertThat(roleOf("It cut its bill, according to energy manager Ada Okoro.", "Ada Okoro"))
                .hasValue("energy manager");
    }

    @Test
    void joinsWhatOneOfficeIsFor() {
        assertThat(roleOf("Minister of Industry and Trade Ada Okoro said so.", "Ada Okoro"))
                .hasValue("Minister of Industry and Trade");
    }

    @Test
    void readsTheRoleOfOneWhoseHouseIsNamed() {
        assertThat(roleOf("The family's solicitor, Ada Okoro of Crosse and Penn, said so.", "Ada Okoro"))
                .hasValue("family's solicitor");
        assertThat(roleOf("Counsel for the council, Ada Okoro, said so.", "Ada Okoro"))
                .hasValue("Counsel for the council");
    }

    @Test
    void takesNoSecretaryOfStateForABody() {
        Speaker speaker = new Story("Secretary of State for Trade Ada Okoro said so.")
                .source("Secretary of State for Trade Ada Okoro")
                .last()
                .orElseThrow();

        assertThat(speaker.role()).hasValue("Secretary of State for Trade");
        assertThat(speaker.affiliation()).isEmpty();
    }

    @Test
    void takesNoEndOfTheClauseBeforeForARole() {
        assertThat(roleOf("Asked if she knew the defendant, Ada Okoro said so.", "Ada Okoro"))
                .isEmpty();
        assertThat(roleOf("After meeting the governor, Ada Okoro said so.", "Ada Okoro"))
                .isEmpty();
        assertThat(roleOf("After the club's manager, Ada Okoro, said so, it rained.", "Ada Okoro"))
                .hasValue("club's manager");
    }

    @Test
    void knowsWhoeverStudiesAThing() {
        assertThat(roleOf("Ada Okoro, a palaeoclimatologist at Selby University, said so.", "Ada Okoro"))
                .hasValue("palaeoclimatologist at Selby University");
    }

    @Test
    void readsTheRoleThatSeveralOwn() {
        assertThat(roleOf("The plaintiffs' lawyer, Ada Okoro, said so.", "Ada Okoro"))
                .hasValue("plaintiffs' lawyer");
    }

    @Test
    void readsNoRoleOverMarks() {
        assertThat(roleOf("The \u201cboss\u201d, Ada Okoro, said so.", "Ada Okoro"))
                .isEmpty();
        assertThat(roleOf("\u201d, Ada Okoro, said so.", "Ada Okoro")).isEmpty();
    }

    @Test
    void takesASheikhForTheOneOfThatTitle() {
        assertThat(new Story("Sheikh Hamoud bin Vale came. It rained, the sheikh said.")
                        .source("the sheikh")
                        .label())
                .isEqualTo("Hamoud bin Vale");
    }

    @Test
    void takesARankForARole() {
        assertThat(roleOf("Insp Ada Okoro said so.", "Insp Ada Okoro")).hasValue("Insp");
        assertThat(roleOf("Sgt. Ada Okoro said so.", "Sgt. Ada Okoro")).hasValue("Sgt.");
        assertThat(roleOf("Minority Whip Ada Okoro said so.", "Minority Whip Ada Okoro"))
                .hasValue("Minority Whip");
    }

    @Test
    void readsTheOfficeBeforeATitle() {
        assertThat(roleOf("His spokeswoman, Capt. Ada Okoro, said so.", "Ada Okoro"))
                .hasValue("spokeswoman");
        assertThat(roleOf("The committee's chairman, Senator Ada Okoro, a Democrat, said so.", "Ada Okoro"))
                .hasValue("committee's chairman");
        assertThat(roleOf("They met the chairman, Senator Ada Okoro, and left.", "Ada Okoro"))
                .hasValue("Senator");
    }

    @Test
    void prefersAnOfficeToAParty() {
        assertThat(roleOf("Senator Ada Okoro, Republican of Norland, said so.", "Ada Okoro"))
                .hasValue("Senator");
    }

    @Test
    void readsARoleThatHoldsAnActivity() {
        assertThat(roleOf("The district planning officer, Mr Ada Okoro, said so.", "Ada Okoro"))
                .hasValue("district planning officer");
        assertThat(roleOf("The lawmaker representing Selby II, Hon. Ada Okoro, said so.", "Ada Okoro"))
                .hasValue("lawmaker representing Selby II");
    }

    @Test
    void takesNoPartOfAnOfficeForABody() {
        for (String role : List.of("Treasury Cabinet Secretary", "Opposition leader")) {
            assertThat(new Story(role + " Ada Okoro said so.")
                            .source("Ada Okoro")
                            .last()
                            .flatMap(Speaker::affiliation))
                    .isEmpty();
        }
    }

    @Test
    void givesAnAskerTheRoleOfTheClauseAndNotWhatWasAsked() {
        String asked =
                "Asked by the coroner, Dr Ada Okoro, whether his uncle had been drinking, Tom Hart said he had not.";
        assertThat(roleOf(asked, "Ada Okoro")).hasValue("coroner");
        assertThat(roleOf(asked, "Tom Hart")).isEmpty();
        assertThat(roleOf("Asked by the coroner, Tom Hart said he had not.", "Tom Hart"))
                .isEmpty();
    }

    @Test
    void readsAHouseOfTwoNames() {
        assertThat(roleOf("Ada Okoro, an analyst at Stone & Park, said so.", "Ada Okoro"))
                .hasValue("analyst at Stone & Park");
    }

    @Test
    void isNotTheRoleOfASupporter() {
        assertThat(roleOf("Volunteer captains supporting Ada Okoro said so.", "Ada Okoro"))
                .isEmpty();
    }

    @Test
    void keepsAnOfficeOfTheState() {
        assertThat(roleOf("ADWA state secretary Ada Okoro said so.", "Ada Okoro"))
                .hasValue("ADWA state secretary");
        assertThat(roleOf("Ada Okoro, a brother of the accused, said so.", "Ada Okoro"))
                .hasValue("brother of the accused");
        assertThat(roleOf("CFO Ada Okoro said so.", "CFO Ada Okoro")).hasValue("CFO");
    }

    @Test
    void takesNoHourForPartOfARole() {
        assertThat(roleOf("It was shut at 3:42 a.m. Meteorologist Ada Okoro said so.", "Ada Okoro"))
                .hasValue("Meteorologist");
    }

    @Test
    void takesNoOtherPersonNoSuperlativeAndNoClauseForARole() {
        String advocates =
                "According to Adv Shosane, Advocate Peter Mohaul King’s Counsel (KC) once cautioned them. Adv Tom Shosane said so.";
        assertThat(roleOf(advocates, "Adv Tom Shosane")).isEmpty();
        assertThat(roleOf("Ada Okoro was the only candidate to back it. Ms. Okoro said so.", "Ms. Okoro"))
                .isEmpty();
        assertThat(roleOf("Ana Ruiz, met the prime minister, and Ms. Ruiz said so.", "Ms. Ruiz"))
                .isEmpty();
        assertThat(roleOf("Ada Okoro, Mr. Hale's former adviser, said so.", "Ada Okoro"))
                .hasValue("Mr. Hale's former adviser");
    }

    @Test
    void endsARoleBeforeHowSomebodyWasReached() {
        assertThat(roleOf("Ada Okoro, an investigator with Harbour Watch in an email to me, said so.", "Ada Okoro"))
                .hasValue("investigator with Harbour Watch");
    }

    @Test
    void takesTheBodyAloneBehindTheRole() {
        assertThat(new Story("“It is good,” said Ada Okoro, marketing director, Harbour Lines.")
                        .source("Ada Okoro")
                        .last())
                .hasValueSatisfying(speaker -> {
                    assertThat(speaker.role()).hasValue("marketing director");
                    assertThat(speaker.affiliation()).hasValue("Harbour Lines");
                });
    }

    @Test
    void keepsAChiefOfStaffWhole() {
        assertThat(roleOf("Norland's Chief of Army Staff General Asim Holt said so.", "Asim Holt"))
                .hasValue("Norland's Chief of Army Staff General");
    }

    @Test
    void takesNoRoleFromWhatACrowdCallsSomebody() {
        assertThat(roleOf("Bernie Hale came in. They cheered “President Bernie Hale.” It rained, Hale said.", "Hale"))
                .isEmpty();
        assertThat(roleOf("Chris Lind came in. “Governor Chris Lind lies,” they sang. It rained, Lind said.", "Lind"))
                .hasValue("Governor");
    }

    @Test
    void beginsBehindAVerbOrIncluding() {
        assertThat(roleOf("That brought Sen. Clara Lind to Selby. It rained, Lind said.", "Lind"))
                .hasValue("Sen.");
        assertThat(roleOf("He met presidential candidate Tom Hart. It rained, Hart said.", "Hart"))
                .hasValue("presidential candidate");
        assertThat(roleOf("Some came, including Senator Lamar Alex of Selby. It rained, Alex said.", "Alex"))
                .hasValue("Senator");
        assertThat(roleOf(
                        "If one analyst catches Norland chief executive Jensen Hale sneezing, shares fall. It rained, Hale said.",
                        "Hale"))
                .hasValue("Norland chief executive");
        assertThat(roleOf("Deputy leader Cllr Sam Okafor said so.", "Sam Okafor"))
                .hasValue("Deputy leader");
    }

    @Test
    void readsARoleBeforeANameWithItsPartyOrCourtesy() {
        assertThat(roleOf("The MP for Selby, Clara Lind (Labour), said so.", "Clara Lind"))
                .hasValue("MP for Selby");
        assertThat(roleOf("The council's cabinet member, Coun Ian Hurst, said so.", "Coun Ian Hurst"))
                .hasValue("council's cabinet member");
    }

    @Test
    void takesNoOtherWordIntoATitle() {
        assertThat(roleOf("It meant elevating Sen. Marco Rivas at last.", "Marco Rivas"))
                .hasValue("Sen.");
        assertThat(roleOf("Lund will face challenger Paul Nehl on Tuesday.", "Paul Nehl"))
                .hasValue("challenger");
        assertThat(roleOf("That is what FBI Director James Comb called careless.", "James Comb"))
                .hasValue("FBI Director");
        assertThat(roleOf("Neither Speaker Ron Ryder nor his team has asked.", "Ron Ryder"))
                .hasValue("Speaker");
        assertThat(roleOf("She kept her delegate leader over her rival, Nils Lund.", "Nils Lund"))
                .isEmpty();
        assertThat(roleOf("Lael Brand, a bank governor since 2014, said so.", "Lael Brand"))
                .hasValue("bank governor");
        assertThat(roleOf("On Monday state Sen. Karl Mace said so.", "Karl Mace"))
                .hasValue("state Sen.");
        assertThat(roleOf("Presidential candidate Texas Senator Ted Crewe said so.", "Ted Crewe"))
                .hasValue("Presidential candidate Texas Senator");
    }

    @Test
    void leavesOutTheVerbAndTheGroupBeforeATitle() {
        assertThat(roleOf("It will almost certainly force Sen. Bernie Sand to think.", "Bernie Sand"))
                .hasValue("Sen.");
        assertThat(roleOf("Mid-field candidates Sen. Marco Rivas and others met.", "Marco Rivas"))
                .hasValue("Sen.");
        assertThat(roleOf("One candidate, Marco Rivas, left early.", "Marco Rivas"))
                .hasValue("candidate");
    }

    @Test
    void takesNoFrontedPhraseForARole() {
        assertThat(roleOf("Quoting her late mother, Hanna Brandt said it would hold.", "Hanna Brandt"))
                .isEmpty();
        assertThat(roleOf("Like the late mayor, Hanna Brandt said it would hold.", "Hanna Brandt"))
                .isEmpty();
        assertThat(roleOf("That is how farmer Ada Pell sums it up.", "Ada Pell"))
                .hasValue("farmer");
    }

    @Test
    void takesNoPlaceIntoTheRole() {
        assertThat(roleOf("Outside court Det Insp Tom Beckwith said it was over.", "Tom Beckwith"))
                .hasValue("Det Insp");
        assertThat(roleOf("The first witness, former registry clerk Peter Lumwa, spoke.", "Peter Lumwa"))
                .hasValue("former registry clerk");
    }

    @Test
    void readsWhatSomebodyHasBeenOrDoesInCourt() {
        assertThat(roleOf("Donnie Sleat, who has been a deckhand for 22 years, said so.", "Donnie Sleat"))
                .hasValue("deckhand");
        assertThat(roleOf("Junia Castell, who has taught history at Bethel Seminary, said so.", "Junia Castell"))
                .hasValue("taught history at Bethel Seminary");
        assertThat(roleOf(
                        "Mrs Edna Proudlock, now 81, was the night telephonist. Edna Proudlock said so.",
                        "Edna Proudlock"))
                .hasValue("night telephonist");
        assertThat(roleOf("Priya Lonsdale, defending, said so.", "Priya Lonsdale"))
                .hasValue("defending");
        assertThat(roleOf("Summit president Hamid Rostan, a former oil executive, said so.", "Hamid Rostan"))
                .hasValue("Summit president");
        assertThat(roleOf(
                        "The economist Jared Berg, a former adviser in the governor's office, said so.", "Jared Berg"))
                .hasValue("former adviser in the governor's office");
    }

    @Test
    void endsAtNoPointWithinAWordAndBeginsWithNoExclamation() {
        assertThat(roleOf("Pat Trumble, president of the A.H.L.-P.I.U., said so.", "Pat Trumble"))
                .hasValue("president of the A.H.L.-P.I.U.");
        assertThat(roleOf("Jake Harrow, editor in chief of Quay.example, said so.", "Jake Harrow"))
                .hasValue("editor in chief of Quay.example");
        assertThat(roleOf("Well Senator Tom Sanders had been busy.", "Tom Sanders"))
                .hasValue("Senator");
        assertThat(roleOf("Tom Sanders, also a mayoral hopeful, said so.", "Tom Sanders"))
                .hasValue("mayoral hopeful");
    }
}
