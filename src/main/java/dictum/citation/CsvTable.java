package dictum.citation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A table with a header row, whatever its rows are made of.
 *
 * @param format how cells are quoted and rows end
 * @param mark whether the file begins with a byte order mark
 */
record CsvTable<T>(CSVFormat format, boolean mark, List<Column<T>> columns) {
    private static final int CHUNK = 1 << 14;

    /** CRLF after every row, and every cell quoted. */
    static final CSVFormat ALL_QUOTED =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    /** One column: what stands in the header, and in each row. */
    record Column<T>(String title, Function<? super T, String> cell) {}

    void write(Iterator<T> rows, OutputStream out) throws IOException {
        Writer writer = Utf8.writer(out);
        if (mark) {
            writer.write('\uFEFF');
        }
        // Rows are put together in memory: cell by cell into the stream would take half as long again. The printer is
        // not closed, for
        // the stream belongs to the caller.
        StringBuilder row = new StringBuilder();
        CSVPrinter printer = new CSVPrinter(row, format);
        for (Column<T> column : columns) {
            printer.print(column.title());
        }
        printer.println();
        while (rows.hasNext()) {
            T next = rows.next();
            for (Column<T> column : columns) {
                printer.print(column.cell().apply(next));
            }
            printer.println();
            if (row.length() >= CHUNK) {
                writer.append(row);
                row.setLength(0);
            }
        }
        writer.append(row);
        writer.flush();
    }
}
