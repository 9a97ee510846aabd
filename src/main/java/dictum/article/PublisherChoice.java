package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the name of the publication: what the site calls itself, before the company that owns it. */
final class PublisherChoice {
    private static final int LONGEST = 50;

    private PublisherChoice() {}

    static Optional<Found<String>> choose(Clues clues) {
        List<Clue> ranked = new ArrayList<>(clues.about(Field.PUBLISHER, Clue.OPEN_GRAPH));
        for (Clue clue : clues.about(Field.PUBLISHER)) {
            if (!clue.source().equals(Clue.OPEN_GRAPH)) {
                ranked.add(clue);
            }
        }
        for (Clue clue : ranked) {
            String name = Words.tidy(clue.value());
            boolean address = name.contains("://") || name.startsWith("www.");
            if (!address && name.length() <= LONGEST && Words.count(name) > 0) {
                return Optional.of(clue.gives(name));
            }
        }
        return tailOfTitle(clues);
    }

    /** What the document's title says after the headline that the page shows: "Bridge closed | Vale Gazette". */
    private static Optional<Found<String>> tailOfTitle(Clues clues) {
        for (Clue title : clues.about(Field.TITLE)) {
            for (Clue heading : clues.about(Field.TITLE, Clue.VISIBLE)) {
                boolean longer = title.evidence().equals("title")
                        && Words.count(heading.value()) > 2
                        && title.value().startsWith(heading.value());
                String rest = longer ? title.value().substring(heading.value().length()) : "";
                int mark = Math.max(Math.max(rest.lastIndexOf('|'), rest.lastIndexOf(" - ")), rest.lastIndexOf(" – "));
                String name = mark < 0 ? "" : Words.tidy(rest.substring(mark + (rest.charAt(mark) == '|' ? 1 : 3)));
                if (!name.isEmpty() && name.length() <= LONGEST) {
                    return Optional.of(title.gives(name));
                }
            }
        }
        return Optional.empty();
    }
}
