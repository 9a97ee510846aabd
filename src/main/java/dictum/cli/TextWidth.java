package dictum.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * How many terminal cells a text fills, and how it is wrapped, cut and padded to a number of cells.
 *
 * <p>Combining marks fill none, East Asian wide characters and emoji two, everything else one.
 *
 * @see <a href="https://www.unicode.org/reports/tr11/">Unicode Standard Annex 11, East Asian width</a>
 */
final class TextWidth {
    private static final String CUT = "…";

    /** First and last of each range of characters that fill two cells. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD},
    };

    private TextWidth() {}

    /** Cells that {@code text} fills. */
    static int of(String text) {
        int cells = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            cells += of(character);
        }
        return cells;
    }

    /** The text with spaces after it, up to {@code cells}; a longer text stays as it is. */
    static String padded(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - of(text)));
    }

    /** The text, or as much of it as fits into {@code cells} with an ellipsis. */
    static String cut(String text, int cells) {
        return of(text) <= cells
                ? text
                : text.substring(0, fitting(text, 0, cells - 1)).stripTrailing() + CUT;
    }

    /**
     * The text in lines of at most {@code cells}, broken at spaces, or within a word that is too long for a line.
     *
     * @param atMost lines; what is left over is cut, and an ellipsis says so
     */
    static List<String> wrapped(String text, int cells, int atMost) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (lines.size() == atMost - 1) {
                lines.add(cut(text.substring(at), cells));
                return lines;
            }
            int fits = fitting(text, at, cells);
            int end = fits == text.length() ? fits : lastSpace(text, at, fits);
            lines.add(text.substring(at, end));
            at = end;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** Where to break: at the last space up to {@code fits}, or right there when the word is too long. */
    private static int lastSpace(String text, int from, int fits) {
        int space = text.lastIndexOf(' ', fits);
        return space > from ? space : fits;
    }

    /** The end of as much of {@code text} from {@code from} as fills no more than {@code cells}; one character at least. */
    private static int fitting(String text, int from, int cells) {
        int filled = 0;
        int at = from;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            filled += of(character);
            if (filled > cells && at > from) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private static int of(int character) {
        if (character < 0x300) {
            return 1;
        }
        int type = Character.getType(character);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        boolean vowelOfSyllable = character >= 0x1160 && character <= 0x11FF;
        if (mark || type == Character.FORMAT || vowelOfSyllable) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (character < range[0]) {
                return 1;
            }
            if (character <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
