package dictum.store;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An {@code application/warc-fields} block: one {@code name: value} a line, in UTF-8.
 *
 * <p>Backslash, line feed and carriage return in a value are written {@code \\}, {@code \n} and {@code \r}, so that no
 * file name can add a field of its own.
 */
final class WarcFields {
    private WarcFields() {}

    static byte[] write(Map<String, String> fields) {
        StringBuilder block = new StringBuilder();
        fields.forEach((name, value) -> block.append(name)
                .append(": ")
                .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                .append("\r\n"));
        return block.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The fields in their order.
     *
     * @throws IllegalArgumentException when a line is no field
     */
    static Map<String, String> parse(byte[] block) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : new String(block, StandardCharsets.UTF_8).split("\r\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException("no field: " + line);
            }
            fields.put(line.substring(0, colon), unescape(line.substring(colon + 2)));
        }
        return fields;
    }

    private static String unescape(String written) {
        StringBuilder value = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                char escaped = written.charAt(++i);
                value.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }
}
