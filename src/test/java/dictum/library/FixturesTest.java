package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads every page of {@code articles} and holds its quotations against what stands beside it. */
final class FixturesTest {
    private static final Path ARTICLES = Path.of("src", "test", "resources", "articles");

    @TestFactory
    Stream<DynamicTest> readsThePage() throws IOException {
        return files(".json").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(Fixture.read(file))));
    }

    @Test
    void everyPageHasItsExpectations() throws IOException {
        assertThat(files(".html").stream().map(page -> page.toString().replace(".html", ".json")))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        files(".json").stream().map(Path::toString).toList());
    }

    private static void check(Fixture fixture) throws IOException {
        Reading reading = QuoteLibrary.read(fixture.snapshot());
        String text = reading.article().text();
        assertThat(fixture.misplaced(text))
                .as(
                        "the fixture %s itself is off, or the page is read otherwise; the text is: %s",
                        fixture.name(), text)
                .isEmpty();
        fixture.issued()
                .ifPresent(issued -> assertThat(reading.article()
                                .issued()
                                .map(found -> found.value().toString()))
                        .as("the date of publication")
                        .hasValue(issued));
        List<String> complaints = fixture.complaints(text, reading.quotations());
        if (fixture.gap().isEmpty()) {
            assertThat(complaints).as("%s", text).isEmpty();
        } else {
            assertThat(complaints)
                    .as(
                            "this gap is closed: take the mark out of %s (%s)",
                            fixture.name(), fixture.gap().get())
                    .isNotEmpty();
        }
    }

    private static List<Path> files(String extension) throws IOException {
        try (Stream<Path> files = Files.list(ARTICLES)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        }
    }
}
