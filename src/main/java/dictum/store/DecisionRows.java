package dictum.store;

import com.fasterxml.jackson.databind.JsonNode;
import dictum.model.Review;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What people decided on quotations, one row for each line of the journal.
 *
 * <p>Whether a quotation of another page has an identifier is asked for each quotation of a page that is captured, and hardly ever one
 * has: so the identifiers that were decided on are known by numbers in memory, once somebody asks, and the rows are looked at for those alone.
 */
final class DecisionRows {
    private final Database database;

    /** Nothing until it is asked for; nothing again when the database took something back. */
    private Optional<SortedNumbers> decided = Optional.empty();

    private int rollbacks;

    DecisionRows(Database database) {
        this.database = database;
    }

    /** Adds a decision, which a line of the journal records as {@code body}; within a transaction of the caller's. */
    void put(long seq, Decision decision, JsonNode body) throws SQLException {
        String entry = decision.review().quotation();
        boolean teaches = decision.review()
                .correction()
                .flatMap(Review.Correction::speaker)
                .isPresent();
        database.update(
                "INSERT INTO decision (seq, sha, entry, body, teaches, undone) VALUES (?, ?, ?, ?, ?, FALSE)",
                seq,
                decision.sha256(),
                entry,
                Json.line(body),
                teaches);
        decided.ifPresent(numbers -> numbers.add(SearchFields.number(entry)));
    }

    /** Whether a quotation of that identifier was decided on that is of another page. */
    boolean isOfAnotherPage(String entry, String sha256) throws SQLException {
        return decided().has(SearchFields.number(entry))
                && database.count("SELECT COUNT(*) FROM decision WHERE entry = ? AND sha <> ?", entry, sha256) > 0;
    }

    private SortedNumbers decided() throws SQLException {
        if (decided.isPresent() && rollbacks == database.rollbacks()) {
            return decided.get();
        }
        rollbacks = database.rollbacks();
        SortedNumbers numbers = new SortedNumbers();
        numbers.addAll(
                database.rows("SELECT entry FROM decision", row -> SearchFields.number(row.getString(1))).stream()
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray());
        decided = Optional.of(numbers);
        return numbers;
    }

    List<Decision> of(String sha256) throws SQLException {
        return database.rows(
                "SELECT body FROM decision WHERE sha = ? AND NOT undone ORDER BY seq",
                row -> JournalKinds.decision(Json.parse(row.getString(1))),
                sha256);
    }

    /** As {@link #of}, each with the number of its line in the journal. */
    List<Versions.Made> made(String sha256) throws SQLException {
        return database.rows(
                "SELECT seq, body FROM decision WHERE sha = ? AND NOT undone ORDER BY seq",
                row -> new Versions.Made(row.getLong(1), JournalKinds.decision(Json.parse(row.getString(2)))),
                sha256);
    }

    /** All decisions on a quotation, those that were taken back too. */
    List<Decision> ever(String entry) throws SQLException {
        return database.rows(
                "SELECT body FROM decision WHERE entry = ? ORDER BY seq",
                row -> JournalKinds.decision(Json.parse(row.getString(1))),
                entry);
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

    /** What was decided in a line of the journal, in words, unless it was taken back. */
    Optional<String> words(long seq) throws SQLException {
        return database.row(
                        "SELECT body FROM decision WHERE seq = ? AND NOT undone",
                        row -> JournalKinds.decision(Json.parse(row.getString(1))),
                        seq)
                .map(Decision::review)
                .map(review -> "%s %s by %s at %s"
                        .formatted(
                                review.quotation(),
                                review.marks().isEmpty() ? review.verdict().label() : "marked",
                                review.reviewer(),
                                review.at()));
    }

    long count() throws SQLException {
        return database.count("SELECT COUNT(*) FROM decision");
    }

    boolean has(long seq) throws SQLException {
        return database.count("SELECT COUNT(*) FROM decision WHERE seq = ?", seq) > 0;
    }
}
