package dictum.store;

import dictum.store.Credits.Credit;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the first reading of a whole library leaves for its end.
 *
 * <p>Whatever is in another order than that of capture (identifiers, names, bands of likeness) goes to another place of the database
 * for each quotation, and costs the more the more there are. Here it is gathered in memory and written in its own order, and the
 * indexes of the tables are made once all rows are there. A mark in the database tells that so much is missing: whoever finds it after
 * a kill gathers it again from the rows.
 */
final class Deferred {
    private static final String MARK = "deferred";

    /** So many names, and so many bands, are in memory at most. */
    private static final int NAMES = 50_000;

    private static final int BANDS = 1 << 20;

    /** Rows of one transaction. */
    private static final int ROWS = 20_000;

    private final Database database;
    private final NumberSet ids = new NumberSet();
    private final Map<Name, long[]> names = new HashMap<>();
    private long[] bands = new long[1 << 10];
    private int bandCount;

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
        database.transaction(() -> {
            database.update("DELETE FROM name");
            database.update("DELETE FROM band");
        });
        List<Page> pages = database.rows(PageRows.COLUMNS + "WHERE NOT stale ORDER BY seq", PageRows::page);
        for (Page page : pages) {
            Set<String> apart = credits.apart(page.sha256());
            database.rows(
                            EntryRows.SELECT + "WHERE q.place BETWEEN ? AND ? ORDER BY q.place",
                            EntryRows::read,
                            Place.first(page),
                            Place.last(page))
                    .forEach(row -> deferred.take(
                            Credits.of(row.reference(), row.kept(), apart),
                            row.kept().id()));
            String likeness = database.row(
                            "SELECT likeness FROM page WHERE seq = ? AND likeness IS NOT NULL",
                            row -> row.getString(1),
                            page.seq())
                    .orElse("");
            deferred.take(Relatives.entries(page, Likeness.parse(likeness)));
            deferred.writeWhatIsMuch();
        }
        return deferred;
    }

    /** Whether a quotation bears that identifier. */
    boolean has(String id) {
        return ids.has(number(id));
    }

    /** Takes up what the rows of a page, which are there, leave. */
    void take(Reread read, Set<String> apart) throws SQLException {
        read.quotations().forEach(kept -> take(Credits.of(read.reference(), kept, apart), kept.id()));
        take(Relatives.entries(read.page(), read.likeness()));
        writeWhatIsMuch();
    }

    private void take(List<Credit> credits, String id) {
        ids.add(number(id));
        for (Credit credit : credits) {
            Name name = new Name(
                    credit.key(), credit.speaker().label(), credit.speaker().kind());
            long[] counts = names.computeIfAbsent(name, first -> new long[2]);
            counts[0]++;
            counts[1] += credit.counted() ? 1 : 0;
        }
    }

    private void take(long[] entries) {
        if (bandCount + entries.length > bands.length) {
            bands = Arrays.copyOf(bands, bands.length * 2);
        }
        System.arraycopy(entries, 0, bands, bandCount, entries.length);
        bandCount += entries.length;
    }

    /** An identifier of up to fifteen digits as they are; of longer ones there is hardly any. */
    private static long number(String id) {
        return id.length() < 16 ? Long.parseLong("1" + id, 16) : Likeness.mix(id.hashCode()) | Long.MIN_VALUE;
    }

    private void writeWhatIsMuch() throws SQLException {
        if (names.size() >= NAMES) {
            writeNames();
        }
        if (bandCount >= BANDS) {
            writeBands();
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

    private void writeBands() throws SQLException {
        Arrays.sort(bands, 0, bandCount);
        for (int from = 0; from < bandCount; from += ROWS) {
            int first = from;
            int end = Math.min(bandCount, from + ROWS);
            database.together(() -> {
                for (int i = first; i < end; i++) {
                    database.update("INSERT INTO band (entry) VALUES (?)", bands[i]);
                }
            });
        }
        bandCount = 0;
    }

    /** Writes what is left, and makes the indexes; the caller sees to it that a kill meanwhile is found out. */
    void finish() throws SQLException {
        writeNames();
        writeBands();
        database.makeIndexes(Database.OF_THE_PAGES);
        database.transaction(() -> database.update("DELETE FROM meta WHERE name = ?", MARK));
    }
}
