package dictum.model;

/**
 * Exact words with what stands before and after them, by which a quotation is found again when offsets have moved.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">W3C Web Annotation</a>
 */
public record TextQuoteSelector(String exact, String prefix, String suffix) {
    /** How many characters of context are kept on each side. */
    public static final int CONTEXT = 32;

    /** The selector of the whole extent {@code span} in {@code text}; never cuts a surrogate pair. */
    public static TextQuoteSelector of(String text, Span span) {
        int from = Math.max(0, span.start() - CONTEXT);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        int to = Math.min(text.length(), span.end() + CONTEXT);
        if (to < text.length() && to > span.end() && Character.isHighSurrogate(text.charAt(to - 1))) {
            to--;
        }
        return new TextQuoteSelector(span.of(text), text.substring(from, span.start()), text.substring(span.end(), to));
    }
}
