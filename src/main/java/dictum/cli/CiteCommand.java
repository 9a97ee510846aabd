package dictum.cli;

import dictum.citation.FormattedCitation;
import dictum.citation.Wording;
import dictum.library.QuoteLibrary;
import dictum.model.Entry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dictum cite}: the finished citation of a quotation. */
@Command(
        name = "cite",
        description = "Write the finished citation of quotations: the pointer in the text, and the reference.",
        footer = {"", "Example:", "  dictum cite 3f2a91c0 --style mla"})
final class CiteCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Identifiers, or the starts of them.")
    private List<String> ids = List.of();

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            defaultValue = "apa",
            description = "apa, mla or chicago (default: apa).")
    private String style = "apa";

    @Mixin
    private LibraryOption library = new LibraryOption();

    CiteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        FormattedCitation.Style chosen = FormattedCitation.Style.named(style);
        Batch batch = new Batch(terminal);
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.open(terminal, progress)) {
            progress.wipe();
            for (String id : ids) {
                batch.attempt(id, () -> print(open.detail(id).entry(), chosen));
            }
        }
        return batch.exitCode();
    }

    private Entry print(Entry entry, FormattedCitation.Style chosen) {
        FormattedCitation.Citation citation = FormattedCitation.of(entry, chosen);
        terminal.out().println(Wording.words(entry.quotation(), Printable::line));
        terminal.out().println(Printable.line(citation.inText()));
        terminal.out().println();
        terminal.out().println(Printable.line(citation.reference()));
        terminal.out().println();
        return entry;
    }
}
