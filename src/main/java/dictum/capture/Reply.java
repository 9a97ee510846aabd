package dictum.capture;

import dictum.capture.AddressLists.Listed;
import dictum.model.DictumException;
import dictum.model.Snapshot;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * What one request gave: exactly one of a page, a list, the word that nothing changed, where to ask next, or why there is nothing.
 */
record Reply(
        Optional<Snapshot> page,
        Optional<Listed> list,
        boolean unchanged,
        Optional<HttpUrl> next,
        Optional<Trouble> trouble) {
    /**
     * Why there is no page.
     *
     * @param mayMend whether asking again can help
     * @param pause that the site asks for before that
     */
    record Trouble(DictumException reason, boolean mayMend, Optional<Duration> pause) {}

    static final Reply UNCHANGED =
            new Reply(Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());

    static Reply page(Snapshot page) {
        return new Reply(Optional.of(page), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    static Reply list(Listed list) {
        return new Reply(Optional.empty(), Optional.of(list), false, Optional.empty(), Optional.empty());
    }

    static Reply next(HttpUrl next) {
        return new Reply(Optional.empty(), Optional.empty(), false, Optional.of(next), Optional.empty());
    }

    static Reply trouble(DictumException reason, boolean mayMend, Optional<Duration> pause) {
        return new Reply(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(new Trouble(reason, mayMend, pause)));
    }
}
