package dictum.citation;

import dictum.model.DictumException;
import java.util.List;
import java.util.stream.Collectors;

/** The export formats there are. */
public final class CitationFormats {
    private static final List<CitationFormat> ALL = List.of(
            QuoteCsv.lossless(),
            QuoteCsv.spreadsheetSafe(),
            new ZoteroRdf(),
            new Ris(),
            new BibLatex(),
            new CslJson(),
            new Readwise(),
            new EndNoteTab(),
            new ZoteroCsv(),
            new CiteNews(),
            new Markdown(),
            new EvidenceSheet(),
            new WebAnnotations(),
            new SchemaJson());

    private CitationFormats() {}

    /** Every format, the most complete first. */
    public static List<CitationFormat> all() {
        return ALL;
    }

    /**
     * The format called {@code name} on the command line.
     *
     * @throws DictumException {@code USAGE}, listing the names, when there is none
     */
    public static CitationFormat named(String name) {
        return ALL.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DictumException(
                        DictumException.Kind.USAGE,
                        "no export format is called \"%s\": choose %s"
                                .formatted(
                                        name,
                                        ALL.stream().map(CitationFormat::name).collect(Collectors.joining(", ")))));
    }
}
