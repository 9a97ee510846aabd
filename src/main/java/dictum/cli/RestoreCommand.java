package dictum.cli;

import dictum.library.QuoteLibrary;
import dictum.library.Verification;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dictum restore}: a library from its backup. */
@Command(
        name = "restore",
        description = "Make a new library of a backup, and check it.",
        footer = {"", "Example:", "  dictum restore quotes-2026-11.zip --library ~/quotes"})
final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE.zip|DIR", description = "What 'dictum backup' wrote.")
    private Path backup = Path.of("");

    @Mixin
    private LibraryOption library = new LibraryOption();

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ProgressLine progress = new ProgressLine(terminal)) {
            Path folder = library.folder(terminal);
            QuoteLibrary.restore(backup, folder, progress);
            try (QuoteLibrary open = library.open(terminal, progress)) {
                Verification found = open.verify(progress);
                progress.wipe();
                terminal.out()
                        .println("%s: %s with %s"
                                .formatted(
                                        folder,
                                        Counted.of(found.snapshots(), "page"),
                                        Counted.of(found.quotations(), "quotation")));
                found.problems().forEach(problem -> terminal.tell(Terminal.Style.WARNING, "damaged:", problem));
                return found.clean() ? ExitCode.DONE : ExitCode.FAILURES;
            }
        }
    }
}
