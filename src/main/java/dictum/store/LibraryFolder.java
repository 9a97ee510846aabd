package dictum.store;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a library, told from any other folder before anything is written into it. */
final class LibraryFolder {
    static final String INDEX = "index";
    private static final String SNAPSHOTS = "snapshots";

    private LibraryFolder() {}

    /**
     * Makes the folder when it is not there.
     *
     * @throws DictumException {@link Kind#USAGE} when it holds something else than a library
     */
    static void prepare(Path folder) {
        if (folder.toAbsolutePath().toString().contains(";")) {
            throw new DictumException(
                    Kind.USAGE, "%s: a library's folder must have no semicolon in its path".formatted(folder));
        }
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                return;
            }
            if (!Files.isDirectory(folder)) {
                throw new DictumException(
                        Kind.USAGE, "%s is a file: a library needs a folder of its own".formatted(folder));
            }
            if (!Files.exists(folder.resolve(Journal.NAME))) {
                requireNoOther(folder);
            }
        } catch (IOException failed) {
            throw Failure.of("opening the library", folder, 0, failed);
        }
    }

    /** Whether a library lies there that this process may read and not write. */
    static boolean isOnlyReadable(Path folder) {
        Path journal = folder.resolve(Journal.NAME);
        return Files.isReadable(journal) && !(Files.isWritable(folder) && Files.isWritable(journal));
    }

    /** @throws DictumException {@link Kind#MISSING} when no library lies there */
    static void requireLibrary(Path folder) {
        if (!Files.isReadable(folder.resolve(Journal.NAME))) {
            throw new DictumException(Kind.MISSING, "no library that may be read at %s".formatted(folder));
        }
    }

    /** A new folder for the index of a library that is only read, with a copy of the library's own as far as it can be read. */
    static Path copyOfIndex(Path folder) {
        try {
            Path home = Files.createTempDirectory("dictum-reading-");
            Path index = folder.resolve(INDEX);
            if (Files.isDirectory(index)) {
                try (Stream<Path> paths = Files.walk(index)) {
                    for (Path path : paths.toList()) {
                        copy(
                                path,
                                home.resolve(INDEX)
                                        .resolve(index.relativize(path).toString()));
                    }
                }
            }
            return home;
        } catch (IOException failed) {
            throw Failure.of("copying the index", folder, 0, failed);
        }
    }

    /** Deletes a folder that this process made. */
    static void deleteAll(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw Failure.of("deleting the copy of the index", folder, 0, failed);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
        } else if (!String.valueOf(from.getFileName()).endsWith(".lock")) {
            Files.copy(from, to);
        }
    }

    /** Deletes the index, which can be made again from the rest. */
    static void deleteIndex(Path folder) throws IOException {
        Path index = folder.resolve(INDEX);
        if (!Files.exists(index)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(index)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void requireNoOther(Path folder) throws IOException {
        List<String> names;
        try (Stream<Path> paths = Files.list(folder)) {
            names = paths.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .toList();
        }
        if (names.contains(SNAPSHOTS) && names.contains(Lock.NAME)) {
            throw new DictumException(Kind.DAMAGED, """
                    %s has snapshots but no %s: put it back from a backup. To go on with the pages alone, \
                    without any review, make an empty file of that name and run 'dictum rebuild'.""".formatted(folder, Journal.NAME));
        }
        if (!names.stream().allMatch(name -> name.equals(Lock.NAME) || name.equals(INDEX))) {
            throw new DictumException(
                    Kind.USAGE,
                    "%s is not empty and no library: give an empty or new folder with --library".formatted(folder));
        }
    }
}
