package dictum.article;

import dictum.article.Clue.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the page's {@code meta} and {@code link} elements say: Open Graph, Highwire, Dublin Core, PRISM, Parsely, Sailthru and plain names.
 *
 * @see <a href="https://ogp.me/">Open Graph</a>
 * @see <a href="https://www.w3.org/submissions/2020/SUBM-prism-20200910/">PRISM</a>
 */
final class MetaTags {
    /** A name under which publishers write a field. */
    private record Name(String name, Field field, String source) {}

    /** The names in the order in which they are trusted. */
    private static final List<Name> NAMES = List.of(
            new Name("og:title", Field.TITLE, Clue.OPEN_GRAPH),
            new Name("citation_title", Field.TITLE, Clue.META),
            new Name("parsely-title", Field.TITLE, Clue.META),
            new Name("sailthru.title", Field.TITLE, Clue.META),
            new Name("twitter:title", Field.TITLE, Clue.META),
            new Name("dc.title", Field.TITLE, Clue.DUBLIN_CORE),
            new Name("dcterms.title", Field.TITLE, Clue.DUBLIN_CORE),
            new Name("title", Field.TITLE, Clue.META),
            new Name("og:description", Field.STANDFIRST, Clue.OPEN_GRAPH),
            new Name("description", Field.STANDFIRST, Clue.META),
            new Name("twitter:description", Field.STANDFIRST, Clue.META),
            new Name("dc.description", Field.STANDFIRST, Clue.DUBLIN_CORE),
            new Name("prism.teaser", Field.STANDFIRST, Clue.PRISM),
            new Name("citation_author", Field.AUTHOR, Clue.META),
            new Name("byl", Field.AUTHOR, Clue.META),
            new Name("author", Field.AUTHOR, Clue.META),
            new Name("article:author", Field.AUTHOR, Clue.OPEN_GRAPH),
            new Name("og:article:author", Field.AUTHOR, Clue.OPEN_GRAPH),
            new Name("article:author_name", Field.AUTHOR, Clue.OPEN_GRAPH),
            new Name("parsely-author", Field.AUTHOR, Clue.META),
            new Name("sailthru.author", Field.AUTHOR, Clue.META),
            new Name("cxenseparse:author", Field.AUTHOR, Clue.META),
            new Name("dc.creator", Field.AUTHOR, Clue.DUBLIN_CORE),
            new Name("dcterms.creator", Field.AUTHOR, Clue.DUBLIN_CORE),
            new Name("dcsext.author", Field.AUTHOR, Clue.META),
            new Name("og:site_name", Field.PUBLISHER, Clue.OPEN_GRAPH),
            new Name("citation_journal_title", Field.PUBLISHER, Clue.META),
            new Name("application-name", Field.PUBLISHER, Clue.META),
            new Name("dc.publisher", Field.PUBLISHER, Clue.DUBLIN_CORE),
            new Name("dcterms.publisher", Field.PUBLISHER, Clue.DUBLIN_CORE),
            new Name("prism.publicationname", Field.PUBLISHER, Clue.PRISM),
            new Name("publisher", Field.PUBLISHER, Clue.META),
            new Name("apple-mobile-web-app-title", Field.PUBLISHER, Clue.META),
            new Name("article:section", Field.SECTION, Clue.OPEN_GRAPH),
            new Name("parsely-section", Field.SECTION, Clue.META),
            new Name("section", Field.SECTION, Clue.META),
            new Name("prism.section", Field.SECTION, Clue.PRISM),
            new Name("article:published_time", Field.ISSUED, Clue.OPEN_GRAPH),
            new Name("article:published", Field.ISSUED, Clue.OPEN_GRAPH),
            new Name("og:article:published_time", Field.ISSUED, Clue.OPEN_GRAPH),
            new Name("og:published_time", Field.ISSUED, Clue.OPEN_GRAPH),
            new Name("og:pubdate", Field.ISSUED, Clue.OPEN_GRAPH),
            new Name("og:regdate", Field.ISSUED, Clue.OPEN_GRAPH),
            new Name("article:publicationdate", Field.ISSUED, Clue.OPEN_GRAPH),
            new Name("citation_publication_date", Field.ISSUED, Clue.META),
            new Name("citation_online_date", Field.ISSUED, Clue.META),
            new Name("citation_date", Field.ISSUED, Clue.META),
            new Name("prism.publicationdate", Field.ISSUED, Clue.PRISM),
            new Name("prism.coverdate", Field.ISSUED, Clue.PRISM),
            new Name("parsely-pub-date", Field.ISSUED, Clue.META),
            new Name("sailthru.date", Field.ISSUED, Clue.META),
            new Name("cxenseparse:recs:publishtime", Field.ISSUED, Clue.META),
            new Name("datepublished", Field.ISSUED, Clue.META),
            new Name("publication_date", Field.ISSUED, Clue.META),
            new Name("publish_date", Field.ISSUED, Clue.META),
            new Name("publish-date", Field.ISSUED, Clue.META),
            new Name("publishdate", Field.ISSUED, Clue.META),
            new Name("published_time", Field.ISSUED, Clue.META),
            new Name("pubdate", Field.ISSUED, Clue.META),
            new Name("pub_date", Field.ISSUED, Clue.META),
            new Name("published-date", Field.ISSUED, Clue.META),
            new Name("published", Field.ISSUED, Clue.META),
            new Name("displaydate", Field.ISSUED, Clue.META),
            new Name("ptime", Field.ISSUED, Clue.META),
            new Name("rnews:datepublished", Field.ISSUED, Clue.META),
            new Name("originalpublicationdate", Field.ISSUED, Clue.META),
            new Name("dc.date.issued", Field.ISSUED, Clue.DUBLIN_CORE),
            new Name("dcterms.issued", Field.ISSUED, Clue.DUBLIN_CORE),
            new Name("dcterms.created", Field.ISSUED, Clue.DUBLIN_CORE),
            new Name("dc.date.created", Field.ISSUED, Clue.DUBLIN_CORE),
            new Name("dc.date", Field.ISSUED, Clue.DUBLIN_CORE),
            new Name("dcterms.date", Field.ISSUED, Clue.DUBLIN_CORE),
            new Name("article_date_original", Field.ISSUED, Clue.META),
            new Name("article.published", Field.ISSUED, Clue.META),
            new Name("article:created_time", Field.ISSUED, Clue.OPEN_GRAPH),
            new Name("date", Field.ISSUED, Clue.META),
            new Name("article:modified_time", Field.MODIFIED, Clue.OPEN_GRAPH),
            new Name("og:updated_time", Field.MODIFIED, Clue.OPEN_GRAPH),
            new Name("lastmod", Field.MODIFIED, Clue.META),
            new Name("last-modified", Field.MODIFIED, Clue.META),
            new Name("datemodified", Field.MODIFIED, Clue.META),
            new Name("dcterms.modified", Field.MODIFIED, Clue.DUBLIN_CORE),
            new Name("dc.date.modified", Field.MODIFIED, Clue.DUBLIN_CORE),
            new Name("prism.modificationdate", Field.MODIFIED, Clue.PRISM),
            new Name("og:url", Field.CANONICAL, Clue.OPEN_GRAPH),
            new Name("content-language", Field.LANGUAGE, Clue.META),
            new Name("og:locale", Field.LANGUAGE, Clue.OPEN_GRAPH),
            new Name("dc.language", Field.LANGUAGE, Clue.DUBLIN_CORE),
            new Name("dcterms.language", Field.LANGUAGE, Clue.DUBLIN_CORE),
            new Name("language", Field.LANGUAGE, Clue.META),
            new Name("article:content_tier", Field.FREE, Clue.OPEN_GRAPH),
            new Name("og:type", Field.TYPE, Clue.OPEN_GRAPH));

    /** The names' places in the order of trust. */
    private static final Map<String, List<Integer>> PLACES = places();

    private MetaTags() {}

    private static Map<String, List<Integer>> places() {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            places.computeIfAbsent(NAMES.get(i).name(), name -> new ArrayList<>())
                    .add(i);
        }
        return Map.copyOf(places);
    }

    static List<Clue> read(Document document, PageParts parts) {
        List<Clue> clues = new ArrayList<>();
        String canonical = parts.canonical();
        if (!canonical.isEmpty()) {
            clues.add(new Clue(Field.CANONICAL, canonical, Clue.META, "link rel=canonical"));
        }
        TreeMap<Integer, List<Clue>> ranked = new TreeMap<>();
        for (Element tag : parts.metas) {
            String name = nameOf(tag);
            for (int place : PLACES.getOrDefault(name, List.of())) {
                Name known = NAMES.get(place);
                ranked.computeIfAbsent(place, rank -> new ArrayList<>())
                        .add(new Clue(known.field(), Words.tidy(tag.attr("content")), known.source(), name));
            }
        }
        ranked.values().forEach(clues::addAll);
        tellWrittenBy(parts.metas, clues);
        parts.title.ifPresent(title -> clues.add(new Clue(Field.TITLE, Words.tidy(title.text()), Clue.META, "title")));
        Element root = document.firstElementChild();
        if (root != null) {
            String language = root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
            clues.add(new Clue(Field.LANGUAGE, language, Clue.META, "html lang"));
        }
        return clues;
    }

    /** Twitter's labelled data: a label such as "Written by" and the name that goes with it. */
    private static void tellWrittenBy(List<Element> tags, List<Clue> clues) {
        for (Element label : tags) {
            String name = nameOf(label);
            if (!name.startsWith("twitter:label") || !BylineLead.isLabel(label.attr("content"))) {
                continue;
            }
            String data = "twitter:data" + name.substring("twitter:label".length());
            for (Element tag : tags) {
                if (nameOf(tag).equals(data)) {
                    clues.add(new Clue(Field.AUTHOR, Words.tidy(tag.attr("content")), Clue.META, data));
                }
            }
        }
    }

    private static String nameOf(Element tag) {
        for (String attribute : new String[] {"property", "name", "http-equiv"}) {
            if (tag.hasAttr(attribute)) {
                String name = Words.lower(tag.attr(attribute).strip());
                return name.startsWith("prism:") ? "prism." + name.substring("prism:".length()) : name;
            }
        }
        return "";
    }
}
