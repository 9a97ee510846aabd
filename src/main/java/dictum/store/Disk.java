package dictum.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** The few ways in which the files that are the truth change; each is a moment at which a disk can fail. */
class Disk {
    private final AtomicLong number = new AtomicLong();

    void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes new names in {@code folder} durable. */
    void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException windows) {
            // Windows opens no folders; there a rename is durable with the file system's own journal.
            if (Path.of("/").getFileSystem().getSeparator().equals("/")) {
                throw windows;
            }
        }
    }

    /** Writes a new file beside its final place and renames it there, so that no reader ever meets half of it. */
    final void publish(Path file, byte[] bytes) throws IOException {
        place(lay(file, bytes), file);
    }

    /** Writes what is to become {@code file} beside its place, under a name that nobody else takes; gives that name. */
    final Path lay(Path file, byte[] bytes) throws IOException {
        Path laid = folder(file).resolve(file.getFileName() + "." + number.incrementAndGet() + TEMPORARY);
        try (FileChannel channel = FileChannel.open(
                laid, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(channel, ByteBuffer.wrap(bytes));
            force(channel);
            return laid;
        } catch (IOException failed) {
            Files.deleteIfExists(laid);
            throw failed;
        }
    }

    /** Renames what was laid to {@code file}. */
    final void place(Path laid, Path file) throws IOException {
        try {
            move(laid, file);
            forceFolder(folder(file));
        } catch (IOException failed) {
            Files.deleteIfExists(laid);
            throw failed;
        }
    }

    private static Path folder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("%s has no folder".formatted(file));
        }
        return folder;
    }

    /** How the name of a half-written file ends. */
    static final String TEMPORARY = ".tmp";
}
