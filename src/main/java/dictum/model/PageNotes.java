package dictum.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is noted of a page besides what was chosen for its article.
 *
 * @param free whether all may read the whole article, as the page declares; a metered one is not free
 * @param amp whether it is an AMP page
 * @param ampVersion the address of the AMP page that it names
 * @param rivals the values that were not chosen for its fields, in the order of the fields
 * @param supplied where in the article's text quotation marks stand that a browser shows around a {@code q} element and the page does not
 *     write, in order: no words of a link to the page
 * @param damage what is wrong with the characters of the article's text, one kind a line
 */
public record PageNotes(
        Optional<Found<Boolean>> free,
        boolean amp,
        Optional<Found<URI>> ampVersion,
        List<Rival> rivals,
        List<Integer> supplied,
        List<String> damage) {
    /** Nothing to note, as of plain text. */
    public static final PageNotes NONE = damaged(List.of());

    public PageNotes {
        rivals = List.copyOf(rivals);
        supplied = List.copyOf(supplied);
        damage = List.copyOf(damage);
    }

    /** Nothing to note but what is wrong with the characters. */
    public static PageNotes damaged(List<String> damage) {
        return new PageNotes(Optional.empty(), false, Optional.empty(), List.of(), List.of(), damage);
    }
}
