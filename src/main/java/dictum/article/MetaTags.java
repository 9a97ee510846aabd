package dictum.article;

import dictum.article.Clue.Field;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the page's {@code meta} and {@code link} elements say: Open Graph, Highwire, Dublin Core, Parsely, Sailthru and plain names.
 *
 * @see <a href="https://ogp.me/">Open Graph</a>
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
            new Name("publisher", Field.PUBLISHER, Clue.META),
            new Name("apple-mobile-web-app-title", Field.PUBLISHER, Clue.META),
            new Name("article:section", Field.SECTION, Clue.OPEN_GRAPH),
            new Name("parsely-section", Field.SECTION, Clue.META),
            new Name("section", Field.SECTION, Clue.META),
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
            new Name("og:url", Field.CANONICAL, Clue.OPEN_GRAPH),
            new Name("content-language", Field.LANGUAGE, Clue.META),
            new Name("og:locale", Field.LANGUAGE, Clue.OPEN_GRAPH),
            new Name("dc.language", Field.LANGUAGE, Clue.DUBLIN_CORE),
            new Name("dcterms.language", Field.LANGUAGE, Clue.DUBLIN_CORE),
            new Name("language", Field.LANGUAGE, Clue.META),
            new Name("og:type", Field.TYPE, Clue.OPEN_GRAPH));

    /** Pages have some fifty. */
    private static final int MOST_TAGS = 1_000;

    private MetaTags() {}

    static List<Clue> read(Document document) {
        List<Element> tags = document.getElementsByTag("meta");
        tags = tags.subList(0, Math.min(tags.size(), MOST_TAGS));
        List<Clue> clues = new ArrayList<>();
        for (Element link : document.select("link[rel=canonical]")) {
            clues.add(new Clue(Field.CANONICAL, link.attr("href"), Clue.META, "link rel=canonical"));
        }
        for (Name name : NAMES) {
            for (Element tag : tags) {
                if (name.name().equals(nameOf(tag))) {
                    clues.add(new Clue(name.field(), Words.tidy(tag.attr("content")), name.source(), nameOf(tag)));
                }
            }
        }
        Element title = document.head().selectFirst("title");
        if (title == null) {
            title = document.selectFirst("title");
        }
        if (title != null) {
            clues.add(new Clue(Field.TITLE, Words.tidy(title.text()), Clue.META, "title"));
        }
        Element root = document.selectFirst("html[lang], html[xml:lang]");
        if (root != null) {
            String language = root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
            clues.add(new Clue(Field.LANGUAGE, language, Clue.META, "html lang"));
        }
        return clues;
    }

    private static String nameOf(Element tag) {
        for (String attribute : new String[] {"property", "name", "http-equiv"}) {
            if (tag.hasAttr(attribute)) {
                return Words.lower(tag.attr(attribute).strip());
            }
        }
        return "";
    }
}
