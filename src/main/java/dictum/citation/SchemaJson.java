package dictum.citation;

import com.fasterxml.jackson.core.JsonGenerator;
import dictum.model.Author;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

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
        json.writeStringField("text", quotation.text());
        json.writeStringField("genre", quotation.kind().label());
        if (quotation.speaker().isPresent()) {
            speaker(json, quotation.speaker().get());
        }
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

    private static void speaker(JsonGenerator json, Speaker speaker) throws IOException {
        if (speaker.kind().equals("document")) {
            named(json, "citation", "CreativeWork", speaker.label());
            return;
        }
        json.writeObjectFieldStart("creator");
        json.writeStringField("@type", speaker.kind().equals("organisation") ? "Organization" : "Person");
        known(json, "name", speaker.name());
        known(json, "description", speaker.descriptor());
        known(json, "jobTitle", speaker.role());
        if (speaker.affiliation().isPresent()) {
            named(json, "affiliation", "Organization", speaker.affiliation().get());
        }
        json.writeEndObject();
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
