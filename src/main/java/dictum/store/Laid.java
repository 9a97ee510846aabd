package dictum.store;

import dictum.model.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that is packed and on the disk, but not at its place yet: nothing knows of it. Closing takes away what was not kept. */
public final class Laid implements AutoCloseable {
    private final Snapshot snapshot;
    private final Path file;
    private final long size;
    private final String hash;
    private final Path library;

    Laid(Snapshot snapshot, Path file, long size, String hash, Path library) {
        this.snapshot = snapshot;
        this.file = file;
        this.size = size;
        this.hash = hash;
        this.library = library;
    }

    /** What it holds. */
    public Snapshot snapshot() {
        return snapshot;
    }

    Path file() {
        return file;
    }

    /** Bytes of the file. */
    long size() {
        return size;
    }

    /** SHA-256 of the file. */
    String hash() {
        return hash;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw Failure.of("removing " + file, library, 0, failed);
        }
    }
}
