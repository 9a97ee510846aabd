package dictum.citation;

import dictum.model.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Which cells of {@code quotes.excel.csv} begin with an apostrophe that the library does not have: one row for each. */
final class GuardedCells implements CitationFormat {
    private static final CsvTable<Cell> TABLE = new CsvTable<>(
            CsvTable.ALL_QUOTED,
            CsvTable.MARK,
            List.of(
                    new CsvTable.Column<>("Row", cell -> Long.toString(cell.row)),
                    new CsvTable.Column<>("Column", Cell::column),
                    new CsvTable.Column<>("Id", Cell::id)));

    /** A cell by its row, counted from 1 for the header, its column's title, and the quotation's identifier. */
    private record Cell(long row, String column, String id) {}

    @Override
    public String name() {
        return "excel-csv changes";
    }

    @Override
    public String fileName() {
        return "quotes.excel.changed.csv";
    }

    @Override
    public List<String> losses() {
        return List.of();
    }

    @Override
    public void write(Iterator<Entry> entries, Articles articles, OutputStream out) throws IOException {
        TABLE.write(new Changed(QuoteColumn.Row.withoutLinks(entries)), out);
    }

    private static final class Changed implements Iterator<Cell> {
        private final Iterator<QuoteColumn.Row> rows;
        private final Deque<Cell> cells = new ArrayDeque<>();
        private long row = 1;

        private Changed(Iterator<QuoteColumn.Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (cells.isEmpty() && rows.hasNext()) {
                row++;
                QuoteColumn.Row next = rows.next();
                for (CsvTable.Column<QuoteColumn.Row> column : QuoteColumn.ALL) {
                    if (QuoteColumn.isTaken(column, column.cell().apply(next))) {
                        cells.add(new Cell(row, column.title(), next.entry().id()));
                    }
                }
            }
            return !cells.isEmpty();
        }

        @Override
        public Cell next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no more changed cells");
            }
            return cells.remove();
        }
    }
}
