package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the capture of a page to its citation, as a user goes. */
final class WalkTest {
    private static final Path EXAMPLES = Path.of("src", "examples");
    private static final String PAGE =
            EXAMPLES.resolve("broadsheet-library.html").toString();
    private static final String WORDS = "nobody has ever occupied a building";

    @TempDir
    Path folder;

    private Path library;

    @BeforeEach
    void nameLibrary() {
        library = folder.resolve("library");
    }

    private Outcome done(String... arguments) {
        Outcome outcome = Outcome.in(library, arguments);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        return outcome;
    }

    @Test
    void capturePrintsWhoSaidWhatAndWhen() {
        Outcome captured = done("capture", PAGE);

        assertThat(captured.out())
                .startsWith(
                        "City library to stay open all night after readers refuse to leave\nThe Halvorn Courier · 2026-02-13")
                .contains("said", "speaker", "role", "mayor")
                .contains(WORDS)
                .contains("kept 1 page with ");
        assertThat(captured.err()).isEmpty();
    }

    @Test
    void theSamePageAgainIsKeptOnce() {
        done("capture", PAGE);

        assertThat(done("capture", PAGE).out()).contains("kept 1 page (1 of them already there)");
        assertThat(done("quotes", "--json", "occupied").out().lines().filter(line -> line.contains(WORDS)))
                .hasSize(1);
    }

    @Test
    void showTellsThatCharactersAreDamaged() throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(
                page,
                Files.readString(Path.of(PAGE)).replace("nobody has ever", "nobodyâ€™s cat has ever"),
                StandardCharsets.UTF_8);
        done("capture", page.toString());
        String id = done("quotes", "--json", "occupied").out().substring(7, 15);

        assertThat(done("show", id).out()).contains("characters  places that were decoded twice: 1");
    }

    @Test
    void aFolderIsCapturedPageByPage() {
        Outcome captured = done("capture", EXAMPLES.toString());

        assertThat(captured.out()).contains("kept 5 pages");
        assertThat(done("verify").out()).contains("checked 5 snapshots").contains("all is as it was written");
    }

    @Test
    void aPageMayComeFromStandardInput() throws IOException {
        Outcome captured = Outcome.of(
                Map.of("DICTUM_LIBRARY", library.toString()),
                Files.readString(EXAMPLES.resolve("agency-harbour.html")),
                "capture",
                "--url",
                "https://npa.example/economy/118230",
                "-");

        assertThat(captured.code()).as(captured.err()).isEqualTo(ExitCode.DONE);
        assertThat(done("quotes", "--json").out()).contains("https://npa.example/economy/118230");
    }

    @Test
    void quotesAreFoundByWordsAndByDate() {
        done("capture", PAGE);

        assertThat(done("quotes", "occupied", "building").out()).contains(WORDS);
        assertThat(done("quotes", "occupied", "--from", "2026-02", "--to", "2026-02")
                        .out())
                .contains(WORDS);
        Outcome none = done("quotes", "occupied", "--to", "2025");
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).startsWith("no quotation answers to that");
    }

    @Test
    void aPhraseRunsOverNoGapOfASplitQuotation() {
        done("capture", PAGE);

        assertThat(done("quotes", "\"in order to read in it\"").out()).contains(WORDS);
        assertThat(done("quotes", "\"read in it\" \"I found that\"").out()).contains(WORDS);
        assertThat(done("quotes", "\"read in it, … I found that\"").out()).contains(WORDS);
        Outcome across = done("quotes", "\"read in it I found that\"");
        assertThat(across.out()).isEmpty();
        assertThat(across.err()).startsWith("no quotation answers to that");
    }

    @Test
    void aCorrectionIsShownBesideWhatWasProposed() {
        done("capture", PAGE);
        String id = idOf("occupied");

        Outcome set = done("review", id, "set", "--speaker", "Bo Ek", "--date", "2020-03", "--reviewer", "ivo");
        assertThat(set.out()).startsWith(id + " corrected Bo Ek, 2020-03: ");
        assertThat(done("show", id).out())
                .contains("speaker     Bo Ek (person)", "said        2020-03 (set by the reviewer)")
                .contains("corrected by ivo", "proposed    ");

        assertThat(done("review", id, "reset").out()).startsWith(id + " proposed");
        assertThat(done("show", id).out()).doesNotContain("proposed    ").doesNotContain("speaker     Bo Ek");
    }

    @Test
    void aDateAfterTheArticleIsTakenWithAWarning() {
        done("capture", PAGE);
        String id = idOf("occupied");
        Outcome set = Outcome.in(library, "review", id, "set", "--date", "2099-01-01");
        assertThat(set.code()).isEqualTo(ExitCode.DONE);
        assertThat(set.err())
                .isEqualTo("look twice: %s: 2099-01-01 is later than the article, which was published on 2026-02-13%n"
                        .formatted(id));
        assertThat(done("show", id).out()).contains("said        2099-01-01 (set by the reviewer)");
        assertThat(Outcome.in(library, "review", id, "set", "--date", "2026-02").err())
                .isEmpty();
    }

    @Test
    void undoTakesBackOneDecision() {
        done("capture", PAGE);
        String id = idOf("occupied");
        done("review", id, "set", "--speaker", "Bo Ek");
        done("review", id, "accept");

        assertThat(done("review", id, "undo").out()).startsWith(id + " corrected Bo Ek");
        assertThat(done("review", id, "undo").out()).startsWith(id + " proposed");
        Outcome none = Outcome.in(library, "review", id, "undo");
        assertThat(none.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(none.err()).contains("there is no decision");
    }

    @Test
    void rejectedQuotationsAreLeftOutUnlessAskedFor() {
        done("capture", PAGE);
        String id = idOf("occupied");
        done("review", id, "reject");

        assertThat(done("quotes", "--json").out()).doesNotContain(id);
        assertThat(done("quotes", "--json", "--status", "rejected").out()).contains(id);
        assertThat(done("quotes", "--json", "--include-rejected").out()).contains(id);
        assertThat(done("export", "--format", "quotes-csv", "--out", "-").out()).doesNotContain(WORDS);
        assertThat(done("export", "--format", "quotes-csv", "--out", "-", "--include-rejected")
                        .out())
                .contains(WORDS);
    }

    @Test
    void aCitationHasItsPointerAndItsReference() {
        done("capture", PAGE);

        assertThat(done("cite", idOf("occupied"), "--style", "apa").out())
                .contains(WORDS)
                .contains("as cited in", "2026")
                .contains("City library to stay open all night after readers refuse to leave");
    }

    @Test
    void aRejectedQuotationIsCitedWithAWarning() {
        done("capture", PAGE);
        String id = idOf("occupied");
        done("review", id, "reject", "--reviewer", "Mira Holm", "--note", "only a caption");

        Outcome cited = done("cite", id);
        assertThat(cited.out()).contains(WORDS);
        assertThat(cited.err())
                .startsWith("rejected: " + id + ": Mira Holm rejected it, 2")
                .contains("(only a caption)", "dictum review " + id + " reset");
        assertThat(done("cite", id, "--json").out())
                .contains(
                        "\"review\":\"rejected\",\"decided\":{\"reviewer\":\"Mira Holm\",\"at\":\"2", "only a caption");
        assertThat(done("export", "--format", "ris", "--out", "-", "--include-rejected")
                        .err())
                .contains("rejected: 1 quotation among them that somebody rejected, the first is " + id);
        assertThat(done("export", "--format", "ris", "--out", "-").err()).doesNotContain("rejected:");
    }

    @Test
    void cautionsAndMissingReviewsAreToldBesideACitation() throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(
                page,
                "<html lang=en><title>Pier</title><article><p>“The pier may close,” Odo Frank will say on Friday."
                        + " It is the second pier of Selby that the board has looked at.</p></article></html>");
        done("capture", page.toString());
        String id = done("quotes", "--json").out().substring(7, 15);

        assertThat(done("cite", id).err())
                .isEqualTo("look twice: %s: prospective (\"will say\")%nnot reviewed yet: %s%n".formatted(id, id));
        done("review", id, "accept");
        assertThat(done("cite", id).err()).isEqualTo("look twice: %s: prospective (\"will say\")%n".formatted(id));
        assertThat(done("cite", id, "--json").out())
                .contains("\"words\":\"“The pier may close,”\"", "\"cautions\":[{\"kind\":\"prospective\"");
    }

    @Test
    void anExportReplacesTheOldFileWhole() throws IOException {
        done("capture", PAGE);
        Path out = folder.resolve("out");

        Outcome first = done("export", "--format", "quotes-csv", "csl-json", "--out", out.toString());
        List<Path> files;
        try (Stream<Path> listed = Files.list(out)) {
            files = listed.sorted().toList();
        }
        assertThat(files).hasSize(2);
        assertThat(first.out()).contains(files.get(0).toString(), files.get(1).toString(), "quotations");

        for (Path file : files) {
            Files.writeString(file, "old");
        }
        done("export", "--format", "quotes-csv,csl-json", "--out", out.toString());
        for (Path file : files) {
            assertThat(Files.readString(file, StandardCharsets.UTF_8))
                    .isNotEqualTo("old")
                    .contains("occupied");
        }
        assertThat(out).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anExportThatCannotBeWrittenSaysSo() throws IOException {
        done("capture", PAGE);
        Path file = Files.writeString(folder.resolve("taken"), "a file, not a folder");

        Outcome outcome = Outcome.in(library, "export", "--format", "quotes-csv", "--out", file.toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.STOPPED);
        assertThat(outcome.err()).startsWith("cannot write ").contains("--out");
        assertThat(Files.readString(file)).isEqualTo("a file, not a folder");
    }

    @Test
    void rebuildKeepsEveryDecision() {
        done("capture", PAGE);
        String id = idOf("occupied");
        done("review", id, "accept");

        assertThat(done("rebuild").out()).contains("read 1 snapshot again", "1 review");
        assertThat(done("quotes", "--json", "--status", "accepted").out()).contains(id);
    }

    @Test
    void extractKeepsTheOrderOfItsInputs() throws IOException {
        List<String> arguments = Stream.concat(Stream.of("extract"), Stream.of(EXAMPLES.toString(), PAGE))
                .toList();
        Outcome outcome = Outcome.of(arguments.toArray(String[]::new));

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        assertThat(outcome.out().lines().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly(
                        "{\"doc\":\"agency-harbour\"",
                        "{\"doc\":\"british-ferry\"",
                        "{\"doc\":\"broadsheet-library\"",
                        "{\"doc\":\"dispatch-elections\"",
                        "{\"doc\":\"feature-glassworks\"",
                        "{\"doc\":\"broadsheet-library\"");
    }

    private String idOf(String words) {
        String json = done("quotes", "--json", "--limit", "1", words).out();
        assertThat(json).startsWith("{\"id\":\"");
        return json.substring(7, json.indexOf('"', 7));
    }
}
