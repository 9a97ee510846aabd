package dictum.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Finds quotations by the words of their text, their speaker and their article's title. */
final class SearchIndex implements AutoCloseable {
    /** So many of a quotation's rarest words are looked for when others of the same words are. */
    private static final int RAREST = 16;

    private final Directory directory;
    private final Analyzer analyzer = new Words();
    private final IndexWriter writer;
    private final Map<Query, Tally> tallies = new Tallies();

    /** Of all of the library, with and without thoughts and what was rejected. */
    private final Map<Query, SegmentTallies> wholes = new HashMap<>();

    private @Nullable DirectoryReader reader;

    private SearchIndex(Directory directory) throws IOException {
        this.directory = directory;
        // Segments are merged meanwhile, as whoever decides or searches must not wait for it; closing breaks a merge
        // off.
        ConcurrentMergeScheduler meanwhile = new ConcurrentMergeScheduler();
        meanwhile.setMaxMergesAndThreads(4, 1);
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setRAMBufferSizeMB(16)
                        .setMergeScheduler(meanwhile)
                        .setCommitOnClose(false));
    }

    static SearchIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new SearchIndex(directory);
        } catch (IOException | RuntimeException failed) {
            directory.close();
            throw failed;
        }
    }

    /** Puts {@code quotations} in place of whatever is there for {@code page}; durable after {@link #commit()}. */
    void replace(long page, List<Document> quotations) throws IOException {
        String number = Long.toString(page);
        quotations.forEach(quotation -> quotation.add(new StringField(SearchFields.PAGE, number, Field.Store.NO)));
        writer.updateDocuments(new Term(SearchFields.PAGE, number), quotations);
    }

    void commit() throws IOException {
        writer.commit();
    }

    /** How many quotations can be found. */
    long count() throws IOException {
        return reader().numDocs();
    }

    /** What answers {@code filter}, from the {@code from}th on. */
    Answer page(Filter filter, List<String> byAlias, int from, int limit) throws IOException {
        return Ranking.page(reader(), SearchFilter.query(filter, byAlias, analyzer), filter.order(), from, limit);
    }

    /** The places of everything that answers {@code filter}, in its order. */
    long[] places(Filter filter, List<String> byAlias) throws IOException {
        return Collecting.all(reader(), SearchFilter.query(filter, byAlias, analyzer), filter.order());
    }

    /** How many of what answers {@code filter} have each value of each field. */
    Tally tally(Filter filter, List<String> byAlias) throws IOException {
        DirectoryReader now = reader();
        Query query = SearchFilter.query(filter, byAlias, analyzer);
        Tally known = tallies.get(query);
        if (known == null) {
            known = filter.isOfAll() ? whole(query).of(now, query) : Tally.of(now, query);
            tallies.put(query, known);
        }
        return known;
    }

    private SegmentTallies whole(Query query) {
        return wholes.computeIfAbsent(query, kept -> new SegmentTallies());
    }

    /** For each value of a field that was counted, the place of a quotation that has it; -1 when there is none. */
    long[] places(String field, List<NumberCounts.Counted> values) throws IOException {
        return Tally.places(reader(), field, values);
    }

    /** The places of the quotations that share at least a third of the rarest of these words, the likest first. */
    List<Long> sharing(String text, int limit) throws IOException {
        DirectoryReader reader = reader();
        List<Term> rarest = new ArrayList<>();
        for (String word : new LinkedHashSet<>(SearchWords.words(text, analyzer))) {
            rarest.add(new Term(SearchFields.WORDS, word));
        }
        Map<Term, Integer> frequencies = new HashMap<>();
        for (Term term : rarest) {
            frequencies.put(term, reader.docFreq(term));
        }
        rarest.sort(Comparator.comparing(frequencies::get));
        rarest = rarest.subList(0, Math.min(RAREST, rarest.size()));
        if (rarest.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        rarest.forEach(term -> some.add(new TermQuery(term), BooleanClause.Occur.SHOULD));
        some.add(SearchFilter.unlisted(), BooleanClause.Occur.MUST_NOT);
        // A third, as an article may quote a part only, or more.
        some.setMinimumNumberShouldMatch(Math.max(Math.min(4, rarest.size()), (rarest.size() + 2) / 3));
        IndexSearcher searcher = new IndexSearcher(reader);
        List<Long> places = new ArrayList<>();
        for (ScoreDoc found : searcher.search(some.build(), limit).scoreDocs) {
            int leaf = ReaderUtil.subIndex(found.doc, reader.leaves());
            LeafReaderContext context = reader.leaves().get(leaf);
            NumericDocValues place = DocValues.getNumeric(context.reader(), SearchFields.PLACE);
            if (place.advanceExact(found.doc - context.docBase)) {
                places.add(place.longValue());
            }
        }
        return places;
    }

    /** What is credited to the names with these keys. */
    CreditSearch credits(List<String> keys) throws IOException {
        return new CreditSearch(reader(), keys);
    }

    /** What is indexed now; the same as before when nothing was added. */
    private DirectoryReader reader() throws IOException {
        DirectoryReader before = reader;
        if (before == null) {
            reader = DirectoryReader.open(writer);
            return reader;
        }
        DirectoryReader changed = DirectoryReader.openIfChanged(before, writer);
        if (changed == null) {
            return before;
        }
        reader = changed;
        tallies.clear();
        before.close();
        return changed;
    }

    @Override
    public void close() throws IOException {
        try (directory;
                writer) {
            if (reader != null) {
                reader.close();
            }
        }
    }

    /** The last few, so that turning the pages of an answer counts once. */
    private static final class Tallies extends LinkedHashMap<Query, Tally> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 8;

        Tallies() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Tally> eldest) {
            return size() > MOST;
        }
    }
}
