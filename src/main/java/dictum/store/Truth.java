package dictum.store;

import dictum.model.DictumException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a library that are the truth, at one moment: everything else can be made again from them.
 *
 * <p>The journal only grows and snapshots are written once, so that they can be read while the library is in use.
 */
public final class Truth {
    private static final Pattern NAME = Pattern.compile(
            "journal\\.jsonl|journal\\.torn-[0-9]{1,9}|snapshots/([0-9a-f]{2})/(\\1[0-9a-f]{62})\\.warc\\.gz");

    private final Path folder;
    private final long journalEnd;
    private final List<String> names;

    Truth(Path folder, long journalEnd, List<String> snapshots) {
        this.folder = folder;
        this.journalEnd = journalEnd;
        List<String> all = new ArrayList<>(snapshots);
        all.addAll(torn(folder));
        Collections.sort(all);
        // Last, as it names all others: whoever has it has them.
        all.add(Journal.NAME);
        this.names = List.copyOf(all);
    }

    /** Whether a file of that name may be part of a library, wherever the name comes from. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The names, with slashes, relative to the library's folder; the journal comes last. */
    public List<String> names() {
        return names;
    }

    /**
     * The bytes of a file.
     *
     * @throws DictumException {@link DictumException.Kind#IO} when it cannot be read
     */
    public InputStream open(String name) {
        try {
            InputStream in = Files.newInputStream(folder.resolve(name));
            return name.equals(Journal.NAME) ? new Start(in, journalEnd) : in;
        } catch (IOException unreadable) {
            throw Failure.of("reading " + name, folder, 0, unreadable);
        }
    }

    private static List<String> torn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals(Journal.NAME) && isName(name))
                    .toList();
        } catch (IOException unreadable) {
            throw Failure.of("listing the library", folder, 0, unreadable);
        }
    }

    /** The first bytes of a stream. */
    private static final class Start extends InputStream {
        private final InputStream in;
        private long left;

        private Start(InputStream in, long bytes) {
            this.in = in;
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            int read = left > 0 ? in.read() : -1;
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return length == 0 ? 0 : -1;
            }
            int read = in.read(bytes, offset, (int) Math.min(left, length));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
