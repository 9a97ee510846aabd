package dictum.cli;

import dictum.citation.Wording;
import dictum.library.People;
import dictum.model.Authority;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.RoleHeld;
import dictum.model.Said;
import java.util.List;
import java.util.Optional;

/** How everything that is known of one speaker is printed: names, roles with their time, and what was said day by day. */
final class LifePage {
    private static final int SHORT = 8;

    private final Terminal terminal;

    LifePage(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(People.Life life) {
        Authority authority = life.authority();
        terminal.out().println(terminal.styled(Terminal.Style.STRONG, Printable.line(authority.name())));
        terminal.out()
                .println("%s · %s · %s"
                        .formatted(
                                authority.kind(),
                                authority.id().substring(0, SHORT),
                                Counted.of(authority.statements(), "statement")));
        if (!authority.aliases().isEmpty()) {
            terminal.out().println("also called " + Printable.line(String.join("; ", authority.aliases())));
        }
        life.roles().forEach(role -> terminal.out().println("  " + Printable.line(told(role))));
        life.doubts().forEach(doubt -> terminal.tell(Terminal.Style.WARNING, "doubt:", doubt));
        terminal.out().println();
        if (!life.said().isEmpty()) {
            said(life.said());
        }
        if (life.said().size() < authority.statements()) {
            terminal.tell("the latest %d are listed, --limit 0 lists all"
                    .formatted(life.said().size()));
        }
    }

    private void said(List<Said> said) {
        Table table = new Table(terminal, List.of("id", "said", "kind", "role that day", "article"));
        for (Said one : said) {
            Entry entry = one.entry();
            table.add(
                    List.of(
                            new Table.Cell(entry.id(), Terminal.Style.IDENTIFIER),
                            new Table.Cell(day(entry), Terminal.Style.PLAIN),
                            new Table.Cell(entry.quotation().kind().label(), Terminal.Style.PLAIN),
                            new Table.Cell(Printable.line(one.role().orElse("")), Terminal.Style.PLAIN),
                            new Table.Cell(entry.reference().key(), Terminal.Style.FAINT)),
                    new Table.Cell(Wording.words(entry.quotation(), Printable::line), Terminal.Style.WORDS));
        }
        table.print();
    }

    /** The day it was said; what is undated stands by the article's issue, and says so. */
    private static String day(Entry entry) {
        Optional<PartialDate> said = entry.quotation().uttered().date();
        return said.map(PartialDate::toString)
                .or(() -> entry.reference().issued().map(issued -> "by " + issued))
                .orElse("undated");
    }

    private static String told(RoleHeld role) {
        String time = role.first().equals(role.last())
                ? role.first().map(PartialDate::toString).orElse("undated")
                : "%s to %s"
                        .formatted(
                                role.first().map(PartialDate::toString).orElse("…"),
                                role.last().map(PartialDate::toString).orElse("…"));
        return role.written()
                ? "%s (%s, written down by a person)".formatted(role.role(), time)
                : "%s (stated %s, %s)".formatted(role.role(), time, Counted.of(role.quotations(), "quotation"));
    }
}
