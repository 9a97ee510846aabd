package dictum.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/** Asks a name service, but does not wait for ever: the system's own resolver can hang for minutes. */
final class NameService implements Dns, AutoCloseable {
    private final Dns names;
    private final Duration patience;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "name service");
        thread.setDaemon(true);
        return thread;
    });

    NameService(Dns names, Duration patience) {
        this.names = names;
        this.patience = patience;
    }

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        Future<List<InetAddress>> answer = threads.submit(() -> names.lookup(name));
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unknown(name, "no answer within %d s".formatted(patience.toSeconds()), e);
        } catch (ExecutionException e) {
            throw unknown(name, "not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(name, "broken off", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static UnknownHostException unknown(String name, String reason, Exception cause) {
        UnknownHostException unknown = new UnknownHostException(name + ": " + reason);
        unknown.initCause(cause);
        return unknown;
    }
}
