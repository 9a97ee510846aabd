package dictum.store;

import dictum.store.Credits.Credit;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the first reading of a whole library leaves for its end.
 *
 * <p>Whatever is in another order than that of capture (names, the queue) goes to another place of the database
 * for each quotation, and costs the more the more there are. Here it is gathered in memory and written in its own order, and the
 * indexes of the tables are made once all rows are there. A mark in the database tells that so much is missing: whoever finds it after
 * a kill gathers it again from the rows.
 */
final class Deferred {
    private static final String MARK = "deferred";

    /** So many names are in memory at most. */
    private static final int NAMES = 50_000;

    /** Rows of one transaction. */
    private static final int ROWS = 20_000;

    private final Database database;
    private final Map<Name, long[]> names = new HashMap<>();

    private record Name(String key, String label, String kind) {}

    private Deferred(Database database) {
        this.database = database;
    }

    static boolean isMarked(Database database) throws SQLException {
        return database.count("SELECT COUNT(*) FROM meta WHERE name = ?", MARK) > 0;
    }

    /** Begins with a database that has no quotations yet. */
    static Deferred begin(Database database) throws SQLException {
        database.durably(() -> database.update("INSERT INTO meta (name, content) VALUES (?, 'yes')", MARK));
        database.dropIndexes(Database.OF_THE_PAGES);
        return new Deferred(database);
    }

    /** Goes on where a process was killed. */
    static Deferred resume(Database database, Credits credits) throws SQLException {
        Deferred deferred = new Deferred(database);
        database.transaction(() -> database.update("DELETE FROM name"));
        List<Page> pages = database.rows(PageRows.COLUMNS + "WHERE NOT stale ORDER BY seq", PageRows::page);
        for (Page page : pages) {
            Set<String> apart = credits.apart(page.sha256());
            database.rows(
                            EntryRows.SELECT + "WHERE q.place BETWEEN ? AND ? ORDER BY q.place",
                            EntryRows::read,
                            Place.first(page),
                            Place.last(page))
                    .forEach(row -> deferred.take(Credits.of(row.reference(), row.kept(), apart)));
            deferred.writeWhatIsMuch();
        }
        return deferred;
    }

    /** Takes up what the rows of a page, which are there, leave. */
    void take(Reread read, Set<String> apart) throws SQLException {
        read.quotations().forEach(kept -> take(Credits.of(read.reference(), kept, apart)));
        writeWhatIsMuch();
    }

    private void take(List<Credit> credits) {
        for (Credit credit : credits) {
            Name name = new Name(
                    credit.key(), credit.speaker().label(), credit.speaker().kind());
            long[] counts = names.computeIfAbsent(name, first -> new long[2]);
            counts[0]++;
            counts[1] += credit.counted() ? 1 : 0;
        }
    }

    private void writeWhatIsMuch() throws SQLException {
        if (names.size() >= NAMES) {
            writeNames();
        }
    }

    private void writeNames() throws SQLException {
        List<Map.Entry<Name, long[]>> sorted = new ArrayList<>(names.entrySet());
        sorted.sort(Map.Entry.comparingByKey(Comparator.comparing(Name::key).thenComparing(Name::label)));
        for (int from = 0; from < sorted.size(); from += ROWS) {
            List<Map.Entry<Name, long[]>> some = sorted.subList(from, Math.min(sorted.size(), from + ROWS));
            database.together(() -> {
                for (Map.Entry<Name, long[]> name : some) {
                    long[] counts = name.getValue();
                    Name named = name.getKey();
                    Credits.count(database, named.key(), named.label(), named.kind(), counts[0], counts[1]);
                }
            });
        }
        names.clear();
    }

    /** Writes what is left, and makes the indexes; the caller sees to it that a kill meanwhile is found out. */
    void finish() throws SQLException {
        writeNames();
        database.makeIndexes(Database.OF_THE_PAGES);
        database.transaction(() -> database.update("DELETE FROM meta WHERE name = ?", MARK));
    }
}
