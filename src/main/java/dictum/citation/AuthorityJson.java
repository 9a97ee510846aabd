package dictum.citation;

import com.fasterxml.jackson.core.JsonGenerator;
import dictum.model.Authority;
import dictum.model.Entry;
import dictum.model.RoleHeld;
import dictum.model.Ruling;
import dictum.model.Said;
import java.io.IOException;
import java.util.List;

/** What a library knows of those who speak in it, each as one JSON object on one line. */
public final class AuthorityJson {
    private AuthorityJson() {}

    /** As a list gives it. */
    public static String of(Authority authority) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            authority(json, authority);
            json.writeEndObject();
        });
    }

    /** With its roles and everything it said. */
    public static String of(Authority authority, List<RoleHeld> roles, List<String> doubts, List<Said> said) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            authority(json, authority);
            json.writeArrayFieldStart("roles");
            for (RoleHeld role : roles) {
                role(json, role);
            }
            json.writeEndArray();
            JsonLine.strings(json, "doubts", doubts);
            json.writeArrayFieldStart("said");
            for (Said one : said) {
                said(json, one);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Two that may be one. */
    public static String of(Authority one, Authority other, double likelihood, List<String> reasons) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeNumberField("likelihood", likelihood);
            JsonLine.strings(json, "reasons", reasons);
            json.writeObjectFieldStart("one");
            authority(json, one);
            json.writeEndObject();
            json.writeObjectFieldStart("other");
            authority(json, other);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** A decision about who is who. */
    public static String of(long number, Ruling ruling, boolean takenBack) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeNumberField("number", number);
            json.writeStringField("act", ruling.act().label());
            json.writeStringField("id", ruling.record());
            json.writeStringField("name", ruling.name());
            json.writeStringField("other", ruling.other());
            json.writeStringField("words", ruling.words());
            JsonLine.field(json, "from", ruling.from());
            JsonLine.field(json, "to", ruling.to());
            json.writeStringField("reviewer", ruling.reviewer());
            json.writeStringField("at", ruling.at().toString());
            json.writeBooleanField("takenBack", takenBack);
            json.writeEndObject();
        });
    }

    private static void authority(JsonGenerator json, Authority authority) throws IOException {
        json.writeStringField("id", authority.id());
        json.writeStringField("name", authority.name());
        json.writeStringField("kind", authority.kind());
        json.writeBooleanField("decided", authority.decided());
        JsonLine.strings(json, "aliases", authority.aliases());
        json.writeNumberField("statements", authority.statements());
    }

    private static void role(JsonGenerator json, RoleHeld role) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role.role());
        JsonLine.field(json, "first", role.first());
        JsonLine.field(json, "last", role.last());
        json.writeNumberField("quotations", role.quotations());
        json.writeBooleanField("written", role.written());
        json.writeEndObject();
    }

    private static void said(JsonGenerator json, Said said) throws IOException {
        Entry entry = said.entry();
        json.writeStartObject();
        json.writeStringField("id", entry.id());
        JsonLine.field(json, "uttered", entry.quotation().uttered().date());
        JsonLine.field(json, "issued", entry.reference().issued());
        json.writeStringField("kind", entry.quotation().kind().label());
        json.writeStringField("text", entry.quotation().text());
        QuotationJson.spans(json, entry.quotation());
        QuotationJson.passage(json, "cue", entry.quotation().cue());
        JsonLine.field(json, "role", said.role());
        json.writeStringField("basis", said.basis());
        json.writeStringField("key", entry.reference().key());
        json.writeEndObject();
    }
}
