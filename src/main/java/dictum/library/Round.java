package dictum.library;

import dictum.capture.Crawl;
import dictum.library.PageSource.Contents;
import dictum.library.PageSource.Page;
import dictum.model.Body;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Ended;
import dictum.model.Relative;
import dictum.model.Snapshot;
import dictum.store.RunLog;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Captures many inputs: files one after the other, then all addresses, hosts side by side.
 *
 * <p>Every input comes to exactly one {@link Ending}, which is written down at once: a run that was broken off goes on where it
 * stopped when it is begun again with the same inputs, and fetches nothing twice that it has.
 */
public final class Round implements AutoCloseable {
    /** Told of every end; one at a time, though by different threads. */
    public interface Listener {
        /**
         * One input came to its end.
         *
         * @param captured the article, when there is one
         * @param failure why there is none
         * @param done how many inputs are through
         * @param total how many there are, as far as is known by now
         */
        void ended(Ended ended, Optional<Captured> captured, Optional<DictumException> failure, long done, long total);
    }

    private final QuoteLibrary library;
    private final PageSource source;
    private final RunLog log;
    private final Listener listener;
    private final Map<String, Ending> before = new HashMap<>();
    private final AtomicLong done = new AtomicLong();

    /** One page more than there are processors, for one of them waits for the disk; more would only take memory. */
    private final Semaphore reading = new Semaphore(Runtime.getRuntime().availableProcessors() + 1);

    /** @param inputs as the user gave them, by which a run is known again */
    public Round(QuoteLibrary library, PageSource source, List<String> inputs, Listener listener) {
        this.library = library;
        this.source = source;
        this.listener = listener;
        this.log = library.revisits().run(name(inputs));
        log.before().forEach((input, label) -> {
            Ending ending = Ending.labelled(label);
            if (ending.isFinal()) {
                before.put(input, ending);
            }
        });
    }

    /** When an earlier process began this run, if one did, and how many of its inputs are through. */
    public Optional<String> resumed() {
        return log.isResumed()
                ? Optional.of("going on with what was begun at %s: %d inputs are through"
                        .formatted(log.began(), before.size()))
                : Optional.empty();
    }

    /**
     * Takes every input.
     *
     * @throws DictumException when the failure is not an input's, so that trying the others has no use; the run can be taken up
     *     again
     */
    public void run(List<Page> inputs) {
        List<String> addresses = new ArrayList<>();
        for (Page input : inputs) {
            if (input.address().isPresent()) {
                addresses.add(input.address().get());
            } else {
                addresses.addAll(open(input, inputs.size()));
            }
        }
        fetch(addresses);
    }

    /** How every input ended, those of earlier processes included. */
    public List<Ended> ended() {
        return log.all();
    }

    /** The run is through: the same inputs again are a new run. */
    public void finish() {
        log.finish();
    }

    @Override
    public void close() {
        log.close();
    }

    /** Captures the pages that a file holds, or gives the addresses that it lists. */
    private List<String> open(Page input, int inputs) {
        try (Contents contents = input.open()) {
            if (!contents.addresses().isEmpty()) {
                listed(input.label(), contents.addresses().size(), 1);
                return contents.addresses();
            }
            Map<String, Integer> labels = new HashMap<>();
            while (contents.hasNext()) {
                // Read again even when it was through: a file can have changed, and costs its site nothing.
                Page page = contents.next();
                capture(own(page.label(), labels), page::snapshot, 1, Math.max(inputs, done.get() + 1));
            }
            return List.of();
        } catch (DictumException unopened) {
            failed(input.label(), unopened, 1, inputs);
            return List.of();
        }
    }

    /** The label, numbered where the same input gave it before, as an archive does with a page that was crawled again. */
    private static String own(String label, Map<String, Integer> given) {
        int times = given.merge(label, 1, Integer::sum);
        return times == 1 ? label : label + " (" + times + ")";
    }

    private void fetch(List<String> addresses) {
        List<String> wanted = wanted(addresses);
        if (wanted.isEmpty()) {
            return;
        }
        Crawl crawl = source.crawl();
        crawl.keepRobotsIn(log.robots());
        crawl.run(wanted, library.revisits()::validators, result -> {
            long total = done.get() + Math.max(crawl.waiting(), 1);
            if (result.failure().isPresent()) {
                failed(result.address(), result.failure().get(), result.tries(), total);
            } else if (result.addresses().isPresent() && source.followsLists()) {
                listed(result.address(), result.addresses().get().size(), result.tries());
                return wanted(result.addresses().get());
            } else if (result.addresses().isPresent()) {
                failed(
                        result.address(),
                        new DictumException(
                                Kind.ROBOTS,
                                "%s is a list of addresses, and robots.txt can be passed over for a single page alone"
                                        .formatted(result.address())),
                        result.tries(),
                        total);
            } else if (result.samePageAs().isPresent()) {
                same(result.address(), result.samePageAs().get(), total);
            } else if (result.unchanged()) {
                kept(result.address(), library.revisits().recall(result.address()), result.tries(), total);
            } else {
                capture(result.address(), () -> result.page().orElseThrow(), result.tries(), total);
            }
            return List.of();
        });
    }

    /** Those that did not come to an end in an earlier process. */
    private List<String> wanted(List<String> addresses) {
        List<String> wanted = new ArrayList<>();
        for (String address : addresses) {
            if (before.containsKey(address)) {
                done.incrementAndGet();
                continue;
            }
            // A process may have been killed after it kept the page and before it wrote that down.
            Optional<Captured> kept =
                    log.isResumed() ? library.revisits().since(address, log.from()) : Optional.empty();
            if (kept.isPresent()) {
                end(address, Ending.STORED, kept, Optional.empty(), 1, addresses.size());
            } else {
                wanted.add(address);
            }
        }
        return wanted;
    }

    private interface Source {
        Snapshot get();
    }

    private void capture(String input, Source page, int tries, long total) {
        reading.acquireUninterruptibly();
        Captured captured;
        try {
            captured = library.capture(page.get());
        } catch (DictumException failure) {
            if (endsTheRun(failure)) {
                throw failure;
            }
            failed(input, failure, tries, total);
            return;
        } catch (RuntimeException | StackOverflowError fault) {
            failed(
                    input,
                    new DictumException(
                            Kind.INTERNAL,
                            "a fault of Dictum's own (%s); run again with --debug and report what it prints"
                                    .formatted(fault),
                            fault),
                    tries,
                    total);
            return;
        } finally {
            reading.release();
        }
        kept(input, captured, tries, total);
    }

    private void kept(String input, Captured captured, int tries, long total) {
        Ending ending =
                captured.alreadyKept() ? captured.fromElsewhere() ? Ending.DUPLICATE : Ending.UNCHANGED : Ending.STORED;
        end(input, ending, Optional.of(captured), Optional.empty(), tries, total);
    }

    private void listed(String input, int addresses, int tries) {
        log.add(ended(
                input, Ending.LIST, Optional.empty(), tries, Optional.of("lists %,d addresses".formatted(addresses))));
        tell(
                ended(input, Ending.LIST, Optional.empty(), tries, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                done.get() + 1 + addresses);
    }

    private void same(String input, String other, long total) {
        Ended ended = ended(input, Ending.DUPLICATE, Optional.empty(), 0, Optional.of("the same page as " + other));
        log.add(ended);
        tell(ended, Optional.empty(), Optional.empty(), total);
    }

    private void failed(String input, DictumException failure, int tries, long total) {
        end(input, Ending.of(failure), Optional.empty(), Optional.of(failure), tries, total);
    }

    private void end(
            String input,
            Ending ending,
            Optional<Captured> captured,
            Optional<DictumException> failure,
            int tries,
            long total) {
        Ended ended = ended(input, ending, captured, tries, failure.map(DictumException::getMessage));
        log.add(ended);
        tell(ended, captured, failure, total);
    }

    private synchronized void tell(
            Ended ended, Optional<Captured> captured, Optional<DictumException> failure, long total) {
        long through = done.incrementAndGet();
        listener.ended(ended, captured, failure, through, Math.max(through, total));
    }

    private static Ended ended(
            String input, Ending ending, Optional<Captured> captured, int tries, Optional<String> reason) {
        return new Ended(
                input,
                ending.label(),
                captured.flatMap(Captured::address).map(URI::toString),
                captured.map(Captured::key),
                captured.map(one -> one.entries().size()).orElse(0),
                captured.flatMap(one -> one.relatives().stream().findFirst()).map(Round::key),
                captured.map(one -> one.article().sha256()),
                tries,
                Instant.now(),
                reason);
    }

    private static String key(Relative relative) {
        return relative.reference().key();
    }

    private static boolean endsTheRun(DictumException failure) {
        return switch (failure.kind()) {
            case LIBRARY_HELD, DISK_FULL, DAMAGED -> true;
            default -> false;
        };
    }

    private static String name(List<String> inputs) {
        return Body.of(String.join("\n", inputs).getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, 16);
    }
}
