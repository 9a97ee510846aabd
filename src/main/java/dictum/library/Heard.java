package dictum.library;

import dictum.model.Entry;

/** Somebody who is credited in the library: as the latest statement has it, and the number of all of them. */
public record Heard(Entry latest, long statements) {}
