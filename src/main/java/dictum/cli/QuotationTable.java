package dictum.cli;

import dictum.citation.Wording;
import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Found;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an article and its quotations are printed for people: a heading, and a row for each quotation with its words. */
final class QuotationTable {
    private static final List<String> HEADINGS = List.of("id", "said", "kind", "speaker", "role");

    private final Terminal terminal;

    QuotationTable(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints entries of one article under its heading. */
    void print(List<Entry> entries) {
        Reference reference = entries.get(0).reference();
        heading(reference.title(), reference.publication(), reference.issued(), Optional.of(reference.key()));
        boolean reviewed = entries.stream().anyMatch(entry -> entry.verdict() != Review.Verdict.PROPOSED);
        List<String> headings = new ArrayList<>(HEADINGS);
        if (reviewed) {
            headings.add("status");
        }
        Table table = new Table(terminal, headings);
        for (Entry entry : entries) {
            List<Table.Cell> cells = cells(entry);
            table.add(
                    reviewed ? cells : cells.subList(0, HEADINGS.size()),
                    new Table.Cell(Wording.words(entry.quotation(), Printable::line), Terminal.Style.WORDS));
        }
        table.print();
        terminal.out().println();
    }

    /** Prints the heading of an article in which nothing was found. */
    void printWithoutQuotations(Article article) {
        heading(
                article.title().map(Found::value),
                article.publisher().map(Found::value),
                article.issued().map(Found::value),
                Optional.empty());
        terminal.out().println("no quotations found");
        terminal.out().println();
    }

    private void heading(
            Optional<String> title, Optional<String> publication, Optional<PartialDate> issued, Optional<String> key) {
        String name = Printable.line(title.orElse("(no title)"));
        for (String line : TextWidth.wrapped(name, terminal.width(), Integer.MAX_VALUE)) {
            terminal.out().println(terminal.styled(Terminal.Style.STRONG, line));
        }
        List<String> facts = new ArrayList<>();
        facts.add(publication.map(Printable::line).orElse("(publication not known)"));
        facts.add(issued.map(PartialDate::toString).orElse("(date not known)"));
        key.ifPresent(facts::add);
        terminal.out().println(String.join(" · ", facts));
    }

    private static List<Table.Cell> cells(Entry entry) {
        Quotation quotation = entry.quotation();
        Optional<Speaker> speaker = quotation.speaker();
        Terminal.Style style = speaker.isPresent() ? Terminal.Style.STRONG : Terminal.Style.FAINT;
        return List.of(
                new Table.Cell(entry.id(), Terminal.Style.IDENTIFIER),
                new Table.Cell(said(quotation), Terminal.Style.PLAIN),
                new Table.Cell(quotation.kind().label(), Terminal.Style.PLAIN),
                new Table.Cell(speaker.map(Speaker::label).map(Printable::line).orElse("(not known)"), style),
                new Table.Cell(Printable.line(speaker.map(Wording::standing).orElse("")), Terminal.Style.PLAIN),
                new Table.Cell(entry.verdict().label(), Terminal.Style.PLAIN));
    }

    static String said(Quotation quotation) {
        return quotation.uttered().date().map(PartialDate::toString).orElse("undated");
    }
}
