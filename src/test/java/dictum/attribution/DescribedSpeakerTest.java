package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom a role, an age or a nation means that stands for a name. */
class DescribedSpeakerTest {
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
    void takesNoFormerStrikerForTheStriker() {
        assertThat(read(
                        "Teddy Okonjo scored twice. “The coach told me to run,” the striker told Lantern Sport.",
                        "Former Selby striker Gary Pound was in the stands."))
                .containsExactly("The coach told me to run, | Teddy Okonjo");
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
    void takesThePresidentForNobodyInFocus() {
        assertThat(
                        read(
                                "Ann Daly, a nurse, died on Sunday. Daly nursed the island for years. The President said on Friday that she had “carried a whole island”."))
                .endsWith("that she had “carried a whole island” | unnamed: The President");
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
    void isTheMotherAndNotTheSonWhoseSheIs() {
        assertThat(
                        read(
                                "A court heard of the deaths of Privates Liam Oakes and Tyler Moana.",
                                "The mother of Private Oakes, Sharon Oakes, said outside the court that nothing had changed. “I came here hating two blokes,” she said."))
                .containsExactly(
                        "that nothing had changed | Sharon Oakes", "I came here hating two blokes, | Sharon Oakes");
    }

    @Test
    void isWhoHeldTheOfficeWhereNothingElseIsTold() {
        assertThat(read("Michael Durkan, a former councillor, laughed. “They won’t,” the former councillor said."))
                .containsExactly("They won’t, | Michael Durkan");
    }

    @Test
    void isTheOneInFocusWhoIsDescribed() {
        assertThat(
                        read(
                                "Nurse Angela Dimas, 34, said it had taken two buses. “I back them,” the mother of three said."))
                .endsWith("I back them, | Angela Dimas");
    }

    @Test
    void isTheBodyNamedBehindWhatItDoes() {
        assertThat(read("The company that runs the pier, Dick Hale Productions, denies that it took part."))
                .containsExactly("that it took part | organisation: Dick Hale Productions");
        assertThat(read("Torvik Marine, which builds ferries, said the yard would close."))
                .containsExactly("the yard would close | organisation: Torvik Marine");
        assertThat(read("The People’s Daily, the mouthpiece of the party, warned that the plan would fail."))
                .containsExactly("that the plan would fail | organisation: People’s Daily");
        assertThat(read("The U.S. Attorney’s Office for Selby announced that the captain had pleaded guilty."))
                .allMatch(told -> told.endsWith("Attorney’s Office for Selby"));
    }

    @Test
    void isNoFlightOfTheAirline() {
        assertThat(read("NorlandAir Flight NA804 vanished on Thursday. NorlandAir said the plane was lost."))
                .containsExactly("the plane was lost | organisation: NorlandAir");
    }

    @Test
    void takesNobodyInPassingForTheCandidate() {
        assertThat(read(
                        "Donald Fremp, the Norland candidate, met the captains. Fremp spoke of a wall. Fremp left at noon.",
                        "“We will not pay for it,” Felipe Caldes said on the radio. “It is useless.”",
                        "It took a turn in May, when the candidate said the judge was biased."))
                .noneMatch(told -> told.startsWith("the judge") && told.endsWith("Felipe Caldes"));
        assertThat(read(
                        "Moelis & Company has few partners. One of them spends much time with the giant Costo Systems.",
                        "The company said it was pleased with the year."))
                .noneMatch(told -> told.endsWith("Moelis & Company"));
    }

    @Test
    void bearsANameBehindALongOffice() {
        assertThat(read(
                        "Minister of State for Markets and Food Centres Tan Beng Hock said the stalls would move.",
                        "“We will help,” Mr Tan said.",
                        "Parliamentary Secretary for Health and Law Rahayu Mahmud said: “The clinics stay open.”",
                        "“No nurse will go,” Ms Rahayu said."))
                .contains("We will help, | Tan Beng Hock", "No nurse will go, | Rahayu Mahmud");
    }

    @Test
    void mayRunAHotel() {
        assertThat(read(
                        "Isobel Marran, who runs the Strand Hotel on Ulsay, said she had refunded the guests.",
                        "“I back the lads,” the hotelier said."))
                .endsWith("I back the lads, | Isobel Marran");
    }

    @Test
    void bearsAnOfficeByAnotherWord() {
        assertThat(read(
                        "The exchange drew laughter, prompting Justice Solomon Mabeki to intervene.",
                        "“This is not a theatre,” the judge said."))
                .endsWith("This is not a theatre, | Solomon Mabeki");
        assertThat(read(
                        "Kiboro MP Daudi Sekela claimed the case was political.",
                        "“They want to finish us,” said the legislator."))
                .endsWith("They want to finish us, | Daudi Sekela");
        assertThat(read(
                        "Outside court Det Insp Tom Beckwith, of Sarnshire Police, paid tribute to the family.",
                        "“No text is worth this,” said the detective."))
                .endsWith("No text is worth this, | Tom Beckwith");
    }

    @Test
    void bearsATradeThatIsASurnameToo() {
        assertThat(read(
                        "Town clerk Peter Lumwa opened the hall. “I am saying what I was told,” the clerk said.",
                        "Ada Baker left early."))
                .containsExactly("I am saying what I was told, | Peter Lumwa");
    }

    @Test
    void isNamedBehindAClauseAboutTheOffice() {
        assertThat(read("The superintendent who signed it, Loren Fitch, now says he was misled."))
                .containsExactly("he was misled | Loren Fitch");
    }
}
