package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.citation.CitationFormats;
import dictum.citation.QuoteCsvReader;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.Review;
import dictum.model.Speaker;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportTest {
    @TempDir
    Path folder;

    @Test
    void bringsALibraryOfTheSamePagesToTheSameTable() {
        String table;
        try (QuoteLibrary here = Libraries.open(folder.resolve("here"))) {
            here.capture(
                    Pages.page("one", "She said: “The lock opens.” He said: “It will not.” They said: “We wait.”"));
            List<Entry> entries = Libraries.all(here);
            here.review(
                    entries.get(0).id(), Review.Verdict.ACCEPTED, Review.Correction.NONE, "Ada", "checked, \"twice\"");
            here.review(
                    entries.get(1).id(),
                    Review.Verdict.CORRECTED,
                    new Review.Correction(
                            Optional.of(new Speaker.Person("Bo Ek", Optional.empty(), Optional.empty())),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    "Ada",
                    "");
            table = table(here);
        }
        try (QuoteLibrary there = Libraries.open(folder.resolve("there"))) {
            there.capture(
                    Pages.page("one", "She said: “The lock opens.” He said: “It will not.” They said: “We wait.”"));
            assertThat(table(there)).isNotEqualTo(table);
            Import decisions = new Import(there, "Mia");
            assertThat(rows(table).stream().map(decisions::take)).containsExactly(true, true, false);
            assertThat(table(there)).isEqualTo(table);
            assertThat(rows(table).stream().map(decisions::take)).containsOnly(false);
        }
    }

    @Test
    void neverTouchesAQuotationOfOtherWords() {
        try (QuoteLibrary here = Libraries.open(folder.resolve("here"))) {
            here.capture(Pages.page("one", "She said: “The lock opens.”"));
            Entry row = rows(table(here).replace("The lock opens", "The duck opens"))
                    .get(0);
            assertThatThrownBy(() -> new Import(here, "Mia").take(row))
                    .isInstanceOf(DictumException.class)
                    .hasMessageContaining("quotation " + row.id() + " is another one here");
        }
    }

    private static String table(QuoteLibrary library) {
        return library.export(Query.ALL, (entries, articles) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                CitationFormats.named("quotes-csv").write(entries, articles, out);
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private static List<Entry> rows(String table) {
        List<Entry> rows = new ArrayList<>();
        new QuoteCsvReader(new BufferedReader(new StringReader(table))).forEachRemaining(row -> rows.add(row.entry()));
        return rows;
    }
}
