package dictum.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The elements of a page that may say something of its article, noted while its layout is read. */
final class PageParts {
    /** An element that may hold a clue, with its place in the document. */
    record Spot(Element element, int order) {}

    /** Pages have some fifty. */
    private static final int MOST_METAS = 1_000;

    private static final int MOST = 5_000;
    private static final int MOST_IMAGES = 60;

    /** Path segments under which sites keep their writers' own pages. */
    private static final Set<String> WRITERS_PAGES = Set.of(
            "author",
            "authors",
            "autor",
            "autoren",
            "autores",
            "auteur",
            "auteurs",
            "autore",
            "autori",
            "writer",
            "writers",
            "contributor",
            "contributors",
            "journalist",
            "journalists",
            "profile",
            "byline",
            "reporter",
            "reporters",
            "people",
            "staff",
            "redakteur",
            "yazar",
            "yazarlar");

    final List<Element> metas = new ArrayList<>();
    final List<Element> links = new ArrayList<>();
    final List<Element> jsonScripts = new ArrayList<>();

    /** Scripts with their text in the page, JSON-LD aside. */
    final List<Element> scripts = new ArrayList<>();

    final List<Element> properties = new ArrayList<>();
    final List<Spot> headings = new ArrayList<>();

    /** Headings of the first rank that lead to the site's first page: its name, set as a heading on every page. */
    final List<Element> mastheads = new ArrayList<>();

    final List<Spot> dates = new ArrayList<>();
    final List<Spot> authors = new ArrayList<>();

    /** The first pictures, among which the logo is. */
    final List<Element> images = new ArrayList<>();

    /** What pictures are said to show, as keys: a writer's portrait is often called by the name alone. */
    final Set<String> pictures = new HashSet<>();

    Optional<Element> title = Optional.empty();
    private int order;

    PageParts() {}

    /** The parts of {@code document}, for asking them alone. */
    static PageParts of(Document document) {
        return Layout.of(document).parts();
    }

    /** What the scripts in the page hold, JSON-LD aside; {@code taken} are those that the parser was spared. */
    List<String> scripts(List<String> taken) {
        List<String> all = new ArrayList<>(taken);
        for (Element script : scripts) {
            String data = script.data();
            if (!data.isBlank()) {
                all.add(data);
            }
        }
        return all;
    }

    /** The canonical address that a link element declares; possibly empty. */
    String canonical() {
        for (Element link : links) {
            if (link.attr("rel").equalsIgnoreCase("canonical")) {
                return link.attr("href");
            }
        }
        return "";
    }

    /** The first address that a link element gives for {@code relation}. */
    Optional<String> link(String relation) {
        return links.stream()
                .filter(link -> link.attr("rel").equalsIgnoreCase(relation))
                .map(link -> link.attr("href"))
                .findFirst();
    }

    /** The content of the first meta element with the property; possibly empty. */
    String property(String name) {
        for (Element meta : metas) {
            if (meta.attr("property").equalsIgnoreCase(name)) {
                return meta.attr("content");
            }
        }
        return "";
    }

    /**
     * Takes note of {@code element}; called in document order.
     *
     * @param told its signs
     * @param more whether it has attributes besides a class name
     */
    void sort(Element element, String tag, int told, boolean more) {
        order++;
        switch (tag) {
            case "meta" -> {
                if (metas.size() < MOST_METAS) {
                    metas.add(element);
                }
            }
            case "link" -> {
                if (links.size() < MOST_METAS) {
                    links.add(element);
                }
            }
            case "script" -> {
                if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                    jsonScripts.add(element);
                } else if (!element.hasAttr("src")) {
                    scripts.add(element);
                }
            }
            case "title" -> title = title.isEmpty() && !inPicture(element) ? Optional.of(element) : title;
            case "h1" -> {
                if (leadsHome(element) && mastheads.size() < MOST) {
                    mastheads.add(element);
                } else {
                    add(headings, element);
                }
            }
            case "img" -> {
                if (images.size() < MOST_IMAGES) {
                    images.add(element);
                }
                if (element.hasAttr("alt") && pictures.size() < MOST) {
                    pictures.add(Words.key(
                            element.attr("alt").replace("Picture of ", "").replace(" Image", "")));
                }
            }
            default -> {}
        }
        if (more && element.attributes().hasKey("itemprop") && properties.size() < MOST) {
            properties.add(element);
        }
        if (more || told != 0 || tag.equals("time")) {
            sortByAttributes(element, tag, told);
        }
    }

    private void sortByAttributes(Element element, String tag, int told) {
        if (tag.equals("h1") || tag.equals("body") || Tags.isSilent(tag)) {
            return;
        }
        if (((told & Signs.DATE) != 0 && !tag.equals("a"))
                || tag.equals("time")
                || (tag.equals("abbr") && element.hasAttr("title"))) {
            add(dates, element);
        }
        if ((told & Signs.AUTHOR) != 0 || (tag.equals("a") && leadsToAWriter(element))) {
            add(authors, element);
        }
    }

    /** Whether all words of {@code heading} are a link to the site's first page, in it or around it. */
    private static boolean leadsHome(Element heading) {
        Element around = heading.parent();
        boolean inside = around == null || !around.normalName().equals("a");
        Element link = inside ? heading.firstElementChild() : around;
        while (link != null && !link.normalName().equals("a")) {
            link = link.firstElementChild();
        }
        if (link == null) {
            return false;
        }
        boolean home =
                link.attr("href").equals("/") || Words.split(link.attr("rel")).contains("home");
        return home && (!inside || Words.same(link.text(), heading.text()));
    }

    /** Whether a link says that it leads to its writer, or its address does. */
    static boolean leadsToAWriter(Element link) {
        Attributes attributes = link.attributes();
        if (attributes.get("rel").equals("author")) {
            return true;
        }
        String address = attributes.get("href");
        int start = 0;
        for (int end = address.indexOf('/'); end >= 0 && end < 200; end = address.indexOf('/', start)) {
            int length = end - start;
            if (length >= 5
                    && length <= 12
                    && mayBeAWriter(address.charAt(start))
                    && WRITERS_PAGES.contains(address.substring(start, end))) {
                return end + 1 < address.length();
            }
            start = end + 1;
        }
        return false;
    }

    /** Whether one of {@link #WRITERS_PAGES} begins with the letter. */
    private static boolean mayBeAWriter(char c) {
        return switch (c) {
            case 'a', 'w', 'c', 'j', 'p', 'b', 'r', 's', 'y' -> true;
            default -> false;
        };
    }

    private static boolean inPicture(Element title) {
        Element parent = title.parent();
        return parent != null && parent.normalName().equals("svg");
    }

    private void add(List<Spot> spots, Element element) {
        if (spots.size() < MOST) {
            spots.add(new Spot(element, order));
        }
    }
}
