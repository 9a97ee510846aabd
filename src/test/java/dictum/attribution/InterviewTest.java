package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterviewTest {
    private static final String[] LABELLED = {
        "Ana Ruiz has written a book on ferries. The Harbour Review asked Ms Ruiz some questions in an interview.",
        "The Harbour Review: What do you mean by \"slow ferries\"? Why did you feel the need for a new term?",
        "Ana Ruiz: A slow ferry is one that waits. I called them \"late ferries\" at first, but I think \"slow\" is kinder.",
        "The Harbour Review: You say that a slow ferry is cheaper than a fast one. Why is that?",
        "Ms Ruiz: The engine is smaller, and I have seen the bills.",
        "The Harbour Review: You argue that the council should buy ten. Mayor Tom Hart said that it would buy none. Please explain.",
        "Ms Ruiz: We will see. I think the mayor is wrong.",
        "The Harbour Review: Who pays for it?",
        "Ms Ruiz: Those who sail do, and they told me so."
    };

    @Test
    void theFirstAnswerBearsTheFullName() {
        assertThat(Readings.read(LABELLED))
                .contains(
                        "A slow ferry is one that waits. I called them \"late ferries\" at first, but I think \"slow\" is kinder | Ana Ruiz",
                        "Those who sail do, and they told me so | Ana Ruiz");
    }

    @Test
    void whatAQuestionPutsIntoAMouthIsNoStatement() {
        assertThat(Readings.read(LABELLED))
                .contains("that it would buy none | Tom Hart")
                .noneMatch(told -> told.contains("cheaper") || told.contains("should buy ten"));
    }

    @Test
    void aQuestionAmongTheAnswersIsNoAnswer() {
        assertThat(Readings.read(
                        "We spoke with Ana Ruiz about her wigs in Selby.",
                        "What is the difference between your wigs and others?",
                        "Our wigs are soft, and I make them by hand.",
                        "When did you begin to make them?",
                        "I began in my kitchen ten years ago.",
                        "Where do you sell them?",
                        "I sell them in Selby only. We have one shop.",
                        "The wigs are made of wool. Do you have any plans to offer other wigs? I know that hair is dear.",
                        "Our wool is good, and I like it.",
                        "What comes next for you?",
                        "I hope to rest. My sister will sail."))
                .containsExactly(
                        "Our wigs are soft, and I make them by hand | Ana Ruiz",
                        "I began in my kitchen ten years ago | Ana Ruiz",
                        "I sell them in Selby only. We have one shop | Ana Ruiz",
                        "Our wool is good, and I like it | Ana Ruiz",
                        "I hope to rest. My sister will sail | Ana Ruiz");
    }

    @Test
    void answersStandAloneInAnInterviewWithOnePerson() {
        assertThat(Readings.read(told("“I am late,” Ruiz says. “The tide will not wait for me.”")))
                .contains(
                        "Well, I have known him for thirty years, and he was never late. | Ana Ruiz",
                        "I wrote the book because nobody else had done so, and there was a need. | Ana Ruiz");
    }

    @Test
    void answersAreNobodysWhereAnotherSpeaksAsWell() {
        assertThat(Readings.read(told("“I am late,” Tom Hart says. “The tide will not wait for me.”")))
                .contains("Well, I have known him for thirty years, and he was never late. | nobody");
    }

    @Test
    void initialsStandForWhomTheArticleNames() {
        assertThat(Readings.read(
                        "Hester Lindvale has run the trust since 2001. We spoke to her in her office.",
                        "FQ: How did it begin?",
                        "HL: We had eleven weeks of money. I wrote it on my hand.",
                        "FQ: The trust was close to closing when you arrived.",
                        "HL: I was on the radio. There were six people in the water.",
                        "FQ: Did you think about giving up?",
                        "HL: No. I thought about sleeping."))
                .containsExactly(
                        "We had eleven weeks of money. I wrote it on my hand | Hester Lindvale",
                        "I was on the radio. There were six people in the water | Hester Lindvale",
                        "No. I thought about sleeping | Hester Lindvale");
    }

    @Test
    void initialsStandForANameInALabelBefore() {
        assertThat(Readings.read(
                        "Theo Barwick: How did it begin?",
                        "Marga Soell: I was on the radio.",
                        "TB: Did you think about giving up?",
                        "MS: No. I thought about sleeping.",
                        "TB: What next?",
                        "MS: I have somebody in mind."))
                .containsExactly(
                        "I was on the radio | Marga Soell",
                        "No. I thought about sleeping | Marga Soell",
                        "I have somebody in mind | Marga Soell");
    }

    @Test
    void whoComesInDuringTheTalkIsNotTheOneAsked() {
        assertThat(Readings.read(
                        "Tove Aker coaches the crew. She talked to us in an interview.",
                        "Do you row yourself?",
                        "I did. It helps me to shut up.",
                        "At this point Rosalind Hart puts her head round the door. “Is she telling you about the bow seat?” she says.",
                        "Why did you stay?",
                        "I like it here, and my knees are good.",
                        "Would you leave?",
                        "You would have to ask my family."))
                .contains(
                        "Is she telling you about the bow seat? | Rosalind Hart",
                        "I did. It helps me to shut up | Tove Aker")
                .noneMatch(told -> told.startsWith("At this point"));
    }

    @Test
    void whoIsAskedElsewhereIsNotTheOneWithTheLabel() {
        assertThat(Readings.read(
                        "Ines Marl has cut forty films. We met her for an interview in her office.",
                        "JP: Did you quarrel about the ending?",
                        "IM: I am an editor. I take things out.",
                        "Leonie Varg, reached by email, said that she remembered no quarrel. “Ines was right about the ending,” she wrote.",
                        "JP: What comes next?",
                        "IM: I hope to rest."))
                .contains(
                        "I am an editor. I take things out | Ines Marl",
                        "Ines was right about the ending, | Leonie Varg");
    }

    private static String[] told(String last) {
        return new String[] {
            "Ana Ruiz discusses ferries in an interview with the Harbour Review.",
            "As I sit opposite Ana Ruiz in her office, I ask if the council can run the ferry.",
            "“Yes, of course, he is just beginning,” she snaps. “Give him a chance.”",
            "“It is about whether they can mend it before the winter comes,” says Ruiz.",
            "Is the harbourmaster a good one?",
            "“Well, I have known him for thirty years, and he was never late.”",
            "Ruiz is 71 and looks younger.",
            "“I wrote the book because nobody else had done so, and there was a need.”",
            "The quay lies empty.",
            last
        };
    }
}
