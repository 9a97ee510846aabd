package dictum.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the search index level with the database; opens it only when it is needed, and makes it anew when it is damaged.
 *
 * <p>A page that changed waits until somebody searches; then it can be found, and is on the disk some pages later or on closing.
 * Until that is sure the database marks it as one to be added, so that nothing is lost when the process is killed.
 */
final class Search implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Search.class);
    private static final int PAGES_AT_ONCE = 2000;

    private final Path folder;
    private final Index index;

    /** Pages that are not in the search index as they are now. */
    private final Map<Long, Page> waiting = new LinkedHashMap<>();

    /** Pages that can be found, but may not be on the disk yet. */
    private final Map<Long, Page> added = new LinkedHashMap<>();

    private @Nullable SearchIndex opened;

    Search(Path library, Index index) {
        this.folder = library.resolve(LibraryFolder.INDEX).resolve("search");
        this.index = index;
    }

    /** Tells that a page has other quotations than before. */
    void changed(Page page) {
        if (opened != null) {
            waiting.put(page.seq(), page);
            added.remove(page.seq());
        }
    }

    /** Tells that any page may have other names than before. */
    void renamed() throws SQLException {
        if (opened != null) {
            waiting.putAll(added);
            added.clear();
            index.pages().unsearched().forEach(page -> waiting.put(page.seq(), page));
        }
    }

    /** What answers {@code filter}, from the {@code from}th on. */
    Answer page(Filter filter, int from, int limit) throws SQLException, IOException {
        return asking(filter, (search, byAlias) -> search.page(filter, byAlias, from, limit));
    }

    /** The places of everything that answers {@code filter}, in its order. */
    long[] places(Filter filter) throws SQLException, IOException {
        return asking(filter, (search, byAlias) -> search.places(filter, byAlias));
    }

    /** How many of what answers {@code filter} have each value of each field. */
    Tally tally(Filter filter) throws SQLException, IOException {
        return asking(filter, (search, byAlias) -> search.tally(filter, byAlias));
    }

    /** For each value of a field that was counted, the place of a quotation that has it; -1 when there is none. */
    long[] places(String field, List<NumberCounts.Counted> values) throws SQLException, IOException {
        return working(search -> search.places(field, values));
    }

    /** The places of the quotations that share the rarest of these words, those with most of them first. */
    List<Long> sharing(String words, int limit) throws SQLException, IOException {
        return working(search -> search.sharing(words, limit));
    }

    /** Something that is asked about what is credited to names. */
    interface CreditQuestion<T> {
        T of(CreditSearch credits) throws IOException;
    }

    /** The answer to {@code question} about the names with these keys. */
    <T> T credits(List<String> keys, CreditQuestion<T> question) throws SQLException, IOException {
        return working(search -> question.of(search.credits(keys)));
    }

    /** Adds every page that changed since, and sees to it that what was added is on the disk; whether there was any. */
    boolean fill() throws SQLException, IOException {
        if (opened == null && index.pages().unsearched().isEmpty()) {
            return false;
        }
        return working(search -> {
            boolean any = !added.isEmpty();
            commit(search);
            return any;
        });
    }

    /** What is wrong with it, in one sentence. */
    Optional<String> problem() throws SQLException, IOException {
        long found = working(SearchIndex::count);
        long kept = index.quotations();
        return found == kept
                ? Optional.empty()
                : Optional.of("the search index holds %d quotations, the database %d: run 'dictum rebuild'"
                        .formatted(found, kept));
    }

    @Override
    public void close() throws SQLException, IOException {
        SearchIndex search = opened;
        opened = null;
        if (search != null) {
            try (search) {
                commit(search);
            }
        }
    }

    private interface Asking<T> {
        T of(SearchIndex search, List<String> byAlias) throws IOException;
    }

    private <T> T asking(Filter filter, Asking<T> question) throws SQLException, IOException {
        List<String> byAlias = index.byAlias(filter);
        return working(search -> question.of(search, byAlias));
    }

    private interface Use<T> {
        T apply(SearchIndex search) throws SQLException, IOException;
    }

    /** Uses the search index once it is level with the database. */
    private <T> T working(Use<T> use) throws SQLException, IOException {
        SearchIndex search = opened;
        if (search == null) {
            search = open();
            opened = search;
        }
        try {
            add(search);
            return use.apply(search);
        } catch (IllegalStateException broken) {
            // Lucene's own word for a writer that met an error before.
            opened = null;
            throw new IOException("the search index is closed after an error", broken);
        } catch (IOException failed) {
            // A writer that met an error is of no more use; the marks in the database tell what to add again.
            opened = null;
            try {
                search.close();
            } catch (IOException again) {
                failed.addSuppressed(again);
            }
            throw failed;
        }
    }

    private void add(SearchIndex search) throws SQLException, IOException {
        List<Page> pages = List.copyOf(waiting.values());
        for (Page page : pages) {
            search.replace(page.seq(), searched(page));
            waiting.remove(page.seq());
            added.put(page.seq(), page);
            if (added.size() >= PAGES_AT_ONCE) {
                commit(search);
            }
        }
    }

    private void commit(SearchIndex search) throws SQLException, IOException {
        if (!added.isEmpty()) {
            search.commit();
            index.pages().setSearched(List.copyOf(added.values()));
            added.clear();
        }
    }

    private SearchIndex open() throws SQLException, IOException {
        waiting.clear();
        added.clear();
        SearchIndex search = openWhole();
        for (Page page : index.pages().unsearched()) {
            waiting.put(page.seq(), page);
        }
        return search;
    }

    private SearchIndex openWhole() throws SQLException, IOException {
        try {
            SearchIndex search = SearchIndex.open(folder);
            // Pages that wait may still be there as they were before, so more is no sign of damage; fewer is.
            if (search.count() >= index.searchedQuotations()) {
                return search;
            }
            search.close();
        } catch (IOException | IllegalArgumentException damaged) {
            if (Failure.isFull(damaged)) {
                throw damaged;
            }
            LOG.warn("the search index in {} cannot be opened and is made anew: {}", folder, damaged.getMessage());
        }
        delete();
        index.pages().makeAllUnsearched();
        return SearchIndex.open(folder);
    }

    private void delete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private List<Document> searched(Page page) throws SQLException {
        Map<Long, List<Credits.Named>> named = index.authorities().credits().namedOn(page);
        List<Document> searched = new ArrayList<>();
        for (Index.Row row : index.rows(page)) {
            searched.add(SearchFields.document(row, named.getOrDefault(row.place(), List.of())));
        }
        return searched;
    }
}
