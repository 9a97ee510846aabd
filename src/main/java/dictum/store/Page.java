package dictum.store;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A captured page as the journal has it.
 *
 * @param seq number of the journal line that recorded it, by which pages are ordered
 * @param sha256 of the body
 * @param key the citation key given to it once and for all
 * @param file SHA-256 of the snapshot file
 */
public record Page(
        long seq, String sha256, String key, String file, String doc, Optional<URI> address, Instant accessed) {
    /** The same page with another snapshot file. */
    Page with(String otherFile) {
        return new Page(seq, sha256, key, otherFile, doc, address, accessed);
    }
}
