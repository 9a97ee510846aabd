package dictum.citation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Text as bytes: half a surrogate pair, which UTF-8 cannot carry, becomes U+FFFD.
 *
 * <p>By hand, since the encoder of Java takes a third of the time of an export of a million quotations, and leaves out half a pair at
 * the end of the text.
 */
final class Utf8 extends Writer {
    private static final int BUFFER = 1 << 13;
    private static final int LONGEST = 3;

    private final OutputStream out;
    private final char[] chars = new char[BUFFER];
    private final byte[] bytes = new byte[LONGEST * BUFFER];
    private int held;
    private int encoded;

    private Utf8(OutputStream out) {
        this.out = out;
    }

    /** A buffered writer; it is for its user to flush after the last character, and for the stream's owner to close the stream. */
    static Writer writer(OutputStream out) {
        return new Utf8(out);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, room());
            System.arraycopy(text, from + done, chars, held, part);
            held += part;
            done += part;
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, room());
            text.getChars(from + done, from + done + part, chars, held);
            held += part;
            done += part;
        }
    }

    /** Writes what is held, where a high surrogate at the end has lost its other half. */
    @Override
    public void flush() throws IOException {
        encode(held);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }

    /** How many characters there is room for, at least one; the first half of a pair waits for the second. */
    private int room() throws IOException {
        if (held == BUFFER) {
            encode(Character.isHighSurrogate(chars[BUFFER - 1]) ? BUFFER - 1 : BUFFER);
        }
        return BUFFER - held;
    }

    private void encode(int end) throws IOException {
        encoded = 0;
        for (int i = 0; i < end; i++) {
            char c = chars[i];
            if (c < 0x80) {
                bytes[encoded++] = (byte) c;
            } else if (c < 0x800) {
                bytes[encoded++] = (byte) (0xC0 | c >> 6);
                continued(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(chars[i + 1])) {
                i++;
                int point = Character.toCodePoint(c, chars[i]);
                bytes[encoded++] = (byte) (0xF0 | point >> 18);
                continued(point >> 12);
                continued(point >> 6);
                continued(point);
            } else {
                char whole = Character.isSurrogate(c) ? '\uFFFD' : c;
                bytes[encoded++] = (byte) (0xE0 | whole >> 12);
                continued(whole >> 6);
                continued(whole);
            }
        }
        out.write(bytes, 0, encoded);
        System.arraycopy(chars, end, chars, 0, held - end);
        held -= end;
    }

    private void continued(int bits) {
        bytes[encoded++] = (byte) (0x80 | bits & 0x3F);
    }
}
