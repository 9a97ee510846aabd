package dictum.article;

import java.util.List;

/** Knows lines of text that are furniture by their words: "Read also", "Advertisement", "Sign up for our newsletter". */
final class FurnitureLines {
    private static final int LONGEST = 160;

    private static final List<String> OPENINGS = List.of(
            "read also",
            "also read",
            "read more",
            "read next",
            "see also",
            "related:",
            "related articles",
            "related stories",
            "related topics",
            "more on this",
            "more from",
            "recommended",
            "you may also like",
            "you might also like",
            "sign up",
            "subscribe",
            "advertisement",
            "advertise",
            "follow us",
            "share this",
            "share on",
            "click here",
            "photo:",
            "photos:",
            "photo by",
            "photo credit",
            "image:",
            "image credit",
            "image source",
            "picture:",
            "foto:",
            "fotos:",
            "bild:",
            "getty images",
            "©",
            "copyright",
            "all rights reserved",
            "lesen sie auch",
            "lesen sie mehr",
            "mehr zum thema",
            "lire aussi",
            "à lire aussi",
            "leer más",
            "lea también",
            "te puede interesar",
            "leggi anche",
            "leia também",
            "leia mais",
            "lees ook",
            "czytaj też",
            "czytaj także",
            "читайте также",
            "читайте також",
            "join the conversation",
            "loading...",
            "skip to",
            "tags:",
            "anzeige",
            "publicidad",
            "publicité",
            "watch:",
            "watch more",
            "listen:",
            "read:",
            "don't miss",
            "most read",
            "trending",
            "newsletter",
            "story continues below",
            "article continues below",
            "continue reading",
            "view comments",
            "leave a comment",
            "comments",
            "published:",
            "updated:",
            "last updated",
            "download the",
            "this article was originally published",
            "to leave a comment");

    private static final List<String> WHOLE = List.of(
            "ad",
            "ads",
            "share",
            "tweet",
            "email",
            "print",
            "save",
            "facebook",
            "twitter",
            "whatsapp",
            "linkedin",
            "pinterest",
            "reddit",
            "copy link",
            "close",
            "more",
            "menu",
            "home",
            "live",
            "video",
            "play",
            "comment",
            "like",
            "follow",
            "advertisement",
            "loading",
            "related",
            "tags",
            "topics",
            "newsletter",
            "subscribe",
            "sponsored",
            "promoted",
            "all news",
            "next",
            "previous",
            "image",
            "credit",
            "photo",
            "caption",
            "share this article",
            "werbung",
            "teilen");

    private FurnitureLines() {}

    /** Whether a line is furniture; a line that quotes somebody never is. */
    static boolean isFurniture(String line) {
        if (line.length() > LONGEST || QuotedWords.in(line)) {
            return false;
        }
        String lower = Words.lower(line).strip();
        for (String opening : OPENINGS) {
            if (lower.startsWith(opening)) {
                return true;
            }
        }
        return WHOLE.contains(lower);
    }
}
