package dictum.model;

import java.time.Instant;
import java.util.Optional;

/**
 * How one input of a run came to its end.
 *
 * @param input as the user or a list named it
 * @param state in one or two words, the same for all that ended so: {@code stored}, {@code gone}
 * @param address of the page, after redirects
 * @param key the article's citation key
 * @param sameAs key of an article that has nearly the same text, or of which this is another version
 * @param sha256 of the snapshot
 * @param tries how often it was asked for
 * @param reason why there is no page
 */
public record Ended(
        String input,
        String state,
        Optional<String> address,
        Optional<String> key,
        int quotations,
        Optional<String> sameAs,
        Optional<String> sha256,
        int tries,
        Instant at,
        Optional<String> reason) {}
