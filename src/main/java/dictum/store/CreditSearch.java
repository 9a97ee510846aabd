package dictum.store;

import dictum.model.Quotation;
import dictum.model.Review;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * What is credited to names, found by their keys: of a name that is heard a hundred thousand times, no quotation is read in the
 * database but those that are asked for.
 */
final class CreditSearch {
    private final DirectoryReader reader;
    private final Set<String> keys;
    private final Query query;

    CreditSearch(DirectoryReader reader, Collection<String> keys) {
        this.reader = reader;
        this.keys = Set.copyOf(keys);
        this.query = keys.size() == 1
                ? new TermQuery(new Term(SearchFields.NAME_KEY, keys.iterator().next()))
                : new TermInSetQuery(
                        SearchFields.NAME_KEY, keys.stream().map(BytesRef::new).toList());
    }

    /** Each role that is stated of them, with how many quotations state it and when the first and the last were printed. */
    List<Credits.Stated> roles() throws IOException {
        Map<String, Credits.Stated> roles = new HashMap<>();
        documents(query, (leaf, documents) -> {
            SortedSetDocValues stated = DocValues.getSortedSet(leaf.reader(), SearchFields.STATED);
            NumericDocValues issued = DocValues.getNumeric(leaf.reader(), SearchFields.PRINTED);
            Map<Long, int[]> ofLeaf = new HashMap<>();
            for (int document : documents) {
                if (!stated.advanceExact(document)) {
                    continue;
                }
                int day = issued.advanceExact(document) ? (int) issued.longValue() : 0;
                for (int n = stated.docValueCount(); n > 0; n--) {
                    int[] sum = ofLeaf.computeIfAbsent(stated.nextOrd(), first -> new int[] {day, day, 0});
                    sum[0] = sum[0] == 0 ? day : day == 0 ? sum[0] : Math.min(sum[0], day);
                    sum[1] = Math.max(sum[1], day);
                    sum[2]++;
                }
            }
            for (Map.Entry<Long, int[]> one : ofLeaf.entrySet()) {
                String value = stated.lookupOrd(one.getKey()).utf8ToString();
                // A quotation that is credited to several states the roles of all.
                if (keys.contains(value.substring(0, NameKey.LENGTH))) {
                    String role = value.substring(NameKey.LENGTH);
                    int[] sum = one.getValue();
                    roles.merge(role, new Credits.Stated(role, sum[0], sum[1], sum[2]), Credits.Stated::and);
                }
            }
        });
        return List.copyOf(roles.values());
    }

    /** Places of statements that were not rejected, by the day on which they were made, the latest {@code limit}. */
    List<Long> latest(int limit) throws IOException {
        Query counted = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(new TermQuery(new Term(SearchFields.ACT, Quotation.Act.SPEECH.name())), Occur.FILTER)
                .add(new TermQuery(new Term(SearchFields.VERDICT, Review.Verdict.REJECTED.name())), Occur.MUST_NOT)
                .build();
        return last(counted, SearchFields.ORDERED + SearchFields.SAID_FIRST, limit).stream()
                .map(found -> found[1])
                .toList();
    }

    /** The places in the order of capture, the latest {@code limit}. */
    List<Long> places(int limit) throws IOException {
        return last(query, SearchFields.PLACE, limit).stream()
                .map(found -> found[1])
                .toList();
    }

    /** The numbers of the pages; a place begins with its page's. */
    Set<Long> pages() throws IOException {
        Set<Long> pages = new HashSet<>();
        documents(query, (leaf, documents) -> {
            NumericDocValues place = DocValues.getNumeric(leaf.reader(), SearchFields.PLACE);
            for (int document : documents) {
                if (place.advanceExact(document)) {
                    pages.add(Place.page(place.longValue()));
                }
            }
        });
        return pages;
    }

    /** What comes last by a field, then by place, in that order. */
    private List<long[]> last(Query wanted, String field, int limit) throws IOException {
        Comparator<long[]> order =
                Comparator.<long[]>comparingLong(found -> found[0]).thenComparingLong(found -> found[1]);
        PriorityQueue<long[]> last = new PriorityQueue<>(order);
        documents(wanted, (leaf, documents) -> {
            NumericDocValues places = DocValues.getNumeric(leaf.reader(), SearchFields.PLACE);
            NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
            for (int document : documents) {
                if (!places.advanceExact(document)) {
                    continue;
                }
                long value = values.advanceExact(document) ? values.longValue() : 0;
                // What bears no day stands after all that does where the first is looked for; here it stands before.
                value = value == Integer.MAX_VALUE ? 0 : value;
                if (last.size() == limit && limit > 0) {
                    long[] least = last.element();
                    if (value < least[0] || value == least[0] && places.longValue() < least[1]) {
                        continue;
                    }
                }
                last.add(new long[] {value, places.longValue()});
                if (last.size() > limit) {
                    last.remove();
                }
            }
        });
        List<long[]> found = new ArrayList<>(last);
        found.sort(order);
        return found;
    }

    private interface Leaf {
        void take(LeafReaderContext leaf, int[] documents) throws IOException;
    }

    private void documents(Query wanted, Leaf use) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(wanted), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                use.take(leaf, Tally.documents(scorer.iterator(), leaf.reader().getLiveDocs()));
            }
        }
    }
}
