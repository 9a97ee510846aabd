package dictum.model;

/** A value with its provenance: what was read, and where. */
public record Found<T>(T value, Provenance provenance) {
    public static <T> Found<T> of(T value, String source, String evidence) {
        return new Found<>(value, new Provenance(source, evidence));
    }
}
