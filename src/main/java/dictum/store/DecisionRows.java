package dictum.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What people decided on quotations, one row for each line of the journal. */
final class DecisionRows {
    private final Database database;

    DecisionRows(Database database) {
        this.database = database;
    }

    List<Decision> of(String sha256) throws SQLException {
        return database.rows(
                "SELECT body FROM decision WHERE sha = ? AND NOT undone ORDER BY seq",
                row -> JournalKinds.decision(Json.parse(row.getString(1))),
                sha256);
    }

    /** The number of the journal line that holds the latest decision on a quotation which was not taken back. */
    Optional<Long> latest(String entry) throws SQLException {
        return database.row(
                "SELECT seq FROM decision WHERE entry = ? AND NOT undone ORDER BY seq DESC FETCH FIRST 1 ROW ONLY",
                row -> row.getLong(1),
                entry);
    }

    /** All decisions for whose quotation there is no entry although their page was read. */
    List<Decision> unplaced() throws SQLException {
        return database.rows(
                """
                SELECT d.body FROM decision d JOIN page p ON p.sha = d.sha
                WHERE p.reference IS NOT NULL AND NOT d.undone AND NOT EXISTS
                  (SELECT 1 FROM quotation q
                   WHERE q.place BETWEEN p.seq * %1$d AND p.seq * %1$d + %2$d AND q.id = d.entry)
                ORDER BY d.seq""".formatted(Place.first(1), Place.last(0)),
                row -> JournalKinds.decision(Json.parse(row.getString(1))));
    }

    long count() throws SQLException {
        return database.count("SELECT COUNT(*) FROM decision");
    }

    boolean has(long seq) throws SQLException {
        return database.count("SELECT COUNT(*) FROM decision WHERE seq = ?", seq) > 0;
    }
}
