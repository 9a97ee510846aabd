package dictum.web;

import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text that is shown in one way.
 *
 * @param marked whether it belongs to what is looked for or at
 */
record Piece(String text, boolean marked) {
    /** {@code within} of the text, with {@code marked} set off; these are in order and may reach beyond it. */
    static List<Piece> of(String text, Span within, List<Span> marked) {
        List<Piece> pieces = new ArrayList<>();
        int at = within.start();
        for (Span span : marked) {
            int start = Math.max(at, span.start());
            int end = Math.min(within.end(), span.end());
            if (start < end) {
                add(pieces, text, at, start, false);
                add(pieces, text, start, end, true);
                at = end;
            }
        }
        add(pieces, text, at, within.end(), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int start, int end, boolean marked) {
        if (start < end) {
            pieces.add(new Piece(text.substring(start, end), marked));
        }
    }
}
