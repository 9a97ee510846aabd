package dictum.library;

import java.util.List;

/**
 * What a backup holds.
 *
 * @param pages whose snapshots were copied
 * @param problems what could not be written beside them, with the reason; pages and journal are complete nevertheless
 */
public record Backed(long pages, List<String> problems) {
    public Backed {
        problems = List.copyOf(problems);
    }
}
