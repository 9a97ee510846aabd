package dictum.citation;

import dictum.model.Author;
import dictum.model.Entry;
import dictum.model.PartialDate;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;

/**
 * EndNote's tab-delimited table: one row for each article, its quotations in the research notes.
 *
 * <p>No value is quoted; a value holds neither tab nor line break, for each would break the record. To be imported with UTF-8
 * chosen.
 */
final class EndNoteTab implements CitationFormat {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter('\t').setQuote(null).get();

    private static List<CsvTable.Column<Source>> columns() {
        StringBuilder notes = new StringBuilder();
        SpeakerWords speakers = NoteLines.speakers(NoteLines.JOINT);
        return List.of(
                column("Reference Type", source -> SourceType.of(source).endNote()),
                column("Author", EndNoteTab::authors),
                column("Year", source -> source.issued().map(Days::year).orElse("")),
                column("Title", source -> source.title().orElse("")),
                column("Secondary Title", source -> source.publication().orElse("")),
                column(
                        "Date",
                        source -> source.issued().map(PartialDate::toString).orElse("")),
                column("URL", source -> source.url().orElse("")),
                column("Access Date", source -> source.accessed().toString()),
                column("Language", source -> source.language().orElse("")),
                column("Keywords", source -> String.join("//", source.tags())),
                column("Notes", source -> String.join(NoteLines.JOINT, NoteLines.onSource(source))),
                new CsvTable.Column<>("Research Notes", source -> quotations(source, speakers, notes)),
                column("Label", Source::key));
    }

    @Override
    public String name() {
        return "endnote";
    }

    @Override
    public String fileName() {
        return "endnote.txt";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "A line break is written ¶, a tab as a space.",
                "The section has no field in EndNote's generic table; who said what stands in the words of the research notes.");
    }

    @Override
    public void write(Iterator<Entry> entries, Articles articles, OutputStream out) throws IOException {
        new CsvTable<>(FORMAT, "*Generic\r\n", columns()).write(Source.of(entries), out);
    }

    private static CsvTable.Column<Source> column(String title, Function<Source, String> value) {
        return new CsvTable.Column<>(title, source -> OneLine.folded(value.apply(source)));
    }

    /**
     * Without a break already: every line of a note is.
     *
     * @param notes room for the notes of one article, used for each again
     */
    private static CharSequence quotations(Source source, SpeakerWords speakers, StringBuilder notes) {
        notes.setLength(0);
        for (Entry entry : source.entries()) {
            notes.append(notes.isEmpty() ? "" : NoteLines.JOINT);
            NoteLines.of(entry, NoteLines.JOINT, speakers, notes);
        }
        return notes;
    }

    /** A plain loop, as this runs for every article. */
    private static String authors(Source source) {
        StringBuilder authors = new StringBuilder();
        for (Author author : source.reference().authors()) {
            authors.append(authors.isEmpty() ? "" : "//").append(name(ListName.of(author)));
        }
        return authors.toString();
    }

    /** A trailing comma leaves a name whole, and two commas stand for one inside it. */
    private static String name(ListName name) {
        return name.literal() ? name.family().replace(",", ",,") + "," : name.inverted();
    }
}
