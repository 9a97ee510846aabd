package dictum.model;

/** A stretch of words in a comparison of two wordings. */
public record Difference(Kind kind, String words) {
    /** Where the words stand. */
    public enum Kind {
        /** In both. */
        SAME,
        /** Only in the wording that is compared. */
        ADDED,
        /** Only in the wording that it is compared with. */
        LEFT_OUT
    }
}
