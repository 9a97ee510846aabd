package dictum.capture;

import static dictum.model.DictumException.Kind.TOO_LARGE;

import dictum.model.DictumException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * How much an archive may ask of us before we let it go.
 *
 * @param entries of a zip file, or pages of a web archive
 * @param totalBytes of all that is unpacked
 * @param ratio of unpacked to packed bytes, from a megabyte on
 */
record ArchiveLimits(int entries, long totalBytes, int ratio) {
    static final ArchiveLimits STANDARD = new ArchiveLimits(10_000, 500_000_000L, 200);

    private static final int RATIO_COUNTS_FROM = 1_000_000;

    /** A fresh count for one archive. */
    Meter meter(String archive) {
        return new Meter(archive);
    }

    /** Counts what is unpacked from one archive, all its entries together. */
    final class Meter {
        private final String archive;
        private long total;
        private int entries;

        private Meter(String archive) {
            this.archive = archive;
        }

        /** @throws DictumException TOO_LARGE when there were enough already */
        void entry() {
            if (++entries > ArchiveLimits.this.entries) {
                throw tooLarge("holds more than %,d entries".formatted(ArchiveLimits.this.entries));
            }
        }

        /** @param packed how many packed bytes were used so far for what comes from {@code unpacked} */
        InputStream metered(InputStream unpacked, LongSupplier packed) {
            return new Metered(unpacked, packed);
        }

        private DictumException tooLarge(String how) {
            return new DictumException(
                    TOO_LARGE,
                    "%s %s: what came before was read; split it, or save the pages you need one by one"
                            .formatted(Shown.of(archive), how));
        }

        private final class Metered extends FilterInputStream {
            private final LongSupplier packed;
            private long count;

            Metered(InputStream in, LongSupplier packed) {
                super(in);
                this.packed = packed;
            }

            @Override
            public int read() throws IOException {
                int b = super.read();
                count(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                count(Math.max(read, 0));
                return read;
            }

            /** Never more than one read at a time: what can still be read must not be lost to an error behind it. */
            @Override
            public int available() {
                return 0;
            }

            @Override
            public boolean markSupported() {
                return false; // what is read again would be counted again
            }

            private void count(int read) {
                count += read;
                total += read;
                if (total > totalBytes) {
                    throw tooLarge("unpacks to more than " + Limits.inWords(totalBytes));
                }
                if (count > RATIO_COUNTS_FROM && count > packed.getAsLong() * ratio) {
                    throw tooLarge("unpacks to more than %d times its size, which no article does".formatted(ratio));
                }
            }
        }
    }
}
