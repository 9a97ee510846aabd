package dictum.capture;

import static dictum.model.DictumException.Kind.BAD_ADDRESS;
import static dictum.model.DictumException.Kind.HTTP_STATUS;

import dictum.model.DictumException;
import dictum.model.Snapshot.Format;
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

    /** @throws DictumException HTTP_STATUS, saying what the user can do, unless the answer carries the page */
    static void refuseUnlessPage(Response response) {
        int status = response.code();
        if (status >= 200 && status <= 299) {
            return;
        }
        String advice = switch (status) {
            case 401, 407 -> "the site wants you to sign in: " + SAVE;
            case 402 -> "the site wants you to subscribe: with a subscription, " + SAVE;
            case 403 -> "the site refuses programs: " + SAVE;
            case 404 -> "there is no such page: check the address, or look for it in a web archive";
            case 410 -> "the page was taken down: look for it in a web archive";
            case 429 -> "the site was asked too often: %s and try again".formatted(pause(response));
            case 451 -> "the page is withheld for legal reasons where you are: look for it in a web archive";
            case 503 -> "the site is overloaded or closed for now: %s and try again".formatted(pause(response));
            default ->
                status >= 500
                        ? "the site has a fault of its own: try again later"
                        : "the site did not give the page: check the address, or " + SAVE;
        };
        throw new DictumException(
                HTTP_STATUS,
                "%s answered %d: %s".formatted(Shown.of(response.request().url().toString()), status, advice));
    }

    static ContentType contentType(Response response) {
        return ContentType.parse(
                Optional.ofNullable(response.header("Content-Type")).orElse(""));
    }

    /** @throws DictumException BINARY when the type is neither HTML nor plain text */
    static Format formatOf(ContentType type, String origin) {
        return switch (type.type()) {
            // Without a type the bytes themselves must show that they are text.
            case "", "text/html", "application/xhtml+xml" -> Format.HTML;
            case "text/plain" -> Format.PLAIN_TEXT;
            default -> throw Binaries.refused(origin, described(type.type()));
        };
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

    /** The pause the server asks for, when it names one in seconds. */
    private static String pause(Response response) {
        String seconds =
                Optional.ofNullable(response.header("Retry-After")).orElse("").strip();
        boolean number =
                !seconds.isEmpty() && seconds.length() <= 9 && seconds.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? "wait %s seconds".formatted(seconds) : "wait a while";
    }
}
