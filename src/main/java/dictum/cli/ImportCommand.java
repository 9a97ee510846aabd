package dictum.cli;

import dictum.citation.QuoteCsvReader;
import dictum.citation.SourceRecord;
import dictum.library.Captured;
import dictum.library.Import;
import dictum.library.PageSource;
import dictum.library.QuoteLibrary;
import dictum.library.Round;
import dictum.model.DictumException;
import dictum.model.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dictum import}: takes decisions from a quotation table, and sources from reference managers. */
@Command(
        name = "import",
        description = "Take over decisions from quotes.csv, or the sources of a reference manager.",
        footer = {
            "",
            "quotes.csv or quotes.excel.csv as exported: what was changed in the columns Review, Notes, Tags, Speaker, Statement"
                    + " Date, Quote Type or Venue becomes a decision here; a value that was decided on here since stays, and is named. The pages must be in the library.",
            "CSL-JSON (.json), RIS (.ris), BibTeX (.bib): the page of each record is captured, and its quotations with it;"
                    + " where it cannot be, the record fills the page that was kept from the same address before.",
            "",
            "Example:",
            "  dictum import exports/quotes.csv"
        })
final class ImportCommand implements Callable<Integer> {
    /** Rows that are named one by one. */
    private static final int FEW = 5;

    /** The columns of what {@code dictum article} sets. */
    private static final Set<String> OF_THE_ARTICLE =
            Set.of("Title", "Author", "Author Kind", "Publication Title", "Section", "Date", "Language");

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "quotes.csv, or a .json, .ris or .bib file.")
    private List<Path> files = List.of();

    @Mixin
    private ReviewerOption reviewer = new ReviewerOption();

    @Option(names = "--allow-loopback", hidden = true, description = "Call addresses of this machine too; for tests.")
    private boolean allowLoopback;

    @Mixin
    private LibraryOption library = new LibraryOption();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Batch batch = new Batch(terminal);
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.openOrMake(terminal, progress)) {
            for (Path file : files) {
                batch.attempt(file.toString(), () -> take(file, open, batch, progress));
            }
        }
        return batch.exitCode();
    }

    private Path take(Path file, QuoteLibrary open, Batch batch, ProgressLine progress) {
        String name = String.valueOf(file.getFileName());
        try {
            if (SourceRecord.isRecords(name)) {
                capture(SourceRecord.read(name, Files.readString(file)), open, batch, progress);
            } else {
                decide(file, open, batch, progress);
            }
        } catch (NoSuchFileException missing) {
            throw new DictumException(DictumException.Kind.MISSING, "there is no file \"%s\"".formatted(file), missing);
        } catch (CharacterCodingException other) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "\"%s\" is not written in UTF-8: save it as \"CSV UTF-8\", or choose UTF-8 where the program asks for the"
                                    .formatted(file)
                            + " character set. Nothing more was taken from it.",
                    other);
        } catch (IOException unreadable) {
            throw Disk.failure("cannot read " + file, "Nothing more was taken from it.", unreadable);
        }
        return file;
    }

    /** A table is read twice, which a pipe cannot be. */
    private void decide(Path file, QuoteLibrary open, Batch batch, ProgressLine progress) throws IOException {
        if (Files.isRegularFile(file) || Files.isDirectory(file) || Files.notExists(file)) {
            decide(file, file, open, batch, progress);
            return;
        }
        Path copy = Files.createTempFile("table", ".csv");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            decide(file, copy, open, batch, progress);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** @param table as it is called; its rows are read from {@code rowsOf} */
    private void decide(Path table, Path rowsOf, QuoteLibrary open, Batch batch, ProgressLine progress)
            throws IOException {
        Import decisions = new Import(open, reviewer.name());
        long rows = 0;
        long taken = 0;
        long left = 0;
        Map<String, List<Long>> beside = new LinkedHashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(rowsOf)) {
            Contradictions contradictions = Contradictions.of(told -> readable(rowsOf, open, told));
            QuoteCsvReader entries = new QuoteCsvReader(reader, id -> entry(open, id));
            while (entries.hasNext()) {
                rows++;
                progress.at("importing", rows, 0);
                Optional<QuoteCsvReader.Row> row = batch.attempt(String.valueOf(table), entries::next);
                Optional<Import.Outcome> outcome = row.flatMap(
                        one -> batch.attempt(place(table, one), () -> take(one, decisions, contradictions)));
                if (outcome.isPresent()) {
                    taken += outcome.get().taken() ? 1 : 0;
                    long number = row.orElseThrow().number();
                    outcome.get()
                            .beside()
                            .forEach(title -> beside.computeIfAbsent(title, key -> new ArrayList<>())
                                    .add(number));
                    left += tellLeft(table, row.orElseThrow(), outcome.get(), batch, progress) ? 1 : 0;
                }
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        progress.wipe();
        beside.forEach((title, numbers) ->
                tell("  left, %s, %s: %s is not as it is here, and import takes nothing of that column%s"
                        .formatted(
                                table,
                                numbered(numbers),
                                title,
                                OF_THE_ARTICLE.contains(title) ? "; 'dictum article' sets it right" : "")));
        tell("%s read, %s taken over%s"
                .formatted(
                        Counted.of(rows, "quotation"),
                        Counted.of(taken, "decision"),
                        left == 0 ? "" : ", something left in " + Counted.of(left, "row")));
    }

    private static Import.Outcome take(QuoteCsvReader.Row row, Import decisions, Contradictions contradictions) {
        Optional<DictumException> refused = contradictions.on(row);
        if (refused.isPresent()) {
            throw refused.get();
        }
        return decisions.take(row);
    }

    /** Whether anything of the row was left, which is told. */
    private boolean tellLeft(
            Path table, QuoteCsvReader.Row row, Import.Outcome outcome, Batch batch, ProgressLine progress) {
        if (outcome.left().isPresent() || !outcome.conflicts().isEmpty()) {
            progress.wipe();
        }
        outcome.conflicts().forEach(conflict -> batch.failed(place(table, row), newer(row, conflict)));
        outcome.left()
                .ifPresent(words -> tell("  left, %s, %s: %s"
                        .formatted(place(table, row), row.entry().id(), words)));
        return outcome.left().isPresent()
                || !outcome.conflicts().isEmpty()
                || !outcome.beside().isEmpty();
    }

    private static String numbered(List<Long> rows) {
        String first = rows.stream().limit(FEW).map(String::valueOf).collect(Collectors.joining(", "));
        String more = rows.size() > FEW ? " and %d more".formatted(rows.size() - FEW) : "";
        return (rows.size() == 1 ? "row " : "rows ") + first + more;
    }

    /** Those rows of a table that can be read; the others are told when their turn comes. */
    private static void readable(Path table, QuoteLibrary open, Contradictions.Rows rows) {
        try (BufferedReader reader = Files.newBufferedReader(table)) {
            QuoteCsvReader entries = new QuoteCsvReader(reader, id -> entry(open, id));
            while (entries.hasNext()) {
                readable(entries).ifPresent(rows::at);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<QuoteCsvReader.Row> readable(QuoteCsvReader entries) {
        try {
            return Optional.of(entries.next());
        } catch (DictumException unreadable) {
            return Optional.empty();
        }
    }

    private static DictumException newer(QuoteCsvReader.Row row, String conflict) {
        return new DictumException(
                DictumException.Kind.USAGE,
                "%s: %s. The newer decision stays; where the table is right, export it again and change that one"
                        .formatted(row.entry().id(), conflict));
    }

    private static String place(Path table, QuoteCsvReader.Row row) {
        return "%s, row %d".formatted(table, row.number());
    }

    private static Optional<Entry> entry(QuoteLibrary open, String id) {
        try {
            return Optional.of(open.detail(id).entry());
        } catch (DictumException unknown) {
            if (unknown.kind() != DictumException.Kind.UNKNOWN_ID) {
                throw unknown;
            }
            return Optional.empty();
        }
    }

    private void capture(List<SourceRecord> records, QuoteLibrary open, Batch batch, ProgressLine progress) {
        List<String> addresses = new ArrayList<>();
        Map<String, SourceRecord> byAddress = new HashMap<>();
        for (SourceRecord record : records) {
            if (record.address().isPresent()) {
                addresses.add(record.address().get());
                byAddress.putIfAbsent(record.address().get(), record);
            } else {
                batch.failed(
                        record.title().orElse(record.key()),
                        new DictumException(
                                DictumException.Kind.INCOMPLETE,
                                "the record has neither address nor DOI: save its page and capture that with --url"));
            }
        }
        Queue<RecordGaps> gaps = new ConcurrentLinkedQueue<>();
        AtomicLong quotations = new AtomicLong();
        if (!addresses.isEmpty()) {
            Round.Listener listener = (ended, captured, failure, done, total) -> {
                progress.wipe();
                Optional<Captured> kept = captured.or(() -> open.keptFrom(ended.input()));
                kept.ifPresent(one -> quotations.addAndGet(one.entries().size()));
                kept.ifPresent(one -> Optional.ofNullable(byAddress.get(ended.input()))
                        .ifPresent(record -> gaps.add(RecordGaps.of(one.key(), record, one.article()))));
                failure.ifPresent(reason ->
                        batch.failed(ended.input(), kept.isPresent() ? reason : unheld(ended.input(), reason)));
                progress.at("capturing", done, total);
            };
            try (PageSource pages = new PageSource(allowLoopback);
                    Round round = new Round(open, pages, addresses, listener)) {
                round.resumed().ifPresent(terminal::tell);
                round.run(pages.listed(addresses, PageSource.Manner.AS_FOUND, terminal.in()));
                round.finish();
            }
        }
        progress.wipe();
        for (RecordGaps gap : gaps) {
            if (!gap.taken().isEmpty()) {
                open.describe(gap.key(), gap.taken(), reviewer.name());
            }
            gap.told().forEach(line -> tell("  " + Printable.line(line)));
        }
        tell("%s read, %s found"
                .formatted(Counted.of(records.size(), "record"), Counted.of(quotations.get(), "quotation")));
    }

    /** Why nothing came of a record, and how something will: words can only be held against a page that is here. */
    private static DictumException unheld(String address, DictumException reason) {
        return new DictumException(
                reason.kind(),
                "%s. The record alone is not kept, for a quotation hangs on its page. Save the page in a browser, give it to 'dictum capture PAGE.html --url %s', and import this file again: the record then fills what the page does not tell"
                        .formatted(reason.getMessage().replaceFirst("\\.$", ""), address),
                reason);
    }

    private void tell(String line) {
        terminal.out().println(line);
        terminal.out().flush();
    }
}
