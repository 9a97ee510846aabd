package dictum.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dictum.model.Precedent;
import dictum.model.Review;
import dictum.model.SignOff;
import java.time.Instant;

/** A quotation with what was decided on it, as the index keeps it. */
final class KeptJson {
    private KeptJson() {}

    static ObjectNode write(Kept kept) {
        ObjectNode node = Json.object()
                .put("id", kept.id())
                .put("extracted", kept.extracted())
                .put("risk", kept.risk());
        node.set("quotation", ModelJson.write(kept.proposed()));
        node.set("selector", ModelJson.write(kept.selector()));
        node.put("verdict", kept.standing().verdict().name());
        node.set("correction", ModelJson.write(kept.standing().correction()));
        node.put("note", kept.standing().note());
        ModelJson.put(node, "tags", kept.standing().tags());
        ModelJson.put(node, "reviewers", kept.standing().reviewers());
        kept.standing()
                .signed()
                .ifPresent(signed -> node.putObject("signed")
                        .put("reviewer", signed.reviewer())
                        .put("at", signed.at().toString()));
        kept.precedent().ifPresent(precedent -> node.set("precedent", write(precedent)));
        kept.sameAs().ifPresent(same -> node.put("same", same));
        return node;
    }

    private static ObjectNode write(Precedent precedent) {
        ObjectNode node = Json.object().put("quotation", precedent.quotation()).put("article", precedent.article());
        node.set("review", ModelJson.write(precedent.review()));
        precedent.difference().ifPresent(difference -> node.put("difference", difference));
        return node;
    }

    private static Precedent precedent(JsonNode node) {
        return new Precedent(
                ModelJson.text(node, "quotation"),
                ModelJson.text(node, "article"),
                ModelJson.review(node.path("review")),
                ModelJson.optional(node, "difference", JsonNode::asText));
    }

    private static SignOff signed(JsonNode node) {
        return new SignOff(ModelJson.text(node, "reviewer"), Instant.parse(ModelJson.text(node, "at")));
    }

    static Kept read(JsonNode node) {
        return new Kept(
                ModelJson.text(node, "id"),
                ModelJson.quotation(node.path("quotation")),
                ModelJson.selector(node.path("selector")),
                node.path("extracted").asBoolean(),
                node.path("risk").asInt(),
                new Standing(
                        Review.Verdict.valueOf(ModelJson.text(node, "verdict")),
                        ModelJson.correction(node.path("correction")),
                        ModelJson.text(node, "note"),
                        ModelJson.texts(node, "tags"),
                        ModelJson.texts(node, "reviewers"),
                        ModelJson.optional(node, "signed", KeptJson::signed)),
                ModelJson.optional(node, "precedent", KeptJson::precedent),
                ModelJson.optional(node, "same", JsonNode::asText));
    }
}
