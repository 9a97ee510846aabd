package dictum.citation;

import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Reference;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * One highlight for each quotation, as Readwise imports them: its words as they are, and in the note who said them.
 *
 * @see <a href="https://docs.readwise.io/readwise/docs/importing-highlights/csv">Readwise: CSV</a>
 */
final class Readwise implements CitationFormat {
    private static final Map<Quotation.Kind, String> OWN_WORDS = Map.of(
            Quotation.Kind.DIRECT, "",
            Quotation.Kind.MIXED, ", only the words in marks are the speaker's",
            Quotation.Kind.INDIRECT, ", not the speaker's own words");

    private static final CsvTable<Row> TABLE = new CsvTable<>(
            CSVFormat.RFC4180,
            "",
            Row::page,
            List.of(
                    column("Highlight", row -> Wording.unmarked(row.entry().quotation())),
                    shared("Title", row -> row.page().title()),
                    shared("Author", row -> row.page().authors()),
                    shared("URL", row -> row.page().url()),
                    column("Note", row -> note(row.entry())),
                    column(
                            "Location",
                            row -> Integer.toString(row.entry().quotation().start())),
                    shared("Date", row -> row.page().captured())));

    /** Cells that all quotations of an article share. */
    private record Page(String title, String authors, String url, String captured) {
        private static Page of(Reference reference) {
            Source source = new Source(reference, List.of());
            return new Page(
                    source.title().orElse(""),
                    reference.authors().stream()
                            .map(author -> OneLine.of(author.name()))
                            .collect(Collectors.joining(", ")),
                    source.url().orElse(""),
                    Days.time(reference.accessed()));
        }
    }

    private record Row(Entry entry, Page page) {}

    @Override
    public String name() {
        return "readwise";
    }

    @Override
    public String fileName() {
        return "readwise.csv";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Readwise has one author, the article's; who said the words, when and where stands in the note.",
                "An indirect statement is a highlight like any other there: the note says that it is none of the speaker's words.",
                "The publication, its date, the archived copy and the snapshot's hash have no place.");
    }

    @Override
    public void write(Iterator<Entry> entries, Articles articles, OutputStream out) throws IOException {
        OncePerArticle<Page> pages = new OncePerArticle<>(Page::of);
        TABLE.write(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Row next() {
                        Entry entry = entries.next();
                        return new Row(entry, pages.of(entry.reference()));
                    }
                },
                out);
    }

    private static CsvTable.Column<Row> column(String title, Function<Row, String> cell) {
        return new CsvTable.Column<>(title, cell);
    }

    private static CsvTable.Column<Row> shared(String title, Function<Row, String> cell) {
        return new CsvTable.Column<>(title, cell, true);
    }

    private static String note(Entry entry) {
        Quotation quotation = entry.quotation();
        StringBuilder note = new StringBuilder(160);
        note.append("Said by: ");
        Wording.speaker(quotation, UnaryOperator.identity(), note);
        note.append("\nQuotation: ").append(quotation.kind().label()).append(OWN_WORDS.get(quotation.kind()));
        if (quotation.kind() != Quotation.Kind.DIRECT) {
            Wording.cue(quotation)
                    .ifPresent(
                            cue -> note.append(", introduced by “").append(cue).append('”'));
        }
        if (Wording.isSaidTold(quotation)) {
            note.append("\nSaid: ");
            Wording.said(quotation, UnaryOperator.identity(), note);
        }
        Wording.cautions(quotation)
                .ifPresent(cautions -> note.append("\nCaution: ").append(cautions));
        if (!entry.note().isBlank()) {
            note.append("\nComment: ").append(entry.note());
        }
        if (!entry.tags().isEmpty()) {
            note.append("\nTagged: ").append(String.join("; ", entry.tags()));
        }
        return note.append("\nSource: ").append(entry.reference().key()).toString();
    }
}
