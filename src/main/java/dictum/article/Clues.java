package dictum.article;

import dictum.article.Clue.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Everything a page says about its article, by field; within a field in the order in which sources are trusted. */
final class Clues {
    /** More clues about one field than this tell nothing more; choices compare them with each other. */
    private static final int MOST = 200;

    private final Map<Field, List<Clue>> byField = new EnumMap<>(Field.class);

    Clues(List<Clue> clues) {
        for (Clue clue : clues) {
            boolean empty = clue.field() == Field.TITLE
                    ? Words.key(clue.value()).isEmpty()
                    : clue.value().isBlank();
            if (!empty) {
                List<Clue> known = byField.computeIfAbsent(clue.field(), field -> new ArrayList<>());
                if (known.size() < MOST) {
                    known.add(clue);
                }
            }
        }
    }

    /** Asks every source about {@code document}. */
    static Clues of(Document document, PageParts parts, Layout layout, String address) {
        List<Clue> clues = new ArrayList<>();
        clues.addAll(JsonLd.read(parts));
        clues.addAll(MetaTags.read(document, parts));
        clues.addAll(Microdata.read(parts));
        List<String> titles = clues.stream()
                .filter(clue -> clue.field() == Field.TITLE)
                .map(Clue::value)
                .toList();
        clues.addAll(VisiblePage.read(parts, layout, titles));
        clues.addAll(AddressClues.read(parts, address));
        return new Clues(clues);
    }

    List<Clue> about(Field field) {
        return byField.getOrDefault(field, List.of());
    }

    /** The clues about {@code field} from one kind of place. */
    List<Clue> about(Field field, String source) {
        return about(field).stream()
                .filter(clue -> clue.source().equals(source))
                .toList();
    }

    Optional<Clue> first(Field field) {
        return about(field).stream().findFirst();
    }
}
