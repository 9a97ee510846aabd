package dictum.store;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** How many of what answers a query have each value of each field that is counted. */
final class Tally {
    private final int[] kinds = new int[4];
    private final int[] verdicts = new int[4];
    private final int[] bands = new int[Facts.bands()];
    private final int[] said = new int[Facts.YEARS];
    private final int[] issued = new int[Facts.YEARS];
    private final Map<String, NumberCounts> numbers = new HashMap<>();

    Tally() {
        SearchFields.COUNTED_FIELDS.forEach(field -> numbers.put(field, new NumberCounts()));
    }

    static Tally of(DirectoryReader reader, Query query) throws IOException {
        Tally tally = new Tally();
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                int[] answers = documents(scorer.iterator(), leaf.reader().getLiveDocs());
                tally.count(leaf, answers, leaf.docBase);
            }
        }
        return tally;
    }

    /** @param base what is added to the documents' numbers in the segment */
    void count(LeafReaderContext leaf, int[] documents, int base) throws IOException {
        facts(leaf, documents);
        for (String field : SearchFields.COUNTED_FIELDS) {
            count(leaf, field, documents, base, of(field));
        }
    }

    /** @param base what is added to the numbers of the other's documents */
    void add(Tally other, int base) {
        addAll(other, 1);
        numbers.forEach((field, counts) -> counts.add(other.of(field), base));
    }

    /** Takes off what was counted before. */
    void takeOff(Tally other) {
        addAll(other, -1);
        numbers.replaceAll((field, counts) -> counts.less(other.of(field)));
    }

    private void addAll(Tally other, int times) {
        addAll(kinds, other.kinds, times);
        addAll(verdicts, other.verdicts, times);
        addAll(bands, other.bands, times);
        addAll(said, other.said, times);
        addAll(issued, other.issued, times);
    }

    private static void addAll(int[] counts, int[] others, int times) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += times * others[i];
        }
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

    /** All that is found, but what was deleted. */
    static int[] documents(DocIdSetIterator found, @Nullable Bits live) throws IOException {
        int[] documents = new int[256];
        int length = 0;
        for (int doc = found.nextDoc(); doc != NO_MORE_DOCS; doc = found.nextDoc()) {
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

    private static void count(LeafReaderContext leaf, String field, int[] documents, int base, NumberCounts counts)
            throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), SearchFields.COUNTED + field);
        NumericDocValues single = DocValues.unwrapSingleton(values);
        for (int document : documents) {
            if (single != null) {
                if (single.advanceExact(document)) {
                    counts.add(single.longValue(), base + document);
                }
            } else if (values.advanceExact(document)) {
                for (int n = values.docValueCount(); n > 0; n--) {
                    counts.add(values.nextValue(), base + document);
                }
            }
        }
    }

    /**
     * For each value the place of a quotation that has it; -1 when there is none.
     *
     * <p>Lucene may have merged segments since the values were counted, and numbered the documents anew.
     */
    static long[] places(DirectoryReader reader, String field, List<NumberCounts.Counted> values) throws IOException {
        long[] places = new long[values.size()];
        for (int i = 0; i < places.length; i++) {
            NumberCounts.Counted value = values.get(i);
            if (value.document() >= reader.maxDoc()) {
                places[i] = anyPlace(reader, field, value);
                continue;
            }
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(value.document(), reader.leaves()));
            int document = value.document() - leaf.docBase;
            places[i] =
                    has(leaf, document, field, value.number()) ? place(leaf, document) : anyPlace(reader, field, value);
        }
        return places;
    }

    private static boolean has(LeafReaderContext leaf, int document, String field, long number) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), SearchFields.COUNTED + field);
        if ((live != null && !live.get(document)) || !values.advanceExact(document)) {
            return false;
        }
        for (int n = values.docValueCount(); n > 0; n--) {
            if (values.nextValue() == number) {
                return true;
            }
        }
        return false;
    }

    /** When the one that was counted last is gone. */
    private static long anyPlace(DirectoryReader reader, String field, NumberCounts.Counted value) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), SearchFields.COUNTED + field);
            for (int document = values.nextDoc(); document != NO_MORE_DOCS; document = values.nextDoc()) {
                for (int n = values.docValueCount(); n > 0; n--) {
                    if (values.nextValue() == value.number() && (live == null || live.get(document))) {
                        return place(leaf, document);
                    }
                }
            }
        }
        return -1;
    }

    private static long place(LeafReaderContext leaf, int document) throws IOException {
        NumericDocValues place = DocValues.getNumeric(leaf.reader(), SearchFields.PLACE);
        return place.advanceExact(document) ? place.longValue() : -1;
    }
}
