package dictum.cli;

import dictum.citation.CitationFormat;
import dictum.citation.CitationFormats;
import dictum.library.QuoteLibrary;
import dictum.model.DictumException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dictum export}: writes quotations in the formats that other tools read. */
@Command(
        name = "export",
        description = "Write quotations in the formats that other tools read.",
        footer = {
            "",
            "A file is replaced only when the new one is complete.",
            "",
            "Example:",
            "  dictum export --format quotes-csv --out exports --speaker olin"
        })
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--format",
            required = true,
            arity = "1..*",
            split = ",",
            paramLabel = "NAME...",
            hideParamSyntax = true,
            completionCandidates = FormatNames.class,
            description = "One or several of ${COMPLETION-CANDIDATES}.")
    private List<String> formats = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the files, or - for standard output (default: exports).")
    private String out = "exports";

    @Option(
            names = "--words",
            paramLabel = "WORDS",
            description = "Words of the quotation, its speaker or its article's title.")
    private Optional<String> words = Optional.empty();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<CitationFormat> chosen =
                formats.stream().distinct().map(CitationFormats::named).toList();
        boolean toStandardOutput = out.equals("-");
        if (toStandardOutput && chosen.size() > 1) {
            throw new DictumException(
                    DictumException.Kind.USAGE, "standard output takes one format: name one, or a folder with --out");
        }
        ExportTarget target = toStandardOutput ? ExportTarget.of(terminal.out()) : ExportTarget.in(out);
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.open(terminal, progress)) {
            for (CitationFormat format : chosen) {
                ExportTarget.Written written =
                        open.find(query.query(words), entries -> target.write(format, query.wanted(entries), progress));
                progress.wipe();
                if (toStandardOutput) {
                    format.losses().forEach(loss -> terminal.tell("not kept: " + loss));
                } else {
                    report(format, written);
                }
            }
        }
        return ExitCode.DONE;
    }

    private void report(CitationFormat format, ExportTarget.Written written) {
        terminal.out()
                .println("%s: %s".formatted(Printable.line(written.place()), Counted.of(written.rows(), "quotation")));
        for (String loss : format.losses()) {
            terminal.out().println("  not kept: " + Printable.line(loss));
        }
        terminal.out().flush();
    }
}
