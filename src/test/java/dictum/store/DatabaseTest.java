package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the index is written to its file. */
class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void aTransactionWaitsForOthersToBeWritten() throws Exception {
        try (Database database = Database.open(folder)) {
            database.durably(() -> {});
            Path before = copy("before");
            database.transaction(() -> name(database, "one"));
            assertThat(Files.mismatch(file(folder), file(before))).isNegative();
            for (int i = 0; i < 40; i++) {
                String name = "next-" + i;
                database.transaction(() -> name(database, name));
            }
            assertThat(Files.mismatch(file(folder), file(before))).isNotNegative();
        }
    }

    @Test
    void whatIsDoneDurablyIsInTheFileWithAllBefore() throws Exception {
        Path killed;
        try (Database database = Database.open(folder)) {
            database.transaction(() -> name(database, "one"));
            database.durably(() -> name(database, "two"));
            database.transaction(() -> name(database, "three"));
            killed = copy("killed");
        }
        try (Database database = Database.open(killed)) {
            assertThat(has(database, "one")).isTrue();
            assertThat(has(database, "two")).isTrue();
            assertThat(has(database, "three")).isFalse();
        }
    }

    @Test
    void closingWritesAll() throws Exception {
        try (Database database = Database.open(folder)) {
            database.transaction(() -> name(database, "one"));
        }
        try (Database database = Database.open(folder)) {
            assertThat(has(database, "one")).isTrue();
        }
    }

    private static void name(Database database, String name) throws SQLException {
        database.update("INSERT INTO meta (name, content) VALUES (?, 'yes')", name);
    }

    private static boolean has(Database database, String name) throws SQLException {
        return database.row("SELECT content FROM meta WHERE name = ?", row -> row.getString(1), name)
                .equals(Optional.of("yes"));
    }

    /** As a killed process would leave it. */
    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        Files.copy(file(folder), file(copy));
        return copy;
    }

    private static Path file(Path folder) {
        return folder.resolve("dictum.mv.db");
    }
}
