package dictum.web;

import dictum.library.PageSource;
import dictum.library.QuoteLibrary;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;

/**
 * The review desk: one library in the browser, for whoever sits at this machine.
 *
 * <p>It listens on the loopback address alone, and answers nobody without the link that {@link #link()} gives. Whatever it
 * shows of a captured page is escaped text, or the page itself in a sandbox.
 */
public final class ReviewDesk implements AutoCloseable {
    static final String HOST = "127.0.0.1";

    /** A page of 20 MB in JSON, where some characters become several. */
    private static final long LARGEST_REQUEST = 64L * 1024 * 1024;

    private final Javalin server;
    private final Keys keys;
    private final Inbox inbox;
    private final Rehearsal rehearsal;

    /**
     * What a desk needs to know.
     *
     * @param port to listen on; 0 takes any that is free
     * @param reviewer whose name decisions bear
     * @param pairing the file that keeps the bookmarklet's key from one start to the next
     */
    public record Settings(int port, String reviewer, Path pairing) {}

    private ReviewDesk(Javalin server, Keys keys, Inbox inbox, Presence presence) {
        this.server = server;
        this.keys = keys;
        this.inbox = inbox;
        this.rehearsal = Rehearsal.of(server.port(), keys, presence);
    }

    /**
     * Opens the desk; it answers until it is closed. On return its first page was shown once, unseen, so that nobody waits for it.
     *
     * @param library stays open when the desk is closed
     * @throws DictumException {@link Kind#USAGE} when the port is taken
     */
    public static ReviewDesk open(QuoteLibrary library, PageSource pages, Settings settings) {
        Keys keys = Keys.of(settings.pairing(), !library.isReadOnly());
        Inbox inbox = new Inbox(library, pages);
        Presence presence = new Presence(System::nanoTime);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = LARGEST_REQUEST;
            config.http.generateEtags = false;
            config.routes.before(request -> notice(request, presence));
            config.routes.after(request -> notice(request, presence));
            new Gate(keys).guard(config.routes);
            new Assets().serve(config.routes);
            new Reading(library, inbox, keys, settings.reviewer()).serve(config.routes);
            new Deciding(library, inbox, keys, settings.reviewer()).serve(config.routes);
            new DecidingPeople(library, settings.reviewer()).serve(config.routes);
            new DecidingArticles(library, settings.reviewer()).serve(config.routes);
            new Mistakes().serve(config.routes);
        });
        try {
            server.start(HOST, settings.port());
        } catch (JavalinBindException taken) {
            inbox.close();
            throw new DictumException(
                    Kind.USAGE,
                    "port %d is taken by another program: name a free one with --port, or 0 for any"
                            .formatted(settings.port()),
                    taken);
        }
        ReviewDesk desk = new ReviewDesk(server, keys, inbox, presence);
        library.announce("the review desk " + desk.address());
        return desk;
    }

    private static void notice(Context request, Presence presence) {
        if (!Rehearsal.NAME.equals(request.userAgent())) {
            presence.seen();
        }
    }

    /** Where the desk is met: {@code http://127.0.0.1:4747/}. It alone opens nothing. */
    public String address() {
        return "http://" + HOST + ":" + server.port() + "/";
    }

    /** The address with the key of this start, for the one who started it. */
    public String link() {
        return address() + "#" + keys.link();
    }

    @Override
    public void close() {
        rehearsal.close();
        server.stop();
        inbox.close();
    }
}
