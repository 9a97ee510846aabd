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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages a library behind its back. */
final class DamageTest {
    @TempDir
    Path temporary;

    private Path folder;
    private List<Entry> entries = List.of();

    @BeforeEach
    void fill() {
        folder = temporary.resolve("library");
        try (QuoteLibrary library = Libraries.open(folder)) {
            for (int i = 0; i < 3; i++) {
                library.capture(Pages.numbered(i));
            }
            Entry first = Libraries.all(library).get(0);
            library.review(first.id(), Verdict.ACCEPTED, Correction.NONE, "Ada", "heard it");
            library.review(Libraries.all(library).get(3).id(), Verdict.REJECTED, Correction.NONE, "Ada", "");
            entries = Libraries.all(library);
        }
    }

    @Test
    void makesADeletedIndexAnewWithAllReviews() throws IOException {
        delete(folder.resolve("index"));
        assertWhole();
    }

    @Test
    void makesADamagedDatabaseAnew() throws IOException {
        Path file = folder.resolve("index/dictum.mv.db");
        Files.write(file, new byte[20_000]);
        assertWhole();
        Files.write(file, "no database".getBytes(StandardCharsets.US_ASCII));
        assertWhole();
    }

    @Test
    void makesADamagedSearchIndexAnew() throws IOException {
        // The first search makes it.
        assertWhole();
        for (Path file : files(folder.resolve("index/search"))) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        assertWhole();
        delete(folder.resolve("index/search"));
        assertWhole();
    }

    @Test
    void namesTheSnapshotOfWhichAnyByteWasChanged() throws IOException {
        Path file = snapshot(0);
        byte[] good = Files.readAllBytes(file);
        try (QuoteLibrary library = Libraries.open(folder)) {
            for (int i = 0; i < good.length; i += i < 20 ? 1 : 37) {
                byte[] changed = good.clone();
                changed[i] ^= 0x04;
                Files.write(file, changed);
                assertThat(library.verify(Progress.NONE).problems())
                        .as("byte %d", i)
                        .singleElement()
                        .asString()
                        .contains(file.getFileName().toString());
            }
            Files.write(file, good);
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
    }

    @Test
    void mendsADamagedSnapshotWhenThePageIsCapturedAgain() throws IOException {
        byte[] changed = Files.readAllBytes(snapshot(0));
        changed[changed.length / 2] ^= 0x04;
        Files.write(snapshot(0), changed);
        try (QuoteLibrary library = Libraries.open(folder)) {
            Detail detail = library.detail(entries.get(0).id());
            assertThat(detail.entry()).isEqualTo(entries.get(0));
            assertThat(detail.damage().orElseThrow())
                    .contains(snapshot(0).getFileName().toString());
            Detail.Around around = detail.around();
            assertThat(around.words().get(0).of(around.text()))
                    .isEqualTo(detail.entry().quotation().text());
            assertThatThrownBy(() ->
                            library.mark(detail.entry().reference().key(), List.of(), Optional.empty(), "ivo", ""))
                    .isInstanceOfSatisfying(
                            DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DAMAGED));
            Captured again = library.capture(Pages.numbered(0));
            assertThat(again.alreadyKept()).isTrue();
            assertThat(again.entries()).isEqualTo(entries.subList(0, 2));
        }
        assertWhole();
    }

    @Test
    void rebuildsTheRestAndKeepsTheReviewsOfALostSnapshot() throws IOException {
        byte[] lost = Files.readAllBytes(snapshot(0));
        Files.delete(snapshot(0));
        try (QuoteLibrary library = Libraries.open(folder)) {
            assertThat(Libraries.all(library)).as("the index still has them").isEqualTo(entries);
            Rebuilt rebuilt = library.rebuild(Progress.NONE);
            assertThat(rebuilt.problems()).singleElement().asString().contains("is missing");
            assertThat(rebuilt.snapshots()).isEqualTo(2);
            assertThat(rebuilt.reviews()).isEqualTo(2);
            assertThat(Libraries.all(library)).isEqualTo(entries.subList(2, 6));
        }
        Files.write(snapshot(0), lost);
        assertWhole();
    }

    @Test
    void namesADamagedJournalLineAndLosesNothingElse() throws IOException {
        Path file = folder.resolve("journal.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        String good = lines.get(4);
        lines.set(4, good.replace("heard it", "heard of"));
        Files.write(file, lines);
        try (QuoteLibrary library = Libraries.open(folder)) {
            assertThat(Libraries.all(library)).isEqualTo(entries);
            assertThat(library.verify(Progress.NONE).problems())
                    .anyMatch(problem -> problem.startsWith("line 5 of journal.jsonl is damaged"));
        }
        lines.remove(4);
        Files.write(file, lines);
        assertLossIsRefused();
        try (QuoteLibrary library = Libraries.open(Store.openAnew(folder), new CurlyReader())) {
            assertThat(library.unread())
                    .anyMatch(problem -> problem.startsWith("journal.jsonl is shorter than it was"))
                    .anyMatch(problem -> problem.startsWith("line 5 of journal.jsonl is lost, and with it: "
                            + entries.get(0).id() + " accepted by Ada"));
            assertThat(library.verify(Progress.NONE).problems())
                    .anyMatch(
                            problem -> problem.startsWith("line 5 of journal.jsonl has number 6 where 5 was to come"));
        }
        lines.add(4, good);
        Files.write(file, lines);
        try (QuoteLibrary library = Libraries.open(folder)) {
            library.rebuild(Progress.NONE);
        }
        assertWhole();
    }

    @Test
    void saysOnOpeningThatADamagedDecisionIsLeftOut() throws IOException {
        Path file = folder.resolve("journal.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int review = lines.size() - 2;
        lines.set(review, lines.get(review).replace("\"", "'"));
        Files.write(file, lines);
        delete(folder.resolve("index"));

        try (QuoteLibrary library = Libraries.open(folder)) {
            assertThat(library.unread()).singleElement().asString().contains("journal.jsonl", "backup");
        }
    }

    @Test
    void takesInASnapshotThatNoLineRecords() throws IOException {
        Path file = folder.resolve("journal.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.subList(1, lines.size()).clear();
        Files.write(file, lines);
        assertLossIsRefused();
        try (QuoteLibrary library = Libraries.open(Store.openAnew(folder), new CurlyReader())) {
            assertThat(library.verify(Progress.NONE).problems())
                    .hasSize(3)
                    .allMatch(problem -> problem.contains("is in no line of the journal"));
            library.rebuild(Progress.NONE);
            assertThat(Libraries.all(library)).hasSize(6);
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
    }

    @Test
    void aJournalThatIsPutBackBringsEverythingBack() throws IOException {
        Path file = folder.resolve("journal.jsonl");
        byte[] whole = Files.readAllBytes(file);
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));
        assertLossIsRefused();
        assertLossIsRefused();
        Files.write(file, whole);
        assertWhole();
    }

    @Test
    void aRebuildOfAShortenedJournalNamesTheDecisionsThatAreLost() throws IOException {
        Path file = folder.resolve("journal.jsonl");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 2));
        try (QuoteLibrary library = Libraries.open(Store.openAnew(folder), new CurlyReader())) {
            Rebuilt rebuilt = library.rebuild(Progress.NONE);
            assertThat(rebuilt.problems())
                    .hasSize(3)
                    .anyMatch(problem -> problem.contains(entries.get(0).id() + " accepted by Ada"))
                    .anyMatch(problem -> problem.contains(entries.get(3).id() + " rejected by Ada"));
            assertThat(rebuilt.snapshots()).isEqualTo(3);
        }
        try (QuoteLibrary library = Libraries.open(folder)) {
            assertThat(library.unread()).isEmpty();
        }
    }

    @Test
    void aRebuildAndABackupNameADamagedLine() throws IOException {
        Path file = folder.resolve("journal.jsonl");
        String damaged = Files.readString(file).replace("heard it", "heard of");
        Files.writeString(file, damaged);
        try (QuoteLibrary library = Libraries.open(folder)) {
            Backed backed = library.backup(folder.resolveSibling("copy"), Progress.NONE);
            assertThat(backed.problems()).singleElement().asString().startsWith("line 5 of journal.jsonl is damaged");
            assertThat(folder.resolveSibling("copy").resolve("library/journal.jsonl"))
                    .hasContent(damaged);
            assertThat(library.rebuild(Progress.NONE).problems())
                    .anyMatch(problem -> problem.contains(entries.get(0).id() + " accepted by Ada"))
                    .anyMatch(problem -> problem.startsWith("line 5 of journal.jsonl is damaged"));
        }
    }

    @Test
    void namesStrayFiles() throws IOException {
        Files.writeString(folder.resolve("snapshots/notes.txt"), "mine");
        try (QuoteLibrary library = Libraries.open(folder)) {
            assertThat(library.verify(Progress.NONE).problems())
                    .containsExactly("snapshots/notes.txt is no snapshot and can be deleted");
        }
    }

    @Test
    void saysHowToGoOnWithoutItsJournal() throws IOException {
        Files.delete(folder.resolve("journal.jsonl"));
        assertThatThrownBy(() -> Libraries.open(folder))
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DAMAGED))
                .hasMessageContaining("put it back from a backup");
    }

    private void assertLossIsRefused() {
        assertThatThrownBy(() -> Libraries.open(folder))
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DAMAGED))
                .hasMessageContaining("journal.jsonl is shorter than it was")
                .hasMessageContaining("put journal.jsonl back from a backup")
                .hasMessageContaining("dictum rebuild");
    }

    private void assertWhole() {
        try (QuoteLibrary library = Libraries.open(folder)) {
            assertThat(Libraries.all(library)).isEqualTo(entries);
            assertThat(Libraries.find(library, words("vandermeer"))).hasSize(3);
            assertThat(library.detail(entries.get(0).id()).reviews()).hasSize(1);
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
    }

    private static Query words(String words) {
        return Query.ALL.words(words);
    }

    private Path snapshot(int number) {
        String hash = Pages.numbered(number).sha256();
        return folder.resolve("snapshots").resolve(hash.substring(0, 2)).resolve(hash + ".warc.gz");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
