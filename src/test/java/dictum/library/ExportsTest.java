package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.capture.SavedPages;
import dictum.citation.Articles;
import dictum.citation.CitationFormat;
import dictum.citation.CitationFormats;
import dictum.citation.CitationOutput;
import dictum.citation.CitationStyle;
import dictum.citation.FormattedCitation;
import dictum.model.Entry;
import dictum.model.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Makes the sample exports of the bundled articles again and compares them with those in {@code exports/}.
 *
 * <p>Run with {@code -Dexports.write=true} to write them anew after a change that is meant.
 */
final class ExportsTest {
    private static final Path EXAMPLES = Path.of("src", "examples");
    private static final Path EXPORTS = Path.of("exports");
    private static final Instant ACCESSED = Instant.parse("2026-06-20T09:00:00Z");

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> areWhatTheBundledArticlesGive() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, byte[]> one : made(folder.resolve("library")).entrySet()) {
            tests.add(compare(one.getKey(), one.getValue()));
        }
        return tests;
    }

    /** Arabic has digits of its own, Turkish another small letter for I. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR"})
    void areTheSameWhateverTheSystemsLanguage(String language) throws IOException {
        Locale before = Locale.getDefault();
        Map<String, byte[]> made;
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            made = made(folder.resolve("library"));
        } finally {
            Locale.setDefault(before);
        }
        for (Map.Entry<String, byte[]> one : made.entrySet()) {
            assertThat(new String(one.getValue(), StandardCharsets.UTF_8))
                    .as(one.getKey())
                    .isEqualTo(Files.readString(EXPORTS.resolve(one.getKey())));
        }
    }

    /** Every export of the bundled articles, by the name of its file. */
    private static Map<String, byte[]> made(Path folder) throws IOException {
        Map<String, byte[]> made = new LinkedHashMap<>();
        try (QuoteLibrary library = QuoteLibrary.open(folder, Progress.NONE)) {
            SavedPages saved = new SavedPages();
            for (Path page : saved.pagesIn(EXAMPLES)) {
                library.capture(accessed(saved.read(page, Optional.empty())));
            }
            for (CitationFormat format : CitationFormats.all()) {
                made.put(format.fileName(), written(library, format));
                if (format.companion().isPresent()) {
                    CitationFormat companion = format.companion().get();
                    made.put(companion.fileName(), written(library, companion));
                }
            }
            List<Entry> all = library.find(Query.ALL, entries -> {
                List<Entry> kept = new ArrayList<>();
                entries.forEachRemaining(kept::add);
                return kept;
            });
            made.put("citations.txt", citations(all, library.articles()).getBytes(StandardCharsets.UTF_8));
            assertThat(library.counts(Query.ALL).get("issued")).containsKey("2026");
        }
        return made;
    }

    private static byte[] written(QuoteLibrary library, CitationFormat format) {
        return library.export(Query.ALL, (entries, articles) -> {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                format.write(entries, articles, out);
                return out.toByteArray();
            } catch (IOException inMemory) {
                throw new IllegalStateException(inMemory);
            }
        });
    }

    /** The first quotation of each article in every style. */
    private static String citations(List<Entry> entries, Articles articles) {
        StringBuilder text = new StringBuilder();
        String key = "";
        for (Entry entry : entries) {
            if (entry.reference().key().equals(key)
                    || entry.quotation().speaker().isEmpty()) {
                continue;
            }
            key = entry.reference().key();
            text.append(key).append('\n');
            for (CitationStyle style : CitationStyle.all()) {
                FormattedCitation.Citations citation =
                        FormattedCitation.of(List.of(entry), articles, style, CitationOutput.TEXT);
                text.append("  %s%n    in text:   %s%n    reference: %s%n"
                        .formatted(
                                style.label(),
                                citation.inText().get(0),
                                citation.references().get(0))
                        .replace("\r", ""));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static DynamicTest compare(String name, byte[] made) throws IOException {
        Path sample = EXPORTS.resolve(name);
        if (Boolean.getBoolean("exports.write")) {
            Files.createDirectories(EXPORTS);
            Files.write(sample, made);
        }
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(new String(made, StandardCharsets.UTF_8))
                        .as("%s differs: if that is meant, run this test with -Dexports.write=true", sample)
                        .isEqualTo(Files.readString(sample)));
    }

    private static Snapshot accessed(Snapshot read) {
        return new Snapshot(
                read.doc(),
                read.doc() + ".html",
                read.address(),
                read.requested(),
                ACCESSED,
                read.status(),
                read.headers(),
                read.format(),
                read.charset(),
                read.charsetBasis(),
                read.body());
    }
}
