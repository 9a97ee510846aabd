package dictum.citation;

import com.fasterxml.jackson.core.JsonGenerator;
import dictum.model.Entry;
import dictum.model.PartialDate;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * One CSL-JSON item for each article, its quotations in {@code note} for people and in {@code custom} for programs.
 *
 * <p>An array with one item a line. No more than the quotations of one article are held at a time.
 *
 * @see <a href="https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json">CSL-JSON</a>
 */
final class CslJson extends SourceFormat {
    CslJson() {
        super(
                "csl-json",
                "refs.csl.json",
                "Zotero keeps the note in its field Extra, but drops the structured copy in \"custom\", and the keywords.",
                "In the note a line break inside a quotation is written ¶; \"custom\" has the words exactly.");
    }

    @Override
    void begin(Writer out, Optional<Source> only) throws IOException {
        out.write("[\n");
    }

    @Override
    void between(Writer out) throws IOException {
        out.write(",\n");
    }

    @Override
    void end(Writer out) throws IOException {
        out.write("\n]\n");
    }

    @Override
    void write(Source source, Articles articles, Writer out) throws IOException {
        out.write(JsonLine.of(json -> item(json, source, articles)));
    }

    private static void item(JsonGenerator json, Source source, Articles articles) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", source.key());
        json.writeStringField("citation-key", source.key());
        json.writeStringField("type", source.reference().itemType().csl());
        known(json, "title", source.title());
        authors(json, source.authors());
        known(json, "container-title", source.publication());
        known(json, "section", source.section());
        date(json, "issued", source.issued());
        date(json, "accessed", Optional.of(source.accessed()));
        known(json, "URL", source.url());
        known(json, "language", source.language());
        if (!source.tags().isEmpty()) {
            json.writeStringField("keyword", String.join(", ", source.tags()));
        }
        json.writeStringField("note", NoteLines.of(source, "\n"));
        custom(json, source, articles);
        json.writeEndObject();
    }

    private static void authors(JsonGenerator json, List<ListName> authors) throws IOException {
        if (authors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("author");
        for (ListName name : authors) {
            json.writeStartObject();
            if (name.literal()) {
                json.writeStringField("literal", name.family());
            } else {
                json.writeStringField("family", name.family());
                json.writeStringField("given", name.given());
                if (!name.suffix().isEmpty()) {
                    json.writeStringField("suffix", name.suffix());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void date(JsonGenerator json, String name, Optional<PartialDate> date) throws IOException {
        if (date.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeArrayFieldStart("date-parts");
        int[] parts = Days.parts(date.get());
        json.writeArray(parts, 0, parts.length);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void custom(JsonGenerator json, Source source, Articles articles) throws IOException {
        Links links = new Links(articles);
        json.writeObjectFieldStart("custom");
        JsonLine.field(json, "archive", source.archive());
        json.writeStringField("accessed", source.reference().accessed().toString());
        json.writeStringField("sha256", source.reference().sha256());
        json.writeArrayFieldStart("quotations");
        for (Entry entry : source.entries()) {
            json.writeStartObject();
            EntryJson.words(json, entry, links.of(entry));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void known(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        }
    }
}
