package dictum.model;

/**
 * A line-level part of an article's text and what it is there for.
 *
 * <p>Quotations are read from {@link Kind#PARAGRAPH}, {@link Kind#BLOCK_QUOTE} and {@link Kind#PULL_QUOTE} blocks only.
 *
 * @param path of the innermost block-level element of the page that holds the words, as an XPath such as
 *     {@code /html[1]/body[1]/article[1]/p[3]}; empty for plain text and for words that the page holds but does not show
 * @see <a href="https://www.w3.org/TR/annotation-model/#xpath-selector">W3C XPath selector</a>
 */
public record Block(Kind kind, Span span, String path) {
    /** A block of plain text, which has no elements. */
    public Block(Kind kind, Span span) {
        this(kind, span, "");
    }

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
        /** A line that the page sets large beside the text or in it, kept where the text does not have the same words. */
        PULL_QUOTE,
        /** A listing of a program or of what it prints, whose quotation marks set off no words of anybody. */
        LISTING,
        /** A picture's caption or credit, in plain text where it cannot be left out. */
        CAPTION,
        /** Navigation, "read also", a newsletter box or a footer, in plain text where it cannot be left out. */
        FURNITURE
    }
}
