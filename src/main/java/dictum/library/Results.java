package dictum.library;

import dictum.model.Entry;
import java.util.List;

/**
 * One page of an answer.
 *
 * @param total how many answer altogether
 */
public record Results(List<Entry> page, int total) {
    public Results {
        page = List.copyOf(page);
    }
}
