package dictum.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * The stream beneath standard output, which ends the run when nobody can read it any more.
 *
 * <p>A {@link java.io.PrintStream} swallows every {@link IOException}; a closed pipe or a full disk would go unnoticed
 * and work would go on for nobody. What is thrown here passes through it.
 */
final class StandardOutput extends OutputStream {
    /** The program that read our output has ended, as {@code head} does: nothing went wrong. */
    static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super("nobody reads the output any more", cause);
        }
    }

    private final OutputStream stream;
    private boolean ended;

    StandardOutput(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (ended) {
            return; // told once, and what is still in a buffer has nowhere to go
        }
        try {
            stream.write(bytes, offset, length);
        } catch (IOException failure) {
            throw ended(failure);
        }
    }

    @Override
    public void flush() {
        try {
            stream.flush();
        } catch (IOException failure) {
            throw ended(failure);
        }
    }

    private RuntimeException ended(IOException failure) {
        ended = true;
        String reason = String.valueOf(failure.getMessage());
        if (reason.toLowerCase(Locale.ROOT).contains("pipe")) {
            return new ReaderGone(failure);
        }
        return Disk.failure("cannot write to standard output", "The output so far is not complete.", failure);
    }
}
