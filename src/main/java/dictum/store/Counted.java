package dictum.store;

import dictum.model.Reference;

/** An article with the number of its statements, and of those that nobody decided on. */
public record Counted(Reference reference, long statements, long waiting) {}
