package dictum.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dictum.model.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reads every page of the corpora lying beside the project, when they are there. */
final class RealPagesTest {
    private static final Path PAGES = Path.of("..", "shared", "data", "pages");

    @Test
    void readsEveryRealPageWithoutSpoilingACharacter() throws IOException {
        assumeTrue(Files.isDirectory(PAGES), "the corpora are not beside the project");
        SavedPages saved = new SavedPages();
        Map<String, Integer> bases = new TreeMap<>();
        List<String> spoiled = new ArrayList<>();
        List<Path> pages = saved.pagesIn(PAGES);
        for (Path page : pages) {
            Snapshot snapshot = saved.read(page, Optional.empty());
            bases.merge(snapshot.charsetBasis() + " " + snapshot.charset(), 1, Integer::sum);
            byte[] bytes = snapshot.body().open().readAllBytes();
            int replaced = replacements(new String(bytes, snapshot.charset()));
            // Where the file itself was saved with damage, reading it as UTF-8 shows the same damage.
            if (replaced > 0 && replaced > replacements(new String(bytes, StandardCharsets.UTF_8))) {
                spoiled.add("%s: %d characters lost as %s".formatted(page, replaced, snapshot.charset()));
            }
        }
        System.out.println(pages.size() + " real pages, by what decided their encoding: " + bases);
        assertThat(spoiled).isEmpty();
        assertThat(pages).isNotEmpty();
    }

    private static int replacements(String text) {
        return (int) text.chars().filter(c -> c == '\uFFFD').count();
    }
}
