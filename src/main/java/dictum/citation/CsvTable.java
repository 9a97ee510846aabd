package dictum.citation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * A table with a header row, whatever its rows are made of.
 *
 * @param format how cells are quoted and rows end
 * @param opening what stands before the header row: a byte order mark, or nothing
 * @param article what rows have in common: as long as it stays equal, the cells of shared columns stay as they are
 */
record CsvTable<T>(CSVFormat format, String opening, Function<? super T, ?> article, List<Column<T>> columns) {
    /** The byte order mark, by which a spreadsheet knows UTF-8. */
    static final String MARK = "\uFEFF";

    /** CRLF after every row, and every cell quoted. */
    static final CSVFormat ALL_QUOTED =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    /** A table whose shared columns say the same in every row. */
    CsvTable(CSVFormat format, String opening, List<Column<T>> columns) {
        this(format, opening, row -> opening, columns);
    }

    /**
     * One column: what stands in the header, and in each row; a cell is used up before the next row is asked for.
     *
     * @param shared whether all rows of an article have the same cell
     */
    record Column<T>(String title, Function<? super T, ? extends CharSequence> cell, boolean shared) {
        Column(String title, Function<? super T, ? extends CharSequence> cell) {
            this(title, cell, false);
        }

        /** A column in which there is nothing. */
        static <T> Column<T> empty(String title) {
            return new Column<>(title, row -> "", true);
        }
    }

    void write(Iterator<T> rows, OutputStream out) throws IOException {
        Utf8Writer writer = new Utf8Writer(out);
        writer.write(opening);
        for (int i = 0; i < columns.size(); i++) {
            format.print(columns.get(i).title(), writer, i == 0);
        }
        format.println(writer);
        List<Piece<T>> pieces = pieces();
        Object before = pieces; // equal to no article
        while (rows.hasNext()) {
            T row = rows.next();
            Object now = article.apply(row);
            boolean same = Objects.equals(now, before);
            before = now;
            for (Piece<T> piece : pieces) {
                piece.write(row, same, writer);
            }
            format.println(writer);
        }
        writer.flush();
    }

    /** Shared columns that stand together, and each of the others by itself. */
    private List<Piece<T>> pieces() {
        List<Piece<T>> pieces = new ArrayList<>();
        int start = 0;
        while (start < columns.size()) {
            int end = start + 1;
            while (columns.get(start).shared()
                    && end < columns.size()
                    && columns.get(end).shared()) {
                end++;
            }
            pieces.add(new Piece<>(format, columns.subList(start, end), start == 0));
            start = end;
        }
        return pieces;
    }

    /** Cells next to each other; those that an article's rows share are quoted once for all of them. */
    private static final class Piece<T> {
        private final CSVFormat format;
        private final List<Column<T>> columns;
        private final boolean opensRow;
        private final boolean shared;
        private final StringBuilder text = new StringBuilder();

        private Piece(CSVFormat format, List<Column<T>> columns, boolean opensRow) {
            this.format = format;
            this.columns = columns;
            this.opensRow = opensRow;
            shared = columns.get(0).shared();
        }

        /** @param same whether {@code row} has its article in common with the row before */
        private void write(T row, boolean same, Utf8Writer out) throws IOException {
            if (!shared) {
                format.print(columns.get(0).cell().apply(row), out, opensRow);
                return;
            }
            if (!same) {
                text.setLength(0);
                for (int i = 0; i < columns.size(); i++) {
                    format.print(columns.get(i).cell().apply(row), text, opensRow && i == 0);
                }
            }
            out.append(text);
        }
    }
}
