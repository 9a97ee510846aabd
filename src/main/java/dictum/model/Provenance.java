package dictum.model;

/**
 * Where a value came from: the kind of place ({@code json-ld}, {@code opengraph}, {@code visible page}) and the very
 * words or field found there.
 *
 * @throws IllegalArgumentException when the source is blank
 */
public record Provenance(String source, String evidence) {
    public Provenance {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a provenance needs its source");
        }
    }
}
