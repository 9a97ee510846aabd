package dictum.cli;

import dictum.model.DictumException;
import dictum.model.Reason;
import java.io.IOException;
import java.util.Locale;

/** Tells a full disk from every other reason why a file could not be written. */
final class Disk {
    private Disk() {}

    /** The error to report, with what could not be done, why, and what now. */
    static DictumException failure(String what, String remedy, IOException failure) {
        String reason = Reason.of(failure);
        String lower = reason.toLowerCase(Locale.ROOT);
        boolean full = lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota");
        return new DictumException(
                full ? DictumException.Kind.DISK_FULL : DictumException.Kind.IO,
                "%s: %s. %s%s".formatted(what, reason, remedy, full ? " Make room on the disk first." : ""),
                failure);
    }
}
