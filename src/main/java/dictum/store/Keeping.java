package dictum.store;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a captured page durable: its file, then its line in the journal. */
final class Keeping {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final Journal journal;
    private final SnapshotFiles snapshots;
    private final LiveIndex live;

    Keeping(Journal journal, SnapshotFiles snapshots, LiveIndex live) {
        this.journal = journal;
        this.snapshots = snapshots;
        this.live = live;
    }

    /** Packs a page and writes it beside its place, where nothing knows of it. */
    Laid lay(Snapshot snapshot) {
        return snapshots.lay(snapshot);
    }

    /** Makes snapshot and journal line durable; nothing when both are there already. */
    Optional<JournalLine> record(Snapshot snapshot, String key, Instant at) {
        return record(snapshot, recorded -> snapshots.write(snapshot, recorded), key, at);
    }

    /** As {@link #record(Snapshot, String, Instant)}, of a page that is laid. */
    Optional<JournalLine> record(Laid laid, String key, Instant at) {
        return record(laid.snapshot(), recorded -> snapshots.write(laid, recorded), key, at);
    }

    private Optional<JournalLine> record(
            Snapshot snapshot, Function<Optional<String>, String> writing, String key, Instant at) {
        Optional<Page> known = page(snapshot.sha256());
        boolean wasThere = Files.exists(snapshots.file(snapshot.sha256()));
        try {
            String file = writing.apply(known.map(Page::file));
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

    Optional<Page> page(String sha256) {
        return live.run("reading the index", () -> live.index().pages().page(sha256));
    }

    /** Records snapshots that a process killed between file and journal line left behind. */
    void adopt() {
        for (String sha256 : snapshots.hashes()) {
            if (page(sha256).isPresent()) {
                continue;
            }
            try {
                Snapshot snapshot = snapshots.read(sha256);
                String key = "recovered" + sha256.substring(0, 8);
                record(snapshot, key, snapshot.accessed()).ifPresent(line -> live.mirror(List.of(line)));
            } catch (DictumException damaged) {
                if (damaged.kind() != Kind.DAMAGED) {
                    throw damaged;
                }
                LOG.warn("a snapshot that no line records is passed over: {}", damaged.getMessage());
            }
        }
    }

    /** Whether the address of {@code snapshot} is recorded for its bytes. */
    private boolean isFrom(Snapshot snapshot) {
        return live.run(
                "reading the index", () -> live.index().pages().knowsAddress(snapshot.sha256(), snapshot.address()));
    }

    private void takeBack(Snapshot snapshot, DictumException reason) {
        try {
            snapshots.remove(snapshot.sha256());
        } catch (IOException left) {
            reason.addSuppressed(left);
        }
    }
}
