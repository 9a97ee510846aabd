package dictum.capture;

import dictum.model.DictumException;
import dictum.model.Snapshot;
import java.net.URI;

/** Gets one page: from the web, or from a file that was saved. */
public interface Fetcher {
    /**
     * The page at {@code address} as received.
     *
     * @throws DictumException when there is no page to be had, with the reason and what can be done
     */
    Snapshot fetch(URI address);
}
