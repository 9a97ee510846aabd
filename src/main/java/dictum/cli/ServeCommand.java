package dictum.cli;

import dictum.library.PageSource;
import dictum.library.QuoteLibrary;
import dictum.model.DictumException;
import dictum.web.ReviewDesk;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dictum serve}: the review desk in the browser. */
@Command(
        name = "serve",
        description = "Open the review desk in the browser, for this machine alone.",
        footer = {
            "",
            "Open the link that it prints; it is good until the desk is closed with Ctrl+C.",
            "",
            "Example:",
            "  dictum serve"
        })
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "4747",
            description = "Port to listen on, 0 for any that is free (default: 4747).")
    private int port;

    @Mixin
    private ReviewerOption reviewer = new ReviewerOption();

    @Option(names = "--allow-loopback", hidden = true, description = "Fetch pages from this machine, for tests.")
    private boolean allowLoopback;

    @Mixin
    private LibraryOption library = new LibraryOption();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65535) {
            throw new DictumException(DictumException.Kind.USAGE, "a port is a number from 0 to 65535");
        }
        if (reviewer.name().isBlank()) {
            throw new DictumException(DictumException.Kind.USAGE, "a review needs its reviewer: --reviewer NAME");
        }
        CountDownLatch wanted = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.openOrMake(terminal, progress);
                PageSource pages = new PageSource(allowLoopback);
                ReviewDesk desk = ReviewDesk.open(
                        open,
                        pages,
                        new ReviewDesk.Settings(
                                port, reviewer.name(), library.folder(terminal).resolve("desk.key")))) {
            progress.wipe();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(wanted, closed), "dictum-close"));
            terminal.out().println("The review desk is open: " + desk.link());
            if (open.isReadOnly()) {
                terminal.out().println("Its folder may not be written here: all can be read, nothing kept or decided.");
            }
            terminal.out().println("Ctrl+C closes it.");
            terminal.out().flush();
            wanted.await();
        } finally {
            closed.countDown();
        }
        return ExitCode.DONE;
    }

    /** Lets the library be closed before the process ends. */
    private static void close(CountDownLatch wanted, CountDownLatch closed) {
        wanted.countDown();
        try {
            closed.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
