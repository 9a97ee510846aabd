package dictum.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
        return node;
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
                        ModelJson.optional(node, "signed", KeptJson::signed)));
    }
}
