package dictum.store;

/** A tag with the number of quotations that bear it, and the note that makes a project of it, possibly empty. */
public record Tagged(String tag, long quotations, String note) {}
