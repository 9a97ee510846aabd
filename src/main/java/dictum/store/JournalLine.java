package dictum.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One line of the journal: a JSON object whose first field is {@code seq}, whose second is {@code kind}, and whose last is
 * {@code crc}.
 *
 * <p>The checksum is CRC-32C in eight hexadecimal digits over the UTF-8 bytes of the line up to and without the comma
 * before {@code "crc"}. Sequence numbers count up by one, so a line that was taken out or moved is missed.
 *
 * @param end offset in bytes after the line and its line feed
 */
record JournalLine(long seq, String kind, JsonNode fields, long end) {
    /** {@code ,"crc":"0123abcd"}}: the last bytes of every line. */
    private static final int TAIL = 18;

    /** The bytes of a new line, line feed included. */
    static byte[] write(long seq, String kind, ObjectNode fields) {
        ObjectNode line = Json.object().put("seq", seq).put("kind", kind);
        line.setAll(fields);
        String content = Json.line(line);
        String open = content.substring(0, content.length() - 1);
        return (open + ",\"crc\":\"" + checksum(open.getBytes(StandardCharsets.UTF_8)) + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The line in {@code bytes}, without line feed; nothing when it is not as it was written. */
    static Optional<JournalLine> parse(byte[] bytes, long end) {
        if (bytes.length <= TAIL) {
            return Optional.empty();
        }
        byte[] open = Arrays.copyOf(bytes, bytes.length - TAIL);
        String tail = new String(bytes, bytes.length - TAIL, TAIL, StandardCharsets.ISO_8859_1);
        if (!tail.equals(",\"crc\":\"" + checksum(open) + "\"}")) {
            return Optional.empty();
        }
        try {
            JsonNode fields = Json.parse(new String(bytes, StandardCharsets.UTF_8));
            return Optional.of(
                    new JournalLine(fields.path("seq").asLong(), ModelJson.text(fields, "kind"), fields, end));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return "%08x".formatted(crc.getValue());
    }
}
