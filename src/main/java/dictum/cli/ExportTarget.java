package dictum.cli;

import dictum.citation.CitationFormat;
import dictum.library.Progress;
import dictum.model.DictumException;
import dictum.model.Entry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;

/** Where exports go: a folder, whose files are replaced only by complete ones, or standard output. */
interface ExportTarget {
    /** What was written: where, and how many entries. */
    record Written(String place, long rows) {}

    /**
     * Writes all entries in that format.
     *
     * @throws DictumException when they cannot be written; then an older file is as it was
     */
    Written write(CitationFormat format, Iterator<Entry> entries, Progress progress);

    static ExportTarget of(OutputStream standardOutput) {
        return (format, entries, progress) -> {
            Counting rows = new Counting(entries, format.name(), progress);
            try {
                format.write(rows, standardOutput);
                return new Written("-", rows.count);
            } catch (IOException failure) {
                throw Disk.failure("cannot write " + format.name(), "The output is not complete.", failure);
            }
        };
    }

    static ExportTarget in(String folder) {
        Path path;
        try {
            path = Path.of(folder);
        } catch (InvalidPathException impossible) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "there can be no folder \"%s\": %s".formatted(folder, impossible.getReason()),
                    impossible);
        }
        return (format, entries, progress) -> {
            Counting rows = new Counting(entries, format.name(), progress);
            Path file = path.resolve(format.fileName());
            try {
                Files.createDirectories(path);
                replace(file, out -> format.write(rows, out));
                return new Written(file.toString(), rows.count);
            } catch (IOException failure) {
                throw Disk.failure(
                        "cannot write " + file,
                        "Nothing was replaced; free some space or name another folder with --out.",
                        failure);
            }
        };
    }

    /** Writes beside the file and renames, so that nobody ever sees half of it. */
    private static void replace(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.writeTo(out);
            }
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException plainFileSystem) {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What goes into a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Counts entries as they pass. */
    final class Counting implements Iterator<Entry> {
        private final Iterator<Entry> entries;
        private final String format;
        private final Progress progress;
        private long count;

        private Counting(Iterator<Entry> entries, String format, Progress progress) {
            this.entries = entries;
            this.format = format;
            this.progress = progress;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public Entry next() {
            count++;
            if (count % 1000 == 0) {
                progress.at("writing " + format, count, 0);
            }
            return entries.next();
        }
    }
}
