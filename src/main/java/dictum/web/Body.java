package dictum.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Span;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a request sends: a JSON object, read field by field. */
final class Body {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode fields;

    Body(JsonNode fields) {
        this.fields = fields;
    }

    static Body of(Context request) {
        try {
            JsonNode fields = MAPPER.readTree(request.body());
            if (fields != null && fields.isObject()) {
                return new Body(fields);
            }
            throw new DictumException(Kind.USAGE, "the request holds no JSON object");
        } catch (JsonProcessingException broken) {
            throw new DictumException(Kind.USAGE, "the request is no JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    /** The text of a field; empty when there is none. */
    String text(String field) {
        return fields.path(field).asText("");
    }

    /** The text of a field without spaces around it; nothing when it is blank. */
    Optional<String> given(String field) {
        return Optional.of(text(field).strip()).filter(text -> !text.isEmpty());
    }

    boolean has(String field) {
        return fields.has(field);
    }

    boolean isTrue(String field) {
        return fields.path(field).asBoolean();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        fields.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Pairs of offsets: {@code [[12, 40], [55, 61]]}. */
    List<Span> spans(String field) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : fields.path(field)) {
            int start = pair.path(0).asInt(-1);
            int end = pair.path(1).asInt(-1);
            if (start < 0 || end < start) {
                throw new DictumException(Kind.USAGE, "no words are marked");
            }
            spans.add(new Span(start, end));
        }
        return spans;
    }
}
