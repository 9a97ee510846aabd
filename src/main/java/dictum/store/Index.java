package dictum.store;

import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.Speaker;
import dictum.model.Tag;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** From so many pages on it is worth while to leave something for the end. */
    private static final int MANY = 100;

    /** Of a quotation in the queue its risk is written, of any other this: one number to look up, where words would fill pages. */
    private static final int NOT_QUEUED = -1;

    private final Database database;
    private final AuthorityTables authorities;
    private final Fingerprints fingerprints;
    private final Relatives relatives;
    private final PageRows pages;
    private final DecisionRows decisions;
    private final ArticleReviewRows articleReviews;
    private final JournalRows journal;

    /** How many statements nobody has decided on; counted when somebody first asks. */
    private OptionalLong waiting = OptionalLong.empty();

    /** Only while a library is read from the beginning. */
    private Optional<Deferred> deferred = Optional.empty();

    private Index(Database database) {
        this.database = database;
        this.authorities = new AuthorityTables(database);
        this.fingerprints = new Fingerprints(database);
        this.relatives = new Relatives(database, fingerprints);
        this.pages = new PageRows(database);
        this.decisions = new DecisionRows(database);
        this.articleReviews = new ArticleReviewRows(database);
        this.journal = new JournalRows(database, decisions, articleReviews, authorities);
    }

    /** What the library holds that belongs to a page. */
    Relatives relatives() {
        return relatives;
    }

    PageRows pages() {
        return pages;
    }

    DecisionRows decisions() {
        return decisions;
    }

    ArticleReviewRows articleReviews() {
        return articleReviews;
    }

    static Index open(Path folder) throws SQLException {
        return new Index(Database.open(folder));
    }

    Optional<String> meta(String name) throws SQLException {
        return database.row("SELECT content FROM meta WHERE name = ?", row -> row.getString(1), name);
    }

    void meta(String name, String content) throws SQLException {
        database.durably(() -> setMeta(name, content));
    }

    /** Takes over what journal lines record, and remembers how far it came; {@code lines} is not empty. */
    void mirror(List<JournalLine> lines) throws SQLException {
        if (lines.stream().anyMatch(JournalRows::changesNames)) {
            names().count();
        }
        database.transaction(() -> {
            for (JournalLine line : lines) {
                journal.take(line);
            }
            JournalLine last = lines.get(lines.size() - 1);
            setMeta(SEQ, Long.toString(last.seq()));
            setMeta(END, Long.toString(last.end()));
        });
    }

    /** Takes over the whole journal by way of {@code lines}; makes what finds pages and captures once all are there. */
    void mirrorAll(Database.Work lines) throws SQLException {
        database.dropIndexes(Database.OF_THE_JOURNAL);
        lines.run();
        database.makeIndexes(Database.OF_THE_JOURNAL);
    }

    /** Takes over the line that records a page, with what was read of it: one transaction writes half of what two do. */
    void mirror(JournalLine line, Reread read) throws SQLException {
        put(read, () -> mirror(List.of(line)));
    }

    /** Who is who. */
    AuthorityTables authorities() {
        return authorities;
    }

    /** Whether an entry of another page bears that identifier, or a decision there is kept under it. */
    boolean isTaken(String id, Page page) throws SQLException {
        for (long other : fingerprints.withId(id)) {
            if (other != page.seq() && place(id, other).isPresent()) {
                return true;
            }
        }
        return decisions.isOfAnotherPage(id, page.sha256());
    }

    /** Where the quotation of that identifier stands, if it does on the page of that number. */
    private Optional<Long> place(String id, long page) throws SQLException {
        return database.row(
                "SELECT place FROM quotation WHERE place BETWEEN ? AND ? AND id = ?",
                row -> row.getLong(1),
                Place.first(page),
                Place.last(page),
                id);
    }

    /** The quotations of a page in place of whatever was there. */
    void put(Reread read) throws SQLException {
        put(read, () -> {});
    }

    private void put(Reread read, Database.Work before) throws SQLException {
        Putting putting = new Putting(read);
        database.transaction(() -> {
            before.run();
            putting.write();
        });
        putting.written();
    }

    /** A page that is put: what is to be known before, done within a transaction, and taken over once that is sure. */
    private final class Putting {
        private final Reread read;
        private final Page page;
        private final long waitingBefore;
        private final boolean namesWait;
        private List<Credits.Credit> credits = List.of();

        Putting(Reread read) throws SQLException {
            this.read = read;
            this.page = read.page();
            this.waitingBefore = deferred.isPresent() ? 0 : waitingOn(page);
            this.namesWait = deferred.isEmpty() && names().mayWait(page);
            if (deferred.isEmpty() && !namesWait) {
                names().count();
            }
        }

        void write() throws SQLException {
            if (deferred.isEmpty()) {
                database.update(
                        "DELETE FROM quotation WHERE place BETWEEN ? AND ?", Place.first(page), Place.last(page));
                authorities.credits().forget(Place.first(page), Place.last(page));
                database.update("DELETE FROM tag WHERE place BETWEEN ? AND ?", Place.first(page), Place.last(page));
            }
            credits = insert(read);
            if (deferred.isEmpty() && !namesWait) {
                names().add(credits);
            }
        }

        void written() throws SQLException {
            if (deferred.isPresent()) {
                deferred.get().take(credits);
                return;
            }
            waitingWas(waitingBefore, page);
            if (namesWait) {
                names().leave(page, credits);
            }
        }
    }

    private Names names() {
        return authorities.credits().names();
    }

    /**
     * Tells that so many pages will be put: when nothing is there before, what is in no order of capture is left for the end.
     *
     * @see #complete
     */
    void expect(int pages) throws SQLException {
        if (deferred.isPresent()) {
            return;
        }
        if (Deferred.isMarked(database)) {
            deferred = Optional.of(Deferred.resume(database, authorities.credits()));
        } else if (pages >= MANY && quotations() == 0) {
            deferred = Optional.of(Deferred.begin(database));
        }
    }

    /** Does what was left for the end; when that is cut off, the whole index is made anew. */
    void complete() throws SQLException {
        if (deferred.isPresent()) {
            meta(READING, "yes");
            deferred.get().finish(names());
            deferred = Optional.empty();
            waiting = OptionalLong.empty();
            readingDone();
        }
    }

    /** Whether something is left for the end. */
    boolean isIncomplete() throws SQLException {
        return Deferred.isMarked(database);
    }

    /** The rows of a page and of its quotations; gives the credits, which are yet to be counted. */
    private List<Credits.Credit> insert(Reread read) throws SQLException {
        Page page = read.page();
        Reference reference = read.reference();
        List<Kept> quotations = read.quotations();
        Set<String> apart = authorities.credits().apart(page.sha256());
        Optional<Days> issued = Days.of(reference.issued(), Optional.empty());
        List<Credits.Credit> credits = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            insert(Place.first(page) + i, page, reference, quotations.get(i));
            credits.addAll(authorities.credits().add(Place.first(page) + i, reference, quotations.get(i), apart));
        }
        @Nullable String url = reference.url().map(URI::toString).orElse(null);
        fingerprints.put(page, quotations.stream().map(Kept::id).toList(), read.likeness());
        database.update(
                """
                UPDATE page SET stale = FALSE, searched = FALSE, outlet = ?, language = ?, issued_first = ?, issued_last = ?,
                  reference = ?, url = ?, url_number = ?, likeness = ?, statements = ?, waiting = ? WHERE seq = ?""",
                SearchFields.outlet(reference).map(Folding::fold).orElse(null),
                reference.language().map(Folding::fold).orElse(null),
                issued.map(Days::first).orElse(null),
                issued.map(Days::last).orElse(null),
                Json.line(ModelJson.write(reference)),
                url,
                Database.number(url),
                read.likeness().written(),
                quotations.stream().filter(Index::isStatement).count(),
                quotations.stream().filter(Index::isWaiting).count(),
                page.seq());
        return credits;
    }

    /** One quotation with another standing than before. */
    void update(Page page, Reference reference, Kept kept) throws SQLException {
        long before = waitingOn(page);
        names().count();
        database.transaction(() -> {
            long place = place(kept.id(), page.seq()).orElse(0L);
            long waited =
                    database.count("SELECT COUNT(*) FROM quotation WHERE place = ? AND queued > " + NOT_QUEUED, place);
            database.update("DELETE FROM quotation WHERE place = ?", place);
            database.update("DELETE FROM tag WHERE place = ?", place);
            insert(place, page, reference, kept);
            authorities.credits().forget(place, place);
            Set<String> apart = authorities.credits().apart(page.sha256());
            names().add(authorities.credits().add(place, reference, kept, apart));
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
        List<Putting> all = new ArrayList<>();
        for (Reread read : pages) {
            all.add(new Putting(read));
        }
        meta(READING, "yes");
        try {
            database.together(() -> {
                for (Putting one : all) {
                    one.write();
                }
            });
        } catch (RuntimeException takenBack) {
            readingDone();
            throw takenBack;
        }
        readingDone();
        for (Putting one : all) {
            one.written();
        }
    }

    /** Not within the transaction, so that the mark outlasts whatever may be half done. */
    private void readingDone() throws SQLException {
        database.durably(() -> database.update("DELETE FROM meta WHERE name = ?", READING));
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
                EntryRows.inOrder(),
                Place.first(page),
                Place.last(page));
    }

    /** The quotations at these places, in this order. */
    List<Row> at(List<Long> places) throws SQLException {
        return EntryRows.at(database, places);
    }

    private record Decided(String id, long page) {}

    /** One quotation with where it stands and the article it stands in. */
    record Row(long place, Kept kept, Reference reference) {}

    /** The identifiers that start with {@code prefix}, at most {@code limit}. */
    List<String> ids(String prefix, int limit) throws SQLException {
        return fingerprints.ids(prefix, limit);
    }

    Optional<Row> row(String id) throws SQLException {
        for (long page : fingerprints.withId(id)) {
            Optional<Long> place = place(id, page);
            if (place.isPresent()) {
                return at(List.of(place.get())).stream().findFirst();
            }
        }
        return Optional.empty();
    }

    /** The proposed statements, the most doubtful first, at most {@code limit}. */
    List<Row> queue(int limit) throws SQLException {
        // In the order of the index, which is read no further than wanted.
        return at(database.rows(
                "SELECT place FROM quotation WHERE queued > " + NOT_QUEUED + " ORDER BY queued DESC, place FETCH FIRST "
                        + limit + " ROWS ONLY",
                row -> row.getLong(1)));
    }

    /** The entries with the latest decisions that set a speaker. */
    List<Row> corrected(int limit) throws SQLException {
        List<Decided> latest = database.rows(
                """
                SELECT d.entry, p.seq FROM decision d JOIN page p ON p.sha = d.sha WHERE d.teaches AND NOT d.undone
                GROUP BY d.entry, p.seq ORDER BY MAX(d.seq) DESC FETCH FIRST %s ROWS ONLY""".formatted(Integer.toString(limit)), row -> new Decided(row.getString(1), row.getLong(2)));
        List<Long> places = new ArrayList<>();
        for (Decided one : latest) {
            place(one.id(), one.page()).ifPresent(places::add);
        }
        return at(places);
    }

    long waiting() throws SQLException {
        if (waiting.isEmpty()) {
            waiting = OptionalLong.of(database.count("SELECT COALESCE(SUM(waiting), 0) FROM page WHERE waiting > 0"));
        }
        return waiting.getAsLong();
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

    /** How many quotations the search index must hold at least; cheap when few pages wait. */
    long searchedQuotations() throws SQLException {
        long waiting = 0;
        for (Page page : pages.unsearched()) {
            waiting += database.count(
                    "SELECT COUNT(*) FROM quotation WHERE place BETWEEN ? AND ?", Place.first(page), Place.last(page));
        }
        return quotations() - waiting;
    }

    long quotations() throws SQLException {
        return database.count("SELECT COUNT(*) FROM quotation");
    }

    @Override
    public void close() throws SQLException {
        try {
            names().finish();
        } finally {
            database.close();
        }
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
                  (place, id, page, act, kind, verdict, speaker, role, confidence, first_day, last_day, queued, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                place,
                kept.id(),
                page.seq(),
                quotation.act().name(),
                quotation.kind().name(),
                kept.standing().verdict().name(),
                quotation.speaker().map(Speaker::label).map(Folding::fold).orElse(null),
                quotation.speaker().map(Credits::role).map(Folding::fold).orElse(null),
                quotation.confidence(),
                days.map(Days::first).orElse(null),
                days.map(Days::last).orElse(null),
                isWaiting(kept) ? kept.risk() : NOT_QUEUED,
                Json.line(KeptJson.write(kept)));
        for (String tag : kept.standing().tags()) {
            database.update("INSERT INTO tag (tag_key, place, label) VALUES (?, ?, ?)", Tag.key(tag), place, tag);
        }
    }

    private void setMeta(String name, String content) throws SQLException {
        if (database.update("UPDATE meta SET content = ? WHERE name = ?", content, name) == 0) {
            database.update("INSERT INTO meta (name, content) VALUES (?, ?)", name, content);
        }
    }
}
