package dictum.capture;

import static dictum.model.DictumException.Kind.EMPTY;
import static dictum.model.DictumException.Kind.TRUNCATED;

import dictum.capture.Holding.Item;
import dictum.model.DictumException;
import dictum.model.Snapshot.Format;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a web archive, each with its own address, headers and time.
 *
 * <p>Pages are the records of HTML that were answered with 200; pictures, scripts, redirects and errors are passed over. Where
 * the archive breaks off, the last item tells so.
 *
 * @see <a href="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/">WARC 1.1</a>
 */
final class WarcPages implements Iterator<Item> {
    private final WarcReader records;
    private final String archive;
    private final ArchiveLimits.Meter meter;
    private final BodyReader bodies;
    private final Predicate<String> wanted;
    private @Nullable Item ahead;
    private boolean ended;
    private int count;

    /**
     * @param plain the archive, already unpacked and metered
     * @param wanted which addresses are pages
     */
    WarcPages(InputStream plain, String archive, ArchiveLimits.Meter meter, BodyReader bodies, Predicate<String> wanted)
            throws IOException {
        this.records = new WarcReader(Channels.newChannel(plain));
        this.archive = archive;
        this.meter = meter;
        this.bodies = bodies;
        this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            ahead = advance();
        }
        return ahead != null;
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Item item = ahead;
        ahead = null;
        if (item == null) {
            throw new NoSuchElementException();
        }
        return item;
    }

    int count() {
        return count;
    }

    private @Nullable Item advance() {
        try {
            Optional<WarcRecord> record = records.next();
            while (record.isPresent()) {
                Optional<Item> page = page(record.get());
                if (page.isPresent()) {
                    count++;
                    return page.get();
                }
                record = records.next();
            }
            ended = true;
            return null;
        } catch (DictumException limit) {
            return last(limit);
        } catch (IOException | RuntimeException broken) {
            return last(new DictumException(
                    TRUNCATED,
                    "%s breaks off after %d pages (%s): what came before was read; get the archive again"
                            .formatted(Shown.of(archive), count, Shown.of(String.valueOf(broken.getMessage()))),
                    broken));
        }
    }

    private Item last(DictumException reason) {
        ended = true;
        return Item.failing(archive, ShortName.safe(archive), reason);
    }

    private Optional<Item> page(WarcRecord record) throws IOException {
        if (!(record instanceof WarcCaptureRecord capture)) {
            return Optional.empty();
        }
        String target = capture.target();
        Optional<URI> address = WebAddress.tryParse(target);
        if (!wanted.test(target) || (record instanceof WarcResponse && address.isEmpty())) {
            return Optional.empty();
        }
        String label = "%s: %s".formatted(archive, target);
        String doc = address.map(ShortName::of)
                .orElseGet(() -> ShortName.safe(target.substring(target.lastIndexOf(':') + 1)));
        if (record instanceof WarcResponse) {
            byte[] head = record.body().stream().readNBytes(ArchivedAnswer.LONGEST_HEAD);
            Optional<ArchivedAnswer> answer = ArchivedAnswer.parse(head);
            if (answer.isEmpty() || answer.get().formatIfPage().isEmpty()) {
                return Optional.empty();
            }
            Format format = answer.get().formatIfPage().get();
            return Optional.of(item(
                    label,
                    doc,
                    () -> {
                        byte[] rest = bodies.read(record.body().stream(), label);
                        return answer.get()
                                .part(head, rest, bodies, doc, archive, label, address, capture.date(), format);
                    },
                    record));
        }
        if (record instanceof WarcResource) {
            ContentType type = ContentType.parse(capture.contentType().toString());
            Optional<Format> format = ArchivedAnswer.format(type);
            return format.map(one -> item(
                    label,
                    doc,
                    () -> Part.bare(bodies.read(record.body().stream(), label), doc, archive, one, capture.date())
                            .called(label)
                            .at(address)
                            .of(type.type(), type.charset()),
                    record));
        }
        return Optional.empty();
    }

    private interface Work {
        Part part() throws IOException;
    }

    /** Reads the page at once, since the archive goes on after it. */
    private Item item(String label, String doc, Work work, WarcRecord record) {
        meter.entry();
        if (record.headers().first("WARC-Truncated").isPresent()) {
            return Item.failing(
                    label,
                    doc,
                    new DictumException(
                            TRUNCATED,
                            "%s was cut off when it was archived: capture the page itself".formatted(Shown.of(label))));
        }
        try {
            Part part = work.part();
            return new Item(label, doc, part::snapshot);
        } catch (DictumException refused) {
            if (refused.getMessage().startsWith(Shown.of(label))) {
                return Item.failing(label, doc, refused);
            }
            throw refused; // the archive as a whole is too large
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(String.valueOf(broken.getMessage()), broken);
        }
    }

    static DictumException empty(String archive) {
        return new DictumException(
                EMPTY,
                "%s holds no page: it needs records of HTML that were answered with 200".formatted(Shown.of(archive)));
    }

    /** {@code head} and {@code rest} in one. */
    static byte[] joined(byte[] head, int from, byte[] rest) {
        byte[] body = Arrays.copyOf(Arrays.copyOfRange(head, from, head.length), head.length - from + rest.length);
        System.arraycopy(rest, 0, body, head.length - from, rest.length);
        return body;
    }
}
