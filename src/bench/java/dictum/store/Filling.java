package dictum.store;

import dictum.model.Snapshot;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes a library's snapshots and journal as the store does, but leaves it to the system when they reach the disk; the index is made
 * when the library is opened.
 */
public final class Filling implements AutoCloseable {
    private final Journal journal;
    private final SnapshotFiles snapshots;

    public Filling(Path folder) {
        LibraryFolder.prepare(folder);
        Disk unhurried = new Disk() {
            @Override
            void force(FileChannel channel) throws IOException {
                // Nothing here was made with effort: a crash costs a run of this program.
            }

            @Override
            void forceFolder(Path folder) {
                // As above.
            }
        };
        journal = Journal.open(folder, unhurried);
        snapshots = new SnapshotFiles(folder, unhurried);
        if (journal.end() == 0) {
            journal.append(JournalKinds.LIBRARY, Json.object().put("format", 1));
        }
    }

    public void page(Snapshot snapshot, String key) {
        String file = snapshots.write(snapshot, Optional.empty());
        journal.append(JournalKinds.CAPTURE, JournalKinds.capture(snapshot, key, file, snapshot.accessed()));
    }

    public void decision(Decision decision) {
        journal.append(JournalKinds.REVIEW, JournalKinds.review(decision));
    }

    @Override
    public void close() {
        journal.close();
    }
}
