package dictum.model;

/**
 * Text that a page shows beside its article: headline, caption, pull quote, navigation, a link to another story.
 *
 * @param at where it stands in {@link Article#text()}: the end of the block that it follows, or 0
 * @throws IllegalArgumentException when the place is negative
 */
public record Aside(int at, String text, Kind kind) {
    /** What text beside an article is there for. */
    public enum Kind {
        /** What a picture shows. */
        CAPTION("caption"),
        /** Whose a picture is. */
        CREDIT("credit"),
        /** Words of the text once more, set large. */
        PULL_QUOTE("pull quote"),
        /** Anything else. */
        OTHER("other");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Aside {
        if (at < 0) {
            throw new IllegalArgumentException("an aside at %d: need 0 or more".formatted(at));
        }
    }

    /** An aside of which nothing else is known. */
    public Aside(int at, String text) {
        this(at, text, Kind.OTHER);
    }
}
