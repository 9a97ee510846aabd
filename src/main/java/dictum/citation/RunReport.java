package dictum.citation;

import dictum.model.Ended;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How every input of a run ended, as a table: one row for each, safe to open in a spreadsheet. */
public final class RunReport {
    private static final List<CsvTable.Column<Ended>> COLUMNS = List.of(
            column("Input", Ended::input),
            column("State", Ended::state),
            column("Address", ended -> or(ended.address())),
            column("Article Key", ended -> or(ended.key())),
            column("Quotations", ended -> Integer.toString(ended.quotations())),
            column("Same As", ended -> or(ended.sameAs())),
            column("SHA-256", ended -> or(ended.sha256())),
            column("Tries", ended -> Integer.toString(ended.tries())),
            column("Ended", ended -> ended.at().toString()),
            column("Reason", ended -> or(ended.reason())));

    private RunReport() {}

    /** Writes the table to {@code out}, which stays open. */
    public static void write(Iterator<Ended> rows, OutputStream out) throws IOException {
        new CsvTable<>(CsvTable.ALL_QUOTED, "", COLUMNS).write(rows, out);
    }

    private static CsvTable.Column<Ended> column(String title, Function<Ended, String> cell) {
        return new CsvTable.Column<>(title, ended -> FormulaGuard.of(cell.apply(ended)));
    }

    private static String or(Optional<String> value) {
        return value.orElse("");
    }
}
