package dictum.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dictum.model.ArticleCorrection;
import dictum.model.ArticleCorrection.Field;
import dictum.model.ArticleReview;
import dictum.model.PartialDate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A correction of an article as a line of the journal has it.
 *
 * <p>In the object {@code set} a field that is not there was left as it was, and one that is {@code null} was set to nothing.
 */
final class ArticleReviewJson {
    private static final String SET = "set";

    private ArticleReviewJson() {}

    static ObjectNode write(String sha256, ArticleReview review) {
        ObjectNode fields = Json.object()
                .put("at", review.at().toString())
                .put("reviewer", review.reviewer())
                .put(JournalKinds.SHA256, sha256);
        if (!review.note().isEmpty()) {
            fields.put("note", review.note());
        }
        ObjectNode set = fields.putObject(SET);
        ArticleCorrection correction = review.correction();
        for (Field field : correction.fields()) {
            switch (field) {
                case TITLE -> put(set, field, correction.title());
                case AUTHORS -> ModelJson.putAuthors(set, correction.authors());
                case PUBLICATION -> put(set, field, correction.publication());
                case SECTION -> put(set, field, correction.section());
                case ISSUED -> put(set, field, correction.issued().map(PartialDate::toString));
                case LANGUAGE -> put(set, field, correction.language());
            }
        }
        return fields;
    }

    private static void put(ObjectNode set, Field field, Optional<String> value) {
        if (value.isPresent()) {
            set.put(field.label(), value.get());
        } else {
            set.putNull(field.label());
        }
    }

    static ArticleReview read(JsonNode fields) {
        JsonNode set = fields.path(SET);
        Set<Field> named = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (set.has(field.label())) {
                named.add(field);
            }
        }
        ArticleCorrection correction = new ArticleCorrection(
                named,
                text(set, Field.TITLE),
                ModelJson.authors(set),
                text(set, Field.PUBLICATION),
                text(set, Field.SECTION),
                text(set, Field.ISSUED).map(PartialDate::parse),
                text(set, Field.LANGUAGE));
        return new ArticleReview(
                correction,
                ModelJson.text(fields, "reviewer"),
                Instant.parse(ModelJson.text(fields, "at")),
                fields.path("note").asText());
    }

    private static Optional<String> text(JsonNode set, Field field) {
        return ModelJson.optional(set, field.label(), JsonNode::asText);
    }
}
