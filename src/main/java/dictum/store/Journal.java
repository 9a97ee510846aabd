package dictum.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * What happened to the library, in order: {@code journal.jsonl}, which is only ever appended to.
 *
 * <p>A line counts once it ends in a line feed and is on the disk. What a crash left after the last line feed was never
 * reported as saved: on opening it is set aside in {@code journal.torn-<n>}. A damaged line between others is passed over.
 */
final class Journal implements AutoCloseable {
    static final String NAME = "journal.jsonl";

    private final Path library;
    private final Disk disk;
    private final FileChannel channel;
    private long end;
    private long seq;
    private boolean broken;
    private boolean readOnly;

    private Journal(Path library, Disk disk, FileChannel channel) {
        this.library = library;
        this.disk = disk;
        this.channel = channel;
    }

    /** Told of each line of the journal. */
    interface Lines<E extends Exception> {
        /**
         * The next line.
         *
         * @param number counted from 1
         * @param line nothing when it is damaged
         */
        void at(long number, Optional<JournalLine> line) throws E;
    }

    static Journal open(Path library, Disk disk) {
        Path file = library.resolve(NAME);
        try {
            boolean made = !Files.exists(file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                Journal journal = new Journal(library, disk, channel);
                journal.end = channel.size();
                journal.mendTail();
                journal.seq = journal.lastSeq();
                if (made) {
                    disk.force(channel);
                    disk.forceFolder(library);
                }
                return journal;
            } catch (IOException | RuntimeException failed) {
                channel.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw Failure.of("opening " + NAME, library, 0, failed);
        }
    }

    /** Opens a journal that is only read: what a crash left after the last line is passed over. */
    static Journal openToRead(Path library, Disk disk) {
        try {
            FileChannel channel = FileChannel.open(library.resolve(NAME), StandardOpenOption.READ);
            try {
                Journal journal = new Journal(library, disk, channel);
                journal.readOnly = true;
                journal.end = journal.startOf(channel.size());
                journal.seq = journal.lastSeq();
                return journal;
            } catch (IOException | RuntimeException failed) {
                channel.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw Failure.of("opening " + NAME, library, 0, failed);
        }
    }

    /** Appends a line; on return it is on the disk, and after an error the journal is as it was before. */
    JournalLine append(String kind, ObjectNode fields) {
        if (readOnly) {
            throw new DictumException(
                    Kind.USAGE,
                    "the library %s may not be written here, so nothing can be kept or decided in it"
                            .formatted(library));
        }
        if (broken) {
            throw new DictumException(
                    Kind.IO, "%s in %s could not be written before: open the library again".formatted(NAME, library));
        }
        byte[] line = JournalLine.write(seq + 1, kind, fields);
        try {
            channel.position(end);
            disk.write(channel, ByteBuffer.wrap(line));
            disk.force(channel);
        } catch (IOException failed) {
            takeBack(failed);
            throw Failure.of("writing " + NAME, library, line.length, failed);
        }
        end += line.length;
        seq++;
        return JournalLine.parse(Arrays.copyOf(line, line.length - 1), end)
                .orElseThrow(() -> new IllegalStateException("a line that cannot be read back"));
    }

    /** The number of the last line. */
    long seq() {
        return seq;
    }

    /** Where the last line ends, in bytes. */
    long end() {
        return end;
    }

    /** Calls {@code lines} with each line from byte {@code from} on. */
    <E extends Exception> void read(long from, Lines<E> lines) throws E {
        try (InputStream in = new BufferedInputStream(
                Files.newInputStream(library.resolve(NAME), StandardOpenOption.READ), 1 << 16)) {
            in.skipNBytes(from);
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long position = from;
            long number = 0;
            while (position < end) {
                int c = in.read();
                if (c < 0) {
                    break;
                }
                position++;
                if (c == '\n') {
                    lines.at(++number, JournalLine.parse(line.toByteArray(), position));
                    line.reset();
                } else {
                    line.write(c);
                }
            }
        } catch (IOException failed) {
            throw Failure.of("reading " + NAME, library, 0, failed);
        }
    }

    /** Whether a line of that number may end at byte {@code lineEnd}: it does, or the line that ends there is damaged. */
    boolean fits(long lineSeq, long lineEnd) {
        try {
            if (lineEnd <= 0 || lineEnd > end || lineSeq > seq || bytes(lineEnd - 1, lineEnd)[0] != '\n') {
                return false;
            }
        } catch (IOException failed) {
            throw Failure.of("reading " + NAME, library, 0, failed);
        }
        return endingAt(lineEnd).map(JournalLine::seq).orElse(lineSeq) == lineSeq;
    }

    private Optional<JournalLine> endingAt(long lineEnd) {
        try {
            return JournalLine.parse(bytes(startOf(lineEnd - 1), lineEnd - 1), lineEnd);
        } catch (IOException failed) {
            throw Failure.of("reading " + NAME, library, 0, failed);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw Failure.of("closing " + NAME, library, 0, failed);
        }
    }

    private void takeBack(IOException failed) {
        try {
            channel.truncate(end);
            channel.force(true);
        } catch (IOException again) {
            broken = true;
            failed.addSuppressed(again);
        }
    }

    private void mendTail() throws IOException {
        long start = startOf(end);
        if (start == end) {
            return;
        }
        byte[] tail = bytes(start, end);
        if (JournalLine.parse(tail, end + 1).isPresent()) {
            channel.position(end);
            disk.write(channel, ByteBuffer.wrap(new byte[] {'\n'}));
            disk.force(channel);
            end++;
            return;
        }
        int n = 1;
        while (Files.exists(library.resolve("journal.torn-" + n))) {
            n++;
        }
        disk.publish(library.resolve("journal.torn-" + n), tail);
        channel.truncate(start);
        disk.force(channel);
        end = start;
    }

    /** The last good line's number, and one more for each damaged line after it. */
    private long lastSeq() throws IOException {
        long damaged = 0;
        long lineEnd = end;
        while (lineEnd > 0) {
            Optional<JournalLine> line = endingAt(lineEnd);
            if (line.isPresent()) {
                return line.get().seq() + damaged;
            }
            damaged++;
            lineEnd = startOf(lineEnd - 1);
        }
        return damaged;
    }

    /** Where the line starts that goes on up to {@code position}. */
    private long startOf(long position) throws IOException {
        long to = position;
        while (to > 0) {
            long from = Math.max(0, to - (1 << 14));
            byte[] chunk = bytes(from, to);
            for (int i = chunk.length - 1; i >= 0; i--) {
                if (chunk[i] == '\n') {
                    return from + i + 1;
                }
            }
            to = from;
        }
        return 0;
    }

    private byte[] bytes(long from, long to) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        channel.position(from);
        InputStream in = Channels.newInputStream(channel);
        if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
            throw new IOException("it became shorter while it was read");
        }
        return bytes;
    }
}
