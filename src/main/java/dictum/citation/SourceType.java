package dictum.citation;

import dictum.model.ItemType;

/**
 * What each format calls the kinds of articles.
 *
 * @param zotero item type of Zotero
 * @param ris value of TY
 * @param endNote reference type of EndNote
 * @param bibEntry entry type of BibLaTeX
 * @param bibSubtype its {@code entrysubtype}, possibly empty
 * @param schema type of schema.org
 */
record SourceType(String zotero, String ris, String endNote, String bibEntry, String bibSubtype, String schema) {
    private static final SourceType NEWSPAPER =
            new SourceType("newspaperArticle", "NEWS", "Newspaper Article", "article", "newspaper", "NewsArticle");
    private static final SourceType MAGAZINE =
            new SourceType("magazineArticle", "MGZN", "Magazine Article", "article", "magazine", "Article");
    private static final SourceType BLOG = new SourceType("blogPost", "BLOG", "Blog", "online", "", "BlogPosting");
    private static final SourceType PAGE = new SourceType("webpage", "ELEC", "Web Page", "online", "", "WebPage");

    static SourceType of(Source source) {
        return of(source.reference().itemType());
    }

    static SourceType of(ItemType type) {
        return switch (type) {
            case ARTICLE_NEWSPAPER -> NEWSPAPER;
            case ARTICLE_MAGAZINE -> MAGAZINE;
            case POST_WEBLOG -> BLOG;
            case WEBPAGE -> PAGE;
        };
    }
}
