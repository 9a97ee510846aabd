package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.ItemType;

/** Chooses what kind of item is cited. */
final class ItemTypeChoice {
    private ItemTypeChoice() {}

    /**
     * A newspaper article when JSON-LD says news, a weblog post when it says blog; else a newspaper article when Open Graph says
     * article and the page is dated or datelined as news is; else a web page.
     */
    static ItemType choose(Clues clues, boolean dated, boolean datelined) {
        boolean article = false;
        for (Clue clue : clues.about(Field.TYPE)) {
            if (clue.source().equals(Clue.JSON_LD)) {
                if (clue.value().endsWith("NewsArticle") || clue.value().equals("LiveBlogPosting")) {
                    return ItemType.ARTICLE_NEWSPAPER;
                }
                if (clue.value().equals("BlogPosting")) {
                    return ItemType.POST_WEBLOG;
                }
            }
            article |= clue.value().endsWith("rticle");
        }
        return datelined || (article && dated) ? ItemType.ARTICLE_NEWSPAPER : ItemType.WEBPAGE;
    }
}
