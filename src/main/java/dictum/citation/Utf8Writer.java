package dictum.citation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Text as UTF-8, buffered: half a surrogate pair, which UTF-8 cannot carry, becomes U+FFFD.
 *
 * <p>For one thread. The writers of {@code java.io} lock for every cell and every quotation mark, and lose their fast path at the
 * first character that is not ASCII; that took a third of an export's time. What is written is the same to the byte. Flushing keeps
 * back the first half of a pair; closing is for whoever owns the stream.
 */
final class Utf8Writer extends Writer {
    private static final int SIZE = 1 << 13;
    private static final int MOST_BYTES = 3;

    private final OutputStream out;
    private final char[] text = new char[SIZE];
    private final byte[] bytes = new byte[SIZE * MOST_BYTES];
    private int length;

    Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        if (length == SIZE) {
            drain(false);
        }
        text[length++] = (char) c;
    }

    @Override
    public Writer append(char c) throws IOException {
        write(c);
        return this;
    }

    @Override
    public void write(char[] from, int offset, int count) throws IOException {
        int next = offset;
        int end = offset + count;
        while (next < end) {
            int step = Math.min(end - next, room());
            System.arraycopy(from, next, text, length, step);
            length += step;
            next += step;
        }
    }

    @Override
    public void write(String from) throws IOException {
        write(from, 0, from.length());
    }

    @Override
    public void write(String from, int offset, int count) throws IOException {
        int next = offset;
        int end = offset + count;
        while (next < end) {
            int step = Math.min(end - next, room());
            from.getChars(next, next + step, text, length);
            length += step;
            next += step;
        }
    }

    @Override
    public Writer append(CharSequence from) throws IOException {
        return append(from, 0, from.length());
    }

    @Override
    public Writer append(CharSequence from, int start, int end) throws IOException {
        if (from instanceof StringBuilder builder) {
            int next = start;
            while (next < end) {
                int step = Math.min(end - next, room());
                builder.getChars(next, next + step, text, length);
                length += step;
                next += step;
            }
        } else {
            write(from.toString(), start, end - start);
        }
        return this;
    }

    @Override
    public void flush() throws IOException {
        drain(false);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        drain(true);
        out.close();
    }

    private int room() throws IOException {
        if (length == SIZE) {
            drain(false);
        }
        return SIZE - length;
    }

    /** @param last whether no second half can follow any more */
    private void drain(boolean last) throws IOException {
        boolean half = !last && length > 0 && Character.isHighSurrogate(text[length - 1]);
        int end = half ? length - 1 : length;
        out.write(bytes, 0, encoded(end));
        if (half) {
            text[0] = text[end];
        }
        length -= end;
    }

    /** How many bytes the first {@code end} characters gave. */
    private int encoded(int end) {
        char[] text = this.text;
        byte[] bytes = this.bytes;
        int filled = 0;
        int i = 0;
        while (i < end) {
            // Most text is ASCII: a loop of its own, as small as can be.
            while (i < end && text[i] < 0x80) {
                bytes[filled++] = (byte) text[i++];
            }
            if (i == end) {
                break;
            }
            char c = text[i++];
            if (c < 0x800) {
                bytes[filled++] = (byte) (0xC0 | c >> 6);
                bytes[filled++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i < end && Character.isLowSurrogate(text[i])) {
                int point = Character.toCodePoint(c, text[i++]);
                bytes[filled++] = (byte) (0xF0 | point >> 18);
                bytes[filled++] = (byte) (0x80 | point >> 12 & 0x3F);
                bytes[filled++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[filled++] = (byte) (0x80 | point & 0x3F);
            } else {
                char whole = Character.isSurrogate(c) ? '\uFFFD' : c;
                bytes[filled++] = (byte) (0xE0 | whole >> 12);
                bytes[filled++] = (byte) (0x80 | whole >> 6 & 0x3F);
                bytes[filled++] = (byte) (0x80 | whole & 0x3F);
            }
        }
        return filled;
    }
}
