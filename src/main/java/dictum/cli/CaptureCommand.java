package dictum.cli;

import dictum.citation.EntryJson;
import dictum.citation.ReadingJson;
import dictum.library.Captured;
import dictum.library.PageSource;
import dictum.library.QuoteLibrary;
import dictum.model.Entry;
import dictum.model.Quotation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dictum capture}: keeps pages and prints their quotations. */
@Command(
        name = "capture",
        description = "Keep pages in the library and print their quotations.",
        footer = {
            "",
            "A page that fails is named and the others are kept. The same page again is kept once.",
            "",
            "Example:",
            "  dictum capture https://harbour-courier.example/lock-gates saved-pages/"
        })
final class CaptureCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(
            names = "--json",
            description = "Print one JSON object on a line for each quotation, and for each input that failed.")
    private boolean json;

    CaptureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Batch batch = new Batch(terminal);
        Tally tally = new Tally();
        try (PageSource pages = input.pages(terminal);
                ProgressLine progress = new ProgressLine(terminal)) {
            List<PageSource.Page> listed = input.listed(pages, terminal);
            try (QuoteLibrary open = library.openOrMake(terminal, progress)) {
                for (PageSource.Page page : listed) {
                    progress.at("capturing " + page.label(), tally.pages + batch.failures(), listed.size());
                    capture(page, open, batch, progress).ifPresent(captured -> {
                        tally.add(captured);
                        print(captured);
                    });
                    terminal.out().flush();
                }
            } finally {
                progress.wipe();
                summarise(tally, batch);
            }
        }
        return batch.exitCode();
    }

    private Optional<Captured> capture(PageSource.Page page, QuoteLibrary open, Batch batch, ProgressLine progress) {
        return batch.attempt(
                page.label(),
                () -> {
                    Captured captured = open.capture(page.snapshot());
                    progress.wipe();
                    return captured;
                },
                failure -> {
                    if (json) {
                        terminal.out().println(ReadingJson.error(page.doc(), failure));
                    }
                });
    }

    private void print(Captured captured) {
        if (json) {
            captured.entries().forEach(entry -> terminal.out().println(EntryJson.of(entry, captured.article())));
        } else if (captured.entries().isEmpty()) {
            new QuotationTable(terminal).printWithoutQuotations(captured.article());
        } else {
            printSpeech(captured.entries());
        }
    }

    /** What was said; what people think or want is kept too, and listed only when it is asked for. */
    private void printSpeech(List<Entry> entries) {
        List<Entry> said = entries.stream()
                .filter(entry -> entry.quotation().act() == Quotation.Act.SPEECH)
                .toList();
        if (!said.isEmpty()) {
            new QuotationTable(terminal).print(said);
        }
        int thoughts = entries.size() - said.size();
        if (thoughts > 0) {
            terminal.out()
                    .println("and %s of what somebody thinks or wants: dictum quotes --thoughts --article %s"
                            .formatted(
                                    Counted.of(thoughts, "statement"),
                                    entries.get(0).reference().key()));
            terminal.out().println();
        }
    }

    private void summarise(Tally tally, Batch batch) {
        if (!json && tally.pages > 0) {
            terminal.out()
                    .println("kept %s%s with %s in %s"
                            .formatted(
                                    Counted.of(tally.pages, "page"),
                                    tally.known == 0 ? "" : " (%d of them already there)".formatted(tally.known),
                                    Counted.of(tally.quotations, "quotation"),
                                    Printable.line(library.folder(terminal).toString())));
        }
        if (batch.failures() > 0) {
            terminal.tell("%s failed; %s kept"
                    .formatted(Counted.of(batch.failures(), "input"), Counted.of(tally.pages, "page")));
        }
    }

    /** What was kept so far. */
    private static final class Tally {
        private int pages;
        private int known;
        private int quotations;

        private void add(Captured captured) {
            pages++;
            known += captured.alreadyKept() ? 1 : 0;
            quotations += captured.entries().size();
        }
    }
}
