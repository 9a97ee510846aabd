package dictum.model;

/**
 * A stretch of an article's text.
 *
 * <p>Offsets are UTF-16 code units from the first character of {@link Article#text()}; {@code start} is in, {@code end}
 * is out.
 *
 * @throws IllegalArgumentException unless {@code 0 <= start <= end}
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-position-selector">W3C positions, which count code
 *     points</a>
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [%d, %d): need 0 <= start <= end".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The characters of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
