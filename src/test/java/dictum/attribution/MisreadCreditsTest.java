package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Credits that belong to another clause than the one whose subject is nearest. */
class MisreadCreditsTest {
    @Test
    void givesTheNextClauseToItsOwnSubject() {
        assertThat(
                        read(
                                "Tom Fale also said he envied the town's response after Prof Lind told him 99 per cent of people wore lamps and the rule was “painless”."))
                .contains("he envied the town's response | Tom Fale")
                .noneMatch(told -> told.contains("painless") && told.endsWith("Tom Fale"));
        assertThat(
                        read(
                                "Ferrymen have called for lower fees, while captains have pushed back on that idea, citing worries over the debt of the port."))
                .noneMatch(told -> told.startsWith("worries"));
    }

    @Test
    void goesOnWithWhoeverTheFirstRelativeTellsOf() {
        assertThat(
                        read(
                                "Senator Ted Lind, who last year threatened to shut the port over money for Planned Harbour, and who has been hoping to win the captains, went home."))
                .allMatch(told -> told.endsWith("Ted Lind"));
    }

    @Test
    void namesWhomAnAppositionBeforeWhoTellsOf() {
        assertThat(
                        read(
                                "The plan was backed by Sen. Diane Feller of Norland, the ranking member on the Harbour Committee, who said none of the letters were hers."))
                .endsWith("none of the letters were hers | Diane Feller");
        assertThat(
                        read(
                                "The board was represented by Gov. C.L. Otter (R-Idaho), an early endorser, who said that the west was forgotten."))
                .containsExactly("that the west was forgotten | C.L. Otter");
    }

    @Test
    void takesForWhoOnlyThosePersonsWhoStandBeforeIt() {
        assertThat(read("It set off a wave of alarm among legal experts, who worry that the law is broken."))
                .containsExactly("that the law is broken | unnamed: legal experts");
        assertThat(
                        read(
                                "The news could increase anxiety among Reed supporters who had hoped that the issue would fade."))
                .containsExactly("that the issue would fade | unnamed: Reed supporters");
        assertThat(read("It met a group of lawyers, who feared that the law was broken."))
                .containsExactly("that the law was broken | unnamed: a group of lawyers");
    }

    @Test
    void leavesOpenWhoseAProposalIsThatSomebodyObjectsTo() {
        assertThat(
                        read(
                                "Paul Ryder met Donald Fremp on Monday.",
                                "Ryder voiced displeasure with some of Fremp's plans for the harbour, in particular his proposal for a temporary ban on captains entering the port."))
                .contains("a temporary ban on captains entering the port | nobody");
    }

    @Test
    void leavesOpenWhoTheyAreWhomTheSentenceTellsOf() {
        assertThat(
                        read(
                                "Military analysts say the truce is fragile. Norland's gains, they said, could be made permanent. The change frustrates many pilots because they believe that the port is unsafe."))
                .containsExactly(
                        "the truce is fragile | unnamed: Military analysts",
                        "Norland's gains could be made permanent | unnamed: Military analysts",
                        "that the port is unsafe | nobody");
    }

    @Test
    void leavesOutWhomSomethingIsToldInMarks() {
        assertThat(
                        read(
                                "“We have to raise the tolls,” the mayor, Anna Reed, told “Harbour and Friends” after she was asked about the debt."))
                .containsExactly("We have to raise the tolls, | Anna Reed");
        assertThat(read("The judge agreed with Anna Reed that there was no reason to open the letters."))
                .containsExactly("that there was no reason to open the letters | unnamed: The judge");
    }

    @Test
    void namesNobodyWhoTookThePicture() {
        assertThat(read(
                        "Mayor Ida Vance closed the school.",
                        "Teachers wait outside the hall. (Joan Pell/The Herald)",
                        "“We have no choice,” she said.",
                        "Photograph: Karin Dahl/The Guardian",
                        "“It is a promise,” she said.",
                        "REUTERS/Lucy Nickel",
                        "“Nobody likes it,” she said."))
                .containsExactly(
                        "We have no choice, | Ida Vance",
                        "It is a promise, | Ida Vance",
                        "Nobody likes it, | Ida Vance");
    }

    @Test
    void givesAParticipleToWhoeverStandsBeforeIt() {
        assertThat(read("Harry Reid has some advice for captains already celebrating Anna Reed as the next mayor."))
                .noneMatch(told -> told.endsWith("Harry Reid"));
        assertThat(
                        read(
                                "Prosecutors charged the pilot with theft and Rahm Emanson fired his harbour chief, acknowledging that much of the town had lost trust in the port."))
                .noneMatch(told -> told.contains("lost trust") && told.contains("rosecutors"));
        assertThat(
                        read(
                                "One video featured a series of captains — including both old and young — declaring, “I am on it.”"))
                .containsExactly("I am on it. | nobody");
        assertThat(read("Anna Reed accused the board of calling the pilots “pirates”."))
                .containsExactly("the board of calling the pilots “pirates” | Anna Reed");
        assertThat(
                        read(
                                "Hillary Crane, her candidacy on the line, won here partly because of Mr. Obomba's patronizing suggestion at a similarly timed debate that she was “likable enough.”"))
                .noneMatch(told -> told.endsWith("Hillary Crane"));
        assertThat(read("Norland has been taking steps towards peace, encouraged by the United Ports and others."))
                .isEmpty();
    }

    @Test
    void takesNeitherAStateNorAskersForThoseWhoAnswer() {
        assertThat(read(
                        "Traders in Norland are worried about the port.",
                        "They fear that the harbour may end up giving less than they expect."))
                .noneMatch(told -> told.endsWith("Norland"));
        assertThat(read(
                        "Ned Hart, 74, runs for mayor.",
                        "Last month, The Selby Post's Tom Conroy asked Hart whether questions about his age were fair.",
                        "“Sure it is. I would not have run if I was not blessed,” he said."))
                .noneMatch(told -> told.startsWith("Sure") && told.endsWith("Tom Conroy"));
    }

    @Test
    void creditsNeitherThoseSpokenOfNorAPlace() {
        assertThat(
                        read(
                                "Chris Kyle, referred to as the deadliest captain in Norland's history, has been seen as a hero."))
                .noneMatch(told -> told.endsWith("Chris Kyle"));
        assertThat(
                        read(
                                "It was signed by the ACLU of Oregon, which released a statement questioning whether the port was safe."))
                .noneMatch(told -> told.endsWith(": Oregon"));
        assertThat(
                        read(
                                "She retweeted a message from her adviser, Ann O'Lear, that read: “The captains are right: the port is no place for it.” Anna Reed is the mayor."))
                .noneMatch(told -> told.endsWith("Anna Reed"));
    }

    @Test
    void leavesOutTheShowThatIsTold() {
        assertThat(read("But Anna Reed told “Good Morning Harbour” that she agrees Hart is a “total fraud”."))
                .containsExactly("that she agrees Hart is a “total fraud” | Anna Reed");
        assertThat(read("Anna Reed wrote under the pseudonym “Carla Danger,” but it did her no good."))
                .isEmpty();
    }

    @Test
    void creditsWhomSomebodyHeard() {
        assertThat(read(
                        "Freddy Lund rowed for the club. He was funny.",
                        "“I have to take my brother along,” another rower, Stuart Olsen, recalled him saying."))
                .noneMatch(told -> told.endsWith("Stuart Olsen"));
        assertThat(read("“It would steal the race,” state Senate leader Phil Berg and others said in a statement."))
                .hasSize(1)
                .allMatch(told -> told.contains("Phil Berg"));
    }
}
