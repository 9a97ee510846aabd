package dictum.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.ArticleCorrection.Field;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ArticleCorrectionTest {
    private static final Reference READ = new Reference(
            "okoro2026gates",
            ItemType.ARTICLE_NEWSPAPER,
            Optional.of("The gates"),
            List.of(new Author("Ada Okoro", false)),
            Optional.of("Harbour Courier"),
            Optional.of("City"),
            Optional.of(PartialDate.ofYear(2026)),
            Optional.of(URI.create("https://harbourcourier.example/gates")),
            Optional.empty(),
            Instant.parse("2026-03-04T05:06:07Z"),
            Optional.of("en"),
            "ab12");

    @Test
    void leavesWhatItDoesNotSet() {
        assertThat(ArticleCorrection.NONE.applyTo(READ)).isEqualTo(READ);
        Reference now =
                ArticleCorrection.NONE.withTitle(Optional.of("The locks")).applyTo(READ);
        assertThat(ArticleCorrection.differences(READ, now)).containsExactly(Field.TITLE);
        assertThat(now.key()).isEqualTo(READ.key());
        assertThat(now.url()).isEqualTo(READ.url());
    }

    @Test
    void setsToNothing() {
        Reference now = ArticleCorrection.NONE
                .withAuthors(List.of())
                .withIssued(Optional.empty())
                .applyTo(READ);
        assertThat(ArticleCorrection.differences(READ, now)).containsExactlyInAnyOrder(Field.AUTHORS, Field.ISSUED);
        assertThat(Field.AUTHORS.in(now)).isEmpty();
        assertThat(Field.ISSUED.in(now)).isEmpty();
    }

    @Test
    void tellsAPersonFromABodyOfTheSameName() {
        Reference now = ArticleCorrection.NONE
                .withAuthors(List.of(new Author("Ada Okoro", true)))
                .applyTo(READ);
        assertThat(ArticleCorrection.differences(READ, now)).containsExactly(Field.AUTHORS);
        assertThat(Field.AUTHORS.in(now)).hasValue("Ada Okoro (body)");
    }

    @Test
    void letsALaterOneWinFieldByField() {
        ArticleCorrection first =
                ArticleCorrection.NONE.withTitle(Optional.of("One")).withSection(Optional.of("Sport"));
        ArticleCorrection both = first.then(ArticleCorrection.NONE.withTitle(Optional.empty()));
        assertThat(both.fields()).containsExactly(Field.TITLE, Field.SECTION);
        assertThat(both.title()).isEmpty();
        assertThat(both.section()).hasValue("Sport");
    }

    @Test
    void hasNoValueOfAFieldThatIsNotSet() {
        assertThatThrownBy(() -> new ArticleCorrection(
                        Set.of(Field.AUTHORS),
                        Optional.of("The gates"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ArticleReview(ArticleCorrection.NONE, "mira", READ.accessed(), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new ArticleReview(ArticleCorrection.NONE.withTitle(Optional.empty()), " ", READ.accessed(), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
