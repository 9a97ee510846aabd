package dictum.cli;

import dictum.library.QuoteLibrary;
import dictum.library.Verification;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dictum verify}: checks that the library is as it was written. */
@Command(
        name = "verify",
        description = "Check every file of the library against its hash, and the index against the journal.",
        footer = {"", "Example:", "  dictum verify --library ~/quotes"})
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LibraryOption library = new LibraryOption();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.open(terminal, progress)) {
            Verification found = open.verify(progress);
            progress.wipe();
            terminal.out()
                    .println("checked %s, %s and %s"
                            .formatted(
                                    Counted.of(found.snapshots(), "snapshot"),
                                    Counted.of(found.journalLines(), "journal line"),
                                    Counted.of(found.quotations(), "quotation")));
            found.problems().forEach(problem -> terminal.tell(Terminal.Style.WARNING, "damaged:", problem));
            terminal.out()
                    .println(
                            found.clean()
                                    ? "all is as it was written"
                                    : Counted.of(found.problems().size(), "problem"));
            return found.clean() ? ExitCode.DONE : ExitCode.FAILURES;
        }
    }
}
