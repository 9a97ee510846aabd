package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom a pronoun means by the sentence before it. */
class PriorSentenceTest {
    @Test
    void takesNobodyWhomTheQuestionNamesForWhoAnswers() {
        assertThat(
                        read(
                                "The board summoned the ambassador, Honora Delacqua, on Thursday.",
                                "“That is the settled view,” said Ines Corvalho, a ministry spokeswoman.",
                                "Pressed on whether the board would recall Delacqua for consultations, she said only that “all options are on the table, including lunch.”"))
                .endsWith("that “all options are on the table, including lunch.” | Ines Corvalho");
    }

    @Test
    void takesWhoeverWasAskedForWhoAnswers() {
        assertThat(
                        read(
                                "The trial of Victor Keegan opened. Inspector Paul Lask told the court that he had known Keegan for years.",
                                "Keegan was asked if he had once described Lask as “the only honest man in town.” “I may have,” he answered."))
                .endsWith("I may have, | Victor Keegan");
    }

    @Test
    void tellsTheDeathOfWhoeverWasNamedLast() {
        assertThat(read(
                        "Edna Proudlock was the night telephonist. Edna Proudlock rang every number. Proudlock rang her mother last.",
                        "It was Ned Thorne who brought out a farm worker called Nan Leckie. She died in 2009, but in a recording of 1991 she told it all.",
                        "“You could hear the hymn boards knocking,” she told the archive."))
                .endsWith("You could hear the hymn boards knocking, | Nan Leckie");
    }

    @Test
    void takesNoBodyForTheTextThatIsTold() {
        assertThat(
                        read(
                                "The Seabed Compact, a treaty with 88 members, is expected to vote in November. The report stops short of recommending a moratorium. Instead it proposes what it terms “licence by stages”."))
                .endsWith("what it terms “licence by stages” | nobody");
    }

    @Test
    void takesWhoeverBearsTheOfficeThatIsAsked() {
        assertThat(read(
                        "“We have no lamps in store,” said electrician Tam Doyle. Colin Pryce, the harbour master, left.",
                        "The electrician was pressed on whether Pryce knew. “He signed for them,” he answered."))
                .endsWith("He signed for them, | Tam Doyle");
        assertThat(read("Colin Pryce spoke.", "A warder was asked whether Pryce had come. “Twice,” he said."))
                .endsWith("Twice, | nobody");
    }

    @Test
    void takesNobodyInTheClauseBeforeForTheSubject() {
        assertThat(
                        read(
                                "Asked whether she blamed the harbour master, Colin Pryce, Mrs Hallam shook her head. “I blame the rota.”"))
                .noneMatch(told -> told.startsWith("I blame the rota.") && told.endsWith("| Colin Pryce"));
    }
}
