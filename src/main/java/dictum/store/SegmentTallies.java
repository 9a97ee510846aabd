package dictum.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Counts what answers a question that all of a library answers, again and again while it changes: a segment never changes but by
 * having documents deleted, so each is counted once, and what was deleted is taken off.
 */
final class SegmentTallies {
    private Map<IndexReader.CacheKey, Tally> segments = new HashMap<>();

    /** @param query the same every time */
    Tally of(DirectoryReader reader, Query query) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Map<IndexReader.CacheKey, Tally> now = new HashMap<>();
        Tally all = new Tally();
        Tally deleted = new Tally();
        for (LeafReaderContext leaf : reader.leaves()) {
            IndexReader.CacheKey key = leaf.reader().getCoreCacheHelper().getKey();
            Tally segment = segments.get(key);
            if (segment == null) {
                segment = segment(weight, leaf);
            }
            now.put(key, segment);
            all.add(segment, leaf.docBase);
            deleted.count(leaf, deleted(weight, leaf), leaf.docBase);
        }
        all.takeOff(deleted);
        segments = now;
        return all;
    }

    /** Of all documents of a segment, deleted or not. */
    private static Tally segment(Weight weight, LeafReaderContext leaf) throws IOException {
        Tally segment = new Tally();
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
            segment.count(leaf, Tally.documents(scorer.iterator(), null), 0);
        }
        return segment;
    }

    private static int[] deleted(Weight weight, LeafReaderContext leaf) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        Scorer scorer = live == null ? null : weight.scorer(leaf);
        if (live == null || scorer == null) {
            return new int[0];
        }
        DocIdSetIterator answers = scorer.iterator();
        int[] deleted = new int[leaf.reader().numDeletedDocs()];
        int found = 0;
        for (int document = 0; document < live.length(); document++) {
            if (!live.get(document)
                    && (answers.docID() == document
                            || answers.docID() < document && answers.advance(document) == document)) {
                deleted[found++] = document;
            }
        }
        return Arrays.copyOf(deleted, found);
    }
}
