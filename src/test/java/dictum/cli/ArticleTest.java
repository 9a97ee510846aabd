package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page says wrongly of its article is set right on the command line, and is right wherever it leaves the library. */
final class ArticleTest {
    private static final String KEY = "garcia2026lock";
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Lock gates stuck at Port Ardel</title>
            <link rel="canonical" href="https://harbourcourier.example/gates">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
            "headline":"Lock gates stuck at Port Ardel","datePublished":"2026-02-13",
            "author":{"@type":"Person","name":"Maria Garcia"},
            "publisher":{"@type":"Organization","name":"Harbour Courier"}}</script></head><body><article>
            <h1>Lock gates stuck at Port Ardel</h1>
            <p>“The gates will open again in spring,” said Ada Okoro, the harbour master, on Tuesday. The board of the port
            met at noon and heard that neither of the two gates had moved since the frost set in.</p>
            <p>“Nobody had counted so many boats before,” said Piet Vandermeer. The ferries to Vael wait outside the basin,
            and the fishing fleet lies at the northern quay, where the water is deep enough.</p>
            </article></body></html>
            """;

    @TempDir
    Path folder;

    private Path library;
    private String id;

    @BeforeEach
    void capture() throws IOException {
        library = folder.resolve("library");
        Path page = folder.resolve("gates.html");
        Files.writeString(page, PAGE);
        done("capture", page.toString());
        id = done("quotes", "--json", "spring").out().substring(7, 15);
    }

    @Test
    void showsWhatAnArticleIsCitedBy() {
        String shown = done("article", KEY).out();
        assertThat(shown)
                .contains(
                        "key         " + KEY,
                        "title       Lock gates stuck at Port Ardel",
                        "by          Maria Garcia",
                        "publication Harbour Courier",
                        "section     (not known)",
                        "issued      2026-02-13",
                        "language    en")
                .doesNotContain("the page:", "corrected");
        for (String called : List.of("article:" + KEY, id, id.substring(0, 5))) {
            assertThat(done("article", called).out()).isEqualTo(shown);
        }
    }

    @Test
    void setsWritersInTheOrderInWhichTheyAreTyped() {
        String shown = done(
                        "article",
                        KEY,
                        "--organisation",
                        "Ardel News",
                        "--author",
                        "López García, María José",
                        "--organisation",
                        "Port Board",
                        "--note",
                        "the byline has two names",
                        "--reviewer",
                        "mira")
                .out();
        assertThat(shown)
                .contains(
                        "by          Ardel News (body); López García, María José; Port Board (body)",
                        "            the page: Maria Garcia")
                .containsPattern("corrected +\\S+ by mira: by Ardel News \\(body\\);")
                .containsPattern("(?s)\\(the page: Maria\\s+Garcia\\): the byline has\\s+two names");
        assertThat(done("show", id).out())
                .contains("by          Ardel News; López García, María José; Port Board")
                .containsPattern("corrected +\\S+ by mira");
    }

    @Test
    void isCitedAndExportedAsItWasSet() {
        done(
                "article",
                KEY,
                "--author",
                "López García, María José",
                "--title",
                "Gates of Ardel",
                "--publication",
                "Ardel Gazette",
                "--issued",
                "2017-09");
        assertThat(done("cite", id, "--style", "apa").out())
                .contains(
                        "(Okoro, as cited in López García, 2017)",
                        "López García, M. J. (2017, September). Gates of Ardel. Ardel Gazette.");
        assertThat(done("cite", id, "--style", "mla").out())
                .contains("López García, María José. “Gates of Ardel.” Ardel Gazette, Sept. 2017");
        for (String format : List.of(
                "quotes-csv",
                "excel-csv",
                "ris",
                "bibtex",
                "csl-json",
                "zotero-rdf",
                "readwise",
                "endnote",
                "wikipedia",
                "markdown")) {
            assertThat(done("export", "--format", format, "--out", "-").out())
                    .as(format)
                    .contains("Gates of Ardel", "López García")
                    .doesNotContain("Lock gates stuck", "Maria Garcia", "Harbour Courier");
        }
        assertThat(done("export", "--format", "ris", "--out", "-").out())
                .contains("AU  - López García, María José", "T2  - Ardel Gazette", "PY  - 2017");
        assertThat(done("quotes", "outlet:gazette").out())
                .startsWith("Gates of Ardel\nArdel Gazette · 2017-09 · " + KEY);
        assertThat(done("quotes", "--json", "spring").out()).contains("\"title\":\"Gates of Ardel\"");
    }

    @Test
    void countsDaysAnewAndListsThem() {
        done("review", id, "accept");
        Outcome moved = done("article", KEY, "--issued", "2026-03-13");
        assertThat(moved.out())
                .contains("issued      2026-03-13", "            the page: 2026-02-13")
                .contains("said        " + id + " 2026-03-10, before 2026-02-10 (\"on Tuesday\" in its sentence");
        assertThat(moved.err()).contains("look twice: somebody decided on " + id + " when it had another day");
        assertThat(done("show", id).out()).contains("said        2026-03-10");
        Outcome unknown = done("article", KEY, "--undated");
        assertThat(unknown.out()).contains("said        " + id + " undated, before 2026-03-10");
        assertThat(done("cite", id).out()).contains("(Okoro, as cited in Garcia, n.d.)");
        assertThat(done("article", KEY, "--undo").out()).contains("said        " + id + " 2026-03-10, before undated");
    }

    /** A table from before the correction has the former days, which nobody decided on. */
    @Test
    void anOlderTableBringsNoFormerDayBack() throws IOException {
        done("export", "--format", "quotes-csv", "--out", folder.toString());
        Path table = folder.resolve("quotes.csv");
        assertThat(Files.readString(table)).contains("\"2026-02-10\"");
        Files.writeString(table, Files.readString(table).replace("\"proposed\"", "\"accepted\""));
        done("article", KEY, "--issued", "2026-03-13");
        Outcome imported = done("import", table.toString());
        assertThat(imported.out()).contains("Date is not as it is here", "1 decision taken over");
        assertThat(done("show", id).out()).contains("said        2026-03-10").doesNotContain("2026-02-10 (");
        done("article", KEY, "--undo");
        assertThat(done("show", id).out()).contains("said        2026-02-10");
    }

    @Test
    void takesACorrectionBack() {
        String before = done("article", KEY).out();
        done("article", KEY, "--no-authors", "--section", "City");
        assertThat(done("article", KEY).out()).contains("by          (not known)", "section     City");
        assertThat(done("article", KEY, "--undo").out()).isEqualTo(before);
        assertThat(done("article", KEY).out()).isEqualTo(before);
        Outcome nothing = Outcome.in(library, "article", KEY, "--undo");
        assertThat(nothing.code()).isEqualTo(ExitCode.USAGE);
        assertThat(nothing.err()).contains("there is no correction of " + KEY);
    }

    @Test
    void printsJson() throws IOException {
        JsonNode plain = json(done("article", KEY, "--json"));
        assertThat(plain.at("/reference")).isEqualTo(plain.at("/asRead"));
        assertThat(plain.at("/corrections")).isEmpty();
        JsonNode set = json(done(
                "article",
                KEY,
                "--organisation",
                "Ardel News",
                "--issued",
                "2026-03-13",
                "--no-section",
                "--reviewer",
                "mira",
                "--note",
                "so it is",
                "--json"));
        assertThat(set.at("/reference/authors/0").toString())
                .isEqualTo("{\"name\":\"Ardel News\",\"organisation\":true}");
        assertThat(set.at("/asRead/authors/0/name").asText()).isEqualTo("Maria Garcia");
        assertThat(set.at("/corrections/0/set").toString())
                .isEqualTo(
                        "{\"authors\":[{\"name\":\"Ardel News\",\"organisation\":true}],\"section\":null,\"issued\":\"2026-03-13\"}");
        assertThat(set.at("/corrections/0/reviewer").asText()).isEqualTo("mira");
        assertThat(set.at("/corrections/0/note").asText()).isEqualTo("so it is");
        assertThat(set.at("/changed").asBoolean()).isTrue();
        assertThat(set.at("/redated/0").toString())
                .isEqualTo("{\"id\":\"%s\",\"date\":\"2026-03-10\",\"before\":\"2026-02-10\",\"review\":\"proposed\"}"
                        .formatted(id));
        JsonNode shown = json(done("show", id, "--json"));
        assertThat(shown.at("/reference/issued").asText()).isEqualTo("2026-03-13");
        assertThat(shown.at("/asRead/issued").asText()).isEqualTo("2026-02-13");
        assertThat(shown.at("/corrections")).isEqualTo(set.at("/corrections"));
    }

    @Test
    void saysWhenItWasSoAlready() {
        Outcome same = done("article", KEY, "--issued", "2026-02-13");
        assertThat(same.err()).contains("it was so already: nothing was written down");
        assertThat(same.out()).doesNotContain("corrected");
    }

    @Test
    void doubtsADayAfterTheCapture() {
        assertThat(done("article", KEY, "--issued", "2099-01").err())
                .contains("look twice: 2099-01 is later than the day on which the page was captured");
    }

    @Test
    void refusesWhatIsNotUnderstood() {
        for (List<String> wrong : List.of(
                List.of("article"),
                List.of("article", KEY, "--issued", "13.2.2026"),
                List.of("article", KEY, "--issued", "2026-02-30"),
                List.of("article", KEY, "--issued", "--02-13"),
                List.of("article", KEY, "--issued", ""),
                List.of("article", KEY, "--issued", "2026", "--undated"),
                List.of("article", KEY, "--author", "Ada Okoro", "--no-authors"),
                List.of("article", KEY, "--author", ""),
                List.of("article", KEY, "--organisation", "  "),
                List.of("article", KEY, "--publication", "x", "--no-publication"),
                List.of("article", KEY, "--section", "x", "--no-section"),
                List.of("article", KEY, "--note", "why"),
                List.of("article", KEY, "--undo", "--title", "x"),
                List.of("article", KEY, "--undo", "--note", "x"))) {
            Outcome outcome = Outcome.in(library, wrong.toArray(String[]::new));
            assertThat(outcome.code()).as(wrong + outcome.err()).isEqualTo(ExitCode.USAGE);
        }
        for (List<String> hostile : List.of(
                List.of("--title", "Gates\u202E of Ardel"),
                List.of("--title", ""),
                List.of("--publication", "Ardel\nGazette"),
                List.of("--section", "\u2066City"),
                List.of("--author", "Ada\u0007 Okoro"),
                List.of("--title", "Gates", "--note", "a\u202Bb"),
                List.of("--language", "no language"))) {
            String[] arguments = new String[hostile.size() + 2];
            arguments[0] = "article";
            arguments[1] = KEY;
            for (int i = 0; i < hostile.size(); i++) {
                arguments[i + 2] = hostile.get(i);
            }
            Outcome outcome = Outcome.in(library, arguments);
            assertThat(outcome.code()).as(hostile + outcome.err()).isEqualTo(ExitCode.USAGE);
        }
        Outcome nobody = Outcome.in(library, "article", "nobody2026nothing");
        assertThat(nobody.err()).contains("no article has the key \"nobody2026nothing\"");
        assertThat(done("article", KEY).out()).doesNotContain("corrected");
    }

    @Test
    void refusesHostileNamesOfSpeakers() {
        for (String name : List.of("Ada\nOkoro", "Ada\u202EOkoro", "Ada\u2066Okoro")) {
            for (List<String> wrong : List.of(
                    List.of("speakers", "rename", "Ada Okoro", name),
                    List.of("speakers", "alias", "add", "Ada Okoro", name),
                    List.of("review", id, "set", "--speaker", name),
                    List.of("review", id, "set", "--role", name))) {
                Outcome outcome = Outcome.in(library, wrong.toArray(String[]::new));
                assertThat(outcome.code()).as(wrong + outcome.err()).isNotEqualTo(ExitCode.DONE);
                assertThat(outcome.err()).contains("behind \"Ada\"");
            }
        }
        assertThat(done("show", id).out()).contains("speaker     Ada Okoro (person)", "status      proposed");
    }

    private static JsonNode json(Outcome outcome) throws IOException {
        return new ObjectMapper().readTree(outcome.out());
    }

    private Outcome done(String... arguments) {
        Outcome outcome = Outcome.in(library, arguments);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        return outcome;
    }
}
