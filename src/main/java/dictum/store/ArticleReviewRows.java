package dictum.store;

import com.fasterxml.jackson.databind.JsonNode;
import dictum.model.ArticleReview;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What people corrected of articles themselves, one row for each line of the journal. */
final class ArticleReviewRows {
    /** The tables, for {@link Database}. */
    static final List<String> TABLES =
            List.of("""
            CREATE TABLE IF NOT EXISTS article_review (
              seq BIGINT PRIMARY KEY, sha VARCHAR(64) NOT NULL, body VARCHAR NOT NULL, undone BOOLEAN NOT NULL)""", "CREATE INDEX IF NOT EXISTS article_review_sha ON article_review (sha)");

    private final Database database;

    ArticleReviewRows(Database database) {
        this.database = database;
    }

    /** Takes over the line that records a correction; its page waits to be read. Within a transaction of the caller's. */
    void mirror(JournalLine line) throws SQLException {
        JsonNode fields = line.fields();
        ArticleReviewJson.read(fields);
        String sha256 = ModelJson.text(fields, JournalKinds.SHA256);
        database.update(
                "INSERT INTO article_review (seq, sha, body, undone) VALUES (?, ?, ?, FALSE)",
                line.seq(),
                sha256,
                Json.line(fields));
        makeStale(sha256);
    }

    /** Takes over the line that takes a correction back. */
    void mirrorUndo(JournalLine line) throws SQLException {
        String sha256 = ModelJson.text(line.fields(), JournalKinds.SHA256);
        database.update(
                "UPDATE article_review SET undone = TRUE WHERE seq = ?",
                line.fields().path(JournalKinds.UNDONE).asLong());
        makeStale(sha256);
    }

    private void makeStale(String sha256) throws SQLException {
        database.update("UPDATE page SET stale = TRUE WHERE sha = ?", sha256);
    }

    /** The corrections of a page's article which were not taken back, in the order they were made. */
    List<ArticleReview> of(String sha256) throws SQLException {
        return database.rows(
                "SELECT body FROM article_review WHERE sha = ? AND NOT undone ORDER BY seq",
                row -> ArticleReviewJson.read(Json.parse(row.getString(1))),
                sha256);
    }

    /** Every correction that was ever made of a page's article, those that were taken back too. */
    List<ArticleReview> ever(String sha256) throws SQLException {
        return database.rows(
                "SELECT body FROM article_review WHERE sha = ? ORDER BY seq",
                row -> ArticleReviewJson.read(Json.parse(row.getString(1))),
                sha256);
    }

    /** The number of the journal line that holds the latest of them. */
    Optional<Long> latest(String sha256) throws SQLException {
        return database.row(
                "SELECT seq FROM article_review WHERE sha = ? AND NOT undone ORDER BY seq DESC FETCH FIRST 1 ROW ONLY",
                row -> row.getLong(1),
                sha256);
    }

    /** What was corrected in a line of the journal, in words, unless it was taken back. */
    Optional<String> words(long seq) throws SQLException {
        return database.row(
                "SELECT r.body, p.cite_key FROM article_review r JOIN page p ON p.sha = r.sha WHERE r.seq = ? AND NOT r.undone",
                row -> {
                    ArticleReview review = ArticleReviewJson.read(Json.parse(row.getString(1)));
                    return "the article %s corrected by %s at %s"
                            .formatted(row.getString(2), review.reviewer(), review.at());
                },
                seq);
    }

    long count() throws SQLException {
        return database.count("SELECT COUNT(*) FROM article_review");
    }
}
