package dictum.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in columns as wide as their words need and the terminal allows, each with a text of full width beneath it.
 *
 * <p>Cells that are too long are wrapped in their column; nothing in a cell is lost.
 */
final class Table {
    /** Longer texts beneath a row are cut here, with an ellipsis. */
    private static final int MOST_LINES_BENEATH = 4;

    private static final String GAP = "  ";
    private static final String INDENT = "    ";

    /** One cell of a row: its text, and the style it is printed in. */
    record Cell(String text, Terminal.Style style) {}

    /** One row: its cells, and the text beneath them. */
    private record Row(List<Cell> cells, Cell beneath) {}

    private final Terminal terminal;
    private final List<String> headings;
    private final List<Row> rows = new ArrayList<>();

    Table(Terminal terminal, List<String> headings) {
        this.terminal = terminal;
        this.headings = List.copyOf(headings);
    }

    void add(List<Cell> cells, Cell beneath) {
        rows.add(new Row(List.copyOf(cells), beneath));
    }

    /** A row with nothing beneath it. */
    void addRow(List<Cell> cells) {
        add(cells, new Cell("", Terminal.Style.PLAIN));
    }

    void print() {
        int[] widths = widths();
        List<Cell> head = new ArrayList<>();
        for (String heading : headings) {
            head.add(new Cell(heading, Terminal.Style.FAINT));
        }
        printCells(head, widths);
        for (Row row : rows) {
            printCells(row.cells(), widths);
            if (row.beneath().text().isEmpty()) {
                continue;
            }
            int room = terminal.width() - INDENT.length();
            for (String line : TextWidth.wrapped(row.beneath().text(), room, MOST_LINES_BENEATH)) {
                terminal.out().println(INDENT + terminal.styled(row.beneath().style(), line));
            }
        }
    }

    /** What the cells need; when that is more than the line has, the widest columns give way. */
    private int[] widths() {
        int[] widths = new int[headings.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = TextWidth.of(headings.get(i));
            for (Row row : rows) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.cells().get(i).text()));
            }
        }
        int room = terminal.width() - GAP.length() * (widths.length - 1);
        for (int needed = sum(widths); needed > room; needed--) {
            widths[widest(widths)]--;
        }
        return widths;
    }

    private void printCells(List<Cell> cells, int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = TextWidth.wrapped(cells.get(i).text(), widths[i], Integer.MAX_VALUE);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder printed = new StringBuilder();
            int blanks = 0;
            for (int i = 0; i < widths.length; i++) {
                List<String> lines = wrapped.get(i);
                String text = line < lines.size() ? lines.get(line) : "";
                if (!text.isEmpty()) {
                    printed.append(" ".repeat(blanks))
                            .append(terminal.styled(cells.get(i).style(), text));
                    blanks = 0;
                }
                blanks += Math.max(0, widths[i] - TextWidth.of(text)) + GAP.length();
            }
            terminal.out().println(printed);
        }
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            if (widths[i] > widths[widest]) {
                widest = i;
            }
        }
        return widest;
    }
}
