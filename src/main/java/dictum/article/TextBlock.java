package dictum.article;

import java.util.List;

/**
 * A run of text that a page sets as one block: a paragraph, a heading, a list item.
 *
 * @param text with ASCII white space collapsed; a line break of the page is kept as {@code \n}
 * @param linked how many of its letters and digits stand inside links
 * @param bold how many stand inside strong type
 * @param solid how many letters and digits it has, a Chinese or Japanese character counting as three
 * @param region the index of the innermost block-level element in {@link Layout#regions()}
 * @param pictured whether a picture stands right before it
 * @param listing whether all of it is a listing of a program
 * @param supplied where in its text quotation marks stand that the page shows without writing them, those of {@code q} elements
 */
record TextBlock(
        String text,
        Shape shape,
        int linked,
        int bold,
        int solid,
        int region,
        boolean pictured,
        boolean listing,
        List<Integer> supplied) {
    /** The kind of element a block stands in. */
    enum Shape {
        PARAGRAPH,
        TEXT,
        ITEM,
        CELL,
        QUOTE,
        HEADING
    }

    /** The share of its letters that are links, 0 to 1. */
    double linkShare() {
        return solid == 0 ? 1 : (double) linked / solid;
    }

    /** Its lines, which the page parts by single line breaks. */
    List<String> lines() {
        return text.indexOf('\n') < 0 ? List.of(text) : List.of(text.split("\n", -1));
    }

    boolean isBold() {
        return solid > 0 && bold == solid;
    }

    /** Whether it ends like a sentence, closing marks and brackets aside. */
    boolean endsLikeASentence() {
        int i = text.length();
        while (i > 0 && "\"'”’»“)]\u00A0 ".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i > 0 && ".!?…。！？:;।".indexOf(text.charAt(i - 1)) >= 0;
    }
}
