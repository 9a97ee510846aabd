package dictum.citation;

import dictum.model.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * The table that Zotero itself exports, for the tools that read it: Zotero's columns in Zotero's order, the quotations as HTML in
 * the column of notes.
 *
 * <p>As Zotero writes it: byte order mark, every cell quoted, rows end in a line feed, and no cell holds a line break.
 */
final class ZoteroCsv implements CitationFormat {
    private static final CSVFormat FORMAT =
            CsvTable.ALL_QUOTED.builder().setRecordSeparator("\n").get();

    private static final String COLUMNS = """
            Key,Item Type,Publication Year,Author,Title,Publication Title,ISBN,ISSN,DOI,Url,Abstract Note,Date,Date Added,\
            Date Modified,Access Date,Pages,Num Pages,Issue,Volume,Number Of Volumes,Journal Abbreviation,Short Title,Series,\
            Series Number,Series Text,Series Title,Publisher,Place,Language,Rights,Type,Archive,Archive Location,\
            Library Catalog,Call Number,Extra,Notes,File Attachments,Link Attachments,Manual Tags,Automatic Tags,Editor,\
            Series Editor,Translator,Contributor,Attorney Agent,Book Author,Cast Member,Commenter,Composer,Cosponsor,Counsel,\
            Interviewer,Producer,Recipient,Reviewed Author,Scriptwriter,Words By,Guest,Number,Edition,Running Time,Scale,\
            Medium,Artwork Size,Filing Date,Application Number,Assignee,Issuing Authority,Country,Meeting Name,\
            Conference Name,Court,References,Reporter,Legal Status,Priority Numbers,Programming Language,Version,System,Code,\
            Code Number,Section,Session,Committee,History,Legislative Body""";

    private static final Map<String, Function<Source, String>> KNOWN = Map.ofEntries(
            Map.entry("Key", Source::key),
            Map.entry("Item Type", source -> SourceType.of(source).zotero()),
            Map.entry(
                    "Publication Year",
                    source -> source.issued().map(Days::year).orElse("")),
            Map.entry(
                    "Author",
                    source -> String.join(
                            "; ",
                            source.authors().stream().map(ListName::inverted).toList())),
            Map.entry("Title", source -> source.title().orElse("")),
            Map.entry("Publication Title", source -> source.publication().orElse("")),
            Map.entry("Url", source -> source.url().orElse("")),
            Map.entry("Date", source -> source.issued().map(Object::toString).orElse("")),
            Map.entry("Language", source -> source.language().orElse("")),
            Map.entry("Extra", source -> String.join(" ", NoteLines.onSource(source))),
            Map.entry("Manual Tags", source -> String.join("; ", source.tags())),
            Map.entry("Section", source -> source.section().orElse("")));

    /** The columns of one table; the room for the notes of an article is used for each again. */
    private static List<CsvTable.Column<Source>> columns() {
        StringBuilder notes = new StringBuilder();
        SpeakerWords speakers = Markup.speakers(ZoteroCsv::cleaned);
        OncePerArticle<String> accessed = new OncePerArticle<>(reference -> Days.time(reference.accessed()));
        return Stream.of(COLUMNS.split(","))
                .map(title -> switch (title) {
                    case "Notes" -> new CsvTable.Column<Source>(title, source -> notes(source, speakers, notes));
                    case "Date Added", "Date Modified", "Access Date" ->
                        new CsvTable.Column<Source>(title, source -> accessed.of(source.reference()));
                    default -> column(title);
                })
                .toList();
    }

    private static CsvTable.Column<Source> column(String title) {
        Function<Source, String> cell = KNOWN.get(title);
        return cell == null ? CsvTable.Column.empty(title) : new CsvTable.Column<>(title, cell);
    }

    @Override
    public String name() {
        return "zotero-csv";
    }

    @Override
    public String fileName() {
        return "zotero.csv";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Zotero writes this table but cannot import it: for Zotero take zotero-rdf.",
                "Line breaks inside a quotation are tags of HTML in the notes, as in Zotero's own export.");
    }

    @Override
    public void write(Iterator<Entry> entries, Articles articles, OutputStream out) throws IOException {
        new CsvTable<>(FORMAT, CsvTable.MARK, columns()).write(Source.of(entries), out);
    }

    private static CharSequence notes(Source source, SpeakerWords speakers, StringBuilder notes) {
        notes.setLength(0);
        for (Entry entry : source.entries()) {
            notes.append(notes.isEmpty() ? "" : "; ");
            Markup.note(entry, ZoteroCsv::cleaned, speakers, notes);
        }
        return notes;
    }

    private static String cleaned(String text) {
        return Markup.isPlain(text) ? text : OneLine.folded(Markup.withBreaks(text));
    }
}
