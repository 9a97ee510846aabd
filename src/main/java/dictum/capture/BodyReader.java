package dictum.capture;

import static dictum.model.DictumException.Kind.HTTP_STATUS;
import static dictum.model.DictumException.Kind.TOO_LARGE;

import dictum.model.DictumException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads bodies whole, decompressed, and never further than the limits. */
final class BodyReader {
    /** Below this a high ratio does no harm, and short repetitive pages do reach it. */
    private static final int RATIO_COUNTS_FROM = 1_000_000;

    /** Packed twice happens by mistake; more is meant to wear us out. */
    private static final int MOST_ENCODINGS = 2;

    private final Limits limits;

    BodyReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * The bytes of a file or of standard input.
     *
     * @throws DictumException TOO_LARGE
     */
    byte[] read(InputStream in, String origin) throws IOException {
        return readUpTo(in, limits.rawBytes(), origin);
    }

    /**
     * The bytes of an HTTP body without its content encoding.
     *
     * @param encodings value of {@code Content-Encoding}, possibly empty
     * @throws DictumException TOO_LARGE when it is or unpacks to more than allowed; HTTP_STATUS when the encoding is unknown
     */
    byte[] read(InputStream wire, String encodings, String origin) throws IOException {
        return read(wire, encodings, origin, bytes -> {});
    }

    /** As {@link #read(InputStream, String, String)}, telling {@code arriving} how many bytes more it holds. */
    byte[] read(InputStream wire, String encodings, String origin, LongConsumer arriving) throws IOException {
        Counted raw = new Counted(wire, origin);
        InputStream decoded = decoded(raw, encodings, origin);
        int most = decoded == raw ? limits.rawBytes() : limits.decodedBytes();
        return readUpTo(new Told(decoded, arriving), most, origin);
    }

    /** The first bytes of an HTTP body without its content encoding, at most {@code most} of them. */
    byte[] start(InputStream wire, String encodings, String origin, int most) throws IOException {
        return decoded(new Counted(wire, origin), encodings, origin).readNBytes(most);
    }

    private InputStream decoded(Counted raw, String encodings, String origin) throws IOException {
        String[] applied = encodings.split(",", -1);
        if (applied.length > MOST_ENCODINGS) {
            throw unknownEncoding(encodings, origin);
        }
        InputStream decoded = raw;
        for (int i = applied.length - 1; i >= 0; i--) {
            decoded = decode(decoded, applied[i].strip().toLowerCase(Locale.ROOT), origin);
        }
        return decoded == raw ? raw : new Unpacked(decoded, raw, origin);
    }

    /**
     * The bytes of a file that was unpacked on the way.
     *
     * @throws DictumException TOO_LARGE
     */
    byte[] unpacked(InputStream plain, String origin) throws IOException {
        return readUpTo(plain, limits.decodedBytes(), origin);
    }

    /** Refuses a length told beforehand. */
    void expect(long length, String origin) {
        if (length > limits.rawBytes()) {
            throw tooLarge(origin, limits.rawBytes());
        }
    }

    private static byte[] readUpTo(InputStream in, int limit, String origin) throws IOException {
        byte[] body = in.readNBytes(limit);
        if (body.length == limit && in.read() >= 0) {
            throw tooLarge(origin, limit);
        }
        return body;
    }

    private static InputStream decode(InputStream in, String encoding, String origin) throws IOException {
        return switch (encoding) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> inflate(new BufferedInputStream(in));
            default -> throw unknownEncoding(encoding, origin);
        };
    }

    /** By its standard "deflate" is zlib data; some servers send bare deflate data. */
    private static InputStream inflate(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        boolean zlib = (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0;
        return zlib ? new InflaterInputStream(in) : new InflaterInputStream(in, new Inflater(true));
    }

    private static DictumException unknownEncoding(String encoding, String origin) {
        return new DictumException(
                HTTP_STATUS,
                "%s came packed as \"%s\", which was not asked for: open the page in your browser, save it, and capture the file with --url"
                        .formatted(Shown.of(origin), Shown.of(encoding)));
    }

    private static DictumException tooLarge(String origin, long limit) {
        return new DictumException(
                TOO_LARGE,
                "%s is larger than %s, which no article is: save only the article, or its words as .txt"
                        .formatted(Shown.of(origin), Limits.inWords(limit)));
    }

    /** Tells of what was read. */
    private static final class Told extends FilterInputStream {
        private final LongConsumer arriving;

        Told(InputStream in, LongConsumer arriving) {
            super(in);
            this.arriving = arriving;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            tell(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            tell(read);
            return read;
        }

        private void tell(int read) {
            if (read > 0) {
                arriving.accept(read);
            }
        }
    }

    /** Counts what comes over the wire, and stops beyond the limit. */
    private final class Counted extends FilterInputStream {
        private final String origin;
        private long count;

        Counted(InputStream in, String origin) {
            super(in);
            this.origin = origin;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? -1 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            count += Math.max(read, 0);
            if (count > limits.rawBytes()) {
                throw tooLarge(origin, limits.rawBytes());
            }
        }
    }

    /** Holds what was unpacked against what was received. */
    private final class Unpacked extends FilterInputStream {
        private final Counted raw;
        private final String origin;
        private long count;

        Unpacked(InputStream in, Counted raw, String origin) {
            super(in);
            this.raw = raw;
            this.origin = origin;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? -1 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            count += Math.max(read, 0);
            if (count > RATIO_COUNTS_FROM && count > raw.count * limits.ratio()) {
                throw new DictumException(
                        TOO_LARGE,
                        "%s unpacks to more than %d times its size, which no article does: it was let go"
                                .formatted(Shown.of(origin), limits.ratio()));
            }
        }
    }
}
