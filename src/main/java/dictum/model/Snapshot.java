package dictum.model;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page as received: bytes and headers, never changed, with where and when it was got.
 *
 * @param doc the input's short name: a file name without extension, or the end of the address
 * @param origin where the bytes were read: the file's name as the user gave it, the address, or {@code -}
 * @param address of the page on the web, after redirects; for a file only when the user or the file tells it
 * @param requested the address first asked for, when it differs from {@code address}
 * @param accessed when the page was captured
 * @param status of the HTTP answer; 200 for files
 * @param headers of the HTTP answer in their order; for files at most a content type
 * @param format how the body is to be read
 * @param charset the character encoding decided on capture
 * @param charsetBasis what decided it: {@code byte order mark}, {@code HTTP}, {@code meta}, {@code detector},
 *     {@code default}
 */
public record Snapshot(
        String doc,
        String origin,
        Optional<URI> address,
        Optional<URI> requested,
        Instant accessed,
        int status,
        List<Header> headers,
        Format format,
        Charset charset,
        String charsetBasis,
        Body body) {

    /** How a body is to be read. */
    public enum Format {
        HTML,
        PLAIN_TEXT
    }

    /** One line of an HTTP header. */
    public record Header(String name, String value) {}

    public Snapshot {
        headers = List.copyOf(headers);
        if (doc.isBlank() || origin.isBlank()) {
            throw new IllegalArgumentException("a snapshot needs its name and its origin");
        }
    }

    /** SHA-256 of the body, in lower-case hexadecimal. */
    public String sha256() {
        return body.sha256();
    }
}
