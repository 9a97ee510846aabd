package dictum.capture;

import dictum.model.Snapshot.Format;
import dictum.model.Snapshot.Header;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP answer as archives keep it: status line, headers, and a body that may or may not still be chunked and packed as the
 * headers say, since crawlers differ.
 *
 * @param bodyStart offset of the body's first byte
 */
record ArchivedAnswer(int status, List<Header> headers, int bodyStart) {
    static final int LONGEST_HEAD = 1 << 16;

    /** How crawlers, this program's library among them, rename what no longer holds for the body they keep. */
    private static final String RENAMED = "x-archive-orig-";

    ArchivedAnswer {
        headers = List.copyOf(headers);
    }

    static Optional<ArchivedAnswer> parse(byte[] block) {
        int end = end(block);
        if (end < 0) {
            return Optional.empty();
        }
        String[] lines = new String(block, 0, end, StandardCharsets.UTF_8).split("\r?\n", -1);
        String[] status = lines[0].split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/") || !status[1].matches("[0-9]{3}")) {
            return Optional.empty();
        }
        List<Header> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                String name = lines[i].substring(0, colon).strip();
                boolean renamed = name.toLowerCase(Locale.ROOT).startsWith(RENAMED);
                headers.add(new Header(
                        renamed ? name.substring(RENAMED.length()) : name,
                        lines[i].substring(colon + 1).strip()));
            }
        }
        return Optional.of(new ArchivedAnswer(Integer.parseInt(status[1]), headers, end));
    }

    /** How the body is to be read, if the answer carries a page. */
    Optional<Format> formatIfPage() {
        return status == Part.OK ? format(ContentType.parse(value("content-type"))) : Optional.empty();
    }

    static Optional<Format> format(ContentType type) {
        return switch (type.type()) {
            case "text/html", "application/xhtml+xml" -> Optional.of(Format.HTML);
            default -> Optional.empty();
        };
    }

    Part part(
            byte[] head,
            byte[] rest,
            BodyReader bodies,
            String doc,
            String archive,
            String label,
            Optional<URI> address,
            Instant accessed,
            Format format)
            throws IOException {
        byte[] body = WarcPages.joined(head, bodyStart, rest);
        if (value("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            body = dechunked(body).orElse(body);
        }
        boolean packed = body.length > 2 && body[0] == (byte) 0x1F && body[1] == (byte) 0x8B;
        if (packed && value("content-encoding").toLowerCase(Locale.ROOT).contains("gzip")) {
            body = bodies.read(new ByteArrayInputStream(body), "gzip", label);
        }
        return new Part(
                body,
                doc,
                archive,
                label,
                address,
                Optional.empty(),
                accessed,
                status,
                headers,
                format,
                ContentType.parse(value("content-type")).charset());
    }

    private String value(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    private static int end(byte[] block) {
        for (int i = 1; i < block.length; i++) {
            if (block[i] == '\n' && (block[i - 1] == '\n' || (i > 2 && block[i - 1] == '\r' && block[i - 2] == '\n'))) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The chunks joined; nothing when these are no chunks, as when the crawler had joined them already. */
    private static Optional<byte[]> dechunked(byte[] body) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int line = at;
            while (line < body.length && body[line] != '\n') {
                line++;
            }
            String size = new String(body, at, line - at, StandardCharsets.ISO_8859_1).split(";", 2)[0].strip();
            if (size.isEmpty() || size.length() > 7 || !size.matches("[0-9a-fA-F]+")) {
                return Optional.empty();
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                return Optional.of(joined.toByteArray());
            }
            if (line + 1 + length > body.length) {
                return Optional.empty();
            }
            joined.write(body, line + 1, length);
            at = line + 1 + length;
            while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
                at++;
            }
        }
        return Optional.empty();
    }
}
