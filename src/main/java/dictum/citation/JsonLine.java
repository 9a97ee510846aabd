package dictum.citation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * One JSON value on one line, valid whatever the strings hold.
 *
 * <p>Half a surrogate pair, which UTF-8 cannot carry, is written as its escape ({@code \ud800}).
 */
final class JsonLine {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonLine() {}

    /** What is written into the one value. */
    @FunctionalInterface
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    static String of(Content content) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            content.writeTo(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string is always open for writing", impossible);
        }
        return escapeHalfPairs(line.toString());
    }

    /** The field with its value, or with {@code null}. */
    static void field(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        } else {
            json.writeNullField(name);
        }
    }

    static void strings(JsonGenerator json, String name, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Such characters stand only inside JSON strings, where the escape means the same. */
    private static String escapeHalfPairs(String line) {
        StringBuilder escaped = new StringBuilder();
        int written = 0;
        for (int i = 0; i < line.length(); i++) {
            if (!Character.isSurrogate(line.charAt(i))) {
                continue;
            }
            if (i + 1 < line.length() && Character.isSurrogatePair(line.charAt(i), line.charAt(i + 1))) {
                i++;
            } else {
                escaped.append(line, written, i).append("\\u%04x".formatted((int) line.charAt(i)));
                written = i + 1;
            }
        }
        return written == 0
                ? line
                : escaped.append(line, written, line.length()).toString();
    }
}
