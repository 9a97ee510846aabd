package dictum.store;

import java.util.List;
import java.util.Map;

/**
 * One page of an answer.
 *
 * @param total how many answer altogether
 * @param counts for speaker, outlet, kind, status, lang, issued and tag, how many have each of the most frequent values
 */
public record Hits(List<Stored> page, int total, Map<String, Map<String, Integer>> counts) {}
