package dictum.cli;

import dictum.model.DictumException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where exports go: a folder, whose files are replaced only by complete ones, or standard output. */
interface ExportTarget {
    /** What goes into a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @return where it is
     * @throws DictumException when it cannot be written; then an older file is as it was
     */
    String write(String fileName, Content content);

    static ExportTarget of(OutputStream standardOutput) {
        return (fileName, content) -> {
            try {
                content.writeTo(standardOutput);
                return "-";
            } catch (IOException failure) {
                throw Disk.failure("cannot write " + fileName, "The output is not complete.", failure);
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
        return (fileName, content) -> {
            Path file = path.resolve(fileName);
            try {
                Files.createDirectories(path.toAbsolutePath());
                replace(file, content);
                return file.toString();
            } catch (IOException failure) {
                throw Disk.failure(
                        "cannot write " + file, "Nothing was replaced; name another folder with --out.", failure);
            }
        };
    }

    /** Writes beside the file and renames, so that nobody ever sees half of it. */
    private static void replace(Path file, Content content) throws IOException {
        Path draft = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
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
}
