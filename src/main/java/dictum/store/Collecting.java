package dictum.store;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Takes the places of everything that answers a query, and puts them in order without an object for each. */
final class Collecting {
    private final Filter.Order order;
    private long[] places = new long[64];
    private long[] keys = new long[64];
    private int found;

    private Collecting(Filter.Order order) {
        this.order = order;
    }

    static long[] all(DirectoryReader reader, Query query, Filter.Order order) throws IOException {
        Collecting collecting = new Collecting(order);
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                collecting.take(leaf, scorer.iterator());
            }
        }
        return collecting.ordered();
    }

    private void take(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        NumericDocValues place = DocValues.getNumeric(leaf.reader(), SearchFields.PLACE);
        NumericDocValues key = DocValues.getNumeric(leaf.reader(), keyField());
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if ((live == null || live.get(doc)) && place.advanceExact(doc)) {
                if (found == places.length) {
                    places = Arrays.copyOf(places, found * 2);
                    keys = Arrays.copyOf(keys, found * 2);
                }
                places[found] = place.longValue();
                keys[found] = key.advanceExact(doc) ? key.longValue() : 0;
                found++;
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
