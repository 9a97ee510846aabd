package dictum.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The embedded database file with its tables; SQL that any database understands. */
final class Database implements AutoCloseable {
    /** Raised whenever a table changes; an index of another number is made anew. */
    static final String SCHEMA = "11";

    private static final String META =
            "CREATE TABLE IF NOT EXISTS meta (name VARCHAR(40) PRIMARY KEY, content VARCHAR(1000) NOT NULL)";

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE IF NOT EXISTS page (
              sha VARCHAR(64) PRIMARY KEY, seq BIGINT NOT NULL UNIQUE, cite_key VARCHAR(200) NOT NULL, file VARCHAR(64) NOT NULL,
              doc VARCHAR NOT NULL, address VARCHAR, accessed VARCHAR(40) NOT NULL,
              stale BOOLEAN NOT NULL, searched BOOLEAN NOT NULL, outlet VARCHAR, language VARCHAR,
              issued_first INTEGER, issued_last INTEGER, reference VARCHAR, url VARCHAR, url_number BIGINT, likeness VARCHAR,
              statements INTEGER NOT NULL, waiting INTEGER NOT NULL, listed BOOLEAN DEFAULT TRUE NOT NULL)""",
            """
            CREATE TABLE IF NOT EXISTS capture (
              seq BIGINT PRIMARY KEY, sha VARCHAR(64) NOT NULL, sha_number BIGINT NOT NULL,
              address VARCHAR, address_number BIGINT, requested VARCHAR, requested_number BIGINT)""",
            Fingerprints.TABLE,
            """
            CREATE TABLE IF NOT EXISTS decision (
              seq BIGINT PRIMARY KEY, sha VARCHAR(64) NOT NULL, entry VARCHAR(64) NOT NULL,
              body VARCHAR NOT NULL, teaches BOOLEAN NOT NULL, undone BOOLEAN NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS decision_teaches ON decision (teaches, seq)",
            "CREATE INDEX IF NOT EXISTS decision_sha ON decision (sha)",
            "CREATE INDEX IF NOT EXISTS decision_entry ON decision (entry)",
            """
            CREATE TABLE IF NOT EXISTS quotation (
              place BIGINT PRIMARY KEY, id VARCHAR(64) NOT NULL, page BIGINT NOT NULL, act VARCHAR(10) NOT NULL,
              kind VARCHAR(10) NOT NULL, verdict VARCHAR(10) NOT NULL, speaker VARCHAR, role VARCHAR,
              confidence DOUBLE PRECISION NOT NULL, first_day INTEGER, last_day INTEGER,
              queued INTEGER NOT NULL, listed BOOLEAN DEFAULT TRUE NOT NULL, body VARCHAR NOT NULL)""",
            "CREATE TABLE IF NOT EXISTS tag (tag_key VARCHAR, place BIGINT, label VARCHAR NOT NULL, PRIMARY KEY (tag_key, place))",
            "CREATE INDEX IF NOT EXISTS tag_place ON tag (place)",
            "CREATE TABLE IF NOT EXISTS project (tag_key VARCHAR PRIMARY KEY, label VARCHAR NOT NULL, note VARCHAR NOT NULL)",
            "CREATE TABLE IF NOT EXISTS record (sha VARCHAR PRIMARY KEY, body VARCHAR NOT NULL)");

    /** What is looked up by addresses and hashes goes by a number of theirs, which takes a tenth of their place in an index. */
    static @Nullable Long number(@Nullable String value) {
        return value == null ? null : SearchFields.number(value);
    }

    /** Names of indexes, each with what it is of, that follow the journal: made last where all of it is taken over. */
    static final Map<String, String> OF_THE_JOURNAL = Map.of(
            "page_key", "page (cite_key)",
            "page_stale", "page (stale)",
            "page_searched", "page (searched)",
            "page_waiting", "page (waiting)",
            "capture_sha", "capture (sha_number)",
            "capture_address", "capture (address_number)",
            "capture_requested", "capture (requested_number)");

    /** Those of what was read of pages: made last where there are many rows. */
    static final Map<String, String> OF_THE_PAGES = Map.of(
            "page_url", "page (url_number)",
            "quotation_queue", "quotation (queued DESC, place)",
            "name_folded", "name (folded)",
            "name_last", "name (last_word)");

    /** So many transactions are written to the file together. */
    private static final int TOGETHER = 32;

    /** From this share of the file on that is in use, in per cent, it stays as it is. */
    private static final int FILLED = 50;

    /** So much is moved at once, behind a few changes and behind many. */
    private static final int MOVED = 4 << 20;

    private static final int MOVED_BEHIND_MANY = 16 << 20;

    private final Connection connection;
    private final MVStore file;
    private int transactions;
    private int rollbacks;
    private boolean within;
    private final Map<String, PreparedStatement> statements = new Statements();

    private Database(Connection connection) throws SQLException {
        this.connection = connection;
        Session session = connection.unwrap(JdbcConnection.class).getSession();
        if (!(session instanceof SessionLocal local)) {
            throw new SQLException("the database is not in this process");
        }
        this.file = local.getDatabase().getStore().getMvStore();
        // Neither at each commit nor by a thread of H2's, which would write amid a transaction.
        file.setAutoCommitDelay(-1);
    }

    static Database open(Path folder) throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("dictum").toAbsolutePath()
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=" + cache());
        try {
            Database database = new Database(connection);
            connection.setAutoCommit(false);
            database.execute(META);
            // Tables of another version are left as they are: whoever asks for the version will throw them away.
            // Of an index of another version too, which is asked what the journal lost before it is thrown away.
            for (String table : ArticleReviewRows.TABLES) {
                database.execute(table);
            }
            if (database.row("SELECT content FROM meta WHERE name = 'schema'", row -> row.getString(1))
                    .map(SCHEMA::equals)
                    .orElse(true)) {
                for (String table : TABLES) {
                    database.execute(table);
                }
                for (String table : AuthorityTables.TABLES) {
                    database.execute(table);
                }
                database.makeIndexes(OF_THE_JOURNAL);
                if (!Deferred.isMarked(database)) {
                    database.makeIndexes(OF_THE_PAGES);
                }
            }
            connection.commit();
            return database;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Kilobytes of the file that are kept in memory: an eighth of the heap, of which 64 MB serve a million quotations. */
    private static long cache() {
        return Math.min(64 << 10, Runtime.getRuntime().maxMemory() >> 13);
    }

    /** Work that is done wholly or not at all. */
    interface Work {
        void run() throws SQLException;
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Work that is done wholly or not at all; work within work is part of it. When it is written to the file is seen to later, as the
     * journal has what it is of: a process that was killed meanwhile has that much to take over again.
     */
    void transaction(Work work) throws SQLException {
        if (within) {
            work.run();
            return;
        }
        boolean done = false;
        within = true;
        try {
            work.run();
            connection.commit();
            done = true;
        } finally {
            within = false;
            if (!done) {
                rollbacks++;
                connection.rollback();
            }
        }
        if (++transactions % TOGETHER == 0) {
            write(MOVED);
        }
    }

    /** As {@link #transaction}; on return it is in the file, with all that was done before. */
    void durably(Work work) throws SQLException {
        transaction(work);
        write(MOVED);
    }

    /** As {@link #durably}, for work that leaves as much behind as many transactions do. */
    void together(Work work) throws SQLException {
        transaction(work);
        write(MOVED_BEHIND_MANY);
    }

    /**
     * Writes what was committed, and gathers what is in use, so that the rest of the file can be written anew.
     *
     * <p>H2 does so from time to time in a thread of its own, which it does not have here. Without it a library of a million
     * quotations had a file of more than twenty times its content.
     */
    private void write(int moved) throws SQLException {
        try {
            file.commit();
            file.compact(FILLED, moved);
        } catch (MVStoreException failed) {
            throw new SQLException("writing the database failed", failed);
        }
    }

    /** How often something was taken back; whoever remembers what is in the database has to read it again. */
    int rollbacks() {
        return rollbacks;
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        try {
            return prepare(sql, values).executeUpdate();
        } catch (SQLException failed) {
            forget(sql);
            throw failed;
        }
    }

    <T> List<T> rows(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        try (ResultSet results = prepare(sql, values).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(row.read(results));
            }
            return rows;
        } catch (SQLException failed) {
            forget(sql);
            throw failed;
        }
    }

    <T> Optional<T> row(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        return rows(sql, row, values).stream().findFirst();
    }

    long count(String sql, @Nullable Object... values) throws SQLException {
        return row(sql, result -> result.getLong(1), values).orElse(0L);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Without them rows are added in their own order alone. */
    void dropIndexes(Map<String, String> indexes) throws SQLException {
        for (String index : indexes.keySet()) {
            execute("DROP INDEX IF EXISTS " + index);
        }
    }

    void makeIndexes(Map<String, String> indexes) throws SQLException {
        for (Map.Entry<String, String> index : indexes.entrySet()) {
            execute("CREATE INDEX IF NOT EXISTS " + index.getKey() + " ON " + index.getValue());
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Statements are kept for the next time: preparing one costs more than running it. */
    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }

    private void forget(String sql) throws SQLException {
        PreparedStatement statement = statements.remove(sql);
        if (statement != null) {
            statement.close();
        }
    }

    /** The statements used last; those used least are closed. */
    private static final class Statements extends LinkedHashMap<String, PreparedStatement> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 64;

        Statements() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
            if (size() <= MOST) {
                return false;
            }
            try {
                eldest.getValue().close();
            } catch (SQLException closedAnyway) {
                return true;
            }
            return true;
        }
    }
}
