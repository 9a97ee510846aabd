package dictum.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Reference;
import dictum.model.Relative;
import dictum.model.Snapshot;
import dictum.model.SourceFacts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A library on the disk: what was captured and decided, and the index of it.
 *
 * <p>Snapshot files and journal are the truth. The order of every change is: snapshot file durable, journal line durable,
 * index; an index that lags behind is brought up to the journal on opening. Every method may throw a
 * {@link DictumException} of kind {@link Kind#DISK_FULL}, {@link Kind#IO} or {@link Kind#DAMAGED}. Safe for use by many
 * threads.
 */
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final int LINES_AT_ONCE = 500;
    private static final String SCHEMA = "schema";
    private static final String READERS = "readers";

    private final Path folder;

    /** Where the index lies: in the folder itself, unless that is only read. */
    private final Path home;

    /** Nothing when the library is only read. */
    private final Optional<Lock> lock;

    private final Journal journal;
    private final SnapshotFiles snapshots;
    private Index index;
    private Search search;
    private final Register register = new Register(this);
    private final List<String> troubles = new ArrayList<>();
    private boolean indexFailed;

    private Store(Path folder, Path home, Optional<Lock> lock, Journal journal, SnapshotFiles snapshots, Index index) {
        this.folder = folder;
        this.home = home;
        this.lock = lock;
        this.journal = journal;
        this.snapshots = snapshots;
        this.index = index;
        this.search = new Search(home, index);
    }

    /**
     * Opens the library in {@code folder}, making it when it is not there.
     *
     * @throws DictumException {@link Kind#USAGE} when the folder holds something else, {@link Kind#LIBRARY_HELD} when another
     *     process has it open
     */
    public static Store open(Path folder) {
        return open(folder, new Disk());
    }

    /**
     * Opens a library that is only read: where its folder may not be written, or while another process holds it.
     *
     * <p>Nothing in the folder is touched. The index is copied to a folder of its own, or made there when it does not fit, and is
     * deleted on closing. Whatever would write throws {@link Kind#USAGE}.
     */
    public static Store openToRead(Path folder) {
        LibraryFolder.requireLibrary(folder);
        Disk disk = new Disk();
        List<AutoCloseable> opened = new ArrayList<>();
        boolean done = false;
        try {
            Path home = LibraryFolder.copyOfIndex(folder);
            opened.add(() -> LibraryFolder.deleteAll(home));
            Journal journal = Journal.openToRead(folder, disk);
            opened.add(journal);
            Index index = openIndex(home, journal);
            opened.add(index);
            Store store = new Store(folder, home, Optional.empty(), journal, new SnapshotFiles(folder, disk), index);
            store.catchUp();
            done = true;
            return store;
        } finally {
            if (!done) {
                closeAll(opened);
            }
        }
    }

    /** Whether a library lies there that this process may read and not write. */
    public static boolean isOnlyReadable(Path folder) {
        return LibraryFolder.isOnlyReadable(folder);
    }

    /** Whether nothing can be kept or decided. */
    public boolean isReadOnly() {
        return lock.isEmpty();
    }

    static Store open(Path folder, Disk disk) {
        LibraryFolder.prepare(folder);
        List<AutoCloseable> opened = new ArrayList<>();
        boolean done = false;
        try {
            Lock lock = Lock.acquire(folder);
            opened.add(lock);
            Journal journal = Journal.open(folder, disk);
            opened.add(journal);
            if (journal.end() == 0) {
                journal.append(JournalKinds.LIBRARY, Json.object().put("format", 1));
            }
            SnapshotFiles snapshots = new SnapshotFiles(folder, disk);
            if (lock.afterCrash()) {
                snapshots.removeTemporaries();
            }
            Index index = openIndex(folder, journal);
            opened.add(index);
            Store store = new Store(folder, folder, Optional.of(lock), journal, snapshots, index);
            store.catchUp();
            if (lock.afterCrash()) {
                store.adopt();
            }
            done = true;
            return store;
        } finally {
            if (!done) {
                closeAll(opened);
            }
        }
    }

    /** Marks every page to be read again when other readers than these made the index. */
    public synchronized void readBy(String readers) {
        boolean same = index("reading the index", () -> index.meta(READERS)).equals(Optional.of(readers));
        if (!same) {
            index("marking pages", () -> {
                index.makeAllStale();
                index.meta(READERS, readers);
                return true;
            });
        }
    }

    /** Opens the index again when it failed before; whether it had. */
    public synchronized boolean reopenAfterFailure() {
        if (!indexFailed) {
            return false;
        }
        closeIndex();
        index = openIndex(home, journal);
        search = new Search(home, index);
        register.changed();
        indexFailed = false;
        catchUp();
        return true;
    }

    /** Throws the index away and takes up the journal anew; every page is then to be read again. */
    public synchronized void resetIndex() {
        Optional<String> readers =
                indexFailed ? Optional.empty() : index("reading the index", () -> index.meta(READERS));
        closeIndex();
        try {
            LibraryFolder.deleteIndex(home);
        } catch (IOException failed) {
            throw Failure.of("deleting the index", folder, 0, failed);
        }
        index = openIndex(home, journal);
        search = new Search(home, index);
        register.changed();
        indexFailed = false;
        catchUp();
        if (!isReadOnly()) {
            adopt();
        }
        if (readers.isPresent()) {
            index("writing the index", () -> {
                index.meta(READERS, readers.get());
                return true;
            });
        }
    }

    /** Damage that was met when the index was brought up to the journal, one sentence each. */
    public synchronized List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** The pages still to be read, in the order of their capture. */
    public synchronized List<Page> pagesToRead() {
        return index("reading the index", () -> index.stalePages());
    }

    public synchronized Optional<Page> page(String sha256) {
        return index("reading the index", () -> index.page(sha256));
    }

    /** The page that was captured last from an address, or by way of it, by a journal line after {@code seq}. */
    public synchronized Optional<Page> lastFrom(String address, long seq) {
        return index("reading the index", () -> index.lastFrom(address, seq));
    }

    /** The number of the last line of the journal. */
    public synchronized long seq() {
        return journal.seq();
    }

    /** Other versions of a page's article, and copies of its text elsewhere. */
    public synchronized List<Relative> relatives(Page page) {
        return index("reading the index", () -> index.relatives().of(page));
    }

    /** All addresses that the very bytes of a page were captured from. */
    public synchronized List<URI> addresses(Page page) {
        return index("reading the index", () -> index.relatives().addresses(page));
    }

    /** The log of a run of that name, taken up again where it stopped. */
    public RunLog run(String name, Instant now) {
        return RunLog.open(folder, name, seq(), now);
    }

    public synchronized boolean hasKey(String key) {
        return index("reading the index", () -> index.hasKey(key));
    }

    /** Whether another page's quotation bears that identifier. */
    public synchronized boolean isTaken(String id, Page page) {
        return index("reading the index", () -> index.isTaken(id, page));
    }

    /** Whether the page waits to be read. */
    public synchronized boolean isToBeRead(Page page) {
        return index("reading the index", () -> index.isStale(page.sha256()));
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
        record(snapshot, key, at).ifPresent(line -> mirror(List.of(line)));
        return page(snapshot.sha256()).orElseThrow();
    }

    /**
     * As {@link #keep(Snapshot, String, Instant)}, of a page that is new, with what was read of it.
     *
     * @param read gives what was read when the page has its number
     */
    public synchronized Reread keep(Snapshot snapshot, String key, Instant at, Function<Page, Reread> read) {
        JournalLine line = record(snapshot, key, at).orElseThrow();
        Reread reread;
        try {
            reread = read.apply(JournalKinds.page(line));
        } catch (RuntimeException unread) {
            mirror(List.of(line));
            throw unread;
        }
        index("indexing " + reread.page().doc(), () -> {
            index.mirror(line, reread);
            search.changed(reread.page());
            return true;
        });
        return reread;
    }

    /** Makes snapshot and journal line durable; nothing when both are there already. */
    private Optional<JournalLine> record(Snapshot snapshot, String key, Instant at) {
        if (isReadOnly()) {
            throw new DictumException(
                    Kind.USAGE,
                    "the library %s may not be written here, so no page can be kept in it".formatted(folder));
        }
        Optional<Page> known = page(snapshot.sha256());
        boolean wasThere = Files.exists(snapshots.file(snapshot.sha256()));
        try {
            String file = snapshots.write(snapshot, known.map(Page::file));
            if (known.isPresent() && known.get().file().equals(file) && isFrom(snapshot)) {
                return Optional.empty();
            }
            return Optional.of(journal.append(
                    JournalKinds.CAPTURE,
                    JournalKinds.capture(snapshot, known.map(Page::key).orElse(key), file, at)));
        } catch (DictumException notRecorded) {
            if (!wasThere && known.isEmpty()) {
                takeBack(snapshot, notRecorded);
            }
            throw notRecorded;
        }
    }

    /** Records a decision; on return it is on the disk, and its page waits to be read or updated. */
    public synchronized void decide(Decision decision) {
        mirror(List.of(journal.append(JournalKinds.REVIEW, JournalKinds.review(decision))));
    }

    /** Records what a person's own record tells of a page, in place of an earlier one; its page waits to be read. */
    public synchronized void describe(String sha256, SourceFacts facts, String reviewer, Instant at) {
        mirror(List.of(journal.append(JournalKinds.RECORD, JournalKinds.record(sha256, facts, reviewer, at))));
    }

    /** What the latest record of a page tells of it. */
    public synchronized Optional<SourceFacts> described(String sha256) {
        return index("reading the index", () -> index.record(sha256));
    }

    /**
     * Takes back the latest decision on a quotation, as if it had not been made; its page waits to be read.
     *
     * @return whether there was one
     */
    public synchronized boolean undo(String sha256, String id, String reviewer, Instant at) {
        Optional<Long> latest = index("reading the index", () -> index.latestDecision(id));
        latest.ifPresent(line ->
                mirror(List.of(journal.append(JournalKinds.UNDO, JournalKinds.undo(sha256, line, reviewer, at)))));
        return latest.isPresent();
    }

    /** All decisions on quotations of that page which were not taken back, in the order they were made. */
    public synchronized List<Decision> decisions(String sha256) {
        return index("reading the index", () -> index.decisions(sha256));
    }

    /** All decisions for which there is no entry although their page was read. */
    public synchronized List<Decision> unplaced() {
        return index("reading the index", () -> index.unplaced());
    }

    /** Puts the quotations of a page in place of those that were there. */
    public synchronized void put(Reread read) {
        index("indexing " + read.page().doc(), () -> {
            index.put(read);
            search.changed(read.page());
            return true;
        });
    }

    /** Puts the quotations of many pages that can be read again; quicker than one by one. */
    public synchronized void putAll(List<Reread> pages) {
        if (pages.isEmpty()) {
            return;
        }
        index("indexing", () -> {
            index.putTogether(pages);
            pages.forEach(read -> search.changed(read.page()));
            return true;
        });
    }

    /** Puts one quotation in place of the one with its identifier. */
    public synchronized void update(Page page, Stored stored) {
        index("indexing " + page.doc(), () -> {
            index.update(page, stored.reference(), stored.kept());
            search.changed(page);
            return true;
        });
    }

    /** Makes everything that was put or updated findable by its words, and sees to it that it stays so; a search does the first anyway. */
    public synchronized void makeSearchable() {
        index("writing the search index", search::fill);
    }

    /** The quotations of a page in the order of the text. */
    public synchronized List<Stored> quotations(Page page) {
        return index("reading the index", () -> index.rows(page)).stream()
                .map(this::stored)
                .toList();
    }

    /** The identifiers that start with {@code prefix}, at most {@code limit} of them, in order. */
    public synchronized List<String> ids(String prefix, int limit) {
        return index("reading the index", () -> index.ids(prefix, limit));
    }

    /** The quotation with exactly that identifier. */
    public synchronized Optional<Stored> quotation(String id) {
        return index("reading the index", () -> index.row(id)).map(this::stored);
    }

    /** The entries that answer {@code filter}, in its order; read piece by piece. */
    public synchronized Iterator<Entry> entries(Filter filter) {
        EntryRows rows = index("reading the index", () -> index.entries(filter));
        // All of the library in the order of capture needs no search index, and no memory for the places.
        Optional<long[]> places =
                filter.isOfAll() ? Optional.empty() : Optional.of(index("searching", () -> search.places(filter)));
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
        Answer answer = index("searching", () -> search.page(filter, from, limit));
        return new Hits(at(Arrays.stream(answer.places()).boxed().toList()), answer.total());
    }

    /**
     * How many of what answers {@code filter} have each of the most frequent values of each field; by the names of the fields as
     * people filter by them.
     */
    public synchronized Map<String, Map<String, Integer>> counts(Filter filter) {
        return index("counting", () -> Counts.of(filter, search, index, register));
    }

    /** The records of those who are credited with most statements. */
    synchronized List<String> heard(int limit) {
        return index("counting", () -> {
            NumberCounts byKey = search.tally(Filter.SPEECH).of(SearchFields.NAME_KEY);
            return List.copyOf(Counts.heard(byKey, tables().given(), limit).keySet());
        });
    }

    /** Quotations that share the rarest of these words, those with most of them first. */
    public synchronized List<Stored> sharing(String words, int limit) {
        return at(index("searching", () -> search.sharing(words, limit)));
    }

    /** The proposed statements, the most doubtful first. */
    public synchronized List<Stored> queue(int limit) {
        return index("reading the index", () -> index.queue(limit)).stream()
                .map(this::stored)
                .toList();
    }

    /** Quotations on which a person set another speaker, the latest first. */
    public synchronized List<Stored> corrected(int limit) {
        return index("reading the index", () -> index.corrected(limit)).stream()
                .map(this::stored)
                .toList();
    }

    /** How many proposed statements there are. */
    public synchronized long waiting() {
        return index("reading the index", index::waiting);
    }

    /** The articles with the numbers of their statements, the latest capture first. */
    public synchronized List<Counted> shelf(int limit) {
        return index("reading the index", () -> index.shelf(limit));
    }

    /** Every tag and project. */
    public synchronized List<Tagged> tags() {
        return index("reading the index", () -> index.tags());
    }

    /** Gives a tag its note; on return that is on the disk. */
    public synchronized void note(String tag, String note, String reviewer, Instant at) {
        append(JournalKinds.PROJECT, JournalKinds.project(tag, note, reviewer, at));
    }

    /** Who is who, across articles. */
    public Register register() {
        return register;
    }

    /** The page with that citation key. */
    public synchronized Optional<Page> pageCalled(String key) {
        return index("reading the index", () -> index.pageCalled(key));
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
        return index("checking the index", () -> new Health(journal, snapshots).check(index, search));
    }

    @Override
    public synchronized void close() {
        closeIndex();
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

    private synchronized List<Index.Row> piece(IndexWork<List<Index.Row>> work) {
        return index("reading the index", work);
    }

    private void catchUp() {
        index("bringing the index up to the journal", () -> {
            long from = index.meta(Index.END).map(Long::parseLong).orElse(0L);
            List<JournalLine> lines = new ArrayList<>();
            journal.<SQLException>read(from, (number, line) -> {
                if (line.isEmpty()) {
                    troubles.add(
                            "a line of %s is damaged, and what it records (a page or a decision) is left out: put the line back from a backup, then run 'dictum rebuild'"
                                    .formatted(Journal.NAME));
                }
                line.ifPresent(lines::add);
                if (lines.size() >= LINES_AT_ONCE) {
                    index.mirror(lines);
                    lines.clear();
                }
            });
            if (!lines.isEmpty()) {
                index.mirror(lines);
            }
            return true;
        });
    }

    /** Records snapshots that a process killed between file and journal line left behind. */
    private void adopt() {
        for (String sha256 : snapshots.hashes()) {
            if (page(sha256).isPresent()) {
                continue;
            }
            try {
                Snapshot snapshot = snapshots.read(sha256);
                String key = "recovered" + sha256.substring(0, 8);
                keep(snapshot, key, snapshot.accessed());
            } catch (DictumException damaged) {
                if (damaged.kind() != Kind.DAMAGED) {
                    throw damaged;
                }
                LOG.warn("a snapshot that no line records is passed over: {}", damaged.getMessage());
            }
        }
    }

    private void mirror(List<JournalLine> lines) {
        index("indexing", () -> {
            index.mirror(lines);
            return true;
        });
    }

    /** Whether the address of {@code snapshot} is recorded for its bytes. */
    private boolean isFrom(Snapshot snapshot) {
        return index("reading the index", () -> index.knowsAddress(snapshot.sha256(), snapshot.address()));
    }

    private void takeBack(Snapshot snapshot, DictumException reason) {
        try {
            snapshots.remove(snapshot.sha256());
        } catch (IOException left) {
            reason.addSuppressed(left);
        }
    }

    /** Writes a line that concerns no page. */
    synchronized void append(String kind, ObjectNode fields) {
        mirror(List.of(journal.append(kind, fields)));
        register.changed();
        index("reading the index", () -> {
            search.renamed();
            return true;
        });
    }

    AuthorityTables tables() {
        return index.authorities();
    }

    /** The quotations at these places, in this order. */
    synchronized List<Stored> at(List<Long> places) {
        return index("reading the index", () -> index.at(places)).stream()
                .map(this::stored)
                .toList();
    }

    /** The quotation with whatever the person set on it and decided about its speaker. */
    public Stored stored(Kept kept, Reference reference) {
        return new Stored(kept, reference, register.called(kept.quotation(), reference.sha256()));
    }

    private Stored stored(Index.Row row) {
        return stored(row.kept(), row.reference());
    }

    /** Work on the index. */
    interface IndexWork<T> {
        T run() throws SQLException, IOException;
    }

    synchronized <T> T index(String what, IndexWork<T> work) {
        try {
            return work.run();
        } catch (SQLException | IOException failed) {
            indexFailed = true;
            throw Failure.of(what, folder, 0, failed);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new DictumException(
                    Kind.DAMAGED,
                    "the index of %s is damaged (%s): run 'dictum rebuild', which makes it again"
                            .formatted(folder, unreadable.getMessage()),
                    unreadable);
        }
    }

    private void closeIndex() {
        closeAll(List.of(index, search));
    }

    private static Index openIndex(Path folder, Journal journal) {
        try {
            Path files = Files.createDirectories(folder.resolve(LibraryFolder.INDEX));
            try {
                Index index = Index.open(files);
                if (belongs(index, journal) && !index.isHalfDone()) {
                    return index;
                }
                index.close();
            } catch (SQLException damaged) {
                if (Failure.isFull(damaged)) {
                    throw damaged;
                }
                LOG.warn("the index in {} cannot be opened and is made anew: {}", files, damaged.getMessage());
            }
            LibraryFolder.deleteIndex(folder);
            Index fresh = Index.open(Files.createDirectories(files));
            fresh.meta(SCHEMA, Database.SCHEMA);
            return fresh;
        } catch (SQLException | IOException failed) {
            throw Failure.of("opening the index", folder, 0, failed);
        }
    }

    /** Whether the index was made by this version and from this journal. */
    private static boolean belongs(Index index, Journal journal) throws SQLException {
        if (!index.meta(SCHEMA).equals(Optional.of(Database.SCHEMA))) {
            return false;
        }
        Optional<Long> seq = index.meta(Index.SEQ).map(Long::parseLong);
        Optional<Long> end = index.meta(Index.END).map(Long::parseLong);
        return seq.isEmpty() || journal.fits(seq.get(), end.orElse(0L));
    }

    private static void closeAll(List<? extends AutoCloseable> opened) {
        for (int i = opened.size() - 1; i >= 0; i--) {
            try {
                opened.get(i).close();
            } catch (Exception failed) {
                LOG.warn("closing a part of the library failed: {}", failed.getMessage());
            }
        }
    }
}
