package dictum.citation;

import dictum.model.Entry;
import dictum.model.PartialDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the cells of a table said before a spreadsheet had it: without the apostrophe of {@link FormulaGuard}, and days as they
 * are written here.
 *
 * <p>The table does not tell whether its cells are guarded. A cell is therefore held against the library's own: an apostrophe that
 * the library has stays, and so a table without guard comes back as it was.
 */
final class SpreadsheetCells {
    private static final Map<String, CsvTable.Column<QuoteColumn.Row>> COLUMNS =
            QuoteColumn.ALL.stream().collect(Collectors.toMap(CsvTable.Column::title, Function.identity()));

    private final Function<String, Optional<Entry>> library;
    private String id = "";
    private Optional<QuoteColumn.Row> here = Optional.empty();
    private boolean asked;

    /** @param library the entry of an identifier, if there is one; asked only where a cell leaves a doubt */
    SpreadsheetCells(Function<String, Optional<Entry>> library) {
        this.library = library;
    }

    /** Goes on to the row of a quotation. */
    void at(String cell) {
        id = cell.startsWith("'") ? cell.substring(1) : cell;
        here = Optional.empty();
        asked = false;
    }

    String meant(String title, String cell) {
        CsvTable.Column<QuoteColumn.Row> column = COLUMNS.get(title);
        if (column == null || cell.isEmpty()) {
            return cell;
        }
        if (cell.charAt(0) == '\'' && QuoteColumn.isTaken(column, cell.substring(1))) {
            return own(column).equals(Optional.of(cell)) ? cell : cell.substring(1);
        }
        if (QuoteColumn.isDay(column) && PartialDate.tryParse(cell).isEmpty()) {
            return own(column)
                    .filter(day -> PartialDate.tryParse(day)
                            .filter(known -> isSame(cell, known))
                            .isPresent())
                    .orElse(cell);
        }
        return cell;
    }

    /** What the table has in the column of that title, as long as no spreadsheet touches it. */
    static String shown(String title, QuoteColumn.Row row) {
        return Objects.requireNonNull(COLUMNS.get(title), title)
                .cell()
                .apply(row)
                .toString();
    }

    /** What the library would write into the cell. */
    private Optional<String> own(CsvTable.Column<QuoteColumn.Row> column) {
        if (!asked) {
            here = library.apply(id).map(QuoteColumn.Row::withoutLink);
            asked = true;
        }
        return here.map(row -> column.cell().apply(row).toString());
    }

    /** Whether a spreadsheet of some country writes {@code day} like that: {@code 3/5/2026}, {@code 05.03.26}, {@code Mar-26}. */
    private static boolean isSame(String cell, PartialDate day) {
        if (!day.hasYear() || !day.hasMonth()) {
            return false;
        }
        List<Integer> written = numbers(cell);
        String letters = cell.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
        List<Integer> wanted = new ArrayList<>(List.of(day.year()));
        if (day.hasDay()) {
            wanted.add(day.day());
        }
        if (letters.isEmpty() && day.hasDay()) {
            wanted.add(day.month());
        } else if (!Month.of(day.month())
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT)
                        .startsWith(letters)
                || letters.length() < 3) {
            return false;
        }
        Collections.sort(written);
        Collections.sort(wanted);
        if (written.equals(wanted)) {
            return true;
        }
        wanted.remove((Integer) day.year());
        wanted.add(day.year() % 100);
        Collections.sort(wanted);
        return written.equals(wanted);
    }

    private static List<Integer> numbers(String cell) {
        List<Integer> numbers = new ArrayList<>();
        for (String digits : cell.split("\\D+", -1)) {
            if (!digits.isEmpty() && digits.length() <= 4) {
                numbers.add(Integer.valueOf(digits));
            }
        }
        return numbers;
    }
}
