package dictum.cli;

import dictum.citation.ReadingJson;
import dictum.library.PageSource;
import dictum.library.PagesInOrder;
import dictum.library.QuoteLibrary;
import dictum.library.Reading;
import dictum.model.DictumException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dictum extract}: pages in, JSON Lines out, and no library. */
@Command(
        name = "extract",
        description = "Print the quotations of pages as JSON, one object a line, and keep nothing.",
        footer = {
            "",
            "Objects come in the order of the inputs; archives and lists of addresses give one for each page.",
            "An input that fails gives an object with its error.",
            "",
            "Example:",
            "  dictum extract saved-pages/ > quotations.jsonl"
        })
final class ExtractCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private InputOptions input = new InputOptions();

    ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What became of one input. */
    private record Outcome(String json, Optional<DictumException> failure) {}

    /** An input being read. */
    private record Pending(PageSource.Page page, Future<Outcome> outcome) {}

    @Override
    public Integer call() throws InterruptedException {
        int workers = Runtime.getRuntime().availableProcessors();
        ExecutorService readers = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "reader");
            thread.setDaemon(true);
            return thread;
        });
        try (PageSource pages = input.pages(terminal);
                PagesInOrder waiting = pages.inOrder(input.listed(pages, terminal))) {
            return printInOrder(waiting, readers, 2 * workers);
        } finally {
            readers.shutdownNow();
        }
    }

    /** Reads ahead by no more than {@code most} inputs, so that memory does not grow with their number. */
    private int printInOrder(Iterator<PageSource.Page> waiting, ExecutorService readers, int most)
            throws InterruptedException {
        Batch batch = new Batch(terminal);
        Queue<Pending> reading = new ArrayDeque<>();
        while (waiting.hasNext() || !reading.isEmpty()) {
            while (waiting.hasNext() && reading.size() < most) {
                PageSource.Page page = waiting.next();
                reading.add(new Pending(page, readers.submit(() -> read(page))));
            }
            Pending next = reading.remove();
            Outcome outcome = outcomeOf(next);
            terminal.out().println(outcome.json());
            outcome.failure().ifPresent(failure -> batch.failed(next.page().label(), failure));
        }
        return batch.exitCode();
    }

    private static Outcome read(PageSource.Page page) {
        try {
            Reading reading = QuoteLibrary.read(page.snapshot());
            return new Outcome(ReadingJson.of(reading.article(), reading.quotations()), Optional.empty());
        } catch (RuntimeException | StackOverflowError thrown) {
            return failed(page, thrown);
        }
    }

    private static Outcome outcomeOf(Pending pending) throws InterruptedException {
        try {
            return pending.outcome().get();
        } catch (ExecutionException thrown) {
            return failed(pending.page(), thrown.getCause() == null ? thrown : thrown.getCause());
        }
    }

    private static Outcome failed(PageSource.Page page, Throwable thrown) {
        DictumException failure = Failure.of(thrown);
        return new Outcome(ReadingJson.error(page.doc(), failure), Optional.of(failure));
    }
}
