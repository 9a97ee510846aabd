package dictum.library;

import java.util.List;

/** What {@code verify} found: how much was checked, and each thing that is not as it was written. */
public record Verification(long snapshots, long journalLines, long quotations, List<String> problems) {
    public Verification {
        problems = List.copyOf(problems);
    }

    public boolean clean() {
        return problems.isEmpty();
    }
}
