package dictum.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words with which lines may begin, in lower case, by their first letter: most lines are dismissed by theirs without a copy. */
final class Openings {
    private final Map<Character, List<String>> byLetter;

    Openings(List<String> words) {
        byLetter = words.stream().collect(Collectors.groupingBy(opening -> opening.charAt(0)));
    }

    /** Whether {@code line} begins with one of them, in whatever case. */
    boolean open(String line) {
        return !of(line).isEmpty();
    }

    /** Those with which {@code line} begins, in whatever case. */
    List<String> of(String line) {
        List<String> near =
                line.isEmpty() ? List.of() : byLetter.getOrDefault(Character.toLowerCase(line.charAt(0)), List.of());
        if (near.isEmpty()) {
            return near;
        }
        List<String> found = new ArrayList<>(1);
        for (String opening : near) {
            if (line.regionMatches(true, 0, opening, 0, opening.length())) {
                found.add(opening);
            }
        }
        return found;
    }
}
