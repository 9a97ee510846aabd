package dictum.store;

import dictum.model.Reference;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
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

    private final Database database;
    private final AuthorityTables authorities;
    private final Fingerprints fingerprints;
    private final Relatives relatives;
    private final PageRows pages;
    private final DecisionRows decisions;
    private final ArticleReviewRows articleReviews;
    private final QuotationRows quotations;
    private final VersionRows versions;
    private final JournalRows journal;

    /** Pages that were written because another version of theirs was; until somebody asks. */
    private final List<Page> alsoChanged = new ArrayList<>();

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
        this.quotations = new QuotationRows(database, authorities.credits());
        this.versions = new VersionRows(database, decisions, articleReviews, quotations);
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

    /**
     * Takes over the line that records a page, with what was read of it: one transaction writes half of what two do.
     *
     * @return what was read, as it stands beside other versions of the article
     */
    Reread mirror(JournalLine line, Reread read) throws SQLException {
        return put(read, () -> mirror(List.of(line)));
    }

    /** The pages that were written, since this was asked last, because another version of theirs was. */
    List<Page> alsoChanged() {
        List<Page> changed = List.copyOf(alsoChanged);
        alsoChanged.clear();
        return changed;
    }

    /** Who is who. */
    AuthorityTables authorities() {
        return authorities;
    }

    /** Whether an entry of another page bears that identifier, or a decision there is kept under it. */
    boolean isTaken(String id, Page page) throws SQLException {
        for (long other : fingerprints.withId(id)) {
            if (other != page.seq() && quotations.place(id, other).isPresent()) {
                return true;
            }
        }
        return decisions.isOfAnotherPage(id, page.sha256());
    }

    /** The quotations of a page in place of whatever was there; gives them as they stand beside other versions of the article. */
    Reread put(Reread read) throws SQLException {
        return put(read, () -> {});
    }

    private Reread put(Reread read, Database.Work before) throws SQLException {
        Putting putting = new Putting(read);
        Set<String> addresses = deferred.isPresent() ? Set.of() : versions.addresses(read.page(), read.reference());
        boolean shared = versions.areShared(addresses, read.page());
        if (shared) {
            names().count();
        }
        List<Page> changed = new ArrayList<>();
        database.transaction(() -> {
            before.run();
            if (shared) {
                putting.read = versions.settled(read, addresses, changed);
            }
            putting.write();
        });
        putting.written();
        changed(changed);
        return putting.read;
    }

    /** Takes over that pages were written because another version of theirs was; done once that is sure. */
    private void changed(List<Page> pages) {
        if (!pages.isEmpty()) {
            alsoChanged.addAll(pages);
            waiting = OptionalLong.empty();
        }
    }

    /** Settles the pages of these addresses with one another. */
    private void settle(Collection<String> addresses) throws SQLException {
        names().count();
        List<Page> changed = new ArrayList<>();
        for (String address : addresses) {
            database.transaction(() -> versions.settle(address, changed));
        }
        changed(changed);
    }

    /** A page that is put: what is to be known before, done within a transaction, and taken over once that is sure. */
    private final class Putting {
        private Reread read;
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
            settle(versions.shared());
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
        List<Kept> all = read.quotations();
        Set<String> apart = authorities.credits().apart(page.sha256());
        Optional<Days> issued = Days.of(reference.issued(), Optional.empty());
        List<Credits.Credit> credits = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            quotations.insert(Place.first(page) + i, page, reference, all.get(i));
            credits.addAll(authorities.credits().add(Place.first(page) + i, reference, all.get(i), apart));
        }
        @Nullable String url = reference.url().map(URI::toString).orElse(null);
        fingerprints.put(page, all.stream().map(Kept::id).toList(), read.likeness());
        database.update(
                """
                UPDATE page SET stale = FALSE, searched = FALSE, outlet = ?, language = ?, issued_first = ?, issued_last = ?,
                  reference = ?, url = ?, url_number = ?, likeness = ?, statements = ?, waiting = ?, listed = ? WHERE seq = ?""",
                SearchFields.outlet(reference).map(Folding::fold).orElse(null),
                reference.language().map(Folding::fold).orElse(null),
                issued.map(Days::first).orElse(null),
                issued.map(Days::last).orElse(null),
                Json.line(ModelJson.write(reference)),
                url,
                Database.number(url),
                read.likeness().written(),
                QuotationRows.statements(all),
                QuotationRows.waiting(all),
                QuotationRows.isListed(all),
                page.seq());
        return credits;
    }

    /** One quotation with another standing than before. */
    void update(Page page, Reference reference, Kept kept) throws SQLException {
        long before = waitingOn(page);
        names().count();
        Set<String> addresses = versions.addresses(page, reference);
        boolean shared = versions.areShared(addresses, page);
        List<Page> changed = new ArrayList<>();
        database.transaction(() -> {
            long place = quotations.place(kept.id(), page.seq()).orElse(0L);
            long waited = database.count(
                    "SELECT COUNT(*) FROM quotation WHERE place = ? AND queued > " + QuotationRows.NOT_QUEUED, place);
            quotations.replace(place, page, reference, kept);
            database.update(
                    "UPDATE page SET stale = FALSE, searched = FALSE, waiting = waiting + ? WHERE sha = ?",
                    (QuotationRows.isWaiting(kept) ? 1 : 0) - waited,
                    page.sha256());
            if (shared) {
                for (String address : addresses) {
                    versions.settle(address, changed);
                }
            }
        });
        waitingWas(before, page);
        changed(changed);
    }

    /**
     * The quotations of many pages, as one transaction: half of what a page costs is writing the database's own pages, and those
     * of several are the same. Only for pages that can be read again, since H2 may leave a half of it behind when it is killed:
     * whatever stands between two marks is then thrown away with the whole index.
     */
    void putTogether(List<Reread> pages) throws SQLException {
        List<Putting> all = new ArrayList<>();
        Set<String> addresses = new LinkedHashSet<>();
        for (Reread read : pages) {
            all.add(new Putting(read));
            if (deferred.isEmpty()) {
                addresses.addAll(versions.addresses(read.page(), read.reference()));
            }
        }
        // Also those that only one page has when all are put.
        Set<String> shared = versions.shared(addresses);
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
        for (Putting one : all) {
            one.written();
        }
        if (deferred.isEmpty()) {
            shared.addAll(versions.shared(addresses));
            settle(shared);
        }
        readingDone();
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

    List<Row> rows(Page page) throws SQLException {
        return quotations.of(page);
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
            Optional<Long> place = quotations.place(id, page);
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
                "SELECT place FROM quotation WHERE queued > " + QuotationRows.NOT_QUEUED
                        + " ORDER BY queued DESC, place FETCH FIRST " + limit + " ROWS ONLY",
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
            quotations.place(one.id(), one.page()).ifPresent(places::add);
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
                  (SELECT tag_key, MIN(label) AS label, COUNT(*) AS bearers FROM tag JOIN quotation q ON q.place = tag.place
                   WHERE q.listed GROUP BY tag_key) t
                  LEFT JOIN project p ON p.tag_key = t.tag_key
                UNION ALL SELECT p.label, 0, p.note, p.tag_key FROM project p
                  WHERE NOT EXISTS (SELECT 1 FROM tag t WHERE t.tag_key = p.tag_key)
                ORDER BY 4""", row -> new Tagged(row.getString(1), row.getLong(2), row.getString(3)));
    }

    private void setMeta(String name, String content) throws SQLException {
        if (database.update("UPDATE meta SET content = ? WHERE name = ?", content, name) == 0) {
            database.update("INSERT INTO meta (name, content) VALUES (?, ?)", name, content);
        }
    }
}
