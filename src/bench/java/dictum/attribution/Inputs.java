package dictum.attribution;

import dictum.capture.SavedPages;
import dictum.model.Body;
import dictum.model.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pages and plain-text articles that are measured: those of the folder the property {@code pages} names, or the
 * example articles and the fixtures of the project.
 */
final class Inputs {
    private Inputs() {}

    static List<Snapshot> all() {
        String folder = System.getProperty("pages", "");
        List<Path> files = new ArrayList<>();
        if (folder.isEmpty()) {
            files.addAll(filesOf(Path.of("src", "examples")));
            files.addAll(filesOf(Path.of("src", "test", "resources", "articles")));
        } else {
            files.addAll(filesOf(Path.of(folder)));
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("no .html or .txt file in " + folder);
        }
        SavedPages pages = new SavedPages();
        return files.stream().map(file -> pages.read(file, Optional.empty())).toList();
    }

    /** {@code text} as a file of plain text; half a surrogate pair, which no file can hold, becomes a question mark. */
    static Snapshot plainText(String text) {
        return new Snapshot(
                "text",
                "text.txt",
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                200,
                List.of(),
                Snapshot.Format.PLAIN_TEXT,
                StandardCharsets.UTF_8,
                "default",
                Body.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Inputs::isInput).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", broken);
        }
    }

    private static boolean isInput(Path file) {
        String name = file.toString();
        return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".txt");
    }
}
