package dictum.model;

/**
 * Another value that a page gives for a field of its article, where it does not agree with itself: not chosen, and kept.
 *
 * @param field as {@code extract} names it, such as {@code issued}
 */
public record Rival(String field, Found<String> told) {}
