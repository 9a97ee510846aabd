package dictum.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Goes once through everything that answers a query: takes places and sort keys, and counts values. */
final class Collecting {
    private final Filter.Order order;
    private final boolean counting;
    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    private long[] places = new long[64];
    private long[] keys = new long[64];
    private int found;

    private Collecting(Filter.Order order, boolean counting) {
        this.order = order;
        this.counting = counting;
    }

    static Answer all(DirectoryReader reader, Query query, Filter.Order order, boolean counting) throws IOException {
        Collecting collecting = new Collecting(order, counting);
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                collecting.take(leaf, scorer.iterator());
            }
        }
        return new Answer(collecting.ordered(), collecting.counts);
    }

    private void take(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        NumericDocValues place = DocValues.getNumeric(leaf.reader(), SearchFields.PLACE);
        NumericDocValues key = DocValues.getNumeric(leaf.reader(), keyField());
        int first = found;
        int[] docs = counting ? new int[64] : new int[0];
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if ((live == null || live.get(doc)) && place.advanceExact(doc)) {
                if (found == places.length) {
                    places = Arrays.copyOf(places, found * 2);
                    keys = Arrays.copyOf(keys, found * 2);
                }
                places[found] = place.longValue();
                keys[found] = key.advanceExact(doc) ? key.longValue() : 0;
                if (counting) {
                    int at = found - first;
                    docs = at == docs.length ? Arrays.copyOf(docs, at * 2) : docs;
                    docs[at] = doc;
                }
                found++;
            }
        }
        if (counting && found > first) {
            for (String field : SearchFields.countedFields()) {
                count(leaf, field, docs, found - first);
            }
        }
    }

    private void count(LeafReaderContext leaf, String field, int[] docs, int length) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), SearchFields.COUNTED + field);
        int[] perValue = new int[Math.toIntExact(values.getValueCount())];
        SortedDocValues single = DocValues.unwrapSingleton(values);
        for (int i = 0; i < length; i++) {
            if (single != null) {
                if (single.advanceExact(docs[i])) {
                    perValue[single.ordValue()]++;
                }
            } else if (values.advanceExact(docs[i])) {
                for (int n = values.docValueCount(); n > 0; n--) {
                    perValue[Math.toIntExact(values.nextOrd())]++;
                }
            }
        }
        Map<String, Integer> all = counts.computeIfAbsent(field, any -> new HashMap<>());
        for (int value = 0; value < perValue.length; value++) {
            if (perValue[value] > 0) {
                all.merge(values.lookupOrd(value).utf8ToString(), perValue[value], Integer::sum);
            }
        }
    }

    private String keyField() {
        return switch (order) {
            case CAPTURE -> SearchFields.PLACE;
            case NEWEST -> SearchFields.ORDERED + SearchFields.SAID_LAST;
            case OLDEST -> SearchFields.ORDERED + SearchFields.SAID_FIRST;
            case DOUBTFUL -> SearchFields.ORDERED + SearchFields.RISK;
        };
    }

    private long[] ordered() {
        long[] exact = Arrays.copyOf(places, found);
        if (order == Filter.Order.CAPTURE) {
            Arrays.sort(exact);
            return exact;
        }
        Arrays.sort(exact);
        boolean falling = order != Filter.Order.OLDEST;
        boolean latestPlace = order == Filter.Order.NEWEST;
        // Sort key before, rank of the place behind, in one number, so that a million sort without an object each.
        long[] ranked = new long[found];
        for (int i = 0; i < found; i++) {
            long rank = Arrays.binarySearch(exact, places[i]);
            long key = falling ? Integer.MAX_VALUE - keys[i] : keys[i];
            ranked[i] = key << 32 | (latestPlace ? found - 1 - rank : rank);
        }
        Arrays.sort(ranked);
        long[] result = new long[found];
        for (int i = 0; i < found; i++) {
            int rank = (int) ranked[i];
            result[i] = exact[latestPlace ? found - 1 - rank : rank];
        }
        return result;
    }
}
