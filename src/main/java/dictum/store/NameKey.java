package dictum.store;

import dictum.model.Body;
import dictum.model.Speaker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a name is told apart by, across articles: its kind and its words, whatever their case, accents and points.
 *
 * <p>Only a full name is the same in every article. "Okoro", "J. Okoro" or "the council" is whoever that one article means, so its
 * key holds the article too, and nothing joins two of them but a person's word.
 */
final class NameKey {
    /** Hexadecimal digits; two names of a million meet by chance once in 30 million libraries. */
    static final int LENGTH = 16;

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "sen",
            "senator",
            "rep",
            "gov",
            "gen",
            "general",
            "col",
            "capt",
            "lt",
            "sgt",
            "rev",
            "president",
            "minister",
            "judge",
            "justice",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "sheikh",
            "imam",
            "ayatollah");

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md");

    /** What many bodies are called; no body is told by such words alone. */
    private static final Set<String> GENERIC = Set.of(
            "ministry",
            "minister",
            "council",
            "court",
            "police",
            "committee",
            "government",
            "department",
            "bank",
            "university",
            "board",
            "commission",
            "agency",
            "office",
            "administration",
            "authority",
            "authorities",
            "parliament",
            "senate",
            "house",
            "congress",
            "cabinet",
            "party",
            "union",
            "association",
            "federation",
            "company",
            "corporation",
            "group",
            "team",
            "club",
            "city",
            "town",
            "county",
            "state",
            "national",
            "federal",
            "central",
            "supreme",
            "high",
            "foreign",
            "defence",
            "defense",
            "interior",
            "health",
            "education",
            "finance",
            "justice",
            "labour",
            "labor",
            "trade",
            "transport",
            "energy",
            "culture",
            "agriculture",
            "environment",
            "army",
            "navy",
            "military",
            "force",
            "forces",
            "service",
            "services",
            "press",
            "public",
            "general",
            "prosecutor",
            "prosecutors",
            "officials",
            "report",
            "statement",
            "institute",
            "school",
            "hospital",
            "church",
            "village",
            "district",
            "region",
            "regional",
            "local",
            "and",
            "of",
            "for",
            "the",
            "in",
            "on",
            "s",
            "affairs",
            "security",
            "emergency",
            "emergencies",
            "fire",
            "coast",
            "guard",
            "royal",
            "presidential",
            "prime",
            "chamber",
            "commerce",
            "industry",
            "election",
            "electoral",
            "planning",
            "housing",
            "water",
            "harbour",
            "harbor",
            "port",
            "post",
            "news",
            "times",
            "mayor");

    private NameKey() {}

    /** The identifier of the name that {@code speaker} has, on the page with that hash; unnamed sources have none. */
    static String of(String kind, String name, String sha256) {
        String everywhere = everywhere(kind, name);
        return isFull(kind, name) ? everywhere : on(everywhere, sha256);
    }

    /** The identifier of a name in all articles alike. */
    static String everywhere(String kind, String name) {
        return hash(kind + "\n" + fold(kind, name));
    }

    /** The identifier of a name in one article alone. */
    static String on(String key, String sha256) {
        return hash(key + "\n" + sha256);
    }

    /** The identifier of a record that somebody split off. */
    static String splitOff(String record, String what) {
        return hash("split\n" + record + "\n" + what);
    }

    /** Whether that name means one and the same wherever it stands, unless a person knows better. */
    static boolean isFull(String kind, String name) {
        List<String> words = words(kind, name);
        if (kind.equals("person")) {
            return words.stream()
                            .filter(word -> word.codePointCount(0, word.length()) > 1
                                    && !TITLES.contains(word)
                                    && !SUFFIXES.contains(word))
                            .count()
                    >= 2;
        }
        boolean proper =
                words.stream().filter(word -> !GENERIC.contains(word)).findAny().isPresent();
        return proper && (capitals(name) >= 2 || isAcronym(name));
    }

    /** The words by which names are compared: {@code Dmitry A. Shugáyev} gives dmitry, a, shugayev. */
    static List<String> words(String kind, String name) {
        String folded = Folding.fold(name);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word.append(c);
            } else if (c != '\'' && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!kind.equals("person") && words.size() > 1 && words.get(0).equals("the")) {
            words.remove(0);
        }
        return words;
    }

    static String fold(String kind, String name) {
        List<String> words = words(kind, name);
        return words.isEmpty() ? Folding.fold(name).strip() : String.join(" ", words);
    }

    /** Family name of a person, or the last word of any other name, without what follows names. */
    static String last(String kind, String name) {
        List<String> words = words(kind, name);
        for (int i = words.size() - 1; i >= 0; i--) {
            if (!SUFFIXES.contains(words.get(i))) {
                return words.get(i);
            }
        }
        return "";
    }

    static boolean isNamed(Speaker speaker) {
        return speaker.name().isPresent();
    }

    /** {@code FSVTS}, {@code UN}: one word of capitals. */
    static boolean isAcronym(String name) {
        String bare = name.startsWith("the ") ? name.substring(4) : name;
        return bare.length() >= 3
                && bare.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '.');
    }

    private static long capitals(String name) {
        long capitals = 0;
        for (String word : name.split("[\\s-]+", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) && !word.equals("The")) {
                capitals++;
            }
        }
        return capitals;
    }

    private static String hash(String text) {
        return Body.of(text.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, LENGTH);
    }
}
