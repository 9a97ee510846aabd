package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.store.FailingDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fails the n-th change of the disk, for every n. */
final class DiskFailureTest {
    @TempDir
    Path folder;

    @Test
    void losesNothingAcknowledgedWhereverACaptureFails() throws IOException {
        int failures = 0;
        boolean failed = true;
        for (int n = 1; failed; n++) {
            Path place = folder.resolve("capture-" + n);
            FailingDisk disk = new FailingDisk(Long.MAX_VALUE);
            List<Entry> acknowledged;
            try (QuoteLibrary library = Libraries.open(disk.open(place), new CurlyReader())) {
                acknowledged = library.capture(Pages.numbered(1)).entries();
                disk.failAt(n);
                DictumException error =
                        catchThrowableOfType(DictumException.class, () -> library.capture(Pages.numbered(2)));
                failed = disk.hasFailed();
                assertThat(error != null).isEqualTo(failed);
                if (error != null) {
                    failures++;
                    assertThat(error.kind()).isEqualTo(Kind.DISK_FULL);
                    assertThat(error.getMessage()).contains(place.toString()).containsPattern("\\d+ bytes are needed");
                }
                disk.failAt(Long.MAX_VALUE);
                assertThat(Libraries.all(library)).containsAll(acknowledged);
            }
            assertHoldsAfterReopening(place, acknowledged);
        }
        assertThat(failures)
                .as("write, fsync, rename, fsync, and the journal's two, and new folders")
                .isGreaterThanOrEqualTo(6);
    }

    @Test
    void losesNothingAcknowledgedWhereverAReviewFails() throws IOException {
        int failures = 0;
        boolean failed = true;
        for (int n = 1; failed; n++) {
            Path place = folder.resolve("review-" + n);
            FailingDisk disk = new FailingDisk(Long.MAX_VALUE);
            Entry first;
            try (QuoteLibrary library = Libraries.open(disk.open(place), new CurlyReader())) {
                List<Entry> entries = library.capture(Pages.numbered(1)).entries();
                first = library.review(entries.get(0).id(), Verdict.ACCEPTED, Correction.NONE, "Ada", "one");
                disk.failAt(n);
                DictumException error = catchThrowableOfType(
                        DictumException.class,
                        () -> library.review(entries.get(1).id(), Verdict.REJECTED, Correction.NONE, "Ada", "two"));
                failed = disk.hasFailed();
                assertThat(error != null).isEqualTo(failed);
                failures += failed ? 1 : 0;
            }
            assertHoldsAfterReopening(place, List.of(first));
        }
        assertThat(failures).isEqualTo(2);
    }

    @Test
    void opensAfterAnOpeningThatFailedAnywhere() throws IOException {
        boolean failed = true;
        for (int n = 1; failed; n++) {
            Path place = folder.resolve("opening-" + n);
            FailingDisk disk = new FailingDisk(n);
            DictumException error = catchThrowableOfType(
                    DictumException.class,
                    () -> Libraries.open(disk.open(place), new CurlyReader()).close());
            failed = disk.hasFailed();
            assertThat(error != null).isEqualTo(failed);
            assertHoldsAfterReopening(place, List.of());
        }
    }

    private static void assertHoldsAfterReopening(Path place, List<Entry> acknowledged) throws IOException {
        try (QuoteLibrary library = Libraries.open(place)) {
            assertThat(Libraries.all(library)).containsAll(acknowledged);
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
            library.capture(Pages.numbered(3));
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
        try (Stream<Path> files = Files.walk(place)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }
}
