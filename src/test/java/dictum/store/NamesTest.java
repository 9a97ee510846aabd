package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.Speaker;
import dictum.store.Credits.Credit;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names are counted some pages later, and never twice or not at all. */
class NamesTest {
    @TempDir
    Path folder;

    private Database database;
    private Names names;

    @BeforeEach
    void open() throws SQLException {
        database = Database.open(folder);
        names = new Names(database);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void aPageWaitsUntilSomebodyAsks() throws SQLException {
        capture(1, "Ilse Marant", "Ilse Marant", "Oda Quist");
        capture(2, "Oda Quist");
        assertThat(counted()).isEmpty();

        names.count();
        assertThat(counted()).containsExactly("Ilse Marant 2", "Oda Quist 2");

        names.count();
        assertThat(counted()).containsExactly("Ilse Marant 2", "Oda Quist 2");
    }

    @Test
    void manyAreNotWaitedFor() throws SQLException {
        for (int page = 1; page <= 201; page++) {
            String[] some = new String[100];
            for (int i = 0; i < some.length; i++) {
                some[i] = "Person " + page + " " + i;
            }
            capture(page, some);
        }
        assertThat(counted()).hasSize(20_000);
    }

    @Test
    void aPageThatWasPutBeforeDoesNotWait() throws SQLException {
        capture(7, "Ilse Marant");
        assertThat(names.mayWait(page(7))).isFalse();
        assertThat(names.mayWait(page(6))).isFalse();
        assertThat(names.mayWait(page(8))).isTrue();
    }

    @Test
    void whatAKilledProcessLeftIsCountedFromTheCredits() throws SQLException {
        capture(1, "Ilse Marant");
        names.count();
        capture(2, "Ilse Marant", "Oda Quist");

        Names later = new Names(database);
        later.count();
        assertThat(counted()).containsExactly("Ilse Marant 2", "Oda Quist 1");
    }

    /** One of two names is counted, and that both are is not written down. */
    @Test
    void aCountThatWasBrokenOffIsTakenUp() throws SQLException {
        capture(1, "Ilse Marant");
        names.count();
        capture(2, "Ilse Marant", "Oda Quist");
        names.count();
        database.transaction(() -> {
            database.update("UPDATE meta SET content = '1' WHERE name = 'names'");
            database.update("DELETE FROM name WHERE label = 'Oda Quist'");
        });

        Names later = new Names(database);
        assertThat(later.mayWait(page(3))).isTrue();
        names = later;
        capture(3, "Ilse Marant");
        later.count();
        assertThat(counted()).containsExactly("Ilse Marant 3", "Oda Quist 1");
    }

    @Test
    void whatWasTakenBackIsNotCounted() throws Exception {
        capture(1, "Ilse Marant");
        assertThatThrownBy(() -> database.transaction(() -> {
                    credit(2, 0, "Oda Quist");
                    throw new SQLException("the disk is full");
                }))
                .hasMessage("the disk is full");
        names.leave(page(2), List.of());
        names.count();
        assertThat(counted()).containsExactly("Ilse Marant 1");
    }

    @Test
    void aLibraryReadFromTheBeginningCountsAtItsEnd() throws Exception {
        Deferred deferred = Deferred.begin(database);
        deferred.take(List.of(credit(1, 0, "Ilse Marant")));
        names.count();
        assertThat(counted()).isEmpty();

        deferred.finish(names);
        names.count();
        assertThat(counted()).containsExactly("Ilse Marant 1");
    }

    private void capture(long page, String... speakers) throws SQLException {
        assertThat(names.mayWait(page(page))).isTrue();
        List<Credit> credits = new ArrayList<>();
        database.transaction(() -> {
            for (int i = 0; i < speakers.length; i++) {
                credits.add(credit(page, i, speakers[i]));
            }
        });
        names.leave(page(page), credits);
    }

    private Credit credit(long page, int order, String name) throws SQLException {
        Speaker speaker = new Speaker.Person(name, Optional.empty(), Optional.empty());
        Credit credit = new Credit(NameKey.everywhere(speaker.kind(), name), speaker, true);
        database.update(
                "INSERT INTO credit (place, name_key, label, kind, counted) VALUES (?, ?, ?, ?, TRUE)",
                Place.first(page) + order,
                credit.key(),
                name,
                speaker.kind());
        return credit;
    }

    private static Page page(long seq) {
        return new Page(seq, "sha", "key", "file", "doc", Optional.empty(), Instant.EPOCH);
    }

    private List<String> counted() throws SQLException {
        return database.rows(
                "SELECT label, statements FROM name ORDER BY label", row -> row.getString(1) + " " + row.getLong(2));
    }
}
