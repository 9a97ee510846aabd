package dictum.cli;

import dictum.citation.Articles;
import dictum.citation.CitationFormat;
import dictum.citation.CitationFormats;
import dictum.citation.CitedCopy;
import dictum.library.QuoteLibrary;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.Review;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            "Every quotation is held against its page once more; one that differs stops the export.",
            "A file is replaced only when the new one is complete and holds a quotation.",
            "",
            "Example:",
            "  dictum export --format zotero-rdf --reviewed-only",
            "  dictum export --format quotes-csv,ris --out exports --speaker olin",
            "  dictum export --format markdown --split source --out notes"
        })
final class ExportCommand implements Callable<Integer> {
    private static final String ALL = "all";

    private final Terminal terminal;

    /** Identifiers of what was written though somebody rejected it. */
    private final Set<String> rejected = new LinkedHashSet<>();

    @Option(
            names = "--format",
            required = true,
            arity = "1..*",
            split = ",",
            paramLabel = "NAME...",
            hideParamSyntax = true,
            completionCandidates = FormatNames.class,
            description = "One or several of ${COMPLETION-CANDIDATES}; or all.")
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

    @Option(names = "--reviewed-only", description = "Only quotations that somebody accepted or corrected.")
    private boolean reviewedOnly;

    @Option(
            names = "--split",
            paramLabel = "WHAT",
            converter = Choice.OfSplit.class,
            completionCandidates = Choice.OfSplit.class,
            description = "A file of its own for each: ${COMPLETION-CANDIDATES}.")
    private Optional<Split> split = Optional.empty();

    @Option(names = "--archived", description = "Give the address of the archived copy where there is one.")
    private boolean archived;

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<CitationFormat> chosen = formats.contains(ALL)
                ? CitationFormats.all()
                : formats.stream().distinct().map(CitationFormats::named).toList();
        boolean toStandardOutput = out.equals("-");
        if (toStandardOutput && (chosen.size() > 1 || split.isPresent())) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "standard output takes one file: name one format and no --split, or a folder with --out");
        }
        ExportTarget target = toStandardOutput ? ExportTarget.of(terminal.out()) : ExportTarget.in(out);
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.open(terminal, progress)) {
            long written = 0;
            for (CitationFormat format : chosen) {
                long rows = write(open, format, target, progress);
                written += rows;
                progress.wipe();
                if (rows == 0) {
                    continue;
                }
                for (String loss : format.losses()) {
                    String line = "not kept: " + Printable.line(loss);
                    if (toStandardOutput) {
                        terminal.tell(line);
                    } else {
                        terminal.out().println("  " + line);
                    }
                }
                terminal.out().flush();
            }
            if (written == 0) {
                terminal.tell("no quotation answers to that"
                        + (toStandardOutput
                                ? ""
                                : ": nothing was written, and what is in %s is as it was".formatted(out)));
                return ExitCode.FAILURES;
            }
        }
        tellRejected();
        return ExitCode.DONE;
    }

    /** @return how many quotations were written */
    private long write(QuoteLibrary open, CitationFormat format, ExportTarget target, ProgressLine progress) {
        if (split.isEmpty()) {
            return file(open, format, target, progress);
        }
        FileNames names = new FileNames();
        long written = 0;
        for (Split.Part part : split.get().parts(query, words, open, this::wanted)) {
            written += open.export(part.query(), (entries, articles) -> {
                Iterator<Entry> ofPart = part.of(wanted(entries));
                return writeTo(target, names.of(format.fileName(), part.name()), format, ofPart, articles, progress);
            });
        }
        return written;
    }

    private long file(QuoteLibrary open, CitationFormat format, ExportTarget target, ProgressLine progress) {
        long written = open.export(
                query.query(words),
                (entries, articles) -> writeTo(target, format.fileName(), format, wanted(entries), articles, progress));
        if (format.companion().isPresent() && !out.equals("-")) {
            CitationFormat companion = format.companion().get();
            open.export(
                    query.query(words),
                    (entries, articles) ->
                            writeTo(target, companion.fileName(), companion, wanted(entries), articles, progress));
        }
        return written;
    }

    /** Nothing to write leaves a file as it is: whoever mistyped a name does not want an empty one in its place. */
    private long writeTo(
            ExportTarget target,
            String fileName,
            CitationFormat format,
            Iterator<Entry> entries,
            Articles articles,
            ProgressLine progress) {
        if (!entries.hasNext() && !out.equals("-")) {
            return 0;
        }
        Counting rows = new Counting(entries, format.name(), progress);
        String place = target.write(fileName, stream -> format.write(rows, articles, stream));
        progress.wipe();
        if (!place.equals("-")) {
            terminal.out().println("%s: %s".formatted(Printable.line(place), Counted.of(rows.count(), "quotation")));
        }
        return rows.count();
    }

    private Iterator<Entry> wanted(Iterator<Entry> entries) {
        Iterator<Entry> reviewed =
                reviewedOnly ? Filtered.of(entries, ExportCommand::isReviewed) : Filtered.of(entries, this::noted);
        return archived ? CitedCopy.archived(reviewed) : reviewed;
    }

    /** Takes every one, and keeps in mind which a person rejected. */
    private boolean noted(Entry entry) {
        if (entry.verdict() == Review.Verdict.REJECTED) {
            rejected.add(entry.id());
        }
        return true;
    }

    private void tellRejected() {
        if (!rejected.isEmpty()) {
            terminal.tell(
                    Terminal.Style.WARNING,
                    "rejected:",
                    Counted.of(rejected.size(), "quotation") + " among them that somebody rejected, the first is "
                            + rejected.iterator().next());
        }
    }

    private static boolean isReviewed(Entry entry) {
        return switch (entry.verdict()) {
            case ACCEPTED, CORRECTED -> true;
            case PROPOSED, REJECTED -> false;
        };
    }
}
