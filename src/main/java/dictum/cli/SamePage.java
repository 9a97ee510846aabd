package dictum.cli;

import dictum.citation.EntryJson;
import dictum.library.QuoteLibrary;
import dictum.library.SameWords;
import dictum.model.DictumException;
import dictum.model.Difference;
import dictum.model.Echo;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Reference;
import java.util.ArrayList;
import java.util.List;

/** How the same words in several articles are printed: who had them first, and what each has otherwise. */
final class SamePage {
    private final Terminal terminal;
    private final QuoteLibrary library;

    SamePage(Terminal terminal, QuoteLibrary library) {
        this.terminal = terminal;
        this.library = library;
    }

    void print(String id, boolean json) {
        SameWords same = library.sameWords(id);
        if (json) {
            for (int i = 0; i < same.echoes().size(); i++) {
                Echo echo = same.echoes().get(i);
                terminal.out().println(EntryJson.of(echo, library.articles().of(echo.entry()), i == 0));
            }
            return;
        }
        terminal.out().println(counted(same));
        Table table = new Table(terminal, List.of("id", "issued", "report", "publication", "article"));
        for (Echo echo : same.echoes()) {
            Entry entry = echo.entry();
            table.add(
                    List.of(
                            new Table.Cell(entry.id(), Terminal.Style.IDENTIFIER),
                            new Table.Cell(issued(entry.reference()), Terminal.Style.PLAIN),
                            new Table.Cell(Integer.toString(echo.report()), Terminal.Style.PLAIN),
                            new Table.Cell(
                                    Printable.line(
                                            entry.reference().publication().orElse("")),
                                    Terminal.Style.PLAIN),
                            new Table.Cell(entry.reference().key(), Terminal.Style.FAINT)),
                    new Table.Cell(Printable.line(wording(echo)), Terminal.Style.WORDS));
        }
        table.print();
    }

    /** One line beneath a quotation's evidence, when other articles have it. */
    void summary(String id) {
        try {
            SameWords same = library.sameWords(id);
            if (!same.isAlone()) {
                terminal.out().println();
                terminal.out().println(counted(same) + "; 'dictum quotes --same " + id + "' lists them");
            }
        } catch (DictumException unsearchable) {
            terminal.tell("who else has these words cannot be told: " + unsearchable.getMessage());
        }
    }

    private static String counted(SameWords same) {
        Reference first = same.echoes().get(0).entry().reference();
        return "the same words in %s, %s; first in %s (%s)"
                .formatted(
                        Counted.of(same.echoes().size(), "article"),
                        Counted.of(same.reports(), "independent report"),
                        first.key(),
                        issued(first));
    }

    private static String issued(Reference reference) {
        return reference.issued().map(PartialDate::toString).orElse("undated");
    }

    /** The words, with those set off that only this article has, or only the one asked about. */
    private static String wording(Echo echo) {
        if (echo.differences().isEmpty()) {
            return "word for word";
        }
        List<String> pieces = new ArrayList<>();
        for (Difference difference : echo.differences()) {
            pieces.add(
                    switch (difference.kind()) {
                        case SAME -> difference.words();
                        case ADDED -> "[+" + difference.words() + "]";
                        case LEFT_OUT -> "[-" + difference.words() + "]";
                    });
        }
        return String.join(" ", pieces);
    }
}
