package dictum.article;

/** Gathers the characters of one block: ASCII white space collapses, every other character stays as the page has it. */
final class BlockText {
    private final StringBuilder text = new StringBuilder();
    private boolean spacePending;
    private boolean breakPending;
    private int linked;
    private int bold;
    private int coded;
    private int solid;

    void add(String words, boolean inLink, boolean inBold, boolean inCode) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                spacePending = true;
                continue;
            }
            if (!text.isEmpty()) {
                if (breakPending) {
                    text.append('\n');
                } else if (spacePending) {
                    text.append(' ');
                }
            }
            spacePending = false;
            breakPending = false;
            text.append(c);
            if (c < 128
                    ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9'
                    : Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                // A character of Chinese or Japanese says about as much as three letters.
                int letters = Words.isUnspaced(c) ? 3 : 1;
                solid += letters;
                linked += inLink ? letters : 0;
                bold += inBold ? letters : 0;
                coded += inCode ? letters : 0;
            }
        }
    }

    /** Takes a line break; answers whether it is the second in a row, which parts paragraphs. */
    boolean lineBreak() {
        if (breakPending) {
            return true;
        }
        breakPending = !text.isEmpty();
        spacePending = false;
        return false;
    }

    /** Whether there is nothing to read: no letter and no digit. */
    boolean isBlank() {
        return solid == 0;
    }

    TextBlock block(TextBlock.Shape shape, int region, boolean pictured) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '\u00A0') {
            from++;
        }
        while (to > from && (text.charAt(to - 1) == '\u00A0' || text.charAt(to - 1) == ' ')) {
            to--;
        }
        return new TextBlock(text.substring(from, to), shape, linked, bold, solid, region, pictured, coded == solid);
    }

    void clear() {
        text.setLength(0);
        spacePending = false;
        breakPending = false;
        linked = 0;
        bold = 0;
        coded = 0;
        solid = 0;
    }
}
