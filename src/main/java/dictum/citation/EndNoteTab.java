package dictum.citation;

import dictum.model.Entry;
import dictum.model.PartialDate;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * EndNote's tab-delimited table: one row for each article, its quotations in the research notes.
 *
 * <p>No value is quoted; a value holds neither tab nor line break, for each would break the record. To be imported with UTF-8
 * chosen.
 */
final class EndNoteTab extends SourceFormat {
    private static final List<String> FIELDS = List.of(
            "Reference Type",
            "Author",
            "Year",
            "Title",
            "Secondary Title",
            "Date",
            "URL",
            "Access Date",
            "Language",
            "Keywords",
            "Notes",
            "Research Notes",
            "Label");

    EndNoteTab() {
        super(
                "endnote",
                "endnote.txt",
                "A line break is written ¶, a tab as a space.",
                "The section has no field in EndNote's generic table; who said what stands in the words of the research notes.");
    }

    @Override
    void begin(Writer out, Optional<Source> only) throws IOException {
        out.write("*Generic\r\n" + String.join("\t", FIELDS) + "\r\n");
    }

    @Override
    void write(Source source, Articles articles, Writer out) throws IOException {
        StringBuilder row = new StringBuilder(SourceType.of(source).endNote());
        value(row, source.authors().stream().map(EndNoteTab::name).collect(Collectors.joining("//")));
        value(row, source.issued().map(Days::year).orElse(""));
        value(row, source.title().orElse(""));
        value(row, source.publication().orElse(""));
        value(row, source.issued().map(PartialDate::toString).orElse(""));
        value(row, source.url().orElse(""));
        value(row, source.accessed().toString());
        value(row, source.language().orElse(""));
        value(row, String.join("//", source.tags()));
        value(row, joined(NoteLines.onSource(source)));
        value(row, quotations(source));
        value(row, source.key());
        out.append(row.append("\r\n"));
    }

    private static void value(StringBuilder row, String value) {
        row.append('\t').append(OneLine.folded(value));
    }

    private static String quotations(Source source) {
        StringBuilder notes = new StringBuilder();
        for (Entry entry : source.entries()) {
            notes.append(notes.length() == 0 ? "" : NoteLines.JOINT).append(joined(NoteLines.of(entry)));
        }
        return notes.toString();
    }

    private static String joined(List<String> lines) {
        return String.join(NoteLines.JOINT, lines);
    }

    /** A trailing comma leaves a name whole, and two commas stand for one inside it. */
    private static String name(ListName name) {
        return name.literal() ? name.family().replace(",", ",,") + "," : name.inverted();
    }
}
