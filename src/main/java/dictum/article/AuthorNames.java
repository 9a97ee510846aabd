package dictum.article;

import dictum.model.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits a line such as "By Ada Okoro, political editor, and Tom Vale" into the names of its writers. */
final class AuthorNames {
    /** Words behind which a line tells of others: who checked, changed or took the pictures. */
    private static final List<String> OTHERS = List.of(
            "reviewed by",
            "medically reviewed",
            "edited by",
            "editing by",
            "additional reporting",
            "photography by",
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

    /** What joins two family names as well as two writers: "José Ortega y Gasset". */
    private static final Set<String> JOINING = Set.of(" y ", " e ", " i ");

    /** What is said before a name and is none of it. */
    private static final Set<String> TITLES = Set.of("dr", "prof", "professor", "sir", "dame", "mr", "mrs", "ms");

    /** Who signs without a name. */
    private static final Set<String> ANYBODY = Set.of(
            "staff reporter",
            "a staff reporter",
            "our staff reporter",
            "staff reporters",
            "staff report",
            "staff reports",
            "staff writer",
            "staff writers",
            "agencies",
            "news agencies");

    /** "Court reporter" before a name. */
    private static final Pattern ROLE_BEFORE = Pattern.compile(
            "(?:\\p{Lu}\\p{Ll}+ )?(?i:reporter|correspondent|editor|columnist|critic) (?=\\p{Lu}\\p{Ll}*[ .])");

    /** An address for letters, bare in the line. */
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");

    private static final Pattern SEMICOLON = Pattern.compile(";");

    private AuthorNames() {}

    private static String behindRole(String name) {
        Matcher role = ROLE_BEFORE.matcher(name);
        return role.lookingAt() ? name.substring(role.end()) : name;
    }

    /** "Prof. Dr. Ada Okoro" is Ada Okoro; "Dr. Okoro", and "Professor of law", stay as they are. */
    private static String behindTitles(String name) {
        String rest = name;
        int space = rest.indexOf(' ');
        while (space > 0
                && TITLES.contains(Words.key(rest.substring(0, space)))
                && rest.indexOf(' ', space + 1) > 0
                && Character.isUpperCase(rest.codePointAt(space + 1))) {
            rest = rest.substring(space + 1);
            space = rest.indexOf(' ');
        }
        return rest;
    }

    /** Whether a line opens the way bylines do: "By", "Von", "Written by" and then a capital. */
    static boolean opensByline(String line) {
        String rest = BylineLead.afterLead(line);
        return rest.length() < line.length()
                && !rest.isEmpty()
                && (Character.isUpperCase(rest.codePointAt(0)) || Words.isUnspaced(rest.charAt(0)))
                && Words.count(rest) <= 14
                && !in(line).isEmpty();
    }

    /** Whether a line is a label such as "Author:" and a person's name. */
    static boolean isLabelled(String line) {
        return !BylineLead.labelled(line).isEmpty();
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

    /** The writers that a field names: all of {@code clue} where the page says that it is one person or one body. */
    static List<Author> inField(Clue clue) {
        String name = trimmed(BylineLead.afterPlainLead(Words.tidy(clue.value())));
        if (isListOfTurned(name, clue)) {
            return Stream.of(SEMICOLON.split(name, -1))
                    .map(one -> new Author(one.strip(), false))
                    .distinct()
                    .toList();
        }
        boolean body = isBody(clue);
        boolean one = body
                ? parts(name).stream().noneMatch(part -> NameShape.isAgency(part.strip()))
                : isOnePerson(name, clue);
        boolean whole = one && name.indexOf('(') < 0 && NameShape.isName(name) && !ANYBODY.contains(Words.lower(name));
        return whole ? List.of(new Author(name, body || NameShape.isOrganisation(name))) : inField(clue.value());
    }

    /** "López García, María José; Lowe, Ann", as libraries and journals write all who wrote a work. */
    private static boolean isListOfTurned(String name, Clue clue) {
        return name.indexOf(';') > 0
                && !isBody(clue)
                && Stream.of(SEMICOLON.split(name, -1)).allMatch(one -> isTurned(one.strip(), clue));
    }

    static boolean isBody(Clue clue) {
        return clue.evidence().endsWith("(Organization)") || clue.evidence().endsWith("(NewsMediaOrganization)");
    }

    /** Whether a field holds one person: a name turned round, or one that a byline would lose its opening of. */
    private static boolean isOnePerson(String name, Clue clue) {
        boolean declared = isPerson(clue) && parts(name).size() == 1;
        return declared ? !name.equals(BylineLead.afterLead(name)) && NameShape.isPerson(name) : isTurned(name, clue);
    }

    private static boolean isPerson(Clue clue) {
        return clue.evidence().endsWith("(Person)");
    }

    /**
     * Whether a name has the family's first: "García Márquez, Gabriel". Two names of one word or more on each side are as often two
     * persons, so that there the given names must be known as such, and the family's not.
     */
    private static boolean isTurned(String name, Clue clue) {
        List<String> parts = parts(name);
        if (parts.size() != 2 || name.charAt(parts.get(0).length()) != ',') {
            return false;
        }
        String family = parts.get(0).strip();
        String given = parts.get(1).strip();
        if (family.isEmpty() || given.isEmpty() || NameShape.isAgency(family) || NameShape.isAgency(given)) {
            return false;
        }
        boolean told = isPerson(clue)
                && (isOneWord(family) || isOneWord(given) || Character.isLowerCase(family.codePointAt(0)));
        boolean shaped = isNameOnly(given + " " + family) && Words.count(family) <= 3 && Words.count(given) <= 3;
        return told && isNameOnly(given + " " + family)
                || shaped && GivenNames.areAll(given) && !GivenNames.open(family);
    }

    private static boolean isOneWord(String words) {
        return !words.isEmpty() && words.indexOf(' ') < 0;
    }

    private static boolean isNameOnly(String words) {
        return NameShape.isName(words)
                && !NameShape.isRole(words)
                && !NameShape.isOrganisation(words)
                && !Masthead.isHost(words)
                && !hasDigit(words);
    }

    private static List<Author> in(String line, boolean visible) {
        if (line.contains("://") || line.contains(".com/")) {
            return List.of();
        }
        String named = BylineLead.labelled(line);
        for (String part : (named.isEmpty() ? line : named).split("\n", -1)) {
            List<Author> authors = inPart(part, visible);
            if (!authors.isEmpty()) {
                return authors;
            }
        }
        return List.of();
    }

    private static List<Author> inPart(String line, boolean visible) {
        String bare = beforeOthers(withoutAddresses(withoutBrackets(Words.tidy(line))));
        bare = BylineLead.afterLead(bare);
        List<Author> authors = new ArrayList<>();
        for (String part : parts(bare)) {
            String name = behindTitles(behindRole(trimmed(withoutTail(BylineLead.afterPlainLead(part.strip())))));
            if (ANYBODY.contains(Words.lower(name))) {
                continue;
            }
            if (!authors.isEmpty() && (NameShape.isRole(name) || Masthead.isHost(name))) {
                continue;
            }
            if (NameShape.isName(name)
                    && (!visible || !hasDigit(name))
                    && authors.stream().noneMatch(known -> Words.same(known.name(), name))) {
                authors.add(new Author(name, NameShape.isOrganisation(name)));
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
            boolean first = at == 0 && !BylineLead.afterLead(line).equals(line);
            end = at >= 0 && !first ? Math.min(end, at) : end;
        }
        return line.substring(0, end);
    }

    /** "Ada Okoro in Lagos" and "Ada Okoro is a reporter" become Ada Okoro, "신현주 기자" loses the word for reporter. */
    private static String withoutTail(String part) {
        String name = part;
        for (String word : new String[] {" in ", " is ", " at ", " for ", " aus ", " from ", " on "}) {
            int at = name.indexOf(word);
            // "Reporters in Exile" is a name itself.
            boolean group = at > 0
                    && name.charAt(at - 1) == 's'
                    && name.indexOf(' ') == at
                    && !word.equals(" is ")
                    && !NameShape.isAgency(name.substring(0, at));
            name = at > 0 && !group ? name.substring(0, at) : name;
        }
        for (String word : new String[] {" 기자", "記者", "记者"}) {
            name = name.endsWith(word) ? name.substring(0, name.length() - word.length()) : name;
        }
        return name;
    }

    /** "Ada Okoro ada.okoro@gazette.example" is Ada Okoro. */
    private static String withoutAddresses(String line) {
        return line.indexOf('@') < 0 ? line : Words.tidy(ADDRESS.matcher(line).replaceAll(" "));
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

    /** The pieces between commas, bars and words for "and". */
    static List<String> parts(String line) {
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
            " and ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " ve ", " i ", " oraz ", " и ", " with ",
            " mit ", " - ", " – ", " — "
        }) {
            if (line.regionMatches(true, at, word, 0, word.length())) {
                if (JOINING.contains(word) && joinsOneName(line, at, at + word.length())) {
                    return 0;
                }
                return word.length() - (word.endsWith(" ") ? 1 : 0);
            }
        }
        return 0;
    }

    /** Whether a name of several words stands before the word at {@code at}, and a single one behind it. */
    private static boolean joinsOneName(String line, int at, int behind) {
        int start = at;
        while (start > 0 && ",;|/&".indexOf(line.charAt(start - 1)) < 0) {
            start--;
        }
        int end = behind;
        while (end < line.length() && ",;|/& ".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        boolean last = end == line.length() || line.charAt(end) != ' ' || separator(line, end) > 0;
        String name = line.substring(behind, end);
        return last
                && line.substring(start, at).strip().indexOf(' ') > 0
                && !name.isEmpty()
                && !NameShape.isOrganisation(name)
                && Character.isUpperCase(name.codePointAt(0));
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
}
