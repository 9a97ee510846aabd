package dictum.cli;

import dictum.library.People;
import dictum.model.Authority;
import dictum.model.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How speakers, and what was decided about them, are printed. */
final class SpeakerLines {
    private static final int SHORT = 8;

    private final Terminal terminal;

    SpeakerLines(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<Authority> found) {
        Table table = new Table(terminal, List.of("id", "statements", "kind", "name", "also called"));
        for (Authority one : found) {
            table.addRow(List.of(
                    new Table.Cell(one.id().substring(0, SHORT), Terminal.Style.IDENTIFIER),
                    new Table.Cell(String.format(Locale.ROOT, "%10d", one.statements()), Terminal.Style.PLAIN),
                    new Table.Cell(one.kind(), Terminal.Style.PLAIN),
                    new Table.Cell(Printable.line(one.name()), Terminal.Style.STRONG),
                    new Table.Cell(Printable.line(String.join("; ", one.aliases())), Terminal.Style.PLAIN)));
        }
        table.print();
    }

    /** {@code Mara Olin (4f2a91c0, 12 statements)}. */
    static String called(Authority one) {
        return "%s (%s, %s)"
                .formatted(
                        Printable.line(one.name()),
                        one.id().substring(0, SHORT),
                        Counted.of(one.statements(), "statement"));
    }

    /** A decision with its number, by whom and when. */
    static String told(People.Decided decided) {
        Ruling ruling = decided.ruling();
        List<String> parts = new ArrayList<>(
                List.of(Long.toString(decided.number()), ruling.act().label(), ruling.name(), ruling.words()));
        ruling.from().ifPresent(from -> parts.add("from " + from));
        ruling.to().ifPresent(to -> parts.add("to " + to));
        parts.add("by " + ruling.reviewer());
        parts.add(ruling.at().toString());
        return Printable.line(String.join("  ", parts));
    }
}
