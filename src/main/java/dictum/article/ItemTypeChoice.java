package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Chooses what kind of item is cited. */
final class ItemTypeChoice {
    private static final Set<String> BLOGS = Set.of("blog", "blogs", "weblog");

    /** What is dated and signed there is no article. */
    private static final Set<String> NO_ARTICLES = Set.of(
            "forum",
            "forums",
            "foren",
            "thread",
            "threads",
            "showthread",
            "viewtopic",
            "wiki",
            "shop",
            "product",
            "products");

    private ItemTypeChoice() {}

    /**
     * A newspaper article when JSON-LD says news, a weblog post when it says blog; else a newspaper article when Open Graph says
     * article and the page is dated or datelined as news is. Where the page says nothing of its kind, a headline, a day and whose it
     * is make it an article, of a weblog where its address says so. All else is a web page.
     *
     * @param credited whether headline and writer or publication are known
     * @param address of the page, possibly empty
     */
    static ItemType choose(
            Clues clues, Optional<PartialDate> issued, boolean datelined, boolean credited, String address) {
        List<Clue> types = clues.about(Field.TYPE);
        boolean article = false;
        for (Clue clue : types) {
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
        if (datelined || (article && issued.isPresent())) {
            return ItemType.ARTICLE_NEWSPAPER;
        }
        boolean articleUntold = types.isEmpty()
                && credited
                && issued.flatMap(PartialDate::calendarDay).isPresent();
        return articleUntold ? byAddress(address) : ItemType.WEBPAGE;
    }

    private static ItemType byAddress(String address) {
        Set<String> words = Set.copyOf(List.of(address.toLowerCase(Locale.ROOT).split("[/.?#]+")));
        if (words.stream().anyMatch(NO_ARTICLES::contains)) {
            return ItemType.WEBPAGE;
        }
        return words.stream().anyMatch(BLOGS::contains) ? ItemType.POST_WEBLOG : ItemType.ARTICLE_NEWSPAPER;
    }
}
