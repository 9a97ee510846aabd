package dictum.capture;

import static dictum.model.DictumException.Kind.BAD_ADDRESS;
import static dictum.model.DictumException.Kind.BINARY;
import static dictum.model.DictumException.Kind.GONE;
import static dictum.model.DictumException.Kind.HTTP_STATUS;

import dictum.model.DictumException;
import dictum.model.Snapshot.Format;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** What a server's answer says of itself, before its body is read. */
final class Answer {
    private static final String SAVE = "open the page in your browser, save it, and capture the file with --url";

    private Answer() {}

    /**
     * Where a redirect leads.
     *
     * @throws DictumException BAD_ADDRESS when that is no http or https address
     */
    static Optional<HttpUrl> redirect(Response response) {
        boolean redirects = switch (response.code()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
        Optional<String> location = Optional.ofNullable(response.header("Location"));
        if (!redirects || location.isEmpty()) {
            return Optional.empty();
        }
        HttpUrl url = response.request().url();
        HttpUrl next = Optional.ofNullable(url.resolve(location.get()))
                .orElseThrow(() -> new DictumException(
                        BAD_ADDRESS,
                        "%s redirects to \"%s\", which is no web address: %s"
                                .formatted(Shown.of(url.toString()), Shown.of(location.get()), SAVE)));
        return Optional.of(AddressRules.parse(next.toString()));
    }

    /** Why the answer carries no page, and what the user can do; nothing when it carries one. */
    static Optional<Reply> refusal(Response response, Instant now) {
        int status = response.code();
        if (status >= 200 && status <= 299) {
            return Optional.empty();
        }
        Optional<Duration> wait = RetryAfter.in(response.header("Retry-After"), now);
        String advice = switch (status) {
            case 401, 407 -> "the site wants you to sign in: " + SAVE;
            case 402 -> "the site wants you to subscribe: with a subscription, " + SAVE;
            case 403 -> "the site refuses programs: " + SAVE;
            case 404 -> "there is no such page: check the address, or look for it in a web archive";
            case 410 -> "the page was taken down: look for it in a web archive";
            case 429 -> "the site was asked too often: %s and try again".formatted(pause(wait));
            case 451 -> "the page is withheld for legal reasons where you are: look for it in a web archive";
            case 503 -> "the site is overloaded or closed for now: %s and try again".formatted(pause(wait));
            default ->
                status >= 500
                        ? "the site has a fault of its own: try again later"
                        : "the site did not give the page: check the address, or " + SAVE;
        };
        DictumException reason = new DictumException(
                status == 404 || status == 410 ? GONE : HTTP_STATUS,
                "%s answered %d: %s".formatted(Shown.of(response.request().url().toString()), status, advice));
        boolean mayMend = status == 408 || status == 425 || status == 429 || status >= 500;
        return Optional.of(Reply.trouble(reason, mayMend, wait));
    }

    static ContentType contentType(Response response) {
        return ContentType.parse(
                Optional.ofNullable(response.header("Content-Type")).orElse(""));
    }

    /** How the body of a page is to be read; nothing when the type is that of no page. */
    static Optional<Format> formatOf(ContentType type) {
        return switch (type.type()) {
            // Without a type the bytes themselves must show that they are text.
            case "", "text/html", "application/xhtml+xml" -> Optional.of(Format.HTML);
            case "text/plain" -> Optional.of(Format.PLAIN_TEXT);
            default -> Optional.empty();
        };
    }

    /** Whether feeds and sitemaps are sent with that type. */
    static boolean mayBeList(ContentType type) {
        return switch (type.type()) {
            case "application/gzip", "application/x-gzip", "application/octet-stream", "text/csv" -> true;
            default ->
                (type.type().endsWith("xml") && !type.type().contains("xhtml"))
                        || type.type().endsWith("json");
        };
    }

    static DictumException noPage(ContentType type, String origin) {
        return Binaries.refused(origin, described(type.type()));
    }

    static DictumException isList(String origin) {
        return new DictumException(
                BINARY,
                "%s is a list of addresses and not a page: 'dictum capture' fetches what it lists"
                        .formatted(Shown.of(origin)));
    }

    private static String described(String type) {
        if (type.equals("application/pdf")) {
            return "a PDF document";
        }
        if (type.startsWith("image/")) {
            return "a picture (%s)".formatted(Shown.of(type));
        }
        if (type.startsWith("video/") || type.startsWith("audio/")) {
            return "a recording (%s)".formatted(Shown.of(type));
        }
        if (type.endsWith("json")) {
            return "data for programs (%s)".formatted(Shown.of(type));
        }
        if (type.endsWith("xml")) {
            return "a feed or other data (%s)".formatted(Shown.of(type));
        }
        return "of type \"%s\"".formatted(Shown.of(type));
    }

    private static String pause(Optional<Duration> wait) {
        return wait.map(pause -> "wait %d seconds".formatted(pause.toSeconds())).orElse("wait a while");
    }
}
