package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TableTest {
    private static final Table.Cell NOTHING = new Table.Cell("", Terminal.Style.PLAIN);

    private static Table.Cell cell(String text) {
        return new Table.Cell(text, Terminal.Style.STRONG);
    }

    @Test
    void columnsStayStraightUnderWideCharactersAndMarks() {
        Outcome.Recorded recorded = new Outcome.Recorded(Map.of(), "", false);
        Table table = new Table(recorded.terminal(), List.of("speaker", "role"));
        table.add(List.of(cell("東京都庁"), cell("one")), NOTHING);
        table.add(List.of(cell("Zoe\u0308 Ek"), cell("two")), NOTHING);
        table.print();

        assertThat(recorded.out().lines().map(String::stripTrailing).filter(line -> !line.isEmpty()))
                .containsExactly("speaker   role", "東京都庁  one", "Zoe\u0308 Ek    two");
    }

    @Test
    void wrapsTheWidestColumnToTheTerminal() {
        Outcome.Recorded recorded = new Outcome.Recorded(Map.of("COLUMNS", "40"), "", false);
        Table table = new Table(recorded.terminal(), List.of("speaker", "role"));
        table.add(List.of(cell("Mara Olin"), cell("head of the Office for Locks, Weirs and Bridges")), cell("Open."));
        table.print();

        assertThat(recorded.out().lines())
                .containsExactly(
                        "speaker    role",
                        "Mara Olin  head of the Office for Locks,",
                        "           Weirs and Bridges",
                        "    Open.");
        assertThat(recorded.out().lines()).allMatch(line -> TextWidth.of(line) <= 40);
    }

    @Test
    void cutsLongWordsBeneathARowAndSaysSo() {
        Outcome.Recorded recorded = new Outcome.Recorded(Map.of("COLUMNS", "40"), "", false);
        Table table = new Table(recorded.terminal(), List.of("id"));
        table.add(List.of(cell("3f2a")), cell("word ".repeat(100).strip()));
        table.print();

        assertThat(recorded.out().lines()).hasSize(6);
        assertThat(recorded.out()).endsWith("…\n");
    }

    @Test
    void coloursAreForAWatchedTerminalOnly() {
        for (boolean watched : List.of(true, false)) {
            Outcome.Recorded recorded = new Outcome.Recorded(Map.of(), "", watched);
            Table table = new Table(recorded.terminal(), List.of("id"));
            table.add(List.of(cell("3f2a")), NOTHING);
            table.print();

            assertThat(recorded.out().contains("\u001B[1m3f2a\u001B[0m")).isEqualTo(watched);
        }
    }

    @Test
    void noColorIsHonoured() {
        Outcome.Recorded recorded = new Outcome.Recorded(Map.of("NO_COLOR", "1"), "", true);
        Table table = new Table(recorded.terminal(), List.of("id"));
        table.add(List.of(cell("3f2a")), NOTHING);
        table.print();

        assertThat(recorded.out()).doesNotContain("\u001B");
    }
}
