package dictum.cli;

import dictum.model.DictumException;

/** What the program's exit code tells a script. */
final class ExitCode {
    /** Everything asked for was done. */
    static final int DONE = 0;

    /** Finished, and each thing that failed was named on standard error. */
    static final int FAILURES = 1;

    /** The command was not understood; nothing was done. */
    static final int USAGE = 2;

    /** The work could not go on: the library, the disk, or a fault of the program's own. */
    static final int STOPPED = 3;

    private ExitCode() {}

    /** The code for an error that ended a command. */
    static int of(DictumException.Kind kind) {
        return switch (kind) {
            case USAGE -> USAGE;
            case LIBRARY_HELD, DISK_FULL, DAMAGED, MISSING, IO, INTERNAL -> STOPPED;
            default -> FAILURES;
        };
    }

    /** Whether an error of that kind, met with one input of many, leaves no use in trying the others. */
    static boolean endsTheRun(DictumException.Kind kind) {
        return switch (kind) {
            case LIBRARY_HELD, DISK_FULL, DAMAGED -> true;
            default -> false;
        };
    }
}
