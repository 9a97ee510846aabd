package dictum.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the desk's pages once before anybody does: the first time Java loads what they are made with, the index is opened and all
 * of the library is counted, for which nobody should wait. While somebody is there it waits. None of these pages changes anything.
 */
final class Rehearsal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** The page that the link leads to, ready when it is printed. */
    private static final String FIRST = "/queue";

    /** The others, ready soon after. */
    private static final List<String> LATER = List.of("/inbox", "/search", "/search?words=a", "/speakers", "/export");

    /** A page that takes longer is left to go on by itself. */
    private static final int PATIENCE = 20_000;

    private static final byte[] HERE = {127, 0, 0, 1};

    /** By which the desk knows its own requests from those of people. */
    static final String NAME = "dictum-rehearsal";

    /** Milliseconds from one look whether somebody is there to the next. */
    private static final int LOOK = 100;

    private final int port;
    private final String cookie;
    private final Presence presence;
    private final ExecutorService later = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, NAME);
        thread.setDaemon(true);
        return thread;
    });

    private Rehearsal(int port, String cookie, Presence presence) {
        this.port = port;
        this.cookie = cookie;
        this.presence = presence;
    }

    /** Begins; on return the first page was shown. */
    static Rehearsal of(int port, Keys keys, Presence presence) {
        Rehearsal rehearsal = new Rehearsal(port, Gate.cookieName(port) + "=" + keys.session(), presence);
        rehearsal.show(FIRST);
        presence.expected();
        rehearsal.later.execute(rehearsal::showTheOthers);
        return rehearsal;
    }

    /** One after the other, each when nobody is there: a page that is being made would be waited for. */
    private void showTheOthers() {
        try {
            for (String page : LATER) {
                do {
                    TimeUnit.MILLISECONDS.sleep(LOOK);
                } while (presence.isFelt());
                show(page);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(String page) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(HERE), port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s:%s\r\nCookie: %s\r\nUser-Agent: %s\r\nConnection: close\r\n\r\n"
                            .formatted(page, ReviewDesk.HOST, Integer.toString(port), cookie, NAME)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException unseen) {
            LOG.debug("{} was not rehearsed", page, unseen);
        }
    }

    /** Leaves out what was not begun. */
    @Override
    public void close() {
        later.shutdownNow();
        try {
            if (!later.awaitTermination(PATIENCE, TimeUnit.MILLISECONDS)) {
                LOG.debug("a page is still being rehearsed");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
