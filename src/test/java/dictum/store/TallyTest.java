package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

final class TallyTest {
    /** As happens when Lucene merges segments between two questions. */
    @Test
    void findsAPlaceThoughDocumentsWereNumberedAnewSinceTheyWereCounted() throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < 3; i++) {
                Document document = new Document();
                document.add(new NumericDocValuesField(SearchFields.PLACE, 100 + i));
                document.add(new SortedNumericDocValuesField(SearchFields.COUNTED + SearchFields.TAG, 7 + i));
                writer.addDocument(document);
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                assertThat(Tally.places(
                                reader,
                                SearchFields.TAG,
                                List.of(
                                        new NumberCounts.Counted(8, 1, 1),
                                        new NumberCounts.Counted(8, 1, 2),
                                        new NumberCounts.Counted(9, 1, 90),
                                        new NumberCounts.Counted(5, 1, 0))))
                        .containsExactly(101, 101, 102, -1);
            }
        }
    }
}
