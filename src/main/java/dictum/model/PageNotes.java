package dictum.model;

import java.util.List;

/**
 * What is noted of a page besides what was chosen for its article.
 *
 * @param supplied where in the article's text quotation marks stand that a browser shows around a {@code q} element and the page does not
 *     write, in order: no words of a link to the page
 */
public record PageNotes(List<Integer> supplied) {
    /** Nothing to note, as of plain text. */
    public static final PageNotes NONE = new PageNotes(List.of());

    public PageNotes {
        supplied = List.copyOf(supplied);
    }
}
