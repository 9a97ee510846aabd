package dictum.article;

import dictum.article.Clue.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the page's {@code itemprop} attributes say of the article. */
final class Microdata {
    /** Publication and creation may be two moments; more belong to several stories. */
    private static final int MOST_DAYS = 2;

    private Microdata() {}

    static List<Clue> read(PageParts parts) {
        List<Clue> clues = new ArrayList<>();
        for (Element element : parts.properties) {
            for (String property : Words.split(Words.lower(element.attr("itemprop")))) {
                field(property).ifPresent(field -> {
                    String value = value(element, field);
                    clues.add(new Clue(field, value, Clue.MICRODATA, "itemprop=" + property));
                });
            }
        }
        Set<String> days = new HashSet<>();
        clues.stream().filter(clue -> clue.field() == Field.ISSUED).forEach(clue -> days.add(clue.value()));
        if (days.size() > MOST_DAYS) {
            // A list of stories, each with its own.
            clues.removeIf(clue -> clue.field() == Field.ISSUED);
        }
        return clues;
    }

    private static Optional<Field> field(String property) {
        return switch (property) {
            case "headline" -> Optional.of(Field.TITLE);
            case "author", "creator" -> Optional.of(Field.AUTHOR);
            case "publisher" -> Optional.of(Field.PUBLISHER);
            case "articlesection" -> Optional.of(Field.SECTION);
            case "datepublished", "datecreated" -> Optional.of(Field.ISSUED);
            case "datemodified" -> Optional.of(Field.MODIFIED);
            case "isaccessibleforfree" -> Optional.of(Field.FREE);
            case "inlanguage" -> Optional.of(Field.LANGUAGE);
            default -> Optional.empty();
        };
    }

    private static String value(Element element, Field field) {
        if (field == Field.AUTHOR || field == Field.PUBLISHER) {
            List<Element> withIts = element.getAllElements();
            for (Element inner : withIts.subList(1, withIts.size())) {
                if (inner.attr("itemprop").equals("name")) {
                    return content(inner);
                }
            }
        }
        return content(element);
    }

    private static String content(Element element) {
        for (String attribute : new String[] {"content", "datetime"}) {
            if (!element.attr(attribute).isBlank()) {
                return Words.tidy(element.attr(attribute));
            }
        }
        return Words.tidy(element.text());
    }
}
