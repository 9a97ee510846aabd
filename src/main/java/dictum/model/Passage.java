package dictum.model;

/**
 * A span of an article together with the words it covers, so that a shifted offset betrays itself.
 *
 * @throws IllegalArgumentException unless the text is as long as the span
 */
public record Passage(Span span, String text) {
    public Passage {
        if (text.length() != span.length()) {
            throw new IllegalArgumentException("passage [%d, %d) covers %d characters but carries %d: %s"
                    .formatted(span.start(), span.end(), span.length(), text.length(), text));
        }
    }

    /** The passage that {@code span} covers in {@code text}. */
    public static Passage of(String text, Span span) {
        return new Passage(span, span.of(text));
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }
}
