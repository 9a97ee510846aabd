package dictum.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Reference;
import dictum.model.Relative;
import dictum.model.Snapshot;
import dictum.model.SourceFacts;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A library on the disk: what was captured and decided, and the index of it.
 *
 * <p>Snapshot files and journal are the truth. The order of every change is: snapshot file durable, journal line durable,
 * index; an index that lags behind is brought up to the journal on opening. Every method may throw a
 * {@link DictumException} of kind {@link Kind#DISK_FULL}, {@link Kind#IO} or {@link Kind#DAMAGED}. Safe for use by many
 * threads.
 */
public final class Store implements AutoCloseable {
    private final Path folder;

    /** Where the index lies: in the folder itself, unless that is only read. */
    private final Path home;

    /** Nothing when the library is only read. */
    private final Optional<Lock> lock;

    private final Journal journal;
    private final SnapshotFiles snapshots;
    private final LiveIndex live;
    private final Keeping keeping;
    private final Register register = new Register(this);

    Store(Path folder, Path home, Optional<Lock> lock, Journal journal, SnapshotFiles snapshots, LiveIndex live) {
        this.folder = folder;
        this.home = home;
        this.lock = lock;
        this.journal = journal;
        this.snapshots = snapshots;
        this.live = live;
        this.keeping = new Keeping(journal, snapshots, live);
    }

    /**
     * Opens the library in {@code folder}, making it when it is not there.
     *
     * @throws DictumException {@link Kind#USAGE} when the folder holds something else, {@link Kind#LIBRARY_HELD} when another
     *     process has it open, {@link Kind#DAMAGED} when the journal lost lines that the index knows
     */
    public static Store open(Path folder) {
        return Opening.toWrite(folder, new Disk());
    }

    /** As {@link #open}, also where the journal lost lines: the index is made anew of what is left, and {@link #troubles} tell what is lost. */
    public static Store openAnew(Path folder) {
        return Opening.anew(folder, new Disk());
    }

    /**
     * Opens a library that is only read: where its folder may not be written, or while another process holds it.
     *
     * <p>Nothing in the folder is touched. The index is copied to a folder of its own, or made there when it does not fit, and is
     * deleted on closing. Whatever would write throws {@link Kind#USAGE}.
     */
    public static Store openToRead(Path folder) {
        return Opening.toRead(folder);
    }

    /** Whether a library lies there that this process may read and not write. */
    public static boolean isOnlyReadable(Path folder) {
        return LibraryFolder.isOnlyReadable(folder);
    }

    /** Whether nothing can be kept or decided. */
    public boolean isReadOnly() {
        return lock.isEmpty();
    }

    /** Marks every page to be read again when other readers than these made the index. */
    public synchronized void readBy(String readers) {
        live.readBy(readers);
    }

    /** Opens the index again when it failed before; whether it had. */
    public synchronized boolean reopenAfterFailure() {
        boolean reopened = live.reopenAfterFailure();
        if (reopened) {
            register.changed();
        }
        return reopened;
    }

    /** Throws the index away and takes up the journal anew; every page is then to be read again. */
    public synchronized void resetIndex() {
        live.reset();
        register.changed();
        if (!isReadOnly()) {
            keeping.adopt();
        }
    }

    /** Damage that was met when the index was brought up to the journal, and what was lost with an index, one sentence each. */
    public synchronized List<String> troubles() {
        return live.troubles();
    }

    /** The pages still to be read, in the order of their capture. */
    public synchronized List<Page> pagesToRead() {
        return reading(index -> index.pages().stale());
    }

    public synchronized Optional<Page> page(String sha256) {
        return reading(index -> index.pages().page(sha256));
    }

    /** The page that was captured last from an address, or by way of it, by a journal line after {@code seq}. */
    public synchronized Optional<Page> lastFrom(String address, long seq) {
        return reading(index -> index.pages().lastFrom(address, seq));
    }

    /** The page captured last whose reference bears an address, whatever it was captured from. */
    public synchronized Optional<Page> lastCited(String address) {
        return reading(index -> index.pages().lastCited(address));
    }

    /** The number of the last line of the journal. */
    public synchronized long seq() {
        return journal.seq();
    }

    /** Other versions of a page's article, and copies of its text elsewhere. */
    public synchronized List<Relative> relatives(Page page) {
        return reading(index -> index.relatives().of(page));
    }

    /** All addresses that the very bytes of a page were captured from. */
    public synchronized List<URI> addresses(Page page) {
        return reading(index -> index.relatives().addresses(page));
    }

    /** The log of a run of that name, taken up again where it stopped. */
    public RunLog run(String name, Instant now) {
        writable();
        return RunLog.open(folder, name, seq(), now);
    }

    public synchronized boolean hasKey(String key) {
        return reading(index -> index.pages().hasKey(key));
    }

    /** Whether another page's quotation bears that identifier. */
    public synchronized boolean isTaken(String id, Page page) {
        return reading(index -> index.isTaken(id, page));
    }

    /** Whether the page waits to be read. */
    public synchronized boolean isToBeRead(Page page) {
        return reading(index -> index.pages().isStale(page.sha256()));
    }

    /**
     * The snapshot with that body.
     *
     * @throws DictumException {@link Kind#DAMAGED} naming its file, when that is not what it was
     */
    public Snapshot snapshot(String sha256) {
        return snapshots.read(sha256);
    }

    /**
     * Keeps a page; on return its snapshot and its line in the journal are on the disk.
     *
     * <p>Bytes that are kept already get a second line only when they came from another address, or when their file was
     * damaged and is mended now.
     *
     * @param key the citation key, used only when the page is new
     */
    public synchronized Page keep(Snapshot snapshot, String key, Instant at) {
        writable().record(snapshot, key, at).ifPresent(line -> live.mirror(List.of(line)));
        return page(snapshot.sha256()).orElseThrow();
    }

    /** Packs a page and writes it to the disk, for {@link #keep(Laid, String, Instant, Function)}; many threads can at once. */
    public Laid lay(Snapshot snapshot) {
        return writable().lay(snapshot);
    }

    /**
     * As {@link #keep(Snapshot, String, Instant)}, of a page that is new, with what was read of it.
     *
     * @param read gives what was read when the page has its number
     */
    public synchronized Reread keep(Laid laid, String key, Instant at, Function<Page, Reread> read) {
        JournalLine line = writable().record(laid, key, at).orElseThrow();
        Reread reread;
        try {
            reread = read.apply(JournalKinds.page(line));
        } catch (RuntimeException unread) {
            live.mirror(List.of(line));
            throw unread;
        }
        return index("indexing " + reread.page().doc(), () -> {
            Reread kept = live.index().mirror(line, reread);
            changed(List.of(kept.page()));
            return kept;
        });
    }

    /** Tells the search index that these pages are otherwise, and those that other versions of theirs are. */
    private void changed(List<Page> pages) {
        pages.forEach(live.search()::changed);
        live.index().alsoChanged().forEach(live.search()::changed);
    }

    private Keeping writable() {
        if (isReadOnly()) {
            throw new DictumException(
                    Kind.USAGE,
                    "the library %s may not be written here, so no page can be kept in it".formatted(folder));
        }
        return keeping;
    }

    /**
     * Refuses what would make the index anew where it is a copy.
     *
     * @throws DictumException {@link Kind#USAGE} when the library is only read
     */
    public void requireItsOwnIndex() {
        if (isReadOnly()) {
            throw new DictumException(
                    Kind.USAGE,
                    "the library %s may not be written here, so its index cannot be made anew; it can be read as it is"
                            .formatted(folder));
        }
    }

    /** Records a decision; on return it is on the disk, and its page waits to be read or updated. */
    public synchronized void decide(Decision decision) {
        live.mirror(List.of(journal.append(JournalKinds.REVIEW, JournalKinds.review(decision))));
    }

    /** Records what a person's own record tells of a page, in place of an earlier one; its page waits to be read. */
    public synchronized void describe(String sha256, SourceFacts facts, String reviewer, Instant at) {
        live.mirror(List.of(journal.append(JournalKinds.RECORD, JournalKinds.record(sha256, facts, reviewer, at))));
    }

    /** What the latest record of a page tells of it. */
    public synchronized Optional<SourceFacts> described(String sha256) {
        return reading(index -> index.pages().described(sha256));
    }

    /**
     * Takes back the latest decision on a quotation, as if it had not been made; its page waits to be read.
     *
     * @return whether there was one
     */
    public synchronized boolean undo(String sha256, String id, String reviewer, Instant at) {
        Optional<Long> latest = reading(index -> index.decisions().latest(id));
        latest.ifPresent(line ->
                live.mirror(List.of(journal.append(JournalKinds.UNDO, JournalKinds.undo(sha256, line, reviewer, at)))));
        return latest.isPresent();
    }

    /** All decisions on quotations of that page which were not taken back, in the order they were made. */
    public synchronized List<Decision> decisions(String sha256) {
        return reading(index -> index.decisions().of(sha256));
    }

    /** All decisions that were ever made on a quotation, those that were taken back too, in the order they were made. */
    public synchronized List<Decision> everDecided(String id) {
        return reading(index -> index.decisions().ever(id));
    }

    /** All decisions for which there is no entry although their page was read. */
    public synchronized List<Decision> unplaced() {
        return reading(index -> index.decisions().unplaced());
    }

    /** Puts the quotations of a page in place of those that were there; gives them as they stand beside other versions of the article. */
    public synchronized Reread put(Reread read) {
        return index("indexing " + read.page().doc(), () -> {
            Reread put = live.index().put(read);
            changed(List.of(put.page()));
            return put;
        });
    }

    /**
     * Runs {@code work}, which puts so many pages, one or many at a time: a library that is read from the beginning leaves something
     * for its end, and until then not all of it can be found. When the work fails, whoever uses the store next opens the index again
     * and goes on with what is left.
     */
    public <T> T filling(int pages, Supplier<T> work) {
        boolean done = false;
        try {
            reading(index -> {
                index.expect(pages);
                return pages;
            });
            T result = work.get();
            reading(index -> {
                index.complete();
                changed(List.of());
                return pages;
            });
            done = true;
            return result;
        } finally {
            if (!done) {
                synchronized (this) {
                    live.breakOff();
                }
            }
        }
    }

    /** Puts the quotations of many pages that can be read again; quicker than one by one. */
    public synchronized void putAll(List<Reread> pages) {
        if (pages.isEmpty()) {
            return;
        }
        index("indexing", () -> {
            live.index().putTogether(pages);
            changed(pages.stream().map(Reread::page).toList());
            return true;
        });
    }

    /** Puts one quotation in place of the one with its identifier. */
    public synchronized void update(Page page, Stored stored) {
        index("indexing " + page.doc(), () -> {
            live.index().update(page, stored.reference(), stored.kept());
            changed(List.of(page));
            return true;
        });
    }

    /** Makes everything that was put or updated findable by its words, and sees to it that it stays so; a search does the first anyway. */
    public synchronized void makeSearchable() {
        index("writing the search index", () -> live.search().fill());
    }

    /** The quotations of a page in the order of the text. */
    public synchronized List<Stored> quotations(Page page) {
        return reading(index -> index.rows(page)).stream().map(this::stored).toList();
    }

    /** The identifiers that start with {@code prefix}, at most {@code limit} of them, in order. */
    public synchronized List<String> ids(String prefix, int limit) {
        return reading(index -> index.ids(prefix, limit));
    }

    /** The quotation with exactly that identifier. */
    public synchronized Optional<Stored> quotation(String id) {
        return reading(index -> index.row(id)).map(this::stored);
    }

    /** The entries that answer {@code filter}, in its order; read piece by piece. */
    public synchronized Iterator<Entry> entries(Filter filter) {
        EntryRows rows = reading(index -> index.entries(filter));
        // All of the library in the order of capture needs no search index, and no memory for the places.
        Optional<long[]> places = filter.isOfAll()
                ? Optional.empty()
                : Optional.of(index("searching", () -> live.search().places(filter)));
        return new Entries(places, row -> stored(row).entry(), new Entries.Pieces() {
            @Override
            public List<Index.Row> after(long place) {
                return piece(() -> rows.after(place));
            }

            @Override
            public List<Index.Row> at(List<Long> wanted) {
                return piece(() -> rows.at(wanted));
            }
        });
    }

    /**
     * One page of what answers {@code filter}.
     *
     * @param from how many are passed over
     */
    public synchronized Hits find(Filter filter, int from, int limit) {
        Answer answer = index("searching", () -> live.search().page(filter, from, limit));
        return new Hits(at(Arrays.stream(answer.places()).boxed().toList()), answer.total());
    }

    /**
     * How many of what answers {@code filter} have each of the most frequent values of each field; by the names of the fields as
     * people filter by them.
     */
    public synchronized Map<String, Map<String, Integer>> counts(Filter filter) {
        return index("counting", () -> Counts.of(filter, live.search(), live.index(), register));
    }

    /** The records of those who are credited with most statements. */
    synchronized List<String> heard(int limit) {
        return index("counting", () -> {
            NumberCounts byKey = live.search().tally(Filter.SPEECH).of(SearchFields.NAME_KEY);
            return List.copyOf(Counts.heard(byKey, tables().given(), limit).keySet());
        });
    }

    /** Quotations that share the rarest of these words, those with most of them first. */
    public synchronized List<Stored> sharing(String words, int limit) {
        return at(index("searching", () -> live.search().sharing(words, limit)));
    }

    /** The proposed statements, the most doubtful first. */
    public synchronized List<Stored> queue(int limit) {
        return reading(index -> index.queue(limit)).stream().map(this::stored).toList();
    }

    /** Quotations on which a person set another speaker, the latest first. */
    public synchronized List<Stored> corrected(int limit) {
        return reading(index -> index.corrected(limit)).stream()
                .map(this::stored)
                .toList();
    }

    /** How many proposed statements there are. */
    public synchronized long waiting() {
        return reading(Index::waiting);
    }

    /** The articles with the numbers of their statements, the latest capture first. */
    public synchronized List<Counted> shelf(int limit) {
        return reading(index -> index.pages().shelf(limit));
    }

    /** Every tag and project. */
    public synchronized List<Tagged> tags() {
        return reading(index -> index.tags());
    }

    /** Gives a tag its note; on return that is on the disk. */
    public synchronized void note(String tag, String note, String reviewer, Instant at) {
        append(JournalKinds.PROJECT, JournalKinds.project(tag, note, reviewer, at));
    }

    /** What people corrected of articles themselves. */
    public ArticleReviews articleReviews() {
        return new ArticleReviews(this);
    }

    /** Who is who, across articles. */
    public Register register() {
        return register;
    }

    /** The page with that citation key. */
    public synchronized Optional<Page> pageCalled(String key) {
        return reading(index -> index.pages().called(key));
    }

    /** Tells other processes that want the library where this one can be met. */
    public void announce(String place) {
        lock.ifPresent(held -> held.announce(place));
    }

    /** The files that are the truth, as they are now: what is captured or decided later is not among them. */
    public synchronized Truth truth() {
        return new Truth(
                folder,
                journal.end(),
                snapshots.hashes().stream().map(snapshots::name).toList());
    }

    /** The lines of the journal that are damaged, one sentence each. */
    public synchronized List<String> damagedLines() {
        List<String> damaged = new ArrayList<>();
        journal.read(0, (number, line) -> {
            if (line.isEmpty()) {
                damaged.add("line %d of %s is damaged".formatted(number, Journal.NAME));
            }
        });
        return damaged;
    }

    /** Every page of the journal, with the file hash recorded last. */
    public synchronized List<Page> pages() {
        return new Health(journal, snapshots).pages();
    }

    /** What is wrong with the file of {@code page}, in one sentence. */
    public Optional<String> fileProblem(Page page) {
        return new Health(journal, snapshots).fileProblem(page);
    }

    /** Compares journal, files and index with one another. */
    public synchronized Checked check() {
        return index("checking the index", () -> new Health(journal, snapshots).check(live.index(), live.search()));
    }

    @Override
    public synchronized void close() {
        live.close();
        try {
            journal.close();
        } finally {
            if (lock.isPresent()) {
                lock.get().close();
            } else {
                LibraryFolder.deleteAll(home);
            }
        }
    }

    private synchronized List<Index.Row> piece(LiveIndex.Work<List<Index.Row>> work) {
        return index("reading the index", work);
    }

    /** Writes a line that concerns one page. */
    synchronized void write(String kind, ObjectNode fields) {
        live.mirror(List.of(journal.append(kind, fields)));
    }

    /** Writes a line that concerns no page. */
    synchronized void append(String kind, ObjectNode fields) {
        live.mirror(List.of(journal.append(kind, fields)));
        register.changed();
        index("reading the index", () -> {
            live.search().renamed();
            return true;
        });
    }

    synchronized <T> T index(String what, LiveIndex.Work<T> work) {
        return live.run(what, work);
    }

    private interface Reading<T> {
        T of(Index index) throws SQLException;
    }

    private synchronized <T> T reading(Reading<T> reading) {
        return index("reading the index", () -> reading.of(live.index()));
    }

    Search search() {
        return live.search();
    }

    ArticleReviewRows articleRows() {
        return live.index().articleReviews();
    }

    AuthorityTables tables() {
        return live.index().authorities();
    }

    /** The quotations at these places, in this order. */
    synchronized List<Stored> at(List<Long> places) {
        return reading(index -> index.at(places)).stream().map(this::stored).toList();
    }

    /** The quotation with whatever the person set on it and decided about its speaker. */
    public Stored stored(Kept kept, Reference reference) {
        return new Stored(kept, reference, register.called(kept.quotation(), reference.sha256()));
    }

    private Stored stored(Index.Row row) {
        return stored(row.kept(), row.reference());
    }
}
