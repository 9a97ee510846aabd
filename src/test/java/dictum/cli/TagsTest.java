package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags, projects, a second signature, and decisions on many, on the command line. */
final class TagsTest {
    @TempDir
    Path folder;

    private Path library;
    private List<String> ids;

    @BeforeEach
    void capture() {
        library = folder.resolve("library");
        done("capture", Path.of("src", "examples", "agency-harbour.html").toString());
        ids = done("quotes", "--json")
                .out()
                .lines()
                .map(line -> line.substring(7, 15))
                .toList();
    }

    @Test
    void tagsFindAndTravelInTables() throws IOException {
        done("tag", "add", "chapter 2", ids.get(0), ids.get(1));
        assertThat(done("tag").out()).contains(" 2  chapter 2");
        assertThat(done("quotes", "--tag", "Chapter 2", "--json").out().lines()).hasSize(2);
        assertThat(done("show", ids.get(0)).out()).contains("tags        chapter 2", "tagged chapter 2 by");

        done("export", "--format", "quotes-csv", "--tag", "chapter 2", "--out", folder.toString());
        Path table = folder.resolve("quotes.csv");
        assertThat(Files.readString(table)).contains("chapter 2");
        Files.writeString(table, Files.readString(table).replace("chapter 2", "chapter 3; ferries"));
        assertThat(done("import", table.toString()).out()).contains("2 decisions taken over");
        assertThat(done("import", table.toString()).out()).contains("0 decisions taken over");
        assertThat(done("tag").out()).contains(" 2  chapter 3", " 2  ferries").doesNotContain("chapter 2");
    }

    @Test
    void aTagThatIsNotThereCannotBeTakenOff() {
        done("tag", "add", "chapter 2", ids.get(0));
        Outcome removed = Outcome.in(library, "tag", "remove", "chapter", ids.get(0), ids.get(1));
        assertThat(removed.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(removed.err())
                .contains(
                        ids.get(0) + ": there is no tag \"chapter\" on it to take off: its tags are chapter 2",
                        ids.get(1) + ": there is no tag \"chapter\" on it to take off: it has no tags");
        assertThat(done("tag", "remove", "Chapter 2", ids.get(0)).out()).contains("no tags");
    }

    @Test
    void countsWhatEachFieldWouldLeave() {
        done("tag", "add", "chapter 2", ids.get(0), ids.get(1));
        String counts = done("quotes", "--counts").out();
        assertThat(counts).startsWith(ids.size() + " quotations").contains("speaker", "outlet", "status", "said");
        assertThat(counts).containsPattern("(?m)^tag +2 +chapter 2$");
        String json = done("quotes", "--counts", "--json", "--tag", "chapter 2").out();
        assertThat(json).startsWith("{\"total\":2,\"counts\":{").contains("\"tag\":{\"chapter 2\":2}");
    }

    @Test
    void tagsAllThatAnswerAndTakesOff() {
        done("tag", "add", "all", "--where", "kind:direct");
        String direct = done("quotes", "kind:direct", "--json").out();
        assertThat(done("quotes", "tag:all", "--json").out().lines().count())
                .isEqualTo(direct.lines().count());
        done("tag", "remove", "all", "--where", "tag:all");
        assertThat(done("tag").err()).contains("no tags");
        done("tag", "note", "book", "What it is for");
        assertThat(done("tag").out()).contains(" 0  book  What it is for");
    }

    @Test
    void showsFirstWhatIsDecidedForMany() {
        done("review", ids.get(0), "reject");
        Outcome preview = done("review", "accept", "--where", "confidence:0 sort:doubtful");
        assertThat(preview.out()).contains("would be accepted; --yes does it");
        assertThat(done("quotes", "--status", "accepted").err()).contains("no quotation");
        done("review", "accept", "--where", "confidence:0", "--yes");
        assertThat(done("quotes", "--status", "accepted", "--json").out().lines())
                .hasSize(ids.size() - 1);
        assertThat(done("quotes", "--status", "rejected", "--json").out().lines())
                .hasSize(1);
    }

    @Test
    void aSecondReviewerSigns() {
        done("review", ids.get(0), "accept", "--reviewer", "ivo");
        Outcome same = Outcome.in(library, "review", ids.get(0), "sign", "--reviewer", "IVO");
        assertThat(same.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(same.err()).contains("only somebody else");
        assertThat(done("review", ids.get(0), "sign", "--reviewer", "mira").out())
                .contains("accepted, signed by mira");
        assertThat(done("show", ids.get(0)).out()).contains("signed      by mira");
        assertThat(done("show", ids.get(0), "--json").out()).contains("\"signed\":{\"reviewer\":\"mira\"");
    }

    @Test
    void offersACorrectionForOthers() {
        String line = done("quotes", "--json")
                .out()
                .lines()
                .filter(one -> one.contains("\"kind\":\"person\""))
                .findFirst()
                .orElseThrow();
        String id = line.substring(7, 15);
        done("review", id, "set", "--speaker", "Somebody Else");
        done("review", "alike");
        done("review", id, "alike");
    }

    @Test
    void refusesWhatIsNotUnderstood() {
        for (List<String> wrong : List.of(
                List.of("review", "accept"),
                List.of("review", "accept", "--where", ""),
                List.of("review", ids.get(0), "accept", "--yes"),
                List.of("review", "set", "--where", "boats", "--role", "x"),
                List.of("review", "alike", "--yes"),
                List.of("review", "accept", "--where", "kind:alien"),
                List.of("tag", "add", "x"),
                List.of("tag", "note", "a;b", "x"),
                List.of("quotes", "--confidence", "7"))) {
            Outcome outcome = Outcome.in(library, wrong.toArray(String[]::new));
            assertThat(outcome.code()).as(wrong + outcome.err()).isEqualTo(ExitCode.USAGE);
        }
    }

    private Outcome done(String... arguments) {
        Outcome outcome = Outcome.in(library, arguments);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        return outcome;
    }
}
