package dictum.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A disk whose n-th change fails, and every change after it, as a full disk does; a failed write leaves half its bytes. */
public final class FailingDisk extends Disk {
    private long left;
    private boolean failed;

    /** Fails at the change of that number, counted from 1. */
    public FailingDisk(long failingChange) {
        this.left = failingChange;
    }

    /** A library on this disk. */
    public Store open(Path folder) {
        return Opening.toWrite(folder, this);
    }

    /** From now on the change of that number fails. */
    public void failAt(long failingChange) {
        left = failingChange;
        failed = false;
    }

    /** Whether a change failed. */
    public boolean hasFailed() {
        return failed;
    }

    @Override
    void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        if (isFailing()) {
            ByteBuffer half = bytes.slice(bytes.position(), bytes.remaining() / 2);
            super.write(channel, half);
            throw full();
        }
        super.write(channel, bytes);
    }

    @Override
    void force(FileChannel channel) throws IOException {
        requireRoom();
        super.force(channel);
    }

    @Override
    void move(Path from, Path to) throws IOException {
        requireRoom();
        super.move(from, to);
    }

    @Override
    void forceFolder(Path folder) throws IOException {
        requireRoom();
        super.forceFolder(folder);
    }

    private void requireRoom() throws IOException {
        if (isFailing()) {
            throw full();
        }
    }

    private boolean isFailing() {
        failed |= --left <= 0;
        return failed;
    }

    private static IOException full() {
        return new IOException("No space left on device");
    }
}
