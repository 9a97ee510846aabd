package dictum.store;

import dictum.model.ArticleCorrection;
import dictum.model.ArticleReview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people corrected of articles themselves; each correction is a line of the journal. */
public final class ArticleReviews {
    private final Store store;

    ArticleReviews(Store store) {
        this.store = store;
    }

    /** Records a correction; on return it is on the disk, and its page waits to be read. */
    public void record(String sha256, ArticleReview review) {
        store.write(JournalKinds.ARTICLE, ArticleReviewJson.write(sha256, review));
    }

    /**
     * Takes back the latest correction of a page's article, as if it had not been made; its page waits to be read.
     *
     * @return whether there was one
     */
    public boolean undo(String sha256, String reviewer, Instant at) {
        Optional<Long> latest =
                store.index("reading the index", () -> store.articleRows().latest(sha256));
        latest.ifPresent(line -> store.write(JournalKinds.ARTICLE_UNDO, JournalKinds.undo(sha256, line, reviewer, at)));
        return latest.isPresent();
    }

    /** The corrections of a page's article which were not taken back, in the order they were made. */
    public List<ArticleReview> of(String sha256) {
        return store.index("reading the index", () -> store.articleRows().of(sha256));
    }

    /** Every correction that was ever made of a page's article, those that were taken back too. */
    public List<ArticleReview> ever(String sha256) {
        return store.index("reading the index", () -> store.articleRows().ever(sha256));
    }

    /** All that is set by them together. */
    public ArticleCorrection together(String sha256) {
        return of(sha256).stream()
                .map(ArticleReview::correction)
                .reduce(ArticleCorrection.NONE, ArticleCorrection::then);
    }
}
