package dictum.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The same questions asked of the same search index by Lucene alone: the first of an answer, and the number of all. */
public final class BareSearch implements AutoCloseable {
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Words analyzer = new Words();

    public BareSearch(Path library) throws IOException {
        directory = FSDirectory.open(library.resolve(LibraryFolder.INDEX).resolve("search"));
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** The question, ready to be asked. */
    public Query query(Filter filter) throws IOException {
        return SearchFilter.query(filter, List.of(), analyzer);
    }

    /** How many answer; the first {@code limit} are found, in the order of capture, and what they are is not looked at. */
    public long ask(Query query, int limit) throws IOException {
        Sort sort = new Sort(new SortField(SearchFields.PLACE, SortField.Type.LONG));
        return searcher.search(query, new TopFieldCollectorManager(sort, limit, null, Integer.MAX_VALUE))
                .totalHits
                .value;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }
}
