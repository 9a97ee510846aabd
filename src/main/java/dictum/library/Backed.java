package dictum.library;

import java.util.List;

/**
 * What a backup holds.
 *
 * @param pages whose snapshots were copied
 * @param problems what could not be written beside them, with the reason, and the lines of the journal that are damaged; pages and journal are
 *     there as the library has them nevertheless
 */
public record Backed(long pages, List<String> problems) {
    public Backed {
        problems = List.copyOf(problems);
    }
}
