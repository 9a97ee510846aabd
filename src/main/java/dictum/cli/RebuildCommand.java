package dictum.cli;

import dictum.library.QuoteLibrary;
import dictum.library.Rebuilt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dictum rebuild}: makes the index anew from what is kept. */
@Command(
        name = "rebuild",
        description = "Read every kept page again and make the index anew; every decision stays.",
        footer = {
            "",
            "Lines of the journal that are damaged or missing are named with the decisions that are lost; the exit code is then 1.",
            "",
            "Example:",
            "  dictum rebuild --library ~/quotes"
        })
final class RebuildCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LibraryOption library = new LibraryOption();

    RebuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.openToRebuild(terminal, progress)) {
            Rebuilt made = open.rebuild(progress);
            progress.wipe();
            terminal.out()
                    .println("read %s again: %s, %s"
                            .formatted(
                                    Counted.of(made.snapshots(), "snapshot"),
                                    Counted.of(made.quotations(), "quotation"),
                                    Counted.of(made.reviews(), "review")));
            made.unplaced()
                    .forEach(review -> terminal.tell(
                            Terminal.Style.WARNING, "decide again:", "its words are no longer found: " + review));
            made.problems().forEach(problem -> terminal.tell(Terminal.Style.WARNING, "failed:", problem));
            return made.unplaced().isEmpty() && made.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAILURES;
        }
    }
}
