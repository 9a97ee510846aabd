package dictum.store;

import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.Speaker;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which quotation is ascribed to which names, and how often each name is credited; a page changes only what is its own. */
final class Credits {
    /** So many keys are asked for at once. */
    private static final int KEYS = 500;

    private final Database database;
    private final Names names;

    Credits(Database database) {
        this.database = database;
        this.names = new Names(database);
    }

    /** How often each name is credited. */
    Names names() {
        return names;
    }

    /** Forgets the quotations at these places, all of which are counted. */
    void forget(long first, long last) throws SQLException {
        List<Object[]> counts = database.rows(
                """
                SELECT name_key, label, COUNT(*), COUNT(CASE WHEN counted THEN 1 END) FROM credit
                WHERE place BETWEEN ? AND ? GROUP BY name_key, label""",
                row -> new Object[] {row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)},
                first,
                last);
        if (counts.isEmpty()) {
            return;
        }
        for (Object[] count : counts) {
            database.update(
                    "UPDATE name SET mentions = mentions - ?, statements = statements - ? WHERE name_key = ? AND label = ?",
                    count[2],
                    count[3],
                    count[0],
                    count[1]);
            database.update("DELETE FROM name WHERE name_key = ? AND label = ? AND mentions <= 0", count[0], count[1]);
        }
        database.update("DELETE FROM credit WHERE place BETWEEN ? AND ?", first, last);
    }

    /** The names of that page which a person set apart from the same names elsewhere. */
    Set<String> apart(String sha256) throws SQLException {
        return Set.copyOf(database.rows("SELECT name_key FROM apart WHERE sha = ?", row -> row.getString(1), sha256));
    }

    /** One who is credited with a quotation, under the key of the name. */
    record Credit(String key, Speaker speaker, boolean counted) {}

    /** Those who are named as the speakers of a quotation that is listed; {@code apart} are the page's names that a person set apart. */
    static List<Credit> of(Reference reference, Kept kept, Set<String> apart) {
        if (!kept.isListed()) {
            return List.of();
        }
        Quotation quotation = kept.quotation();
        boolean counted =
                quotation.act() == Quotation.Act.SPEECH && kept.standing().verdict() != Review.Verdict.REJECTED;
        Map<String, Credit> credits = new LinkedHashMap<>();
        for (Speaker speaker : speakers(quotation)) {
            String key = NameKey.of(speaker.kind(), speaker.label(), reference.sha256());
            if (apart.contains(key)) {
                key = NameKey.on(key, reference.sha256());
            }
            credits.putIfAbsent(key, new Credit(key, speaker, counted));
        }
        return List.copyOf(credits.values());
    }

    /** Credits a quotation to those who are named as its speakers, who are yet to be counted. */
    List<Credit> add(long place, Reference reference, Kept kept, Set<String> apart) throws SQLException {
        List<Credit> credits = of(reference, kept, apart);
        for (Credit credit : credits) {
            database.update(
                    "INSERT INTO credit (place, name_key, label, kind, counted, role) VALUES (?, ?, ?, ?, ?, ?)",
                    place,
                    credit.key(),
                    credit.speaker().label(),
                    credit.speaker().kind(),
                    credit.counted(),
                    role(credit.speaker()));
        }
        return credits;
    }

    /** Credits the quotations of pages anew, whose names were set apart or joined again; the search index knows the old ones. */
    void reassign(List<String> pages) throws SQLException {
        for (String sha256 : pages) {
            database.update("UPDATE page SET searched = FALSE WHERE sha = ?", sha256);
            List<Long> numbers = database.rows("SELECT seq FROM page WHERE sha = ?", row -> row.getLong(1), sha256);
            for (long seq : numbers) {
                List<Index.Row> rows = database.rows(
                        EntryRows.SELECT + "WHERE q.place BETWEEN ? AND ? ORDER BY q.place",
                        EntryRows::read,
                        Place.first(seq),
                        Place.last(seq));
                if (rows.isEmpty()) {
                    continue;
                }
                forget(rows.get(0).place(), rows.get(rows.size() - 1).place());
                Set<String> apart = apart(sha256);
                for (Index.Row row : rows) {
                    names.add(add(row.place(), row.reference(), row.kept(), apart));
                }
            }
        }
    }

    /** A name as articles write it. */
    record Name(String key, String label, String kind, long mentions, long statements) {}

    /** The names with these keys, the most frequent first. */
    List<Name> names(List<String> keys) throws SQLException {
        names.count();
        List<Name> found = new ArrayList<>();
        for (List<String> some : pieces(keys)) {
            found.addAll(database.rows(
                    "SELECT name_key, label, kind, mentions, statements FROM name WHERE name_key IN (" + marks(some)
                            + ")",
                    row -> new Name(
                            row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)),
                    some.toArray()));
        }
        found.sort(Comparator.comparingLong(Name::statements)
                .thenComparingLong(Name::mentions)
                .reversed()
                .thenComparing(name -> -name.label().length())
                .thenComparing(Name::label));
        return found;
    }

    long countOfNames() throws SQLException {
        names.count();
        return database.count("SELECT COUNT(*) FROM name");
    }

    /** Every name of the library with its record, by its last word, for suggestions. */
    record Listed(String key, String record, String label, String kind, String last, long statements) {}

    List<Listed> all(Optional<String> last) throws SQLException {
        names.count();
        String sql = """
                SELECT n.name_key, COALESCE(i.record, n.name_key), n.label, n.kind, n.last_word, n.statements
                FROM name n LEFT JOIN identity i ON i.name_key = n.name_key WHERE n.statements > 0""";
        Database.Row<Listed> read = row -> new Listed(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6));
        return last.isPresent()
                ? database.rows(sql + " AND n.last_word = ?", read, last.get())
                : database.rows(sql + " ORDER BY n.last_word, n.label, n.name_key", read);
    }

    /** A role that articles state: with the days of issue of the first and the last, 0 when they bear none. */
    record Stated(String role, int first, int last, long quotations) {
        /** With as much more of the same role. */
        Stated and(Stated other) {
            int earlier = first == 0 ? other.first : other.first == 0 ? first : Math.min(first, other.first);
            return new Stated(role, earlier, Math.max(last, other.last), quotations + other.quotations);
        }
    }

    /** A name that a quotation is credited to, and the role that the article states with it. */
    record Named(String key, Optional<String> role) {}

    /** The names that each quotation of a page is credited to, by place. */
    Map<Long, List<Named>> namedOn(Page page) throws SQLException {
        Map<Long, List<Named>> named = new HashMap<>();
        database.rows(
                        "SELECT place, name_key, role FROM credit WHERE place BETWEEN ? AND ? ORDER BY place",
                        row -> Map.entry(
                                row.getLong(1), new Named(row.getString(2), Optional.ofNullable(row.getString(3)))),
                        Place.first(page),
                        Place.last(page))
                .forEach(credit -> named.computeIfAbsent(credit.getKey(), place -> new ArrayList<>())
                        .add(credit.getValue()));
        return named;
    }

    /** The keys of a name that is written so, in all articles or in one. */
    List<String> keys(String kind, String folded) throws SQLException {
        names.count();
        return database.rows(
                "SELECT DISTINCT name_key FROM name WHERE folded = ? AND kind = ?",
                row -> row.getString(1),
                folded,
                kind);
    }

    /** The names that are credited on a page. */
    List<Name> namesOn(String sha256) throws SQLException {
        long seq = database.count("SELECT seq FROM page WHERE sha = ?", sha256);
        return database.rows(
                """
                SELECT name_key, label, kind, COUNT(*), COUNT(CASE WHEN counted THEN 1 END) FROM credit
                WHERE place BETWEEN ? AND ? GROUP BY name_key, label, kind""",
                row -> new Name(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)),
                Place.first(seq),
                Place.last(seq));
    }

    /** Whether the numbers of the names are no longer those of what is credited, in one sentence. */
    Optional<String> problem() throws SQLException {
        names.count();
        long credited = database.count("SELECT COUNT(*) FROM credit");
        long counted = database.count("SELECT COUNT(*) FROM credit WHERE counted");
        long mentions = database.count("SELECT COALESCE(SUM(mentions), 0) FROM name");
        long statements = database.count("SELECT COALESCE(SUM(statements), 0) FROM name");
        return credited == mentions && counted == statements
                ? Optional.empty()
                : Optional.of(
                        "the register of speakers counts %d mentions and %d statements, there are %d and %d: run 'dictum rebuild'"
                                .formatted(mentions, statements, credited, counted));
    }

    static String marks(List<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static List<List<String>> pieces(List<String> keys) {
        List<List<String>> pieces = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS) {
            pieces.add(keys.subList(from, Math.min(keys.size(), from + KEYS)));
        }
        return pieces;
    }

    private static List<Speaker> speakers(Quotation quotation) {
        List<Speaker> speakers = new ArrayList<>();
        quotation.speaker().ifPresent(speakers::add);
        speakers.addAll(quotation.jointly());
        speakers.removeIf(speaker -> !NameKey.isNamed(speaker));
        return speakers;
    }

    /** The office as articles state it, with the body when the office alone does not name it. */
    static @Nullable String role(Speaker speaker) {
        String role = speaker.role().orElse("");
        String body = speaker.affiliation().orElse("");
        if (role.isEmpty() && body.isEmpty()) {
            return null;
        }
        return role.contains(body) ? role : role.isEmpty() ? body : role + ", " + body;
    }
}
