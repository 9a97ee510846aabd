package dictum.web;

import dictum.library.Captured;
import dictum.library.PageSource;
import dictum.library.QuoteLibrary;
import dictum.model.DictumException;
import dictum.model.Found;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes pages into the library one after the other, and remembers how each came out for as long as the desk is open. */
final class Inbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int REMEMBERED = 200;

    private final QuoteLibrary library;
    private final PageSource pages;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "dictum-inbox");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<Arrival> arrivals = new ArrayDeque<>();
    private long last;

    Inbox(QuoteLibrary library, PageSource pages) {
        this.library = library;
        this.pages = pages;
    }

    /** How far a page has come. */
    enum State {
        WAITING,
        /** Being fetched and read. */
        WORKING,
        KEPT,
        FAILED
    }

    /**
     * One page on its way.
     *
     * @param label the page as it was given: an address or a file's name
     * @param outcome the title of what was kept, or why it was not
     * @param kind of the failure
     * @param key of the article kept
     */
    record Arrival(
            long number,
            String label,
            State state,
            String outcome,
            Optional<String> kind,
            Optional<String> key,
            int quotations) {
        boolean isOpen() {
            return state == State.WAITING || state == State.WORKING;
        }

        private Arrival now(State next) {
            return new Arrival(number, label, next, outcome, kind, key, quotations);
        }
    }

    /** The pages, the latest first. */
    synchronized List<Arrival> arrivals() {
        return new ArrayList<>(arrivals);
    }

    synchronized boolean isBusy() {
        return arrivals.stream().anyMatch(Arrival::isOpen);
    }

    /** Addresses to be fetched, in their order. */
    void addresses(List<String> addresses) {
        for (String address : addresses) {
            // Fetched by its address whatever it looks like: nothing that is typed into a page opens a file.
            add(pages.at(address));
        }
    }

    /** A page whose bytes are at hand. */
    void given(String name, byte[] bytes, PageSource.Manner manner) {
        add(pages.given(name, bytes, manner));
    }

    private void add(PageSource.Page page) {
        Arrival arrival;
        synchronized (this) {
            arrival = new Arrival(++last, page.label(), State.WAITING, "", Optional.empty(), Optional.empty(), 0);
            arrivals.addFirst(arrival);
            while (arrivals.size() > REMEMBERED && !arrivals.getLast().isOpen()) {
                arrivals.removeLast();
            }
        }
        worker.execute(() -> take(page, arrival));
    }

    private void take(PageSource.Page page, Arrival arrival) {
        put(arrival.now(State.WORKING));
        try {
            Captured captured = library.capture(page.snapshot());
            String title = captured.article().title().map(Found::value).orElse(page.label());
            Optional<String> key = Optional.of(captured.key());
            put(new Arrival(
                    arrival.number(),
                    arrival.label(),
                    State.KEPT,
                    captured.alreadyKept() ? title + " (was there already)" : title,
                    Optional.empty(),
                    key,
                    captured.entries().size()));
        } catch (DictumException named) {
            put(failed(arrival, named.kind(), named.getMessage()));
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.warn("taking in {} failed", page.label(), fault);
            put(failed(arrival, DictumException.Kind.INTERNAL, "a fault of Dictum's own: " + fault));
        }
    }

    private static Arrival failed(Arrival arrival, DictumException.Kind kind, String message) {
        return new Arrival(
                arrival.number(),
                arrival.label(),
                State.FAILED,
                message,
                Optional.of(kind.label()),
                Optional.empty(),
                0);
    }

    private synchronized void put(Arrival changed) {
        List<Arrival> all = new ArrayList<>(arrivals);
        all.replaceAll(arrival -> arrival.number() == changed.number() ? changed : arrival);
        arrivals.clear();
        arrivals.addAll(all);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
