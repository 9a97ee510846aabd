package dictum.store;

import dictum.model.Body;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import dictum.model.Snapshot.Header;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * A snapshot as a WARC 1.1 file: two records, each its own gzip member.
 *
 * <p>A page from the web is a {@code response} record with status line, headers and decoded body. A file from the disk
 * never was an HTTP answer, so it is a {@code resource} record with its content type. The second record, {@code metadata},
 * is concurrent to the first and holds what WARC has no place for. A page without a known address has the target
 * {@code urn:dictum:<doc>}.
 *
 * @see <a href="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/">WARC 1.1</a>
 */
final class WarcFile {
    private static final String SOFTWARE = "dictum";

    /** Takes half the time of the usual level, 6, for an eighth more space. */
    private static final int LEVEL = 3;

    private WarcFile() {}

    static byte[] write(Snapshot snapshot) throws IOException {
        URI id = id(snapshot, "page");
        String target = snapshot.address()
                .map(URI::toASCIIString)
                .orElseGet(() -> "urn:dictum:"
                        + URLEncoder.encode(snapshot.doc(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        ByteArrayOutputStream file = new ByteArrayOutputStream(snapshot.body().size() / 3 + 2048);
        append(page(snapshot, id, target), file);
        append(
                new WarcMetadata.Builder()
                        .version(MessageVersion.WARC_1_1)
                        .recordId(id(snapshot, "metadata"))
                        .date(snapshot.accessed())
                        .concurrentTo(id)
                        .targetURI(target)
                        .body(MediaType.WARC_FIELDS, WarcFields.write(fields(snapshot)))
                        .build(),
                file);
        return file.toByteArray();
    }

    private static void append(WarcRecord record, ByteArrayOutputStream file) throws IOException {
        // Closing the writer ends the member; that of a file in memory stays open.
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(new Member(file)), WarcCompression.NONE)) {
            writer.write(record);
        }
    }

    /** A gzip member that is packed less tightly than usual. */
    private static final class Member extends GZIPOutputStream {
        Member(ByteArrayOutputStream file) throws IOException {
            super(file, 1 << 16);
            def.setLevel(LEVEL);
        }
    }

    /**
     * The snapshot that {@code file} holds.
     *
     * @throws IOException when it is not as {@link #write} made it; the message says in what
     */
    static Snapshot read(byte[] file) throws IOException {
        // Java's own gzip stream is used since it compares each member's checksum, which covers headers and metadata
        // too.
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(file), 1 << 16);
                WarcReader reader = new WarcReader(Channels.newChannel(plain))) {
            WarcRecord page = reader.next().orElseThrow(() -> new IOException("it has no record"));
            boolean response = page instanceof WarcResponse;
            byte[] block = page.body().stream().readAllBytes();
            WarcRecord metadata = reader.next().orElseThrow(() -> new IOException("its metadata record is missing"));
            Map<String, String> fields =
                    WarcFields.parse(metadata.body().stream().readAllBytes());
            if (reader.next().isPresent()) {
                throw new IOException("it has more than two records");
            }
            return snapshot(response, block, fields);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw new IOException(String.valueOf(notOurs.getMessage()), notOurs);
        }
    }

    private static WarcRecord page(Snapshot snapshot, URI id, String target) throws IOException {
        Body body = snapshot.body();
        if (isFile(snapshot)) {
            MediaType type = snapshot.format() == Format.HTML ? MediaType.HTML : MediaType.PLAIN_TEXT;
            return new WarcResource.Builder(URI.create(target))
                    .version(MessageVersion.WARC_1_1)
                    .recordId(id)
                    .date(snapshot.accessed())
                    .payloadDigest("sha256", body.sha256())
                    .body(type, Channels.newChannel(body.open()), body.size())
                    .build();
        }
        byte[] head = new HttpHead(snapshot.status(), snapshot.headers()).bytes();
        InputStream block = new SequenceInputStream(new ByteArrayInputStream(head), body.open());
        return new WarcResponse.Builder(target)
                .version(MessageVersion.WARC_1_1)
                .recordId(id)
                .date(snapshot.accessed())
                .payloadDigest("sha256", body.sha256())
                .body(MediaType.HTTP_RESPONSE, Channels.newChannel(block), (long) head.length + body.size())
                .build();
    }

    /** Whether nothing but a content type is known of how the bytes came, so that they were no HTTP answer. */
    private static boolean isFile(Snapshot snapshot) {
        List<Header> headers = snapshot.headers();
        boolean fromWeb =
                snapshot.origin().startsWith("http://") || snapshot.origin().startsWith("https://");
        boolean bare = headers.isEmpty()
                || (headers.size() == 1 && headers.get(0).name().equals("Content-Type"));
        return !fromWeb && bare && snapshot.status() == 200;
    }

    private static Map<String, String> fields(Snapshot snapshot) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("software", SOFTWARE);
        fields.put("doc", snapshot.doc());
        fields.put("origin", snapshot.origin());
        snapshot.address().ifPresent(address -> fields.put("address", address.toString()));
        snapshot.requested().ifPresent(requested -> fields.put("requested", requested.toString()));
        fields.put("accessed", snapshot.accessed().toString());
        fields.put("format", snapshot.format().name());
        fields.put("charset", snapshot.charset().name());
        fields.put("charset-basis", snapshot.charsetBasis());
        if (isFile(snapshot) && !snapshot.headers().isEmpty()) {
            fields.put("content-type", snapshot.headers().get(0).value());
        }
        return fields;
    }

    private static Snapshot snapshot(boolean response, byte[] block, Map<String, String> fields) {
        List<Header> headers = Optional.ofNullable(fields.get("content-type"))
                .map(type -> List.of(new Header("Content-Type", type)))
                .orElse(List.of());
        HttpHead head = response ? HttpHead.parse(block) : new HttpHead(200, headers);
        byte[] body = response ? Arrays.copyOfRange(block, HttpHead.end(block), block.length) : block;
        return new Snapshot(
                need(fields, "doc"),
                need(fields, "origin"),
                Optional.ofNullable(fields.get("address")).map(URI::create),
                Optional.ofNullable(fields.get("requested")).map(URI::create),
                Instant.parse(need(fields, "accessed")),
                head.status(),
                head.headers(),
                Format.valueOf(need(fields, "format")),
                Charset.forName(need(fields, "charset")),
                need(fields, "charset-basis"),
                Body.of(body));
    }

    private static String need(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .orElseThrow(() -> new IllegalArgumentException("its metadata lacks \"%s\"".formatted(name)));
    }

    /** The same capture always gets the same record, so that a file made twice is the same file. */
    private static URI id(Snapshot snapshot, String part) {
        String name =
                String.join("\n", part, snapshot.sha256(), snapshot.accessed().toString(), snapshot.origin());
        return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
