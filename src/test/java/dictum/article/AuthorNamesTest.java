package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Author;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorNamesTest {
    @Test
    void takesNoSourceOfAClaimForAByline() {
        assertThat(BylineLead.afterLead("Source: Harbour Ministry, October 25, 2019"))
                .isEqualTo("Source: Harbour Ministry, October 25, 2019");
        assertThat(BylineLead.afterLead("Source: Vale News Agency")).isEqualTo("Vale News Agency");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Okoro | Ada Okoro",
                "By Ada Okoro, Tom Vale and Li Wen | Ada Okoro; Tom Vale; Li Wen",
                "Written by Ada Okoro, political editor | Ada Okoro",
                "Ada Okoro (ada@news.example) | Ada Okoro",
                "Von Ada Okoro und Tom Vale | Ada Okoro; Tom Vale",
                "Par Ada Okoro et Tom Vale | Ada Okoro; Tom Vale",
                "Autor: Ada Okoro | Ada Okoro",
                "Ada Okoro @adaokoro | ''",
                "Interview by Ada Okoro | Ada Okoro",
                "Live reporting by Ada Okoro and Tom Vale | Ada Okoro; Tom Vale",
                "A column by Ada Okoro | Ada Okoro",
                "Reporting by Ada Okoro in Halvorn; editing by Tom Vale | Ada Okoro",
                "Court reporter Ada Okoro | Ada Okoro",
                "By a staff reporter | ''",
                "By Ada Okoro and agencies | Ada Okoro",
                "https://news.example/authors/ada | ''",
                "admin | ''",
                "Ada Okoro | Ada Okoro",
                "Ada Okoro, Ada Okoro | Ada Okoro",
                "By José Ortega y Gasset | José Ortega y Gasset",
                "Por José Ortega y Gasset, Ana Vale y Tom Vale | José Ortega y Gasset; Ana Vale; Tom Vale",
                "Por Ana Vale y Reuters | Ana Vale; Reuters",
                "By Di Dorn, Von Miller, Par Lindqvist and Da Vinci Eze | Di Dorn; Von Miller; Par Lindqvist; Da Vinci Eze",
                "Text von Ada Okoro | Ada Okoro",
                "By Dr Anna van der Lee, Sir Bob Stone | Anna van der Lee; Bob Stone",
                "Prof. Dr. Ingo von Halle and Dame Judith Arden | Ingo von Halle; Judith Arden",
                "By Dr. Okoro | Dr. Okoro",
                "By ANNA LEE and BOB O’NEIL | ANNA LEE; BOB O’NEIL",
                "By Reporters in Exile | Reporters in Exile",
                "By Reuters in Halvorn | Reuters",
                "By Okoro in Halvorn | Okoro",
            })
    void givesTheNamesAlone(String line, String names) {
        assertThat(String.join(
                        "; ", AuthorNames.in(line).stream().map(Author::name).toList()))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Person | José Ortega y Gasset | José Ortega y Gasset",
                "Person | García Márquez, Gabriel | García Márquez, Gabriel",
                "Person | van der Berg, Jan | van der Berg, Jan",
                "Person | Okoro, Ada Mary | Okoro, Ada Mary",
                "Person | Di Dorn | Di Dorn",
                "Person | Von Miller | Von Miller",
                "Person | Par Lindqvist | Par Lindqvist",
                "Person | Da Vinci Eze | Da Vinci Eze",
                "Person | By Ada Okoro | Ada Okoro",
                "Person | Ada Okoro, Tom Vale and Li Wen | Ada Okoro; Tom Vale; Li Wen",
                "Person | Ada Okoro, Reuters | Ada Okoro; Reuters",
                "Person | Ada Okoro, reporter | Ada Okoro",
                "Person | Staff Reporter | ''",
                "Organization | Society of Writers and Editors | Society of Writers and Editors",
                "Organization | Smith, Jones & Partners | Smith, Jones & Partners",
                "Organization | Reporters in Exile | Reporters in Exile",
                "Organization | AFP, Reuters | AFP; Reuters",
            })
    void leavesOneOfWhomTheFieldSaysThatItIsOne(String kind, String written, String names) {
        Clue clue = new Clue(Clue.Field.AUTHOR, written, Clue.JSON_LD, "NewsArticle.author.name (" + kind + ")");
        List<Author> authors = AuthorNames.inField(clue);
        assertThat(String.join("; ", authors.stream().map(Author::name).toList()))
                .isEqualTo(names);
        assertThat(authors).allMatch(author -> !kind.equals("Organization") || author.organisation());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "López García, María José | López García, María José",
                "Okoro, Ann | Okoro, Ann",
                "Kaufman, Jeff T. | Kaufman, Jeff T.",
                "López García, María José; Okoro, Ann | López García, María José; Okoro, Ann",
                "Ann Lowe, Ben Hart | Ann Lowe; Ben Hart",
                "Ann Lowe, Florence | Ann Lowe; Florence",
                "Ann Lowe, Reuters | Ann Lowe; Reuters",
                "Lowe, Reuters | Lowe; Reuters",
                "Ann Lowe; Ben Hart | Ann Lowe; Ben Hart",
                "María José López García, Ann Lowe | María José López García; Ann Lowe",
                "Okoro, Ann, Hart, Ben | Okoro; Ann; Hart; Ben",
            })
    void takesANameTurnedRoundForOne(String written, String names) {
        for (String kind : List.of("meta author", "NewsArticle.author.name")) {
            Clue clue = new Clue(Clue.Field.AUTHOR, written, Clue.META, kind);
            assertThat(String.join(
                            "; ",
                            AuthorNames.inField(clue).stream().map(Author::name).toList()))
                    .isEqualTo(names);
        }
        Clue person = new Clue(Clue.Field.AUTHOR, "López García, María José", Clue.JSON_LD, "author.name (Person)");
        assertThat(AuthorNames.inField(person)).containsExactly(new Author("López García, María José", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reuters", "AFP", "Gazette Staff", "The Associated Press", "dpa"})
    void tellsBodiesFromPersons(String name) {
        assertThat(AuthorNames.in(name)).containsExactly(new Author(name, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"By the time it ended", "Ada Okoro", "By", "Standing by Ada", ""})
    void takesOrdinaryLinesForNoByline(String line) {
        assertThat(AuthorNames.opensByline(line)).isFalse();
    }
}
