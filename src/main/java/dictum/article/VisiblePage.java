package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a reader sees around the headline: the headline itself, the line that names the writers, the date. */
final class VisiblePage {
    /** An element that may hold a clue, with its place in the document. */
    private record Spot(Element element, int order) {}

    private static final Set<String> DATE_WORDS = Set.of(
            "date",
            "dates",
            "pubdate",
            "published",
            "publish",
            "publication",
            "posted",
            "postdate",
            "created",
            "timestamp",
            "time",
            "datetime",
            "dateline",
            "meta",
            "byline",
            "info",
            "datum",
            "fecha",
            "data",
            "datetext",
            "postmeta",
            "details",
            "pub");

    private static final Set<String> AUTHOR_WORDS =
            Set.of("byline", "bylines", "author", "authors", "writer", "autor", "auteur", "autore", "redactor", "fn");

    private static final Set<String> ELSEWHERE = Set.of(
            "comment",
            "comments",
            "related",
            "sidebar",
            "recommended",
            "teaser",
            "teasers",
            "popular",
            "trending",
            "latest",
            "widget",
            "footer",
            "respond",
            "carousel",
            "similar",
            "more",
            "recent",
            "archive",
            "promo",
            "ticker",
            "feed");

    /** Words that announce the day of a change rather than of the first publication. */
    private static final List<String> CHANGED = List.of(
            "updated",
            "update",
            "modified",
            "last edited",
            "aktualisiert",
            "mis à jour",
            "modifié",
            "actualizado",
            "aggiornato",
            "atualizado",
            "bijgewerkt",
            "zaktualizowano",
            "обновлен",
            "оновлено",
            "güncelleme",
            "reviewed");

    private static final int LONGEST_LINE = 160;
    /** How many blocks from the headline a byline or a date may stand. */
    private static final int NEAR = 14;

    private static final int HIGHEST_CLIMB = 30;

    private final List<Spot> headings = new ArrayList<>();
    private final List<Spot> dates = new ArrayList<>();
    private final List<Spot> authors = new ArrayList<>();
    private final List<Clue> clues = new ArrayList<>();

    private VisiblePage() {}

    static List<Clue> read(Document document, Layout layout) {
        VisiblePage page = new VisiblePage();
        int order = 0;
        for (Element element : document.body().getAllElements()) {
            page.sort(element, order++);
        }
        page.tellHeadings();
        int headline = page.headings.isEmpty() ? 0 : page.headings.get(0).order();
        page.tellAuthors(headline);
        page.tellDates(headline);
        page.tellBylineBlocks(layout);
        return page.clues;
    }

    private void sort(Element element, int order) {
        String tag = element.normalName();
        if (tag.equals("h1")) {
            headings.add(new Spot(element, order));
            return;
        }
        if (Tags.isSilent(tag) || tag.equals("body")) {
            return;
        }
        boolean date = tag.equals("time") || (tag.equals("abbr") && element.hasAttr("title"));
        boolean author = element.attr("rel").equals("author");
        if (element.attributesSize() > 0) {
            for (String word : Furniture.words(element.className() + " " + element.id())) {
                date = date || DATE_WORDS.contains(word);
                author = author || AUTHOR_WORDS.contains(word);
            }
        }
        if (date) {
            dates.add(new Spot(element, order));
        }
        if (author) {
            authors.add(new Spot(element, order));
        }
    }

    private void tellHeadings() {
        for (Spot heading : headings.subList(0, Math.min(headings.size(), NEAR))) {
            clues.add(new Clue(Field.TITLE, Words.tidy(heading.element().text()), Clue.VISIBLE, "h1"));
        }
    }

    private void tellAuthors(int headline) {
        nearest(authors, headline).stream()
                .filter(spot -> !isElsewhere(spot.element()))
                .forEach(spot -> line(spot.element())
                        .filter(line -> !line.isBlank())
                        .ifPresent(line -> clues.add(new Clue(
                                Field.AUTHOR,
                                line,
                                Clue.VISIBLE,
                                spot.element().attr("rel").equals("author") ? "rel=author" : "byline"))));
    }

    private void tellDates(int headline) {
        for (Spot spot : nearest(dates, headline)) {
            if (isElsewhere(spot.element())) {
                continue;
            }
            Element element = spot.element();
            Optional<String> line = line(element);
            String machine = element.attr("datetime").isBlank() ? element.attr("title") : element.attr("datetime");
            String value = machine.isBlank() ? line.orElse("") : machine;
            Optional<PartialDate> date = DateText.find(value, "");
            if (date.isEmpty() && !machine.isBlank()) {
                value = line.orElse("");
                date = DateText.find(value, "");
            }
            if (date.isPresent()) {
                Field field = isChange(element, line.orElse("")) ? Field.MODIFIED : Field.ISSUED;
                clues.add(new Clue(field, value, Clue.VISIBLE, element.normalName() + " " + element.className()));
            }
        }
    }

    /** Lines near the headline that begin with "By". */
    private void tellBylineBlocks(Layout layout) {
        int headline = 0;
        for (int i = 0; i < layout.blocks().size() && headline == 0; i++) {
            TextBlock block = layout.blocks().get(i);
            if (block.shape() == TextBlock.Shape.HEADING
                    && !headings.isEmpty()
                    && Words.same(block.text(), headings.get(0).element().text())) {
                headline = i;
            }
        }
        int end = Math.min(layout.blocks().size(), headline + NEAR);
        for (int i = Math.max(0, headline - NEAR / 2); i < end; i++) {
            String text = layout.blocks().get(i).text();
            if (text.length() <= LONGEST_LINE && AuthorNames.opensByline(text)) {
                clues.add(new Clue(Field.AUTHOR, text, Clue.VISIBLE, "line below the headline"));
            }
            if (text.length() <= LONGEST_LINE && DateText.find(text, "").isPresent()) {
                clues.add(new Clue(
                        announcesChange(text) ? Field.MODIFIED : Field.ISSUED,
                        text,
                        Clue.VISIBLE,
                        "line below the headline"));
            }
        }
    }

    private static List<Spot> nearest(List<Spot> spots, int headline) {
        // What stands above the headline is less likely to belong to it.
        return spots.stream()
                .sorted(Comparator.comparingInt(
                        spot -> spot.order() >= headline ? spot.order() - headline : 3 * (headline - spot.order())))
                .limit(40)
                .toList();
    }

    private static Optional<String> line(Element element) {
        // The size is asked first: gathering the text of a whole page to find it too long would be slow.
        if (element.childrenSize() > 20) {
            return Optional.empty();
        }
        String text = Words.tidy(element.text());
        return text.length() <= LONGEST_LINE ? Optional.of(text) : Optional.empty();
    }

    private static boolean isChange(Element element, String line) {
        if (announcesChange(line)
                || announcesChange(element.className())
                || element.attr("itemprop").contains("Modified")) {
            return true;
        }
        Element parent = element.parent();
        return parent != null && parent.childrenSize() < 4 && announcesChange(parent.ownText());
    }

    private static boolean announcesChange(String text) {
        String lower = Words.lower(text);
        return CHANGED.stream().anyMatch(lower::contains) && !lower.contains("publish") && !lower.contains("posted");
    }

    private static boolean isElsewhere(Element element) {
        Element at = element;
        for (int i = 0; i < HIGHEST_CLIMB && at != null; i++, at = at.parent()) {
            String tag = at.normalName();
            if (tag.equals("body") || (tag.equals("article") && i > 0) || tag.equals("main")) {
                return false;
            }
            if (tag.equals("nav") || tag.equals("aside") || tag.equals("footer") || (tag.equals("li") && i > 1)) {
                return true;
            }
            for (String word : Furniture.words(at.className() + " " + at.id())) {
                if (ELSEWHERE.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
