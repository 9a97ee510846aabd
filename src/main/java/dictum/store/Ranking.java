package dictum.store;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** The first of what answers a query, in the order that was asked for; what comes after them is only counted. */
final class Ranking {
    private Ranking() {}

    /** The places from {@code from} on, at most {@code limit}, with the number of all. */
    static Answer page(DirectoryReader reader, Query query, Filter.Order order, int from, int limit)
            throws IOException {
        int wanted = (int) Math.max(1, Math.min(reader.maxDoc(), (long) from + limit));
        TopFieldDocs found = new IndexSearcher(reader)
                .search(query, new TopFieldCollectorManager(sort(order), wanted, null, Integer.MAX_VALUE));
        ScoreDoc[] first = found.scoreDocs;
        long[] places = new long[Math.max(0, Math.min(limit, first.length - from))];
        for (int i = 0; i < places.length; i++) {
            Object[] values = ((FieldDoc) first[from + i]).fields;
            places[i] = (Long) values[values.length - 1];
        }
        return new Answer(places, Math.toIntExact(found.totalHits.value));
    }

    /** The place is the last key of every order, so that an order is always the same. */
    private static Sort sort(Filter.Order order) {
        return switch (order) {
            case CAPTURE -> new Sort(place(false));
            case NEWEST -> new Sort(key(SearchFields.SAID_LAST, true), place(true));
            case OLDEST -> new Sort(key(SearchFields.SAID_FIRST, false), place(false));
            case DOUBTFUL -> new Sort(key(SearchFields.RISK, true), place(false));
        };
    }

    private static SortField key(String field, boolean falling) {
        return new SortField(SearchFields.ORDERED + field, SortField.Type.LONG, falling);
    }

    private static SortField place(boolean falling) {
        return new SortField(SearchFields.PLACE, SortField.Type.LONG, falling);
    }
}
