package dictum.cli;

import dictum.model.DictumException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Many inputs, of which some may fail: names each failure on standard error and goes on with the others. */
final class Batch {
    private final Terminal terminal;
    private int failures;

    Batch(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Does {@code work} for one input.
     *
     * @return what came of it, or nothing when it failed
     * @throws DictumException when the failure is not the input's, so that trying the others has no use
     */
    <T> Optional<T> attempt(String input, Supplier<T> work) {
        return attempt(input, work, failure -> {});
    }

    /** The same, and a failure is handed to {@code told} too. */
    <T> Optional<T> attempt(String input, Supplier<T> work, Consumer<DictumException> told) {
        try {
            return Optional.of(work.get());
        } catch (StandardOutput.ReaderGone gone) {
            throw gone;
        } catch (RuntimeException | StackOverflowError thrown) {
            DictumException failure = Failure.of(thrown);
            if (ExitCode.endsTheRun(failure.kind())) {
                throw failure;
            }
            failed(input, failure);
            told.accept(failure);
            return Optional.empty();
        }
    }

    /** Names a failed input and its reason, which often names the input itself. */
    void failed(String input, DictumException failure) {
        failures++;
        String reason = failure.getMessage();
        terminal.tell(Terminal.Style.WARNING, "failed:", reason.contains(input) ? reason : input + ": " + reason);
    }

    int failures() {
        return failures;
    }

    int exitCode() {
        return failures == 0 ? ExitCode.DONE : ExitCode.FAILURES;
    }
}
