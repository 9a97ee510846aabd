package dictum.citation;

import com.fasterxml.jackson.core.JsonGenerator;
import dictum.model.Caution;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.TextQuoteSelector;
import dictum.model.Uttered;
import dictum.model.Venue;
import java.io.IOException;
import java.util.Optional;

/** The fields of a quotation in JSON, the same wherever one is written. */
final class QuotationJson {
    private QuotationJson() {}

    /** All fields from {@code kind} to {@code rule}, without the braces. */
    static void fields(JsonGenerator json, Quotation quotation) throws IOException {
        json.writeStringField("kind", quotation.kind().label());
        json.writeStringField("act", quotation.act().label());
        json.writeStringField("text", quotation.text());
        spans(json, quotation);
        json.writeNumberField("start", quotation.start());
        json.writeNumberField("end", quotation.end());
        passage(json, "cue", quotation.cue());
        passage(json, "source", quotation.source());
        speaker(json, quotation.speaker());
        jointly(json, quotation);
        uttered(json, quotation.uttered());
        venue(json, quotation.venue());
        cautions(json, quotation);
        json.writeFieldName("confidence");
        json.writeNumber(confidence(quotation));
        json.writeStringField("rule", quotation.rule());
    }

    static void spans(JsonGenerator json, Quotation quotation) throws IOException {
        json.writeArrayFieldStart("spans");
        for (Span span : quotation.spans()) {
            json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
        }
        json.writeEndArray();
    }

    static void evidence(JsonGenerator json, Quotation quotation) throws IOException {
        JsonLine.strings(json, "evidence", quotation.evidence());
    }

    static void selector(JsonGenerator json, TextQuoteSelector selector) throws IOException {
        json.writeObjectFieldStart("selector");
        json.writeStringField("exact", selector.exact());
        json.writeStringField("prefix", selector.prefix());
        json.writeStringField("suffix", selector.suffix());
        json.writeEndObject();
    }

    static void speaker(JsonGenerator json, Optional<Speaker> speaker) throws IOException {
        if (speaker.isEmpty()) {
            json.writeNullField("speaker");
            return;
        }
        json.writeFieldName("speaker");
        speaker(json, speaker.get());
    }

    private static void speaker(JsonGenerator json, Speaker known) throws IOException {
        json.writeStartObject();
        JsonLine.field(json, "name", known.name());
        json.writeStringField("kind", known.kind());
        JsonLine.field(json, "role", known.role());
        JsonLine.field(json, "affiliation", known.affiliation());
        JsonLine.field(json, "descriptor", known.descriptor());
        json.writeEndObject();
    }

    /** Who speaks together with the speaker; no field when nobody does. */
    private static void jointly(JsonGenerator json, Quotation quotation) throws IOException {
        if (quotation.jointly().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("jointly");
        for (Speaker speaker : quotation.jointly()) {
            speaker(json, speaker);
        }
        json.writeEndArray();
    }

    /** What to know before quoting; no field when there is nothing. */
    static void cautions(JsonGenerator json, Quotation quotation) throws IOException {
        if (quotation.cautions().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("cautions");
        for (Caution caution : quotation.cautions()) {
            json.writeStartObject();
            json.writeStringField("kind", caution.kind().label());
            json.writeStringField("basis", caution.basis());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void uttered(JsonGenerator json, Uttered uttered) throws IOException {
        json.writeObjectFieldStart("uttered");
        JsonLine.field(json, "date", uttered.date());
        json.writeStringField("basis", uttered.basis());
        json.writeEndObject();
    }

    static void venue(JsonGenerator json, Optional<Venue> venue) throws IOException {
        if (venue.isEmpty()) {
            json.writeNullField("venue");
            return;
        }
        json.writeObjectFieldStart("venue");
        json.writeStringField("kind", venue.get().kind());
        JsonLine.field(json, "name", venue.get().name());
        json.writeStringField("basis", venue.get().basis());
        json.writeEndObject();
    }

    /** Two decimals: more would claim what no engine knows. Always with a point, in every locale. */
    static String confidence(Quotation quotation) {
        int hundredths = (int) Math.round(quotation.confidence() * 100);
        return hundredths == 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + hundredths;
    }

    static void passage(JsonGenerator json, String name, Optional<Passage> passage) throws IOException {
        if (passage.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeNumberField("start", passage.get().start());
        json.writeNumberField("end", passage.get().end());
        json.writeStringField("text", passage.get().text());
        json.writeEndObject();
    }
}
