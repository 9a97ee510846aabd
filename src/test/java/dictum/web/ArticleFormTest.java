package dictum.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dictum.model.ArticleCorrection;
import dictum.model.ArticleCorrection.Field;
import dictum.model.Author;
import dictum.model.CorrectedArticle;
import dictum.model.DictumException;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import dictum.model.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ArticleFormTest {
    /** As a page may have it that nobody has tidied. */
    private static final Reference READ = new Reference(
            "okoro2026gates",
            ItemType.ARTICLE_NEWSPAPER,
            Optional.of(" The gates\n of Ardel "),
            List.of(new Author("Ada Okoro", false), new Author("Ardel\u202E News", true)),
            Optional.of("Harbour Courier"),
            Optional.empty(),
            Optional.of(PartialDate.parse("--03-16")),
            Optional.empty(),
            Optional.empty(),
            Instant.parse("2026-03-04T05:06:07Z"),
            Optional.empty(),
            "ab12");

    private final ArticleForm form = new ArticleForm(new CorrectedArticle(READ, READ, List.of()));

    @Test
    void setsNothingThatWasOnlyShown() {
        assertThat(form.typed(body(shown()))).isEqualTo(ArticleCorrection.NONE);
        assertThat(form.typed(body(new ObjectMapper().createObjectNode()))).isEqualTo(ArticleCorrection.NONE);
    }

    @Test
    void setsWhatWasTypedAndNothingElse() {
        ArticleCorrection set = form.typed(body(shown().put("section", " City ").put("issued", "2026-03-16")));
        assertThat(set.fields()).containsExactly(Field.SECTION, Field.ISSUED);
        assertThat(set.section()).hasValue("City");
        assertThat(set.issued()).hasValue(PartialDate.parse("2026-03-16"));
    }

    @Test
    void takesWritersInTheOrderOfTheirRows() {
        ObjectNode fields = shown().put("author0", "").put("author2", "Ivo Lind");
        assertThat(form.typed(body(fields)).authors())
                .containsExactly(new Author("Ardel\u202E News", true), new Author("Ivo Lind", false));
        assertThat(form.typed(body(shown().put("authorKind0", "organisation"))).authors())
                .contains(new Author("Ada Okoro", true));
    }

    @Test
    void setsToNothingWhatWasEmptied() {
        ArticleCorrection set = form.typed(body(shown().put("publication", " ").put("issued", "")));
        assertThat(set.fields()).containsExactly(Field.PUBLICATION, Field.ISSUED);
        assertThat(set.publication()).isEmpty();
        assertThat(set.issued()).isEmpty();
    }

    @Test
    void refusesAnotherDayWithoutItsYear() {
        assertThatThrownBy(() -> form.typed(body(shown().put("issued", "--03-17"))))
                .isInstanceOf(DictumException.class)
                .hasMessageContaining("is no date");
    }

    @Test
    void partsWritersSoThatANameTurnedRoundStaysOne() {
        assertThat(Shown.byline(READ)).isEqualTo("Ada Okoro, Ardel\u202E News");
        Reference turned = ArticleCorrection.NONE
                .withAuthors(List.of(new Author("López García, María José", false), new Author("Ada Okoro", false)))
                .applyTo(READ);
        assertThat(Shown.byline(turned)).isEqualTo("López García, María José; Ada Okoro");
    }

    /** What a browser sends of a form in which nobody typed. */
    private ObjectNode shown() {
        ObjectNode fields = new ObjectMapper()
                .createObjectNode()
                .put("title", form.title().replace("\n", ""))
                .put("publication", form.publication())
                .put("section", form.section())
                .put("issued", form.issued())
                .put("language", form.language())
                .put("note", "");
        for (ArticleForm.Writer writer : form.writers()) {
            fields.put("author" + writer.number(), writer.name())
                    .put("authorKind" + writer.number(), writer.organisation() ? "organisation" : "person");
        }
        return fields;
    }

    private static Body body(ObjectNode fields) {
        return new Body(fields);
    }
}
