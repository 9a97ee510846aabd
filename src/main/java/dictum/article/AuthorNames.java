package dictum.article;

import dictum.model.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits a line such as "By Ada Okoro, political editor, and Tom Vale" into the names of its writers. */
final class AuthorNames {
    private static final Set<String> LEADS = Set.of(
            "by",
            "von",
            "par",
            "por",
            "di",
            "da",
            "door",
            "af",
            "av",
            "text",
            "autor",
            "autorin",
            "author",
            "authors",
            "автор",
            "autore",
            "auteur",
            "redazione:",
            "tekst",
            "przez",
            "by:",
            "von:",
            "author:",
            "authors:",
            "autor:",
            "text:",
            "автор:");

    /** Words before "by", as in "Written by". */
    private static final Set<String> DEEDS = Set.of(
            "written", "posted", "reported", "published", "story", "text", "article", "words", "reporting", "edited");

    private static final Set<String> AGENCIES = Set.of(
            "reuters",
            "ap",
            "afp",
            "dpa",
            "tass",
            "upi",
            "efe",
            "ansa",
            "apa",
            "pti",
            "ani",
            "ians",
            "xinhua",
            "sid",
            "aap",
            "bloomberg",
            "associatedpress",
            "theassociatedpress",
            "agencefrancepresse",
            "pressassociation",
            "pa",
            "interfax",
            "ria",
            "rianovosti",
            "kyodo",
            "kna",
            "epd",
            "sda",
            "keystonesda",
            "lusa",
            "pap",
            "unian",
            "ukrinform",
            "anadoluagency");

    private static final Set<String> BODY_WORDS = Set.of(
            "staff",
            "team",
            "desk",
            "agency",
            "agencies",
            "news",
            "newsroom",
            "redaktion",
            "redazione",
            "redacción",
            "redaccion",
            "rédaction",
            "redakcja",
            "редакция",
            "press",
            "media",
            "bureau",
            "board",
            "editors",
            "service",
            "network",
            "times",
            "reporters",
            "agentur",
            "agenturen",
            "magazine",
            "online",
            "group",
            "inc",
            "ltd",
            "gmbh",
            "tv",
            "radio",
            "newspaper",
            "association",
            "university",
            "institute",
            "council",
            "department",
            "ministry",
            "society",
            "company",
            "committee");

    private static final Set<String> ROLE_WORDS = Set.of(
            "editor",
            "reporter",
            "correspondent",
            "writer",
            "columnist",
            "contributor",
            "chief",
            "journalist",
            "producer",
            "photographer",
            "director",
            "analyst",
            "freelance",
            "political",
            "senior",
            "digital",
            "special",
            "redakteur",
            "redakteurin",
            "korrespondent",
            "korrespondentin",
            "journaliste",
            "périodista",
            "giornalista",
            "head",
            "author",
            "professor",
            "fellow",
            "associate",
            "assistant",
            "deputy",
            "executive",
            "managing",
            "local",
            "democracy",
            "guest",
            "opinion",
            "business",
            "sports",
            "health",
            "science",
            "technology",
            "crime",
            "education",
            "environment",
            "entertainment",
            "lifestyle",
            "data",
            "world",
            "national",
            "international",
            "europe",
            "us",
            "uk",
            "volontär",
            "reporterin");

    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "editor",
            "guest",
            "user",
            "unknown",
            "anonymous",
            "null",
            "undefined",
            "none",
            "author",
            "byline",
            "webmaster",
            "root",
            "posted",
            "details",
            "share",
            "follow",
            "home",
            "comments",
            "na");

    private static final Set<String> NETWORKS = Set.of(
            "facebook", "twitter", "instagram", "linkedin", "youtube", "tiktok", "whatsapp", "telegram", "pinterest");

    private AuthorNames() {}

    /** Whether a line opens the way bylines do: "By", "Von", "Written by" and then a capital. */
    static boolean opensByline(String line) {
        String rest = afterLead(line);
        return rest.length() < line.length()
                && !rest.isEmpty()
                && Character.isUpperCase(rest.codePointAt(0))
                && Words.count(rest) <= 14;
    }

    /** The writers named in {@code line}, in order, without role words, addresses and handles. */
    static List<Author> in(String line) {
        if (line.contains("://") || line.contains(".com/")) {
            return List.of();
        }
        String bare = withoutBrackets(Words.tidy(line));
        bare = afterLead(bare);
        List<Author> authors = new ArrayList<>();
        for (String part : parts(bare)) {
            String name = trimmed(afterLead(part));
            if (!authors.isEmpty() && isRole(name)) {
                continue;
            }
            if (isName(name) && authors.stream().noneMatch(known -> Words.same(known.name(), name))) {
                authors.add(new Author(name, isOrganisation(name)));
            }
        }
        return authors;
    }

    /** Whether a name is that of an agency, a newsroom or another body rather than of a person. */
    static boolean isOrganisation(String name) {
        if (AGENCIES.contains(Words.key(name))) {
            return true;
        }
        for (String word : Words.split(name)) {
            if (BODY_WORDS.contains(Words.lower(word))) {
                return true;
            }
        }
        return false;
    }

    private static String afterLead(String line) {
        String rest = line;
        for (int i = 0; i < 3; i++) {
            int space = rest.indexOf(' ');
            int colon = rest.indexOf(':');
            int end = space < 0 ? colon + 1 : colon >= 0 && colon < space ? colon + 1 : space;
            if (end <= 0) {
                return rest;
            }
            String word = Words.lower(rest.substring(0, end));
            String next = rest.substring(end).strip();
            boolean deed = DEEDS.contains(word) && Words.lower(next).startsWith("by ");
            if (!deed && !LEADS.contains(word)) {
                return rest;
            }
            rest = next;
        }
        return rest;
    }

    private static String withoutBrackets(String line) {
        StringBuilder bare = new StringBuilder(line.length());
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                bare.append(c);
            }
        }
        return Words.tidy(bare.toString());
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < line.length()) {
            int length = separator(line, i);
            if (length > 0) {
                parts.add(line.substring(start, i));
                start = i + length;
                i = start;
            } else {
                i++;
            }
        }
        parts.add(line.substring(start));
        return parts;
    }

    private static int separator(String line, int at) {
        char c = line.charAt(at);
        if (",;|/•·、，\n&".indexOf(c) >= 0) {
            return 1;
        }
        if (c != ' ') {
            return 0;
        }
        for (String word : new String[] {
            " and ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " with ", " mit ", " for ", " in ", " - ",
            " – ", " — ", " is ", " at "
        }) {
            if (line.regionMatches(true, at, word, 0, word.length())) {
                return word.length() - (word.endsWith(" ") ? 1 : 0);
            }
        }
        return 0;
    }

    private static String trimmed(String part) {
        int from = 0;
        int to = part.length();
        while (from < to && !Character.isLetterOrDigit(part.charAt(from)) && part.charAt(from) != '@') {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(part.charAt(to - 1)) && part.charAt(to - 1) != '.') {
            to--;
        }
        return part.substring(from, to);
    }

    private static boolean isRole(String name) {
        for (String word : Words.split(name)) {
            if (ROLE_WORDS.contains(Words.lower(word))) {
                return true;
            }
        }
        return false;
    }

    /** A link to a profile, taken for a writer by the page's own markup. */
    private static boolean namesANetwork(String name) {
        for (String word : Words.split(name)) {
            if (NETWORKS.contains(Words.lower(word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String name) {
        int words = Words.count(name);
        if (words == 0
                || words > 6
                || name.length() > 60
                || NOBODY.contains(Words.key(name))
                || namesANetwork(name)
                || LEADS.contains(Words.lower(name))) {
            return false;
        }
        if (name.indexOf('@') >= 0 || name.contains("http") || name.contains("www.") || name.indexOf('_') >= 0) {
            return false;
        }
        boolean letters = false;
        for (int i = 0; i < name.length(); i++) {
            if (Character.isDigit(name.charAt(i))) {
                return false;
            }
            letters |= Character.isLetter(name.charAt(i));
        }
        return letters && Months.named(Words.split(name).get(0)) == 0;
    }
}
