package dictum.article;

import java.util.List;
import java.util.Set;

/** The words that open a byline: "By", "Written by", "Author:". */
final class BylineLead {
    private static final Set<String> LEADS = Set.of(
            "by",
            "بقلم",
            "بقلم:",
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
            "autorzy:",
            "autorka:",
            "opracowanie:",
            "autori:",
            "auteurs:",
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
            "yazar:",
            "yazarlar:",
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

    /** Leads that open names too: "Von Miller", "Di Dorn", "Da Vinci Eze". */
    private static final Set<String> OPENING_NAMES = Set.of("von", "par", "por", "di", "da", "af", "av");

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

    private static final Openings OPENING_LABELS = new Openings(LABELS);

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
            "interview",
            "comment",
            "commentary",
            "analysis",
            "review",
            "report",
            "opinion",
            "column",
            "essay",
            "profile",
            "feature",
            "investigation",
            "interviewed",
            "authored",
            "submitted",
            "rédigé",
            "recueillis",
            "redactado",
            "écrit",
            "publié",
            "verfasst",
            "geschrieben",
            "escrito",
            "publicado",
            "scritto",
            "geschreven");

    /** Words before such a word, as in "Live reporting by", "An essay by", "Propos recueillis par". */
    private static final Set<String> BEFORE_DEEDS =
            Set.of("live", "exclusive", "guest", "special", "a", "an", "propos");

    /** "By", as it follows such a word. */
    private static final Set<String> BY =
            Set.of("by", "by:", "par", "par:", "von", "von:", "por", "por:", "da", "da:", "door", "door:");

    private BylineLead() {}

    /** Whether {@code word} alone announces a writer. */
    static boolean isLead(String word) {
        return LEADS.contains(Words.lower(word));
    }

    /** Whether {@code words} are a label such as "Written by", and nothing else. */
    static boolean isLabel(String words) {
        String lower = Words.lower(Words.tidy(words));
        return LABELS.contains(lower.endsWith(":") ? lower.substring(0, lower.length() - 1) : lower);
    }

    /** What follows the label that opens {@code line}, when it names a person. */
    static String labelled(String line) {
        boolean bracketed = !line.isEmpty() && (line.charAt(0) == '(' || line.charAt(0) == '（');
        String bare = bracketed ? line.substring(1, line.length() - 1) : line;
        for (String label : OPENING_LABELS.of(bare)) {
            if (bare.length() <= label.length() + 2) {
                continue;
            }
            char mark = bare.charAt(label.length());
            String rest = bare.substring(label.length() + 1).strip();
            boolean marked = mark == ':' || mark == '：' || mark == ' ' || mark == '\n' || mark == '\u00a0';
            if (marked
                    && rest.chars().noneMatch(Character::isDigit)
                    && NameShape.isPerson(AuthorNames.parts(rest).get(0).strip())) {
                return rest;
            }
        }
        return "";
    }

    /** {@code line} without the words that announce its names. */
    static String afterLead(String line) {
        return afterLead(line, false);
    }

    /** As {@link #afterLead(String)}, where a "Von" with nothing before it is a part of the name. */
    static String afterPlainLead(String line) {
        return afterLead(line, true);
    }

    private static String afterLead(String line, boolean plain) {
        String rest = line;
        boolean announced = !plain;
        for (int i = 0; i < 4; i++) {
            int space = rest.indexOf(' ');
            int colon = rest.indexOf(':');
            int end = space < 0 ? colon + 1 : colon >= 0 && colon < space ? colon + 1 : space;
            if (end <= 0) {
                return rest;
            }
            String word = Words.lower(rest.substring(0, end));
            String next = rest.substring(end).strip();
            String[] following = next.split(" ", 3);
            boolean before = BEFORE_DEEDS.contains(word)
                    && following.length > 2
                    && DEEDS.contains(Words.lower(following[0]))
                    && BY.contains(Words.lower(following[1]));
            boolean deed = before || DEEDS.contains(word) && BY.contains(Words.lower(following[0]));
            // "Source: Harbour Ministry, October 25, 2019": where a claim was made, and nobody who wrote the page.
            boolean citing = word.equals("source:") && next.chars().anyMatch(Character::isDigit);
            boolean ofName = OPENING_NAMES.contains(word) && Character.isUpperCase(rest.codePointAt(0));
            boolean lead = LEADS.contains(word) && (announced || !ofName);
            if (citing || !deed && !lead) {
                return rest;
            }
            // "By" is followed by the name, "Written" by one word more.
            announced = deed;
            rest = next;
        }
        return rest;
    }
}
