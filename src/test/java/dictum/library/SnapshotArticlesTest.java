package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.Snapshot;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotArticlesTest {
    @TempDir
    Path folder;

    private final Snapshot page = Pages.page("one", "She said: “The lock opens.” He said: “It will not.”");

    @Test
    void stopAtAQuotationThatIsNotOnItsPage() {
        Article other = Libraries.article(page, "She said: “The duck opens.” He said: “It will not.”");
        Entry entry = entry();
        assertThatThrownBy(() -> new SnapshotArticles(sha256 -> other).of(entry))
                .isInstanceOfSatisfying(
                        DictumException.class,
                        error -> assertThat(error.kind()).isEqualTo(DictumException.Kind.DAMAGED))
                .hasMessageContaining("quotation " + entry.id() + " is not what its page has");
    }

    @Test
    void readAPageOnceForAllItsQuotations() {
        AtomicInteger readings = new AtomicInteger();
        SnapshotArticles articles = new SnapshotArticles(sha256 -> {
            readings.incrementAndGet();
            return Libraries.article(page);
        });
        articles.of(entry());
        articles.of(entry());
        assertThat(readings).hasValue(1);
    }

    private Entry entry() {
        try (QuoteLibrary library = Libraries.open(folder.resolve("library"))) {
            return library.capture(page).entries().get(0);
        }
    }
}
