package dictum.library;

import java.util.List;

/**
 * What {@code rebuild} made.
 *
 * @param unplaced decisions whose exact words are no longer found; they stay in the journal and are asked about
 * @param problems pages that could not be read, with the reason; damaged lines of the journal, and decisions that are lost with them
 */
public record Rebuilt(long snapshots, long quotations, long reviews, List<String> unplaced, List<String> problems) {
    public Rebuilt {
        unplaced = List.copyOf(unplaced);
        problems = List.copyOf(problems);
    }
}
