package dictum.library;

import dictum.model.Body;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plain-text pages about invented people, for tests of the library. */
final class Pages {
    static final Instant ACCESSED = Instant.parse("2026-03-04T05:06:07.123456Z");

    private Pages() {}

    static Snapshot page(String doc, String text) {
        return page(doc, text, Optional.of(URI.create("https://harbourpost.example/" + doc)));
    }

    static Snapshot page(String doc, String text, Optional<URI> address) {
        return new Snapshot(
                doc,
                doc + ".txt",
                address,
                Optional.empty(),
                ACCESSED,
                200,
                List.of(),
                Format.PLAIN_TEXT,
                StandardCharsets.UTF_8,
                "default",
                Body.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A page with two quotations of its own number. */
    static Snapshot numbered(int number) {
        return page("tide-" + number, """
                Report %d from Port Ardel.

                “The tide came up to step %d,” said Ada Okoro. The harbour board met at noon.

                “Nobody had counted %d boats before,” said Piet Vandermeer.
                """.formatted(number, number, number));
    }
}
