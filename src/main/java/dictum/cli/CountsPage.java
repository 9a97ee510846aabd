package dictum.cli;

import dictum.citation.EntryJson;
import dictum.library.Query;
import dictum.library.QuoteLibrary;
import java.util.List;
import java.util.Map;

/** How many quotations answer, and how many of them each value of each field would leave. */
final class CountsPage {
    private final Terminal terminal;
    private final QuoteLibrary library;

    CountsPage(Terminal terminal, QuoteLibrary library) {
        this.terminal = terminal;
        this.library = library;
    }

    void print(Query query, boolean json) {
        long total = library.find(query, 0, 0).total();
        if (json) {
            terminal.out().println(EntryJson.ofCounts(total, library.counts(query)));
            return;
        }
        terminal.out().println(Counted.of(total, "quotation"));
        Table table = new Table(terminal, List.of("field", "quotations", "value"));
        library.counts(query).forEach((field, values) -> {
            String shown = field;
            for (Map.Entry<String, Integer> value : values.entrySet()) {
                table.addRow(List.of(
                        new Table.Cell(shown, Terminal.Style.STRONG),
                        new Table.Cell(Integer.toString(value.getValue()), Terminal.Style.PLAIN),
                        new Table.Cell(Printable.line(value.getKey()), Terminal.Style.PLAIN)));
                shown = "";
            }
        });
        table.print();
    }
}
