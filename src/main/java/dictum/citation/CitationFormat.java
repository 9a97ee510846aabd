package dictum.citation;

import dictum.model.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One export format. */
public interface CitationFormat {
    /** As given on the command line: {@code quotes-csv}. */
    String name();

    /** What the file is called by default: {@code quotes.csv}. */
    String fileName();

    /** What the target cannot keep, one sentence each, to be told after each export. */
    List<String> losses();

    /**
     * Writes all entries to {@code out} and flushes it, without closing it.
     *
     * <p>Memory does not grow with the number of entries. Entries of one article come together.
     */
    void write(Iterator<Entry> entries, Articles articles, OutputStream out) throws IOException;

    /** A second file that belongs beside this one, made from the same entries. */
    default Optional<CitationFormat> companion() {
        return Optional.empty();
    }
}
