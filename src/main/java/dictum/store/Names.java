package dictum.store;

import dictum.store.Credits.Credit;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often each name is credited.
 *
 * <p>A page's names are all over their table. So the pages captured last, whose credits follow one another at the end of theirs, are
 * counted in memory until there are many, or somebody asks: in the order of the names, one row for all that several pages add to it.
 * The database remembers up to which page all is counted; after a kill the rest is counted from the credits.
 */
final class Names {
    /** Under this name it is remembered up to which page all is counted. */
    private static final String COUNTED = "names";

    /** So many names wait to be counted at most. */
    private static final int WAITING = 20_000;

    /** Names of one transaction. */
    private static final int TOGETHER = 500;

    private final Database database;

    /** Nothing until it is known what an earlier process left; nothing again when the database took something back. */
    private Optional<Uncounted> uncounted = Optional.empty();

    private int rollbacks;

    Names(Database database) {
        this.database = database;
    }

    /** A name as articles write it. */
    record Name(String key, String label, String kind) {}

    /** What is added to a name's numbers. */
    static final class Sum {
        private long mentions;
        private long statements;

        void add(boolean counted) {
            mentions++;
            statements += counted ? 1 : 0;
        }
    }

    private static final class Uncounted {
        /** All pages up to this one are counted, */
        final long from;

        /** and those up to this one wait. */
        long to;

        final Map<Name, Sum> sums = new HashMap<>();

        /** Whether some of it was found in the database. */
        boolean found;

        Uncounted(long from) {
            this.from = from;
            this.to = from;
        }
    }

    /** Whether the credits of that page may wait; those of one that was put before, or is no later than others, are counted at once. */
    boolean mayWait(Page page) throws SQLException {
        if (uncounted().found) {
            count();
        }
        return page.seq() > uncounted().to;
    }

    /** Leaves the credits of a page, whose rows are there, for later. */
    void leave(Page page, List<Credit> credits) throws SQLException {
        Uncounted waiting = uncounted();
        add(waiting.sums, credits);
        waiting.to = Math.max(waiting.to, page.seq());
        if (waiting.sums.size() >= WAITING) {
            count();
        }
    }

    /** Counts what waits. */
    void count() throws SQLException {
        // A library that is read from the beginning counts its names at the end.
        if (Deferred.isMarked(database)) {
            return;
        }
        Uncounted waiting = uncounted();
        if (waiting.to == waiting.from) {
            return;
        }
        List<Map.Entry<Name, Sum>> sums = inOrder(waiting.sums);
        long through = Place.last(waiting.to);
        for (int from = 0; from < sums.size(); from += TOGETHER) {
            List<Map.Entry<Name, Sum>> some = sums.subList(from, Math.min(sums.size(), from + TOGETHER));
            database.transaction(() -> {
                for (Map.Entry<Name, Sum> sum : some) {
                    // A process that was killed while it counted the same may have come as far as this name.
                    if (!waiting.found || through > through(sum.getKey())) {
                        add(database, sum.getKey(), sum.getValue(), through);
                    }
                }
            });
        }
        countedUpTo(waiting.to);
    }

    /** Counts what waits by this process. */
    void finish() throws SQLException {
        if (uncounted.isPresent()) {
            count();
        }
    }

    /** Tells that everything up to that page is counted. */
    void countedUpTo(long page) throws SQLException {
        database.durably(() -> {
            if (database.update("UPDATE meta SET content = ? WHERE name = ?", Long.toString(page), COUNTED) == 0) {
                database.update("INSERT INTO meta (name, content) VALUES (?, ?)", COUNTED, Long.toString(page));
            }
        });
        uncounted = Optional.of(new Uncounted(page));
    }

    /** Adds credits to the numbers of their names, at once. */
    void add(List<Credit> credits) throws SQLException {
        Map<Name, Sum> sums = new HashMap<>();
        add(sums, credits);
        for (Map.Entry<Name, Sum> sum : inOrder(sums)) {
            add(database, sum.getKey(), sum.getValue(), 0);
        }
    }

    static void add(Map<Name, Sum> sums, List<Credit> credits) {
        for (Credit credit : credits) {
            Name name = new Name(
                    credit.key(), credit.speaker().label(), credit.speaker().kind());
            sums.computeIfAbsent(name, first -> new Sum()).add(credit.counted());
        }
    }

    static List<Map.Entry<Name, Sum>> inOrder(Map<Name, Sum> sums) {
        List<Map.Entry<Name, Sum>> sorted = new ArrayList<>(sums.entrySet());
        sorted.sort(Map.Entry.comparingByKey(Comparator.comparing(Name::key).thenComparing(Name::label)));
        return sorted;
    }

    /** Adds to the numbers of a name. */
    static void add(Database database, Name name, Sum sum, long through) throws SQLException {
        int known = database.update("""
                UPDATE name SET mentions = mentions + ?, statements = statements + ?, through = GREATEST(through, ?)
                WHERE name_key = ? AND label = ?""", sum.mentions, sum.statements, through, name.key(), name.label());
        if (known == 0) {
            database.update(
                    """
                    INSERT INTO name (name_key, label, kind, folded, last_word, mentions, statements, through)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                    name.key(),
                    name.label(),
                    name.kind(),
                    NameKey.fold(name.kind(), name.label()),
                    NameKey.last(name.kind(), name.label()),
                    sum.mentions,
                    sum.statements,
                    through);
        }
    }

    /** The place up to which a name is counted at least. */
    private long through(Name name) throws SQLException {
        return database.row(
                        "SELECT through FROM name WHERE name_key = ? AND label = ?",
                        row -> row.getLong(1),
                        name.key(),
                        name.label())
                .orElse(-1L);
    }

    private Uncounted uncounted() throws SQLException {
        if (uncounted.isPresent() && rollbacks == database.rollbacks()) {
            return uncounted.get();
        }
        rollbacks = database.rollbacks();
        long from = database.row(
                        "SELECT content FROM meta WHERE name = ?", row -> Long.parseLong(row.getString(1)), COUNTED)
                .orElse(0L);
        Uncounted left = new Uncounted(from);
        List<Long> places = database.rows(
                "SELECT place, name_key, label, kind, counted FROM credit WHERE place > ? ORDER BY place",
                row -> {
                    Name name = new Name(row.getString(2), row.getString(3), row.getString(4));
                    left.sums.computeIfAbsent(name, first -> new Sum()).add(row.getBoolean(5));
                    return row.getLong(1);
                },
                Place.last(from));
        if (!places.isEmpty()) {
            left.to = Place.page(places.get(places.size() - 1));
            left.found = true;
        }
        uncounted = Optional.of(left);
        return left;
    }
}
