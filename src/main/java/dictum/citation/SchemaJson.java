package dictum.citation;

import com.fasterxml.jackson.core.JsonGenerator;
import dictum.model.Author;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * JSON-LD in the terms of schema.org: each article, then its quotations, whose creator is the speaker and never the writer.
 *
 * <p>One node a line; quotations point to their article by its citation key.
 *
 * @see <a href="https://schema.org/Quotation">schema.org: Quotation</a>
 */
final class SchemaJson extends SourceFormat {
    SchemaJson() {
        super(
                "schema-org",
                "quotations.jsonld",
                "schema.org calls every statement a Quotation: \"genre\" tells the direct from the indirect.",
                "A date without its year is left out, and the evidence for speaker and date stays in the library.");
    }

    @Override
    void begin(Writer out, Optional<Source> only) throws IOException {
        out.write("{\"@context\":\"https://schema.org\",\"@graph\":[\n");
    }

    @Override
    void between(Writer out) throws IOException {
        out.write(",\n");
    }

    @Override
    void end(Writer out) throws IOException {
        out.write("\n]}\n");
    }

    @Override
    void write(Source source, Articles articles, Writer out) throws IOException {
        Links links = new Links(articles);
        out.write(JsonLine.of(json -> article(json, source)));
        for (Entry entry : source.entries()) {
            Optional<String> link = links.of(entry);
            out.write(",\n" + JsonLine.of(json -> quotation(json, source, entry, link)));
        }
    }

    private static void article(JsonGenerator json, Source source) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", SourceType.of(source).schema());
        json.writeStringField("@id", "#" + source.key());
        known(json, "headline", source.title());
        if (!source.authors().isEmpty()) {
            json.writeArrayFieldStart("author");
            for (Author author : source.reference().authors()) {
                json.writeStartObject();
                json.writeStringField("@type", author.organisation() ? "Organization" : "Person");
                json.writeStringField("name", OneLine.of(author.name()));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (source.publication().isPresent()) {
            named(json, "publisher", "Organization", source.publication().get());
        }
        known(json, "articleSection", source.section());
        known(json, "datePublished", source.issued().map(PartialDate::toString));
        known(json, "url", source.url());
        known(json, "archivedAt", source.archive());
        known(json, "inLanguage", source.language());
        if (!source.tags().isEmpty()) {
            JsonLine.strings(json, "keywords", source.tags());
        }
        property(json, "sha256", source.reference().sha256());
        json.writeEndObject();
    }

    private static void quotation(JsonGenerator json, Source source, Entry entry, Optional<String> link)
            throws IOException {
        Quotation quotation = entry.quotation();
        json.writeStartObject();
        json.writeStringField("@type", "Quotation");
        json.writeStringField("@id", "#quotation-" + entry.id());
        json.writeStringField("text", Wording.unmarked(quotation));
        json.writeStringField("genre", quotation.kind().label());
        speakers(json, quotation);
        known(
                json,
                "dateCreated",
                quotation.uttered().date().filter(PartialDate::hasYear).map(PartialDate::toString));
        Optional<String> occasion = quotation.venue().map(Wording::venue);
        if (occasion.isPresent()) {
            named(json, "recordedAt", "Event", occasion.get());
        }
        json.writeObjectFieldStart("isPartOf");
        json.writeStringField("@id", "#" + source.key());
        json.writeEndObject();
        known(json, "description", Wording.cautions(quotation).map(cautions -> "Caution: " + cautions));
        known(json, "url", link);
        if (!entry.note().isBlank()) {
            json.writeStringField("comment", entry.note());
        }
        if (!entry.tags().isEmpty()) {
            JsonLine.strings(json, "keywords", entry.tags());
        }
        json.writeStringField("creativeWorkStatus", entry.verdict().label());
        json.writeEndObject();
    }

    /** People and bodies are creators of the words, a text is cited; an array only where several speak together. */
    private static void speakers(JsonGenerator json, Quotation quotation) throws IOException {
        List<Speaker> creators = new ArrayList<>();
        List<Speaker> documents = new ArrayList<>();
        Stream.concat(quotation.speaker().stream(), quotation.jointly().stream())
                .forEach(speaker -> (speaker.kind().equals("document") ? documents : creators).add(speaker));
        speakers(json, "creator", creators);
        speakers(json, "citation", documents);
    }

    private static void speakers(JsonGenerator json, String field, List<Speaker> speakers) throws IOException {
        if (speakers.isEmpty()) {
            return;
        }
        json.writeFieldName(field);
        if (speakers.size() == 1) {
            speaker(json, speakers.get(0));
            return;
        }
        json.writeStartArray();
        for (Speaker speaker : speakers) {
            speaker(json, speaker);
        }
        json.writeEndArray();
    }

    private static void speaker(JsonGenerator json, Speaker speaker) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", type(speaker));
        known(json, "name", speaker.name());
        known(json, "description", speaker.descriptor());
        known(json, "jobTitle", speaker.role());
        if (speaker.affiliation().isPresent()) {
            named(json, "affiliation", "Organization", speaker.affiliation().get());
        }
        json.writeEndObject();
    }

    private static String type(Speaker speaker) {
        return switch (speaker.kind()) {
            case "organisation" -> "Organization";
            case "document" -> "CreativeWork";
            default -> "Person";
        };
    }

    private static void named(JsonGenerator json, String field, String type, String name) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("@type", type);
        json.writeStringField("name", name);
        json.writeEndObject();
    }

    private static void property(JsonGenerator json, String name, String value) throws IOException {
        json.writeObjectFieldStart("identifier");
        json.writeStringField("@type", "PropertyValue");
        json.writeStringField("propertyID", name);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static void known(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
