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
}
