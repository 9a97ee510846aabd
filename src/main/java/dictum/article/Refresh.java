package dictum.article;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that only leads on to another: {@code <meta http-equiv="refresh" content="0; url=…">} and hardly a word.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh">Refresh</a>
 */
final class Refresh {
    /** A page with more words is read for itself, wherever it leads later on. */
    private static final int FEW_WORDS = 60;

    /** Seconds after which a page that has something to say leads on. */
    private static final int SOON = 30;

    private static final Pattern CONTENT =
            Pattern.compile("(?i)\\s*+(\\d{1,6})(?:\\.\\d*+)?\\s*[;,\\s]\\s*+(?:url\\s*=\\s*)?[\"']?([^\"'\\s]+).*");

    private Refresh() {}

    /** Where the page leads, when that is another address and {@code text} is little. */
    static Optional<URI> target(Document document, String text, Optional<URI> address) {
        if (Words.count(text, FEW_WORDS) >= FEW_WORDS) {
            return Optional.empty();
        }
        for (Element meta : document.select("meta[http-equiv=refresh]")) {
            Matcher content = CONTENT.matcher(meta.attr("content"));
            boolean soon = content.matches() && Integer.parseInt(content.group(1)) <= SOON;
            if (soon && meta.closest("noscript") == null) {
                Optional<URI> target = CanonicalChoice.webAddress(content.group(2), address);
                if (target.isPresent() && !target.equals(address)) {
                    return target;
                }
            }
        }
        return Optional.empty();
    }
}
