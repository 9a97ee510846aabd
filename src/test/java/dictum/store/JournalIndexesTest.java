package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that is taken over whole leaves every index behind, also when it is broken off. */
class JournalIndexesTest {
    @TempDir
    Path folder;

    private List<String> whole = List.of();

    @BeforeEach
    void open() throws SQLException {
        try (Database database = Database.open(folder)) {
            whole = indexes(database);
        }
    }

    @Test
    void indexesOfTheJournalAreThereAtFirst() {
        assertThat(whole).containsAll(Database.OF_THE_JOURNAL.keySet());
    }

    @Test
    void aDatabaseBrokenOffWithoutThemHasThemWhenItIsOpenedAgain() throws SQLException {
        try (Database database = Database.open(folder)) {
            database.dropIndexes(Database.OF_THE_JOURNAL);
            assertThat(indexes(database)).doesNotContainAnyElementsOf(Database.OF_THE_JOURNAL.keySet());
        }
        assertWhole();
    }

    @Test
    void aFailureMeanwhileIsToldAndMended() throws Exception {
        try (Index index = Index.open(Files.createDirectories(folder))) {
            assertThatThrownBy(() -> index.mirrorAll(() -> {
                        throw new SQLException("the disk is gone");
                    }))
                    .hasMessage("the disk is gone");
        }
        assertWhole();
    }

    @Test
    void aLongJournalIsTakenOverLikeAShortOne() throws SQLException {
        try (Index index = Index.open(folder)) {
            index.mirrorAll(() -> index.meta("one", "1"));
            assertThat(index.meta("one")).contains("1");
        }
        assertWhole();
    }

    private void assertWhole() throws SQLException {
        try (Database database = Database.open(folder)) {
            assertThat(indexes(database)).containsExactlyElementsOf(whole);
        }
    }

    private static List<String> indexes(Database database) throws SQLException {
        return database.rows(
                "SELECT index_name FROM information_schema.indexes WHERE index_name NOT LIKE '%KEY_%' ORDER BY index_name",
                row -> row.getString(1).toLowerCase(Locale.ROOT));
    }
}
