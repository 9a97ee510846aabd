package dictum.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of running text two by two, to tell whether a line repeats it, shortened or a little changed. */
final class RunningWords {
    /** The share of a line's pairs of words that must stand in the text. */
    private static final double ENOUGH = 0.6;

    private final Set<String> pairs = new HashSet<>();

    void add(String text) {
        pairs.addAll(pairsOf(text));
    }

    /** Whether most of {@code line} stands here; never for a single word. */
    boolean hold(String line) {
        List<String> own = pairsOf(line);
        long known = own.stream().filter(pairs::contains).count();
        return !own.isEmpty() && known >= ENOUGH * own.size();
    }

    private static List<String> pairsOf(String text) {
        List<String> found = new ArrayList<>();
        String before = "";
        for (String word : Words.split(Words.tidy(text))) {
            String key = Words.key(word);
            if (!key.isEmpty()) {
                if (!before.isEmpty()) {
                    found.add(before + " " + key);
                }
                before = key;
            }
        }
        return found;
    }
}
