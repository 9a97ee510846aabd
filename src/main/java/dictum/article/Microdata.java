package dictum.article;

import dictum.article.Clue.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the page's {@code itemprop} attributes say of the article. */
final class Microdata {
    private Microdata() {}

    static List<Clue> read(Document document) {
        List<Clue> clues = new ArrayList<>();
        for (Element element : document.getElementsByAttribute("itemprop")) {
            for (String property : Words.split(Words.lower(element.attr("itemprop")))) {
                field(property).ifPresent(field -> {
                    String value = value(element, field);
                    clues.add(new Clue(field, value, Clue.MICRODATA, "itemprop=" + property));
                });
            }
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
            case "inlanguage" -> Optional.of(Field.LANGUAGE);
            default -> Optional.empty();
        };
    }

    private static String value(Element element, Field field) {
        if (field == Field.AUTHOR || field == Field.PUBLISHER) {
            Element name = element.selectFirst("> [itemprop=name], * [itemprop=name]");
            if (name != null) {
                return content(name);
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
