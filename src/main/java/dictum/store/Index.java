package dictum.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.SignOff;
import dictum.model.SourceFacts;
import dictum.model.Speaker;
import dictum.model.Tag;
import java.net.URI;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be made again from snapshots and journal: pages, decisions and quotations in the database.
 *
 * <p>A page is <em>stale</em> until its quotations were read by the present engine, and <em>searched</em> once they are in
 * the search index too; both are marks in the database, so that work cut off at any moment is taken up again.
 */
final class Index implements AutoCloseable {
    /** Names under which it is remembered how far the journal was taken over: the line's number, and its end in bytes. */
    static final String SEQ = "seq";

    static final String END = "end";

    private static final String READING = "reading";

    private static final Logger LOG = LoggerFactory.getLogger(Index.class);
    private static final String PAGE_COLUMNS = "SELECT seq, sha, cite_key, file, doc, address, accessed FROM page ";

    private final Database database;
    private final AuthorityTables authorities;
    private final Relatives relatives;

    /** How many statements nobody has decided on; counted when somebody first asks. */
    private OptionalLong waiting = OptionalLong.empty();

    private Index(Database database) {
        this.database = database;
        this.authorities = new AuthorityTables(database);
        this.relatives = new Relatives(database);
    }

    /** What the library holds that belongs to a page. */
    Relatives relatives() {
        return relatives;
    }

    static Index open(Path folder) throws SQLException {
        return new Index(Database.open(folder));
    }

    Optional<String> meta(String name) throws SQLException {
        return database.row("SELECT content FROM meta WHERE name = ?", row -> row.getString(1), name);
    }

    void meta(String name, String content) throws SQLException {
        database.transaction(() -> setMeta(name, content));
    }

    /** Takes over what journal lines record, and remembers how far it came; {@code lines} is not empty. */
    void mirror(List<JournalLine> lines) throws SQLException {
        database.transaction(() -> {
            for (JournalLine line : lines) {
                mirror(line);
            }
            JournalLine last = lines.get(lines.size() - 1);
            setMeta(SEQ, Long.toString(last.seq()));
            setMeta(END, Long.toString(last.end()));
        });
    }

    /** Takes over the line that records a page, with what was read of it: one transaction writes half of what two do. */
    void mirror(JournalLine line, Reread read) throws SQLException {
        database.transaction(() -> {
            mirror(List.of(line));
            put(read);
        });
    }

    /** Who is who. */
    AuthorityTables authorities() {
        return authorities;
    }

    Optional<Page> page(String sha256) throws SQLException {
        return database.row(PAGE_COLUMNS + "WHERE sha = ?", Index::page, sha256);
    }

    Optional<Page> pageCalled(String key) throws SQLException {
        return database.row(PAGE_COLUMNS + "WHERE cite_key = ?", Index::page, key);
    }

    Optional<Page> page(long seq) throws SQLException {
        return database.row(PAGE_COLUMNS + "WHERE seq = ?", Index::page, seq);
    }

    /** The pages that the present engine has still to read, in the order of their capture. */
    List<Page> stalePages() throws SQLException {
        return database.rows(PAGE_COLUMNS + "WHERE stale ORDER BY seq", Index::page);
    }

    void makeAllStale() throws SQLException {
        database.transaction(() -> database.update("UPDATE page SET stale = TRUE"));
    }

    boolean isStale(String sha256) throws SQLException {
        return database.count("SELECT COUNT(*) FROM page WHERE sha = ? AND stale", sha256) > 0;
    }

    boolean hasKey(String key) throws SQLException {
        return database.count("SELECT COUNT(*) FROM page WHERE cite_key = ?", key) > 0;
    }

    boolean knowsAddress(String sha256, Optional<URI> address) throws SQLException {
        String text = address.map(URI::toString).orElse("");
        return database.count("SELECT COUNT(*) FROM capture WHERE sha = ? AND COALESCE(address, '') = ?", sha256, text)
                > 0;
    }

    /** The page that was captured last from an address, or by way of it, by a journal line after {@code seq}. */
    Optional<Page> lastFrom(String address, long seq) throws SQLException {
        return database.row("""
                SELECT p.seq, p.sha, p.cite_key, p.file, p.doc, p.address, p.accessed FROM capture c JOIN page p ON p.sha = c.sha
                WHERE (c.address = ? OR c.requested = ?) AND c.seq > ? ORDER BY c.seq DESC FETCH FIRST 1 ROW ONLY""", Index::page, address, address, seq);
    }

    /** Whether an entry of another page bears that identifier, or a decision there is kept under it. */
    boolean isTaken(String id, Page page) throws SQLException {
        return database.count(
                                "SELECT COUNT(*) FROM quotation WHERE digits = ? AND id = ? AND page <> ?",
                                IdDigits.first(id),
                                id,
                                page.seq())
                        > 0
                || database.count("SELECT COUNT(*) FROM decision WHERE entry = ? AND sha <> ?", id, page.sha256()) > 0;
    }

    /** The quotations of a page in place of whatever was there. */
    void put(Reread read) throws SQLException {
        Page page = read.page();
        Reference reference = read.reference();
        List<Kept> quotations = read.quotations();
        long before = waitingOn(page);
        database.transaction(() -> {
            database.update("DELETE FROM quotation WHERE place BETWEEN ? AND ?", Place.first(page), Place.last(page));
            authorities.credits().forget(Place.first(page), Place.last(page));
            database.update("DELETE FROM tag WHERE place BETWEEN ? AND ?", Place.first(page), Place.last(page));
            Set<String> apart = authorities.credits().apart(page.sha256());
            relatives.put(page, read.likeness());
            Optional<Days> issued = Days.of(reference.issued(), Optional.empty());
            for (int i = 0; i < quotations.size(); i++) {
                insert(Place.first(page) + i, page, reference, quotations.get(i));
                authorities.credits().add(Place.first(page) + i, reference, quotations.get(i), apart);
            }
            database.update(
                    """
                    UPDATE page SET stale = FALSE, searched = FALSE, outlet = ?, language = ?, issued_first = ?, issued_last = ?,
                      reference = ?, url = ?, likeness = ?, statements = ?, waiting = ? WHERE sha = ?""",
                    SearchFields.outlet(reference).map(Folding::fold).orElse(null),
                    reference.language().map(Folding::fold).orElse(null),
                    issued.map(Days::first).orElse(null),
                    issued.map(Days::last).orElse(null),
                    Json.line(ModelJson.write(reference)),
                    reference.url().map(URI::toString).orElse(null),
                    read.likeness().written(),
                    quotations.stream().filter(Index::isStatement).count(),
                    quotations.stream().filter(Index::isWaiting).count(),
                    page.sha256());
        });
        waitingWas(before, page);
    }

    /** One quotation with another standing than before. */
    void update(Page page, Reference reference, Kept kept) throws SQLException {
        long before = waitingOn(page);
        database.transaction(() -> {
            long place = database.count(
                    "SELECT place FROM quotation WHERE digits = ? AND id = ?", IdDigits.first(kept.id()), kept.id());
            long waited = database.count(
                    "SELECT COUNT(*) FROM quotation WHERE place = ? AND verdict = 'PROPOSED' AND act = 'SPEECH'",
                    place);
            database.update("DELETE FROM quotation WHERE place = ?", place);
            database.update("DELETE FROM tag WHERE place = ?", place);
            insert(place, page, reference, kept);
            authorities.credits().forget(place, place);
            authorities
                    .credits()
                    .add(place, reference, kept, authorities.credits().apart(page.sha256()));
            database.update(
                    "UPDATE page SET stale = FALSE, searched = FALSE, waiting = waiting + ? WHERE sha = ?",
                    (isWaiting(kept) ? 1 : 0) - waited,
                    page.sha256());
        });
        waitingWas(before, page);
    }

    /**
     * The quotations of many pages, as one transaction: half of what a page costs is writing the database's own pages, and those
     * of several are the same. Only for pages that can be read again, since H2 may leave a half of it behind when it is killed:
     * whatever stands between two marks is then thrown away with the whole index.
     */
    void putTogether(List<Reread> pages) throws SQLException {
        meta(READING, "yes");
        try {
            database.together(() -> {
                for (Reread read : pages) {
                    put(read);
                }
            });
        } catch (RuntimeException takenBack) {
            readingDone();
            throw takenBack;
        }
        readingDone();
    }

    /** Not within the transaction, so that the mark outlasts whatever may be half done. */
    private void readingDone() throws SQLException {
        database.transaction(() -> database.update("DELETE FROM meta WHERE name = ?", READING));
    }

    /** Whether a process was killed, or failed to write, while it put many pages together. */
    boolean isHalfDone() throws SQLException {
        return meta(READING).isPresent();
    }

    private long waitingOn(Page page) throws SQLException {
        return database.count("SELECT waiting FROM page WHERE sha = ?", page.sha256());
    }

    /** Takes over what a page has now that had so many before; done once that is sure. */
    private void waitingWas(long before, Page page) throws SQLException {
        if (waiting.isPresent()) {
            waiting = OptionalLong.of(waiting.getAsLong() + waitingOn(page) - before);
        }
    }

    private static boolean isStatement(Kept kept) {
        return kept.quotation().act() == Quotation.Act.SPEECH;
    }

    private static boolean isWaiting(Kept kept) {
        return isStatement(kept) && kept.standing().verdict() == Review.Verdict.PROPOSED;
    }

    List<Row> rows(Page page) throws SQLException {
        return database.rows(
                EntryRows.SELECT + "WHERE q.place BETWEEN ? AND ? ORDER BY q.place",
                EntryRows::read,
                Place.first(page),
                Place.last(page));
    }

    /** The quotations at these places, in this order. */
    List<Row> at(List<Long> places) throws SQLException {
        return EntryRows.at(database, places);
    }

    /** One quotation with where it stands and the article it stands in. */
    record Row(long place, Kept kept, Reference reference) {}

    /** The identifiers that start with {@code prefix}, at most {@code limit}. */
    List<String> ids(String prefix, int limit) throws SQLException {
        return database.rows(
                "SELECT id FROM quotation WHERE digits BETWEEN ? AND ? AND id >= ? AND id < ? ORDER BY id FETCH FIRST "
                        + limit + " ROWS ONLY",
                row -> row.getString(1),
                IdDigits.first(prefix),
                IdDigits.last(prefix),
                prefix,
                prefix + "g");
    }

    Optional<Row> row(String id) throws SQLException {
        return database.row(
                EntryRows.SELECT + "WHERE q.digits = ? AND q.id = ?", EntryRows::read, IdDigits.first(id), id);
    }

    List<Decision> decisions(String sha256) throws SQLException {
        return database.rows(
                "SELECT body FROM decision WHERE sha = ? AND NOT undone ORDER BY seq",
                row -> JournalKinds.decision(Json.parse(row.getString(1))),
                sha256);
    }

    /** The number of the journal line that holds the latest decision on a quotation which was not taken back. */
    Optional<Long> latestDecision(String entry) throws SQLException {
        return database.row(
                "SELECT seq FROM decision WHERE entry = ? AND NOT undone ORDER BY seq DESC FETCH FIRST 1 ROW ONLY",
                row -> row.getLong(1),
                entry);
    }

    /** All decisions for whose quotation there is no entry although their page was read. */
    List<Decision> unplaced() throws SQLException {
        return database.rows("""
                SELECT d.body FROM decision d JOIN page p ON p.sha = d.sha
                WHERE p.reference IS NOT NULL AND NOT d.undone AND NOT EXISTS
                  (SELECT 1 FROM quotation q WHERE q.digits = d.digits AND q.id = d.entry)
                ORDER BY d.seq""", row -> JournalKinds.decision(Json.parse(row.getString(1))));
    }

    /** The proposed statements, the most doubtful first, at most {@code limit}. */
    List<Row> queue(int limit) throws SQLException {
        // What is the same for all of them makes it the order of the index, which is read no further than wanted.
        return at(database.rows(
                "SELECT place FROM quotation WHERE verdict = 'PROPOSED' AND act = 'SPEECH' "
                        + "ORDER BY verdict, act, risk DESC, place FETCH FIRST " + limit + " ROWS ONLY",
                row -> row.getLong(1)));
    }

    /** The entries with the latest decisions that set a speaker. */
    List<Row> corrected(int limit) throws SQLException {
        List<String> ids = database.rows(
                "SELECT entry FROM decision WHERE teaches AND NOT undone GROUP BY entry ORDER BY MAX(seq) DESC FETCH FIRST "
                        + limit + " ROWS ONLY",
                row -> row.getString(1));
        List<Row> rows = new ArrayList<>();
        for (String id : ids) {
            row(id).ifPresent(rows::add);
        }
        return rows;
    }

    long waiting() throws SQLException {
        if (waiting.isEmpty()) {
            waiting = OptionalLong.of(database.count("SELECT COALESCE(SUM(waiting), 0) FROM page WHERE waiting > 0"));
        }
        return waiting.getAsLong();
    }

    /** Every page that was read with the numbers of its statements, the latest capture first. */
    List<Counted> shelf(int limit) throws SQLException {
        return database.rows(
                "SELECT reference, statements, waiting FROM page WHERE reference IS NOT NULL "
                        + "ORDER BY seq DESC FETCH FIRST " + limit + " ROWS ONLY",
                row -> new Counted(ModelJson.reference(Json.parse(row.getString(1))), row.getLong(2), row.getLong(3)));
    }

    EntryRows entries(Filter filter) throws SQLException {
        return new EntryRows(database, filter, byAlias(filter));
    }

    /** Keys of names that belong to whom the filter's speaker names otherwise. */
    List<String> byAlias(Filter filter) throws SQLException {
        return filter.speaker().isEmpty()
                ? List.of()
                : authorities.keysByAlias(Folding.fold(filter.speaker().get()));
    }

    /** Numbers of the pages that the search index does not know yet. */
    List<Page> unsearchedPages() throws SQLException {
        return database.rows(PAGE_COLUMNS + "WHERE NOT searched AND reference IS NOT NULL ORDER BY seq", Index::page);
    }

    void setSearched(List<Page> pages) throws SQLException {
        database.transaction(() -> {
            for (Page page : pages) {
                database.update("UPDATE page SET searched = TRUE WHERE sha = ?", page.sha256());
            }
        });
    }

    /** How many quotations the search index must hold at least; cheap when few pages wait. */
    long searchedQuotations() throws SQLException {
        long waiting = 0;
        for (Page page : unsearchedPages()) {
            waiting += database.count(
                    "SELECT COUNT(*) FROM quotation WHERE place BETWEEN ? AND ?", Place.first(page), Place.last(page));
        }
        return quotations() - waiting;
    }

    void makeAllUnsearched() throws SQLException {
        database.transaction(() -> database.update("UPDATE page SET searched = FALSE"));
    }

    long quotations() throws SQLException {
        return database.count("SELECT COUNT(*) FROM quotation");
    }

    long pages() throws SQLException {
        return database.count("SELECT COUNT(*) FROM page");
    }

    long decisions() throws SQLException {
        return database.count("SELECT COUNT(*) FROM decision");
    }

    boolean hasDecision(long seq) throws SQLException {
        return database.count("SELECT COUNT(*) FROM decision WHERE seq = ?", seq) > 0;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private void mirror(JournalLine line) throws SQLException {
        try {
            switch (line.kind()) {
                case JournalKinds.CAPTURE -> mirrorCapture(JournalKinds.page(line), line.fields());
                case JournalKinds.REVIEW -> mirrorDecision(line.seq(), JournalKinds.decision(line), line.fields());
                case JournalKinds.UNDO -> mirrorUndo(line);
                case JournalKinds.SPEAKER -> authorities.mirror(line);
                case JournalKinds.SPEAKER_UNDO -> authorities.mirrorUndo(line);
                case JournalKinds.PROJECT -> mirrorProject(line.fields());
                case JournalKinds.RECORD -> mirrorRecord(line.fields());
                case JournalKinds.LIBRARY -> {}
                default -> LOG.info("journal line {} is of the unknown kind {}: it stays", line.seq(), line.kind());
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            LOG.warn("journal line {} cannot be understood: {}", line.seq(), unreadable.getMessage());
        }
    }

    private void mirrorCapture(Page page, JsonNode fields) throws SQLException {
        @Nullable String address = page.address().map(URI::toString).orElse(null);
        database.update(
                "INSERT INTO capture (seq, sha, address, requested) VALUES (?, ?, ?, ?)",
                page.seq(),
                page.sha256(),
                address,
                fields.path(JournalKinds.REQUESTED).asText(null));
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

    private void mirrorDecision(long seq, Decision decision, JsonNode body) throws SQLException {
        database.update(
                "INSERT INTO decision (seq, sha, entry, digits, body, teaches, undone) VALUES (?, ?, ?, ?, ?, ?, FALSE)",
                seq,
                decision.sha256(),
                decision.review().quotation(),
                IdDigits.first(decision.review().quotation()),
                Json.line(body),
                decision.review()
                        .correction()
                        .flatMap(Review.Correction::speaker)
                        .isPresent());
        database.update("UPDATE page SET stale = TRUE WHERE sha = ?", decision.sha256());
    }

    private void mirrorUndo(JournalLine line) throws SQLException {
        database.update(
                "UPDATE decision SET undone = TRUE WHERE seq = ?",
                line.fields().path(JournalKinds.UNDONE).asLong());
        database.update(
                "UPDATE page SET stale = TRUE WHERE sha = ?", ModelJson.text(line.fields(), JournalKinds.SHA256));
    }

    private void mirrorProject(JsonNode fields) throws SQLException {
        String label = ModelJson.text(fields, "tag");
        String note = ModelJson.text(fields, "note");
        database.update("DELETE FROM project WHERE tag_key = ?", Tag.key(label));
        if (!note.isEmpty()) {
            database.update("INSERT INTO project (tag_key, label, note) VALUES (?, ?, ?)", Tag.key(label), label, note);
        }
    }

    private void mirrorRecord(JsonNode fields) throws SQLException {
        String sha256 = ModelJson.text(fields, JournalKinds.SHA256);
        database.update("DELETE FROM record WHERE sha = ?", sha256);
        database.update("INSERT INTO record (sha, body) VALUES (?, ?)", sha256, Json.line(fields));
        database.update("UPDATE page SET stale = TRUE WHERE sha = ?", sha256);
    }

    /** What the latest record of a page tells of it. */
    Optional<SourceFacts> record(String sha256) throws SQLException {
        return database.row("SELECT body FROM record WHERE sha = ?", row -> row.getString(1), sha256)
                .map(body -> JournalKinds.record(Json.parse(body)));
    }

    /** Every tag and project, with the number of quotations that bear it. */
    List<Tagged> tags() throws SQLException {
        return database.rows("""
                SELECT COALESCE(p.label, t.label), bearers, COALESCE(p.note, ''), t.tag_key FROM
                  (SELECT tag_key, MIN(label) AS label, COUNT(*) AS bearers FROM tag GROUP BY tag_key) t
                  LEFT JOIN project p ON p.tag_key = t.tag_key
                UNION ALL SELECT p.label, 0, p.note, p.tag_key FROM project p
                  WHERE NOT EXISTS (SELECT 1 FROM tag t WHERE t.tag_key = p.tag_key)
                ORDER BY 4""", row -> new Tagged(row.getString(1), row.getLong(2), row.getString(3)));
    }

    private void insert(long place, Page page, Reference reference, Kept kept) throws SQLException {
        Quotation quotation = kept.quotation();
        Optional<Days> days = Days.of(quotation.uttered().date(), reference.issued());
        database.update(
                """
                INSERT INTO quotation
                  (place, id, digits, page, act, kind, verdict, speaker, role, confidence, first_day, last_day, risk, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                place,
                kept.id(),
                IdDigits.first(kept.id()),
                page.seq(),
                quotation.act().name(),
                quotation.kind().name(),
                kept.standing().verdict().name(),
                quotation.speaker().map(Speaker::label).map(Folding::fold).orElse(null),
                quotation.speaker().map(Credits::role).map(Folding::fold).orElse(null),
                quotation.confidence(),
                days.map(Days::first).orElse(null),
                days.map(Days::last).orElse(null),
                kept.risk(),
                Json.line(write(kept)));
        for (String tag : kept.standing().tags()) {
            database.update("INSERT INTO tag (tag_key, place, label) VALUES (?, ?, ?)", Tag.key(tag), place, tag);
        }
    }

    private void setMeta(String name, String content) throws SQLException {
        if (database.update("UPDATE meta SET content = ? WHERE name = ?", content, name) == 0) {
            database.update("INSERT INTO meta (name, content) VALUES (?, ?)", name, content);
        }
    }

    static Page page(ResultSet row) throws SQLException {
        return new Page(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)).map(URI::create),
                Instant.parse(row.getString(7)));
    }

    private static ObjectNode write(Kept kept) {
        ObjectNode node = Json.object()
                .put("id", kept.id())
                .put("extracted", kept.extracted())
                .put("risk", kept.risk());
        node.set("quotation", ModelJson.write(kept.proposed()));
        node.set("selector", ModelJson.write(kept.selector()));
        node.put("verdict", kept.standing().verdict().name());
        node.set("correction", ModelJson.write(kept.standing().correction()));
        node.put("note", kept.standing().note());
        ModelJson.put(node, "tags", kept.standing().tags());
        ModelJson.put(node, "reviewers", kept.standing().reviewers());
        kept.standing()
                .signed()
                .ifPresent(signed -> node.putObject("signed")
                        .put("reviewer", signed.reviewer())
                        .put("at", signed.at().toString()));
        return node;
    }

    private static SignOff signed(JsonNode node) {
        return new SignOff(ModelJson.text(node, "reviewer"), Instant.parse(ModelJson.text(node, "at")));
    }

    static Kept kept(JsonNode node) {
        return new Kept(
                ModelJson.text(node, "id"),
                ModelJson.quotation(node.path("quotation")),
                ModelJson.selector(node.path("selector")),
                node.path("extracted").asBoolean(),
                node.path("risk").asInt(),
                new Standing(
                        Review.Verdict.valueOf(ModelJson.text(node, "verdict")),
                        ModelJson.correction(node.path("correction")),
                        ModelJson.text(node, "note"),
                        ModelJson.texts(node, "tags"),
                        ModelJson.texts(node, "reviewers"),
                        ModelJson.optional(node, "signed", Index::signed)));
    }
}
