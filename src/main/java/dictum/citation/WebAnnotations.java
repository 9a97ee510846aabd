package dictum.citation;

import com.fasterxml.jackson.core.JsonGenerator;
import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.TextQuoteSelector;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * W3C Web Annotations, one for each quotation: its target is the words on the page, its bodies tell speaker, kind, tags and note.
 *
 * <p>Positions count Unicode code points of the article's text, as {@code extract} prints it; a quotation that its credit cuts has a
 * target for each part. An array page with one annotation a line.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
 */
final class WebAnnotations extends SourceFormat {
    WebAnnotations() {
        super(
                "annotations",
                "annotations.json",
                "The model has no field for a speaker: each annotation's body of purpose \"identifying\" tells it in words.",
                "Title, writers and publication are told once for each target, in Dublin Core terms beside the standard's own.");
    }

    @Override
    void begin(Writer out, Optional<Source> only) throws IOException {
        out.write("""
                {"@context":["http://www.w3.org/ns/anno.jsonld",{"dct":"http://purl.org/dc/terms/"}],\
                "id":"urn:dictum:annotations","type":"AnnotationPage","items":[
                """);
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
        String joint = "";
        for (Entry entry : source.entries()) {
            Article article = articles.of(entry);
            out.write(joint + JsonLine.of(json -> annotation(json, source, entry, article)));
            joint = ",\n";
        }
    }

    private static void annotation(JsonGenerator json, Source source, Entry entry, Article article) throws IOException {
        Quotation quotation = entry.quotation();
        json.writeStartObject();
        json.writeStringField("id", "urn:dictum:quotation:" + entry.id());
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", "describing");
        json.writeArrayFieldStart("body");
        body(json, "identifying", Wording.speaker(quotation));
        body(json, "classifying", quotation.kind().label());
        if (quotation.kind() != Quotation.Kind.DIRECT) {
            body(json, "describing", Wording.unmarked(quotation));
        }
        Optional<String> said = Wording.said(quotation);
        if (said.isPresent()) {
            body(json, "describing", "Said: " + said.get());
        }
        Optional<String> cautions = Wording.cautions(quotation);
        if (cautions.isPresent()) {
            body(json, "describing", "Caution: " + cautions.get());
        }
        for (String tag : entry.tags()) {
            body(json, "tagging", tag);
        }
        if (!entry.note().isBlank()) {
            body(json, "commenting", entry.note());
        }
        json.writeEndArray();
        List<Span> spans = quotation.spans();
        if (spans.size() == 1) {
            json.writeFieldName("target");
            target(json, source, article, spans.get(0));
        } else {
            json.writeArrayFieldStart("target");
            for (Span span : spans) {
                target(json, source, article, span);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void body(JsonGenerator json, String purpose, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "TextualBody");
        json.writeStringField("purpose", purpose);
        json.writeStringField("format", "text/plain");
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static void target(JsonGenerator json, Source source, Article article, Span span) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("source");
        json.writeStringField(
                "id", source.url().orElse("urn:sha256:" + source.reference().sha256()));
        json.writeStringField("type", "Text");
        json.writeStringField("format", "text/html");
        if (source.language().isPresent()) {
            json.writeStringField("language", source.language().get());
        }
        json.writeStringField("dct:identifier", source.key());
        if (source.title().isPresent()) {
            json.writeStringField("dct:title", source.title().get());
        }
        if (!source.authors().isEmpty()) {
            JsonLine.strings(
                    json,
                    "dct:creator",
                    source.authors().stream().map(ListName::inverted).toList());
        }
        if (source.publication().isPresent()) {
            json.writeStringField("dct:isPartOf", source.publication().get());
        }
        if (source.issued().isPresent()) {
            json.writeStringField("dct:issued", source.issued().get().toString());
        }
        json.writeEndObject();
        state(json, source);
        selectors(json, article.text(), span);
        json.writeEndObject();
    }

    /** Which version of the page was read, and where a copy of it stands. */
    private static void state(JsonGenerator json, Source source) throws IOException {
        json.writeObjectFieldStart("state");
        json.writeStringField("type", "TimeState");
        json.writeStringField("sourceDate", source.reference().accessed().toString());
        if (source.archive().isPresent()) {
            json.writeStringField("cached", source.archive().get());
        }
        json.writeStringField("dct:identifier", "sha256:" + source.reference().sha256());
        json.writeEndObject();
    }

    private static void selectors(JsonGenerator json, String text, Span span) throws IOException {
        TextQuoteSelector quote = TextQuoteSelector.of(text, span);
        int start = text.codePointCount(0, span.start());
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", quote.exact());
        json.writeStringField("prefix", quote.prefix());
        json.writeStringField("suffix", quote.suffix());
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", start);
        json.writeNumberField("end", start + text.codePointCount(span.start(), span.end()));
        json.writeEndObject();
        json.writeEndArray();
    }
}
