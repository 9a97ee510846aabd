package dictum.model;

/**
 * Text that a page shows beside its article: headline, caption, pull quote, navigation, a link to another story.
 *
 * @param at where it stands in {@link Article#text()}: the end of the block that it follows, or 0
 * @throws IllegalArgumentException when the place is negative
 */
public record Aside(int at, String text) {
    public Aside {
        if (at < 0) {
            throw new IllegalArgumentException("an aside at %d: need 0 or more".formatted(at));
        }
    }
}
