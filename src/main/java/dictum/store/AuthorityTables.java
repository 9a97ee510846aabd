package dictum.store;

import dictum.model.PartialDate;
import dictum.model.Ruling;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is who: names as the articles give them, each with the number of its statements, and what people decided about them.
 *
 * <p>A name's key is made by {@link NameKey}. A name belongs to the record that has its key, unless the table {@code identity},
 * which is made of rulings alone, gives it to another. So a page adds and takes only what it holds itself, a merge changes a
 * few rows, and the order in which pages are read makes no difference.
 */
final class AuthorityTables {
    /** The tables, for {@link Database}. */
    static final List<String> TABLES = List.of(
            """
            CREATE TABLE IF NOT EXISTS ruling (
              seq BIGINT PRIMARY KEY, record VARCHAR(16) NOT NULL, other VARCHAR(16), body VARCHAR NOT NULL, undone BOOLEAN NOT NULL)""",
            "CREATE TABLE IF NOT EXISTS identity (name_key VARCHAR(16) PRIMARY KEY, record VARCHAR(16) NOT NULL)",
            "CREATE INDEX IF NOT EXISTS identity_record ON identity (record)",
            "CREATE TABLE IF NOT EXISTS apart (sha VARCHAR(64), name_key VARCHAR(16), PRIMARY KEY (sha, name_key))",
            "CREATE TABLE IF NOT EXISTS preferred (record VARCHAR(16) PRIMARY KEY, label VARCHAR NOT NULL, folded VARCHAR NOT NULL)",
            """
            CREATE TABLE IF NOT EXISTS alias (
              record VARCHAR(16), folded VARCHAR, label VARCHAR NOT NULL, PRIMARY KEY (record, folded))""",
            """
            CREATE TABLE IF NOT EXISTS office (
              record VARCHAR(16), role VARCHAR, first_day VARCHAR(10), last_day VARCHAR(10), PRIMARY KEY (record, role))""",
            "CREATE TABLE IF NOT EXISTS distinct_pair (one VARCHAR(16), other VARCHAR(16), PRIMARY KEY (one, other))",
            """
            CREATE TABLE IF NOT EXISTS name (
              name_key VARCHAR(16), label VARCHAR, kind VARCHAR(12) NOT NULL, folded VARCHAR NOT NULL, last_word VARCHAR NOT NULL,
              mentions BIGINT NOT NULL, statements BIGINT NOT NULL, through BIGINT NOT NULL, PRIMARY KEY (name_key, label))""",
            """
            CREATE TABLE IF NOT EXISTS credit (
              place BIGINT, name_key VARCHAR(16), label VARCHAR NOT NULL, kind VARCHAR(12) NOT NULL, counted BOOLEAN NOT NULL, role VARCHAR,
              PRIMARY KEY (place, name_key))""");

    private final Database database;
    private final Credits credits;

    AuthorityTables(Database database) {
        this.database = database;
        this.credits = new Credits(database);
    }

    /** The part that changes with the pages. */
    Credits credits() {
        return credits;
    }

    /** Takes over what a journal line records; within a transaction. */
    void mirror(JournalLine line) throws SQLException {
        Ruling ruling = JournalKinds.ruling(line.fields());
        database.update(
                "INSERT INTO ruling (seq, record, other, body, undone) VALUES (?, ?, ?, ?, FALSE)",
                line.seq(),
                ruling.record(),
                ruling.other().isEmpty() ? null : ruling.other(),
                Json.line(line.fields()));
        apply(ruling);
        credits.reassign(ruling.pages());
    }

    /** Takes back what an earlier line records; within a transaction. */
    void mirrorUndo(JournalLine line) throws SQLException {
        long undone = line.fields().path(JournalKinds.UNDONE).asLong();
        Optional<Ruling> ruling = database.row(
                "SELECT body FROM ruling WHERE seq = ?",
                row -> JournalKinds.ruling(Json.parse(row.getString(1))),
                undone);
        database.update("UPDATE ruling SET undone = TRUE WHERE seq = ?", undone);
        for (String table : List.of("identity", "apart", "preferred", "alias", "office", "distinct_pair")) {
            database.update("DELETE FROM " + table);
        }
        for (Ruling standing : standing()) {
            apply(standing);
        }
        if (ruling.isPresent()) {
            credits.reassign(ruling.get().pages());
        }
    }

    /** One line of the history. */
    record Line(long seq, Ruling ruling, boolean undone) {}

    /** All rulings, the latest first; of one record, or of all when {@code record} is empty. */
    List<Line> history(String record, int limit) throws SQLException {
        return database.rows(
                "SELECT seq, body, undone FROM ruling WHERE ? = '' OR record = ? OR other = ? ORDER BY seq DESC FETCH FIRST "
                        + limit + " ROWS ONLY",
                row -> new Line(row.getLong(1), JournalKinds.ruling(Json.parse(row.getString(2))), row.getBoolean(3)),
                record,
                record,
                record);
    }

    Optional<Line> latest() throws SQLException {
        return database.row(
                "SELECT seq, body, undone FROM ruling WHERE NOT undone ORDER BY seq DESC FETCH FIRST 1 ROW ONLY",
                row -> new Line(row.getLong(1), JournalKinds.ruling(Json.parse(row.getString(2))), row.getBoolean(3)));
    }

    /** The record that a name, or a record merged into another, belongs to. */
    String recordOf(String key) throws SQLException {
        return database.row("SELECT record FROM identity WHERE name_key = ?", row -> row.getString(1), key)
                .orElse(key);
    }

    /** Whether people gave that name to a record. */
    boolean isGiven(String key) throws SQLException {
        return database.count("SELECT COUNT(*) FROM identity WHERE name_key = ?", key) > 0;
    }

    /** The keys of all names that belong to a record. */
    List<String> keys(String record) throws SQLException {
        Set<String> keys = new LinkedHashSet<>();
        if (recordOf(record).equals(record)) {
            keys.add(record);
        }
        keys.addAll(database.rows(
                "SELECT name_key FROM identity WHERE record = ? ORDER BY name_key", row -> row.getString(1), record));
        return List.copyOf(keys);
    }

    Optional<String> preferred(String record) throws SQLException {
        return database.row("SELECT label FROM preferred WHERE record = ?", row -> row.getString(1), record);
    }

    /** Names that a person gave. */
    List<String> aliases(String record) throws SQLException {
        return database.rows(
                "SELECT label FROM alias WHERE record = ? ORDER BY folded", row -> row.getString(1), record);
    }

    /** An office that a person wrote down. */
    record Office(String role, Optional<PartialDate> from, Optional<PartialDate> to) {}

    List<Office> offices(String record) throws SQLException {
        return database.rows(
                "SELECT role, first_day, last_day FROM office WHERE record = ? ORDER BY COALESCE(first_day, ''), role",
                row -> new Office(row.getString(1), date(row.getString(2)), date(row.getString(3))),
                record);
    }

    /** The records that are called exactly or partly like {@code folded}: by their names, aliases or preferred names. */
    List<String> called(String folded, boolean exactly, int limit) throws SQLException {
        credits.names().count();
        String like = exactly ? "folded = ?" : "POSITION(? IN folded) > 0";
        return database.rows("""
                SELECT record FROM (
                  SELECT COALESCE(i.record, n.name_key) AS record, SUM(n.statements) AS weight
                  FROM name n LEFT JOIN identity i ON i.name_key = n.name_key WHERE %1$s GROUP BY COALESCE(i.record, n.name_key)
                  UNION ALL SELECT record, 0 FROM alias WHERE %1$s
                  UNION ALL SELECT record, 0 FROM preferred WHERE %1$s) found
                GROUP BY record ORDER BY SUM(weight) DESC, record FETCH FIRST %2$d ROWS ONLY""".formatted(like, limit), row -> row.getString(1), folded, folded, folded);
    }

    /** Keys of names that are found by another name of their record, and would be missed by their own. */
    List<String> keysByAlias(String folded) throws SQLException {
        credits.names().count();
        List<String> records = database.rows("""
                SELECT i.record FROM identity i JOIN name n ON n.name_key = i.name_key WHERE POSITION(? IN n.folded) > 0
                UNION SELECT i.record FROM identity i JOIN name n ON n.name_key = i.record WHERE POSITION(? IN n.folded) > 0
                UNION SELECT record FROM alias WHERE POSITION(? IN folded) > 0
                UNION SELECT record FROM preferred WHERE POSITION(? IN folded) > 0""", row -> row.getString(1), folded, folded, folded, folded);
        Set<String> keys = new LinkedHashSet<>();
        for (String record : records) {
            keys.addAll(keys(record));
        }
        return List.copyOf(keys);
    }

    /** The records whose identifier starts so. */
    List<String> starting(String prefix, int limit) throws SQLException {
        credits.names().count();
        String end = prefix + "g";
        String range = " >= ? AND %1$s < ? ORDER BY %1$s FETCH FIRST " + limit + " ROWS ONLY";
        Set<String> records = new TreeSet<>();
        for (String column : List.of("name.name_key", "identity.record", "ruling.record")) {
            String table = column.substring(0, column.indexOf('.'));
            for (String key : database.rows(
                    "SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column + range.formatted(column),
                    row -> row.getString(1),
                    prefix,
                    end)) {
                records.add(recordOf(key));
            }
        }
        return records.stream().limit(limit).toList();
    }

    /** Every name under which exports call somebody otherwise than the article does: by key. */
    Map<String, String> decidedNames() throws SQLException {
        Map<String, String> names = new HashMap<>();
        database.rows("""
                        SELECT i.name_key, p.label FROM preferred p JOIN identity i ON i.record = p.record
                        UNION ALL SELECT p.record, p.label FROM preferred p
                          WHERE NOT EXISTS (SELECT 1 FROM identity i WHERE i.name_key = p.record)""", row -> new String[] {row.getString(1), row.getString(2)})
                .forEach(name -> names.put(name[0], name[1]));
        return names;
    }

    /** The record of each name that a person gave to one. */
    Map<String, String> given() throws SQLException {
        Map<String, String> given = new HashMap<>();
        database.rows("SELECT name_key, record FROM identity", row -> new String[] {row.getString(1), row.getString(2)})
                .forEach(name -> given.put(name[0], name[1]));
        return given;
    }

    /** Names of articles that a person set apart, as {@code hash key}. */
    Set<String> apart() throws SQLException {
        return Set.copyOf(
                database.rows("SELECT sha, name_key FROM apart", row -> row.getString(1) + " " + row.getString(2)));
    }

    /** Whether a person said that they are two. */
    boolean areDistinct(String one, String other) throws SQLException {
        return database.count(
                        "SELECT COUNT(*) FROM distinct_pair WHERE (one = ? AND other = ?) OR (one = ? AND other = ?)",
                        one,
                        other,
                        other,
                        one)
                > 0;
    }

    long rulings() throws SQLException {
        return database.count("SELECT COUNT(*) FROM ruling");
    }

    private List<Ruling> standing() throws SQLException {
        return database.rows(
                "SELECT body FROM ruling WHERE NOT undone ORDER BY seq",
                row -> JournalKinds.ruling(Json.parse(row.getString(1))));
    }

    /** Depends on rulings alone, so that it can be done before any page is read. */
    private void apply(Ruling ruling) throws SQLException {
        String record = ruling.record();
        switch (ruling.act()) {
            case MERGE -> {
                merge(record, ruling.other(), ruling.name());
                // So that it is found by that name even when no article is read to have it any more.
                alias(record, ruling.kind(), ruling.words());
            }
            case DISTINCT -> {
                if (!areDistinct(record, ruling.other())) {
                    database.update("INSERT INTO distinct_pair (one, other) VALUES (?, ?)", record, ruling.other());
                }
            }
            case SPLIT -> split(ruling);
            case RENAME -> {
                prefer(record, ruling.words(), ruling.kind());
                claim(record, ruling.kind(), ruling.words());
            }
            case ALIAS -> {
                alias(record, ruling.kind(), ruling.words());
                claim(record, ruling.kind(), ruling.words());
            }
            case UNALIAS -> {
                database.update(
                        "DELETE FROM alias WHERE record = ? AND folded = ?",
                        record,
                        NameKey.fold(ruling.kind(), ruling.words()));
                database.update(
                        "DELETE FROM identity WHERE record = ? AND name_key = ?",
                        record,
                        NameKey.everywhere(ruling.kind(), ruling.words()));
            }
            case ROLE -> {
                database.update("DELETE FROM office WHERE record = ? AND role = ?", record, ruling.words());
                database.update(
                        "INSERT INTO office (record, role, first_day, last_day) VALUES (?, ?, ?, ?)",
                        record,
                        ruling.words(),
                        ruling.from().map(PartialDate::toString).orElse(null),
                        ruling.to().map(PartialDate::toString).orElse(null));
            }
            case UNROLE -> database.update("DELETE FROM office WHERE record = ? AND role = ?", record, ruling.words());
        }
    }

    private void alias(String record, String kind, String name) throws SQLException {
        String folded = NameKey.fold(kind, name);
        database.update("DELETE FROM alias WHERE record = ? AND folded = ?", record, folded);
        database.update("INSERT INTO alias (record, folded, label) VALUES (?, ?, ?)", record, folded, name);
    }

    private void merge(String record, String other, String name) throws SQLException {
        database.update("UPDATE identity SET record = ? WHERE record = ?", record, other);
        if (!isGiven(other)) {
            give(other, record);
        }
        if (preferred(record).isEmpty()) {
            prefer(record, name, "");
        }
        database.update("DELETE FROM preferred WHERE record = ?", other);
        for (String table : List.of("alias", "office")) {
            String field = table.equals("alias") ? "folded" : "role";
            database.update(
                    "DELETE FROM %1$s WHERE record = ? AND %2$s IN (SELECT %2$s FROM %1$s WHERE record = ?)"
                            .formatted(table, field),
                    other,
                    record);
            database.update("UPDATE %s SET record = ? WHERE record = ?".formatted(table), record, other);
        }
    }

    private void split(Ruling ruling) throws SQLException {
        for (String key : ruling.names()) {
            give(key, ruling.other());
        }
        for (String page : ruling.pages()) {
            for (String key : ruling.apart()) {
                if (database.count("SELECT COUNT(*) FROM apart WHERE sha = ? AND name_key = ?", page, key) == 0) {
                    database.update("INSERT INTO apart (sha, name_key) VALUES (?, ?)", page, key);
                }
                give(NameKey.on(key, page), ruling.other());
            }
        }
    }

    /** A full name that a person gave to a record is that record's wherever it stands, unless it was given to another. */
    private void claim(String record, String kind, String words) throws SQLException {
        String key = NameKey.everywhere(kind, words);
        if (NameKey.isFull(kind, words) && !isGiven(key) && !key.equals(record)) {
            give(key, record);
        }
    }

    private void give(String key, String record) throws SQLException {
        database.update("DELETE FROM identity WHERE name_key = ?", key);
        database.update("INSERT INTO identity (name_key, record) VALUES (?, ?)", key, record);
    }

    private void prefer(String record, String name, String kind) throws SQLException {
        database.update("DELETE FROM preferred WHERE record = ?", record);
        database.update(
                "INSERT INTO preferred (record, label, folded) VALUES (?, ?, ?)",
                record,
                name,
                NameKey.fold(kind, name));
    }

    private static Optional<PartialDate> date(@Nullable String written) {
        return Optional.ofNullable(written).map(PartialDate::parse);
    }
}
