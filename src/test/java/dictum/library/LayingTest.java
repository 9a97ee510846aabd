package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Snapshot;
import dictum.store.Laid;
import dictum.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page is packed and written by many threads at once, and kept once. */
class LayingTest {
    @TempDir
    Path folder;

    @Test
    void aPageThatIsLaidAndNotKeptLeavesNothing() throws IOException {
        try (Store store = Store.open(folder)) {
            Snapshot snapshot = Pages.numbered(1);
            try (Laid laid = store.lay(snapshot)) {
                assertThat(laid.snapshot()).isEqualTo(snapshot);
                assertThat(store.page(snapshot.sha256())).isEmpty();
                assertThat(store.truth().names()).noneMatch(name -> name.startsWith("snapshots"));
                assertThat(store.check().problems()).isEmpty();
            }
        }
        assertThat(pages()).isEmpty();
    }

    @Test
    void theSamePageByManyThreadsIsKeptOnce() throws IOException {
        try (QuoteLibrary library = Libraries.open(folder)) {
            List<Captured> captured = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(i -> library.capture(Pages.numbered(i % 2)))
                    .toList();
            assertThat(captured).filteredOn(one -> !one.alreadyKept()).hasSize(2);
            assertThat(captured.stream().map(Captured::key).distinct()).hasSize(2);
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
        assertThat(pages()).hasSize(2).allMatch(file -> file.toString().endsWith(".warc.gz"));
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("snapshots"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
