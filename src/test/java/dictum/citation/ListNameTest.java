package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jan Lind                | Lind, Jan",
                "Mia van Berg            | van Berg, Mia",
                "Mia Van Berg            | Van Berg, Mia",
                "Jörg von der Heide      | von der Heide, Jörg",
                "Ana Maria de la Torre   | de la Torre, Ana Maria",
                "Omar bin Saleh          | bin Saleh, Omar",
                "Al Gorman               | Gorman, Al",
                "Ola Rask Jr.            | Rask, Ola, Jr.",
                "Ola Rask, Jr.           | Rask, Ola, Jr.",
                "Ola M. Rask III         | Rask, Ola M., III",
                "Rask Jr.                | Rask, Jr.",
                "Isolde III              | Isolde III",
                "Isolde, III             | Isolde III",
                "Ambrose XIV             | Ambrose XIV",
                "Ola Rask V              | Rask, Ola, V",
                "Minh Vi                 | Vi, Minh",
                "Boomtown Ltd.           | Boomtown Ltd.",
                "Boomtown, Ltd           | Boomtown, Ltd",
                "Boomtown Quay Inc       | Boomtown Quay Inc",
                "Hanne Okonjo\u2011Lie   | Okonjo-Lie, Hanne",
                "Hanne Oko\u00ADnjo      | Okonjo, Hanne",
                "García Paz, Inés        | García Paz, Inés",
                "J. R. Lind-Okoro        | Lind-Okoro, J. R.",
                "Sade                    | Sade",
                "王小明                   | 王小明",
                "김 민준                  | 김 민준",
            })
    void turnsANameRoundAtTheFamilyName(String written, String inverted) {
        assertThat(ListName.ofPerson(written).inverted()).isEqualTo(inverted);
    }

    @ParameterizedTest
    @CsvSource({"Ada Maria Okoro, A. M.", "Jean-Luc Okoro, J.-L.", "J. R. Okoro, J. R.", "Ælla Okoro, Æ."})
    void shortensGivenNames(String written, String initials) {
        assertThat(ListName.ofPerson(written).initials()).isEqualTo(initials);
    }

    @Test
    void leavesAnOrganisationWhole() {
        assertThat(ListName.of(new Author("Lind, Berg and Sons", true)).inverted())
                .isEqualTo("Lind, Berg and Sons");
    }

    @Test
    void survivesCommasAlone() {
        assertThat(ListName.ofPerson(", ,").inverted()).isEqualTo(", ,");
    }
}
