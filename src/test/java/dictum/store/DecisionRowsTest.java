package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Span;
import dictum.model.TextQuoteSelector;
import dictum.model.Uttered;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which identifiers somebody decided on, asked before, after and amid the decisions. */
class DecisionRowsTest {
    @TempDir
    Path folder;

    private Database database;

    /** It is asked from the first decision on. */
    private DecisionRows asked;

    @BeforeEach
    void open() throws SQLException {
        database = Database.open(folder);
        asked = new DecisionRows(database);
        assertThat(asked.isOfAnotherPage("aaaaaaaa", "page")).isFalse();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void anIdentifierIsKnownForThePageOfItsQuotation() throws SQLException {
        decide(1, "aaaaaaaa", "one");
        decide(2, "bbbbbbbb", "two");

        for (DecisionRows rows : List.of(asked, new DecisionRows(database))) {
            assertThat(rows.isOfAnotherPage("aaaaaaaa", "two")).isTrue();
            assertThat(rows.isOfAnotherPage("aaaaaaaa", "one")).isFalse();
            assertThat(rows.isOfAnotherPage("bbbbbbbb", "one")).isTrue();
            assertThat(rows.isOfAnotherPage("cccccccc", "one")).isFalse();
        }
    }

    @Test
    void whatWasTakenBackIsForgotten() throws SQLException {
        assertThatThrownBy(() -> database.transaction(() -> {
                    put(1, "aaaaaaaa", "one");
                    throw new SQLException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(asked.isOfAnotherPage("aaaaaaaa", "two")).isFalse();

        decide(2, "aaaaaaaa", "one");
        assertThat(asked.isOfAnotherPage("aaaaaaaa", "two")).isTrue();
    }

    private void decide(long seq, String id, String sha256) throws SQLException {
        database.transaction(() -> put(seq, id, sha256));
    }

    private void put(long seq, String id, String sha256) throws SQLException {
        Review review =
                new Review(id, Review.Verdict.ACCEPTED, Optional.empty(), "ada", Instant.EPOCH.plusSeconds(seq), "");
        Quotation quotation = new Quotation(
                Quotation.Kind.DIRECT,
                Quotation.Act.SPEECH,
                "We sail",
                List.of(new Span(1, 8)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Uttered.undated("the article does not say when"),
                Optional.empty(),
                0.9,
                "by hand",
                List.of());
        Decision decision = new Decision(sha256, review, quotation, new TextQuoteSelector("We sail", "", ""));
        asked.put(seq, decision, JsonNodeFactory.instance.objectNode());
    }
}
