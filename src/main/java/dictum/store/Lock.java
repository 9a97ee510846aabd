package dictum.store;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds a library for one process.
 *
 * <p>The file {@code lock} names the holder; the operating system's lock on it ends with the process, however it ends. The
 * file stays when the library is closed, but empty: a name in a file that nobody locks is that of a process that died.
 */
final class Lock implements AutoCloseable {
    static final String NAME = "lock";

    /** Locked far behind the content, since Windows lets nobody read what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Held by this very process: closing any second handle of the file would release the system's lock. */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;
    private final boolean afterCrash;

    private Lock(Path folder, FileChannel channel, boolean afterCrash) {
        this.folder = folder;
        this.channel = channel;
        this.afterCrash = afterCrash;
    }

    /**
     * Takes the library for this process until the lock is closed.
     *
     * @throws DictumException {@link Kind#LIBRARY_HELD} naming the process that holds the library
     */
    static Lock acquire(Path library) {
        try {
            Path folder = library.toRealPath();
            if (!HERE.add(folder)) {
                throw held(
                        library,
                        "this very process (%d)"
                                .formatted(ProcessHandle.current().pid()));
            }
            boolean acquired = false;
            try {
                Lock lock = lockFile(library, folder);
                acquired = true;
                return lock;
            } finally {
                if (!acquired) {
                    HERE.remove(folder);
                }
            }
        } catch (IOException failed) {
            throw Failure.of("locking the library", library, 0, failed);
        }
    }

    /** Whether the process that held the library before died without closing it. */
    boolean afterCrash() {
        return afterCrash;
    }

    /** Adds to the file where this process can be met, so that whoever is refused is told. */
    void announce(String place) {
        try {
            writeHolder(channel, self() + " at " + place);
        } catch (IOException failed) {
            throw Failure.of("writing the lock", folder, 0, failed);
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException failed) {
            throw Failure.of("unlocking the library", folder, 0, failed);
        } finally {
            HERE.remove(folder);
        }
    }

    private static Lock lockFile(Path library, Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean done = false;
        try {
            @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                String holder = Files.readString(folder.resolve(NAME)).strip();
                throw held(library, holder.isEmpty() ? "another process" : "process " + holder);
            }
            boolean afterCrash = channel.size() > 0;
            writeHolder(channel, self());
            done = true;
            return new Lock(folder, channel, afterCrash);
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    private static String self() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid()
                + self.info()
                        .startInstant()
                        .map(start -> " (since %s)".formatted(start))
                        .orElse("");
    }

    private static void writeHolder(FileChannel channel, String holder) throws IOException {
        channel.truncate(0);
        channel.position(0);
        channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
    }

    private static DictumException held(Path library, String holder) {
        return new DictumException(
                Kind.LIBRARY_HELD,
                "library %s is held by %s: close it there, or wait until it is done".formatted(library, holder));
    }
}
