package dictum.store;

import com.fasterxml.jackson.databind.JsonNode;
import dictum.model.Tag;
import java.net.URI;
import java.sql.SQLException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over what the lines of the journal record; within a transaction of the caller's. */
final class JournalRows {
    private static final Logger LOG = LoggerFactory.getLogger(JournalRows.class);

    private final Database database;
    private final DecisionRows decisions;
    private final ArticleReviewRows articles;
    private final AuthorityTables authorities;

    JournalRows(Database database, DecisionRows decisions, ArticleReviewRows articles, AuthorityTables authorities) {
        this.database = database;
        this.decisions = decisions;
        this.articles = articles;
        this.authorities = authorities;
    }

    /** Whether a line has quotations of some pages credited anew. */
    static boolean changesNames(JournalLine line) {
        return line.kind().equals(JournalKinds.SPEAKER) || line.kind().equals(JournalKinds.SPEAKER_UNDO);
    }

    void take(JournalLine line) throws SQLException {
        try {
            switch (line.kind()) {
                case JournalKinds.CAPTURE -> capture(JournalKinds.page(line), line.fields());
                case JournalKinds.REVIEW -> decision(line.seq(), JournalKinds.decision(line), line.fields());
                case JournalKinds.UNDO -> undo(line);
                case JournalKinds.SPEAKER -> authorities.mirror(line);
                case JournalKinds.SPEAKER_UNDO -> authorities.mirrorUndo(line);
                case JournalKinds.PROJECT -> project(line.fields());
                case JournalKinds.RECORD -> record(line.fields());
                case JournalKinds.ARTICLE -> articles.mirror(line);
                case JournalKinds.ARTICLE_UNDO -> articles.mirrorUndo(line);
                case JournalKinds.LIBRARY -> {}
                default -> LOG.info("journal line {} is of the unknown kind {}: it stays", line.seq(), line.kind());
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            LOG.warn("journal line {} cannot be understood: {}", line.seq(), unreadable.getMessage());
        }
    }

    private void capture(Page page, JsonNode fields) throws SQLException {
        @Nullable String address = page.address().map(URI::toString).orElse(null);
        @Nullable String requested = fields.path(JournalKinds.REQUESTED).asText(null);
        database.update(
                """
                INSERT INTO capture (seq, sha, sha_number, address, address_number, requested, requested_number)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                page.seq(),
                page.sha256(),
                Database.number(page.sha256()),
                address,
                Database.number(address),
                requested,
                Database.number(requested));
        int known = database.update("UPDATE page SET file = ? WHERE sha = ?", page.file(), page.sha256());
        if (known == 0) {
            database.update(
                    """
                    INSERT INTO page (sha, seq, cite_key, file, doc, address, accessed, stale, searched, statements, waiting)
                    VALUES (?, ?, ?, ?, ?, ?, ?, TRUE, FALSE, 0, 0)""",
                    page.sha256(),
                    page.seq(),
                    page.key(),
                    page.file(),
                    page.doc(),
                    address,
                    page.accessed().toString());
        }
    }

    private void decision(long seq, Decision decision, JsonNode body) throws SQLException {
        decisions.put(seq, decision, body);
        database.update("UPDATE page SET stale = TRUE WHERE sha = ?", decision.sha256());
    }

    private void undo(JournalLine line) throws SQLException {
        database.update(
                "UPDATE decision SET undone = TRUE WHERE seq = ?",
                line.fields().path(JournalKinds.UNDONE).asLong());
        database.update(
                "UPDATE page SET stale = TRUE WHERE sha = ?", ModelJson.text(line.fields(), JournalKinds.SHA256));
    }

    private void project(JsonNode fields) throws SQLException {
        String label = ModelJson.text(fields, "tag");
        String note = ModelJson.text(fields, "note");
        database.update("DELETE FROM project WHERE tag_key = ?", Tag.key(label));
        if (!note.isEmpty()) {
            database.update("INSERT INTO project (tag_key, label, note) VALUES (?, ?, ?)", Tag.key(label), label, note);
        }
    }

    private void record(JsonNode fields) throws SQLException {
        String sha256 = ModelJson.text(fields, JournalKinds.SHA256);
        database.update("DELETE FROM record WHERE sha = ?", sha256);
        database.update("INSERT INTO record (sha, body) VALUES (?, ?)", sha256, Json.line(fields));
        database.update("UPDATE page SET stale = TRUE WHERE sha = ?", sha256);
    }
}
