package dictum.capture;

import static dictum.model.DictumException.Kind.BINARY;
import static dictum.model.DictumException.Kind.FORBIDDEN_ADDRESS;
import static dictum.model.DictumException.Kind.NETWORK;
import static dictum.model.DictumException.Kind.TOO_LARGE;

import dictum.capture.AddressLists.Listed;
import dictum.model.DictumException;
import dictum.model.Snapshot;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Fetches any number of pages: hosts side by side, but each host by one request at a time and with the pauses that manners and
 * the site ask for.
 *
 * <p>What it learnt of sites (their robots.txt, their pauses) holds from one run to the next. One run at a time.
 */
public final class Crawl implements AutoCloseable {
    private static final int MOST_AT_ONCE = 64;
    private static final int DEEPEST_LIST = 3;
    private static final int LONGEST_LISTS = 200_000;

    /** While pages of so many bytes arrive or wait to be read, no more are fetched. */
    private static final long MOST_HELD = 64_000_000;

    private static final Robots.Word ALL = Robots.everything();

    /**
     * How the request for one address ended: with exactly one of a page, addresses, the word that the page did not change, the
     * other address that was given for the same page, or a failure.
     *
     * @param address as it was given
     * @param tries how often the page was asked for
     */
    public record Result(
            String address,
            int tries,
            Optional<Snapshot> page,
            Optional<List<String>> addresses,
            boolean unchanged,
            Optional<String> samePageAs,
            Optional<DictumException> failure) {}

    /** Told of every end, by several threads at once. */
    public interface Listener {
        /**
         * One address came to its end.
         *
         * @return which of the addresses that a list gave are to be fetched in this run
         */
        List<String> ended(Result result);
    }

    /** One address on its way. */
    private record Errand(String address, URI requested, Chain chain, int tries, int depth, boolean mayList) {
        /** A redirect does not count as a try. */
        Errand at(Chain longer) {
            return new Errand(address, requested, longer, tries - 1, depth, mayList);
        }

        Errand again() {
            return new Errand(address, requested, chain, tries + 1, depth, mayList);
        }

        HttpUrl url() {
            return chain.last();
        }
    }

    private final LivePages pages;
    private final Manners manners;
    private final Time time;
    private final RandomGenerator chance;
    private final Robots robots = new Robots();
    private final Turns<Errand> turns;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fetching");
        thread.setDaemon(true);
        return thread;
    });

    /** The pages of this run, each with the address by which it was given first. */
    private final Map<String, String> met = new HashMap<>();

    private final Set<String> given = new HashSet<>();

    private final AtomicReference<@Nullable Throwable> stopped = new AtomicReference<>();
    private int active;
    private long held;
    private int listed;

    public Crawl(LivePages pages, Manners manners) {
        this(pages, manners, Time.real(), RandomGenerator.getDefault());
    }

    Crawl(LivePages pages, Manners manners, Time time, RandomGenerator chance) {
        this.pages = pages;
        this.manners = manners;
        this.time = time;
        this.chance = chance;
        this.turns = new Turns<>(manners.gap().toNanos());
    }

    /** Keeps what sites say in their robots.txt in {@code folder} for a day, so that later runs need not ask again. */
    public void keepRobotsIn(Path folder) {
        RobotsShelf shelf = new RobotsShelf(folder, pages.clock());
        shelf.tidy();
        robots.keepOn(shelf);
    }

    /**
     * The page at one address, politely got.
     *
     * @throws DictumException when there is no page to be had, with the reason and what can be done
     */
    public Snapshot page(URI address) {
        AtomicReference<@Nullable Result> ended = new AtomicReference<>();
        run(List.of(address.toString()), asked -> Optional.empty(), result -> {
            ended.set(result);
            return List.of();
        });
        Result result = ended.get();
        if (result == null) {
            throw new DictumException(NETWORK, "fetching %s was broken off".formatted(Shown.of(address.toString())));
        }
        return result.page().orElseThrow(() -> result.failure().orElseGet(() -> Answer.isList(address.toString())));
    }

    /**
     * Fetches every address once, and tells {@code listener} how each ended. What is given twice is fetched once.
     *
     * @param kept the validators of pages kept before, by the address asked for
     * @throws RuntimeException what {@code listener} threw first, after which nothing more is fetched
     */
    public synchronized void run(
            Iterable<String> addresses, Function<String, Optional<Validators>> kept, Listener listener) {
        lock.lock();
        try {
            met.clear();
            given.clear();
            listed = 0;
            stopped.set(null);
            List<Result> refused = new ArrayList<>();
            for (String address : addresses) {
                add(address, 0, true).ifPresent(refused::add);
            }
            lock.unlock();
            try {
                refused.forEach(listener::ended);
            } finally {
                lock.lock();
            }
            while (stopped.get() == null && !(turns.over() && active == 0)) {
                Optional<Turns.Turn<Errand>> turn = mayStart() ? turns.next(time.nanos()) : Optional.empty();
                if (turn.isPresent()) {
                    active++;
                    threads.execute(() -> work(turn.get(), kept, listener));
                } else {
                    pause();
                }
            }
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
            stopped.compareAndSet(null, new DictumException(NETWORK, "fetching was broken off", broken));
        } finally {
            turns.clear();
            while (active > 0) {
                changed.awaitUninterruptibly();
            }
            lock.unlock();
        }
        Throwable reason = stopped.get();
        if (reason instanceof Error error) {
            throw error;
        }
        if (reason instanceof RuntimeException thrown) {
            throw thrown;
        }
    }

    /** How many addresses still wait in the present run, those being fetched included. */
    public int waiting() {
        lock.lock();
        try {
            return turns.waiting() + active;
        } finally {
            lock.unlock();
        }
    }

    /** How many bytes of pages arrive or wait to be read. */
    long held() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        pages.close();
    }

    private boolean mayStart() {
        return active < MOST_AT_ONCE && held < MOST_HELD;
    }

    private void pause() throws InterruptedException {
        OptionalLong due = mayStart() ? turns.due() : OptionalLong.empty();
        long nanos = due.isPresent() ? Math.max(due.getAsLong() - time.nanos(), 1) : Long.MAX_VALUE;
        time.await(changed, nanos);
    }

    /** Lets an address wait for its turn, or gives the end of one that is none; the lock is held. */
    private Optional<Result> add(String address, int depth, boolean mayList) {
        try {
            // The very same again says nothing new; another spelling must not go without an end of its own.
            if (!given.add(address)) {
                return Optional.empty();
            }
            HttpUrl url = AddressRules.parse(address.strip());
            String first = met.putIfAbsent(url.toString(), address);
            if (first == null) {
                Errand errand = new Errand(address, requested(address, url), Chain.of(url), 0, depth, mayList);
                turns.add(url.host(), errand, Long.MIN_VALUE);
                return Optional.empty();
            }
            return Optional.of(new Result(
                    address, 0, Optional.empty(), Optional.empty(), false, Optional.of(first), Optional.empty()));
        } catch (DictumException noAddress) {
            return Optional.of(failed(address, 0, noAddress));
        }
    }

    private static URI requested(String address, HttpUrl url) {
        try {
            return URI.create(address.strip());
        } catch (IllegalArgumentException loose) {
            return url.uri(); // as browsers would write it
        }
    }

    private void work(Turns.Turn<Errand> turn, Function<String, Optional<Validators>> kept, Listener listener) {
        String host = turn.host();
        Errand errand = turn.work();
        Optional<Result> ended = Optional.empty();
        Optional<Listed> list = Optional.empty();
        AtomicLong size = new AtomicLong();
        try {
            try {
                Optional<Robots.Word> word = word(errand, host);
                if (word.isEmpty()) {
                    return;
                }
                word.get().require(errand.url());
                Reply reply = pages.ask(errand.url(), errand.requested(), kept.apply(errand.address()), bytes -> {
                    size.addAndGet(bytes);
                    hold(bytes);
                });
                list = reply.list();
                ended = ended(errand.again(), reply);
            } catch (DictumException refused) {
                ended = Optional.of(
                        failed(errand.address(), errand.tries(), errand.chain().explained(refused)));
            } finally {
                free(host);
            }
            // The host is free for the next request while this page is read.
            if (ended.isPresent()) {
                List<String> more = listener.ended(ended.get());
                list.ifPresent(one -> addAll(more, one, errand, listener));
            }
        } catch (Throwable thrown) {
            stopped.compareAndSet(null, thrown);
        } finally {
            locked(() -> {
                active--;
                held -= size.get();
                changed.signalAll();
            });
        }
    }

    private void hold(long bytes) {
        locked(() -> held += bytes);
    }

    /** What robots.txt says; nothing when that was asked just now, so that the page has to wait for another turn. */
    private Optional<Robots.Word> word(Errand errand, String host) {
        if (!manners.robots()) {
            return Optional.of(ALL);
        }
        Optional<Robots.Word> known = robots.known(errand.url(), time.nanos());
        if (known.isPresent()) {
            return known;
        }
        Optional<Robots.Word> recalled = robots.recalled(errand.url(), time.nanos());
        if (recalled.isPresent()) {
            locked(() -> turns.slow(host, pause(recalled.get())));
            return recalled;
        }
        Robots.RobotsFile answer = robotsFile(Robots.fileFor(errand.url()));
        if (answer.failure().map(reason -> reason.kind() == FORBIDDEN_ADDRESS).orElse(false)) {
            return Optional.of(ALL); // the page itself is refused just so, in plainer words
        }
        robots.remember(errand.url(), answer, time.nanos());
        Robots.Word word = robots.known(errand.url(), time.nanos()).orElseThrow();
        locked(() -> {
            turns.slow(host, pause(word));
            turns.addFirst(host, errand);
        });
        return Optional.empty();
    }

    private long pause(Robots.Word word) {
        return Math.min(word.delay().toNanos(), manners.longestDelay().toNanos());
    }

    /** Asks for robots.txt, once more when the first request fails on the way. */
    private Robots.RobotsFile robotsFile(HttpUrl file) {
        Robots.RobotsFile answer = pages.robots(file);
        boolean onTheWay =
                answer.failure().map(reason -> reason.kind() == NETWORK).orElse(false);
        return onTheWay && manners.tries() > 1 ? pages.robots(file) : answer;
    }

    /** How the errand ended; nothing when it goes on, at another address or at another time. */
    private Optional<Result> ended(Errand errand, Reply reply) {
        if (reply.next().isPresent()) {
            Errand further = errand.at(errand.chain().then(reply.next().get(), pages.redirects()));
            locked(() -> turns.addFirst(further.url().host(), further));
            return Optional.empty();
        }
        if (reply.trouble().isPresent()) {
            Reply.Trouble trouble = reply.trouble().get();
            if (trouble.mayMend() && errand.tries() < manners.tries() && later(errand, trouble)) {
                return Optional.empty();
            }
            return Optional.of(
                    failed(errand.address(), errand.tries(), errand.chain().explained(trouble.reason())));
        }
        if (reply.list().isPresent() && !errand.mayList()) {
            return Optional.of(failed(
                    errand.address(),
                    errand.tries(),
                    new DictumException(
                            BINARY,
                            "%s, named by a list, is itself a list of addresses and not a page: name it itself to fetch what it lists"
                                    .formatted(Shown.of(errand.address())))));
        }
        return Optional.of(new Result(
                errand.address(),
                errand.tries(),
                reply.page(),
                reply.list().map(Listed::addresses),
                reply.unchanged(),
                Optional.empty(),
                Optional.empty()));
    }

    /** Lets the errand wait and be tried again, unless the site asks for more patience than there is. */
    private boolean later(Errand errand, Reply.Trouble trouble) {
        long now = time.nanos();
        if (trouble.pause().isPresent()) {
            Duration wait = trouble.pause().get();
            if (wait.compareTo(manners.longestWait()) > 0) {
                return false;
            }
            locked(() -> {
                // The site means all its pages.
                turns.rest(errand.url().host(), now + wait.toNanos());
                turns.add(errand.url().host(), errand, now + wait.toNanos());
            });
            return true;
        }
        long backOff = manners.backOff().toNanos() << (errand.tries() - 1);
        long from = now + backOff + (long) (chance.nextDouble() * backOff / 2);
        locked(() -> turns.add(errand.url().host(), errand, from));
        return true;
    }

    private void addAll(List<String> addresses, Listed list, Errand from, Listener listener) {
        List<Result> refused = new ArrayList<>();
        locked(() -> {
            boolean mayList = list.ofLists() && from.depth() < DEEPEST_LIST;
            for (String address : addresses) {
                if (++listed > LONGEST_LISTS) {
                    refused.add(failed(
                            from.address() + "#rest",
                            0,
                            new DictumException(
                                    TOO_LARGE,
                                    "the lists name more than %,d addresses, and the rest of %s is not fetched: give its parts one by one"
                                            .formatted(LONGEST_LISTS, Shown.of(from.address())))));
                    break;
                }
                add(address, from.depth() + 1, mayList).ifPresent(refused::add);
            }
        });
        refused.forEach(listener::ended);
    }

    private void free(String host) {
        locked(() -> {
            turns.done(host, time.nanos());
            changed.signalAll();
        });
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private static Result failed(String address, int tries, DictumException reason) {
        return new Result(
                address, tries, Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.of(reason));
    }

    /** Whether asking again later, in another run, may give what failed now. */
    public static boolean mayMend(DictumException failure) {
        return switch (failure.kind()) {
            case NETWORK, TIMEOUT, TRUNCATED, HTTP_STATUS, ROBOTS, IO, INTERNAL -> true;
            default -> false;
        };
    }
}
