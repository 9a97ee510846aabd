package dictum.citation;

import dictum.model.Entry;
import dictum.model.Quotation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * One highlight for each quotation, as Readwise imports them: its words as they are, and in the note who said them.
 *
 * @see <a href="https://docs.readwise.io/readwise/docs/importing-highlights/csv">Readwise: CSV</a>
 */
final class Readwise implements CitationFormat {
    private static final CsvTable<Entry> TABLE = new CsvTable<>(
            CSVFormat.RFC4180,
            false,
            List.of(
                    new CsvTable.Column<>(
                            "Highlight", entry -> entry.quotation().text()),
                    new CsvTable.Column<>(
                            "Title", entry -> source(entry).title().orElse("")),
                    new CsvTable.Column<>("Author", Readwise::authors),
                    new CsvTable.Column<>("URL", entry -> source(entry).url().orElse("")),
                    new CsvTable.Column<>("Note", Readwise::note),
                    new CsvTable.Column<>(
                            "Location",
                            entry -> Integer.toString(entry.quotation().start())),
                    new CsvTable.Column<>(
                            "Date", entry -> Days.time(entry.reference().accessed()))));

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
        TABLE.write(entries, out);
    }

    private static Source source(Entry entry) {
        return new Source(entry.reference(), List.of(entry));
    }

    private static String authors(Entry entry) {
        return entry.reference().authors().stream()
                .map(author -> OneLine.of(author.name()))
                .collect(Collectors.joining(", "));
    }

    private static String note(Entry entry) {
        Quotation quotation = entry.quotation();
        List<String> lines = new ArrayList<>();
        lines.add("Said by: " + Wording.speaker(quotation));
        lines.add(kind(quotation));
        Wording.said(quotation).ifPresent(said -> lines.add("Said: " + said));
        Wording.cautions(quotation).ifPresent(cautions -> lines.add("Caution: " + cautions));
        if (!entry.note().isBlank()) {
            lines.add("Comment: " + entry.note());
        }
        if (!entry.tags().isEmpty()) {
            lines.add("Tagged: " + String.join("; ", entry.tags()));
        }
        lines.add("Source: " + entry.reference().key());
        return String.join("\n", lines);
    }

    private static String kind(Quotation quotation) {
        String kind = "Quotation: " + quotation.kind().label();
        String cue = Wording.cue(quotation)
                .map(words -> ", introduced by “" + words + "”")
                .orElse("");
        return switch (quotation.kind()) {
            case DIRECT -> kind;
            case MIXED -> kind + ", only the words in marks are the speaker's" + cue;
            case INDIRECT -> kind + ", not the speaker's own words" + cue;
        };
    }
}
