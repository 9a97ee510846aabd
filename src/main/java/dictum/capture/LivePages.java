package dictum.capture;

import static dictum.model.DictumException.Kind.BAD_ADDRESS;
import static dictum.model.DictumException.Kind.FORBIDDEN_ADDRESS;
import static dictum.model.DictumException.Kind.NETWORK;
import static dictum.model.DictumException.Kind.REDIRECT_LOOP;
import static dictum.model.DictumException.Kind.ROBOTS;
import static dictum.model.DictumException.Kind.TIMEOUT;
import static dictum.model.DictumException.Kind.TRUNCATED;

import dictum.model.DictumException;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import dictum.model.Snapshot.Header;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches pages from the web, within limits of time and size, from public machines only.
 *
 * <p>Safe for use by several threads. It asks once for each page, keeps no cookies, and leaves it to {@link Crawl} to be polite.
 */
public final class LivePages implements Fetcher, AutoCloseable {
    static final String USER_AGENT = "Dictum/0.1 (personal citation tool)";
    private static final String ACCEPT = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.1";

    /** What okio says where a line of the headers ends too soon or not within OkHttp's limit; the start of the line follows. */
    private static final String NO_LINE_END = "\\n not found: limit=";

    private static final int CONNECTIONS = 64;

    private final Limits limits;
    private final AddressRules rules;
    private final NameService names;
    private final BodyReader bodies;
    private final InstantSource clock;
    private final OkHttpClient client;

    LivePages(Limits limits, boolean loopbackOpen, InstantSource clock) {
        this(limits, loopbackOpen, clock, Dns.SYSTEM);
    }

    LivePages(Limits limits, boolean loopbackOpen, InstantSource clock, Dns system) {
        this.limits = limits;
        this.names = new NameService(system, limits.connect());
        this.rules = new AddressRules(loopbackOpen, names);
        this.bodies = new BodyReader(limits);
        this.clock = clock;
        this.client = new OkHttpClient.Builder()
                // Behind a proxy it is the proxy that resolves names, and our vetting would be of other addresses.
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false) // done here, to vet each
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                // One for each host of a run, kept from one request to the next.
                .connectionPool(new ConnectionPool(CONNECTIONS, 2, TimeUnit.MINUTES))
                .connectTimeout(limits.connect())
                .readTimeout(limits.firstByte())
                .writeTimeout(limits.firstByte())
                .build();
    }

    /** Pages of the public web, with all limits. */
    public static LivePages standard() {
        return new LivePages(Limits.STANDARD, false, InstantSource.system());
    }

    /** As {@link #standard()}, but servers on this very machine may be called too; for tests. */
    public static LivePages openToLoopback() {
        return new LivePages(Limits.STANDARD, true, InstantSource.system());
    }

    /**
     * The page at an http or https address, after redirects. The body is kept unpacked; the headers are kept as they came, so
     * {@code Content-Encoding} and {@code Content-Length} among them speak of the wire.
     *
     * @throws DictumException BAD_ADDRESS, FORBIDDEN_ADDRESS, REDIRECT_LOOP, TIMEOUT, NETWORK, GONE, HTTP_STATUS, TRUNCATED,
     *     TOO_LARGE, BINARY or EMPTY
     */
    @Override
    public Snapshot fetch(URI address) {
        Deadline deadline = Deadline.in(limits.whole());
        Chain chain = Chain.of(AddressRules.parse(address.toString()));
        while (true) {
            Reply reply = ask(chain.last(), address, Optional.empty(), deadline, bytes -> {});
            if (reply.page().isPresent()) {
                return reply.page().get();
            }
            if (reply.next().isEmpty()) {
                throw chain.explained(
                        reply.trouble().map(Reply.Trouble::reason).orElseGet(() -> Answer.isList(address.toString())));
            }
            chain = chain.then(reply.next().get(), limits.redirects());
        }
    }

    /** The clock that tells when a page was got. */
    InstantSource clock() {
        return clock;
    }

    /** How many redirects are followed for one page. */
    int redirects() {
        return limits.redirects();
    }

    /**
     * One request, redirects not followed; it never throws a {@link DictumException}.
     *
     * @param requested what the user asked for
     * @param kept of a page kept before; they are sent only to the address that gave them
     * @param arriving told how many bytes of the page have come, each time that more come
     */
    Reply ask(HttpUrl url, URI requested, Optional<Validators> kept, LongConsumer arriving) {
        return ask(url, requested, kept, Deadline.in(limits.whole()), arriving);
    }

    /** The robots.txt at {@code file}, cut off where no more is read. */
    Robots.RobotsFile robots(HttpUrl file) {
        Deadline deadline = Deadline.in(limits.whole());
        Chain chain = Chain.of(file);
        try {
            while (true) {
                Call call = call(request(chain.last()), deadline);
                try (Response response = call.execute()) {
                    Optional<HttpUrl> next = Answer.redirect(response);
                    if (next.isEmpty()) {
                        return robots(response);
                    }
                    chain = chain.then(next.get(), limits.redirects());
                }
            }
        } catch (InterruptedIOException e) {
            return unasked(slow(file, e));
        } catch (IOException e) {
            return unasked(new DictumException(
                    NETWORK, "%s could not be fetched (%s)".formatted(Shown.of(file.toString()), reason(e)), e));
        } catch (DictumException e) {
            if (e.kind() == FORBIDDEN_ADDRESS && !chain.last().equals(file)) {
                // The rules are somewhere, and could forbid all.
                return unasked(chain.explained(new DictumException(
                        ROBOTS,
                        "%s leads to an address that is not called (%s)"
                                .formatted(Shown.of(file.toString()), e.getMessage()),
                        e)));
            }
            // What cannot be found or goes in circles is not there, which forbids nothing.
            return e.kind() == REDIRECT_LOOP || e.kind() == BAD_ADDRESS
                    ? new Robots.RobotsFile(404, new byte[0], Optional.empty())
                    : unasked(e);
        }
    }

    /** Lets go of connections and threads. */
    @Override
    public void close() {
        names.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private Robots.RobotsFile robots(Response response) throws IOException {
        if (!response.isSuccessful()) {
            return new Robots.RobotsFile(response.code(), new byte[0], Optional.empty());
        }
        try (InputStream in = response.body().byteStream()) {
            String encodings = String.join(",", response.headers("Content-Encoding"));
            byte[] body = bodies.start(in, encodings, response.request().url().toString(), Robots.BYTES);
            return new Robots.RobotsFile(response.code(), wholeLines(body), Optional.empty());
        }
    }

    /** A line that the limit cut says something else than was meant. */
    private static byte[] wholeLines(byte[] body) {
        int end = body.length;
        while (body.length == Robots.BYTES && end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
            end--;
        }
        return end == body.length ? body : Arrays.copyOf(body, end);
    }

    private static Robots.RobotsFile unasked(DictumException reason) {
        return new Robots.RobotsFile(0, new byte[0], Optional.of(reason));
    }

    private static Request.Builder request(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("User-Agent", USER_AGENT)
                .header("Accept", ACCEPT)
                // Named by us, so that the library leaves unpacking to BodyReader, which counts.
                .header("Accept-Encoding", "gzip, deflate");
    }

    private Call call(Request.Builder request, Deadline deadline) {
        Request built = request.build();
        List<InetAddress> vetted = rules.vet(built.url());
        Call call = client.newBuilder().dns(new Pinned(vetted)).build().newCall(built);
        call.timeout().timeout(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        return call;
    }

    private Reply ask(HttpUrl url, URI requested, Optional<Validators> kept, Deadline deadline, LongConsumer arriving) {
        boolean answered = false;
        try {
            Request.Builder request = request(url);
            kept.filter(validators -> validators.address().equals(url.uri())).ifPresent(validators -> {
                validators.etag().ifPresent(etag -> request.header("If-None-Match", etag));
                validators.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
            });
            try (Response response = call(request, deadline).execute()) {
                answered = true;
                if (response.code() == 304 && response.request().header("If-None-Match") != null
                        || response.code() == 304 && response.request().header("If-Modified-Since") != null) {
                    return Reply.UNCHANGED;
                }
                Optional<HttpUrl> next = Answer.redirect(response);
                if (next.isPresent()) {
                    return Reply.next(next.get());
                }
                Optional<Reply> refusal = Answer.refusal(response, clock.instant());
                return refusal.isPresent() ? refusal.get() : content(response, requested, arriving);
            }
        } catch (DictumException refused) {
            return Reply.trouble(refused, refused.kind() == NETWORK, Optional.empty());
        } catch (InterruptedIOException e) {
            return Reply.trouble(slow(url, e), !Thread.currentThread().isInterrupted(), Optional.empty());
        } catch (IOException e) {
            return Reply.trouble(answered ? cut(url, e) : broken(url, e), true, Optional.empty());
        }
    }

    private Reply content(Response response, URI requested, LongConsumer arriving) throws IOException {
        HttpUrl url = response.request().url();
        String origin = url.toString();
        bodies.expect(response.body().contentLength(), origin);
        ContentType type = Answer.contentType(response);
        Optional<Format> format = Answer.formatOf(type);
        if (format.isEmpty() && !Answer.mayBeList(type)) {
            throw Answer.noPage(type, origin);
        }
        byte[] bytes;
        try (InputStream in = response.body().byteStream()) {
            bytes = bodies.read(in, String.join(",", response.headers("Content-Encoding")), origin, arriving);
        }
        URI address = url.uri();
        Optional<AddressLists.Listed> list =
                AddressLists.in(unpacked(bytes, type, origin), Optional.of(address), origin);
        if (list.isPresent()) {
            return Reply.list(list.get());
        }
        List<Header> headers = new ArrayList<>();
        response.headers().forEach(header -> headers.add(new Header(header.getFirst(), header.getSecond())));
        Part part = new Part(
                bytes,
                ShortName.of(address),
                requested.toString(),
                origin,
                Optional.of(address),
                Optional.of(requested).filter(asked -> !asked.equals(address)),
                clock.instant(),
                response.code(),
                headers,
                format.orElseThrow(() -> Answer.noPage(type, origin)),
                type.charset());
        return Reply.page(part.snapshot());
    }

    /** Sitemaps are often kept as gzip files, and sent as such. */
    private byte[] unpacked(byte[] bytes, ContentType type, String origin) throws IOException {
        boolean packed = bytes.length > 2 && bytes[0] == (byte) 0x1F && bytes[1] == (byte) 0x8B;
        return packed && Answer.mayBeList(type) ? bodies.read(new ByteArrayInputStream(bytes), "gzip", origin) : bytes;
    }

    private static DictumException broken(HttpUrl url, IOException e) {
        return new DictumException(
                NETWORK,
                "%s could not be fetched (%s): try again later, or save the page in your browser"
                        .formatted(Shown.of(url.toString()), reason(e)),
                e);
    }

    private static DictumException cut(HttpUrl url, IOException e) {
        return new DictumException(
                TRUNCATED,
                "%s did not come whole (%s), and half a page is not kept: try again later, or save the page in your browser"
                        .formatted(Shown.of(url.toString()), reason(e)),
                e);
    }

    private DictumException slow(HttpUrl url, InterruptedIOException e) {
        if (Thread.currentThread().isInterrupted()) {
            return new DictumException(NETWORK, "fetching %s was broken off".formatted(Shown.of(url.toString())), e);
        }
        return new DictumException(
                TIMEOUT,
                "%s took too long (at most %d s to connect, %d s of silence, %d s in all): try again later, or save the page in your browser"
                        .formatted(
                                Shown.of(url.toString()),
                                limits.connect().toSeconds(),
                                limits.firstByte().toSeconds(),
                                limits.whole().toSeconds()),
                e);
    }

    private static String reason(IOException e) {
        if (e.getCause() instanceof EOFException half
                && String.valueOf(half.getMessage()).startsWith(NO_LINE_END)
                && !String.valueOf(half.getMessage()).endsWith("content=…")) {
            return "its headers break off, or go on beyond 256 KB";
        }
        return Shown.of(Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
    }

    /**
     * A name service that knows the vetted addresses only. A record, since connections are shared by equal name services.
     */
    private record Pinned(List<InetAddress> addresses) implements Dns {
        @Override
        public List<InetAddress> lookup(String name) {
            return addresses;
        }
    }

    /** When the whole fetch must be over. */
    private record Deadline(long nanoTime) {
        static Deadline in(Duration time) {
            return new Deadline(System.nanoTime() + time.toNanos());
        }

        /** At least a millisecond, since zero would mean for ever. */
        Duration left() {
            return Duration.ofNanos(Math.max(nanoTime - System.nanoTime(), 1_000_000));
        }
    }
}
