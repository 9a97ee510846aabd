package dictum.library;

import dictum.model.Reference;

/** An article of the library with the number of its statements, and of those that nobody has decided on. */
public record Shelved(Reference reference, long statements, long waiting) {}
