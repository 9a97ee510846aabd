package dictum.citation;

import dictum.model.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * One row for each quotation, with everything that is known of it.
 *
 * <p>UTF-8 with byte order mark, every cell quoted, CRLF after every row, a header row always. Text is exactly as stored,
 * line breaks included, and an indirect statement is never put in quotation marks. Half a surrogate pair, which UTF-8
 * cannot carry, becomes U+FFFD.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class QuoteCsv implements CitationFormat {
    private static final List<CsvTable.Column<QuoteColumn.Row>> GUARDED = QuoteColumn.guarded();

    private final String name;
    private final String fileName;
    private final boolean guarded;
    private final List<String> losses;

    private QuoteCsv(String name, String fileName, boolean guarded, List<String> losses) {
        this.name = name;
        this.fileName = fileName;
        this.guarded = guarded;
        this.losses = losses;
    }

    /** For databases, scripts and going back: nothing is altered. */
    static CitationFormat lossless() {
        return new QuoteCsv("quotes-csv", "quotes.csv", false, List.of());
    }

    /** For Excel and LibreOffice: no cell becomes a formula. */
    static CitationFormat spreadsheetSafe() {
        return new QuoteCsv(
                "excel-csv",
                "quotes.excel.csv",
                true,
                List.of(
                        "A cell that a spreadsheet would take for a formula, or text for a number or a day, begins with an apostrophe here; quotes-csv"
                                + " has it unchanged, and quotes.excel.changed.csv lists these cells.",
                        "Excel keeps 32,767 characters of a cell; a longer one is whole in the file, and cut when Excel"
                                + " opens it."));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public List<String> losses() {
        return losses;
    }

    @Override
    public Optional<CitationFormat> companion() {
        return guarded ? Optional.of(new GuardedCells()) : Optional.empty();
    }

    @Override
    public void write(Iterator<Entry> entries, Articles articles, OutputStream out) throws IOException {
        new CsvTable<>(CsvTable.ALL_QUOTED, CsvTable.MARK, QuoteColumn.Row::page, guarded ? GUARDED : QuoteColumn.ALL)
                .write(QuoteColumn.Row.of(entries, articles), out);
    }
}
