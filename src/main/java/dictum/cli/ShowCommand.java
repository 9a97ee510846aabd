package dictum.cli;

import dictum.citation.EntryJson;
import dictum.library.Detail;
import dictum.library.QuoteLibrary;
import dictum.model.CorrectedArticle;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dictum show}: one quotation with all its evidence. */
@Command(
        name = "show",
        description = "Show one quotation with all its evidence.",
        footer = {"", "Example:", "  dictum show 3f2a91c0"})
final class ShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "The quotation's identifier, or the start of it.")
    private String id = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.open(terminal, progress)) {
            Detail detail = open.detail(id);
            Optional<CorrectedArticle> corrected = detail.read()
                    .flatMap(read -> open.catalogue()
                            .corrected(detail.entry().reference().key()));
            progress.wipe();
            if (json) {
                terminal.out()
                        .println(EntryJson.of(
                                detail.entry(),
                                detail.read(),
                                detail.proposed(),
                                detail.reviews(),
                                detail.relatives(),
                                detail.addresses(),
                                corrected,
                                detail.precedent(),
                                detail.sameAs()));
            } else {
                new DetailPage(terminal).print(detail);
                corrected.ifPresent(new ArticlePage(terminal)::corrections);
                new SamePage(terminal, open).summary(detail.entry().id());
            }
            detail.damage().ifPresent(damage -> terminal.tell(Terminal.Style.WARNING, "damaged:", damage));
            return detail.damage().isPresent() ? ExitCode.FAILURES : ExitCode.DONE;
        }
    }
}
