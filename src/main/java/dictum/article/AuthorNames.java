package dictum.article;

import dictum.model.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
            "autor",
            "autorin",
            "author",
            "authors",
            "автор",
            "autore",
            "auteur",
            "przez",
            "by:",
            "von:",
            "par:",
            "por:",
            "author:",
            "authors:",
            "author(s):",
            "autor:",
            "autorin:",
            "autores:",
            "auteur:",
            "autore:",
            "text:",
            "texte:",
            "texto:",
            "testo:",
            "tekst:",
            "words:",
            "автор:",
            "текст:",
            "авторы:",
            "yazan:",
            "haber:",
            "redazione:",
            "quelle:",
            "fuente:",
            "source:",
            "penulis:",
            "reporter:",
            "oleh",
            "autorin/autor",
            "autor/in:",
            "autor/in");

    /** Words that name what follows as a writer wherever they stand. */
    private static final List<String> LABELS = List.of(
            "written by",
            "authored by",
            "story by",
            "author",
            "authors",
            "autor",
            "autorin",
            "autorin/autor",
            "autor/in",
            "verfasst von",
            "geschrieben von",
            "écrit par",
            "rédigé par",
            "publié par",
            "auteur",
            "escrito por",
            "autores",
            "scritto da",
            "autore",
            "a cura di",
            "geschreven door",
            "skrivet av",
            "skrevet av",
            "автор",
            "yazan",
            "作者",
            "责编",
            "責編",
            "责任编辑",
            "记者",
            "記者");

    private static final Map<Character, List<String>> LABELS_BY_LETTER =
            LABELS.stream().collect(Collectors.groupingBy(label -> label.charAt(0)));

    /** Words behind which a line tells of others: who checked, changed or took the pictures. */
    private static final List<String> OTHERS = List.of(
            "reviewed by",
            "medically reviewed",
            "edited by",
            "fact checked",
            "fact-checked",
            "photographs by",
            "photos by",
            "photo by",
            "illustrated by",
            "illustration by",
            "translated by",
            "updated",
            "published",
            "last modified");

    /** Words before "by", as in "Written by". */
    private static final Set<String> DEEDS = Set.of(
            "written",
            "posted",
            "reported",
            "published",
            "story",
            "text",
            "article",
            "words",
            "reporting",
            "authored",
            "submitted",
            "rédigé",
            "écrit",
            "publié",
            "verfasst",
            "geschrieben",
            "escrito",
            "publicado",
            "scritto",
            "geschreven");

    /** "By", as it follows such a word. */
    private static final Set<String> BY =
            Set.of("by", "by:", "par", "par:", "von", "von:", "por", "por:", "da", "da:", "door", "door:");

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

    private AuthorNames() {}

    /** Whether a line opens the way bylines do: "By", "Von", "Written by" and then a capital. */
    static boolean opensByline(String line) {
        String rest = afterLead(line);
        return rest.length() < line.length()
                && !rest.isEmpty()
                && (Character.isUpperCase(rest.codePointAt(0)) || Words.isUnspaced(rest.charAt(0)))
                && Words.count(rest) <= 14
                && !in(line).isEmpty();
    }

    /** Whether {@code words} are a label such as "Written by", and nothing else. */
    static boolean isLabel(String words) {
        String lower = Words.lower(Words.tidy(words));
        return LABELS.contains(lower.endsWith(":") ? lower.substring(0, lower.length() - 1) : lower);
    }

    /** Whether a line is a label such as "Author:" and a person's name. */
    static boolean isLabelled(String line) {
        return !labelled(line).isEmpty();
    }

    /** What follows the label that opens {@code line}, when it names a person. */
    private static String labelled(String line) {
        boolean bracketed = !line.isEmpty() && (line.charAt(0) == '(' || line.charAt(0) == '（');
        String bare = bracketed ? line.substring(1, line.length() - 1) : line;
        List<String> labels = bare.isEmpty() ? null : LABELS_BY_LETTER.get(Character.toLowerCase(bare.charAt(0)));
        if (labels == null) {
            return "";
        }
        String lower = Words.lower(bare.substring(0, Math.min(bare.length(), 20)));
        for (String label : labels) {
            if (!lower.startsWith(label) || bare.length() <= label.length() + 2) {
                continue;
            }
            char mark = bare.charAt(label.length());
            String rest = bare.substring(label.length() + 1).strip();
            boolean marked = mark == ':' || mark == '：' || mark == ' ' || mark == '\n' || mark == '\u00a0';
            if (marked
                    && rest.chars().noneMatch(Character::isDigit)
                    && isPerson(parts(rest).get(0).strip())) {
                return rest;
            }
        }
        return "";
    }

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

    /**
     * The writers named in {@code line}, in order, without role words, addresses and handles.
     *
     * @param line with a line break where the page sets a part apart; then the first part that names somebody counts
     */
    static List<Author> in(String line) {
        return in(line, true);
    }

    /** As {@link #in(String)}, of a field that gives names only, in which a name may have a figure: "BR24 Redaktion", "3i Global". */
    static List<Author> inField(String line) {
        return in(line, false);
    }

    private static List<Author> in(String line, boolean visible) {
        if (line.contains("://") || line.contains(".com/")) {
            return List.of();
        }
        String named = labelled(line);
        for (String part : (named.isEmpty() ? line : named).split("\n", -1)) {
            List<Author> authors = inPart(part, visible);
            if (!authors.isEmpty()) {
                return authors;
            }
        }
        return List.of();
    }

    private static List<Author> inPart(String line, boolean visible) {
        String bare = beforeOthers(withoutBrackets(Words.tidy(line)));
        bare = afterLead(bare);
        List<Author> authors = new ArrayList<>();
        for (String part : parts(bare)) {
            String name = trimmed(withoutTail(afterLead(part.strip())));
            if (!authors.isEmpty() && (isRole(name) || Masthead.isHost(name))) {
                continue;
            }
            if (isName(name)
                    && (!visible || !hasDigit(name))
                    && authors.stream().noneMatch(known -> Words.same(known.name(), name))) {
                authors.add(new Author(name, isOrganisation(name)));
            }
        }
        return authors;
    }

    private static boolean hasDigit(String name) {
        return name.chars().anyMatch(Character::isDigit);
    }

    private static String beforeOthers(String line) {
        String lower = Words.lower(line);
        int end = line.length();
        for (String other : OTHERS) {
            int at = lower.indexOf(other);
            boolean first = at == 0 && !afterLead(line).equals(line);
            end = at >= 0 && !first ? Math.min(end, at) : end;
        }
        return line.substring(0, end);
    }

    /** "Ada Okoro in Lagos" and "Ada Okoro is a reporter" become Ada Okoro, "신현주 기자" loses the word for reporter. */
    private static String withoutTail(String part) {
        String name = part;
        for (String word : new String[] {" in ", " is ", " at ", " for ", " aus ", " from ", " on "}) {
            int at = name.indexOf(word);
            name = at > 0 ? name.substring(0, at) : name;
        }
        for (String word : new String[] {" 기자", "記者", "记者"}) {
            name = name.endsWith(word) ? name.substring(0, name.length() - word.length()) : name;
        }
        return name;
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
            boolean deed = DEEDS.contains(word) && BY.contains(Words.lower(next.split(" ", 2)[0]));
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
        if (",;|/•·⋅、，\n&".indexOf(c) >= 0) {
            return 1;
        }
        if (c != ' ') {
            return 0;
        }
        for (String word : new String[] {
            " and ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " ve ", " i ", " и ", " with ", " mit ",
            " - ", " – ", " — "
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
        boolean unspaced = !name.isEmpty() && Words.isUnspaced(name.charAt(0));
        if (words == 0
                || words > (unspaced ? 12 : 6)
                || name.length() > 60
                || NOBODY.contains(Words.key(name))
                || namesANetwork(name)
                || LEADS.contains(Words.lower(name))) {
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

    /** "page.head.author": what a template left unfilled. */
    private static boolean isVariable(String name) {
        return name.indexOf(' ') < 0 && name.indexOf('.') != name.lastIndexOf('.') && name.equals(Words.lower(name));
    }
}
