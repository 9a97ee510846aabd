package dictum.capture;

import java.time.Duration;

/**
 * How much a page may ask of us before we let it go.
 *
 * @param connect until the name is resolved, and again until the connection stands
 * @param firstByte until the answer begins, and the longest silence within it
 * @param whole for one page, redirects and body included
 * @param rawBytes of a file, or of a body as it comes over the wire
 * @param decodedBytes of a body once decompressed
 * @param ratio of decompressed to compressed bytes
 * @param redirects followed for one page
 */
record Limits(
        Duration connect,
        Duration firstByte,
        Duration whole,
        int rawBytes,
        int decodedBytes,
        int ratio,
        int redirects) {
    static final Duration CONNECT = Duration.ofSeconds(5);
    static final Duration FIRST_BYTE = Duration.ofSeconds(10);
    static final Duration WHOLE = Duration.ofSeconds(30);
    static final int RAW_BYTES = 20_000_000;
    static final int DECODED_BYTES = 60_000_000;
    static final int RATIO = 200;
    static final int REDIRECTS = 5;

    static final Limits STANDARD = new Limits(CONNECT, FIRST_BYTE, WHOLE, RAW_BYTES, DECODED_BYTES, RATIO, REDIRECTS);

    /** A number of bytes for people: {@code 20 MB}, or {@code 800 bytes} below one megabyte. */
    static String inWords(long bytes) {
        return bytes < 1_000_000 ? bytes + " bytes" : bytes / 1_000_000 + " MB";
    }
}
