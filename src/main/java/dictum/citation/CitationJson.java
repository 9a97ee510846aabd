package dictum.citation;

import com.fasterxml.jackson.core.JsonGenerator;
import dictum.citation.FormattedCitation.Citation;
import dictum.model.Entry;
import dictum.model.Review;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A finished citation with what speaks against using it, as one JSON object on one line. */
public final class CitationJson {
    private CitationJson() {}

    /**
     * The words in their marks and as the page has them, the citation's two halves, the state of the quotation and what to beware of.
     *
     * @param decision the one that gave the quotation its state
     * @param form of the words, as that of the citation
     */
    public static String of(Entry entry, Optional<Review> decision, Citation citation, CitationOutput form) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeStringField("id", entry.id());
            json.writeStringField("words", form.plain(Wording.prose(entry.quotation(), UnaryOperator.identity())));
            json.writeStringField("text", entry.quotation().text());
            json.writeStringField("citation", citation.inText());
            json.writeStringField("reference", citation.reference());
            json.writeStringField("key", entry.reference().key());
            json.writeStringField("kind", entry.quotation().kind().label());
            json.writeStringField("review", entry.verdict().label());
            decision(json, decision);
            QuotationJson.cautions(json, entry.quotation());
            json.writeEndObject();
        });
    }

    /** Who decided; no field when nobody has. */
    private static void decision(JsonGenerator json, Optional<Review> decision) throws IOException {
        if (decision.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("decided");
        json.writeStringField("reviewer", decision.get().reviewer());
        json.writeStringField("at", decision.get().at().toString());
        json.writeStringField("note", decision.get().note().strip());
        json.writeEndObject();
    }
}
