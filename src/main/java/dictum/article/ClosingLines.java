package dictum.article;

import java.util.List;
import java.util.Set;

/**
 * Knows the lines with which reports and press releases close: "Additional reporting by …", "SOURCE Vale Bridges Ltd", "Media contact:",
 * "###". They belong to the page, and nobody said them.
 */
final class ClosingLines {
    private static final int LONGEST = 160;
    private static final int LONGEST_LABEL = 50;
    private static final int LONGEST_MARK = 12;

    /** A longer stretch behind a label for contacts is a story of its own. */
    private static final int MOST_CONTACTS = 8;

    private static final int FIGURES_OF_A_NUMBER = 7;

    private static final Openings CREDITS = new Openings(List.of(
            "source:",
            "sources:",
            "quelle:",
            "quellen:",
            "fuente:",
            "fuentes:",
            "fonte:",
            "fonti:",
            "bron:",
            "źródło:",
            "additional reporting",
            "additional material by",
            "with additional reporting",
            "with reporting by",
            "with reporting from",
            "with reports from",
            "with files from",
            "with material from",
            "filed under",
            "explore more on these topics",
            "mit material von",
            "mit agenturmaterial"));

    /** Openings of a credit that may open a sentence too, unless it is short or goes on like this. */
    private static final Openings DESKS =
            new Openings(List.of("reporting by", "reporting and writing by", "writing by", "editing by"));

    private static final int MOST_WORDS = 8;

    private static final List<String> CREDITS_WITHIN = List.of("contributed reporting", "contributed to this report");

    private static final Set<String> CONTACTS = Set.of(
            "contact",
            "contacts",
            "contact us",
            "contact information",
            "contact details",
            "media contact",
            "media contacts",
            "media inquiries",
            "media enquiries",
            "press contact",
            "press contacts",
            "press inquiries",
            "press enquiries",
            "investor contact",
            "investor relations",
            "for media inquiries",
            "for media enquiries",
            "for more information",
            "for further information",
            "kontakt",
            "pressekontakt",
            "ansprechpartner",
            "rückfragen",
            "medienkontakt",
            "contact presse",
            "contacts presse",
            "contacto",
            "contacto de prensa",
            "contatti",
            "perscontact",
            "kontakt dla mediów",
            "контакты");

    private static final Set<String> END_MARKS = Set.of("end", "ends", "ende", "30", "fin", "schluss");

    private ClosingLines() {}

    /** Whether the last line of a text tells who reported, or from where it was taken. */
    static boolean isCredit(String line) {
        if (line.length() > LONGEST || QuotedWords.in(line)) {
            return false;
        }
        String bare = line.startsWith("(") ? line.substring(1) : line;
        String lower = Words.lower(bare);
        return CREDITS.open(bare)
                || CREDITS_WITHIN.stream().anyMatch(lower::contains)
                || isDesks(line, lower)
                || isOwner(line)
                || (CONTACTS.contains(beforeColon(lower)) && reaches(line));
    }

    /** "(Reporting by Tom Vale; editing by Mira Lind)", but not "Reporting by the Courier has shown that …". */
    private static boolean isDesks(String line, String lower) {
        boolean edited = lower.contains("editing by") || line.startsWith("(");
        boolean names = !line.endsWith(".") && Words.count(line) <= MOST_WORDS;
        return DESKS.open(lower) && (edited || names);
    }

    /** "SOURCE Vale Bridges Ltd", as agencies for releases close them. */
    private static boolean isOwner(String line) {
        String owner = line.startsWith("SOURCE ") ? line.substring("SOURCE ".length()) : "";
        return !owner.isEmpty() && owner.length() <= LONGEST_LABEL && !Character.isLowerCase(owner.charAt(0));
    }

    /** Whether a line is the mark behind which a release is over: "###", "- 30 -", "–ENDS–". */
    static boolean isEndMark(String line) {
        if (line.length() > LONGEST_MARK) {
            return false;
        }
        String marked = line.replace(" ", "");
        String word = Words.key(marked);
        boolean framed = !marked.isEmpty() && "-–—*#/".indexOf(marked.charAt(0)) >= 0;
        return word.isEmpty() ? marked.startsWith("##") : (framed || line.equals("ENDS")) && END_MARKS.contains(word);
    }

    /** Whether {@code behind} are somebody's numbers and addresses, and {@code label} announces them. */
    static boolean announcesContacts(String label, List<TextBlock> behind) {
        String bare = beforeColon(Words.lower(label.strip()));
        if (label.length() > LONGEST_LABEL || !CONTACTS.contains(bare) || behind.size() > MOST_CONTACTS) {
            return false;
        }
        return behind.stream().anyMatch(block -> block.text().length() <= LONGEST && reaches(block.text()))
                && behind.stream().noneMatch(block -> QuotedWords.in(block.text()));
    }

    private static String beforeColon(String lower) {
        int colon = lower.indexOf(':');
        return (colon < 0 ? lower : lower.substring(0, colon)).strip();
    }

    /** Whether a line has an address for letters or the number of a telephone. */
    private static boolean reaches(String line) {
        return line.indexOf('@') > 0 || line.chars().filter(Character::isDigit).count() >= FIGURES_OF_A_NUMBER;
    }
}
