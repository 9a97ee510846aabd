package dictum.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Finds quotations by the words of their text, their speaker and their article's title. */
final class SearchIndex implements AutoCloseable {
    /** So many of a quotation's rarest words are looked for when others of the same words are. */
    private static final int RAREST = 16;

    private final Directory directory;
    private final Analyzer analyzer = new Words();
    private final IndexWriter writer;

    private SearchIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer).setRAMBufferSizeMB(16).setMergeScheduler(new SerialMergeScheduler()));
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
    long count() {
        return writer.getDocStats().numDocs;
    }

    /** Everything that answers {@code filter}, with the numbers of each value when {@code counting}. */
    Answer answer(Filter filter, List<String> byAlias, boolean counting) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return Collecting.all(reader, SearchFilter.query(filter, byAlias, analyzer), filter.order(), counting);
        }
    }

    /** The places of the quotations that share at least a third of the rarest of these words, the likest first. */
    List<Long> sharing(String text, int limit) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
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
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            writer.close();
        }
    }

    /** Words in lower case and without accents; a phrase never runs from one text into the next. */
    private static final class Words extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(words, folded);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return 100;
        }
    }
}
