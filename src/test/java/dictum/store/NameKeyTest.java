package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are one and the same wherever they stand. */
final class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "person, Ada Okoro, ada okoro",
        "person, Zoë van der Méer, Zoe van der Meer",
        "person, Ada O’Brien, Ada O'Brien",
        "person, Jean-Luc Ardel, Jean Luc Ardel",
        "person, Jean-Luc Ardel, Jean\u2011Luc Ar\u00ADdel",
        "organisation, the Halvorn City Council, Halvorn City Council",
        "organisation, PEHA, peha"
    })
    void takesSpellingsThatDifferInCaseAndMarksForOneName(String kind, String one, String other) {
        assertThat(NameKey.everywhere(kind, one)).isEqualTo(NameKey.everywhere(kind, other));
    }

    @ParameterizedTest
    @CsvSource({
        "person, Ada Okoro, Ada Okoro Jr.",
        "person, Ada Okoro, Ada B. Okoro",
        "person, Ada Okoro, Ida Okoro",
        "person, Dmitry Shugaev, Dmitry Shugayev"
    })
    void tellsNamesApartThatOnlyLookAlike(String kind, String one, String other) {
        assertThat(NameKey.everywhere(kind, one)).isNotEqualTo(NameKey.everywhere(kind, other));
    }

    @ParameterizedTest
    @CsvSource({
        "person, Okoro",
        "person, J. Okoro",
        "person, Mr Okoro",
        "person, Okoro Jr.",
        "organisation, the council",
        "organisation, Foreign Ministry",
        "organisation, Police",
        "organisation, the City Council",
        "organisation, Halvorn",
        "document, The report"
    })
    void leavesToEachArticleWhatIsNoFullName(String kind, String name) {
        assertThat(NameKey.isFull(kind, name)).isFalse();
        assertThat(NameKey.of(kind, name, "aa")).isNotEqualTo(NameKey.of(kind, name, "bb"));
    }

    @ParameterizedTest
    @CsvSource({
        "person, Ada Okoro",
        "person, Li Na",
        "person, Dr Ada Okoro",
        "organisation, Halvorn City Council",
        "organisation, PEHA",
        "organisation, Port Ellery Harbour Board"
    })
    void joinsFullNames(String kind, String name) {
        assertThat(NameKey.isFull(kind, name)).isTrue();
        assertThat(NameKey.of(kind, name, "aa")).isEqualTo(NameKey.of(kind, name, "bb"));
    }

    @Test
    void aPersonIsNeverTheBodyOfTheSameName() {
        assertThat(NameKey.everywhere("person", "Ada Okoro"))
                .isNotEqualTo(NameKey.everywhere("organisation", "Ada Okoro"));
    }
}
