package dictum.citation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * A table with a header row, whatever its rows are made of.
 *
 * @param quotes which cells stand in quotation marks
 * @param end what ends every row
 * @param mark whether the file begins with a byte order mark
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
record CsvTable<T>(Quotes quotes, String end, boolean mark, List<Column<T>> columns) {
    /** How a row ends by the standard. */
    static final String CRLF = "\r\n";

    private static final int CHUNK = 1 << 14;

    /** Which cells stand in quotation marks. */
    enum Quotes {
        ALWAYS,
        /** Those that would be read wrongly without. */
        WHERE_NEEDED
    }

    /** One column: what stands in the header, and in each row. */
    record Column<T>(String title, Function<? super T, String> cell) {}

    /** The stream stays open: it belongs to the caller. */
    void write(Iterator<T> rows, OutputStream out) throws IOException {
        Writer writer = Utf8.writer(out);
        if (mark) {
            writer.write('\uFEFF');
        }
        // Rows are put together in memory: cell by cell into the stream would take half as long again.
        StringBuilder table = new StringBuilder();
        row(table, Column::title);
        while (rows.hasNext()) {
            T next = rows.next();
            row(table, column -> column.cell().apply(next));
            if (table.length() >= CHUNK) {
                writer.append(table);
                table.setLength(0);
            }
        }
        writer.append(table);
        writer.flush();
    }

    private void row(StringBuilder table, Function<Column<T>, String> cells) {
        boolean first = true;
        for (Column<T> column : columns) {
            if (!first) {
                table.append(',');
            }
            first = false;
            cell(table, cells.apply(column));
        }
        table.append(end);
    }

    private void cell(StringBuilder table, String cell) {
        if (quotes == Quotes.WHERE_NEEDED && isPlain(cell)) {
            table.append(cell);
            return;
        }
        boolean holdsMark = cell.indexOf('"') >= 0;
        table.append('"').append(holdsMark ? cell.replace("\"", "\"\"") : cell).append('"');
    }

    /** Some readers strip white space at the edges of a cell without marks. */
    private static boolean isPlain(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return !isSpace(cell.charAt(0)) && !isSpace(cell.charAt(cell.length() - 1));
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
