package dictum.store;

import java.util.List;

/** What a comparison of journal, files and index found; each problem is one sentence that tells what to do. */
public record Checked(long journalLines, long quotations, long reviews, List<String> problems) {
    public Checked {
        problems = List.copyOf(problems);
    }
}
