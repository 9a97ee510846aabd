package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageRowsTest {
    private static final String ASKED = "https://harbour.example/a";
    private static final String LED_TO = "https://harbour.example/b";

    @TempDir
    Path folder;

    @Test
    void findsTheLastPageFromAnAddressOrByWayOfIt() throws SQLException {
        try (Database database = Database.open(folder)) {
            PageRows pages = new PageRows(database);
            capture(database, 1, ASKED, null);
            capture(database, 2, LED_TO, ASKED);
            capture(database, 3, LED_TO, null);

            assertThat(pages.lastFrom(ASKED, 0).map(Page::seq)).isEqualTo(Optional.of(2L));
            assertThat(pages.lastFrom(LED_TO, 0).map(Page::seq)).isEqualTo(Optional.of(3L));
            assertThat(pages.lastFrom(ASKED, 2)).isEmpty();
            assertThat(pages.lastFrom("https://harbour.example/c", 0)).isEmpty();
        }
    }

    /** An address that was never captured must not be looked for among all captures. */
    @Test
    void looksAddressesUpInTheirIndexes() throws SQLException {
        try (Database database = Database.open(folder)) {
            String plan = database.row(
                            "EXPLAIN " + PageRows.LAST_FROM, row -> row.getString(1), 1L, ASKED, 1L, ASKED, 0L)
                    .orElseThrow();
            assertThat(plan).contains("CAPTURE_ADDRESS: ADDRESS_NUMBER", "CAPTURE_REQUESTED: REQUESTED_NUMBER");
        }
    }

    private static void capture(Database database, long seq, String address, @Nullable String requested)
            throws SQLException {
        database.update("""
                INSERT INTO page (sha, seq, cite_key, file, doc, address, accessed, stale, searched, statements, waiting)
                VALUES (?, ?, '', '', '', ?, '2026-01-01T00:00:00Z', TRUE, FALSE, 0, 0)""", "sha" + seq, seq, address);
        database.update(
                """
                INSERT INTO capture (seq, sha, sha_number, address, address_number, requested, requested_number)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                seq,
                "sha" + seq,
                Database.number("sha" + seq),
                address,
                Database.number(address),
                requested,
                Database.number(requested));
    }
}
