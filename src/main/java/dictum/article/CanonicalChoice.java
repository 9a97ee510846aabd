package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Found;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Chooses the address that the publisher declares for the page. */
final class CanonicalChoice {
    private CanonicalChoice() {}

    /**
     * The link element's address, else Open Graph's, else JSON-LD's; only an absolute one of the web counts.
     *
     * <p>A page is not believed that it is one of another site, nor an article that it is the first page of its own.
     *
     * @param address where the page was read, when that is known
     */
    static Optional<Found<URI>> choose(Clues clues, Optional<URI> address) {
        for (String source : new String[] {Clue.META, Clue.OPEN_GRAPH, Clue.JSON_LD}) {
            for (Clue clue : clues.about(Field.CANONICAL, source)) {
                Optional<URI> uri = webAddress(clue.value().strip(), address)
                        .filter(declared -> address.isEmpty() || isOfSameSite(declared, address.get()))
                        .filter(declared -> !isFirstPage(declared)
                                || address.filter(CanonicalChoice::isFirstPage).isPresent());
                if (uri.isPresent()) {
                    return Optional.of(clue.gives(uri.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfSameSite(URI declared, URI page) {
        return isCopy(page)
                || (page.getHost() != null && Masthead.site(declared.getHost()).equals(Masthead.site(page.getHost())));
    }

    /** Whether the page is one that an archive or a cache keeps of another site. */
    private static boolean isCopy(URI page) {
        String host = page.getHost() == null ? "" : Words.lower(page.getHost());
        return host.equals("web.archive.org")
                || host.endsWith(".cdn.ampproject.org")
                || (host.equals("www.google.com") && page.getPath().startsWith("/amp/"));
    }

    private static boolean isFirstPage(URI address) {
        String path = address.getPath();
        return (path == null || path.isEmpty() || path.equals("/")) && address.getRawQuery() == null;
    }

    /** {@code written} as an absolute http or https address, made absolute by the page's own when that is known. */
    static Optional<URI> webAddress(String written, Optional<URI> page) {
        if (written.isEmpty() || written.length() > 2000) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(written.replace(" ", "%20"));
            uri = page.isPresent() ? page.get().resolve(uri) : uri;
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
