package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.citation.Samples.Source;
import dictum.model.Entry;
import dictum.model.ItemType;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets other people's programs read the exports: as many items come out as went in, each with its title and its quotation.
 *
 * <p>A reader that is not installed is passed over, unless {@code -Dreaders=required} says that all must be there.
 */
final class ReadersTest {
    private static final String WORDS = "they said “no”, 100% & more";

    private static final List<Quotation.Kind> KINDS = List.of(Quotation.Kind.values());

    @TempDir
    Path folder;

    /** What breaks exchange formats: scripts, marks, separators, formulas, names, missing values, lengths. */
    private static List<Entry> hostile() {
        List<Source> sources = List.of(
                Source.byPeople("Jan Lind"),
                Source.byPeople("Nguyễn Thị Ánh", "Łukasz Kowalczyk-Łęska", "Ørjan van der Berg"),
                Source.byPeople("王小明").title("大桥关闭").language("zh"),
                Source.byPeople("دانا الحلبي").title("الجسر مغلق").language("ar"),
                Source.byPeople().title("No one signed \"this\", or 'that'"),
                Source.byAgency("Sand, Gravel and Sons").title("=HYPERLINK(\"https://evil.example\")"),
                Source.byPeople("Martin King Jr.").undated(),
                Source.plain().issued("2026"),
                Source.plain().issued("--03-05").title("@sum{ braces } and \\backslash $5 #6 ~7 ^8 _9"),
                Source.plain().noUrl().noPublication(),
                Source.plain().untitled(),
                Source.plain().type(ItemType.WEBPAGE).title("emoji 👩‍🚒 & 𝔘"),
                Source.plain().type(ItemType.POST_WEBLOG).title("Smile :-{ wins vote"),
                Source.plain().type(ItemType.ARTICLE_MAGAZINE).title("a, b; c\td"));
        List<String> words = List.of(
                WORDS,
                "first line\nsecond line\n\nnew paragraph",
                "she said, “he said ‘yes’, then \"no\"”",
                "=1+1",
                "x".repeat(20_000),
                "شكرا لكم",
                "👩‍🚒 closed — for good…");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Speaker speaker =
                    new Speaker.Person("Speaker " + i + ", Dr.", Optional.of("role; of " + i), Optional.empty());
            for (int j = 0; j < 2; j++) {
                Quotation.Kind kind = KINDS.get((i + j) % KINDS.size());
                entries.add(Samples.entry(
                        "id" + i + "x" + j,
                        Samples.quotation(kind, Optional.of(speaker), words.get((i + j) % words.size())),
                        sources.get(i).key("key" + i).reference(),
                        j == 0 ? "" : "note: with\nbreak",
                        List.of("tag one", "zwei")));
            }
        }
        return entries;
    }

    private static final int SOURCES = 14;

    @Test
    void pandocReadsBibLatex() throws Exception {
        JsonNode items = new ObjectMapper().readTree(run("pandoc", "-f", "biblatex", "-t", "csljson", file("bibtex")));
        assertThat(items).hasSize(SOURCES);
        assertThat(item(items, "key0").path("type").asText()).isEqualTo("article-newspaper");
        assertThat(item(items, "key0").path("container-title").asText()).isEqualTo("The Harbour Times");
        assertThat(item(items, "key0").path("issued").toString()).contains("2026,3,5");
        assertThat(item(items, "key1").path("author")).hasSize(3);
        assertThat(item(items, "key1").at("/author/0/family").asText()).isEqualTo("Ánh");
        assertThat(item(items, "key2").path("title").asText()).contains("大桥关闭");
        assertThat(item(items, "key5").at("/author/0/literal").asText()).isEqualTo("Sand, Gravel and Sons");
        assertThat(item(items, "key7").path("issued").toString()).contains("[[2026]]");
        assertThat(item(items, "key11").path("title").asText()).contains("👩‍🚒 & 𝔘");
        assertThat(item(items, "key8").path("title").asText()).contains("@sum{ braces }");
        // A lone brace, by its name: pandoc leaves it out, and nothing else.
        assertThat(item(items, "key12").path("title").asText()).isEqualTo("Smile :- wins vote");
        assertThat(items)
                .allSatisfy(item -> assertThat(item.path("annote").asText()).contains("Said by: Speaker"));
    }

    @Test
    void pandocReadsCslJson() throws Exception {
        JsonNode items = new ObjectMapper().readTree(run("pandoc", "-f", "csljson", "-t", "csljson", file("csl-json")));
        assertThat(items).hasSize(SOURCES);
        assertThat(items)
                .allSatisfy(item -> assertThat(item.path("note").asText()).contains("Said by: Speaker"));
    }

    @Test
    void pandocReadsMarkdown() throws Exception {
        String plain = run("pandoc", "-f", "commonmark_x", "-t", "json", file("markdown"));
        JsonNode blocks = new ObjectMapper().readTree(plain).path("blocks");
        assertThat(count(blocks, "Header")).isEqualTo(SOURCES);
        assertThat(count(blocks, "BlockQuote")).isEqualTo(2 * SOURCES);
    }

    @Test
    void bibutilsReadsRis() throws Exception {
        String mods = run("ris2xml", file("ris"));
        assertThat(mods.split("<mods ", -1)).hasSize(SOURCES + 1);
        assertThat(mods.split("Said by: Speaker", -1)).hasSize(2 * SOURCES + 1);
        assertThat(mods).contains("<title>大桥关闭</title>", "شكرا لكم", "👩‍🚒", "x".repeat(20_000));
    }

    @Test
    void bibutilsReadsBibLatex() throws Exception {
        String mods = run("biblatex2xml", file("bibtex"));
        assertThat(mods.split("<mods ", -1)).hasSize(SOURCES + 1);
    }

    @Test
    void biberFindsNoFault() throws Exception {
        String log = run(
                "biber",
                "--tool",
                "--validate-datamodel",
                "--nolog",
                "-O",
                folder.resolve("out.bib").toString(),
                file("bibtex"));
        assertThat(log.lines().filter(line -> line.contains("ERROR"))).isEmpty();
        assertThat(Files.readString(folder.resolve("out.bib")).lines().filter(line -> line.startsWith("@")))
                .hasSize(SOURCES);
    }

    @Test
    void pythonReadsEveryTable() throws Exception {
        String script = Files.writeString(folder.resolve("count.py"), """
                        import csv, sys
                        for name, encoding in (("quotes.csv", "utf-8-sig"), ("quotes.excel.csv", "utf-8-sig"),
                                ("readwise.csv", "utf-8"), ("zotero.csv", "utf-8-sig")):
                            rows = list(csv.reader(open(sys.argv[1] + "/" + name, encoding=encoding, newline=""), strict=True))
                            print(name, len(rows) - 1, len(set(map(len, rows))))
                        """).toString();
        for (String format : List.of("quotes-csv", "excel-csv", "readwise", "zotero-csv")) {
            file(format);
        }
        assertThat(run("python3", script, folder.toString()).lines())
                .containsExactly("quotes.csv 28 1", "quotes.excel.csv 28 1", "readwise.csv 28 1", "zotero.csv 14 1");
    }

    @Test
    void xmllintReadsRdf() throws Exception {
        assertThat(run("xmllint", "--xpath", "count(//*[local-name()='Memo'])", file("zotero-rdf"))
                        .strip())
                .isEqualTo("28");
    }

    @Test
    void jbibtexReadsBibLatex() throws IOException, ParseException {
        BibTeXDatabase read = new BibTeXParser().parse(new StringReader(Files.readString(Path.of(file("bibtex")))));
        assertThat(read.getEntries()).hasSize(SOURCES);
        assertThat(read.getEntries().values())
                .allSatisfy(
                        entry -> assertThat(entry.getField(new Key("annote")).toUserString())
                                .contains("Said by: Speaker"));
    }

    @Test
    void libreOfficeComputesNoCell() throws Exception {
        String sheet = sheet("excel-csv");
        assertThat(sheet).doesNotContain("table:formula").contains("<text:p>&apos;=1+1</text:p>", "شكرا لكم", "👩‍🚒");
        // The only cells that are no text are days and numbers by nature.
        assertThat(Pattern.compile("office:value-type=\"(?!string|date)\\w+\" office:value=\"([^\"]*)\"")
                        .matcher(sheet)
                        .results()
                        .map(cell -> cell.group(1)))
                .allMatch(number -> number.equals("0.88") || number.equals("2026"));
    }

    /** The twin without a guard shows that this reader does compute. */
    @Test
    void libreOfficeWouldComputeTheLosslessTable() throws Exception {
        assertThat(sheet("quotes-csv")).contains("table:formula=\"of:=1+1\"");
    }

    private String sheet(String format) throws Exception {
        boolean there = isThere("soffice");
        assertThat(there || !"required".equals(System.getProperty("readers")))
                .as("LibreOffice is installed")
                .isTrue();
        assumeThat(there).as("LibreOffice is installed").isTrue();
        Path table = Path.of(file(format));
        run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "fods:OpenDocument Spreadsheet Flat XML",
                // Comma, quotation mark, UTF-8, from the first line, and cells of any kind recognized.
                "--infilter=CSV:44,34,76,1,,0,false,true,false",
                "--outdir",
                folder.toString(),
                table.toString());
        String name = table.getFileName().toString();
        return Files.readString(folder.resolve(name.substring(0, name.length() - "csv".length()) + "fods"));
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    @Test
    void citationJsReadsRis() throws Exception {
        JsonNode items = npm("records", "ris");
        assertThat(items).hasSize(SOURCES);
        assertThat(items.findValuesAsText("title")).contains("大桥关闭", "الجسر مغلق", "emoji 👩‍🚒 & 𝔘");
        assertThat(items)
                .allSatisfy(item -> assertThat(item.path("note").toString()).contains("Said by: Speaker"));
    }

    @Test
    void citationJsReadsBibLatex() throws Exception {
        JsonNode items = npm("records", "bibtex");
        assertThat(items).hasSize(SOURCES);
        assertThat(item(items, "key1").path("author")).hasSize(3);
        assertThat(item(items, "key5")
                        .at("/author/0/literal")
                        .asText(item(items, "key5").at("/author/0/family").asText()))
                .isEqualTo("Sand, Gravel and Sons");
        assertThat(item(items, "key7").at("/issued/date-parts").toString()).isEqualTo("[[2026]]");
        assertThat(items)
                .allSatisfy(item -> assertThat(item.path("annote").asText()).contains("Said by: Speaker"));
    }

    @Test
    void citationJsReadsCslJson() throws Exception {
        JsonNode items = npm("records", "csl-json");
        JsonNode ours = new ObjectMapper().readTree(Path.of(file("csl-json")).toFile());
        assertThat(items).hasSize(SOURCES);
        for (int i = 0; i < SOURCES; i++) {
            for (String field : List.of(
                    "id",
                    "type",
                    "title",
                    "author",
                    "issued",
                    "accessed",
                    "container-title",
                    "URL",
                    "note",
                    "keyword")) {
                assertThat(items.get(i).path(field).toString())
                        .as("%s of item %d", field, i)
                        .isEqualTo(ours.get(i).path(field).toString());
            }
        }
    }

    @Test
    void ajvFindsNothingAgainstTheRulesOfCslJson() throws Exception {
        assertThat(npm("schema", "csl-json")).isEmpty();
    }

    @Test
    void papaparseReadsEveryTable() throws Exception {
        for (String format : List.of("quotes-csv", "excel-csv", "readwise", "endnote", "zotero-csv")) {
            JsonNode read = npm("table", format);
            int rows = format.equals("endnote") || format.equals("zotero-csv") ? SOURCES : 2 * SOURCES;
            assertThat(read.path("errors")).as(format).isEmpty();
            assertThat(read.path("rows")).as(format).hasSize(rows + 1);
            assertThat(read.path("rows"))
                    .as(format)
                    .allSatisfy(row ->
                            assertThat(row).hasSize(read.path("rows").get(0).size()));
        }
    }

    /** The programs of npm lie where {@code .ci/run} puts them, in the versions that {@code src/test/readers} names. */
    private JsonNode npm(String what, String format) throws IOException, InterruptedException {
        Path programs = Path.of("target", "readers");
        boolean there = Files.isDirectory(programs.resolve("node_modules"));
        assertThat(there || !"required".equals(System.getProperty("readers")))
                .as(
                        "citation-js, papaparse and ajv are installed: copy src/test/readers to target, and there call npm ci")
                .isTrue();
        assumeThat(there).as("citation-js, papaparse and ajv are installed").isTrue();
        return new ObjectMapper()
                .readTree(run("node", programs.resolve("read.js").toString(), what, file(format)));
    }

    /** Two writers who share all but their letters must never share a key or an item. */
    @Test
    void everyFormatNamesTheSameKeys() throws IOException {
        for (String format : List.of(
                "zotero-rdf",
                "ris",
                "bibtex",
                "csl-json",
                "endnote",
                "zotero-csv",
                "wikipedia",
                "markdown",
                "html",
                "annotations",
                "schema-org",
                "quotes-csv",
                "readwise")) {
            String text = Files.readString(Path.of(file(format)));
            for (int i = 0; i < SOURCES; i++) {
                assertThat(text).as(format).contains("key" + i);
            }
        }
    }

    private static JsonNode item(JsonNode items, String key) {
        for (JsonNode item : items) {
            if (item.path("id").asText().equals(key)) {
                return item;
            }
        }
        throw new AssertionError("no item " + key);
    }

    private static long count(JsonNode blocks, String type) {
        long count = 0;
        for (JsonNode block : blocks) {
            count += block.path("t").asText().equals(type) ? 1 : 0;
        }
        return count;
    }

    private String file(String format) throws IOException {
        CitationFormat chosen = CitationFormats.named(format);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        chosen.write(hostile().iterator(), Samples.ARTICLES, out);
        return Files.write(folder.resolve(chosen.fileName()), out.toByteArray()).toString();
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(folder.resolve("errors.txt").toFile())
                    .start();
        } catch (IOException missing) {
            assertThat(System.getProperty("readers"))
                    .as("%s is not installed", command[0])
                    .isNotEqualTo("required");
            assumeThat(false).as("%s is not installed", command[0]).isTrue();
            throw missing;
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(() -> "%s: %s".formatted(String.join(" ", command), errors()))
                .isZero();
        return out;
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
