package dictum.citation;

import dictum.model.Ended;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
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

    /** The header row. */
    private static final byte[] OPENING = opening();

    private RunReport() {}

    /** Whether the file of {@code content}, or of its beginning, was written by {@link #write}. */
    public static boolean opens(InputStream content) throws IOException {
        return Arrays.equals(content.readNBytes(OPENING.length), OPENING);
    }

    /** Writes the table to {@code out}, which stays open. */
    public static void write(Iterator<Ended> rows, OutputStream out) throws IOException {
        new CsvTable<>(CsvTable.ALL_QUOTED, "", COLUMNS).write(rows, out);
    }

    private static byte[] opening() {
        ByteArrayOutputStream opening = new ByteArrayOutputStream();
        try {
            write(Collections.emptyIterator(), opening);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // in memory nothing fails
        }
        return opening.toByteArray();
    }

    private static CsvTable.Column<Ended> column(String title, Function<Ended, String> cell) {
        return new CsvTable.Column<>(title, ended -> FormulaGuard.of(cell.apply(ended)));
    }

    private static String or(Optional<String> value) {
        return value.orElse("");
    }
}
