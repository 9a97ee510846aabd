package dictum.store;

import java.util.List;

/**
 * One page of an answer.
 *
 * @param total how many answer altogether
 */
public record Hits(List<Stored> page, int total) {}
