package dictum.capture;

import dictum.model.Body;
import dictum.model.DictumException;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import dictum.model.Snapshot.Header;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A page's bytes with what is known of them, before they are looked at: what every way in comes down to.
 *
 * @param doc the short name it is to have
 * @param shown what errors call it
 * @param requested as in {@link Snapshot}
 * @param charset that a header declares
 */
@SuppressWarnings("ArrayRecordComponent") // made and used up in one breath
record Part(
        byte[] bytes,
        String doc,
        String origin,
        String shown,
        Optional<URI> address,
        Optional<URI> requested,
        Instant accessed,
        int status,
        List<Header> headers,
        Format format,
        Optional<String> charset) {
    static final int OK = 200;

    /** A page of which nothing is known but its bytes. */
    static Part bare(byte[] bytes, String doc, String origin, Format format, Instant accessed) {
        return new Part(
                bytes,
                doc,
                origin,
                origin,
                Optional.empty(),
                Optional.empty(),
                accessed,
                OK,
                List.of(),
                format,
                Optional.empty());
    }

    Part called(String name) {
        return new Part(bytes, doc, origin, name, address, requested, accessed, status, headers, format, charset);
    }

    Part at(Optional<URI> known) {
        return new Part(bytes, doc, origin, shown, known, requested, accessed, status, headers, format, charset);
    }

    Part of(String type, Optional<String> declared) {
        return new Part(
                bytes,
                doc,
                origin,
                shown,
                address,
                requested,
                accessed,
                status,
                List.of(new Header("Content-Type", type)),
                format,
                declared);
    }

    /**
     * The snapshot; what a browser wrote into a saved page counts where nothing else is known.
     *
     * @throws DictumException EMPTY or BINARY
     */
    Snapshot snapshot() {
        Charsets.Decision encoding = TextCheck.encodingOf(bytes, charset, format, shown);
        // Of a bare file the browser's date counts even when somebody tells its address.
        boolean mayTell = format == Format.HTML && (address.isEmpty() || headers.isEmpty());
        Optional<SavedFrom> saved = mayTell ? SavedFrom.in(bytes, encoding.charset()) : Optional.empty();
        return new Snapshot(
                doc,
                origin,
                address.or(() -> saved.map(SavedFrom::address)),
                requested,
                saved.flatMap(SavedFrom::at).orElse(accessed).truncatedTo(ChronoUnit.SECONDS),
                status,
                headers,
                format,
                encoding.charset(),
                encoding.basis(),
                Body.of(bytes));
    }
}
