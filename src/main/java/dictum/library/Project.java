package dictum.library;

/**
 * A tag with the number of quotations that bear it.
 *
 * @param note what the tag is for, which makes a project of it; possibly empty
 */
public record Project(String tag, long quotations, String note) {}
