package dictum.library;

import dictum.model.Entry;
import java.util.List;

/** One statement that nobody has decided on, with what speaks for a second look. */
public record Waiting(Entry entry, List<String> doubts) {
    public Waiting {
        doubts = List.copyOf(doubts);
    }
}
