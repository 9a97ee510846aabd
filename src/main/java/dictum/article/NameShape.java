package dictum.article;

import java.util.List;
import java.util.Set;

/** Tells by its words whether a name is that of a person, of a body, or of nobody, and which words are a role. */
final class NameShape {
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
            "reporterin",
            "founder",
            "co-founder",
            "cofounder",
            "engineer",
            "manager",
            "specialist",
            "expert",
            "consultant",
            "owner",
            "ceo",
            "cto",
            "cmo",
            "coo",
            "president",
            "vice",
            "coach",
            "md",
            "phd",
            "dietitian",
            "nutritionist",
            "therapist",
            "attorney",
            "lawyer",
            "strategist",
            "developer",
            "designer",
            "marketer",
            "blogger",
            "student",
            "scientist",
            "researcher",
            "curator",
            "critic",
            "coordinator",
            "officer",
            "lead",
            "leiter",
            "leiterin",
            "chefredakteur",
            "chefredakteurin",
            "rédacteur",
            "rédactrice",
            "redactor",
            "redactora",
            "инженер",
            "muhabir",
            "corrispondente",
            "corresponsal");

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
            "na",
            "size",
            "textsize",
            "staff",
            "viewallposts",
            "allposts",
            "seemore",
            "seeall",
            "readmore",
            "more",
            "profile",
            "about",
            "abouttheauthor",
            "follows",
            "menu",
            "subscribe",
            "updated",
            "nachrichten",
            "news",
            "lastupdated",
            "minread");

    private static final Set<String> NETWORKS = Set.of(
            "facebook", "twitter", "instagram", "linkedin", "youtube", "tiktok", "whatsapp", "telegram", "pinterest");

    private NameShape() {}

    /** Whether {@code words} have the shape of a person's name: two to five words with capitals, or a few unspaced characters. */
    static boolean isPerson(String words) {
        if (!words.isEmpty() && Words.isUnspaced(words.charAt(0))) {
            return words.length() >= 2 && words.length() <= 5 && words.chars().allMatch(Character::isLetter);
        }
        List<String> each = Words.split(Words.tidy(words));
        if (each.size() < 2 || each.size() > 5 || !isName(words) || isRole(words) || isOrganisation(words)) {
            return false;
        }
        int capitals = Words.lower(each.get(0)).equals("the") ? -each.size() : 0;
        for (String word : each) {
            if (word.isEmpty() || !(Character.isLetter(word.charAt(0)) || word.charAt(0) == '\'')) {
                return false;
            }
            boolean capital = Character.isUpperCase(word.charAt(0)) || !Character.isLowerCase(word.charAt(0));
            capitals += capital ? 1 : 0;
            if (!capital && word.length() > 3) {
                return false;
            }
        }
        return capitals >= 2 && ".!?:".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    /** Whether a name is that of an agency, a newsroom or another body rather than of a person. */
    static boolean isOrganisation(String name) {
        if (isAgency(name)) {
            return true;
        }
        for (String word : Words.split(name)) {
            if (BODY_WORDS.contains(Words.lower(word))) {
                return true;
            }
        }
        return false;
    }

    static boolean isAgency(String name) {
        return AGENCIES.contains(Words.key(name));
    }

    static boolean isRole(String name) {
        for (String word : Words.split(name)) {
            if (ROLE_WORDS.contains(Words.lower(word))) {
                return true;
            }
        }
        return false;
    }

    static boolean isName(String name) {
        int words = Words.count(name);
        boolean unspaced = !name.isEmpty() && Words.isUnspaced(name.charAt(0));
        if (words == 0
                || words > (unspaced ? 12 : 6)
                || name.length() > 60
                || NOBODY.contains(Words.key(name))
                || namesANetwork(name)
                || BylineLead.isLead(name)) {
            return false;
        }
        if (name.indexOf('@') >= 0
                || name.indexOf(':') >= 0
                || name.contains("http")
                || name.contains("www.")
                || name.indexOf('_') >= 0
                || isVariable(name)) {
            return false;
        }
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < name.length(); i++) {
            digits += Character.isDigit(name.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
        }
        return letters > 2 * digits && letters > 0 && digits < 4 && !(words == 1 && Months.named(name) > 0);
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

    /** "page.head.author": what a template left unfilled. */
    private static boolean isVariable(String name) {
        return name.indexOf(' ') < 0 && name.indexOf('.') != name.lastIndexOf('.') && name.equals(Words.lower(name));
    }
}
