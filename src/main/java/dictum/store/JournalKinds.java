package dictum.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dictum.model.PartialDate;
import dictum.model.Ruling;
import dictum.model.Snapshot;
import dictum.model.SourceFacts;
import java.net.URI;
import java.time.Instant;

/** What the kinds of journal lines say: captures, reviews, and reviews taken back. */
final class JournalKinds {
    /** The first line: what the file is. */
    static final String LIBRARY = "library";

    static final String CAPTURE = "capture";
    static final String REVIEW = "review";

    /** Takes back the review that an earlier line records. */
    static final String UNDO = "undo";

    /** The number of that earlier line. */
    static final String UNDONE = "line";

    static final String SHA256 = "sha256";

    /** A tag's note, which makes a project of it. */
    static final String PROJECT = "project";

    /** A decision about who is who. */
    static final String SPEAKER = "speaker";

    /** Takes back the decision about who is who that an earlier line records. */
    static final String SPEAKER_UNDO = "speaker-undo";

    /** What a reference manager's record tells of a page. */
    static final String RECORD = "record";

    /** A correction of an article itself. */
    static final String ARTICLE = "article";

    /** Takes back the correction of an article that an earlier line records. */
    static final String ARTICLE_UNDO = "article-undo";

    /** The address first asked for, where a redirect led to another. */
    static final String REQUESTED = "requested";

    private JournalKinds() {}

    static ObjectNode capture(Snapshot snapshot, String key, String file, Instant at) {
        ObjectNode fields = Json.object()
                .put("at", at.toString())
                .put("sha256", snapshot.sha256())
                .put("file", file)
                .put("key", key)
                .put("doc", snapshot.doc());
        snapshot.address().ifPresent(address -> fields.put("address", address.toString()));
        snapshot.requested().ifPresent(requested -> fields.put(REQUESTED, requested.toString()));
        return fields.put("accessed", snapshot.accessed().toString());
    }

    /** The page that a capture line records. */
    static Page page(JournalLine line) {
        JsonNode fields = line.fields();
        return new Page(
                line.seq(),
                ModelJson.text(fields, "sha256"),
                ModelJson.text(fields, "key"),
                ModelJson.text(fields, "file"),
                ModelJson.text(fields, "doc"),
                ModelJson.optional(fields, "address", address -> URI.create(address.asText())),
                Instant.parse(ModelJson.text(fields, "accessed")));
    }

    static ObjectNode review(Decision decision) {
        ObjectNode fields = Json.object().put("sha256", decision.sha256());
        fields.set("review", ModelJson.write(decision.review()));
        fields.set("quotation", ModelJson.write(decision.quotation()));
        fields.set("selector", ModelJson.write(decision.selector()));
        return fields;
    }

    static ObjectNode undo(String sha256, long line, String reviewer, Instant at) {
        return Json.object()
                .put("at", at.toString())
                .put(SHA256, sha256)
                .put(UNDONE, line)
                .put("reviewer", reviewer);
    }

    static ObjectNode project(String tag, String note, String reviewer, Instant at) {
        return Json.object()
                .put("at", at.toString())
                .put("reviewer", reviewer)
                .put("tag", tag)
                .put("note", note);
    }

    static ObjectNode record(String sha256, SourceFacts facts, String reviewer, Instant at) {
        ObjectNode fields =
                Json.object().put("at", at.toString()).put("reviewer", reviewer).put(SHA256, sha256);
        facts.title().ifPresent(title -> fields.put("title", title));
        ModelJson.putAuthors(fields, facts.authors());
        facts.issued().ifPresent(issued -> fields.put("issued", issued.toString()));
        facts.publication().ifPresent(publication -> fields.put("publication", publication));
        facts.language().ifPresent(language -> fields.put("language", language));
        return fields;
    }

    static SourceFacts record(JsonNode fields) {
        return new SourceFacts(
                ModelJson.optional(fields, "title", JsonNode::asText),
                ModelJson.authors(fields),
                ModelJson.optional(fields, "issued", issued -> PartialDate.parse(issued.asText())),
                ModelJson.optional(fields, "publication", JsonNode::asText),
                ModelJson.optional(fields, "language", JsonNode::asText));
    }

    static ObjectNode ruling(Ruling ruling) {
        ObjectNode fields = Json.object()
                .put("at", ruling.at().toString())
                .put("reviewer", ruling.reviewer())
                .put("act", ruling.act().name())
                .put("record", ruling.record())
                .put("name", ruling.name())
                .put("speaker", ruling.kind());
        if (!ruling.other().isEmpty()) {
            fields.put("other", ruling.other());
        }
        if (!ruling.words().isEmpty()) {
            fields.put("words", ruling.words());
        }
        ModelJson.put(fields, "names", ruling.names());
        ModelJson.put(fields, "apart", ruling.apart());
        ModelJson.put(fields, "pages", ruling.pages());
        ruling.from().ifPresent(from -> fields.put("from", from.toString()));
        ruling.to().ifPresent(to -> fields.put("to", to.toString()));
        return fields;
    }

    static Ruling ruling(JsonNode fields) {
        return new Ruling(
                Ruling.Act.valueOf(ModelJson.text(fields, "act")),
                ModelJson.text(fields, "record"),
                ModelJson.text(fields, "name"),
                ModelJson.text(fields, "speaker"),
                fields.path("other").asText(),
                fields.path("words").asText(),
                ModelJson.texts(fields, "names"),
                ModelJson.texts(fields, "apart"),
                ModelJson.texts(fields, "pages"),
                ModelJson.optional(fields, "from", from -> PartialDate.parse(from.asText())),
                ModelJson.optional(fields, "to", to -> PartialDate.parse(to.asText())),
                ModelJson.text(fields, "reviewer"),
                Instant.parse(ModelJson.text(fields, "at")));
    }

    static ObjectNode rulingUndo(long line, String reviewer, Instant at) {
        return Json.object().put("at", at.toString()).put(UNDONE, line).put("reviewer", reviewer);
    }

    static Decision decision(JournalLine line) {
        return decision(line.fields());
    }

    static Decision decision(JsonNode fields) {
        return new Decision(
                ModelJson.text(fields, "sha256"),
                ModelJson.review(fields.path("review")),
                ModelJson.quotation(fields.path("quotation")),
                ModelJson.selector(fields.path("selector")));
    }
}
