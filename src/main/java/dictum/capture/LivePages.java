package dictum.capture;

import static dictum.model.DictumException.Kind.NETWORK;
import static dictum.model.DictumException.Kind.REDIRECT_LOOP;
import static dictum.model.DictumException.Kind.TIMEOUT;

import dictum.model.Body;
import dictum.model.DictumException;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import dictum.model.Snapshot.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches pages from the web, within limits of time and size, from public machines only.
 *
 * <p>Safe for use by several threads. It asks once for each page and keeps no cookies.
 */
public final class LivePages implements Fetcher, AutoCloseable {
    static final String USER_AGENT = "Dictum/0.1 (personal citation tool)";
    private static final String ACCEPT = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.1";

    private final Limits limits;
    private final AddressRules rules;
    private final NameService names;
    private final BodyReader bodies;
    private final InstantSource clock;
    private final OkHttpClient client;

    LivePages(Limits limits, boolean loopbackOpen, InstantSource clock) {
        this.limits = limits;
        this.names = new NameService(Dns.SYSTEM, limits.connect());
        this.rules = new AddressRules(loopbackOpen, names);
        this.bodies = new BodyReader(limits);
        this.clock = clock;
        this.client = new OkHttpClient.Builder()
                // Behind a proxy it is the proxy that resolves names, and our vetting would be of other addresses.
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false) // done here, to vet each
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
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
     * @throws DictumException BAD_ADDRESS, FORBIDDEN_ADDRESS, REDIRECT_LOOP, TIMEOUT, NETWORK, HTTP_STATUS, TOO_LARGE, BINARY
     *     or EMPTY
     */
    @Override
    public Snapshot fetch(URI address) {
        Deadline deadline = Deadline.in(limits.whole());
        HttpUrl url = AddressRules.parse(address.toString());
        Set<HttpUrl> seen = new HashSet<>();
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            if (!seen.add(url)) {
                throw new DictumException(
                        REDIRECT_LOOP,
                        "%s redirects in a circle, back to %s: open it in your browser, save the page, and capture the file with --url"
                                .formatted(Shown.of(address.toString()), Shown.of(url.toString())));
            }
            Hop answer = ask(url, address, deadline);
            if (answer.snapshot().isPresent()) {
                return answer.snapshot().get();
            }
            url = answer.next();
        }
        throw new DictumException(
                REDIRECT_LOOP,
                "%s redirects more than %d times: open it in your browser, save the page, and capture the file with --url"
                        .formatted(Shown.of(address.toString()), limits.redirects()));
    }

    /** Lets go of connections and threads. */
    @Override
    public void close() {
        names.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private Hop ask(HttpUrl url, URI requested, Deadline deadline) {
        List<InetAddress> vetted = rules.vet(url);
        Request request = new Request.Builder()
                .url(url)
                .header("User-Agent", USER_AGENT)
                .header("Accept", ACCEPT)
                // Named by us, so that the library leaves unpacking to BodyReader, which counts.
                .header("Accept-Encoding", "gzip, deflate")
                .build();
        Call call = client.newBuilder().dns(new Pinned(vetted)).build().newCall(request);
        call.timeout().timeout(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            Optional<HttpUrl> next = Answer.redirect(response);
            return next.isPresent()
                    ? new Hop(Optional.empty(), next.get())
                    : new Hop(Optional.of(snapshot(response, requested)), url);
        } catch (InterruptedIOException e) {
            throw slow(url, e);
        } catch (IOException e) {
            throw new DictumException(
                    NETWORK,
                    "%s could not be fetched whole (%s): try again later, or save the page in your browser"
                            .formatted(Shown.of(url.toString()), reason(e)),
                    e);
        }
    }

    private Snapshot snapshot(Response response, URI requested) throws IOException {
        HttpUrl url = response.request().url();
        String origin = url.toString();
        Answer.refuseUnlessPage(response);
        bodies.expect(response.body().contentLength(), origin);
        ContentType type = Answer.contentType(response);
        Format format = Answer.formatOf(type, origin);
        byte[] bytes;
        try (InputStream in = response.body().byteStream()) {
            bytes = bodies.read(in, String.join(",", response.headers("Content-Encoding")), origin);
        }
        Charsets.Decision encoding = TextCheck.encodingOf(bytes, type.charset(), format, origin);
        List<Header> headers = new ArrayList<>();
        response.headers().forEach(header -> headers.add(new Header(header.getFirst(), header.getSecond())));
        URI address = url.uri();
        return new Snapshot(
                ShortName.of(address),
                requested.toString(),
                Optional.of(address),
                Optional.of(requested).filter(asked -> !asked.equals(address)),
                clock.instant(),
                response.code(),
                headers,
                format,
                encoding.charset(),
                encoding.basis(),
                Body.of(bytes));
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
        return Shown.of(Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
    }

    /** What one request gave: the page, or where to ask next. */
    private record Hop(Optional<Snapshot> snapshot, HttpUrl next) {}

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
