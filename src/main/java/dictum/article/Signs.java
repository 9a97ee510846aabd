package dictum.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What class names and identifiers say of the elements that bear them. Pages repeat a few names thousands of times: each is taken to
 * pieces once.
 */
final class Signs {
    /** Furniture by name, see {@link Furniture}. */
    static final int FURNITURE = 1;

    /** A part of a paragraph that is not of its sentence, such as a credit. */
    static final int INLINE_FURNITURE = 2;

    /** May hold the day of publication. */
    static final int DATE = 4;

    /** May hold the writers' names. */
    static final int AUTHOR = 8;

    /** Belongs to other stories, to readers or to the site. */
    static final int ELSEWHERE = 16;

    /** A summary above the text. */
    static final int STANDFIRST = 32;

    /** A line taken out of the text and shown large. */
    static final int PULL_QUOTE = 64;

    /** Announces the day of a change. */
    static final int CHANGE = 128;

    /** The body of an article. */
    static final int BODY = 256;

    private static final Set<String> BODY_WORDS =
            Set.of("articlebody", "storybody", "postbody", "articletext", "bodytext", "articlecontent");

    private static final Set<String> BODY_PAIRS = Set.of(
            "article body",
            "story body",
            "post body",
            "article content",
            "story content",
            "post content",
            "entry content",
            "article text",
            "story text",
            "body text",
            "content body",
            "article copy",
            "story copy",
            "body copy",
            "rich text");

    private static final Set<String> DATE_WORDS = Set.of(
            "date",
            "dates",
            "pubdate",
            "published",
            "publish",
            "publication",
            "posted",
            "postdate",
            "created",
            "timestamp",
            "time",
            "datetime",
            "dateline",
            "meta",
            "byline",
            "info",
            "infos",
            "datum",
            "fecha",
            "data",
            "datetext",
            "postmeta",
            "details",
            "pub",
            "zeit",
            "tarih",
            "tanggal");

    /** Words of elements that show the present day or clock. */
    private static final Set<String> NOW_WORDS =
            Set.of("current", "now", "site", "today", "clock", "calendar", "event", "events");

    private static final Set<String> AUTHOR_WORDS = Set.of(
            "byline",
            "bylines",
            "author",
            "authors",
            "writer",
            "autor",
            "autoren",
            "autores",
            "auteur",
            "autore",
            "redactor",
            "contributor",
            "authorname",
            "authored",
            "muallif",
            "yazar",
            "penulis",
            "verfasser");

    private static final Set<String> ELSEWHERE_WORDS = Set.of(
            "comment",
            "comments",
            "related",
            "sidebar",
            "recommended",
            "teaser",
            "teasers",
            "popular",
            "trending",
            "latest",
            "widget",
            "footer",
            "respond",
            "carousel",
            "similar",
            "more",
            "recent",
            "archive",
            "promo",
            "ticker",
            "feed");

    private static final Set<String> STORY_WORDS =
            Set.of("post", "entry", "article", "asset", "story", "content", "news", "blog");

    private static final Set<String> STANDFIRST_WORDS = Set.of(
            "lead",
            "lede",
            "standfirst",
            "subtitle",
            "subheadline",
            "subheading",
            "subhead",
            "dek",
            "deck",
            "summary",
            "excerpt",
            "intro",
            "introduction",
            "chapo",
            "vorspann",
            "description",
            "sapo",
            "entradilla",
            "sommario",
            "ingress",
            "synopsis");

    private static final Set<String> INLINE_WORDS =
            Set.of("caption", "credit", "credits", "photocredit", "sharedaddy", "tooltip", "visuallyhidden");

    private static final Set<String> PULL_WORDS = Set.of("pullquote", "pullquotes", "pullout", "blockquotepull");

    /** Shows the present day. */
    static final int NOW = 512;

    /** The opening words of a story: of this one above its text, of another one within. */
    static final int EXCERPT = 4096;

    /** Names a story, so that what follows is a part of it. */
    private static final int STORY = 1024;

    /** May be the first word of a pair. */
    private static final int LEADS = 2048;

    /** May be the second. */
    private static final int FOLLOWS = 8192;

    /** Says who made a picture. */
    static final int CREDIT = 16384;

    /** Says what a picture shows. */
    static final int CAPTION = 32768;

    private static final Map<String, Integer> BY_PAIR = byPair();
    private static final Map<String, Integer> BY_WORD = byWord();
    private static final int[] LENGTHS = lengths();

    /** The known words by a hash of their letters, and what each says. */
    private static final @Nullable String[] WORDS = new String[2048];

    private static final int[] SAYS = new int[WORDS.length];

    static {
        BY_WORD.forEach((word, says) -> {
            int place = hash(word, 0, word.length());
            while (WORDS[place] != null) {
                place = (place + 1) % WORDS.length;
            }
            WORDS[place] = word;
            SAYS[place] = says;
        });
    }

    private final Map<String, Integer> known = new HashMap<>();

    /** The signs of {@code element}'s class names and identifier together. */
    int of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        return of(element.attributes());
    }

    /** The signs of the class names and the identifier among {@code attributes}. */
    int of(Attributes attributes) {
        // The parser wrote the names in lower case: looking them up as they are is quicker.
        return of(attributes.get("class")) | of(attributes.get("id"));
    }

    /** The signs of names written with spaces, hyphens, underscores or capitals between their words. */
    int of(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        Integer told = known.get(names);
        if (told == null) {
            told = read(names);
            known.put(names, told);
        }
        return told;
    }

    private static int read(String names) {
        int signs = 0;
        int before = 0;
        String last = "";
        int start = -1;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean capital = c >= 'A' && c <= 'Z';
            boolean letter = (c >= 'a' && c <= 'z') || capital || c > 127;
            boolean hump = capital && start >= 0 && Character.isLowerCase(names.charAt(i - 1));
            if ((!letter || hump) && start >= 0) {
                int place = mayBeKnown(names.charAt(start), i - start) ? place(names, start, i) : -1;
                String known = place < 0 ? null : WORDS[place];
                String word = known == null ? "" : known;
                int told = place < 0 ? 0 : SAYS[place];
                signs |= own(told, before, word, last);
                if ((before & LEADS) != 0 && (told & FOLLOWS) != 0) {
                    signs |= BY_PAIR.getOrDefault(last + " " + word, 0);
                }
                before = told;
                last = word;
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
        signs &= (signs & NOW) != 0 ? ~DATE : -1;
        signs |= hides(names) ? FURNITURE : 0;
        return names.equals("fn") || names.endsWith(" fn") || names.startsWith("fn ") ? signs | AUTHOR : signs;
    }

    /** What a word says by itself, behind {@code last}, which said {@code before}. */
    private static int own(int told, int before, String word, String last) {
        int own = told & ~(LEADS | FOLLOWS);
        if ((own & ELSEWHERE) != 0 && (before & STORY) != 0 && word.equals("footer")) {
            own &= ~ELSEWHERE;
        }
        if (word.equals("widget") && last.equals("elementor")) {
            own &= ~(ELSEWHERE | FURNITURE);
        }
        return own;
    }

    /** Whether any known word begins with the letter and is as long, so that most others need not be looked up. */
    private static boolean mayBeKnown(char first, int length) {
        char small = first >= 'A' && first <= 'Z' ? (char) (first + 32) : first;
        return small >= 'a' && small <= 'z' && length < 32 && (LENGTHS[small - 'a'] >> length & 1) != 0;
    }

    /** Where the letters from {@code start} to {@code end} stand among the known words, whatever their case; -1 when they do not. */
    private static int place(String names, int start, int end) {
        int place = hash(names, start, end);
        for (String word = WORDS[place]; word != null; word = WORDS[place]) {
            if (word.length() == end - start && word.regionMatches(true, 0, names, start, end - start)) {
                return place;
            }
            place = (place + 1) % WORDS.length;
        }
        return -1;
    }

    private static int hash(String names, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + (names.charAt(i) | 0x20);
        }
        return (hash ^ hash >>> 11) & WORDS.length - 1;
    }

    /** The lengths of the known words by their first letter, a bit for each. */
    private static int[] lengths() {
        int[] lengths = new int[26];
        for (String word : BY_WORD.keySet()) {
            lengths[word.charAt(0) - 'a'] |= 1 << word.length();
        }
        return lengths;
    }

    /** Whether one of the names hides the element, and none shows it again on wider screens. */
    private static boolean hides(String names) {
        if (!names.contains("hidden") && !names.contains("d-none")) {
            return false;
        }
        boolean hides = false;
        for (String name : Words.split(names)) {
            hides |= name.equals("hidden") || name.equals("d-none") || name.equals("is-hidden");
            if (name.indexOf(':') > 0 || (name.startsWith("d-") && !name.equals("d-none"))) {
                return false;
            }
        }
        return hides;
    }

    private static Map<String, Integer> byWord() {
        Map<String, Integer> byWord = new HashMap<>();
        put(byWord, Furniture.WORDS, FURNITURE);
        put(byWord, INLINE_WORDS, INLINE_FURNITURE);
        put(byWord, DATE_WORDS, DATE);
        put(byWord, AUTHOR_WORDS, AUTHOR);
        put(byWord, ELSEWHERE_WORDS, ELSEWHERE);
        put(byWord, STANDFIRST_WORDS, STANDFIRST);
        put(byWord, PULL_WORDS, PULL_QUOTE);
        put(byWord, Set.of("credit", "credits", "photocredit", "copyright"), CREDIT);
        put(byWord, Set.of("caption", "captions", "figcaption"), CAPTION);
        put(byWord, Set.of("excerpt", "excerpts"), EXCERPT);
        put(
                byWord,
                Set.of("updated", "modified", "changed", "datemodified", "lastmodified", "lastupdated", "updatedat"),
                CHANGE);
        put(byWord, BODY_WORDS, BODY);
        put(byWord, NOW_WORDS, NOW);
        put(byWord, STORY_WORDS, STORY);
        put(byWord, Set.of("elementor"), LEADS);
        for (String pair : BY_PAIR.keySet()) {
            put(byWord, Set.of(pair.substring(0, pair.indexOf(' '))), LEADS);
            put(byWord, Set.of(pair.substring(pair.indexOf(' ') + 1)), FOLLOWS);
        }
        return byWord;
    }

    private static Map<String, Integer> byPair() {
        Map<String, Integer> byPair = new HashMap<>();
        put(byPair, Furniture.PAIRS, FURNITURE);
        put(byPair, BODY_PAIRS, BODY);
        put(byPair, Set.of("pull quote", "pull quotes", "quote pull"), PULL_QUOTE);
        return byPair;
    }

    private static void put(Map<String, Integer> signs, Set<String> names, int sign) {
        names.forEach(name -> signs.merge(name, sign, (one, other) -> one | other));
    }
}
