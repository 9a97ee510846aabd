package dictum.library;

import dictum.model.Entry;
import java.util.List;
import java.util.Map;

/**
 * One page of an answer.
 *
 * @param total how many answer altogether
 * @param counts by the name of a field as {@link Query#parse} reads it, how many have each of its most frequent values
 */
public record Results(List<Entry> page, int total, Map<String, Map<String, Integer>> counts) {
    public Results {
        page = List.copyOf(page);
    }
}
