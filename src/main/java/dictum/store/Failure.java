package dictum.store;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what the file system or a database throws into the product's one error. */
final class Failure {
    private static final List<String> FULL =
            List.of("no space left on device", "not enough space on the disk", "disk quota exceeded", "disk full");

    private Failure() {}

    /**
     * The error to throw when {@code what} failed.
     *
     * @param what was being done, as the middle of a sentence
     * @param folder of the library
     * @param bytes that had to be written, or 0 when that is not known
     */
    static DictumException of(String what, Path folder, long bytes, Exception cause) {
        if (isFull(cause)) {
            String need = bytes > 0 ? "%d bytes are needed".formatted(bytes) : "a few megabytes are needed";
            return new DictumException(
                    Kind.DISK_FULL,
                    "no room left on the disk of %s while %s: %s. Everything reported as saved is kept; make room and do the rest again."
                            .formatted(folder, what, need),
                    cause);
        }
        return new DictumException(
                Kind.IO,
                "%s in %s failed: %s"
                        .formatted(
                                what,
                                folder,
                                cause instanceof IOException failed
                                        ? Reason.of(failed)
                                        : String.valueOf(cause.getMessage())),
                cause);
    }

    /** Whether the reason, or a reason of it, is that the disk is full. */
    static boolean isFull(@Nullable Throwable cause) {
        int depth = 0;
        for (Throwable t = cause; t != null && depth < 20; t = t.getCause(), depth++) {
            String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (FULL.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }
}
