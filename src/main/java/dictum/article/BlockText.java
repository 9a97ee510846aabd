package dictum.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the characters of one block: ASCII white space collapses, every other character stays as the page has it. */
final class BlockText {
    private static final byte SPACE = 1;
    private static final byte LETTER = 2;

    /** What each character of ASCII is: white space, a letter or digit, or something else. */
    private static final byte[] KINDS = new byte[128];

    static {
        for (char c : " \n\t\r\f".toCharArray()) {
            KINDS[c] = SPACE;
        }
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = Character.isLetterOrDigit(c) ? LETTER : KINDS[c];
        }
    }

    private char[] text = new char[1024];

    /** The words that are being added. */
    private char[] given = new char[1024];

    private int length;
    private boolean spacePending;
    private boolean breakPending;
    private int linked;
    private int bold;
    private int coded;
    private int solid;

    /** Where marks stand that are not among the page's characters. */
    private final List<Integer> supplied = new ArrayList<>();

    void add(String words, boolean inLink, boolean inBold, boolean inCode) {
        int count = words.length();
        // At most one more than it has: what is pending before its first character.
        makeRoom(count + 1);
        given = given.length < count ? new char[2 * count] : given;
        int letters = 0;
        words.getChars(0, count, given, 0);
        for (int i = 0; i < count; i++) {
            char c = given[i];
            byte kind = c < KINDS.length ? KINDS[c] : 0;
            if (kind == SPACE) {
                spacePending = true;
                continue;
            }
            if (length > 0 && (breakPending || spacePending)) {
                text[length++] = breakPending ? '\n' : ' ';
            }
            spacePending = false;
            breakPending = false;
            text[length++] = c;
            if (kind == LETTER) {
                letters++;
            } else if (c >= KINDS.length && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                // A character of Chinese or Japanese says about as much as three letters.
                letters += Words.isUnspaced(c) ? 3 : 1;
            }
        }
        solid += letters;
        linked += inLink ? letters : 0;
        bold += inBold ? letters : 0;
        coded += inCode ? letters : 0;
    }

    /** Adds a quotation mark that the page shows without writing it: an opening one behind the space that is due, a closing one before it. */
    void addMark(char mark, boolean opening) {
        makeRoom(2);
        if (opening && length > 0 && (breakPending || spacePending)) {
            text[length++] = breakPending ? '\n' : ' ';
        }
        if (opening) {
            spacePending = false;
            breakPending = false;
        }
        supplied.add(length);
        text[length++] = mark;
    }

    private void makeRoom(int more) {
        if (text.length - length < more) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
    }

    /** Takes a line break; answers whether it is the second in a row, which parts paragraphs. */
    boolean lineBreak() {
        if (breakPending) {
            return true;
        }
        breakPending = length > 0;
        spacePending = false;
        return false;
    }

    /** Whether there is nothing to read: no letter and no digit. */
    boolean isBlank() {
        return solid == 0;
    }

    TextBlock block(TextBlock.Shape shape, int region, boolean pictured) {
        int from = 0;
        int to = length;
        while (from < to && text[from] == '\u00A0') {
            from++;
        }
        while (to > from && (text[to - 1] == '\u00A0' || text[to - 1] == ' ')) {
            to--;
        }
        return new TextBlock(
                new String(text, from, to - from),
                shape,
                linked,
                bold,
                solid,
                region,
                pictured,
                coded == solid,
                suppliedFrom(from));
    }

    private List<Integer> suppliedFrom(int start) {
        return supplied.isEmpty()
                ? List.of()
                : supplied.stream().map(place -> place - start).toList();
    }

    void clear() {
        supplied.clear();
        length = 0;
        spacePending = false;
        breakPending = false;
        linked = 0;
        bold = 0;
        coded = 0;
        solid = 0;
    }
}
