package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the name of the publication: what the site calls itself, before the company that owns it. */
final class PublisherChoice {
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
            if (!address && name.length() <= 80 && Words.count(name) > 0) {
                return Optional.of(clue.gives(name));
            }
        }
        return Optional.empty();
    }
}
