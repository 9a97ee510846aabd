package dictum.store;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index with its search index, kept level with the journal: what does not belong to it is thrown away and made anew, what lags
 * behind is brought up.
 *
 * <p>The store that it belongs to sees to it that one thread uses it at a time.
 */
final class LiveIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);
    private static final int LINES_AT_ONCE = 1000;

    /** Bytes from which on it is worth while to make indexes last. */
    private static final long LONG_JOURNAL = 1 << 16;

    private static final String SCHEMA = "schema";
    private static final String READERS = "readers";

    /** The library's, which is named in errors. */
    private final Path folder;

    /** Where the index lies: in the library itself, unless that is only read. */
    private final Path home;

    private final Journal journal;
    private final List<String> troubles = new ArrayList<>();

    /** What an index knew that was thrown away, and the journal no longer does; one sentence each. */
    private final List<String> losses = new ArrayList<>();

    private Index index;
    private Search search;
    private boolean failed;

    /** Lines of the journal that were taken over before those that are read now. */
    private long read;

    private LiveIndex(Path folder, Path home, Journal journal, Index index) {
        this.folder = folder;
        this.home = home;
        this.journal = journal;
        this.index = index;
        this.search = new Search(home, index);
    }

    /**
     * Opens the index, or makes it.
     *
     * @throws DictumException {@link Kind#DAMAGED} when the journal lost lines that the index knows
     */
    static LiveIndex open(Path folder, Path home, Journal journal) {
        return new LiveIndex(folder, home, journal, openIndex(folder, home, journal, Optional.empty()));
    }

    /** As {@link #open}, where the journal lost lines too: the index is then made anew of what is left, and {@link #troubles} tell. */
    static LiveIndex openAnew(Path folder, Path home, Journal journal) {
        List<String> losses = new ArrayList<>();
        LiveIndex live = new LiveIndex(folder, home, journal, openIndex(folder, home, journal, Optional.of(losses)));
        live.losses.addAll(losses);
        return live;
    }

    Index index() {
        return index;
    }

    Search search() {
        return search;
    }

    /** Damage that was met when the index was brought up to the journal, one sentence each. */
    List<String> troubles() {
        List<String> all = new ArrayList<>(losses);
        all.addAll(troubles);
        return List.copyOf(all);
    }

    /** Work on the index. */
    interface Work<T> {
        T run() throws SQLException, IOException;
    }

    <T> T run(String what, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException | IOException broken) {
            failed = true;
            throw Failure.of(what, folder, 0, broken);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new DictumException(
                    Kind.DAMAGED,
                    "the index of %s is damaged (%s): run 'dictum rebuild', which makes it again"
                            .formatted(folder, unreadable.getMessage()),
                    unreadable);
        }
    }

    /** Marks every page to be read again when other readers than these made the index. */
    void readBy(String readers) {
        boolean same = run("reading the index", () -> index.meta(READERS)).equals(Optional.of(readers));
        if (!same) {
            if (run("reading the index", () -> index.isIncomplete())) {
                reset();
            }
            run("marking pages", () -> {
                index.pages().makeAllStale();
                index.meta(READERS, readers);
                return true;
            });
        }
    }

    /** The index is to be opened again. */
    void breakOff() {
        failed = true;
    }

    /** Opens the index again when it failed before; whether it had. */
    boolean reopenAfterFailure() {
        if (!failed) {
            return false;
        }
        close();
        index = openIndex(folder, home, journal, Optional.empty());
        search = new Search(home, index);
        failed = false;
        catchUp();
        return true;
    }

    /** Throws the index away and takes up the journal anew; every page is then to be read again. */
    void reset() {
        Optional<String> readers = failed ? Optional.empty() : run("reading the index", () -> index.meta(READERS));
        if (!failed) {
            run(
                    "reading the index",
                    () -> losses.addAll(JournalLoss.of(index, journal).lost()));
        }
        troubles.clear();
        close();
        try {
            LibraryFolder.deleteIndex(home);
        } catch (IOException left) {
            throw Failure.of("deleting the index", folder, 0, left);
        }
        index = openIndex(folder, home, journal, Optional.empty());
        search = new Search(home, index);
        failed = false;
        catchUp();
        if (readers.isPresent()) {
            run("writing the index", () -> {
                index.meta(READERS, readers.get());
                return true;
            });
        }
    }

    /** Takes over what the journal has beyond it. */
    void catchUp() {
        run("bringing the index up to the journal", () -> {
            long from = index.meta(Index.END).map(Long::parseLong).orElse(0L);
            read = index.meta(Index.SEQ).map(Long::parseLong).orElse(0L);
            if (from == 0 && journal.end() > LONG_JOURNAL) {
                index.mirrorAll(() -> mirrorFrom(from));
            } else {
                mirrorFrom(from);
            }
            return true;
        });
    }

    private void mirrorFrom(long from) throws SQLException {
        List<JournalLine> lines = new ArrayList<>();
        journal.<SQLException>read(from, (number, line) -> {
            if (line.isEmpty()) {
                troubles.add(
                        "line %d of %s is damaged, and what it records (a page or a decision) is left out: put the line back from a backup, then run 'dictum rebuild'"
                                .formatted(read + number, Journal.NAME));
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
    }

    void mirror(List<JournalLine> lines) {
        run("indexing", () -> {
            index.mirror(lines);
            return true;
        });
    }

    @Override
    public void close() {
        Opening.closeAll(List.of(index, search));
    }

    /** @param losses is told what is lost with an index that knows more than the journal; nothing when that is refused */
    private static Index openIndex(Path folder, Path home, Journal journal, Optional<List<String>> losses) {
        try {
            Path files = Files.createDirectories(home.resolve(LibraryFolder.INDEX));
            try {
                Index index = Index.open(files);
                if (JournalLoss.isShorter(index, journal)) {
                    JournalLoss loss = JournalLoss.of(index, journal);
                    if (losses.isEmpty()) {
                        index.close();
                        throw loss.refused(folder);
                    }
                    losses.get().addAll(loss.told());
                }
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
            LibraryFolder.deleteIndex(home);
            Index fresh = Index.open(Files.createDirectories(files));
            fresh.meta(SCHEMA, Database.SCHEMA);
            return fresh;
        } catch (SQLException | IOException failed) {
            throw Failure.of("opening the index", home, 0, failed);
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
}
