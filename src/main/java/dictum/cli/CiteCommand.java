package dictum.cli;

import dictum.citation.CitationJson;
import dictum.citation.CitationOutput;
import dictum.citation.CitationStyle;
import dictum.citation.CitedCopy;
import dictum.citation.FormattedCitation;
import dictum.citation.FormattedCitation.Citation;
import dictum.citation.FormattedCitation.Citations;
import dictum.citation.Wording;
import dictum.library.Detail;
import dictum.library.QuoteLibrary;
import dictum.model.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dictum cite}: the finished citations of quotations. */
@Command(
        name = "cite",
        description = "Write the finished citation of quotations: the pointer in the text, and the list of references.",
        footer = {
            "",
            "What was rejected, needs caution, or has not been reviewed is told on standard error.",
            "",
            "Example:",
            "  dictum cite 3f2a91c0 --style mla",
            "  dictum cite 3f2a91c0 9d50c160 --style house.csl --as rtf > citations.rtf"
        })
final class CiteCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Identifiers, or the starts of them.")
    private List<String> ids = List.of();

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            defaultValue = "apa",
            completionCandidates = Choice.OfStyle.class,
            description = "One of ${COMPLETION-CANDIDATES}; or a .csl file (default: apa).")
    private String style = "apa";

    @Option(
            names = "--as",
            paramLabel = "FORM",
            converter = Choice.OfOutput.class,
            completionCandidates = Choice.OfOutput.class,
            description = "One of ${COMPLETION-CANDIDATES} (default: text).")
    private CitationOutput form = CitationOutput.TEXT;

    @Option(names = "--archived", description = "Give the address of the archived copy where there is one.")
    private boolean archived;

    @Option(
            names = "--json",
            description =
                    "Print one JSON object on a line for each quotation, with who decided on it and what to beware of.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    CiteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CitationStyle chosen = CitationStyle.named(style);
        Batch batch = new Batch(terminal);
        List<Detail> cited = new ArrayList<>();
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.open(terminal, progress)) {
            progress.wipe();
            for (String id : ids) {
                batch.attempt(id, () -> open.detail(id)).ifPresent(cited::add);
            }
            if (!cited.isEmpty()) {
                List<Entry> entries = cited.stream()
                        .map(Detail::entry)
                        .map(entry -> archived ? CitedCopy.archived(entry) : entry)
                        .toList();
                Citations citations = FormattedCitation.of(entries, open.articles(), chosen, form);
                if (json) {
                    printLines(cited, entries, citations);
                } else {
                    print(entries, citations);
                }
                new BeforeQuoting(terminal).tell(cited);
            }
        }
        return batch.exitCode();
    }

    /** The words with their pointers, then the references, each article once. */
    private void print(List<Entry> entries, Citations citations) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String words = form.plain(Wording.prose(entries.get(i).quotation(), Printable::line));
            paragraphs.add(words + form.lineBreak() + line(citations.inText().get(i)));
        }
        citations.references().forEach(reference -> paragraphs.add(line(reference)));
        terminal.out().print(form.document(paragraphs));
        terminal.out().flush();
    }

    private void printLines(List<Detail> cited, List<Entry> entries, Citations citations) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String reference = citations.byKey().getOrDefault(entry.reference().key(), "");
            terminal.out()
                    .println(CitationJson.of(
                            entry,
                            BeforeQuoting.decision(cited.get(i)),
                            new Citation(citations.inText().get(i), reference),
                            form));
        }
        terminal.out().flush();
    }

    /** Only what a terminal shows must be harmless for it. */
    private String line(String text) {
        return form == CitationOutput.TEXT ? Printable.line(text) : text;
    }
}
