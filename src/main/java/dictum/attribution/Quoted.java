package dictum.attribution;

import dictum.model.Span;

/**
 * A stretch in quotation marks within one paragraph.
 *
 * @param open offset of the opening mark
 * @param start of the words inside
 * @param end of the words inside
 * @param close offset after the closing mark; equal to {@code end} when there is none
 * @param closed whether a closing mark stands in this paragraph
 * @param continues whether it goes on from the paragraph before, whose mark was left open
 * @param single whether the marks are single ones
 * @param sure whether the marks are balanced and unambiguous
 */
record Quoted(
        int open, int start, int end, int close, boolean closed, boolean continues, boolean single, boolean sure) {
    Span inner() {
        return new Span(start, end);
    }
}
