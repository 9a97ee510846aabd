package dictum.capture;

import dictum.model.Snapshot.Format;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decides the character encoding of a body, and says what decided it.
 *
 * <p>In this order: byte order mark, UTF-16 without one, HTTP header, the page's own declaration, the bytes being UTF-8, a detector, windows-1252.
 * What is declared is held against the bytes, since files are saved and converted without their declaration: text that is
 * UTF-8 from end to end is not read as Latin, and text that is not UTF-8 is not read as UTF-8.
 */
final class Charsets {
    /** The encoding and what decided it, in the words of {@link dictum.model.Snapshot#charsetBasis()}. */
    record Decision(Charset charset, String basis) {}

    static final String MARK = "byte order mark";
    static final String HTTP = "HTTP";
    static final String META = "meta";
    static final String DETECTOR = "detector";
    static final String DEFAULT = "default";

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    /** Beyond this the detector learns nothing new. */
    private static final int DETECTOR_BYTES = 500_000;

    /** How much of a body is looked at for the halves of UTF-16, and of how many characters at least. */
    private static final int WIDE_BYTES = 8_192;

    private static final int FEWEST_PAIRS = 16;

    /** In UTF-16 at least one character in so many is of ASCII, as markup and spaces are. */
    private static final int LEAST_ASCII = 8;

    /** And at most one in so many has its zero byte in the other half. */
    private static final int MOST_ODD = 200;

    private Charsets() {}

    static Decision decide(byte[] body, Optional<String> httpCharset, Format format) {
        Optional<Charset> mark = byteOrderMark(body);
        if (mark.isPresent()) {
            return new Decision(mark.get(), MARK);
        }
        Optional<Charset> wide = wideWithoutMark(body);
        if (wide.isPresent()) {
            return new Decision(wide.get(), DETECTOR);
        }
        Utf8Check utf8 = Utf8Check.of(body);
        return httpCharset
                .flatMap(CharsetLabels::of)
                .filter(charset -> believable(charset, utf8))
                .map(charset -> new Decision(charset, HTTP))
                .or(() -> declaredInside(body, format)
                        .filter(charset -> believable(charset, utf8))
                        .map(charset -> new Decision(charset, META)))
                .orElseGet(() -> detect(body, utf8));
    }

    private static Optional<Charset> declaredInside(byte[] body, Format format) {
        return format == Format.HTML ? MetaPrescan.encodingOf(body) : Optional.empty();
    }

    private static boolean believable(Charset declared, Utf8Check utf8) {
        if (declared.equals(StandardCharsets.UTF_8)) {
            return utf8.valid() || !utf8.mostlyWrong();
        }
        if (!utf8.valid() || declared.name().startsWith("UTF-16")) {
            return true;
        }
        int proof = singleByte(declared) ? 1 : Utf8Check.NO_ACCIDENT;
        return utf8.wellFormed() < proof;
    }

    private static boolean singleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    private static Decision detect(byte[] body, Utf8Check utf8) {
        if (utf8.valid() || utf8.damaged()) {
            return new Decision(StandardCharsets.UTF_8, DETECTOR);
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, Math.min(body.length, DETECTOR_BYTES));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .flatMap(CharsetLabels::of)
                .filter(charset -> believable(charset, utf8))
                .map(charset -> new Decision(charset, DETECTOR))
                .orElse(new Decision(FALLBACK, DEFAULT));
    }

    private static Optional<Charset> byteOrderMark(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(body, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (startsWith(body, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (startsWith(body, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(body, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** UTF-16 by its zero bytes: half of each character of ASCII, always the same half, and no other encoding of text has any. */
    private static Optional<Charset> wideWithoutMark(byte[] body) {
        int pairs = Math.min(body.length, WIDE_BYTES) / 2;
        int high = 0;
        int low = 0;
        for (int i = 0; i < pairs; i++) {
            high += body[2 * i] == 0 ? 1 : 0;
            low += body[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < FEWEST_PAIRS
                || Math.min(high, low) > pairs / MOST_ODD
                || Math.max(high, low) < pairs / LEAST_ASCII) {
            return Optional.empty();
        }
        Charset wide = high > low ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        boolean text = new String(body, 0, 2 * pairs, wide)
                .chars()
                .noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
        return text ? Optional.of(wide) : Optional.empty();
    }

    private static boolean startsWith(byte[] body, int... bytes) {
        if (body.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((body[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
