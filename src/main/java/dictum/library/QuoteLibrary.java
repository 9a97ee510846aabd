package dictum.library;

import dictum.article.ArticleReader;
import dictum.attribution.QuoteReader;
import dictum.attribution.RuleReader;
import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Review;
import dictum.model.Snapshot;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Function;

/** The front door of the product: keeps pages, finds their quotations, and never loses a person's decision. */
@SuppressWarnings("DoNotCallSuggester")
public final class QuoteLibrary implements AutoCloseable {
    /** Reads a snapshot without any library. */
    public static Reading read(Snapshot snapshot) {
        Article article = new ArticleReader().read(snapshot);
        QuoteReader reader = new RuleReader();
        return new Reading(article, reader.read(article));
    }

    /** Opens the library in {@code folder}, making it when it is not there; rebuilds the index when it lags behind. */
    public static QuoteLibrary open(Path folder, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Keeps the page and its quotations; on return everything is on the disk. The same page again keeps one snapshot. */
    public Captured capture(Snapshot snapshot) {
        throw new UnsupportedOperationException();
    }

    /** Calls {@code use} with the entries that answer {@code query}, article by article, in the order of the text. */
    public <T> T find(Query query, Function<Iterator<Entry>, T> use) {
        throw new UnsupportedOperationException();
    }

    /** One quotation with all its evidence; {@code id} may be abbreviated as long as it fits one only. */
    public Detail detail(String id) {
        throw new UnsupportedOperationException();
    }

    /** Records a person's decision; on return it is on the disk. */
    public Entry review(String id, Review.Verdict verdict, Review.Correction correction, String reviewer, String note) {
        throw new UnsupportedOperationException();
    }

    /** Rechecks every hash, the journal and the index. */
    public Verification verify(Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Remakes the index from snapshots and journal, reading every page again. */
    public Rebuilt rebuild(Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
