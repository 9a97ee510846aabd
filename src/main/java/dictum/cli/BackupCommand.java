package dictum.cli;

import dictum.library.Backed;
import dictum.library.QuoteLibrary;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dictum backup}: a complete copy in open formats. */
@Command(
        name = "backup",
        description = "Write a complete copy of the library in open formats: pages, decisions, quotations.",
        footer = {
            "",
            "'dictum restore' makes an equal library of it; everything in it can be read without Dictum too. A damaged line of the"
                    + " journal is copied as it is, and named; the exit code is then 1.",
            "",
            "Example:",
            "  dictum backup quotes-2026-11.zip"
        })
final class BackupCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE.zip|DIR", description = "A new ZIP file or, by any other name, a new folder.")
    private Path target = Path.of("");

    @Mixin
    private LibraryOption library = new LibraryOption();

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.open(terminal, progress)) {
            Backed backed = open.backup(target, progress);
            progress.wipe();
            terminal.out().println("%s: %s".formatted(target, Counted.of(backed.pages(), "page")));
            backed.problems().forEach(problem -> terminal.tell(Terminal.Style.WARNING, "damaged:", problem));
            return backed.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAILURES;
        }
    }
}
