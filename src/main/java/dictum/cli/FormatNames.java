package dictum.cli;

import dictum.citation.CitationFormat;
import dictum.citation.CitationFormats;
import java.util.Iterator;

/** The names of all export formats, for help and shell completion. */
final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return CitationFormats.all().stream().map(CitationFormat::name).iterator();
    }
}
