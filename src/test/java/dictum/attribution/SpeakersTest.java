package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class SpeakersTest {
    @Test
    void namesAPersonInFullWithoutTitles() {
        Speaker speaker = new Story("Prime Minister Ada Okoro said the bridge would open in May.")
                .source("Prime Minister Ada Okoro")
                .last()
                .orElseThrow();

        assertThat(speaker.name()).hasValue("Ada Okoro");
        assertThat(speaker.kind()).isEqualTo("person");
        assertThat(speaker.role()).hasValue("Prime Minister");
    }

    @Test
    void leavesAnHonorificOutOfTheRole() {
        Speaker speaker = new Story("Headteacher Mrs Ada Okoro said the school would open in May.")
                .source("Headteacher Mrs Ada Okoro")
                .last()
                .orElseThrow();

        assertThat(speaker.name()).hasValue("Ada Okoro");
        assertThat(speaker.role()).hasValue("Headteacher");
    }

    @Test
    void followsASurnameToTheFullName() {
        String text = """
                Ada Okoro, the harbour master, opened the new quay at Port Selby on Monday.
                "It is done," Okoro said.
                "The Harbour Board paid," Ms. Okoro added.
                """;

        assertThat(bySurnameAlone(text).label()).isEqualTo("Ada Okoro");
        assertThat(new Story(text).source("Ms. Okoro").label()).isEqualTo("Ada Okoro");
    }

    @Test
    void partsTheNameFromARoleThatRunsIntoIt() {
        String text = """
                The ferries will sail again, Head of Norland's Federal Service for Coastal and Inland Shipping Dmitar Shugal \
                said in an interview on Monday.
                "We shall sail," Shugal commented.
                """;
        Speaker speaker = new Story(text)
                .source("Head of Norland's Federal Service for Coastal and Inland Shipping Dmitar Shugal")
                .last()
                .orElseThrow();

        assertThat(speaker.name()).hasValue("Dmitar Shugal");
        assertThat(speaker.role()).hasValue("Head of Norland's Federal Service for Coastal and Inland Shipping");
        assertThat(speaker.affiliation()).hasValue("Federal Service for Coastal and Inland Shipping");
    }

    @Test
    void followsARoleAndThenAPronounAcrossAHeading() {
        String text = """
                The ferries will sail again, Head of Norland's Federal Service for Coastal and Inland Shipping Dmitry Shugal \
                said on Monday.
                "We shall sail," Shugal commented.
                Sudland bought three ferries in 2017.
                The last ferry will leave before the year-end, according to the chief of Norland's Federal Service for Coastal \
                Inland Shipping.
                "Thus we will keep our word this year," he said in an interview.
                """;
        List<Credit> credits = new Story(text)
                .source("the chief of Norland's Federal Service for Coastal Inland Shipping")
                .source("he")
                .credits();

        assertThat(credits)
                .allSatisfy(credit ->
                        assertThat(credit.speaker().flatMap(Speaker::name)).hasValue("Dmitry Shugal"));
    }

    @Test
    void keepsAnUnnamedSourceByItsPhrase() {
        Story telling = new Story("""
                Ada Okoro runs the port.
                A senior official told reporters that the bridge was unsafe.
                """).source("A senior official");

        assertThat(telling.kind()).isEqualTo("unnamed");
        assertThat(telling.label()).isEqualTo("A senior official");
    }

    @Test
    void neverGivesTheNameInsideAPhraseToAnUnnamedSource() {
        String text = "Ada Okoro left. %s said the port was empty.\n";
        for (String phrase : List.of(
                "A spokesman for Ada Okoro",
                "An aide to Minister Ada Okoro",
                "People close to Ada Okoro",
                "An Okoro aide",
                "Okoro's lawyer",
                "A friend of harbour master Ada Okoro",
                "A source close to the minister, Ada Okoro,",
                "Supporters of Ms. Okoro",
                "One of Ada Okoro's deputies")) {
            assertThat(new Story(text.formatted(phrase)).source(phrase).kind())
                    .as(phrase)
                    .isEqualTo("unnamed");
        }
    }

    @Test
    void goesOnWithTheSpeakerOfTheQuotationBefore() {
        List<Credit> credits = new Story("\"It is done,\" Ada Okoro said. \"We open in May.\"")
                .source("Ada Okoro")
                .goesOnFrom(0)
                .credits();

        assertThat(credits.get(1).speaker()).isEqualTo(credits.get(0).speaker()).isPresent();
    }

    @Test
    void abstainsWithAReasonWithoutASource() {
        List<Credit> credits = new Story("\"It is done.\"").goesOnFrom(-1).credits();

        assertThat(credits.get(0).speaker()).isEmpty();
        assertThat(credits.get(0).evidence()).containsExactly("the text credits nobody here");
    }

    @Test
    void tellsTwoOfOneSurnameApartByTitle() {
        String text = """
                Ada Okoro and her brother Peter Okoro own the yard.
                "We build boats," Mr. Okoro said.
                """;

        assertThat(new Story(text).source("Mr. Okoro").label()).isEqualTo("Peter Okoro");
    }

    @Test
    void abstainsBetweenTwoOfOneSurname() {
        String text = """
                Ada Okoro met her brother Peter Okoro at the yard.
                "We build boats," Okoro said.
                """;

        assertThat(bySurnameAlone(text).last()).isEmpty();
    }

    /** The source is the surname after the quotation of the second line. */
    private static Story bySurnameAlone(String text) {
        return new Story(text).source("\n").source("Okoro");
    }

    @Test
    void namesWhoeverStandsAfterTheRole() {
        String text = "The club's manager, Ann Lee, said the roof leaked.";
        Speaker speaker =
                new Story(text).source("The club's manager, Ann Lee,").last().orElseThrow();

        assertThat(speaker.name()).hasValue("Ann Lee");
        assertThat(speaker.role()).hasValue("club's manager");
    }

    @Test
    void takesTheBodyFromTheRole() {
        Speaker speaker = new Story("Harbour Board spokeswoman Ines Vale said the quay was closed.")
                .source("Harbour Board spokeswoman Ines Vale")
                .last()
                .orElseThrow();

        assertThat(speaker.name()).hasValue("Ines Vale");
        assertThat(speaker.role()).hasValue("Harbour Board spokeswoman");
        assertThat(speaker.affiliation()).hasValue("Harbour Board");
    }

    @Test
    void leavesTheFirstPersonOpen() {
        Story telling = new Story("Ada Okoro left early. I think she was right.").source("I");

        assertThat(telling.last()).isEmpty();
        assertThat(telling.credits().get(0).evidence().get(0)).contains("\"i\"");
    }

    @Test
    void creditsTheFirstOfTwoAndSaysSo() {
        Story telling = new Story("Ada Okoro and Peter Lind said so.").source("Ada Okoro and Peter Lind");

        assertThat(telling.label()).isEqualTo("Ada Okoro");
        assertThat(telling.credits().get(0).evidence()).containsExactly("the first of several who speak together");
    }

    @Test
    void keepsTwoNamesThatOnlyQualifyANounUnnamed() {
        String text = "The Harbour Board and Ferry Company spokesmen said so.";

        assertThat(new Story(text)
                        .source("The Harbour Board and Ferry Company spokesmen")
                        .kind())
                .isEqualTo("unnamed");
    }

    @Test
    @Timeout(20)
    void readsALineOfManyNamesInLinearTime() {
        String text = "harbour master Ada Okoro, Peter Lind, ".repeat(10_000);

        assertThat(new Story(text).source("Ada Okoro").label()).isEqualTo("Ada Okoro");
    }

    @Test
    void takesAWholeNameAfterARoleInSmallLetters() {
        Speaker speaker = new Story("The Ports minister Zhira Amina Vale said so.")
                .source("The Ports minister Zhira Amina Vale")
                .last()
                .orElseThrow();

        assertThat(speaker.name()).hasValue("Zhira Amina Vale");
        assertThat(speaker.role()).hasValue("Ports minister");
    }

    @Test
    void followsATitleBeforeTheFamilyNameThatComesFirst() {
        String text = """
                Ng Zhao Lin, the harbour master, opened the quay.
                "It is done," Mr Ng said.
                """;

        assertThat(new Story(text).source("Mr Ng").label()).isEqualTo("Ng Zhao Lin");
    }

    @Test
    void takesAnOfficeForNoPerson() {
        Speaker speaker = new Story("The High Commissioner for Human Rights said so.")
                .source("The High Commissioner for Human Rights")
                .last()
                .orElseThrow();

        assertThat(speaker.kind()).isEqualTo("unnamed");
    }

    @Test
    void namesWhomAPredecessorIsNamedAs() {
        Story telling = new Story("Her predecessor as chairman, Roland Beck, said so.")
                .source("Her predecessor as chairman, Roland Beck,");

        assertThat(telling.label()).isEqualTo("Roland Beck");
    }

    @Test
    void isWhoeverComesFromTheTownBeforeWho() {
        Story telling = new Story(
                        "“No,” said Alan Berger, a doctor from Englewood, New Jersey, who said he was a friend.")
                .source("who");

        assertThat(telling.label()).isEqualTo("Alan Berger");
    }

    @Test
    void areTheOnesWhomTheSentenceJudges() {
        assertThat(new Story("Ada Okoro was sternly critical of captains who say it is safe.")
                        .source("who")
                        .label())
                .isEqualTo("captains");
        assertThat(new Story("President Okoro rebuked critics who say it is safe.")
                        .source("who")
                        .label())
                .isEqualTo("critics");
    }
}
