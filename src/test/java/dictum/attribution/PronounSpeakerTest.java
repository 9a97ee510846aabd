package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom "he" and "she" mean, and when nobody can be named for them. */
class PronounSpeakerTest {
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
                        "In Kordova, Zoltra Kravets sat on a bench.",
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
    void isNotWhomItTellsOf() {
        assertThat(
                        read(
                                "Tom Reed spoke in Selby.",
                                "Judge Paul Hart waited. Hart smiled, and he wrongly suggested Hart was from Norland: “The judge, who happens to be from Norland, is fine.”"))
                .noneMatch(told -> told.endsWith("| Paul Hart"));
    }

    @Test
    void isNotTheSubjectThatTheirOwnWordsBeginWith() {
        assertThat(
                        read(
                                "The traders want open roads. Meanwhile, Ardenia is playing interference, they say, imposing new limits."))
                .noneMatch(told -> told.endsWith("Ardenia"));
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
    void isNobodyToldOfOnlyAsSomebodysWife() {
        assertThat(
                        read(
                                "Kelly Farrow has blasted Prince Hale for portraying himself as a “victim”.",
                                "The 38-year-old star slammed the Duke of Lowmoor and his wife, Megan, Duchess of Lowmoor, three months ago.",
                                "Speaking on her family’s podcast, she said: “I said he was a fool. I just think he’s such a whinger.”"))
                .noneMatch(told -> told.endsWith("| Megan"));
        assertThat(read(
                        "Robin Farrow, who plays a nurse, has blasted Prince Hale for portraying himself as a “victim”.",
                        "The star hit out at the royal, also 38, days after he and his wife Megan, Duchess of Lowmoor, 41, had their deal axed.",
                        "She fumed on the podcast: “Everybody’s life is hard, and I do mean everybody’s.”"))
                .endsWith("Everybody’s life is hard, and I do mean everybody’s. | Robin Farrow");
        assertThat(read("His wife Megan Hale opened the school on Monday. “I have waited for this day,” she said."))
                .containsExactly("I have waited for this day, | Megan Hale");
    }

    @Test
    void isNobodyFromBeforeSomebodyIntroducedByOneWord() {
        assertThat(read(
                        "Brian Obote, from Lowmoor, has run a school for six years. Brian said: “I want the world to see it.”",
                        "Hafiz, from Norland, has made water kits for poor towns. He has reached more than 11,000 people.",
                        "He said: “This award is a reason to go on.”"))
                .containsExactly(
                        "I want the world to see it. | Brian Obote", "This award is a reason to go on. | nobody");
    }

    @Test
    void isNobodyOfAnotherParagraphWhereThisOneNamesAnother() {
        assertThat(read(
                        "“It will be first-order business,” John Podell, an aide, said on Monday.",
                        "But Clara Lind will face the fire that Tom Hart has. He noted that coal was dear."))
                .noneMatch(told -> told.equals("that coal was dear | John Podell"));
    }

    @Test
    void isWhoeverTheSentenceGoesOnWith() {
        assertThat(read(
                        "“That would change it,” Steven Aster said. Tom Hart, the former mayor, was on television.",
                        "“I do not know,” Aster said.",
                        "Even as he accused the board of giving Lind special treatment, Hart praised its chair."))
                .anyMatch(told -> told.contains("special treatment") && told.endsWith("| Tom Hart"));
    }

    @Test
    void isWhoeverHasJustTakenSides() {
        assertThat(read(
                        "David Marsh, the leader of the council, said he was stepping down.",
                        "Mavis Pratt, 71, said: “Good riddance.” Her neighbour Brian Cole disagreed. “They’ll miss him when he’s gone,” he"
                                + " said."))
                .endsWith("They’ll miss him when he’s gone, | Brian Cole");
    }

    @Test
    void isWhoeverTheOpeningTellsDied() {
        String died =
                "Marius Veld, the poet who wrote about the harbour for fifty years, died on Sunday at his home. He was 88.";
        String editor = "“He was the voice of the docks,” said Peter Lind, his editor at Harbour Press.";
        assertThat(read(died, editor, "In his last book he wrote: “The water keeps no names.”"))
                .endsWith("The water keeps no names. | Marius Veld");
        assertThat(read(died, editor, "“I never learned to swim,” he told an interviewer in 1998."))
                .endsWith("I never learned to swim, | nobody");
        assertThat(read(
                        "Marius Veld, whose wife died on Sunday, has left the docks.",
                        editor,
                        "In his last book he wrote: “The water keeps no names.”"))
                .noneMatch(told -> told.startsWith("The water") && told.endsWith("Marius Veld"));
    }
}
