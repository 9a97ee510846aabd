package dictum.citation;

import com.fasterxml.jackson.core.JsonGenerator;
import dictum.model.Article;
import dictum.model.Aside;
import dictum.model.Dateline;
import dictum.model.DictumException;
import dictum.model.Found;
import dictum.model.PageNotes;
import dictum.model.Quotation;
import dictum.model.Rival;
import dictum.model.TextQuoteSelector;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A page read, as {@code extract} prints it: one JSON object on one line, its fields in a fixed order.
 *
 * <p>Offsets are UTF-16 code units of the field {@code text}; dates are written as far as they are known.
 */
public final class ReadingJson {
    private ReadingJson() {}

    /** The article and its quotations. */
    public static String of(Article article, List<Quotation> quotations) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeStringField("doc", article.doc());
            json.writeStringField("sha256", article.sha256());
            found(json, "language", article.language());
            found(json, "title", article.title());
            found(json, "standfirst", article.standfirst());
            JsonLine.strings(
                    json,
                    "authors",
                    article.authors().stream()
                            .map(author -> author.value().name())
                            .toList());
            found(json, "publisher", article.publisher());
            found(json, "section", article.section());
            found(json, "issued", article.issued());
            found(json, "modified", article.modified());
            found(json, "canonical", article.canonical());
            dateline(json, article.dateline());
            json.writeStringField("text", article.text());
            json.writeArrayFieldStart("quotations");
            TextFragment links = new TextFragment(article);
            for (Quotation quotation : quotations) {
                quotation(json, article, quotation, links);
            }
            json.writeEndArray();
            basis(json, article);
            notes(json, article.notes());
            asides(json, article.asides());
            json.writeEndObject();
        });
    }

    /** An input that could not be read, and why. */
    public static String error(String doc, DictumException error) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeStringField("doc", doc);
            json.writeObjectFieldStart("error");
            json.writeStringField("kind", error.kind().label());
            json.writeStringField("message", error.getMessage());
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void quotation(JsonGenerator json, Article article, Quotation quotation, TextFragment links)
            throws IOException {
        json.writeStartObject();
        QuotationJson.fields(json, quotation);
        QuotationJson.selector(json, TextQuoteSelector.of(article.text(), quotation.extent()));
        JsonLine.field(json, "link", links.link(article.canonical().map(Found::value), quotation));
        QuotationJson.evidence(json, quotation);
        json.writeEndObject();
    }

    /** What of the page was taken for the text, and why. */
    private static void basis(JsonGenerator json, Article article) throws IOException {
        if (article.basis().isEmpty()) {
            json.writeNullField("basis");
            return;
        }
        json.writeObjectFieldStart("basis");
        json.writeStringField("source", article.basis().get().source());
        json.writeStringField("evidence", article.basis().get().evidence());
        json.writeEndObject();
    }

    /** What else the page says: who may read it, its AMP page, and what it tells otherwise than the fields above. */
    private static void notes(JsonGenerator json, PageNotes notes) throws IOException {
        if (notes.free().isPresent()) {
            json.writeBooleanField("free", notes.free().get().value());
        } else {
            json.writeNullField("free");
        }
        json.writeBooleanField("amp", notes.amp());
        found(json, "ampVersion", notes.ampVersion());
        json.writeArrayFieldStart("rivals");
        for (Rival rival : notes.rivals()) {
            json.writeStartObject();
            json.writeStringField("field", rival.field());
            json.writeStringField("value", rival.told().value());
            json.writeStringField("source", rival.told().provenance().source());
            json.writeStringField("evidence", rival.told().provenance().evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("damage");
        for (String damage : notes.damage()) {
            json.writeString(damage);
        }
        json.writeEndArray();
    }

    /** Captions, credits and pull quotes, each with the place in the text behind which it stands; nothing of the page's other furniture. */
    private static void asides(JsonGenerator json, List<Aside> asides) throws IOException {
        json.writeArrayFieldStart("asides");
        for (Aside aside : asides) {
            if (aside.kind() != Aside.Kind.OTHER) {
                json.writeStartObject();
                json.writeStringField("kind", aside.kind().label());
                json.writeNumberField("at", aside.at());
                json.writeStringField("text", aside.text());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void dateline(JsonGenerator json, Optional<Dateline> dateline) throws IOException {
        if (dateline.isEmpty()) {
            json.writeNullField("dateline");
            return;
        }
        json.writeObjectFieldStart("dateline");
        JsonLine.field(json, "place", dateline.get().place());
        JsonLine.field(json, "date", dateline.get().date());
        json.writeEndObject();
    }

    private static void found(JsonGenerator json, String name, Optional<? extends Found<?>> found) throws IOException {
        JsonLine.field(json, name, found.map(Found::value));
    }
}
