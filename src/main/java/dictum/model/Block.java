package dictum.model;

/**
 * A line-level part of an article's text and what it is there for.
 *
 * <p>Quotations are read from {@link Kind#PARAGRAPH} and {@link Kind#BLOCK_QUOTE} blocks only.
 */
public record Block(Kind kind, Span span) {
    /** What a block is there for. */
    public enum Kind {
        /** The article's title. */
        HEADLINE,
        /** The summary beneath the title. */
        STANDFIRST,
        /** The line naming the writers. */
        BYLINE,
        /** A heading between paragraphs. */
        HEADING,
        /** A paragraph or list item of the body. */
        PARAGRAPH,
        /** A paragraph that the page itself sets apart as quoted matter. */
        BLOCK_QUOTE,
        /** A picture's caption or credit, in plain text where it cannot be left out. */
        CAPTION,
        /** Navigation, "read also", a newsletter box or a footer, in plain text where it cannot be left out. */
        FURNITURE
    }
}
