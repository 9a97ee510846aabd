package dictum.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** How many of what answers a query have each value of each field that is counted. */
final class Tally {
    private final int[] kinds = new int[4];
    private final int[] verdicts = new int[4];
    private final int[] bands = new int[Facts.bands()];
    private final int[] said = new int[Facts.YEARS];
    private final int[] issued = new int[Facts.YEARS];
    private final Map<String, NumberCounts> numbers = new HashMap<>();

    private Tally() {
        SearchFields.COUNTED_FIELDS.forEach(field -> numbers.put(field, new NumberCounts()));
    }

    /** @param fields that are counted beside the {@link Facts} */
    static Tally of(DirectoryReader reader, Query query, List<String> fields) throws IOException {
        Tally tally = new Tally();
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                int[] documents = documents(scorer.iterator(), leaf.reader().getLiveDocs());
                tally.facts(leaf, documents);
                for (String field : fields) {
                    count(leaf, field, documents, tally.of(field));
                }
            }
        }
        return tally;
    }

    int[] kinds() {
        return kinds;
    }

    int[] verdicts() {
        return verdicts;
    }

    int[] bands() {
        return bands;
    }

    int[] yearsSaid() {
        return said;
    }

    int[] yearsIssued() {
        return issued;
    }

    /** By the values' numbers, for one of {@link SearchFields#COUNTED_FIELDS}. */
    NumberCounts of(String field) {
        return numbers.getOrDefault(field, new NumberCounts());
    }

    private static int[] documents(DocIdSetIterator found, Bits live) throws IOException {
        int[] documents = new int[256];
        int length = 0;
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if (live == null || live.get(doc)) {
                documents = length == documents.length ? Arrays.copyOf(documents, length * 2) : documents;
                documents[length++] = doc;
            }
        }
        return Arrays.copyOf(documents, length);
    }

    private void facts(LeafReaderContext leaf, int[] documents) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), SearchFields.FACTS);
        for (int document : documents) {
            if (values.advanceExact(document)) {
                long facts = values.longValue();
                kinds[Facts.kind(facts)]++;
                verdicts[Facts.verdict(facts)]++;
                bands[Facts.band(facts)]++;
                said[Facts.said(facts)]++;
                issued[Facts.issued(facts)]++;
            }
        }
    }

    private static void count(LeafReaderContext leaf, String field, int[] documents, NumberCounts counts)
            throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), SearchFields.COUNTED + field);
        NumericDocValues single = DocValues.unwrapSingleton(values);
        for (int document : documents) {
            if (single != null) {
                if (single.advanceExact(document)) {
                    counts.add(single.longValue(), leaf.docBase + document);
                }
            } else if (values.advanceExact(document)) {
                for (int n = values.docValueCount(); n > 0; n--) {
                    counts.add(values.nextValue(), leaf.docBase + document);
                }
            }
        }
    }

    /** The places of documents, in that order. */
    static long[] places(DirectoryReader reader, List<Integer> documents) throws IOException {
        long[] places = new long[documents.size()];
        for (int i = 0; i < places.length; i++) {
            int document = documents.get(i);
            LeafReaderContext leaf =
                    reader.leaves().get(org.apache.lucene.index.ReaderUtil.subIndex(document, reader.leaves()));
            NumericDocValues place = DocValues.getNumeric(leaf.reader(), SearchFields.PLACE);
            places[i] = place.advanceExact(document - leaf.docBase) ? place.longValue() : -1;
        }
        return places;
    }
}
