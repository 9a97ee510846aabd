package dictum.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a library piece by piece; when a piece cannot be opened, those before it are closed. */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private Opening() {}

    /** As {@link Store#openToRead}. */
    static Store toRead(Path folder) {
        LibraryFolder.requireLibrary(folder);
        Disk disk = new Disk();
        List<AutoCloseable> opened = new ArrayList<>();
        boolean done = false;
        try {
            Path home = LibraryFolder.copyOfIndex(folder);
            opened.add(() -> LibraryFolder.deleteAll(home));
            Journal journal = Journal.openToRead(folder, disk);
            opened.add(journal);
            LiveIndex index = LiveIndex.open(folder, home, journal);
            opened.add(index);
            Store store = new Store(folder, home, Optional.empty(), journal, new SnapshotFiles(folder, disk), index);
            index.catchUp();
            done = true;
            return store;
        } finally {
            if (!done) {
                closeAll(opened);
            }
        }
    }

    /** As {@link Store#open(Path)}. */
    static Store toWrite(Path folder, Disk disk) {
        return toWrite(folder, disk, LiveIndex::open);
    }

    /** As {@link Store#openAnew}. */
    static Store anew(Path folder, Disk disk) {
        return toWrite(folder, disk, LiveIndex::openAnew);
    }

    /** Opens the index that belongs to a journal. */
    private interface IndexOpening {
        LiveIndex open(Path folder, Path home, Journal journal);
    }

    private static Store toWrite(Path folder, Disk disk, IndexOpening opening) {
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
            LiveIndex index = opening.open(folder, folder, journal);
            opened.add(index);
            Store store = new Store(folder, folder, Optional.of(lock), journal, snapshots, index);
            index.catchUp();
            if (lock.afterCrash()) {
                new Keeping(journal, snapshots, index).adopt();
            }
            done = true;
            return store;
        } finally {
            if (!done) {
                closeAll(opened);
            }
        }
    }

    /** The last one first. */
    static void closeAll(List<? extends AutoCloseable> opened) {
        for (int i = opened.size() - 1; i >= 0; i--) {
            try {
                opened.get(i).close();
            } catch (Exception failed) {
                LOG.warn("closing a part of the library failed: {}", failed.getMessage());
            }
        }
    }
}
