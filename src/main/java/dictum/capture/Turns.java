package dictum.capture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/**
 * Whose turn it is: one request at a time to each host, and a pause after it. Hosts do not wait for one another.
 *
 * <p>Times are nanoseconds of any clock that the caller reads. Not safe for several threads.
 *
 * @param <T> what waits
 */
final class Turns<T> {
    /** Something that may be done now; give it back with {@link #done}. */
    record Turn<T>(String host, T work) {}

    private record Waiting<T>(long from, long order, T work) {}

    private static final class Host<T> {
        private final String name;
        private final PriorityQueue<Waiting<T>> waiting = new PriorityQueue<>(
                Comparator.<Waiting<T>>comparingLong(Waiting::from).thenComparingLong(Waiting::order));
        private long gap;
        private long freeFrom = Long.MIN_VALUE;
        private long due;
        private boolean busy;

        private Host(String name, long gap) {
            this.name = name;
            this.gap = gap;
        }
    }

    private final long gap;
    private final Map<String, Host<T>> hosts = new HashMap<>();
    private final PriorityQueue<Host<T>> ready = new PriorityQueue<>(
            Comparator.<Host<T>>comparingLong(host -> host.due).thenComparing(host -> host.name));
    private long order;
    private long first;
    private int waiting;
    private int busy;

    /** @param gap from the end of one request to the start of the next to the same host */
    Turns(long gap) {
        this.gap = gap;
    }

    /** Lets {@code work} wait for its turn at {@code host}, not before {@code from}; among equals the first come goes first. */
    void add(String host, T work, long from) {
        Host<T> at = host(host);
        at.waiting.add(new Waiting<>(from, order++, work));
        waiting++;
        settle(at);
    }

    /** The same, but it goes before all that waits there already. */
    void addFirst(String host, T work) {
        Host<T> at = host(host);
        at.waiting.add(new Waiting<>(Long.MIN_VALUE, --first, work));
        waiting++;
        settle(at);
    }

    /** What may be done now: its host is busy until {@link #done}. */
    Optional<Turn<T>> next(long now) {
        Host<T> host = ready.peek();
        if (host == null || host.due > now) {
            return Optional.empty();
        }
        ready.poll();
        host.busy = true;
        busy++;
        waiting--;
        return Optional.ofNullable(host.waiting.poll()).map(first -> new Turn<>(host.name, first.work()));
    }

    /** When {@link #next} will have something, unless a host becomes free before; nothing when all that waits waits for that. */
    OptionalLong due() {
        Host<T> host = ready.peek();
        return host == null ? OptionalLong.empty() : OptionalLong.of(host.due);
    }

    /** The request is over, and the host's pause begins. */
    void done(String host, long now) {
        Host<T> at = host(host);
        if (at.busy) {
            at.busy = false;
            busy--;
        }
        at.freeFrom = Math.max(at.freeFrom, now + at.gap);
        settle(at);
    }

    /** From now on {@code host} gets at least that pause, as its site asks for. */
    void slow(String host, long pause) {
        Host<T> at = host(host);
        at.gap = Math.max(gap, pause);
    }

    /** Nothing is asked of {@code host} before {@code until}. */
    void rest(String host, long until) {
        Host<T> at = host(host);
        at.freeFrom = Math.max(at.freeFrom, until);
        settle(at);
    }

    /** Whether nothing waits and nothing is being done. */
    boolean over() {
        return waiting == 0 && busy == 0;
    }

    int waiting() {
        return waiting;
    }

    /** Forgets all that waits; hosts keep their pauses. */
    void clear() {
        ready.clear();
        hosts.values().forEach(host -> host.waiting.clear());
        waiting = 0;
    }

    private Host<T> host(String name) {
        return hosts.computeIfAbsent(name, unknown -> new Host<>(unknown, gap));
    }

    private void settle(Host<T> host) {
        ready.remove(host);
        Waiting<T> first = host.waiting.peek();
        if (!host.busy && first != null) {
            host.due = Math.max(host.freeFrom, first.from());
            ready.add(host);
        }
    }
}
