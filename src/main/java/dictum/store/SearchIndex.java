package dictum.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
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
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/** Finds quotations by the words of their text, their speaker and their article's title. */
final class SearchIndex implements AutoCloseable {
    static final String WORDS = "words";
    private static final String PAGE = "page";
    private static final String PLACE = "place";

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

    /**
     * What is searched of one quotation.
     *
     * @param place by which the quotation is known in the database
     */
    record Searched(long place, List<String> texts) {}

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
    void replace(long page, List<Searched> quotations) throws IOException {
        List<Document> documents =
                quotations.stream().map(quotation -> document(page, quotation)).toList();
        writer.updateDocuments(new Term(PAGE, Long.toString(page)), documents);
    }

    void commit() throws IOException {
        writer.commit();
    }

    /** How many quotations can be found. */
    long count() {
        return writer.getDocStats().numDocs;
    }

    /** The places of all quotations that hold {@code words}, in ascending order. */
    long[] places(String words) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Weight weight = searcher.createWeight(
                    searcher.rewrite(SearchWords.query(words, analyzer)), ScoreMode.COMPLETE_NO_SCORES, 1);
            long[] places = new long[64];
            int count = 0;
            for (LeafReaderContext leaf : reader.leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer == null) {
                    continue;
                }
                Bits live = leaf.reader().getLiveDocs();
                NumericDocValues place = DocValues.getNumeric(leaf.reader(), PLACE);
                DocIdSetIterator documents = scorer.iterator();
                for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                    if ((live == null || live.get(doc)) && place.advanceExact(doc)) {
                        places = count == places.length ? Arrays.copyOf(places, count * 2) : places;
                        places[count++] = place.longValue();
                    }
                }
            }
            Arrays.sort(places, 0, count);
            return Arrays.copyOf(places, count);
        }
    }

    /** The places of the quotations that share at least a third of the rarest of these words, the likest first. */
    List<Long> sharing(String text, int limit) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            List<Term> rarest = new ArrayList<>();
            for (String word : new LinkedHashSet<>(SearchWords.words(text, analyzer))) {
                rarest.add(new Term(WORDS, word));
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
                NumericDocValues place = DocValues.getNumeric(context.reader(), PLACE);
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

    private static Document document(long page, Searched quotation) {
        Document document = new Document();
        document.add(new StringField(PAGE, Long.toString(page), Field.Store.NO));
        document.add(new NumericDocValuesField(PLACE, quotation.place()));
        quotation.texts().forEach(text -> document.add(new TextField(WORDS, text, Field.Store.NO)));
        return document;
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
