package dictum.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dictum.model.Author;
import dictum.model.Caution;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.TextQuoteSelector;
import dictum.model.Uttered;
import dictum.model.Venue;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The model's nouns as JSON, for journal and index.
 *
 * <p>Absent values have no field. Reading throws {@link IllegalArgumentException} when a noun's rules are broken.
 */
final class ModelJson {
    private ModelJson() {}

    static ObjectNode write(Quotation quotation) {
        ObjectNode node = Json.object()
                .put("kind", quotation.kind().name())
                .put("act", quotation.act().name())
                .put("text", quotation.text());
        ArrayNode spans = node.putArray("spans");
        quotation.spans().forEach(span -> spans.addArray().add(span.start()).add(span.end()));
        quotation.cue().ifPresent(cue -> node.set("cue", write(cue)));
        quotation.source().ifPresent(source -> node.set("source", write(source)));
        quotation.speaker().ifPresent(speaker -> node.set("speaker", write(speaker)));
        node.set("uttered", write(quotation.uttered()));
        quotation.venue().ifPresent(venue -> node.set("venue", write(venue)));
        node.put("confidence", quotation.confidence()).put("rule", quotation.rule());
        ArrayNode evidence = node.putArray("evidence");
        quotation.evidence().forEach(evidence::add);
        if (!quotation.jointly().isEmpty()) {
            ArrayNode jointly = node.putArray("jointly");
            quotation.jointly().forEach(speaker -> jointly.add(write(speaker)));
        }
        if (!quotation.cautions().isEmpty()) {
            ArrayNode cautions = node.putArray("cautions");
            quotation
                    .cautions()
                    .forEach(caution -> cautions.addObject()
                            .put("kind", caution.kind().name())
                            .put("basis", caution.basis()));
        }
        return node;
    }

    static Quotation quotation(JsonNode node) {
        List<Span> spans = new ArrayList<>();
        node.path("spans")
                .forEach(span ->
                        spans.add(new Span(span.path(0).asInt(), span.path(1).asInt())));
        List<String> evidence = new ArrayList<>();
        node.path("evidence").forEach(finding -> evidence.add(finding.asText()));
        List<Speaker> jointly = new ArrayList<>();
        node.path("jointly").forEach(speaker -> jointly.add(speaker(speaker)));
        List<Caution> cautions = new ArrayList<>();
        node.path("cautions")
                .forEach(caution ->
                        cautions.add(new Caution(Caution.Kind.valueOf(text(caution, "kind")), text(caution, "basis"))));
        return new Quotation(
                Quotation.Kind.valueOf(text(node, "kind")),
                Quotation.Act.valueOf(text(node, "act")),
                text(node, "text"),
                spans,
                optional(node, "cue", ModelJson::passage),
                optional(node, "source", ModelJson::passage),
                optional(node, "speaker", ModelJson::speaker),
                uttered(node.path("uttered")),
                optional(node, "venue", ModelJson::venue),
                node.path("confidence").asDouble(),
                text(node, "rule"),
                evidence,
                jointly,
                cautions);
    }

    static ObjectNode write(TextQuoteSelector selector) {
        return Json.object()
                .put("exact", selector.exact())
                .put("prefix", selector.prefix())
                .put("suffix", selector.suffix());
    }

    static TextQuoteSelector selector(JsonNode node) {
        return new TextQuoteSelector(text(node, "exact"), text(node, "prefix"), text(node, "suffix"));
    }

    static ObjectNode write(Review.Correction correction) {
        ObjectNode node = Json.object();
        correction.speaker().ifPresent(speaker -> node.set("speaker", write(speaker)));
        correction.uttered().ifPresent(uttered -> node.set("uttered", write(uttered)));
        correction.kind().ifPresent(kind -> node.put("kind", kind.name()));
        correction.venue().ifPresent(venue -> node.set("venue", write(venue)));
        correction.words().ifPresent(words -> node.put("words", words));
        return node;
    }

    static Review.Correction correction(JsonNode node) {
        return new Review.Correction(
                optional(node, "speaker", ModelJson::speaker),
                optional(node, "uttered", ModelJson::uttered),
                optional(node, "kind", kind -> Quotation.Kind.valueOf(kind.asText())),
                optional(node, "venue", ModelJson::venue),
                optional(node, "words", JsonNode::asText));
    }

    static ObjectNode write(Review review) {
        ObjectNode node = Json.object()
                .put("quotation", review.quotation())
                .put("verdict", review.verdict().name())
                .put("reviewer", review.reviewer())
                .put("at", review.at().toString())
                .put("note", review.note());
        review.correction().ifPresent(correction -> node.set("correction", write(correction)));
        if (!review.marks().isEmpty()) {
            ObjectNode marks = node.putObject("marks");
            put(marks, "added", review.marks().added());
            put(marks, "removed", review.marks().removed());
            marks.put("signed", review.marks().signed());
        }
        return node;
    }

    static Review review(JsonNode node) {
        return new Review(
                text(node, "quotation"),
                Review.Verdict.valueOf(text(node, "verdict")),
                optional(node, "correction", ModelJson::correction),
                text(node, "reviewer"),
                Instant.parse(text(node, "at")),
                text(node, "note"),
                optional(node, "marks", ModelJson::marks).orElse(Review.Marks.NONE));
    }

    private static Review.Marks marks(JsonNode node) {
        return new Review.Marks(
                texts(node, "added"),
                texts(node, "removed"),
                node.path("signed").asBoolean());
    }

    /** Puts a list of texts, when there are any. */
    static void put(ObjectNode node, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode list = node.putArray(name);
            texts.forEach(list::add);
        }
    }

    /** The texts of a list, none when there is no such field. */
    static List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static ObjectNode write(Reference reference) {
        ObjectNode node = Json.object()
                .put("key", reference.key())
                .put("type", reference.itemType().name());
        reference.title().ifPresent(title -> node.put("title", title));
        putAuthors(node, reference.authors());
        reference.publication().ifPresent(publication -> node.put("publication", publication));
        reference.section().ifPresent(section -> node.put("section", section));
        reference.issued().ifPresent(issued -> node.put("issued", issued.toString()));
        reference.url().ifPresent(url -> node.put("url", url.toString()));
        reference.archive().ifPresent(archive -> node.put("archive", archive.toString()));
        node.put("accessed", reference.accessed().toString());
        reference.language().ifPresent(language -> node.put("language", language));
        return node.put("sha256", reference.sha256());
    }

    static void putAuthors(ObjectNode node, List<Author> authors) {
        ArrayNode list = node.putArray("authors");
        authors.forEach(
                author -> list.addObject().put("name", author.name()).put("organisation", author.organisation()));
    }

    static List<Author> authors(JsonNode node) {
        List<Author> authors = new ArrayList<>();
        node.path("authors")
                .forEach(author -> authors.add(new Author(
                        text(author, "name"), author.path("organisation").asBoolean())));
        return authors;
    }

    static Reference reference(JsonNode node) {
        return new Reference(
                text(node, "key"),
                ItemType.valueOf(text(node, "type")),
                optional(node, "title", JsonNode::asText),
                authors(node),
                optional(node, "publication", JsonNode::asText),
                optional(node, "section", JsonNode::asText),
                optional(node, "issued", issued -> PartialDate.parse(issued.asText())),
                optional(node, "url", url -> URI.create(url.asText())),
                optional(node, "archive", archive -> URI.create(archive.asText())),
                Instant.parse(text(node, "accessed")),
                optional(node, "language", JsonNode::asText),
                text(node, "sha256"));
    }

    /** The text of a field that must be there. */
    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("the field \"%s\" is missing".formatted(field));
        }
        return value.textValue();
    }

    static <T> Optional<T> optional(JsonNode node, String field, Function<JsonNode, T> read) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(read.apply(value));
    }

    private static ObjectNode write(Passage passage) {
        return Json.object()
                .put("start", passage.start())
                .put("end", passage.end())
                .put("text", passage.text());
    }

    private static Passage passage(JsonNode node) {
        return new Passage(new Span(node.path("start").asInt(), node.path("end").asInt()), text(node, "text"));
    }

    private static ObjectNode write(Speaker speaker) {
        ObjectNode node = Json.object().put("kind", speaker.kind()).put("label", speaker.label());
        speaker.role().ifPresent(role -> node.put("role", role));
        speaker.affiliation().ifPresent(affiliation -> node.put("affiliation", affiliation));
        return node;
    }

    private static Speaker speaker(JsonNode node) {
        return Speaker.of(
                text(node, "kind"),
                text(node, "label"),
                optional(node, "role", JsonNode::asText),
                optional(node, "affiliation", JsonNode::asText));
    }

    private static ObjectNode write(Uttered uttered) {
        ObjectNode node = Json.object();
        uttered.date().ifPresent(date -> node.put("date", date.toString()));
        return node.put("basis", uttered.basis());
    }

    private static Uttered uttered(JsonNode node) {
        return new Uttered(optional(node, "date", date -> PartialDate.parse(date.asText())), text(node, "basis"));
    }

    private static ObjectNode write(Venue venue) {
        ObjectNode node = Json.object().put("kind", venue.kind());
        venue.name().ifPresent(name -> node.put("name", name));
        return node.put("basis", venue.basis());
    }

    private static Venue venue(JsonNode node) {
        return new Venue(text(node, "kind"), optional(node, "name", JsonNode::asText), text(node, "basis"));
    }
}
