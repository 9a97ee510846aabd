package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Article;
import org.junit.jupiter.api.Test;

/** Who is meant when somebody is told of again by another word: an office, an age, a trade, a letter, a name given only once. */
class NamedAgainTest {
    @Test
    void theHolderOfAnOfficeIsWhomHeMeansNext() {
        assertThat(
                        read(
                                "Roy Pettit, a strategist for Gov. Stu Kessler, said the surveys have never shown the race closer. He declined to release them.",
                                "The governor himself, touring a plant on Monday, professed not to have seen them. “I do not read them when I am winning,” he told reporters."))
                .contains("I do not read them when I am winning, | Stu Kessler");
    }

    @Test
    void somebodyWithoutANameIsWhomSheMeansNext() {
        assertThat(read(
                        "Morag, who inherited the boat, has not missed a crossing. “It is a cold sea,” said Morag.",
                        "A librarian from Selby was sitting on a rock. She had been coming for four years, she told me.",
                        "“Perhaps you could say that it rained,” she said."))
                .noneMatch(told -> told.startsWith("Perhaps") && told.endsWith("Morag"));
    }

    @Test
    void anAgeWithATradeTellsOfWhoeverSpokeLast() {
        assertThat(
                        read(
                                "“We have colleagues who have never done it,” says medical director Karsten Brand. The 61-year-old physician speaks of a “journey through time”."))
                .endsWith("a “journey through time” | Karsten Brand");
        assertThat(
                        read(
                                "Marek Olund equalised on 61 minutes. Luca Prewitt made three saves for the visitors.",
                                "“I owed everyone one good day,” said the 33-year-old centre-half, whose contract is up in June."))
                .noneMatch(told -> told.endsWith("| Marek Olund") || told.endsWith("| Luca Prewitt"));
    }

    @Test
    void aFormerTradeTellsOfWhoeverIsInFocus() {
        assertThat(
                        read(
                                "Kiyo Arima, a member of the town assembly who voted in favour, said she felt deceived. “I have grandchildren who swim there,” said the former nurse."))
                .endsWith("I have grandchildren who swim there, | Kiyo Arima");
    }

    @Test
    void aPartyTellsNobodyApartWhereNoneIsTold() {
        assertThat(
                        read(
                                "Gov. Susannah Bright called the damage “a staggering loss”. “Every ship we have is yours,” the Republican governor wrote."))
                .endsWith("Every ship we have is yours, | Susannah Bright");
    }

    @Test
    void whoeverIsAddressedInTheQuotationIsNotInFocus() {
        assertThat(read(
                        "Chief Justice Vaidehi Raman and Justice Arun Kamat heard the case. The contractor said it was late.",
                        "The town had paid two years ago.",
                        "“Then where are the cows, Mr Naik?” the Chief Justice remarked."))
                .endsWith("Then where are the cows, Mr Naik? | Vaidehi Raman");
    }

    @Test
    void aNameGivenOnlyOnceIsTheName() {
        assertThat(read(
                        "Another survivor, who gave his name only as Josu, said he had clung to a drum.",
                        "“I could hear people singing in the dark,” he recalled."))
                .contains("I could hear people singing in the dark, | Josu");
        assertThat(read(
                        "Two rows away, a satay seller who wanted to be known only as Mr Hamid was more cautious.",
                        "“Last time they promised as well,” he said."))
                .contains("Last time they promised as well, | Hamid");
    }

    @Test
    void aNameBehindBracketsIsThatOfTheRole() {
        assertThat(
                        read(
                                "“A case has been filed against all of them,” Superintendent of Police (Selby North) Ann Reed said."))
                .containsExactly("A case has been filed against all of them, | Ann Reed");
    }

    @Test
    void whatSomebodyWroteIsTheirs() {
        assertThat(
                        read(
                                "Moira Reed at first denied it. Her letter began: “I have done a dreadful thing to all of you.”"))
                .containsExactly("I have done a dreadful thing to all of you. | Moira Reed");
        assertThat(read("Mary Reed has led the guild since 2001. Reed's letter said the offer was “an insult”."))
                .containsExactly("the offer was “an insult” | Mary Reed");
        assertThat(read("The Labour Safety Authority (LSA) came. LSA's report said it was “a pattern of neglect”."))
                .contains("it was “a pattern of neglect” | organisation: Labour Safety Authority");
        assertThat(read("The Players' Union wrote in May. Its letter said that it was “not the standard we expect”."))
                .contains("that it was “not the standard we expect” | organisation: Players' Union");
    }

    @Test
    void aWalkerFromSomewhereIsWhomSheMeansNext() {
        assertThat(read(
                        "Morag, who inherited the boat, has not missed a crossing. “It is a cold sea,” said Morag.",
                        "A walker from Hanover was sitting on a rock. She looked at my notebook.",
                        "“Perhaps you could say that it rained,” she said."))
                .noneMatch(told -> told.startsWith("Perhaps") && told.endsWith("Morag"));
    }

    @Test
    void theOnlyOneOfAParagraphIsWhomHeMeans() {
        assertThat(
                        read(
                                "“It was chosen because nobody there would sue,” said Nigel Kemp, an engineer.",
                                "The rector, Amos Tredgold, preached on Noah with some courage. “I have had to ring round the families,” he said."))
                .endsWith("I have had to ring round the families, | Amos Tredgold");
    }

    @Test
    void aMessageIsOfWhoeverSentIt() {
        assertThat(read("Ann Lee left at dawn. A tweet from Ann Lee said: “We have enough blankets for all of you.”"))
                .containsExactly("We have enough blankets for all of you. | Ann Lee");
    }

    @Test
    void sheIsNotTheLastToSpeakWhereALifeIsTold() {
        Article life = Paragraphs.titled(
                "Wilhelmina Strand, botanist, dies at 91",
                "Wilhelmina Strand, who has died aged 91, wrote three books. Her daughter, Adaeze Strand, said she had been working to the end.",
                "She was born in Cottering in 1929. Augustus Pell told her that women did the cooking. “I thought he should have something small,” she explained.");
        assertThat(read(life)).noneMatch(told -> told.startsWith("I thought") && told.endsWith("Adaeze Strand"));
    }

    @Test
    void aTextWithoutATitleHasNoName() {
        assertThat(read("The guild met on Monday. The communiqué reads in part: “Congress notes it with dismay.”"))
                .containsExactly("Congress notes it with dismay. | unnamed: The communiqué");
    }

    @Test
    void aBankOfAnotherKindIsNotTheOneNamed() {
        assertThat(
                        read(
                                "Kestrel Bank said it was late. The central bank has warned that higher wages could “entrench” it."))
                .noneMatch(told -> told.startsWith("that higher wages") && told.endsWith("Kestrel Bank"));
    }

    @Test
    void aTitleTellsTwoOfOneFamilyNameApart() {
        assertThat(read(
                        "Minister Tan Beng Hock opened the hall. The video was posted by Madam Tan Siew Choo, a hawker.",
                        "“I wake up at three to make it,” said Madam Tan.",
                        "“That was the process,” replied Mr Tan."))
                .doesNotContain("That was the process, | Tan Siew Choo")
                .doesNotContain("I wake up at three to make it, | Tan Beng Hock");
    }

    @Test
    void aRareGivenNameTellsTheGender() {
        assertThat(read(
                        "Wilhelmina Strand was born in Selby. Augustus Pell, who taught botany, kept a moss for her.",
                        "“I thought he should have something small,” she explained."))
                .noneMatch(told -> told.endsWith("| Augustus Pell"));
    }
}
