package dictum.store;

/** Somebody who is credited: the latest statement, and the number of all of them. */
public record Heard(Stored latest, long statements) {}
