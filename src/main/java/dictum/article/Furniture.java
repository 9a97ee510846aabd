package dictum.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Knows the parts of a page that are not the article, by their elements and by their class names and identifiers. */
final class Furniture {
    private static final Set<String> ELEMENTS =
            Set.of("nav", "aside", "footer", "figure", "figcaption", "menu", "form", "fieldset", "address");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "search",
            "menu",
            "menubar",
            "banner",
            "dialog",
            "alertdialog",
            "toolbar",
            "tablist",
            "alert");

    /** Words of class names and identifiers that each say enough. */
    static final Set<String> WORDS = Set.of(
            // finding one's way
            "nav",
            "navbar",
            "navigation",
            "menu",
            "submenu",
            "breadcrumb",
            "breadcrumbs",
            "footer",
            "sidebar",
            "pagination",
            "pager",
            "paging",
            "sitemap",
            "skiplink",
            "masthead",
            "topbar",
            // other stories
            "related",
            "relatedarticles",
            "relatedposts",
            "recirc",
            "recirculation",
            "recommended",
            "recommendation",
            "recommendations",
            "teaser",
            "teasers",
            "trending",
            "popular",
            "mostread",
            "mostpopular",
            "readalso",
            "readmore",
            "readnext",
            "seealso",
            "morefrom",
            "upnext",
            "outbrain",
            "taboola",
            "zergnet",
            "inread",
            "carousel",
            "latestnews",
            "similar",
            "moreon",
            "onward",
            "nextpost",
            "prevpost",
            "jp-relatedposts",
            // asking for something
            "newsletter",
            "newsletters",
            "subscribe",
            "subscription",
            "signup",
            "share",
            "sharing",
            "sharebar",
            "sharetools",
            "sharedaddy",
            "social",
            "socials",
            "addtoany",
            "addthis",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "donate",
            "donation",
            "login",
            "register",
            "optin",
            // selling something
            "ad",
            "ads",
            "adv",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "adslot",
            "adsbygoogle",
            "banner",
            "sponsor",
            "sponsored",
            "promo",
            "promos",
            "promoted",
            "promotion",
            "dfp",
            "gpt",
            "commercial",
            "affiliate",
            "shopping",
            // about the story, not the story
            "comment",
            "comments",
            "commentlist",
            "disqus",
            "respond",
            "tags",
            "taglist",
            "tagcloud",
            "keywords",
            "caption",
            "captions",
            "credit",
            "credits",
            "photocredit",
            "copyright",
            "byline",
            "bylines",
            "authorbox",
            "authorbio",
            "bio",
            "dateline",
            "timestamp",
            "toolbar",
            "tooltip",
            "popup",
            "modal",
            "overlay",
            "lightbox",
            "widget",
            "visuallyhidden",
            "print-only",
            "printonly",
            "rating",
            "ratings",
            "reactions",
            "disclaimer",
            "slideshow",
            "poll",
            "polls",
            "infobox",
            "postmeta",
            "metadata");

    /** Pairs of neighbouring words that say enough together. */
    static final Set<String> PAIRS = Set.of(
            "read also",
            "read more",
            "read next",
            "see also",
            "more on",
            "more from",
            "more stories",
            "also read",
            "article meta",
            "post meta",
            "entry meta",
            "author bio",
            "author box",
            "author info",
            "about author",
            "post author",
            "article author",
            "entry footer",
            "article footer",
            "post footer",
            "sr only",
            "screen reader",
            "visually hidden",
            "most read",
            "most popular",
            "latest news",
            "last news",
            "top stories",
            "site header",
            "page header",
            "global header",
            "up next",
            "you may",
            "follow us",
            "in brief",
            "print only",
            "post navigation",
            "article tags",
            "post tags",
            "entry tags",
            "story tags",
            "tag list",
            "top news",
            "editors picks",
            "article date",
            "post date",
            "entry date",
            "author name",
            "key points",
            "skip to",
            "skip link",
            "skip nav",
            "toc container",
            "table contents",
            "fact box",
            "info box",
            "expandable box",
            "person details",
            "person box",
            "paywall offer",
            "paywall box",
            "subscribe box",
            "subscription box",
            "poll box",
            "whatsapp box",
            "article poll",
            "breaking news",
            "news list",
            "article list",
            "story list",
            "post list",
            "latest posts",
            "recent posts",
            "audio player",
            "video player",
            "media player",
            "media info",
            "prev next",
            "next prev",
            "previous next",
            "sign in",
            "sign up");

    private Furniture() {}

    /** Whether an element is not shown: {@code hidden}, {@code aria-hidden} or styled away. */
    static boolean isHidden(Element element, Attributes attributes) {
        boolean hidden = attributes.hasKey("hidden");
        if (hidden && isStreamed(element)) {
            return false;
        }
        // Paragraphs hidden from screen readers alone are shown: some publishers mark all behind the first so.
        boolean unread = attributes.get("aria-hidden").equalsIgnoreCase("true");
        if (hidden || (unread && !element.normalName().equals("p"))) {
            return true;
        }
        String style = attributes.get("style");
        return !style.isEmpty() && HidingStyle.hides(element, style);
    }

    /** Content that a server sends late, in a hidden element that the page's script puts in its place: {@code <div hidden id="S:1">}. */
    private static boolean isStreamed(Element element) {
        String id = element.id();
        return id.length() > 2 && id.charAt(0) == 'S' && id.charAt(1) == ':';
    }

    /** Whether a block-level element is furniture. */
    static boolean isFurniture(Element element, int signs) {
        return ((signs & Signs.FURNITURE) != 0 || isByElement(element)) && !isKept(element, signs);
    }

    /** Whether its element or its role alone says so, whatever its class names. */
    static boolean isByElement(Element element) {
        if (ELEMENTS.contains(element.normalName())) {
            return true;
        }
        String role = element.attributesSize() == 0 ? "" : element.attributes().get("role");
        return !role.isEmpty() && ROLES.contains(role.toLowerCase(Locale.ROOT));
    }

    /**
     * Quoted matter set into the page, such as a post of somebody, is kept whatever it is called, and so is a figure that frames it; what
     * stands large is held against the text.
     */
    private static boolean isKept(Element element, int signs) {
        if (element.normalName().equals("blockquote")) {
            return !element.className().contains("comment");
        }
        boolean large = (signs & Signs.PULL_QUOTE) != 0;
        if ((signs & Signs.FURNITURE) != 0 || !(large || element.normalName().equals("figure"))) {
            return false;
        }
        return !element.getElementsByTag("blockquote").isEmpty() || (large && QuotedWords.in(element.text()));
    }

    /** The lower-case words of names written with hyphens, underscores or capitals inside. */
    static List<String> words(String names) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean capital = c >= 'A' && c <= 'Z';
            boolean letter = (c >= 'a' && c <= 'z') || capital || c > 127;
            boolean hump = capital && start >= 0 && Character.isLowerCase(names.charAt(i - 1));
            if ((!letter || hump) && start >= 0) {
                words.add(Words.lower(names.substring(start, i)));
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
        return words;
    }
}
