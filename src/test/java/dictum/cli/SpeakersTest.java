package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who, decided on the command line. */
final class SpeakersTest {
    @TempDir
    Path folder;

    private Path library;

    @BeforeEach
    void capture() {
        library = folder.resolve("library");
        kept("first", """
                "The water is deep enough," said Dmitry Shugayev, head of the Harbour Board.

                "Nobody asked the fishermen," said Ada Okoro, a councillor.
                """);
        kept("second", """
                "We promised April, and it became May," said Dmitry Shugaev, head of the Harbour Board.

                "The fishermen are content," said Ada Okoro, the mayor of Port Ellery.
                """);
    }

    @Test
    void listsThoseWhoSpeak() {
        assertThat(done("speakers").out().lines().skip(1).findFirst().orElseThrow())
                .contains("Ada Okoro")
                .contains(" 2  person");
        assertThat(done("speakers", "list", "shug", "--json").out().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"statements\":1"));
        assertThat(done("speakers", "list", "--limit", "1").err()).contains("there may be more");
    }

    @Test
    void suggestsJoinsFindsAndTakesBack() {
        assertThat(done("speakers", "suggest").out()).contains("Dmitry Shugaev (", "spelled alike");
        assertThat(done("speakers", "merge", "Dmitry Shugaev", "Dmitry Shugayev", "--reviewer", "ivo")
                        .out())
                .contains(" 2  person  Dmitry Shugaev  Dmitry Shugayev");
        assertThat(done("quotes", "--speaker", "shugayev").out())
                .contains("April", "deep enough")
                .doesNotContain("Shugayev");
        assertThat(done("export", "--format", "quotes-csv", "--out", "-").out())
                .contains("called \"\"Dmitry Shugayev\"\" in the article");
        assertThat(done("speakers", "undo").out()).contains("taken back: ", "merge");
        assertThat(done("quotes", "--speaker", "shugayev").out())
                .contains("deep enough")
                .doesNotContain("April");
        assertThat(done("speakers", "history").out()).contains("by ivo", "(taken back)");
    }

    @Test
    void showsEverythingSomebodySaid() {
        done("speakers", "role", "ada okoro", "Mayor", "--from", "2024");
        assertThat(done("speakers", "show", "ada okoro").out())
                .contains("person · ", "2 statements")
                .contains("Mayor (2024 to …, written down by a person)")
                .contains("Nobody asked the fishermen", "The fishermen are content");
        assertThat(done("speakers", "show", "ada okoro", "--json").out()).contains("\"said\":[{", "\"written\":true");
    }

    @Test
    void namesAndSplits() {
        done("speakers", "rename", "Ada Okoro", "Adaeze Okoro");
        done("speakers", "alias", "add", "Adaeze Okoro", "The Lioness");
        assertThat(done("quotes", "--speaker", "lioness").out()).contains("Adaeze Okoro");
        done("speakers", "alias", "remove", "Adaeze Okoro", "the lioness");
        assertThat(done("quotes", "--speaker", "lioness").out()).isEmpty();
        done("speakers", "distinct", "Dmitry Shugaev", "Dmitry Shugayev");
        assertThat(done("speakers", "suggest").err()).contains("no two look alike");
        done("speakers", "merge", "Dmitry Shugaev", "Dmitry Shugayev");
        assertThat(done("speakers", "split", "Dmitry Shugaev", "--name", "Dmitry Shugayev")
                        .out())
                .contains(" 1  person  Dmitry Shugayev");
    }

    @Test
    void tellsWhatItDoesNotUnderstand() {
        for (List<String> wrong : List.of(
                List.of("speakers", "split", "Ada Okoro"),
                List.of("speakers", "alias", "give", "Ada Okoro", "A"),
                List.of("speakers", "undo"),
                List.of("speakers", "--limit", "-1"),
                List.of("speakers", "role", "Ada Okoro", "queen", "--from", "2025", "--to", "2024"),
                List.of("quotes", "--limit", "-1"),
                List.of("quotes", "--from", "2026-03", "--to", "2025"),
                List.of("review", "0000", "set", "--speaker", "X", "--speaker-kind", "alien"))) {
            Outcome outcome = Outcome.in(library, wrong.toArray(String[]::new));
            assertThat(outcome.code()).as(wrong + outcome.err()).isEqualTo(ExitCode.USAGE);
            assertThat(outcome.err()).isNotBlank();
            assertThat(outcome.out()).isEmpty();
        }
    }

    @Test
    void namesTheCandidatesOfAName() {
        Outcome ambiguous = Outcome.in(library, "speakers", "show", "shug");
        assertThat(ambiguous.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(ambiguous.err()).contains("Dmitry Shugaev (", "Dmitry Shugayev (");
        Outcome unknown = Outcome.in(library, "speakers", "show", "Nobody Atall");
        assertThat(unknown.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(unknown.err()).contains("dictum speakers");
    }

    private void kept(String name, String text) {
        Outcome outcome = Outcome.of(
                Map.of("DICTUM_LIBRARY", library.toString()),
                text,
                "capture",
                "--as",
                "text",
                "--url",
                "https://npa.example/" + name,
                "-");
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.DONE);
    }

    private Outcome done(String... arguments) {
        Outcome outcome = Outcome.in(library, arguments);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        return outcome;
    }
}
