package dictum.library;

import dictum.capture.Validators;
import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Snapshot;
import dictum.store.Page;
import dictum.store.RunLog;
import dictum.store.Store;
import dictum.store.Stored;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is known of addresses that were captured before. */
final class Revisits {
    private final Store store;
    private final Function<Snapshot, Article> articles;
    private final Clock clock;

    Revisits(Store store, Function<Snapshot, Article> articles, Clock clock) {
        this.store = store;
        this.articles = articles;
        this.clock = clock;
    }

    /** The log of the run of that name. */
    RunLog run(String name) {
        return store.run(name, clock.instant());
    }

    /** By what the site can tell whether the page kept last from {@code address} changed. */
    Optional<Validators> validators(String address) {
        try {
            return store.lastFrom(address, 0).flatMap(page -> Validators.of(store.snapshot(page.sha256())));
        } catch (DictumException damaged) {
            if (damaged.kind() != Kind.DAMAGED) {
                throw damaged;
            }
            return Optional.empty(); // fetched whole, the page mends its snapshot
        }
    }

    /** The page kept last from {@code address}, which is as it was. */
    Captured recall(String address) {
        return store.lastFrom(address, 0)
                .map(page -> captured(page, true))
                .orElseThrow(() -> new DictumException(
                        Kind.UNKNOWN_ID,
                        "the page kept from %s is no longer there: capture it again".formatted(address)));
    }

    /** The page kept from {@code address} after that line of the journal. */
    Optional<Captured> since(String address, long seq) {
        return store.lastFrom(address, seq).map(page -> captured(page, false));
    }

    /** The page kept last from {@code address}, or else the one that declares it, whatever it was captured from. */
    Optional<Captured> known(String address) {
        return since(address, 0).or(() -> store.lastCited(address).map(page -> captured(page, false)));
    }

    private Captured captured(Page page, boolean alreadyKept) {
        Article article = articles.apply(store.snapshot(page.sha256()));
        return new Captured(
                article,
                page.key(),
                store.quotations(page).stream().map(Stored::entry).toList(),
                alreadyKept,
                false,
                page.address(),
                store.relatives(page),
                Map.of());
    }
}
