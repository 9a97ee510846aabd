package dictum.capture;

import static dictum.model.DictumException.Kind.TRUNCATED;
import static dictum.model.DictumException.Kind.USAGE;

import dictum.capture.Holding.Item;
import dictum.model.DictumException;
import dictum.model.Snapshot.Format;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Tells by their first bytes what inputs hold, and opens them. */
final class Unpacking {
    private static final int HEAD = 8192;

    /** A zip file ends in a record of 22 bytes and a comment of up to 65,535. */
    private static final int ZIP_TAIL = 22 + 65_535;

    private static final byte[] ZIP_END = {'P', 'K', 5, 6};

    private final BodyReader bodies;
    private final ArchiveLimits limits;
    private final InstantSource clock;

    Unpacking(BodyReader bodies, ArchiveLimits limits, InstantSource clock) {
        this.bodies = bodies;
        this.limits = limits;
        this.clock = clock;
    }

    Holding open(Path file, Optional<URI> address) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, "PK\u0003\u0004") || (isHtml(head) && endsAsZip(file))) {
            return ZipPages.open(file, limits, bodies, clock.instant());
        }
        InputStream in = Files.newInputStream(file);
        boolean handedOver = false;
        try {
            boolean archive = startsWith(head, "WARC/");
            if (!archive && !isGzip(head)) {
                bodies.expect(Files.size(file), file.toString());
            }
            Holding held =
                    open(in, file.toString(), ShortName.of(file), address, Opening.format(file.toString(), head));
            handedOver = true;
            return held;
        } finally {
            if (!handedOver) {
                in.close();
            }
        }
    }

    /** From a stream that is left open by those who read to its end at once. */
    Holding open(InputStream in, String doc, Optional<URI> address) throws IOException {
        return open(in, "-", doc, address, Format.HTML);
    }

    private Holding open(InputStream in, String origin, String doc, Optional<URI> address, Format format)
            throws IOException {
        String shown = origin.equals("-") ? "standard input" : origin;
        PushbackInputStream stream = new PushbackInputStream(in, HEAD);
        byte[] head = peek(stream);
        if (startsWith(head, "PK\u0003\u0004")) {
            throw new DictumException(
                    USAGE, "%s is a zip archive: write it to a file, and name the file".formatted(shown));
        }
        if (startsWith(head, "WARC/")) {
            return archive(stream, stream, shown);
        }
        if (!isGzip(head)) {
            byte[] bytes = bodies.read(stream, shown);
            close(in, origin);
            return held(bytes, origin, shown, doc, address, format);
        }
        Counting raw = new Counting(stream);
        InputStream unpacked;
        byte[] inner;
        try {
            unpacked = new GZIPInputStream(raw, 1 << 16);
            inner = headUnpacked(unpacked);
        } catch (EOFException | ZipException broken) {
            throw broken(shown, broken);
        }
        // Not pushed back: such a stream would lose the head to an error behind it.
        InputStream plain = new SequenceInputStream(new ByteArrayInputStream(inner), unpacked);
        if (startsWith(inner, "WARC/")) {
            return archive(plain, raw, shown);
        }
        byte[] bytes;
        try {
            bytes = bodies.unpacked(limits.meter(shown).metered(plain, () -> raw.count), shown);
        } catch (EOFException | ZipException broken) {
            throw broken(shown, broken);
        }
        close(in, origin);
        return held(bytes, origin, shown, doc, address, format);
    }

    private static DictumException broken(String shown, IOException reason) {
        return new DictumException(
                TRUNCATED,
                "%s breaks off while it is unpacked%s: get it again"
                        .formatted(shown, reason.getMessage() == null ? "" : " (" + reason.getMessage() + ")"),
                reason);
    }

    private static void close(InputStream in, String origin) throws IOException {
        if (!origin.equals("-")) {
            in.close();
        }
    }

    private Holding archive(InputStream plain, InputStream raw, String shown) throws IOException {
        ArchiveLimits.Meter meter = limits.meter(shown);
        InputStream metered =
                meter.metered(plain, () -> raw instanceof Counting counting ? counting.count : Long.MAX_VALUE / 1000);
        WarcPages pages = new WarcPages(metered, shown, meter, bodies, address -> true);
        if (!pages.hasNext()) {
            throw WarcPages.empty(shown);
        }
        return Holding.of(pages, plain);
    }

    private Holding held(byte[] bytes, String origin, String shown, String doc, Optional<URI> address, Format format) {
        if (MessagePages.opens(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)))) {
            return MessagePages.read(bytes, origin, doc, clock.instant());
        }
        Optional<AddressLists.Listed> listed = AddressLists.in(bytes, address, shown);
        if (listed.isPresent()) {
            return Holding.listing(listed.get().addresses());
        }
        Documents.refuse(origin, bytes, shown);
        Part part = Part.bare(bytes, doc, origin, format, clock.instant())
                .called(shown)
                .at(address);
        return Holding.of(List.of(new Item(origin, doc, part::snapshot)));
    }

    private static byte[] peek(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        in.unread(head);
        return head;
    }

    /** What can be unpacked of the head; where it breaks off is told when it is read. */
    private static byte[] headUnpacked(InputStream in) throws IOException {
        byte[] head = new byte[HEAD];
        int length = 0;
        try {
            int read = in.read(head, 0, HEAD);
            while (read > 0) {
                length += read;
                read = in.read(head, length, HEAD - length);
            }
        } catch (EOFException | ZipException broken) {
            if (length == 0) {
                throw broken;
            }
        }
        return Arrays.copyOf(head, length);
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 2 && head[0] == (byte) 0x1F && head[1] == (byte) 0x8B;
    }

    private static boolean startsWith(byte[] head, String latin) {
        return new String(head, 0, Math.min(head.length, latin.length()), StandardCharsets.ISO_8859_1).equals(latin);
    }

    private static boolean isHtml(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return text.stripLeading().startsWith("<") && text.contains("<html");
    }

    /** Whether a page has a zip archive behind it, as SingleFile saves them to open in a browser at once. */
    private static boolean endsAsZip(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long start = Math.max(0, channel.size() - ZIP_TAIL);
            ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - start));
            while (tail.hasRemaining() && channel.read(tail, start + tail.position()) > 0) {
                // until it is full
            }
            byte[] bytes = tail.array();
            for (int i = bytes.length - 22; i >= 0; i--) {
                if (Arrays.equals(bytes, i, i + 4, ZIP_END, 0, 4)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Counts the packed bytes. */
    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
