package dictum.store;

import dictum.model.DictumException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what the journal records with the files and the index. */
final class Health {
    private final Journal journal;
    private final SnapshotFiles snapshots;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Set<Long> decisions = new HashSet<>();
    private long rulings;
    private long articleReviews;
    private long lines;
    private long lastSeq;

    Health(Journal journal, SnapshotFiles snapshots) {
        this.journal = journal;
        this.snapshots = snapshots;
    }

    /** Every captured page, with the file hash that was recorded last. */
    List<Page> pages() {
        readJournal();
        return List.copyOf(pages.values());
    }

    Optional<String> fileProblem(Page page) {
        try {
            snapshots.read(page.sha256());
            if (snapshots.hash(page.sha256()).equals(page.file())) {
                return Optional.empty();
            }
            return Optional.of(
                    "the snapshot %s is not the file that was written, though its page is whole: capture the page again"
                            .formatted(snapshots.name(page.sha256())));
        } catch (DictumException damaged) {
            return Optional.of(damaged.getMessage());
        }
    }

    Checked check(Index index, Search search) throws SQLException {
        readJournal();
        for (String stray : snapshots.strays()) {
            problems.add("%s is no snapshot and can be deleted".formatted(stray));
        }
        for (String hash : snapshots.hashes()) {
            if (!pages.containsKey(hash)) {
                problems.add("the snapshot %s is in no line of the journal: 'dictum rebuild' takes it in"
                        .formatted(snapshots.name(hash)));
            }
        }
        checkIndex(index);
        checkSearch(search);
        return new Checked(lines, index.quotations(), decisions.size(), problems);
    }

    private void checkSearch(Search search) throws SQLException {
        try {
            search.problem().ifPresent(problems::add);
        } catch (IOException incomplete) {
            problems.add("the search index could not be completed (%s): it is tried again when the library is opened"
                    .formatted(incomplete.getMessage()));
        }
    }

    private void checkIndex(Index index) throws SQLException {
        for (Page page : pages.values()) {
            Optional<Page> indexed = index.pages().page(page.sha256());
            if (!indexed.equals(Optional.of(page))) {
                problems.add("the index %s the page %s (%s): run 'dictum rebuild'"
                        .formatted(
                                indexed.isPresent() ? "differs from the journal on" : "lacks", page.key(), page.doc()));
            }
        }
        for (Long seq : decisions) {
            if (!index.decisions().has(seq)) {
                problems.add("the index lacks the review of journal line %d: run 'dictum rebuild'".formatted(seq));
            }
        }
        if (index.authorities().rulings() != rulings) {
            problems.add("the index holds %d decisions about speakers, the journal %d: run 'dictum rebuild'"
                    .formatted(index.authorities().rulings(), rulings));
        }
        if (index.articleReviews().count() != articleReviews) {
            problems.add("the index holds %d corrections of articles, the journal %d: run 'dictum rebuild'"
                    .formatted(index.articleReviews().count(), articleReviews));
        }
        index.authorities().credits().problem().ifPresent(problems::add);
        if (index.pages().count() > pages.size() || index.decisions().count() > decisions.size()) {
            problems.add("the index knows of pages or reviews that no good line of the journal records: "
                    + "put %s back from a backup before you run 'dictum rebuild'".formatted(Journal.NAME));
        }
        for (Page page : index.pages().stale()) {
            problems.add("the page %s (%s) waits to be read: mend its snapshot, then open the library again"
                    .formatted(page.key(), page.doc()));
        }
    }

    private void readJournal() {
        journal.read(0, (number, line) -> {
            lines++;
            if (line.isEmpty()) {
                problems.add(
                        "line %d of %s is damaged: put the line back from a backup".formatted(number, Journal.NAME));
                lastSeq++;
                return;
            }
            if (line.get().seq() != lastSeq + 1) {
                problems.add(
                        "line %d of %s has number %d where %d was to come: lines were taken out or moved, put them back"
                                .formatted(number, Journal.NAME, line.get().seq(), lastSeq + 1));
            }
            lastSeq = line.get().seq();
            readLine(number, line.get());
        });
    }

    private void readLine(long number, JournalLine line) {
        try {
            if (line.kind().equals(JournalKinds.CAPTURE)) {
                Page page = JournalKinds.page(line);
                pages.merge(page.sha256(), page, (first, later) -> first.with(later.file()));
            } else if (line.kind().equals(JournalKinds.REVIEW)) {
                JournalKinds.decision(line);
                decisions.add(line.seq());
            } else if (line.kind().equals(JournalKinds.SPEAKER)) {
                JournalKinds.ruling(line.fields());
                rulings++;
            } else if (line.kind().equals(JournalKinds.ARTICLE)) {
                ArticleReviewJson.read(line.fields());
                articleReviews++;
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            problems.add("line %d of %s cannot be understood (%s): was it written by a newer version?"
                    .formatted(number, Journal.NAME, unreadable.getMessage()));
        }
    }
}
