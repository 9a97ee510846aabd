package dictum.cli;

import dictum.citation.Articles;
import dictum.citation.EntryJson;
import dictum.library.QuoteLibrary;
import dictum.model.Entry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dictum quotes}: finds quotations in the library. */
@Command(
        name = "quotes",
        description = "Find quotations in the library.",
        footer = {
            "",
            "Everything given must hold. Without any of it, all quotations are listed.",
            "",
            "Example:",
            "  dictum quotes harbour --speaker olin --from 2026-03",
            "  dictum quotes 'harbour speaker:\"mara olin\" kind:direct sort:newest'",
            "  dictum quotes harbour --counts",
            "  dictum quotes --same 3f2a91c0"
        })
final class QuotesCommand implements Callable<Integer> {
    private static final int LIMIT_FOR_PEOPLE = 100;

    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = {
                "Words of the quotation, its speaker or its article's title, and fields: speaker:, role:, outlet:, lang:,",
                "kind:, status:, tag:, said:, issued:, confidence:, sort:."
            })
    private List<String> words = List.of();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "List no more than N quotations, 0 for all (default: 100 on a terminal, otherwise all).")
    private Optional<Integer> limit = Optional.empty();

    @Option(
            names = "--same",
            paramLabel = "ID",
            description = "Who else has the words of this quotation: the earliest first, with the differences.")
    private Optional<String> same = Optional.empty();

    @Option(
            names = "--counts",
            description = "Instead of a list: how many answer, and how many of them have each value of each field.")
    private boolean counts;

    @Option(names = "--json", description = "Print one JSON object on a line for each quotation.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    QuotesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        limit.ifPresent(Limit::of);
        Optional<String> wanted = words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
        Batch batch = new Batch(terminal);
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.open(terminal, progress)) {
            progress.wipe();
            if (same.isPresent()) {
                new SamePage(terminal, open).print(same.get(), json);
                return ExitCode.DONE;
            }
            if (counts) {
                new CountsPage(terminal, open).print(query.query(wanted), json);
                return ExitCode.DONE;
            }
            open.find(query.query(wanted), answer -> {
                if (json) {
                    printJson(answer, open.articles(), batch);
                } else {
                    printTables(answer);
                }
                return answer;
            });
        }
        return batch.exitCode();
    }

    private void printJson(Iterator<Entry> answer, Articles articles, Batch batch) {
        int most = mostListed(0);
        for (int listed = 0; listed < most && answer.hasNext(); listed++) {
            Entry entry = answer.next();
            batch.attempt(entry.id(), () -> EntryJson.of(entry, articles.of(entry)))
                    .ifPresent(terminal.out()::println);
        }
    }

    private void printTables(Iterator<Entry> answer) {
        if (!answer.hasNext()) {
            terminal.tell("no quotation answers to that");
            return;
        }
        int most = mostListed(terminal.watched() ? LIMIT_FOR_PEOPLE : 0);
        QuotationTable table = new QuotationTable(terminal);
        List<Entry> ofOneArticle = new ArrayList<>();
        for (int listed = 0; listed < most && answer.hasNext(); listed++) {
            Entry entry = answer.next();
            if (!ofOneArticle.isEmpty()
                    && !ofOneArticle
                            .get(0)
                            .reference()
                            .key()
                            .equals(entry.reference().key())) {
                table.print(ofOneArticle);
                ofOneArticle.clear();
            }
            ofOneArticle.add(entry);
        }
        if (!ofOneArticle.isEmpty()) {
            table.print(ofOneArticle);
        }
        if (answer.hasNext()) {
            terminal.tell("there are more: the first %d are listed, --limit 0 lists all".formatted(most));
        }
    }

    private int mostListed(int unlessTold) {
        return Limit.of(limit.orElse(unlessTold));
    }
}
