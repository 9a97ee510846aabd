package dictum.article;

import java.util.List;
import java.util.Set;

/** Knows lines of text that are furniture by their words: "Read also", "Advertisement", "Sign up for our newsletter". */
final class FurnitureLines {
    private static final int LONGEST = 160;
    private static final int LONGEST_TAIL = 400;
    private static final int LONGEST_LABEL = 50;
    private static final int LONGEST_LETTER_LINE = 100;

    private static final Openings OPENINGS = new Openings(List.of(
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
            "lesen sie dazu",
            "lire aussi",
            "à lire aussi",
            "à lire également",
            "leer más",
            "lea también",
            "lee también:",
            "te puede interesar",
            "le puede interesar",
            "leggi anche",
            "potrebbe interessarti",
            "leia também",
            "leia mais",
            "lees ook",
            "lees verder",
            "bekijk ook",
            "czytaj też",
            "czytaj także",
            "читайте также",
            "читать также",
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
            "to leave a comment",
            "loading",
            "end of article",
            "this site is protected by recaptcha",
            "ad block users",
            "author:",
            "publish date:",
            "more about",
            "latest videos from",
            "verwendete quellen",
            "folgst du schon",
            "zum artikel:",
            "czytaj więcej",
            "czytaj dalej",
            "embed",
            "player wird geladen",
            "ein klick für den datenschutz",
            "reading time",
            "schlagwörter zu diesem artikel",
            "ähnliche:",
            "ähnliche artikel",
            "mehr dazu",
            "mehr zum",
            "this content is reserved for subscribers",
            "tu suscripción se está usando",
            "en savoir plus",
            "lire la suite",
            "sur le même sujet",
            "voir aussi",
            "ver también",
            "noticias relacionadas",
            "más información",
            "veja também",
            "saiba mais",
            "vedi anche",
            "approfondisci",
            "meer over",
            "zobacz także",
            "zobacz też",
            "przeczytaj także",
            "przeczytaj też",
            "смотрите также",
            "подписывайтесь",
            "по теме",
            "ilgili haber",
            "ayrıca okuyun",
            "bunu da okuyun",
            "les også",
            "läs också",
            "læs også",
            "lue myös",
            "empfohlener redaktioneller inhalt",
            "externen inhalt anzeigen",
            "externer inhalt",
            "an dieser stelle finden sie",
            "lesezeit",
            "temps de lecture",
            "tiempo de lectura",
            "tempo di lettura",
            "tempo de leitura",
            "leestijd",
            "関連記事",
            "相关新闻",
            "延伸閱讀",
            "관련기사"));

    /** What ends a page rather than a story, wherever in the line it stands. */
    private static final List<String> TAILS = List.of(
            "follow us on",
            "follow him on",
            "follow her on",
            "follow me on",
            "follow them on",
            "or follow him",
            "or follow her",
            "sign up for our",
            "sign up to our",
            "our newsletter",
            "reader-supported publication",
            "a free or paid subscriber",
            "cancel any time",
            "cancel anytime",
            "jederzeit kündbar",
            "sans engagement",
            "cancela cuando quieras",
            "was last edited on",
            "subscribe to our",
            "letters to the editor",
            "news tip",
            "like us on facebook",
            "download our app",
            "all rights reserved",
            "support our journalism",
            "unser newsletter",
            "unseren newsletter",
            "folgen sie uns",
            "whatsapp-kanal",
            "dieser artikel wurde ausgedruckt",
            "suivez-nous",
            "notre newsletter",
            "síguenos en",
            "nuestra newsletter",
            "seguici su",
            "siga-nos",
            "volg ons",
            "śledź nas",
            "подпишитесь",
            "your comment",
            "all comments",
            "to continue reading",
            "create a free account",
            "join our community",
            "invest in journalism",
            "unterstützen sie uns",
            "kostenlos testen",
            "video has failed to load",
            "refreshing your browser",
            "to see other videos",
            "for informational purposes",
            "educational and informational purposes",
            "content is not legal advice",
            "substitute for medical advice",
            "issues raised in this article",
            "to be considered for publication in our",
            "already a subscriber?",
            "already have an account?",
            "bereits ein abo?",
            "bereits abonnent?",
            "déjà abonné ?",
            "ya eres suscriptor?",
            "sei già abbonato?",
            "ihre kommentare",
            "vos commentaires",
            "sus comentarios",
            "comentários com",
            "seus comentários");

    private static final List<String> NETWORKS = List.of(
            "facebook", "instagram", "twitter", "threads", "tiktok", "whatsapp", "linkedin", "bluesky", "youtube");

    /** Lines behind which a page speaks of other stories, of its readers or of the writer. */
    private static final Set<String> ENDS = Set.of(
            "related",
            "related articles",
            "related stories",
            "related content",
            "related news",
            "related posts",
            "related topics",
            "more stories",
            "more news",
            "latest news",
            "latest stories",
            "top stories",
            "most read",
            "most popular",
            "trending",
            "recommended",
            "recommended for you",
            "you may also like",
            "you might also like",
            "you may also enjoy",
            "read next",
            "tags",
            "topics",
            "categories",
            "comments",
            "leave a comment",
            "leave a reply",
            "jetzt weiterlesen",
            "subscribe to continue reading",
            "about the author",
            "about the authors",
            "cite this article",
            "how to cite this article",
            "suggested citation",
            "zitiervorschlag",
            "citer cet article",
            "themen",
            "schlagwörter",
            "kommentare",
            "auch interessant",
            "das könnte sie auch interessieren",
            "neueste artikel",
            "meistgelesen",
            "mehr zum thema",
            "zum thema",
            "zur person",
            "der autor",
            "die autorin",
            "über den autor",
            "über die autorin",
            "sur le même sujet",
            "à lire aussi",
            "les plus lus",
            "commentaires",
            "mots-clés",
            "etiquetas",
            "temas",
            "comentarios",
            "noticias relacionadas",
            "más noticias",
            "lo más leído",
            "te puede interesar",
            "sobre el autor",
            "comentários",
            "mais lidas",
            "leia também",
            "sobre o autor",
            "commenti",
            "leggi anche",
            "articoli correlati",
            "reacties",
            "lees ook",
            "meest gelezen",
            "gerelateerd",
            "komentarze",
            "zobacz także",
            "tagi",
            "kommentarer",
            "mest lest",
            "läs mer",
            "yorumlar",
            "etiketler",
            "комментарии",
            "читайте также",
            "теги",
            "この記事を書いた人",
            "関連記事",
            "おすすめ情報",
            "관련기사",
            "相关新闻",
            "延伸閱讀");

    /** Those that a colon does not make an aside, as it does "Related: the fair opens". */
    private static final Set<String> TAGS = Set.of(
            "tags",
            "topics",
            "categories",
            "themen",
            "schlagwörter",
            "mots-clés",
            "etiquetas",
            "temas",
            "tagi",
            "etiketler",
            "теги");

    private static final Set<String> WHOLE = Set.of(
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

    /** Labels with the number of what they lead to. */
    private static final Set<String> COUNTED = Set.of(
            "q&a",
            "q & a",
            "comments",
            "comment",
            "reviews",
            "review",
            "questions",
            "answers",
            "replies",
            "kommentare",
            "shares");

    private FurnitureLines() {}

    /** Whether a paragraph at the end of a text speaks of the site and not of the story. */
    static boolean isTail(String line) {
        if (line.length() > LONGEST_TAIL || QuotedWords.in(line)) {
            return false;
        }
        String lower = Words.lower(line);
        return TAILS.stream().anyMatch(lower::contains) || followsOn(lower);
    }

    /** "Follow the Courier on …" with two networks or more, or in a collection of news. */
    private static boolean followsOn(String lower) {
        return lower.startsWith("follow ")
                && (lower.contains("on google news")
                        || NETWORKS.stream().filter(lower::contains).count() > 1);
    }

    /** Whether a short line gives an address for letters, as the writer's at the end. */
    static boolean asksForLetters(String line) {
        int at = line.indexOf('@');
        return at > 0
                && line.length() <= LONGEST_LETTER_LINE
                && line.indexOf('.', at) > at + 1
                && line.charAt(at - 1) > ' '
                && !QuotedWords.orCueIn(line);
    }

    /** Whether a paragraph with a link offers a newsletter, whatever it quotes of it. */
    static boolean offersLetters(String line) {
        return line.length() <= LONGEST_TAIL && Words.lower(line).contains("newsletter") && !QuotedWords.hasCue(line);
    }

    /** Whether a line is a label behind which the story does not go on. */
    static boolean endsTheStory(String line) {
        if (line.length() > LONGEST_LABEL) {
            return false;
        }
        String label = withoutCount(Words.lower(line).strip());
        return label.endsWith(":") ? TAGS.contains(label.substring(0, label.length() - 1)) : ENDS.contains(label);
    }

    /** "Comments (12)" without the number. */
    private static String withoutCount(String label) {
        int end = label.length();
        while (end > 0 && (Character.isDigit(label.charAt(end - 1)) || "() ".indexOf(label.charAt(end - 1)) >= 0)) {
            end--;
        }
        return label.substring(0, end);
    }

    /** "1.2k shares" without the number; nothing when there is none. */
    private static String behindCount(String label) {
        int space = label.indexOf(' ');
        if (space <= 0 || !Character.isDigit(label.charAt(0))) {
            return "";
        }
        for (int i = 0; i < space; i++) {
            char c = label.charAt(i);
            if (!Character.isDigit(c) && "., km+".indexOf(c) < 0) {
                return "";
            }
        }
        return label.substring(space + 1).strip();
    }

    /** Whether a line is furniture; a line that quotes somebody never is. */
    static boolean isFurniture(String line) {
        if (line.length() > LONGEST || QuotedWords.in(line)) {
            return false;
        }
        String lower = Words.lower(line).strip();
        if (lower.isEmpty()) {
            return false;
        }
        String label = withoutCount(lower);
        return OPENINGS.open(lower)
                || WHOLE.contains(lower)
                || (label.length() < lower.length() && COUNTED.contains(label))
                || COUNTED.contains(behindCount(lower));
    }
}
