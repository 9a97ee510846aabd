package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {
    private static final Likeness SHORT = Likeness.of("");

    @TempDir
    Path folder;

    private Database database;

    /** It looks things up from the first page on. */
    private Fingerprints asked;

    @BeforeEach
    void open() throws SQLException {
        database = Database.open(folder);
        asked = new Fingerprints(database);
        assertThat(asked.withId("00000000")).isEmpty();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void pagesAreFoundByIdentifiers() throws SQLException {
        put(1, SHORT, "00000000", "7fffffff", "80000000");
        put(50_000_000L, SHORT, "ffffffff", "80000000a");

        for (Fingerprints one : List.of(asked, new Fingerprints(database))) {
            assertThat(one.withId("00000000")).containsExactly(1L);
            assertThat(one.withId("7fffffff")).containsExactly(1L);
            assertThat(one.withId("80000000")).containsExactly(1L, 50_000_000L);
            assertThat(one.withId("ffffffff")).containsExactly(50_000_000L);
            assertThat(one.withId("fffffffe")).isEmpty();
        }
    }

    @Test
    void identifiersAreFoundByTheirBeginningInOrder() throws SQLException {
        put(1, SHORT, "80000002", "7fffffff", "800000010b");
        put(2, SHORT, "800000010a", "ffffffff", "80000001");

        for (Fingerprints one : List.of(asked, new Fingerprints(database))) {
            assertThat(one.ids("8", 9)).containsExactly("80000001", "800000010a", "800000010b", "80000002");
            assertThat(one.ids("8", 2)).containsExactly("80000001", "800000010a");
            assertThat(one.ids("800000010b", 9)).containsExactly("800000010b");
            assertThat(one.ids("f", 9)).containsExactly("ffffffff");
            assertThat(one.ids("", 1)).containsExactly("7fffffff");
            assertThat(one.ids("9", 9)).isEmpty();
        }
    }

    @Test
    void aPageThatIsPutAgainHasNoOthers() throws SQLException {
        put(1, SHORT, "80000001", "80000002");
        put(1, SHORT, "80000002", "80000003");

        for (Fingerprints one : List.of(asked, new Fingerprints(database))) {
            assertThat(one.ids("8", 9)).containsExactly("80000002", "80000003");
        }
    }

    @Test
    void aPageThatIsPutAgainAsItWasAddsNothing() throws SQLException {
        put(1, SHORT, "80000001", "80000002");
        long before = rows();
        put(1, SHORT, "80000002", "80000001");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void rowsOfManyPagesHoldTheSame() throws SQLException {
        Likeness tides = likeness("tide", 80);
        put(1, tides, "80000001");
        for (int page = 2; page < 40; page++) {
            int first = page * 1000;
            put(
                    page,
                    SHORT,
                    IntStream.range(first, first + 1000)
                            .mapToObj("%08x"::formatted)
                            .toArray(String[]::new));
        }
        assertThat(rows()).isLessThan(20);
        put(41, tides, "80000002");

        for (Fingerprints one : List.of(asked, new Fingerprints(database))) {
            assertThat(one.ids("8", 9)).containsExactly("80000001", "80000002");
            assertThat(one.withId("%08x".formatted(2000))).containsExactly(2L);
            assertThat(one.withId("%08x".formatted(39_999))).containsExactly(39L);
            assertThat(one.withId("%08x".formatted(40_000))).isEmpty();
            assertThat(one.sharing(tides, 200)).isEqualTo(Set.of(1L, 41L));
        }
    }

    /** The first row that is taken back has to be written again. */
    @Test
    void whatWasTakenBackIsNotKnown() throws SQLException {
        assertThatThrownBy(() -> database.transaction(() -> {
                    put(1, SHORT, "80000001");
                    throw new SQLException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(asked.withId("80000001")).isEmpty();

        put(1, SHORT, "80000001");
        assertThat(new Fingerprints(database).withId("80000001")).containsExactly(1L);
    }

    @Test
    void copiesShareABand() throws SQLException {
        Likeness tides = likeness("tide", 80);
        put(1, tides);
        put(2, likeness("harbour", 80));
        put(3, tides);

        for (Fingerprints one : List.of(asked, new Fingerprints(database))) {
            assertThat(one.sharing(tides, 200)).isEqualTo(Set.of(1L, 3L));
            assertThat(one.sharing(tides, 1)).isEqualTo(Set.of(1L));
            assertThat(one.sharing(SHORT, 200)).isEmpty();
        }
    }

    private long rows() throws SQLException {
        return database.count("SELECT COUNT(*) FROM fingerprint");
    }

    private static Likeness likeness(String word, int words) {
        return Likeness.of(IntStream.range(0, words).mapToObj(i -> word + i * i).collect(Collectors.joining(" ")));
    }

    private void put(long seq, Likeness likeness, String... ids) throws SQLException {
        Page page = new Page(seq, "sha", "key", "file", "doc", Optional.empty(), Instant.EPOCH);
        database.transaction(() -> {
            asked.put(page, List.of(ids), likeness);
            database.update("DELETE FROM quotation WHERE place BETWEEN ? AND ?", Place.first(page), Place.last(page));
            for (int i = 0; i < ids.length; i++) {
                database.update("""
                        INSERT INTO quotation (place, id, page, act, kind, verdict, confidence, queued, body)
                        VALUES (?, ?, ?, 'SPEECH', 'DIRECT', 'PROPOSED', 1, 0, '')""", Place.first(page) + i, ids[i], seq);
            }
        });
    }
}
