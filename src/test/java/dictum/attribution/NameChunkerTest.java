package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.attribution.Mention.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NameChunkerTest {
    private static List<String> names(String text, Kind kind) {
        Cast cast = Cast.of(new Story(text).frame());
        return cast.mentions().stream()
                .filter(mention -> mention.kind() == kind)
                .map(mention -> mention.span().of(text))
                .toList();
    }

    @Test
    void keepsParticlesHyphensInitialsAndSuffixes() {
        String text =
                "They met Pieter van der Meer, Aicha bin Salim, Jean-Luc O'Dwyer, Ada K. Okoro and Peter Lind, Jr. on"
                        + " Monday.";

        assertThat(names(text, Kind.PERSON))
                .containsExactly(
                        "Pieter van der Meer",
                        "Aicha bin Salim",
                        "Jean-Luc O'Dwyer",
                        "Ada K. Okoro",
                        "Peter Lind, Jr.");
    }

    @Test
    void leavesOutThePossessiveEnding() {
        assertThat(names("The keys were Ada Okoro's.", Kind.PERSON)).containsExactly("Ada Okoro");
    }

    @Test
    void leavesOutTheCommonWordThatOpensASentence() {
        assertThat(names("Yesterday Ada Okoro left. Meanwhile Peter Lind stayed.", Kind.PERSON))
                .containsExactly("Ada Okoro", "Peter Lind");
    }

    @Test
    void keepsABodyWithItsComplementWhole() {
        assertThat(names("The Federal Service for Coastal and Inland Shipping was told.", Kind.ORGANISATION))
                .containsExactly("Federal Service for Coastal and Inland Shipping");
    }

    @Test
    void partsAPersonFromTheBodyBefore() {
        String text = "The head of the Port Selby Harbour Board Ada Okoro left.";

        assertThat(names(text, Kind.PERSON)).containsExactly("Ada Okoro");
    }

    @Test
    void readsANicknameInMarksAsPartOfTheName() {
        assertThat(names("She met Robert \u201cBob\u201d Okoro at noon.", Kind.PERSON))
                .containsExactly("Robert \u201cBob\u201d Okoro");
    }

    @Test
    void takesAcronymsCountriesAndCapitalsForBodies() {
        assertThat(names("It was the FSCS that warned Sweden and Moscow.", Kind.ORGANISATION))
                .containsExactly("FSCS", "Sweden", "Moscow");
    }

    @Test
    void takesNoWeekdayOrMonthForAName() {
        String text = "They met on Monday and again on Tuesday, in October.";

        assertThat(Cast.of(new Story(text).frame()).mentions()).isEmpty();
    }

    @Test
    void readsAFamilyNameThatIsElseAPronoun() {
        assertThat(new Story("He Liangwei, the harbour master, said so.")
                        .source("He Liangwei, the harbour master,")
                        .label())
                .isEqualTo("He Liangwei");
        assertThat(new Story("He said so.").source("He").label()).isEqualTo("?");
    }

    @Test
    void readsASurnameThatIsElseATitle() {
        assertThat(new Story("Alexis King opened the quay. It rained, King said.")
                        .source("Alexis King")
                        .source("King")
                        .label())
                .isEqualTo("Alexis King");
    }

    @Test
    void partsAPersonFromTheCountryOfTheOffice() {
        assertThat(new Story("Norland's ambassador to Peru Liu Vale said so.")
                        .source("Norland's ambassador to Peru Liu Vale")
                        .label())
                .isEqualTo("Liu Vale");
    }

    @Test
    void takesWhatStandsBehindACourtesyForASurname() {
        for (String source :
                List.of("Mr Hall", "Ms Lake", "Dr Bridge", "Mr London", "Insp Hall", "Ms Law", "Ms Court")) {
            Story telling = new Story(source + " said so.").source(source);

            assertThat(telling.label()).isEqualTo(source.substring(source.indexOf(' ') + 1));
            assertThat(telling.kind()).isEqualTo("person");
        }
        assertThat(new Story("DR Congo said so.").source("DR Congo").kind()).isEqualTo("organisation");
    }

    @Test
    void takesASurnameThatIsElseABodyForAPersonsByWhatStandsBesideIt() {
        for (String told : List.of(
                "Singer Ada Church said so.",
                "Ada Church, 61, said so.",
                "Ada Church, who sings, said so.",
                "Ada Church, a singer, said so.",
                "Ada Church told the court she had said so.",
                "Ada Church left. Ms Church said so.",
                "Ada Church left. It rained, Church said.")) {
            assertThat(new Story(told).source("Ada Church").label()).as(told).isEqualTo("Ada Church");
            assertThat(new Story(told).source("Ada Church").kind()).as(told).isEqualTo("person");
        }
        assertThat(new Story("Ada Church said it would open.")
                        .source("Ada Church")
                        .kind())
                .isEqualTo("organisation");
        assertThat(new Story("The Ada Church, a hall, said so.")
                        .source("The Ada Church")
                        .kind())
                .isEqualTo("organisation");
    }

    @Test
    void followsASurnameThatIsElseAPlaceToTheFullName() {
        assertThat(new Story("Ada Hall opened the quay. It rained, Hall said.")
                        .source("Hall")
                        .label())
                .isEqualTo("Ada Hall");
        assertThat(new Story("Park Seo-yun opened the quay. It rained, Park said.")
                        .source("Park Seo-yun")
                        .source("Park")
                        .label())
                .isEqualTo("Park Seo-yun");
        assertThat(new Story("Ada Hall opened the quay. It rained, the Hall said.")
                        .source("the Hall")
                        .kind())
                .isEqualTo("organisation");
        assertThat(new Story("Mr Press left. Press says it expects rain.")
                        .source("Mr Press")
                        .source("Press")
                        .kind())
                .isEqualTo("organisation");
    }

    @Test
    void keepsWhatStandsBeforeAParticle() {
        String text =
                "They met Sheikha Zunira bint Rashid al-Vale, Lotte van ’t Wold, Peter Mwangi wa Vale, Professor Izel van"
                        + " der Vale and Jorien op den Wold on Monday. Vale and Wold left.";

        assertThat(names(text, Kind.PERSON))
                .containsExactly(
                        "Zunira bint Rashid al-Vale",
                        "Lotte van ’t Wold",
                        "Peter Mwangi wa Vale",
                        "Izel van der Vale",
                        "Jorien op den Wold");
    }

    @Test
    void knowsAGivenNameByItsAccents() {
        assertThat(names("María Dolores Vale Sol wrote so.", Kind.PERSON)).containsExactly("María Dolores Vale Sol");
    }

    @Test
    void takesTwoWordsBehindAnOfficeForAPerson() {
        assertThat(names("Health minister Obadele Bridge said the ward was shut.", Kind.PERSON))
                .containsExactly("Obadele Bridge");
        assertThat(names("Port spokeswoman Obadele Park said no.", Kind.PERSON)).containsExactly("Obadele Park");
        assertThat(names("The owner Selby Park said no.", Kind.PERSON)).isEmpty();
    }

    @Test
    void partsWhatPersonsAndBodiesAreFromTheirNames() {
        String text =
                "Democrats Anna Reed and Tom Hart met the super PAC Harbour Action. Win Htein told Nine News so, and"
                        + " to Big Machine she wrote. Big Machine is of no big use. It helps to win.";

        assertThat(names(text, Kind.PERSON)).contains("Anna Reed", "Tom Hart");
        assertThat(names(text, Kind.ORGANISATION)).contains("Nine News");
        assertThat(Cast.of(new Story(text).frame()).mentions().stream()
                        .map(mention -> mention.span().of(text)))
                .contains("Big Machine", "Harbour Action")
                .doesNotContain("Machine", "PAC Harbour Action");
        assertThat(names("He told the Selby Union Leader so.", Kind.ORGANISATION))
                .contains("Selby Union Leader");
    }

    @Test
    void findsThePersonInTheNameOfAShow() {
        assertThat(names("She sat down with the Rachel Maddox Show on Thursday.", Kind.PERSON))
                .containsExactly("Rachel Maddox");
    }

    @Test
    void endsANameBeforeTheVerbOfAHeadline() {
        assertThat(names("Hillary Crane Goes After Donald Fremp As The New Moss", Kind.PERSON))
                .containsExactly("Hillary Crane", "Donald Fremp");
    }
}
