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
        List<String> values = List.of(
                SourceType.of(source).endNote(),
                source.authors().stream().map(EndNoteTab::name).collect(Collectors.joining("//")),
                source.issued().map(date -> "%04d".formatted(date.year())).orElse(""),
                source.title().orElse(""),
                source.publication().orElse(""),
                source.issued().map(PartialDate::toString).orElse(""),
                source.url().orElse(""),
                source.accessed().toString(),
                source.language().orElse(""),
                String.join("//", source.tags()),
                joined(NoteLines.onSource(source)),
                joined(source.entries().stream().map(EndNoteTab::quotation).toList()),
                source.key());
        out.write(values.stream().map(OneLine::folded).collect(Collectors.joining("\t")) + "\r\n");
    }

    private static String quotation(Entry entry) {
        return joined(NoteLines.of(entry));
    }

    private static String joined(List<String> lines) {
        return String.join(NoteLines.JOINT, lines);
    }

    /** A trailing comma leaves a name whole, and two commas stand for one inside it. */
    private static String name(ListName name) {
        return name.literal() ? name.family().replace(",", ",,") + "," : name.inverted();
    }
}
