package dictum.citation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
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
 * @param opening what stands before the header row: a byte order mark, or nothing
 */
record CsvTable<T>(CSVFormat format, String opening, List<Column<T>> columns) {
    /** The byte order mark, by which a spreadsheet knows UTF-8. */
    static final String MARK = "\uFEFF";

    /** CRLF after every row, and every cell quoted. */
    static final CSVFormat ALL_QUOTED =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    /** One column: what stands in the header, and in each row; a cell is used up before the next row is asked for. */
    record Column<T>(String title, Function<? super T, ? extends CharSequence> cell) {}

    void write(Iterator<T> rows, OutputStream out) throws IOException {
        Utf8Writer writer = new Utf8Writer(out);
        writer.write(opening);
        // The printer is not closed, for the stream belongs to the caller.
        CSVPrinter printer = new CSVPrinter(writer, format);
        printer.printRecord(columns.stream().map(Column::title).toList());
        // Row by row, for the printer locks itself for each call.
        int width = columns.size();
        List<CharSequence> row = Arrays.asList(new CharSequence[width]);
        while (rows.hasNext()) {
            T next = rows.next();
            for (int i = 0; i < width; i++) {
                row.set(i, columns.get(i).cell().apply(next));
            }
            printer.printRecord(row);
        }
        writer.flush();
    }
}
