package dictum.library;

import dictum.attribution.QuoteReader;
import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Entry;
import dictum.model.Found;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import dictum.model.Snapshot;
import dictum.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Opens libraries whose articles are the plain text of the page. */
final class Libraries {
    static final Clock NOON = Clock.fixed(Pages.ACCESSED.plusSeconds(3600), ZoneOffset.UTC);

    private Libraries() {}

    static QuoteLibrary open(Path folder) {
        return open(folder, new CurlyReader());
    }

    static QuoteLibrary open(Path folder, QuoteReader quotes) {
        return open(Store.open(folder), quotes);
    }

    static QuoteLibrary open(Path folder, QuoteReader quotes, Progress progress) {
        return QuoteLibrary.open(Store.open(folder), Libraries::article, "plain-1", quotes, NOON, progress);
    }

    static QuoteLibrary open(Store store, QuoteReader quotes) {
        return QuoteLibrary.open(store, Libraries::article, "plain-1", quotes, NOON, Progress.NONE);
    }

    static QuoteLibrary open(Path folder, String version, Function<Snapshot, Article> articles) {
        return QuoteLibrary.open(Store.open(folder), articles, version, new CurlyReader(), NOON, Progress.NONE);
    }

    /** The page's plain text as an article that knows nothing else. */
    static Article article(Snapshot snapshot) {
        return article(
                snapshot, StandardCharsets.UTF_8.decode(snapshot.body().bytes()).toString());
    }

    static Article article(Snapshot snapshot, String text) {
        return new Article(
                snapshot.doc(),
                snapshot.sha256(),
                ItemType.ARTICLE_NEWSPAPER,
                Optional.empty(),
                Optional.of(Found.of("The Harbour of " + snapshot.doc(), "test", "")),
                Optional.empty(),
                List.of(Found.of(new Author("Mira Solheim", false), "test", "")),
                Optional.of(Found.of("Harbour Pöst", "test", "")),
                Optional.empty(),
                Optional.of(Found.of(PartialDate.ofMonth(2026, 2), "test", "")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                List.of(),
                List.of(),
                Optional.empty());
    }

    static List<Entry> all(QuoteLibrary library) {
        return find(library, Query.ALL);
    }

    static List<Entry> find(QuoteLibrary library, Query query) {
        return library.find(query, entries -> {
            List<Entry> found = new ArrayList<>();
            entries.forEachRemaining(found::add);
            return found;
        });
    }
}
