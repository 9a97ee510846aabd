package dictum.store;

import dictum.model.SourceFacts;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages of the library, one row each: what they are, whether they are to be read again, and whether they can be found. */
final class PageRows {
    static final String COLUMNS = "SELECT seq, sha, cite_key, file, doc, address, accessed FROM page ";

    /** Each half is read in its own index; for "one or the other" H2 reads every row. */
    static final String LAST_FROM = """
            SELECT p.seq, p.sha, p.cite_key, p.file, p.doc, p.address, p.accessed FROM (
              SELECT seq, sha FROM capture WHERE address_number = ? AND address = ?
              UNION SELECT seq, sha FROM capture WHERE requested_number = ? AND requested = ?) c JOIN page p ON p.sha = c.sha
            WHERE c.seq > ? ORDER BY c.seq DESC FETCH FIRST 1 ROW ONLY""";

    private final Database database;

    PageRows(Database database) {
        this.database = database;
    }

    Optional<Page> page(String sha256) throws SQLException {
        return database.row(COLUMNS + "WHERE sha = ?", PageRows::page, sha256);
    }

    Optional<Page> called(String key) throws SQLException {
        return database.row(COLUMNS + "WHERE cite_key = ?", PageRows::page, key);
    }

    Optional<Page> page(long seq) throws SQLException {
        return database.row(COLUMNS + "WHERE seq = ?", PageRows::page, seq);
    }

    /** The pages that the present engine has still to read, in the order of their capture. */
    List<Page> stale() throws SQLException {
        return database.rows(COLUMNS + "WHERE stale ORDER BY seq", PageRows::page);
    }

    void makeAllStale() throws SQLException {
        database.transaction(() -> database.update("UPDATE page SET stale = TRUE"));
    }

    boolean isStale(String sha256) throws SQLException {
        return database.count("SELECT COUNT(*) FROM page WHERE sha = ? AND stale", sha256) > 0;
    }

    boolean hasKey(String key) throws SQLException {
        return database.count("SELECT COUNT(*) FROM page WHERE cite_key = ?", key) > 0;
    }

    boolean knowsAddress(String sha256, Optional<URI> address) throws SQLException {
        String text = address.map(URI::toString).orElse("");
        return database.count(
                        "SELECT COUNT(*) FROM capture WHERE sha_number = ? AND sha = ? AND COALESCE(address, '') = ?",
                        Database.number(sha256),
                        sha256,
                        text)
                > 0;
    }

    /** The page that was captured last from an address, or by way of it, by a journal line after {@code seq}. */
    Optional<Page> lastFrom(String address, long seq) throws SQLException {
        @Nullable Long number = Database.number(address);
        return database.row(LAST_FROM, PageRows::page, number, address, number, address, seq);
    }

    /** The page captured last whose reference bears an address, as the page itself may declare it. */
    Optional<Page> lastCited(String address) throws SQLException {
        return database.row(
                COLUMNS + "WHERE url_number = ? AND url = ? ORDER BY seq DESC FETCH FIRST 1 ROW ONLY",
                PageRows::page,
                Database.number(address),
                address);
    }

    /** The pages that were read and of which something is listed, with the numbers of its statements, the latest capture first. */
    List<Counted> shelf(int limit) throws SQLException {
        return database.rows(
                "SELECT reference, statements, waiting FROM page WHERE reference IS NOT NULL AND listed "
                        + "ORDER BY seq DESC FETCH FIRST " + limit + " ROWS ONLY",
                row -> new Counted(ModelJson.reference(Json.parse(row.getString(1))), row.getLong(2), row.getLong(3)));
    }

    /** The pages that the search index does not know yet. */
    List<Page> unsearched() throws SQLException {
        return database.rows(COLUMNS + "WHERE NOT searched AND reference IS NOT NULL ORDER BY seq", PageRows::page);
    }

    void setSearched(List<Page> pages) throws SQLException {
        database.transaction(() -> {
            for (Page page : pages) {
                database.update("UPDATE page SET searched = TRUE WHERE sha = ?", page.sha256());
            }
        });
    }

    void makeAllUnsearched() throws SQLException {
        database.transaction(() -> database.update("UPDATE page SET searched = FALSE"));
    }

    long count() throws SQLException {
        return database.count("SELECT COUNT(*) FROM page");
    }

    /** What the latest record of a page tells of it. */
    Optional<SourceFacts> described(String sha256) throws SQLException {
        return database.row("SELECT body FROM record WHERE sha = ?", row -> row.getString(1), sha256)
                .map(body -> JournalKinds.record(Json.parse(body)));
    }

    static Page page(ResultSet row) throws SQLException {
        return new Page(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)).map(URI::create),
                Instant.parse(row.getString(7)));
    }
}
