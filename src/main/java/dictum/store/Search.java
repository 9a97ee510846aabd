package dictum.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the search index level with the database; opens it only when it is needed, and makes it anew when it is damaged. */
final class Search implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Search.class);
    private static final int PAGES_AT_ONCE = 500;

    private final Path folder;
    private final Index index;
    private @Nullable SearchIndex opened;

    Search(Path library, Index index) {
        this.folder = library.resolve(LibraryFolder.INDEX).resolve("search");
        this.index = index;
    }

    /** Everything that answers {@code filter}, with the numbers of each value when {@code counting}. */
    Answer answer(Filter filter, boolean counting) throws SQLException, IOException {
        fill();
        List<String> byAlias = index.byAlias(filter);
        return working(search -> search.answer(filter, byAlias, counting));
    }

    /** The places of the quotations that share the rarest of these words, those with most of them first. */
    List<Long> sharing(String words, int limit) throws SQLException, IOException {
        fill();
        return working(search -> search.sharing(words, limit));
    }

    /** Adds every page that was put since; whether there was any. */
    boolean fill() throws SQLException, IOException {
        List<Page> pages = index.unsearchedPages();
        for (int from = 0; from < pages.size(); from += PAGES_AT_ONCE) {
            List<Page> some = pages.subList(from, Math.min(pages.size(), from + PAGES_AT_ONCE));
            working(search -> {
                for (Page page : some) {
                    search.replace(page.seq(), searched(page));
                }
                search.commit();
                return true;
            });
            index.setSearched(some);
        }
        return !pages.isEmpty();
    }

    /** What is wrong with it, in one sentence. */
    Optional<String> problem() throws SQLException, IOException {
        fill();
        long found = working(SearchIndex::count);
        long kept = index.quotations();
        return found == kept
                ? Optional.empty()
                : Optional.of("the search index holds %d quotations, the database %d: run 'dictum rebuild'"
                        .formatted(found, kept));
    }

    @Override
    public void close() throws IOException {
        SearchIndex search = opened;
        opened = null;
        if (search != null) {
            search.close();
        }
    }

    private interface Use<T> {
        T apply(SearchIndex search) throws SQLException, IOException;
    }

    private <T> T working(Use<T> use) throws SQLException, IOException {
        SearchIndex search = opened;
        if (search == null) {
            search = open();
            opened = search;
        }
        try {
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

    private SearchIndex open() throws SQLException, IOException {
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
        index.makeAllUnsearched();
        SearchIndex fresh = SearchIndex.open(folder);
        opened = fresh;
        fill();
        return fresh;
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
        Map<Long, List<String>> keys = index.authorities().credits().keysOn(page);
        List<Document> searched = new ArrayList<>();
        for (Index.Row row : index.rows(page)) {
            searched.add(SearchFields.document(row, keys.getOrDefault(row.place(), List.of())));
        }
        return searched;
    }
}
