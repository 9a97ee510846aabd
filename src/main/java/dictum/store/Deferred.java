package dictum.store;

import dictum.store.Credits.Credit;
import java.sql.SQLException;
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
    private final Map<Names.Name, Names.Sum> sums = new HashMap<>();

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
            List<Index.Row> rows = database.rows(
                    EntryRows.SELECT + "WHERE q.place BETWEEN ? AND ? ORDER BY q.place",
                    EntryRows::read,
                    Place.first(page),
                    Place.last(page));
            for (Index.Row row : rows) {
                deferred.take(Credits.of(row.reference(), row.kept(), apart));
            }
        }
        return deferred;
    }

    /** Takes up what the rows of a page, which are there, leave. */
    void take(List<Credit> credits) throws SQLException {
        Names.add(sums, credits);
        if (sums.size() >= NAMES) {
            writeNames();
        }
    }

    private void writeNames() throws SQLException {
        List<Map.Entry<Names.Name, Names.Sum>> sorted = Names.inOrder(sums);
        for (int from = 0; from < sorted.size(); from += ROWS) {
            List<Map.Entry<Names.Name, Names.Sum>> some = sorted.subList(from, Math.min(sorted.size(), from + ROWS));
            database.together(() -> {
                for (Map.Entry<Names.Name, Names.Sum> sum : some) {
                    Names.add(database, sum.getKey(), sum.getValue(), 0);
                }
            });
        }
        sums.clear();
    }

    /** Writes what is left, and makes the indexes; the caller sees to it that a kill meanwhile is found out. */
    void finish(Names names) throws SQLException {
        writeNames();
        database.makeIndexes(Database.OF_THE_PAGES);
        names.countedUpTo(Place.page(database.count("SELECT COALESCE(MAX(place), 0) FROM credit")));
        database.transaction(() -> database.update("DELETE FROM meta WHERE name = ?", MARK));
    }
}
