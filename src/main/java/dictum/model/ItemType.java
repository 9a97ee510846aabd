package dictum.model;

/**
 * What is cited, in the terms of the Citation Style Language.
 *
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types">CSL types</a>
 */
public enum ItemType {
    ARTICLE_NEWSPAPER("article-newspaper"),
    ARTICLE_MAGAZINE("article-magazine"),
    POST_WEBLOG("post-weblog"),
    WEBPAGE("webpage");

    private final String csl;

    ItemType(String csl) {
        this.csl = csl;
    }

    /** The type's name in CSL. */
    public String csl() {
        return csl;
    }
}
