package dictum.store;

import dictum.model.Body;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The snapshots as files, each written once and named by the SHA-256 of its body: {@code snapshots/ab/abcdef….warc.gz}. */
final class SnapshotFiles {
    private static final String SUFFIX = ".warc.gz";

    private final Path library;
    private final Path folder;
    private final Disk disk;

    SnapshotFiles(Path library, Disk disk) {
        this.library = library;
        this.folder = library.resolve("snapshots");
        this.disk = disk;
    }

    /** Where the snapshot of that body lies; the hash must be 64 hexadecimal digits, so that it is never another path. */
    Path file(String sha256) {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("\"%s\" is no SHA-256".formatted(sha256));
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + SUFFIX);
    }

    /**
     * Keeps the snapshot; on return it is on the disk.
     *
     * <p>A good file that is there already stays as it is. A damaged one is replaced, since the same bytes are at hand.
     *
     * @param recorded SHA-256 of the file as it was written before
     * @return the SHA-256 of the file
     */
    String write(Snapshot snapshot, Optional<String> recorded) {
        Optional<String> there = there(snapshot, recorded);
        if (there.isPresent()) {
            return there.get();
        }
        try (Laid laid = lay(snapshot)) {
            return place(laid);
        }
    }

    /** As {@link #write(Snapshot, Optional)}, of one that is laid. */
    String write(Laid laid, Optional<String> recorded) {
        return there(laid.snapshot(), recorded).orElseGet(() -> place(laid));
    }

    /** Packs the snapshot and writes it beside its place; safe for use by many threads, also with the same bytes. */
    Laid lay(Snapshot snapshot) {
        long size = 0;
        try {
            byte[] bytes = WarcFile.write(snapshot);
            size = bytes.length;
            Path file = file(snapshot.sha256());
            makeFolder(folder);
            makeFolder(folder.resolve(snapshot.sha256().substring(0, 2)));
            return new Laid(
                    snapshot, disk.lay(file, bytes), size, Body.of(bytes).sha256(), library);
        } catch (IOException failed) {
            throw keeping(snapshot, size, failed);
        }
    }

    private String place(Laid laid) {
        try {
            disk.place(laid.file(), file(laid.snapshot().sha256()));
            return laid.hash();
        } catch (IOException failed) {
            throw keeping(laid.snapshot(), laid.size(), failed);
        }
    }

    private DictumException keeping(Snapshot snapshot, long size, IOException failed) {
        return Failure.of("keeping the page " + snapshot.doc(), library, size, failed);
    }

    /** The SHA-256 of a good file that is there already. */
    private Optional<String> there(Snapshot snapshot, Optional<String> recorded) {
        if (Files.exists(file(snapshot.sha256())) && isGood(snapshot.sha256())) {
            String found = hash(snapshot.sha256());
            if (recorded.isEmpty() || recorded.get().equals(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /**
     * The snapshot as it was kept.
     *
     * @throws DictumException {@link Kind#DAMAGED} naming the file, when it is missing or not what it was
     */
    Snapshot read(String sha256) {
        Path file = file(sha256);
        if (!Files.exists(file)) {
            throw damaged(file, "is missing");
        }
        Snapshot snapshot;
        try {
            snapshot = WarcFile.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw damaged(file, "cannot be read: " + unreadable.getMessage());
        }
        if (!snapshot.sha256().equals(sha256)) {
            throw damaged(file, "holds other bytes than it was named for");
        }
        return snapshot;
    }

    /** SHA-256 of the whole file, by which even a changed byte outside the records is found. */
    String hash(String sha256) {
        Path file = file(sha256);
        try {
            return Body.of(Files.readAllBytes(file)).sha256();
        } catch (IOException unreadable) {
            throw damaged(file, "cannot be read: " + unreadable.getMessage());
        }
    }

    /** Takes back a file whose capture could not be recorded. */
    void remove(String sha256) throws IOException {
        Files.deleteIfExists(file(sha256));
    }

    /** The hashes of all snapshots that are there, in order. */
    List<String> hashes() {
        return names().filter(path -> path.endsWith(SUFFIX))
                .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - SUFFIX.length()))
                .filter(SnapshotFiles::isHash)
                .toList();
    }

    /** What lies among the snapshots and is none, nor one that is being laid; relative to the library. */
    List<String> strays() {
        return names().filter(path -> !isSnapshot(path) && !path.endsWith(Disk.TEMPORARY))
                .toList();
    }

    /** Removes what a killed process had half written. */
    void removeTemporaries() {
        for (String path : names().filter(p -> p.endsWith(Disk.TEMPORARY)).toList()) {
            try {
                Files.deleteIfExists(library.resolve(path));
            } catch (IOException failed) {
                throw Failure.of("removing " + path, library, 0, failed);
            }
        }
    }

    private Stream<String> names() {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            List<String> names = new ArrayList<>();
            for (Path path : paths.toList()) {
                within(path).stream().map(this::name).forEach(names::add);
            }
            return names.stream().sorted();
        } catch (IOException failed) {
            throw Failure.of("listing the snapshots", library, 0, failed);
        }
    }

    /** The files of a folder, of which one may vanish meanwhile that was laid and is not kept; of a file itself. */
    private static List<Path> within(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> !Files.isDirectory(file)).toList();
        }
    }

    private boolean isSnapshot(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!name.endsWith(SUFFIX)) {
            return false;
        }
        String hash = name.substring(0, name.length() - SUFFIX.length());
        return isHash(hash) && library.resolve(path).equals(file(hash));
    }

    private boolean isGood(String sha256) {
        try {
            read(sha256);
            return true;
        } catch (DictumException damaged) {
            if (damaged.kind() != Kind.DAMAGED) {
                throw damaged;
            }
            return false;
        }
    }

    /** One at a time, so that nobody goes on before the new folder is on the disk. */
    private synchronized void makeFolder(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            Files.createDirectories(wanted);
            Path parent = wanted.getParent();
            if (parent != null) {
                disk.forceFolder(parent);
            }
        }
    }

    private static boolean isHash(String name) {
        return name.length() == 64 && name.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    /** The file's name in the library, with slashes. */
    String name(String sha256) {
        return name(file(sha256));
    }

    private String name(Path file) {
        return library.relativize(file).toString().replace('\\', '/');
    }

    private DictumException damaged(Path file, String how) {
        return new DictumException(
                Kind.DAMAGED,
                "the snapshot %s %s. Capture the same page again, or put the file back from a backup."
                        .formatted(name(file), how));
    }
}
