package dictum.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every page: who may ask, from where, and what a browser may do with the answer.
 *
 * <p>A page elsewhere that has its name resolved to this machine is told by its {@code Host}, one that sends a request from its
 * own place by its {@code Origin}, and any other by the lack of the cookie, which a browser sends along for no other site.
 */
final class Gate {
    /** For all the desk's own pages: scripts and styles of the desk, nothing from elsewhere, and no string becomes markup. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types dictum";

    /** For a captured page: an origin of its own, no scripts, no forms, nothing loaded. */
    static final String CAPTURED_POLICY = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    /** What anybody on this machine may load: it holds nothing of the library. */
    private static final Set<String> OPEN = Set.of("/session", "/receive");

    private final Keys keys;

    Gate(Keys keys) {
        this.keys = keys;
    }

    void guard(RoutesConfig routes) {
        routes.before(this::check);
        routes.post("/session", this::admit);
    }

    private void check(Context request) {
        protect(request);
        String host = Optional.ofNullable(request.header("Host")).orElse("");
        if (!isOurs(host, port(request))) {
            throw refused("the desk is met at http://127.0.0.1:%d/ only".formatted(port(request)));
        }
        boolean reads = HandlerType.GET.equals(request.method()) || HandlerType.HEAD.equals(request.method());
        if (!reads && !HandlerType.POST.equals(request.method())) {
            throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "the desk answers GET and POST");
        }
        Optional<String> origin = Optional.ofNullable(request.header("Origin"));
        boolean ownOrigin = origin.isPresent() && origin.get().equals("http://" + host);
        if (!ownOrigin && (!reads || origin.isPresent())) {
            throw refused("the request comes from another page");
        }
        String site = Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse("none");
        boolean entrance =
                reads && (request.path().equals("/receive") || request.path().equals("/"));
        if (!site.equals("same-origin") && !site.equals("none") && !entrance) {
            throw refused("the request comes from another page");
        }
        if (!reads && !isJson(request) && !isFile(request)) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send application/json");
        }
        if (!OPEN.contains(request.path()) && !request.path().startsWith(Assets.FOLDER) && !hasKey(request)) {
            throw new Door();
        }
    }

    private static void protect(Context request) {
        request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .header("Cache-Control", "no-store");
    }

    private void admit(Context request) {
        String given = Body.of(request).text("key");
        if (!Keys.same(given, keys.link())) {
            throw refused("this link is of an earlier start: take the one that 'dictum serve' printed last");
        }
        Cookie cookie = new Cookie(cookieName(port(request)), keys.session());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        request.cookie(cookie);
        request.status(HttpStatus.NO_CONTENT);
    }

    private boolean hasKey(Context request) {
        return Optional.ofNullable(request.cookie(cookieName(port(request))))
                .filter(given -> Keys.same(given, keys.session()))
                .isPresent();
    }

    /** Browsers keep cookies by host, not by port: two desks must not put each other out. */
    static String cookieName(int port) {
        return "dictum-" + port;
    }

    /** The port that the request came in by; what the framework calls the port is what the request claims. */
    private static int port(Context request) {
        return request.req().getLocalPort();
    }

    private static boolean isOurs(String host, int port) {
        String suffix = ":" + port;
        return host.endsWith(suffix)
                && HOSTS.contains(
                        host.substring(0, host.length() - suffix.length()).toLowerCase(Locale.ROOT));
    }

    private static boolean isJson(Context request) {
        return typeOf(request).equals("application/json");
    }

    private static boolean isFile(Context request) {
        return request.path().equals("/inbox/file") && typeOf(request).equals("application/octet-stream");
    }

    private static String typeOf(Context request) {
        String type = Optional.ofNullable(request.contentType()).orElse("");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    private static Refusal refused(String why) {
        return new Refusal(HttpStatus.FORBIDDEN, why);
    }

    /** A request that is not answered. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient HttpStatus status;

        Refusal(HttpStatus status, String why) {
            super(why);
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    /** A visitor without the cookie: shown the door's page, which knows what to do with a link's key. */
    static final class Door extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Door() {
            super("open the link that 'dictum serve' printed");
        }
    }
}
