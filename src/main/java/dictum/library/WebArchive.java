package dictum.library;

import java.net.URI;
import java.util.Optional;

/** Addresses of the Internet Archive's copies: {@code https://web.archive.org/web/20260305101500/https://harbour.example/bridge}. */
final class WebArchive {
    private static final String HOST = "web.archive.org";
    private static final String PATH = "/web/";

    private WebArchive() {}

    /** The address that {@code copy} is a copy of, or nothing when it is none. */
    static Optional<URI> original(URI copy) {
        String written = copy.toString();
        int start = written.indexOf(HOST + PATH);
        if (!HOST.equalsIgnoreCase(copy.getHost()) || start < 0) {
            return Optional.empty();
        }
        int day = start + HOST.length() + PATH.length();
        int slash = written.indexOf('/', day);
        boolean dated =
                slash >= day + 8 && written.substring(day, day + 8).chars().allMatch(c -> c >= '0' && c <= '9');
        String original = dated ? written.substring(slash + 1) : "";
        boolean web = original.startsWith("http://") || original.startsWith("https://");
        return web ? Optional.of(URI.create(original)) : Optional.empty();
    }
}
