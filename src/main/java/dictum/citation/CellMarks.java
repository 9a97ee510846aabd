package dictum.citation;

import java.util.List;
import java.util.Set;

/**
 * Marks the cells of a row that a person may change, so that it can be told later which of them were.
 *
 * <p>A mark is the FNV-1a hash of a cell in eight hexadecimal digits; the marks of a row stand one after the other in one column.
 * Line breaks count as one whatever they are made of, for spreadsheets write them anew.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-eastlake-fnv">FNV</a>
 */
final class CellMarks {
    /** The column that holds the marks. */
    static final String TITLE = "As Exported";

    /** The columns that are marked, in the order of the marks. */
    static final List<String> MARKED = List.of(
            "Quote Type",
            "Speaker",
            "Speaker Role",
            "Speaker Affiliation",
            "Speaker Kind",
            "Statement Date",
            "Statement Date Basis",
            "Venue",
            "Venue Kind",
            "Venue Basis",
            "Notes",
            "Tags",
            "Review");

    private static final Set<String> TITLES = Set.copyOf(MARKED);
    private static final int DIGITS = 8;
    private static final char[] HEXADECIMAL = "0123456789abcdef".toCharArray();
    private static final int BASIS = 0x811C9DC5;
    private static final int PRIME = 0x01000193;

    private CellMarks() {}

    static boolean isMarked(String title) {
        return TITLES.contains(title);
    }

    /** Adds the mark of {@code cell} to those of a row. */
    static void add(CharSequence cell, StringBuilder marks) {
        int hash = hash(cell);
        for (int shift = Integer.SIZE - 4; shift >= 0; shift -= 4) {
            marks.append(HEXADECIMAL[hash >>> shift & 0xF]);
        }
    }

    /**
     * Whether the cell of the marked column {@code title} was {@code cell} when the row was exported.
     *
     * @throws IllegalArgumentException when {@code marks} are not what a row has
     */
    static boolean has(String marks, String title, String cell) {
        if (marks.length() != MARKED.size() * DIGITS) {
            throw new IllegalArgumentException(
                    "the cell \"%s\", which tells what was changed, is not as it was exported: put it back, or export the quotation again and change that row"
                            .formatted(TITLE));
        }
        StringBuilder mark = new StringBuilder(DIGITS);
        add(cell, mark);
        int at = MARKED.indexOf(title) * DIGITS;
        return marks.regionMatches(at, mark.toString(), 0, DIGITS);
    }

    private static int hash(CharSequence cell) {
        int hash = BASIS;
        int length = cell.length();
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c == '\r') {
                if (i + 1 < length && cell.charAt(i + 1) == '\n') {
                    continue;
                }
                c = '\n';
            } else if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < length && Character.isSurrogatePair(c, cell.charAt(i + 1));
                if (pair) {
                    hash = (hash ^ c) * PRIME;
                    c = cell.charAt(++i);
                } else {
                    c = '\uFFFD'; // what it is written as
                }
            }
            hash = (hash ^ c) * PRIME;
        }
        return hash;
    }
}
