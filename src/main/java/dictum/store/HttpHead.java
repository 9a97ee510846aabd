package dictum.store;

import dictum.model.Snapshot.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Status line and headers of an HTTP answer as they stand in a WARC response record.
 *
 * <p>The kept body is decoded. Headers that speak of the body as it went over the wire would make other tools decode it
 * again, so they are renamed to {@code X-Archive-Orig-…}, as crawlers do; a header that already bears such a name
 * gets the prefix once more, so that reading gives back exactly what was received.
 */
record HttpHead(int status, List<Header> headers) {
    private static final String RENAMED = "X-Archive-Orig-";
    private static final Set<String> OF_THE_WIRE = Set.of("content-encoding", "transfer-encoding", "content-length");

    /** The head with the empty line that ends it. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder(512)
                .append("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(reason(status))
                .append("\r\n");
        for (Header header : headers) {
            String lower = header.name().toLowerCase(Locale.ROOT);
            boolean rename = OF_THE_WIRE.contains(lower) || lower.startsWith(RENAMED.toLowerCase(Locale.ROOT));
            head.append(rename ? RENAMED : "")
                    .append(oneLine(header.name()))
                    .append(": ")
                    .append(oneLine(header.value()))
                    .append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The head that {@code block} starts with.
     *
     * @throws IllegalArgumentException when there is none
     */
    static HttpHead parse(byte[] block) {
        String head = new String(block, 0, end(block), StandardCharsets.UTF_8);
        String[] lines = head.split("\r\n", -1);
        String[] status = lines[0].split(" ", 3);
        if (status.length < 2) {
            throw new IllegalArgumentException("no HTTP status line");
        }
        List<Header> headers = new ArrayList<>();
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            int colon = lines[i].indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException("no HTTP header: " + lines[i]);
            }
            String name = lines[i].substring(0, colon);
            headers.add(new Header(
                    name.startsWith(RENAMED) ? name.substring(RENAMED.length()) : name, lines[i].substring(colon + 2)));
        }
        return new HttpHead(Integer.parseInt(status[1]), headers);
    }

    /** How many bytes the head of {@code block} takes, the empty line included. */
    static int end(byte[] block) {
        for (int i = 3; i < block.length; i++) {
            if (block[i] == '\n' && block[i - 1] == '\r' && block[i - 2] == '\n' && block[i - 3] == '\r') {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("the HTTP head has no end");
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 203 -> "Non-Authoritative Information";
            case 404 -> "Not Found";
            default -> "";
        };
    }
}
