package dictum.citation;

import dictum.model.Entry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

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
    private static final CSVFormat RFC_4180 =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

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
                        "A cell that a spreadsheet would compute as a formula begins with an apostrophe here; quotes-csv"
                                + " has it unchanged.",
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
    public void write(Iterator<Entry> entries, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(
                out,
                StandardCharsets.UTF_8
                        .newEncoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(REPLACEMENT)));
        writer.write('\uFEFF');
        // Not closed here: the stream belongs to the caller.
        CSVPrinter printer = new CSVPrinter(writer, RFC_4180);
        for (QuoteColumn column : QuoteColumn.ALL) {
            printer.print(column.title());
        }
        printer.println();
        while (entries.hasNext()) {
            Entry entry = entries.next();
            for (QuoteColumn column : QuoteColumn.ALL) {
                String cell = column.cell(entry);
                printer.print(guarded ? FormulaGuard.of(cell) : cell);
            }
            printer.println();
        }
        printer.flush();
    }
}
