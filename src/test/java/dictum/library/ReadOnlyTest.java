package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that may only be read: all can be found in it, and nothing in its folder is touched. */
final class ReadOnlyTest {
    @TempDir
    Path folder;

    private List<Entry> entries;

    @BeforeEach
    void fill() {
        try (QuoteLibrary library = Libraries.open(folder)) {
            library.capture(Pages.numbered(1));
            library.capture(Pages.numbered(2));
            entries = Libraries.all(library);
            library.people().rename("Ada Okoro", "Adaeze Okoro", "ivo");
            entries = Libraries.all(library);
        }
    }

    @Test
    void findsAllAndTouchesNothing() throws IOException {
        Map<String, Long> before = files();
        try (QuoteLibrary library = reading()) {
            assertThat(library.isReadOnly()).isTrue();
            assertThat(Libraries.all(library)).isEqualTo(entries);
            assertThat(library.find(Query.ALL.words("boats"), 0, 9).total()).isEqualTo(2);
            assertThat(library.people().find("Ada Okoro").name()).isEqualTo("Adaeze Okoro");
            assertThat(library.detail(entries.get(0).id()).article().text()).contains("Port Ardel");
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void refusesToKeepAndDecide() throws IOException {
        Map<String, Long> before = files();
        try (QuoteLibrary library = reading()) {
            String id = entries.get(0).id();
            refused(() -> library.capture(Pages.numbered(3)));
            refused(() -> library.review(id, Verdict.ACCEPTED, Correction.NONE, "ivo", ""));
            refused(() -> library.people().undo("ivo"));
            refused(() -> library.rebuild(Progress.NONE));
            refused(() -> library.revisits().run("a run"));
            refused(() -> library.tag(id, List.of("x"), List.of(), "ivo"));
            assertThat(Libraries.all(library)).isEqualTo(entries);
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void isReadWhileAnotherHoldsItAndWithoutAnIndex() throws IOException {
        try (QuoteLibrary holder = Libraries.open(folder);
                QuoteLibrary library = reading()) {
            assertThat(Libraries.all(library)).isEqualTo(Libraries.all(holder));
        }
        Backup.delete(folder.resolve("index"));
        Files.writeString(folder.resolve("journal.jsonl"), "{\"seq\":9,\"ki", StandardOpenOption.APPEND);
        Map<String, Long> before = files();
        try (QuoteLibrary library = reading()) {
            assertThat(Libraries.all(library)).isEqualTo(entries);
        }
        assertThat(files()).isEqualTo(before);
    }

    private QuoteLibrary reading() {
        return Libraries.open(Store.openToRead(folder), new CurlyReader());
    }

    private Map<String, Long> files() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path) + " " + Files.size(path),
                        Files.getLastModifiedTime(path).toMillis());
            }
        }
        return files;
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE));
    }
}
