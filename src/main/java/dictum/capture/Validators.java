package dictum.capture;

import dictum.model.Snapshot;
import dictum.model.Snapshot.Header;
import java.net.URI;
import java.util.Optional;

/**
 * By what a site tells whether a page changed since it was kept.
 *
 * @param address that the page was kept from, to which alone they belong
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests">Conditional requests, RFC 9110</a>
 */
public record Validators(URI address, Optional<String> etag, Optional<String> lastModified) {
    /** Those of a kept page, if its site gave any. */
    public static Optional<Validators> of(Snapshot kept) {
        Optional<String> etag = header(kept, "ETag");
        Optional<String> modified = header(kept, "Last-Modified");
        return kept.address()
                .filter(address -> etag.isPresent() || modified.isPresent())
                .map(address -> new Validators(address, etag, modified));
    }

    private static Optional<String> header(Snapshot kept, String name) {
        return kept.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .filter(value -> value.chars().allMatch(c -> c >= ' ' && c < 127))
                .findFirst();
    }
}
