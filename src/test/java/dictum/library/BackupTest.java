package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The restore drill: back up, wipe, restore, and find everything equal; and backups that nobody should trust. */
final class BackupTest {
    @TempDir
    Path folder;

    private Path place;
    private Path zip;

    @BeforeEach
    void fill() {
        place = folder.resolve("library");
        zip = folder.resolve("copy.zip");
        try (QuoteLibrary library = Libraries.open(place)) {
            for (int page = 0; page < 5; page++) {
                library.capture(Pages.numbered(page));
            }
            List<Entry> all = Libraries.all(library);
            library.review(all.get(0).id(), Verdict.ACCEPTED, Correction.NONE, "ivo", "sure");
            library.sign(all.get(0).id(), "mira");
            library.review(all.get(1).id(), Verdict.REJECTED, Correction.NONE, "ivo", "");
            library.undo(all.get(1).id(), "ivo");
            library.tag(all.get(2).id(), List.of("tides"), List.of(), "ivo");
            library.note("tides", "Before the flood", "ivo");
            library.people().rename("Ada Okoro", "Adaeze Okoro", "ivo");
            library.people()
                    .addRole("Piet Vandermeer", "baker", java.util.Optional.empty(), java.util.Optional.empty(), "ivo");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy.zip", "copy"})
    void restoresAnEqualLibrary(String name) throws IOException, SQLException {
        Path copy = folder.resolve(name);
        try (QuoteLibrary library = Libraries.open(place)) {
            assertThat(library.backup(copy, Progress.NONE)).isEqualTo(new Backed(5, List.of()));
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
        Map<String, String> files = truth(place);
        Map<String, List<String>> tables = tables(place);
        Backup.delete(place);

        QuoteLibrary.restore(copy, place, Progress.NONE);
        assertThat(truth(place)).isEqualTo(files);
        try (QuoteLibrary library = Libraries.open(place)) {
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
        assertThat(tables(place)).isEqualTo(tables);
        assertThat(tables.get("QUOTATION")).hasSize(10);
        assertThat(tables.get("RULING")).hasSize(2);
    }

    @Test
    void isReadableWithoutTheProgram() throws IOException {
        backup();
        Map<String, byte[]> entries = entries();
        assertThat(entries.keySet()).contains("README.txt", "quotes.csv", "quotations.jsonl", "library/journal.jsonl");
        assertThat(new String(entries.get("quotations.jsonl"), StandardCharsets.UTF_8).lines())
                .hasSize(10)
                .anyMatch(line -> line.contains("Adaeze Okoro"));
        assertThat(new String(entries.get(Copy.MANIFEST), StandardCharsets.UTF_8).lines())
                .hasSize(entries.size() - 1);
    }

    @Test
    void replacesNothing() throws IOException {
        backup();
        byte[] before = Files.readAllBytes(zip);
        try (QuoteLibrary library = Libraries.open(place)) {
            refused(Kind.USAGE, () -> library.backup(zip, Progress.NONE));
        }
        refused(Kind.USAGE, () -> QuoteLibrary.restore(zip, place, Progress.NONE));
        assertThat(Files.readAllBytes(zip)).isEqualTo(before);
        refused(
                Kind.MISSING,
                () -> QuoteLibrary.restore(folder.resolve("none.zip"), folder.resolve("new"), Progress.NONE));
    }

    @Test
    void takesNoNameThatALibraryHasNot() throws IOException {
        backup();
        for (String name : List.of(
                "../evil",
                "library/../../evil",
                "/etc/evil",
                "library/index/dictum.mv.db",
                "library/snapshots/ab/../../../evil",
                "library/snapshots/ab/" + "c".repeat(64) + ".warc.gz",
                "library\\evil",
                "library/lock")) {
            Map<String, byte[]> entries = entries();
            entries.put(name, new byte[] {1});
            refusedAs(entries, "no place");
        }
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void takesNothingThatIsNotWhole() throws IOException {
        backup();
        Map<String, byte[]> missing = entries();
        String snapshot = missing.keySet().stream()
                .filter(name -> name.endsWith(".warc.gz"))
                .findFirst()
                .orElseThrow();
        missing.remove(snapshot);
        refusedAs(missing, "is missing");

        Map<String, byte[]> changed = entries();
        changed.get("library/journal.jsonl")[40] ^= 1;
        refusedAs(changed, "not what was backed up");

        Map<String, byte[]> unlisted = entries();
        unlisted.remove(Copy.MANIFEST);
        refusedAs(unlisted, "list of hashes");

        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        refused(Kind.DAMAGED, () -> QuoteLibrary.restore(zip, folder.resolve("new"), Progress.NONE));
        Files.writeString(zip, "no zip at all");
        refused(Kind.DAMAGED, () -> QuoteLibrary.restore(zip, folder.resolve("new"), Progress.NONE));
        assertThat(folder.resolve("new")).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("library", "copy.zip");
        }
    }

    @Test
    void takesNoBomb() throws IOException {
        backup();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("quotes.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 400; megabyte++) {
                out.write(zeros);
            }
            out.closeEntry();
        }
        assertThatThrownBy(() -> QuoteLibrary.restore(zip, folder.resolve("new"), Progress.NONE))
                .hasMessageContaining("out of proportion");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private void backup() {
        try (QuoteLibrary library = Libraries.open(place)) {
            library.backup(zip, Progress.NONE);
        }
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private void refusedAs(Map<String, byte[]> entries, String why) throws IOException {
        Path hostile = folder.resolve("hostile.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(hostile))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        assertThatThrownBy(() -> QuoteLibrary.restore(hostile, folder.resolve("new"), Progress.NONE))
                .as(entries.keySet().toString())
                .hasMessageContaining(why);
        assertThat(folder.resolve("new")).doesNotExist();
        Files.delete(hostile);
    }

    private static void refused(Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private static Map<String, String> truth(Path library) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(library)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = library.relativize(path).toString();
                if (!name.startsWith("index") && !name.equals("lock")) {
                    try (InputStream in = Files.newInputStream(path)) {
                        files.put(name, dictum.model.Body.of(in.readAllBytes()).sha256());
                    }
                }
            }
        }
        return files;
    }

    /** The rows of every table, in an order that does not depend on how they were written. */
    private static Map<String, List<String>> tables(Path library) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        String url =
                "jdbc:h2:file:" + library.resolve("index").resolve("dictum").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            for (String name : names) {
                List<String> rows = new ArrayList<>();
                try (ResultSet found = statement.executeQuery("SELECT * FROM " + name)) {
                    int columns = found.getMetaData().getColumnCount();
                    while (found.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int column = 1; column <= columns; column++) {
                            row.append(found.getString(column)).append('|');
                        }
                        rows.add(row.toString());
                    }
                }
                Collections.sort(rows);
                tables.put(name, rows);
            }
        }
        return tables;
    }
}
