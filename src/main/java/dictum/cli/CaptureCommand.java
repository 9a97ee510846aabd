package dictum.cli;

import dictum.citation.EntryJson;
import dictum.citation.ReadingJson;
import dictum.citation.RunReport;
import dictum.library.Captured;
import dictum.library.PageSource;
import dictum.library.QuoteLibrary;
import dictum.library.Round;
import dictum.model.DictumException;
import dictum.model.Ended;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Relative;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dictum capture}: keeps pages and prints their quotations. */
@Command(
        name = "capture",
        description = "Keep pages in the library and print their quotations.",
        footer = {
            "",
            "A page that fails is named and the others are kept. The same page again is kept once, and is not"
                    + " sent again by a site that can tell that it did not change.",
            "Sites are asked politely: one request at a time, a second apart, robots.txt first. A run that was"
                    + " broken off goes on where it stopped when the same command is given again.",
            "",
            "Example:",
            "  dictum capture https://harbour-courier.example/lock-gates pages/ crawl.warc",
            "  dictum capture https://harbour-courier.example/feed.xml --report states.csv"
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

    @Option(
            names = "--report",
            paramLabel = "FILE.csv",
            description =
                    "Write how every input ended: one row for each, with its state. An earlier report is replaced, no"
                            + " other file.")
    private Optional<Path> report = Optional.empty();

    CaptureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        report.ifPresent(this::spare);
        Batch batch = new Batch(terminal);
        Tally tally = new Tally();
        Pace pace = new Pace();
        try (PageSource pages = input.pages(terminal);
                ProgressLine progress = new ProgressLine(terminal)) {
            List<PageSource.Page> listed = input.listed(pages, terminal);
            try (QuoteLibrary open = library.openOrMake(terminal, progress)) {
                Round.Listener listener = (ended, captured, failure, done, total) -> {
                    progress.wipe();
                    tally.add(ended, captured);
                    captured.ifPresent(this::print);
                    failure.ifPresent(reason -> failed(ended.input(), reason, batch));
                    terminal.out().flush();
                    progress.at(what(pace, done, total), done, total);
                };
                try (Round round = new Round(open, pages, input.named(), listener)) {
                    round.resumed().ifPresent(terminal::tell);
                    round.run(listed);
                    report.ifPresent(file -> write(round.ended(), file));
                    round.finish();
                }
            } finally {
                progress.wipe();
                summarise(tally, batch);
            }
        }
        return batch.exitCode();
    }

    private static String what(Pace pace, long done, long total) {
        String words = pace.words(done, total);
        return words.isEmpty() ? "capturing" : "capturing (%s)".formatted(words);
    }

    private void failed(String name, DictumException reason, Batch batch) {
        batch.failed(name, reason);
        if (json) {
            terminal.out().println(ReadingJson.error(PageSource.shortName(name), reason));
        }
    }

    /** Refuses, before anything is fetched, a report in the place of what would be lost. */
    private void spare(Path file) {
        String lost = "";
        try {
            if (Files.exists(file) && input.holds(file)) {
                lost = "is one of the inputs";
            } else if (Files.exists(file) && !isReport(file)) {
                lost = "is there already, and is no report";
            }
        } catch (IOException unreadable) {
            throw Disk.failure("cannot read " + file, "Nothing was captured; name another file.", unreadable);
        }
        if (!lost.isEmpty()) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "--report: %s %s, and would be lost; name another file".formatted(file, lost));
        }
    }

    private static boolean isReport(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream content = Files.newInputStream(file)) {
            return Files.size(file) == 0 || RunReport.opens(content);
        }
    }

    private void write(List<Ended> all, Path file) {
        String folder =
                Optional.ofNullable(file.getParent()).map(Path::toString).orElse("");
        String written = ExportTarget.in(folder)
                .write(String.valueOf(file.getFileName()), out -> RunReport.write(all.iterator(), out));
        terminal.tell("%s: %s".formatted(written, Counted.of(all.size(), "row")));
    }

    private void print(Captured captured) {
        tellRelatives(captured);
        if (json) {
            captured.entries().forEach(entry -> terminal.out().println(EntryJson.of(entry, captured.article())));
        } else if (captured.entries().isEmpty()) {
            new QuotationTable(terminal).printWithoutQuotations(captured.article());
        } else {
            printSpeech(captured.entries());
        }
    }

    /** That nearly the same text was kept from elsewhere is worth knowing before it is quoted twice. */
    private void tellRelatives(Captured captured) {
        if (captured.alreadyKept()) {
            return;
        }
        for (Relative relative : captured.relatives()) {
            boolean version = relative.kind() == Relative.Kind.VERSION;
            Integer listed = captured.listed().get(relative.reference().key());
            if (version && listed == null && !captured.listed().isEmpty()) {
                continue; // one of many captures: those are named that its quotations are listed with
            }
            terminal.tell("%s is %s of %s: %s%s"
                    .formatted(
                            captured.key(),
                            version ? "another version" : "nearly the same text as that",
                            relative.reference().key(),
                            relative.reference().url().map(Object::toString).orElse("a file"),
                            listed == null ? "" : "; " + listed(listed, captured)));
        }
    }

    private static String listed(int listed, Captured captured) {
        int all = captured.entries().size();
        return listed == all
                ? "all it quotes is the same and listed there"
                : "%d of its %s are the same and listed there".formatted(listed, Counted.of(all, "quotation"));
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
        if (tally.endings.size() > 1 && batch.failures() > 1) {
            terminal.tell(tally.endings.entrySet().stream()
                    .map(ending -> "%s %,d".formatted(ending.getKey(), ending.getValue()))
                    .collect(Collectors.joining(", ")));
        }
    }

    /** What came of the inputs so far. */
    private static final class Tally {
        private final Map<String, Integer> endings = new TreeMap<>();
        private int pages;
        private int known;
        private int quotations;

        private void add(Ended ended, Optional<Captured> captured) {
            endings.merge(ended.state(), 1, Integer::sum);
            captured.ifPresent(one -> {
                pages++;
                known += one.alreadyKept() ? 1 : 0;
                quotations += one.entries().size();
            });
        }
    }
}
