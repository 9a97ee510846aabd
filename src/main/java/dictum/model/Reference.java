package dictum.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The article read, as an entry of a list of references: the author here is the writer, never the speaker.
 *
 * @param key the citation key: short, stable, unique in the library, letters and digits only
 * @param publication the newspaper, agency or site (container-title)
 * @param url the canonical address, or else the one captured
 * @param accessed when the page was captured
 * @param sha256 of the snapshot
 */
public record Reference(
        String key,
        ItemType itemType,
        Optional<String> title,
        List<Author> authors,
        Optional<String> publication,
        Optional<String> section,
        Optional<PartialDate> issued,
        Optional<URI> url,
        Optional<URI> archive,
        Instant accessed,
        Optional<String> language,
        String sha256) {
    public Reference {
        authors = List.copyOf(authors);
        if (key.isBlank()) {
            throw new IllegalArgumentException("a reference needs its citation key");
        }
    }
}
